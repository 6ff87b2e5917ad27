//! Answers to writes with an `Idempotency-Key`, kept for a day.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::fault::StoreFault;
use crate::server::token::Sha256Hash;

/// The time to keep an answer, in milliseconds: a day.
const KEPT: i64 = 24 * 60 * 60 * 1000;

/// The key of an answer.
#[derive(Debug)]
pub(in crate::server) struct IdempotencyKey<'a> {
    /// The hash of the token or session that sent the write.
    pub token: &'a Sha256Hash,
    /// The value of the header, or the key of a form.
    pub key: &'a str,
}

/// Finds the hash of the request that a key was used for, and its answer.
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

/// Stores an answer, and deletes old ones.
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
