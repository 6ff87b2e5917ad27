//! The tables, and the steps from every older form of them to this one.
//!
//! `user_version` counts the steps that were taken. A step, once released, never changes.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::fault::Fault;
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// Marks a file as a portal's database: `cctl`.
const APPLICATION_ID: i32 = 0x6363_746c;

const STEPS: &[&str] = &[
    include_str!("tables.sql"),
    include_str!("people.sql"),
    include_str!("audit.sql"),
    include_str!("users_digest.sql"),
    include_str!("events.sql"),
    include_str!("listing.sql"),
];

/// The form that this version has.
#[expect(
    clippy::cast_possible_truncation,
    reason = "there are a handful of steps"
)]
const KNOWN: u32 = STEPS.len() as u32;

/// Refuses a database of another program, before anything in it is touched.
pub(super) fn belongs_to_us(connection: &Connection, path: &Path) -> Result<()> {
    let read = || -> rusqlite::Result<(i32, i64)> {
        let id = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
        let count = "SELECT count(*) FROM sqlite_schema";
        Ok((id, connection.query_row(count, [], |row| row.get(0))?))
    };
    let foreign = || Error::usage(Text::new(id::DATABASE_FOREIGN).with("path", path.display()));
    match read() {
        Ok((APPLICATION_ID, _) | (0, 0)) => Ok(()),
        Ok(_) => Err(foreign()),
        Err(error) => Err(foreign().because(error)),
    }
}

/// Takes the steps that are missing, all or none.
pub(super) fn run(connection: &mut Connection, path: &Path) -> Result<()> {
    let failed = |error: rusqlite::Error| {
        let text = Text::new(id::DATABASE_OLD).with("path", path.display());
        Error::io(text).because(Fault::from(error).text())
    };
    // The lock comes first: another process may be at the same steps.
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(failed)?;
    let taken: u32 = transaction
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .map_err(failed)?;
    if taken > KNOWN {
        let text = Text::new(id::DATABASE_NEWER)
            .with("path", path.display())
            .with("form", u64::from(taken))
            .with("known", u64::from(KNOWN));
        return Err(Error::usage(text));
    }
    for step in STEPS.iter().skip(taken as usize) {
        transaction.execute_batch(step).map_err(failed)?;
    }
    transaction
        .pragma_update(None, "application_id", APPLICATION_ID)
        .and_then(|()| transaction.pragma_update(None, "user_version", KNOWN))
        .and_then(|()| transaction.commit())
        .map_err(failed)
}
