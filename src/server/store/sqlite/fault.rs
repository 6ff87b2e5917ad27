//! Failures of `SQLite`.

use crate::server::store::fault::StoreFault;

impl From<rusqlite::Error> for StoreFault {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{
            DatabaseBusy, DatabaseLocked, DiskFull, ReadOnly, SystemIoFailure,
        };
        match error.sqlite_error_code() {
            Some(DatabaseBusy | DatabaseLocked) => Self::Busy,
            Some(DiskFull) => Self::Full,
            Some(ReadOnly | SystemIoFailure) => Self::Unwritable(error.to_string().into()),
            _ => Self::Failed(error.to_string().into()),
        }
    }
}
