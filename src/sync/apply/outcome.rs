//! How the writes of a plan ended.

use crate::contact::Digest;
use crate::error::Error;
use crate::language::Text;

/// The end of one account's write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountOutcome {
    /// The account's id.
    pub id: String,
    /// What happened.
    pub result: Applied,
    /// The record's entity tag afterwards, where it is known.
    pub etag: Option<String>,
    /// The digest that was pushed.
    pub digest: Digest,
    /// The digest of the users that were pushed, where they changed.
    pub users: Option<Digest>,
}

/// How the write of one account ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Applied {
    /// Written, and read back as written.
    Applied,
    /// The portal has the value already, from a write whose reply was lost.
    AlreadyThere,
    /// The portal, or drift that came meanwhile, says no.
    Refused(Text),
    /// The portal failed.
    Failed(Text),
    /// It is not known whether the write arrived, and reading it back failed too.
    Unknown(Text),
    /// Not tried: the run was interrupted, or the portal had failed too often.
    NotAttempted,
}

impl Applied {
    /// The word for it in receipts.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::AlreadyThere => "already-there",
            Self::Refused(_) => "refused",
            Self::Failed(_) => "failed",
            Self::Unknown(_) => "unknown",
            Self::NotAttempted => "not-attempted",
        }
    }

    /// Whether the portal has the value now.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        matches!(self, Self::Applied | Self::AlreadyThere)
    }

    /// Why it did not work out.
    #[must_use]
    pub fn reason(&self) -> Option<&Text> {
        match self {
            Self::Refused(reason) | Self::Failed(reason) | Self::Unknown(reason) => Some(reason),
            Self::Applied | Self::AlreadyThere | Self::NotAttempted => None,
        }
    }
}

/// The end of one conditional request, or of all those of an account.
pub(super) enum PutEnd {
    /// The portal has the value.
    Done {
        etag: Option<String>,
        /// True if it had the value already, from a request whose reply was lost.
        already: bool,
    },
    /// The portal does not have the value.
    Ended(Applied),
    /// Somebody else has written first.
    Overtaken,
}

impl PutEnd {
    pub(super) fn failed(error: &Error) -> Self {
        Self::Ended(Applied::Failed(on_one_line(error)))
    }
}

/// Returns an error with its causes, as one text.
pub(super) fn on_one_line(error: &Error) -> Text {
    error
        .causes()
        .into_iter()
        .fold(error.message().clone(), |text, cause| {
            Text::new("with-cause")
                .with("text", text)
                .with("cause", cause)
        })
}
