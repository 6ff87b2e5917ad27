//! The users of an account.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use crate::contact::Role;
use crate::portal::wire::PortalUser;
use crate::server::store::columns;
use crate::server::store::fault::StoreFault;
use crate::server::store::tx::sessions::SessionTx as _;
use crate::server::store::tx::users::{UserTx, digest};

impl UserTx for Connection {
    fn users(&self, account: &str) -> Result<Vec<PortalUser>, StoreFault> {
        let mut statement =
            self.prepare_cached("SELECT email, role FROM users WHERE account = ?1 ORDER BY email")?;
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

    fn replace_users(
        &self,
        account: &str,
        users: &[PortalUser],
        now: Timestamp,
    ) -> Result<(), StoreFault> {
        self.prepare_cached("DELETE FROM users WHERE account = ?1")?
            .execute([account])?;
        let mut insert =
            self.prepare_cached("INSERT INTO users (account, email, role) VALUES (?1, ?2, ?3)")?;
        for user in users {
            insert.execute(params![account, user.email, user.role.as_str()])?;
        }
        self.prepare_cached(
            "UPDATE accounts SET users_version = users_version + 1, users_digest = ?2
             WHERE id = ?1",
        )?
        .execute([account, &digest(users).to_string()])?;
        self.end_orphans(now)
    }

    fn accounts_of(&self, email: &str, account: Option<&str>) -> Result<Vec<String>, StoreFault> {
        let mut statement = self.prepare_cached(
            "SELECT account FROM users WHERE email = ?1 AND (?2 IS NULL OR account = ?2)",
        )?;
        let ids = statement.query_map(params![email, account], |row| row.get(0))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    fn role(&self, account: &str, email: &str) -> Result<Option<Role>, StoreFault> {
        let mut statement =
            self.prepare_cached("SELECT role FROM users WHERE account = ?1 AND email = ?2")?;
        statement
            .query_row([account, email], |row| row.get::<_, String>(0))
            .optional()?
            .map(|name| columns::role(&name))
            .transpose()
    }

    fn is_user(&self, email: &str) -> Result<bool, StoreFault> {
        let mut statement = self.prepare_cached("SELECT 1 FROM users WHERE email = ?1")?;
        Ok(statement.exists([email])?)
    }
}
