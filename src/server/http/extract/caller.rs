//! The caller of the API, and what their token allows.

use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};

use super::target::AccountPath;
use crate::contact::AccountId;
use crate::language::{MessageId, Text, id};
use crate::server::http::actor::Actor;
use crate::server::http::peer::Peer;
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::state::rate::RateLimitKey;
use crate::server::state::{Portal, Principal};
use crate::server::token::{Access, TokenScope};

/// The holder of a valid token.
#[derive(Debug)]
pub(in crate::server) struct Caller(pub Principal);

impl Caller {
    /// Checks that the token allows `scope` for the account of the path, and returns the account's
    /// id.
    ///
    /// # Errors
    ///
    /// If the token does not allow it, or the path's text cannot be the id of an account.
    pub fn authorize(&self, scope: TokenScope, path: &AccountPath) -> Result<AccountId, Refusal> {
        self.check_access(scope, &path.0)?;
        path.id()
    }

    /// Checks that the token allows `scope` for an account, which need not exist.
    pub fn check_access(&self, scope: TokenScope, account: &str) -> Result<(), Refusal> {
        let Principal {
            name,
            scope: own,
            access,
            ..
        } = &self.0;
        if *own < scope {
            let detail = Text::new(id::REFUSED_SCOPE)
                .with("name", name.as_str())
                .with("scope", own.as_str())
                .with("required", scope.as_str());
            return Err(Refusal::new(RefusalKind::Forbidden, detail));
        }
        if !access.includes(account) {
            let detail = Text::new(id::REFUSED_OTHER_ACCOUNT)
                .with("name", name.as_str())
                .with("account", account);
            return Err(Refusal::new(RefusalKind::Forbidden, detail));
        }
        Ok(())
    }

    /// Checks that the token is for all accounts.
    ///
    /// # Errors
    ///
    /// If it is for listed accounts only.
    pub fn check_all_accounts(&self) -> Result<(), Refusal> {
        match &self.0.access {
            Access::All => Ok(()),
            Access::Only(_) => {
                let detail = Text::new(id::REFUSED_NOT_ALL).with("name", self.0.name.as_str());
                Err(Refusal::new(RefusalKind::Forbidden, detail))
            }
        }
    }

    /// Returns the ids of the accounts that a listing may show. `None` if it may show all.
    pub fn only(&self) -> Option<Vec<String>> {
        match &self.0.access {
            Access::All => None,
            Access::Only(accounts) => Some(accounts.clone()),
        }
    }
}

impl FromRequestParts<Portal> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Refusal> {
        let token = read_token(parts).map_err(|detail| unauthenticated(parts, portal, detail))?;
        let Some(principal) = portal.principal(token).await? else {
            return Err(unauthenticated(parts, portal, id::REFUSED_TOKEN));
        };
        if let Some(actor) = parts.extensions.get::<Actor>() {
            actor.is(&principal.name);
        }
        portal.admit(RateLimitKey::Credential(principal.hash))?;
        Ok(Self(principal))
    }
}

/// For calls that a token is optional for: `None` without the header. A token that is not valid is
/// still refused.
impl OptionalFromRequestParts<Portal> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(
        parts: &mut Parts,
        portal: &Portal,
    ) -> Result<Option<Self>, Refusal> {
        if parts.headers.contains_key(header::AUTHORIZATION) {
            let caller = <Self as FromRequestParts<_>>::from_request_parts(parts, portal).await?;
            return Ok(Some(caller));
        }
        admit_stranger(parts, portal).map(|()| None)
    }
}

/// Reads the token of a request. The error is a detail for the refusal.
fn read_token(parts: &Parts) -> Result<&str, MessageId> {
    let value = parts
        .headers
        .get(header::AUTHORIZATION)
        .ok_or(id::REFUSED_NO_TOKEN)?;
    bearer(value).ok_or(id::REFUSED_NOT_BEARER)
}

/// Returns the token of an `Authorization` header (RFC 6750, section 2.1).
fn bearer(value: &HeaderValue) -> Option<&str> {
    let (scheme, token) = value.to_str().ok()?.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("bearer") {
        return None;
    }
    Some(token.trim_matches(' '))
}

/// Refuses a request without a valid token. It counts against the rate limit of its address, so
/// that guessing tokens is slow.
fn unauthenticated(parts: &Parts, portal: &Portal, detail: MessageId) -> Refusal {
    match admit_stranger(parts, portal) {
        Ok(()) => Refusal::new(RefusalKind::Unauthenticated, Text::new(detail)),
        Err(too_many) => too_many,
    }
}

/// Counts a request without a valid token against the rate limit of its address.
fn admit_stranger(parts: &Parts, portal: &Portal) -> Result<(), Refusal> {
    match parts.extensions.get::<Peer>() {
        Some(peer) => portal.admit(RateLimitKey::Address(peer.0)),
        None => Ok(()),
    }
}
