//! What is known of one portal, as a value.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::contact::{Environment, Field};
use crate::language::Text;

/// An account with its state, the day on which it was seen, and the fields that the state is about.
pub(super) type KnownAccount = (String, PortalState, Option<Date>, Vec<Field>);

/// What is known of one portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortalOverview {
    /// Its name in the configuration.
    pub name: String,
    /// Its kind in the configuration.
    pub kind: &'static str,
    /// The environment of its records.
    pub environment: Environment,
    /// Where the knowledge comes from.
    pub source: PortalSource,
    /// The accounts: first those that need attention, and of each state first the newest.
    pub groups: Vec<PortalGroup>,
}

/// Where the knowledge of a portal comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PortalSource {
    /// From nowhere: there is no receipt, or nothing in the ledger.
    Nothing,
    /// From the receipts of syncs.
    Receipts {
        /// The day of the newest one.
        newest: Date,
        /// The commit of the newest one.
        commit: String,
    },
    /// From the ledger of a portal without an API.
    Ledger,
    /// From the portal itself.
    Portal,
    /// It could not be read.
    Unreadable(Text),
}

/// What is known of an account in a portal. The first states need attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PortalState {
    /// Somebody edited the portal.
    Drift,
    /// The last sync did not write the account, or it is not known whether it did.
    Failed,
    /// The portal does not have the account.
    Missing,
    /// The account is managed from another repository.
    Foreign,
    /// The files have values that were not pushed yet.
    Pending,
    /// Nothing is known.
    Unknown,
    /// Only a part of the fields is known, and that part is the same as in the files.
    Partly,
    /// The same values as in the files.
    Same,
    /// The account is only in the portal.
    OnlyThere,
}

impl PortalState {
    /// Returns `true` if somebody has to look at it.
    #[must_use]
    pub const fn needs_attention(self) -> bool {
        matches!(
            self,
            Self::Drift | Self::Failed | Self::Missing | Self::Foreign
        )
    }
}

/// The accounts with the same state, as of the same day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortalGroup {
    /// The state.
    pub state: PortalState,
    /// The day on which it was seen.
    pub day: Option<Date>,
    /// The accounts, by id.
    pub accounts: Vec<PortalAccount>,
}

/// An account of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortalAccount {
    /// The account's id.
    pub id: String,
    /// The fields that the state is about; empty if it is about all of them.
    pub fields: Vec<Field>,
}

impl PortalOverview {
    /// Groups accounts with their state, the day and the fields.
    pub(super) fn grouped(accounts: impl IntoIterator<Item = KnownAccount>) -> Vec<PortalGroup> {
        let mut groups: BTreeMap<_, Vec<PortalAccount>> = BTreeMap::new();
        for (id, state, day, fields) in accounts {
            let key = (state, std::cmp::Reverse(day));
            groups
                .entry(key)
                .or_default()
                .push(PortalAccount { id, fields });
        }
        let groups = groups.into_iter();
        groups
            .map(|((state, day), accounts)| PortalGroup {
                state,
                day: day.0,
                accounts,
            })
            .collect()
    }
}
