//! The audit of writes, done and refused.

use jiff::Timestamp;
use rusqlite::{Connection, Row, params};

use super::Store;
use super::columns::instant;
use super::fault::StoreFault;
use crate::error::Result;

/// The time to keep refusals, in milliseconds: 90 days. Writes that were done are kept for ever.
const REFUSALS_KEPT: i64 = 90 * 24 * 60 * 60 * 1000;

/// The outcome of a write that was not refused.
const DONE: &str = "done";

/// The author of changes from the command line.
pub(in crate::server) const COMMAND_LINE: &str = "command line";

/// A write that was done or refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// The time of the write.
    pub at: Timestamp,
    /// The author: a token's name, a user's address, `operator`, `command line` or `nobody`.
    pub by: String,
    /// The kind of write, such as `users` or `PUT /v1/accounts/{id}`.
    pub action: String,
    /// The id of the account, if the write is about one.
    pub account: Option<String>,
    /// `done`, or the kind of the refusal.
    pub outcome: String,
}

/// A write to be audited: its author, kind and account.
#[derive(Debug, Clone, Copy)]
pub(in crate::server) struct AuditedAction<'a> {
    pub by: &'a str,
    pub action: &'a str,
    pub account: Option<&'a str>,
}

/// Audits a write, in the transaction of the write itself.
pub(in crate::server) fn done(
    connection: &Connection,
    at: Timestamp,
    audited: AuditedAction<'_>,
) -> Result<(), StoreFault> {
    add(connection, at, audited, DONE)
}

/// Audits a refused write, and deletes old refusals.
pub(in crate::server) fn refused(
    connection: &Connection,
    at: Timestamp,
    audited: AuditedAction<'_>,
    outcome: &str,
) -> Result<(), StoreFault> {
    let oldest = at.as_millisecond() - REFUSALS_KEPT;
    connection
        .prepare_cached("DELETE FROM audit WHERE outcome <> 'done' AND at < ?1")?
        .execute([oldest])?;
    add(connection, at, audited, outcome)
}

fn add(
    connection: &Connection,
    at: Timestamp,
    audited: AuditedAction<'_>,
    outcome: &str,
) -> Result<(), StoreFault> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO audit (at, by, action, account, outcome) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    insert.execute(params![
        at.as_millisecond(),
        audited.by,
        audited.action,
        audited.account,
        outcome,
    ])?;
    Ok(())
}

impl Store {
    /// Returns the `newest` entries in order of time: those of one account, or all.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn audit(&self, account: Option<String>, newest: u32) -> Result<Vec<AuditEntry>> {
        Ok(self
            .read(move |connection| entries(connection, account.as_deref(), newest))
            .await?)
    }
}

fn entries(
    connection: &Connection,
    account: Option<&str>,
    newest: u32,
) -> Result<Vec<AuditEntry>, StoreFault> {
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
