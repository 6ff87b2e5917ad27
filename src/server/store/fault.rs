//! Failures of the database itself.

use std::fmt;
use std::sync::Arc;

use crate::error::Error;
use crate::language::{Text, id};

/// A failure of the database.
#[derive(Debug, Clone)]
pub(in crate::server) enum StoreFault {
    /// Another process held the lock for too long. Trying again may help.
    Busy,
    /// The disk is full.
    Full,
    /// The disk fails or is read-only, so nothing can be written.
    Unwritable(Arc<str>),
    /// The file is damaged, or a statement of ours is wrong.
    Failed(Arc<str>),
    /// The work panicked. Nothing of it was written.
    Panicked,
    /// The store is closed.
    Closed,
}

impl StoreFault {
    /// Returns the failure of a stored value that cannot be read, such as a `digest`.
    pub(in crate::server) fn unreadable(value: &str) -> Self {
        Self::Failed(format!("a stored {value} cannot be read").into())
    }

    /// Returns the reason.
    pub(in crate::server) fn text(&self) -> Text {
        match self {
            Self::Busy => Text::new(id::DATABASE_BUSY),
            Self::Full => Text::new(id::DISK_FULL),
            Self::Unwritable(reason) | Self::Failed(reason) => Text::verbatim(&**reason),
            Self::Panicked => Text::new(id::DATABASE_PANICKED),
            Self::Closed => Text::new(id::DATABASE_CLOSED),
        }
    }
}

impl fmt::Display for StoreFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text().fmt(f)
    }
}

impl std::error::Error for StoreFault {}

impl From<serde_json::Error> for StoreFault {
    fn from(error: serde_json::Error) -> Self {
        Self::Failed(format!("a stored value cannot be read: {error}").into())
    }
}

impl From<StoreFault> for Error {
    fn from(fault: StoreFault) -> Self {
        let error = Self::io(Text::new(id::DATABASE_FAILED)).because(fault.text());
        match fault {
            StoreFault::Busy => error.hint(Text::new(id::TRY_AGAIN)),
            StoreFault::Full => error.hint(Text::new(id::DATABASE_DISK_FULL).attribute("help")),
            _ => error,
        }
    }
}
