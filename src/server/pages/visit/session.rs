//! The session of somebody who is signed in to the pages.

use axum::http::HeaderMap;

use super::cookies::SessionCookie;
use crate::contact::Role;
use crate::server::refusal::Refusal;
use crate::server::state::Portal;
use crate::server::store::StoreFault;
use crate::server::store::Tx;
use crate::server::store::sessions::SessionHolder;
use crate::server::token::Sha256Hash;

/// The session of somebody who is signed in.
#[derive(Debug, Clone)]
pub(in crate::server::pages) struct PageSession {
    holder: SessionHolder,
    hash: Sha256Hash,
    csrf: String,
}

impl PageSession {
    /// Finds the session that a request's cookie belongs to. Returns `None` if there is no cookie,
    /// or its session has ended.
    pub async fn find(
        portal: &Portal,
        cookie: &SessionCookie,
        headers: &HeaderMap,
    ) -> Result<Option<Self>, StoreFault> {
        let Some(secret) = cookie.read(headers) else {
            return Ok(None);
        };
        let (hash, now) = (Sha256Hash::of(secret.as_bytes()), portal.now());
        let csrf = Sha256Hash::of_parts([&b"form"[..], secret.as_bytes()]).to_string();
        let holder = portal
            .store()
            .read(move |tx| tx.session(&hash, now))
            .await?;
        Ok(holder.map(|holder| Self { holder, hash, csrf }))
    }

    /// Returns the name that the history and the audit use: the user's address, or `operator`.
    pub fn name(&self) -> &str {
        self.holder.name()
    }

    /// Returns the hash of the session's secret, which identifies the session.
    pub fn hash(&self) -> Sha256Hash {
        self.hash
    }

    /// Returns the token that every form of this session carries, and that no other site knows.
    pub fn csrf(&self) -> &str {
        &self.csrf
    }

    /// Returns `true` if `token` is this session's CSRF token.
    pub fn vouches(&self, token: &str) -> bool {
        // Hashes are compared, so that the time it takes tells nothing about the token.
        Sha256Hash::of(token.as_bytes()) == Sha256Hash::of(self.csrf.as_bytes())
    }

    /// Returns the holder, who decides which accounts the session opens.
    pub fn holder(&self) -> &SessionHolder {
        &self.holder
    }

    /// Returns the role in an account.
    ///
    /// # Errors
    ///
    /// [`Refusal::no_account`] without a role: an account that somebody may not see does not exist
    /// for them.
    pub fn role(&self, tx: &dyn Tx, account: &str) -> Result<Role, Refusal> {
        let only = self.holder.account.as_deref();
        let role = match &self.holder.email {
            None => Some(Role::Administrator),
            Some(_) if only.is_some_and(|only| only != account) => None,
            Some(email) => tx.role(account, email)?,
        };
        role.ok_or_else(|| Refusal::no_account(account))
    }
}
