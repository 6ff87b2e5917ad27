//! Sign-in links and sessions.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::server::store::fault::StoreFault;
use crate::server::store::tx::sessions::{SessionHolder, SessionTx};
use crate::server::token::Sha256Hash;

impl SessionTx for Connection {
    fn add_link(
        &self,
        link: &Sha256Hash,
        holder: &SessionHolder,
        expires_at: Timestamp,
    ) -> Result<(), StoreFault> {
        self.execute(
            "INSERT INTO sign_in_links (hash, email, account, expires_at) VALUES (?1, ?2, ?3, ?4)",
            params![
                link,
                holder.email,
                holder.account,
                expires_at.as_millisecond()
            ],
        )?;
        Ok(())
    }

    fn take_link(
        &self,
        link: &Sha256Hash,
        now: Timestamp,
    ) -> Result<Option<SessionHolder>, StoreFault> {
        let used = self.query_row(
            "DELETE FROM sign_in_links WHERE hash = ?1 AND expires_at > ?2
             RETURNING email, account",
            params![link, now.as_millisecond()],
            holder,
        );
        Ok(used.optional()?)
    }

    fn add_session(
        &self,
        session: &Sha256Hash,
        holder: &SessionHolder,
        expires_at: Timestamp,
    ) -> Result<(), StoreFault> {
        self.execute(
            "INSERT INTO sessions (hash, email, account, expires_at) VALUES (?1, ?2, ?3, ?4)",
            params![
                session,
                holder.email,
                holder.account,
                expires_at.as_millisecond()
            ],
        )?;
        Ok(())
    }

    fn session(
        &self,
        session: &Sha256Hash,
        now: Timestamp,
    ) -> Result<Option<SessionHolder>, StoreFault> {
        let mut statement = self.prepare_cached(
            "SELECT email, account FROM sessions AS s WHERE hash = ?1 AND expires_at > ?2
               AND (email IS NULL OR EXISTS (SELECT 1 FROM users AS u WHERE u.email = s.email
                 AND (s.account IS NULL OR u.account = s.account)))",
        )?;
        let found = statement.query_row(params![session, now.as_millisecond()], holder);
        Ok(found.optional()?)
    }

    fn remove_session(&self, session: &Sha256Hash) -> Result<Option<SessionHolder>, StoreFault> {
        let mut statement =
            self.prepare_cached("DELETE FROM sessions WHERE hash = ?1 RETURNING email, account")?;
        Ok(statement.query_row([session], holder).optional()?)
    }

    fn remove_expired(&self, now: Timestamp) -> Result<(), StoreFault> {
        let at = [now.as_millisecond()];
        self.execute("DELETE FROM sign_in_links WHERE expires_at <= ?1", at)?;
        self.execute("DELETE FROM sessions WHERE expires_at <= ?1", at)?;
        Ok(())
    }

    fn remove_orphans(&self) -> Result<Vec<SessionHolder>, StoreFault> {
        self.prepare_cached(
            "DELETE FROM sign_in_links AS l WHERE email IS NOT NULL AND NOT EXISTS
               (SELECT 1 FROM users AS u WHERE u.email = l.email
                 AND (l.account IS NULL OR u.account = l.account))",
        )?
        .execute([])?;
        let mut statement = self.prepare_cached(
            "DELETE FROM sessions AS s WHERE email IS NOT NULL AND NOT EXISTS
               (SELECT 1 FROM users AS u WHERE u.email = s.email
                 AND (s.account IS NULL OR u.account = s.account))
             RETURNING email, account",
        )?;
        let ended = statement.query_map([], holder)?;
        Ok(ended.collect::<rusqlite::Result<_>>()?)
    }
}

fn holder(row: &Row<'_>) -> rusqlite::Result<SessionHolder> {
    Ok(SessionHolder {
        email: row.get(0)?,
        account: row.get(1)?,
    })
}
