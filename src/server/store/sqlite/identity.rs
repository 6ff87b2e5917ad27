//! The portal's id.

use std::path::Path;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::migrations;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::server::store::fault::StoreFault;
use crate::server::store::tx::identity::IdentityTx;

impl IdentityTx for Connection {
    fn portal_id(&self) -> Result<String, StoreFault> {
        let mut statement = self.prepare_cached("SELECT id FROM portal")?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }

    fn set_portal_id(&self, id: &str) -> Result<(), StoreFault> {
        self.execute("UPDATE portal SET id = ?1", [id])?;
        Ok(())
    }
}

/// Reads the id of the portal whose database is at `path`, and leaves the database as it is.
pub(in crate::server::store) fn id_in(path: &Path) -> Result<Option<String>> {
    let unopened = |fault: StoreFault| {
        Error::io(Text::new(id::DATABASE_UNOPENED).with("path", path.display()))
            .because(fault.text())
    };
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection =
        Connection::open_with_flags(path, flags).map_err(|error| unopened(error.into()))?;
    migrations::check_owner(&connection, path)?;
    if connection
        .table_exists(None, "portal")
        .map_err(|error| unopened(error.into()))?
    {
        return connection.portal_id().map(Some).map_err(unopened);
    }
    Ok(None)
}

/// Checks that every page of the database at `path` can be read, without a change of it.
pub(in crate::server::store) fn check_whole(path: &Path) -> Result<()> {
    let failed = |message| Error::io(Text::new(message).with("path", path.display()));
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let first: rusqlite::Result<String> = Connection::open_with_flags(path, flags)
        .and_then(|connection| connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)));
    match first {
        Ok(first) if first == "ok" => Ok(()),
        Ok(first) => Err(failed(id::DATABASE_DAMAGED).because(Text::verbatim(first))),
        Err(error) => {
            let message = match error.sqlite_error_code() {
                Some(ErrorCode::DatabaseCorrupt) => id::DATABASE_DAMAGED,
                Some(ErrorCode::NotADatabase) => id::DATABASE_FOREIGN,
                _ => id::DATABASE_UNOPENED,
            };
            Err(failed(message).because(StoreFault::from(error).text()))
        }
    }
}
