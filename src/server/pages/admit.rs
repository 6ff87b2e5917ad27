//! Admits visitors: finds their session, holds them to the rate limit, and renders a page for every
//! error of a handler.

use std::convert::Infallible;

use axum::Extension;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;

use super::layout::PageError;
use super::visit::cookies::SessionCookie;
use super::visit::{PageSession, Visit};
use crate::language::id;
use crate::server::http::actor::Actor;
use crate::server::http::peer::Peer;
use crate::server::refusal::Refusal;
use crate::server::state::Portal;
use crate::server::state::rate::RateLimitKey;

impl FromRequestParts<Portal> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &Portal) -> Result<Self, Infallible> {
        Ok(parts.extensions.get().cloned().unwrap_or_default())
    }
}

impl FromRequestParts<Portal> for PageSession {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, _: &Portal) -> Result<Self, PageError> {
        parts
            .extensions
            .get::<Visit>()
            .and_then(|visit| visit.session.clone())
            .ok_or(PageError::SignIn(id::PAGE_NOT_SIGNED_IN))
    }
}

/// Runs a handler with the [`Visit`] of the request, and renders its [`PageError`], if any.
pub(super) async fn admit(
    State(portal): State<Portal>,
    Extension(cookie): Extension<SessionCookie>,
    mut request: Request,
    next: Next,
) -> Response {
    let mut visit = Visit::without_session(&request);
    visit.support = portal.support().map(ToOwned::to_owned);
    match PageSession::find(&portal, &cookie, request.headers()).await {
        Ok(session) => visit.session = session,
        Err(fault) => return PageError::from(fault).render(&visit),
    }
    if let Err(refusal) = check_rate(&portal, &visit, &request) {
        return PageError::from(refusal).render(&visit);
    }
    request.extensions_mut().insert(visit.clone());
    let mut response = next.run(request).await;
    match response.extensions_mut().remove::<PageError>() {
        Some(error) => error.render(&visit),
        None => response,
    }
}

/// Counts the request against the visitor's rate limit, and notes the visitor as its actor.
fn check_rate(portal: &Portal, visit: &Visit, request: &Request) -> Result<(), Refusal> {
    let extensions = request.extensions();
    if let Some(session) = &visit.session {
        if let Some(actor) = extensions.get::<Actor>() {
            actor.is(session.name());
        }
        return portal.admit(RateLimitKey::Credential(session.hash()));
    }
    match extensions.get::<Peer>() {
        Some(peer) => portal.admit(RateLimitKey::Address(peer.0)),
        None => Ok(()),
    }
}
