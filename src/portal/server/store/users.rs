//! Portal users of an account.

use rusqlite::{Connection, params};

use super::fault::Fault;
use crate::contact::Role;
use crate::portal::wire::PortalUser;

/// All users of an account, by address.
pub(in crate::portal::server) fn all(
    connection: &Connection,
    account: &str,
) -> Result<Vec<PortalUser>, Fault> {
    let mut statement = connection
        .prepare_cached("SELECT email, role FROM users WHERE account = ?1 ORDER BY email")?;
    let mut rows = statement.query([account])?;
    let mut users = Vec::new();
    while let Some(row) = rows.next()? {
        let role: String = row.get(1)?;
        let unknown = || Fault::Failed("a stored role cannot be read".into());
        users.push(PortalUser {
            email: row.get(0)?,
            role: Role::from_name(&role).ok_or_else(unknown)?,
        });
    }
    Ok(users)
}

/// Makes `users` all the users of an account, and counts the change.
pub(in crate::portal::server) fn replace(
    connection: &Connection,
    account: &str,
    users: &[PortalUser],
) -> Result<(), Fault> {
    connection
        .prepare_cached("DELETE FROM users WHERE account = ?1")?
        .execute([account])?;
    let mut insert = connection
        .prepare_cached("INSERT INTO users (account, email, role) VALUES (?1, ?2, ?3)")?;
    for user in users {
        insert.execute(params![account, user.email, user.role.as_str()])?;
    }
    connection
        .prepare_cached("UPDATE accounts SET users_version = users_version + 1 WHERE id = ?1")?
        .execute([account])?;
    Ok(())
}

/// The entity tag of an account's users.
pub(in crate::portal::server) fn etag(version: i64) -> String {
    format!("\"users-{version}\"")
}
