//! The migrations of the database from every older version.
//!
//! `user_version` counts the migrations that were applied. A migration never changes after its
//! release.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::server::store::fault::StoreFault;
use crate::server::store::uuid;

/// The mark of a portal's database: `cctl`.
const APPLICATION_ID: i32 = 0x6363_746c;

const MIGRATIONS: &[&str] = &[
    include_str!("tables.sql"),
    include_str!("people.sql"),
    include_str!("audit.sql"),
    include_str!("users_digest.sql"),
    include_str!("events.sql"),
    include_str!("listing.sql"),
    include_str!("sources.sql"),
    include_str!("portal_id.sql"),
    include_str!("answers.sql"),
];

/// The number of migrations that this version knows.
#[expect(
    clippy::cast_possible_truncation,
    reason = "there are a handful of migrations"
)]
const KNOWN: u32 = MIGRATIONS.len() as u32;

/// Refuses the database of another program, before anything in it is changed.
pub(super) fn check_owner(connection: &Connection, path: &Path) -> Result<()> {
    let foreign = Error::usage(Text::new(id::DATABASE_FOREIGN).with("path", path.display()));
    match owner(connection) {
        // A new file has neither a mark nor tables.
        Ok((APPLICATION_ID, _) | (0, 0)) => Ok(()),
        Ok(_) => Err(foreign),
        Err(error) => Err(foreign.because(error)),
    }
}

/// Returns the mark of the file, and the number of its tables and indices.
fn owner(connection: &Connection) -> rusqlite::Result<(i32, i64)> {
    let id = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let count = "SELECT count(*) FROM sqlite_schema";
    Ok((id, connection.query_row(count, [], |row| row.get(0))?))
}

/// Makes the database of an older version, which knew `number` migrations.
#[cfg(test)]
pub(super) fn older(connection: &Connection, number: u32) {
    for migration in MIGRATIONS.iter().take(number as usize) {
        connection.execute_batch(migration).expect("a migration");
    }
    connection
        .pragma_update(None, "application_id", APPLICATION_ID)
        .and_then(|()| connection.pragma_update(None, "user_version", number))
        .expect("marks");
}

/// Applies the migrations that are missing, in one transaction.
pub(super) fn run(connection: &mut Connection, path: &Path) -> Result<()> {
    let because = |fault: StoreFault| {
        let text = Text::new(id::DATABASE_OLD).with("path", path.display());
        Error::io(text).because(fault.text())
    };
    let failed = |error: rusqlite::Error| because(error.into());
    // The lock comes first: another process may be applying the same migrations.
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(failed)?;
    let applied: u32 = transaction
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .map_err(failed)?;
    if applied > KNOWN {
        let text = Text::new(id::DATABASE_NEWER)
            .with("path", path.display())
            .with("form", u64::from(applied))
            .with("known", u64::from(KNOWN));
        return Err(Error::usage(text));
    }
    for migration in MIGRATIONS.iter().skip(applied as usize) {
        transaction.execute_batch(migration).map_err(failed)?;
    }
    make_id(&transaction).map_err(because)?;
    transaction
        .pragma_update(None, "application_id", APPLICATION_ID)
        .and_then(|()| transaction.pragma_update(None, "user_version", KNOWN))
        .and_then(|()| transaction.commit())
        .map_err(failed)
}

/// Makes the portal's id if the database has none yet.
fn make_id(connection: &Connection) -> Result<(), StoreFault> {
    connection.execute(
        "INSERT INTO portal (only, id) VALUES (1, ?1) ON CONFLICT DO NOTHING",
        [uuid::random()?],
    )?;
    Ok(())
}
