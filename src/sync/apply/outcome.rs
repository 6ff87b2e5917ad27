//! The outcomes of a plan's writes.

use crate::contact::Digest;
use crate::error::Error;
use crate::language::{Text, id};

/// The outcome of one account's write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountOutcome {
    /// The account's id.
    pub id: String,
    /// The result of the write.
    pub result: WriteResult,
    /// `true` if the account could not be completed, and some of its values were written before that.
    pub partly: bool,
    /// The record's entity tag afterwards, if it is known.
    pub etag: Option<String>,
    /// The digest of the record that was pushed.
    pub digest: Digest,
    /// The digest of the users that were pushed, if they changed.
    pub users: Option<Digest>,
}

/// The result of one account's write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WriteResult {
    /// Written, and read back as written.
    Applied,
    /// The portal has the value already, from a write whose reply was lost.
    AlreadyThere,
    /// Refused by the portal, or because of drift since the plan was made.
    Refused(Text),
    /// The portal failed.
    Failed(Text),
    /// Not known: the portal did not say that it took the value, and could not be read afterwards. Or
    /// it said so, and holds another one.
    Unknown(Text),
    /// Left out, in whole or in part, by the person who enters values by hand.
    Skipped,
    /// Not attempted: the run was interrupted, or the portal had failed too often.
    NotAttempted,
}

impl WriteResult {
    /// Returns the word for it in receipts.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::AlreadyThere => "already-there",
            Self::Refused(_) => "refused",
            Self::Failed(_) => "failed",
            Self::Unknown(_) => "unknown",
            Self::Skipped => "skipped",
            Self::NotAttempted => "not-attempted",
        }
    }

    /// Returns true if the portal has the value now.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        matches!(self, Self::Applied | Self::AlreadyThere)
    }

    /// Returns the result of a write that nobody could read back, with the reason of this one.
    pub(super) fn unknown(self) -> Self {
        match self {
            Self::Refused(why) | Self::Failed(why) => Self::Unknown(why),
            result => result,
        }
    }

    /// Returns the reason, if the write was refused, failed or is unknown.
    #[must_use]
    pub fn reason(&self) -> Option<&Text> {
        match self {
            Self::Refused(reason) | Self::Failed(reason) | Self::Unknown(reason) => Some(reason),
            Self::Applied | Self::AlreadyThere | Self::Skipped | Self::NotAttempted => None,
        }
    }
}

/// The end of one conditional request, or of all those of an account.
pub(super) enum PutEnd {
    /// The portal has the value.
    Done {
        etag: Option<String>,
        /// `true` if it already had the value, from a request whose reply was lost.
        already: bool,
    },
    /// The portal does not have the value.
    Ended(WriteResult),
    /// The person who enters values by hand saw another value than it was thought to be.
    Shown {
        /// `true` if others were entered.
        partly: bool,
    },
    /// The person who enters values by hand has left some of them out.
    Stopped {
        /// `true` if others were entered.
        partly: bool,
    },
    /// Somebody else has written first.
    Overtaken,
}

impl PutEnd {
    /// Returns the end of a request that failed with `error`.
    pub(super) fn failed(error: &Error) -> Self {
        Self::Ended(WriteResult::Failed(on_one_line(error)))
    }
}

/// Returns an error and its causes as one text.
pub(super) fn on_one_line(error: &Error) -> Text {
    error
        .causes()
        .into_iter()
        .fold(error.message().clone(), |text, cause| {
            Text::new(id::WITH_CAUSE)
                .with("text", text)
                .with("cause", cause)
        })
}
