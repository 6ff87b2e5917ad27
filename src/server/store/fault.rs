//! Failures of the database, apart from what a caller did wrong.

use std::fmt;
use std::sync::Arc;

use crate::error::Error;
use crate::language::{Text, id};

/// Why the database did not do its work.
#[derive(Debug, Clone)]
pub(in crate::server) enum Fault {
    /// Another process held the lock for too long; trying again may help.
    Busy,
    /// Nothing can be written: the disk is full, fails or may only be read.
    Unwritable(Arc<str>),
    /// The database failed: file damaged, or a statement of ours is wrong.
    Failed(Arc<str>),
    /// The work panicked; nothing of it was written.
    Panicked,
    /// The store is closed.
    Closed,
}

impl Fault {
    /// The reason in every language.
    pub(in crate::server) fn text(&self) -> Text {
        match self {
            Self::Busy => Text::new(id::DATABASE_BUSY),
            Self::Unwritable(reason) | Self::Failed(reason) => Text::verbatim(&**reason),
            Self::Panicked => Text::new(id::DATABASE_PANICKED),
            Self::Closed => Text::new(id::DATABASE_CLOSED),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text().fmt(f)
    }
}

impl std::error::Error for Fault {}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{
            DatabaseBusy, DatabaseLocked, DiskFull, ReadOnly, SystemIoFailure,
        };
        match error.sqlite_error_code() {
            Some(DatabaseBusy | DatabaseLocked) => Self::Busy,
            Some(DiskFull | ReadOnly | SystemIoFailure) => {
                Self::Unwritable(error.to_string().into())
            }
            _ => Self::Failed(error.to_string().into()),
        }
    }
}

impl From<serde_json::Error> for Fault {
    fn from(error: serde_json::Error) -> Self {
        Self::Failed(format!("a stored value cannot be read: {error}").into())
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        Self::io(Text::new(id::DATABASE_FAILED)).because(fault.text())
    }
}
