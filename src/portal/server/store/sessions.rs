//! One-time links to sign in with, and the sessions they begin.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::fault::Fault;
use crate::portal::server::token::Hash;

/// How long a link works, in milliseconds: ten minutes.
const LINK: i64 = 10 * 60 * 1000;

/// How long a session lasts, in seconds: half a day.
pub(in crate::portal::server) const SESSION_SECONDS: i64 = 12 * 60 * 60;

/// Adds a link that works once, within ten minutes.
pub(in crate::portal::server) fn add_link(
    connection: &Connection,
    link: &Hash,
    now: Timestamp,
) -> Result<(), Fault> {
    let now = now.as_millisecond();
    connection.execute("DELETE FROM sign_in_links WHERE expires_at <= ?1", [now])?;
    connection.execute(
        "INSERT INTO sign_in_links (hash, expires_at) VALUES (?1, ?2)",
        params![link, now + LINK],
    )?;
    Ok(())
}

/// Uses a link up and begins `session`; false if the link is used, too old or made up.
pub(in crate::portal::server) fn begin(
    connection: &Connection,
    link: &Hash,
    session: &Hash,
    now: Timestamp,
) -> Result<bool, Fault> {
    let now = now.as_millisecond();
    let used = connection.execute(
        "DELETE FROM sign_in_links WHERE hash = ?1 AND expires_at > ?2",
        params![link, now],
    )?;
    if used == 0 {
        return Ok(false);
    }
    connection.execute("DELETE FROM sessions WHERE expires_at <= ?1", [now])?;
    connection.execute(
        "INSERT INTO sessions (hash, expires_at) VALUES (?1, ?2)",
        params![session, now + SESSION_SECONDS * 1000],
    )?;
    Ok(true)
}

/// Whether the session is there and has not ended.
pub(in crate::portal::server) fn is_open(
    connection: &Connection,
    session: &Hash,
    now: Timestamp,
) -> Result<bool, Fault> {
    let mut statement =
        connection.prepare_cached("SELECT 1 FROM sessions WHERE hash = ?1 AND expires_at > ?2")?;
    let found = statement.query_row(params![session, now.as_millisecond()], |_| Ok(()));
    Ok(found.optional()?.is_some())
}
