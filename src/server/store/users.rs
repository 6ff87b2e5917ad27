//! Portal users of an account.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::fault::StoreFault;
use super::sessions;
use crate::contact::{Digest, Role, Seats};
use crate::portal::wire::PortalUser;

/// All users of an account, by address.
pub(in crate::server) fn all(
    connection: &Connection,
    account: &str,
) -> Result<Vec<PortalUser>, StoreFault> {
    let mut statement = connection
        .prepare_cached("SELECT email, role FROM users WHERE account = ?1 ORDER BY email")?;
    let mut rows = statement.query([account])?;
    let mut users = Vec::new();
    while let Some(row) = rows.next()? {
        let role: String = row.get(1)?;
        let unknown = || StoreFault::Failed("a stored role cannot be read".into());
        users.push(PortalUser {
            email: row.get(0)?,
            role: Role::from_name(&role).ok_or_else(unknown)?,
        });
    }
    Ok(users)
}

/// Makes `users` all the users of an account, and counts the change. The sessions of those who are
/// gone end with it.
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
    sessions::end_of_strangers(connection, now)
}

/// What a client compares the users of an account by.
pub(super) fn digest(users: &[PortalUser]) -> Digest {
    let users = users.iter().map(|user| (&user.email, user.role));
    users.collect::<Seats>().digest()
}

/// The ids of the accounts that a user has access to; of `account` alone where there is one.
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

/// The role that a user has in an account.
pub(in crate::server) fn role(
    connection: &Connection,
    account: &str,
    email: &str,
) -> Result<Option<Role>, StoreFault> {
    let mut statement =
        connection.prepare_cached("SELECT role FROM users WHERE account = ?1 AND email = ?2")?;
    let role = statement.query_row([account, email], |row| row.get::<_, String>(0));
    let unknown = || StoreFault::Failed("a stored role cannot be read".into());
    let role = role.optional()?;
    role.map(|role| Role::from_name(&role).ok_or_else(unknown))
        .transpose()
}

/// Whether there is a user of this address in any account.
pub(in crate::server) fn exists(connection: &Connection, email: &str) -> Result<bool, StoreFault> {
    let mut statement = connection.prepare_cached("SELECT 1 FROM users WHERE email = ?1")?;
    Ok(statement.exists([email])?)
}

/// The entity tag of an account's users.
pub(in crate::server) fn etag(version: i64) -> String {
    format!("\"users-{version}\"")
}
