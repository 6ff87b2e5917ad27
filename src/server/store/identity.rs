//! The portal's id: what the policy of a repository holds on to, whatever the portal's address is.

use std::path::Path;

use jiff::Timestamp;
use rusqlite::Connection;

use super::Store;
use super::open;
use super::audit::{self, AuditedAction, COMMAND_LINE};
use super::fault::StoreFault;
use super::uuid;
use crate::error::Result;

/// Returns the portal's id.
pub(in crate::server) fn find(connection: &Connection) -> Result<String, StoreFault> {
    let mut statement = connection.prepare_cached("SELECT id FROM portal")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

/// Returns the id of the portal whose database is at `path`. `None` if there is no such database, or
/// it has no id yet.
#[must_use]
pub fn portal_id_in(path: &Path) -> Option<String> {
    if !path.is_file() {
        return None;
    }
    let connection = open::reader(path).ok()?;
    find(&connection).ok()
}

impl Store {
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
