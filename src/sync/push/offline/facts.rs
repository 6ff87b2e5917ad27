//! The facts that tell a plan without the portal from another one: what the commit was compared with, and
//! what is not known.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::contact::PushSource;

/// The facts that tell a plan without the portal from another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfflineFacts {
    /// What the commit was compared with.
    pub basis: OfflineBasis,
    /// The accounts whose state in the portal is not known, by id.
    pub unknown: BTreeMap<String, UnknownAccount>,
}

/// What takes the place of the portal's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfflineBasis {
    /// The receipt of a sync.
    Receipt {
        /// The repository and the commit that were pushed.
        source: PushSource,
        /// The end of the sync.
        finished_at: Timestamp,
        /// `true` if the sync was interrupted.
        interrupted: bool,
    },
    /// The ledger of a portal without an API, as this clone has it.
    Ledger,
}

/// An account whose state in the portal is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownAccount {
    /// The reason.
    pub why: UnknownWhy,
    /// The account's file, compared with the commit of the receipt.
    pub file: FileSince,
}

/// The reason why the state of an account is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnknownWhy {
    /// The receipt does not mention the account, or the sync only stopped managing it.
    NotListed,
    /// The sync did not write all of the account.
    NotCompleted,
    /// The sync wrote other values than the commit has, such as those that somebody entered by hand.
    OtherValues,
    /// The file manages access now, and did not when it was pushed.
    Users,
}

/// What happened to the values of an account's file since the commit of a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileSince {
    /// The commit did not have the file.
    New,
    /// The file has other values now.
    Changed,
    /// The file has the same values.
    Same,
    /// The file was deleted.
    Deleted,
}

impl UnknownWhy {
    /// Returns its name in plans.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotListed => "not-listed",
            Self::NotCompleted => "not-completed",
            Self::OtherValues => "other-values",
            Self::Users => "users",
        }
    }
}

impl FileSince {
    /// Returns its name in plans.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Same => "same",
            Self::Deleted => "deleted",
        }
    }
}
