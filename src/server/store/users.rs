//! The users of an account.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::columns;
use super::fault::StoreFault;
use super::sessions;
use crate::contact::{Digest, Role, Seats};
use crate::portal::wire::PortalUser;

/// Returns all users of an account, by address.
pub(in crate::server) fn all(
    connection: &Connection,
    account: &str,
) -> Result<Vec<PortalUser>, StoreFault> {
    let mut statement = connection
        .prepare_cached("SELECT email, role FROM users WHERE account = ?1 ORDER BY email")?;
    let mut rows = statement.query([account])?;
    let mut users = Vec::new();
    while let Some(row) = rows.next()? {
        users.push(PortalUser {
            email: row.get(0)?,
            role: columns::role(&row.get::<_, String>(1)?)?,
        });
    }
    Ok(users)
}

/// Replaces all users of an account, and counts the change. The sessions of removed users end.
pub(in crate::server) fn replace(
    connection: &Connection,
    account: &str,
    users: &[PortalUser],
    now: Timestamp,
) -> Result<(), StoreFault> {
    connection
        .prepare_cached("DELETE FROM users WHERE account = ?1")?
        .execute([account])?;
    let mut insert = connection
        .prepare_cached("INSERT INTO users (account, email, role) VALUES (?1, ?2, ?3)")?;
    for user in users {
        insert.execute(params![account, user.email, user.role.as_str()])?;
    }
    connection
        .prepare_cached(
            "UPDATE accounts SET users_version = users_version + 1, users_digest = ?2
             WHERE id = ?1",
        )?
        .execute([account, &digest(users).to_string()])?;
    sessions::end_orphans(connection, now)
}

/// Returns the digest by which a client compares the users of an account.
pub(super) fn digest(users: &[PortalUser]) -> Digest {
    users
        .iter()
        .map(|user| (&user.email, user.role))
        .collect::<Seats>()
        .digest()
}

/// Returns the ids of the accounts that a user has access to. With `account`, returns that one or
/// nothing.
pub(in crate::server) fn accounts(
    connection: &Connection,
    email: &str,
    account: Option<&str>,
) -> Result<Vec<String>, StoreFault> {
    let mut statement = connection.prepare_cached(
        "SELECT account FROM users WHERE email = ?1 AND (?2 IS NULL OR account = ?2)",
    )?;
    let ids = statement.query_map(params![email, account], |row| row.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Returns the role of a user in an account.
pub(in crate::server) fn role(
    connection: &Connection,
    account: &str,
    email: &str,
) -> Result<Option<Role>, StoreFault> {
    let mut statement =
        connection.prepare_cached("SELECT role FROM users WHERE account = ?1 AND email = ?2")?;
    statement
        .query_row([account, email], |row| row.get::<_, String>(0))
        .optional()?
        .map(|name| columns::role(&name))
        .transpose()
}

/// Returns `true` if there is a user of this address in any account.
pub(in crate::server) fn exists(connection: &Connection, email: &str) -> Result<bool, StoreFault> {
    let mut statement = connection.prepare_cached("SELECT 1 FROM users WHERE email = ?1")?;
    Ok(statement.exists([email])?)
}

/// Returns the entity tag of an account's users.
pub(in crate::server) fn etag(version: i64) -> String {
    format!("\"users-{version}\"")
}
