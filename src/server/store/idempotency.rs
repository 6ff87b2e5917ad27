//! Answers to writes that carried an `Idempotency-Key`, kept for a day.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::fault::StoreFault;
use crate::server::token::Sha256Hash;

/// A day in milliseconds.
const KEPT: i64 = 24 * 60 * 60 * 1000;

/// Which write an answer belongs to.
#[derive(Debug)]
pub(in crate::server) struct IdempotencyKey<'a> {
    /// The token it came with.
    pub token: &'a Sha256Hash,
    /// The header's value.
    pub key: &'a str,
}

/// The request that the key was used for, and its answer.
pub(in crate::server) fn find(
    connection: &Connection,
    key: &IdempotencyKey<'_>,
    now: Timestamp,
) -> Result<Option<(Sha256Hash, String)>, StoreFault> {
    let mut statement = connection.prepare_cached(
        "SELECT request, answer FROM idempotency WHERE token = ?1 AND key = ?2 AND at > ?3",
    )?;
    let found = statement.query_row(params![key.token, key.key, oldest(now)], |row| {
        Ok((row.get(0)?, row.get(1)?))
    });
    Ok(found.optional()?)
}

/// Keeps an answer, and forgets those of more than a day ago.
pub(in crate::server) fn keep(
    connection: &Connection,
    key: &IdempotencyKey<'_>,
    request: &Sha256Hash,
    answer: &str,
    now: Timestamp,
) -> Result<(), StoreFault> {
    connection
        .prepare_cached("DELETE FROM idempotency WHERE at <= ?1")?
        .execute([oldest(now)])?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO idempotency (token, key, request, answer, at) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    insert.execute(params![
        key.token,
        key.key,
        request,
        answer,
        now.as_millisecond(),
    ])?;
    Ok(())
}

fn oldest(now: Timestamp) -> i64 {
    now.as_millisecond() - KEPT
}
