//! Sign-in links that work once, and the sessions that they begin.

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::Store;
use super::audit::{self, AuditedAction};
use super::fault::StoreFault;
use crate::error::Result;
use crate::server::token::{Secret, Sha256Hash};

/// The lifetime of a session, in seconds: half a day.
pub(in crate::server) const SESSION_SECONDS: i64 = 12 * 60 * 60;

/// The name of the portal's operator in the history and the audit.
const OPERATOR: &str = "operator";

/// The holder of a link or a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::server) struct SessionHolder {
    /// A user's address. `None` for the portal's operator.
    pub email: Option<String>,
    /// The only account that the session opens. `None` for all accounts of the holder.
    pub account: Option<String>,
}

impl SessionHolder {
    /// The portal's operator.
    pub const OPERATOR: Self = Self {
        email: None,
        account: None,
    };

    /// Returns the name in the history and the audit.
    pub fn name(&self) -> &str {
        self.email.as_deref().unwrap_or(OPERATOR)
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            email: row.get(0)?,
            account: row.get(1)?,
        })
    }
}

impl Store {
    /// Makes a sign-in key for `holder`. It works once, within `lifetime`.
    pub(in crate::server) async fn sign_in_key(
        &self,
        holder: SessionHolder,
        by: &str,
        now: Timestamp,
        lifetime: SignedDuration,
    ) -> Result<Secret> {
        let key = Secret::random()?;
        let hash = key.hash();
        let by = by.to_owned();
        self.write(move |connection| {
            let audited = AuditedAction {
                by: &by,
                action: "sign-in link",
                account: holder.account.as_deref(),
            };
            audit::done(connection, now, audited)?;
            add_link(connection, &hash, &holder, now, lifetime)
        })
        .await?;
        Ok(key)
    }
}

/// Adds a link that works once, within `lifetime`, and deletes expired ones.
fn add_link(
    connection: &Connection,
    link: &Sha256Hash,
    holder: &SessionHolder,
    now: Timestamp,
    lifetime: SignedDuration,
) -> Result<(), StoreFault> {
    let at = now.as_millisecond();
    let milliseconds = i64::try_from(lifetime.as_millis()).unwrap_or(i64::MAX);
    connection.execute("DELETE FROM sign_in_links WHERE expires_at <= ?1", [at])?;
    connection.execute(
        "INSERT INTO sign_in_links (hash, email, account, expires_at) VALUES (?1, ?2, ?3, ?4)",
        params![
            link,
            holder.email,
            holder.account,
            at.saturating_add(milliseconds)
        ],
    )?;
    Ok(())
}

/// Uses a link up, and begins the session `new` in place of `old`. Returns `None` if the link was
/// used before, has expired, never existed, or is for somebody who is not a user any more.
pub(in crate::server) fn begin(
    connection: &Connection,
    link: &Sha256Hash,
    old: Option<&Sha256Hash>,
    new: &Sha256Hash,
    now: Timestamp,
) -> Result<Option<SessionHolder>, StoreFault> {
    let at = now.as_millisecond();
    let used = connection.query_row(
        "DELETE FROM sign_in_links WHERE hash = ?1 AND expires_at > ?2 RETURNING email, account",
        params![link, at],
        SessionHolder::read,
    );
    let Some(holder) = used.optional()? else {
        return Ok(None);
    };
    connection.execute("DELETE FROM sessions WHERE expires_at <= ?1", [at])?;
    if let Some(old) = old {
        end(connection, old, "session end", now)?;
    }
    connection.execute(
        "INSERT INTO sessions (hash, email, account, expires_at) VALUES (?1, ?2, ?3, ?4)",
        params![
            new,
            holder.email,
            holder.account,
            at + SESSION_SECONDS * 1000
        ],
    )?;
    end_orphans(connection, now)?;
    let found = find(connection, new, now)?;
    if let Some(holder) = &found {
        audit(connection, holder, "sign-in", now)?;
    }
    Ok(found)
}

/// Finds the holder of a session. Returns `None` if the session has expired, or the holder is not a
/// user any more.
pub(in crate::server) fn find(
    connection: &Connection,
    session: &Sha256Hash,
    now: Timestamp,
) -> Result<Option<SessionHolder>, StoreFault> {
    let mut statement = connection.prepare_cached(
        "SELECT email, account FROM sessions AS s WHERE hash = ?1 AND expires_at > ?2
           AND (email IS NULL OR EXISTS (SELECT 1 FROM users AS u WHERE u.email = s.email
             AND (s.account IS NULL OR u.account = s.account)))",
    )?;
    let found = statement.query_row(params![session, now.as_millisecond()], SessionHolder::read);
    Ok(found.optional()?)
}

/// Ends a session. The audit names the reason.
pub(in crate::server) fn end(
    connection: &Connection,
    session: &Sha256Hash,
    reason: &str,
    now: Timestamp,
) -> Result<(), StoreFault> {
    let mut statement = connection
        .prepare_cached("DELETE FROM sessions WHERE hash = ?1 RETURNING email, account")?;
    let ended = statement
        .query_row([session], SessionHolder::read)
        .optional()?;
    match ended {
        Some(holder) => audit(connection, &holder, reason, now),
        None => Ok(()),
    }
}

/// Ends the sessions and links of people who are not users any more. Otherwise they would work
/// again as soon as their holder is a user again.
pub(in crate::server) fn end_orphans(
    connection: &Connection,
    now: Timestamp,
) -> Result<(), StoreFault> {
    for table in ["sessions", "sign_in_links"] {
        let delete = format!(
            "DELETE FROM {table} WHERE email IS NOT NULL AND NOT EXISTS
               (SELECT 1 FROM users AS u WHERE u.email = {table}.email
                 AND ({table}.account IS NULL OR u.account = {table}.account))
             RETURNING email, account"
        );
        let mut statement = connection.prepare_cached(&delete)?;
        let ended = statement
            .query_map([], SessionHolder::read)?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        for holder in ended.iter().filter(|_| table == "sessions") {
            audit(connection, holder, "session end", now)?;
        }
    }
    Ok(())
}

fn audit(
    connection: &Connection,
    holder: &SessionHolder,
    action: &str,
    now: Timestamp,
) -> Result<(), StoreFault> {
    let audited = AuditedAction {
        by: holder.name(),
        action,
        account: holder.account.as_deref(),
    };
    audit::done(connection, now, audited)
}
