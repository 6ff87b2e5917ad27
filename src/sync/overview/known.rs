//! The knowledge of a portal's accounts, before it is grouped.

use super::portal::{KnownAccount, PortalSource, PortalState};
use crate::error::Error;

/// The knowledge of a portal's accounts.
pub(super) struct Known {
    pub(super) source: PortalSource,
    pub(super) accounts: Vec<KnownAccount>,
}

impl Known {
    /// Returns the knowledge of a portal whose record cannot be read.
    pub(super) fn unreadable(error: &Error) -> Self {
        Self {
            source: PortalSource::Unreadable(error.message().clone()),
            accounts: Vec::new(),
        }
    }

    /// Returns the knowledge of a portal of which nothing was recorded.
    pub(super) fn nothing<'i>(accounts: impl Iterator<Item = &'i String>) -> Self {
        Self {
            source: PortalSource::Nothing,
            accounts: accounts
                .map(|id| (id.clone(), PortalState::Unknown, None, Vec::new()))
                .collect(),
        }
    }
}
