//! What a portal tells of itself.

use std::collections::BTreeSet;

use crate::contact::{PushSource, TokenScope};

/// A portal, in one environment, as a token sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortalAbout {
    /// The portal's id, a UUID. `None` for a portal that has none.
    pub id: Option<String>,
    /// The accounts that the token sees.
    pub accounts: VisibleAccounts,
    /// What the token may do. `None` for a portal that does not tell.
    pub scope: Option<TokenScope>,
    /// The source of the newest push, also to accounts that the token does not see.
    pub newest_source: Option<PushSource>,
    /// Every source that the accounts of the token were ever pushed from, the newest push first.
    pub sources: Vec<PushSource>,
}

/// The accounts of a portal that a token sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VisibleAccounts {
    /// All accounts.
    All,
    /// The accounts with these ids, and no others.
    Listed(BTreeSet<String>),
    /// The portal does not tell.
    Unknown,
}

impl PortalAbout {
    /// What is known of a portal that tells nothing of itself.
    pub const UNKNOWN: Self = Self {
        id: None,
        accounts: VisibleAccounts::Unknown,
        scope: None,
        newest_source: None,
        sources: Vec::new(),
    };
}
