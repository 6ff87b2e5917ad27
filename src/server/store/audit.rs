//! Who wrote what, and who was refused.

use jiff::Timestamp;
use rusqlite::{Connection, Row, params};

use super::Store;
use super::columns::instant;
use super::fault::StoreFault;
use crate::error::Result;

/// How long refusals are kept: 90 days. What was done is kept for good.
const REFUSALS_KEPT: i64 = 90 * 24 * 60 * 60 * 1000;

/// The outcome of what was not refused.
const DONE: &str = "done";

/// What the audit calls whoever can open the database.
pub(in crate::server) const COMMAND_LINE: &str = "command line";

/// One write, or one that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// When.
    pub at: Timestamp,
    /// A token's name, a user's address, `operator` or `nobody`.
    pub by: String,
    /// What it was.
    pub action: String,
    /// Of which account.
    pub account: Option<String>,
    /// `done`, or the sort of the refusal.
    pub outcome: String,
}

/// Who does what with which account.
#[derive(Debug, Clone, Copy)]
pub(in crate::server) struct AuditedAction<'a> {
    pub by: &'a str,
    pub action: &'a str,
    pub account: Option<&'a str>,
}

/// Notes what is done, in the transaction that does it.
pub(in crate::server) fn done(
    connection: &Connection,
    at: Timestamp,
    deed: AuditedAction<'_>,
) -> Result<(), StoreFault> {
    add(connection, at, deed, DONE)
}

/// Notes what was refused, and forgets refusals of long ago.
pub(in crate::server) fn refused(
    connection: &Connection,
    at: Timestamp,
    deed: AuditedAction<'_>,
    why: &str,
) -> Result<(), StoreFault> {
    let oldest = at.as_millisecond() - REFUSALS_KEPT;
    connection
        .prepare_cached("DELETE FROM audit WHERE outcome <> 'done' AND at < ?1")?
        .execute([oldest])?;
    add(connection, at, deed, why)
}

fn add(
    connection: &Connection,
    at: Timestamp,
    deed: AuditedAction<'_>,
    outcome: &str,
) -> Result<(), StoreFault> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO audit (at, by, action, account, outcome) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    insert.execute(params![
        at.as_millisecond(),
        deed.by,
        deed.action,
        deed.account,
        outcome,
    ])?;
    Ok(())
}

impl Store {
    /// The newest writes and refusals, oldest first; of one account, if that is named.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn audit(&self, account: Option<String>, newest: u32) -> Result<Vec<AuditEntry>> {
        let read = move |connection: &Connection| -> Result<Vec<AuditEntry>, StoreFault> {
            let mut statement = connection.prepare_cached(
                "SELECT at, by, action, account, outcome FROM audit
                 WHERE ?1 IS NULL OR account = ?1 ORDER BY id DESC LIMIT ?2",
            )?;
            let mut rows = statement.query(params![account, newest])?;
            let mut entries = Vec::new();
            while let Some(row) = rows.next()? {
                entries.push(entry(row)?);
            }
            entries.reverse();
            Ok(entries)
        };
        Ok(self.read(read).await?)
    }
}

fn entry(row: &Row<'_>) -> Result<AuditEntry, StoreFault> {
    Ok(AuditEntry {
        at: instant(row.get(0)?)?,
        by: row.get(1)?,
        action: row.get(2)?,
        account: row.get(3)?,
        outcome: row.get(4)?,
    })
}
