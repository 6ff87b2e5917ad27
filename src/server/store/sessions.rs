//! One-time links to sign in with, and the sessions they begin.

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::Store;
use super::audit::{self, AuditedAction};
use super::fault::StoreFault;
use crate::error::Result;
use crate::server::token::{Secret, Sha256Hash};

/// How long a session lasts, in seconds: half a day.
pub(in crate::server) const SESSION_SECONDS: i64 = 12 * 60 * 60;

/// What the history and the audit call whoever runs the portal.
const OPERATOR: &str = "operator";

/// Whom a link or a session is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::server) struct SessionHolder {
    /// A user's address; none for the portal's operator.
    pub email: Option<String>,
    /// The only account that it opens, if there is one.
    pub account: Option<String>,
}

impl SessionHolder {
    /// Whoever runs the portal.
    pub const OPERATOR: Self = Self {
        email: None,
        account: None,
    };

    /// What the history and the audit call them.
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
    /// Makes a key for `holder` that works once, within `lifetime`.
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
        let add = move |connection: &Connection| -> Result<(), StoreFault> {
            let deed = AuditedAction {
                by: &by,
                action: "sign-in link",
                account: holder.account.as_deref(),
            };
            audit::done(connection, now, deed)?;
            add_link(connection, &hash, &holder, now, lifetime)
        };
        self.write(add).await?;
        Ok(key)
    }
}

/// Adds a link that works once, within `lifetime`.
pub(in crate::server) fn add_link(
    connection: &Connection,
    link: &Sha256Hash,
    holder: &SessionHolder,
    now: Timestamp,
    lifetime: SignedDuration,
) -> Result<(), StoreFault> {
    let now = now.as_millisecond();
    let lifetime = i64::try_from(lifetime.as_millis()).unwrap_or(i64::MAX);
    connection.execute("DELETE FROM sign_in_links WHERE expires_at <= ?1", [now])?;
    connection.execute(
        "INSERT INTO sign_in_links (hash, email, account, expires_at) VALUES (?1, ?2, ?3, ?4)",
        params![
            link,
            holder.email,
            holder.account,
            now.saturating_add(lifetime)
        ],
    )?;
    Ok(())
}

/// Uses a link up and begins the session `new` in place of `old`; none if the link is used, too
/// old, made up, or for somebody who is no user any more.
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
    end_of_strangers(connection, now)?;
    let found = find(connection, new, now)?;
    if let Some(holder) = &found {
        note(connection, holder, "sign-in", now)?;
    }
    Ok(found)
}

/// Whose session this is, while it lasts and they are a user.
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

/// Ends a session, and notes why.
pub(in crate::server) fn end(
    connection: &Connection,
    session: &Sha256Hash,
    why: &str,
    now: Timestamp,
) -> Result<(), StoreFault> {
    let mut statement = connection
        .prepare_cached("DELETE FROM sessions WHERE hash = ?1 RETURNING email, account")?;
    let ended = statement
        .query_row([session], SessionHolder::read)
        .optional()?;
    match ended {
        Some(holder) => note(connection, &holder, why, now),
        None => Ok(()),
    }
}

/// Ends the sessions and links of those who are no users any more, so that none comes back to
/// life when its holder does.
pub(in crate::server) fn end_of_strangers(
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
        let ended = statement.query_map([], SessionHolder::read)?;
        let ended: Vec<_> = ended.collect::<rusqlite::Result<_>>()?;
        for holder in ended.iter().filter(|_| table == "sessions") {
            note(connection, holder, "session end", now)?;
        }
    }
    Ok(())
}

fn note(
    connection: &Connection,
    holder: &SessionHolder,
    action: &str,
    now: Timestamp,
) -> Result<(), StoreFault> {
    let deed = AuditedAction {
        by: holder.name(),
        action,
        account: holder.account.as_deref(),
    };
    audit::done(connection, now, deed)
}
