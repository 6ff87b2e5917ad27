//! Sign-in links that work once, and the sessions that they begin.

use jiff::{SignedDuration, Timestamp};

use super::audit::{AuditTx, AuditedAction};
use crate::error::Result;
use crate::server::store::fault::StoreFault;
use crate::server::token::Sha256Hash;

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
}

/// The links and sessions.
pub(in crate::server) trait SessionTx: AuditTx {
    /// Adds a link that works once, until `expires_at`.
    fn add_link(
        &self,
        link: &Sha256Hash,
        holder: &SessionHolder,
        expires_at: Timestamp,
    ) -> Result<(), StoreFault>;

    /// Uses a link up. Returns `None` if the link was used before, has expired or never existed.
    fn take_link(
        &self,
        link: &Sha256Hash,
        now: Timestamp,
    ) -> Result<Option<SessionHolder>, StoreFault>;

    /// Adds a session that lasts until `expires_at`.
    fn add_session(
        &self,
        session: &Sha256Hash,
        holder: &SessionHolder,
        expires_at: Timestamp,
    ) -> Result<(), StoreFault>;

    /// Finds the holder of a session. Returns `None` if the session has expired, or the holder is
    /// not a user any more.
    fn session(
        &self,
        session: &Sha256Hash,
        now: Timestamp,
    ) -> Result<Option<SessionHolder>, StoreFault>;

    /// Removes a session, and returns its holder.
    fn remove_session(&self, session: &Sha256Hash) -> Result<Option<SessionHolder>, StoreFault>;

    /// Removes the links and sessions that have expired.
    fn remove_expired(&self, now: Timestamp) -> Result<(), StoreFault>;

    /// Removes the links and sessions of people who are not users any more. Returns the holders of
    /// the sessions.
    fn remove_orphans(&self) -> Result<Vec<SessionHolder>, StoreFault>;

    /// Uses a link up, and begins the session `new` in place of `old`. Returns `None` if the link was
    /// used before, has expired, never existed, or is for somebody who is not a user any more.
    fn begin_session(
        &self,
        link: &Sha256Hash,
        old: Option<&Sha256Hash>,
        new: &Sha256Hash,
        now: Timestamp,
    ) -> Result<Option<SessionHolder>, StoreFault> {
        let Some(holder) = self.take_link(link, now)? else {
            return Ok(None);
        };
        self.remove_expired(now)?;
        if let Some(old) = old {
            self.end_session(old, "session end", now)?;
        }
        let lifetime = SignedDuration::from_secs(SESSION_SECONDS);
        self.add_session(new, &holder, later(now, lifetime))?;
        self.end_orphans(now)?;
        let found = self.session(new, now)?;
        if let Some(holder) = &found {
            self.audit_session(holder, "sign-in", now)?;
        }
        Ok(found)
    }

    /// Ends a session. The audit names the reason.
    fn end_session(
        &self,
        session: &Sha256Hash,
        reason: &str,
        now: Timestamp,
    ) -> Result<(), StoreFault> {
        match self.remove_session(session)? {
            Some(holder) => self.audit_session(&holder, reason, now),
            None => Ok(()),
        }
    }

    /// Ends the sessions and links of people who are not users any more. Otherwise they would work
    /// again as soon as their holder is a user again.
    fn end_orphans(&self, now: Timestamp) -> Result<(), StoreFault> {
        for holder in self.remove_orphans()? {
            self.audit_session(&holder, "session end", now)?;
        }
        Ok(())
    }

    /// Audits what happened to a session.
    fn audit_session(
        &self,
        holder: &SessionHolder,
        action: &str,
        now: Timestamp,
    ) -> Result<(), StoreFault> {
        let audited = AuditedAction {
            by: holder.name(),
            action,
            account: holder.account.as_deref(),
        };
        self.audit_done(now, audited)
    }
}

/// Returns the time after `now` by `lifetime`; the latest that there is if it is out of range.
pub(in crate::server::store) fn later(now: Timestamp, lifetime: SignedDuration) -> Timestamp {
    now.saturating_add(lifetime).unwrap_or(Timestamp::MAX)
}
