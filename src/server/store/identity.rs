//! The portal's id: what the policy of a repository holds on to, whatever the portal's address is.

use std::path::Path;

use jiff::Timestamp;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::Store;
use super::audit::{self, AuditedAction, COMMAND_LINE};
use super::fault::StoreFault;
use super::{migrations, uuid};
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// Returns the portal's id.
pub(in crate::server) fn find(connection: &Connection) -> Result<String, StoreFault> {
    let mut statement = connection.prepare_cached("SELECT id FROM portal")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

impl Store {
    /// Reads the id of the portal whose database is at `path`, and leaves the database as it is. `None`
    /// if it has none yet, because it was made by an older version.
    ///
    /// # Errors
    ///
    /// If the file cannot be read, or is not a portal's database.
    pub fn id_in(path: &Path) -> Result<Option<String>> {
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
            return find(&connection).map(Some).map_err(unopened);
        }
        Ok(None)
    }

    /// Checks that every page of the database at `path` can be read, without a change of it.
    ///
    /// # Errors
    ///
    /// If the file cannot be opened, or is damaged.
    pub fn check_whole(path: &Path) -> Result<()> {
        let failed = |message| Error::io(Text::new(message).with("path", path.display()));
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let first: rusqlite::Result<String> =
            Connection::open_with_flags(path, flags).and_then(|connection| {
                connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
            });
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

    /// Returns the portal's id.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn portal_id(&self) -> Result<String> {
        Ok(self.read(find).await?)
    }

    /// Gives the portal a new id, and returns it.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn renew_portal_id(&self, now: Timestamp) -> Result<String> {
        Ok(self
            .write(move |connection| -> Result<_, StoreFault> {
                let id = uuid::random()?;
                connection.execute("UPDATE portal SET id = ?1", [&id])?;
                let audited = AuditedAction {
                    by: COMMAND_LINE,
                    action: "portal id renewed",
                    account: None,
                };
                audit::done(connection, now, audited)?;
                Ok(id)
            })
            .await?)
    }
}
