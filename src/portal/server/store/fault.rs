//! Failures of the database, apart from what a caller did wrong.

use std::fmt;
use std::sync::Arc;

use crate::error::Error;

/// Why the database did not do its work.
#[derive(Debug, Clone)]
pub(in crate::portal::server) enum Fault {
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

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy => f.write_str("another process keeps the database locked"),
            Self::Unwritable(reason) | Self::Failed(reason) => f.write_str(reason),
            Self::Panicked => f.write_str("the work on the database panicked"),
            Self::Closed => f.write_str("the database is closed"),
        }
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
        Self::io("the portal's database failed").because(fault)
    }
}
