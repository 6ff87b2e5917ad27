//! A link that works once begins a session.

use axum::Extension;
use axum::extract::State;
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use serde::Deserialize;

use super::attempts::FailedSignIns;
use crate::language::{Text, id};
use crate::server::http::extract::QueryParameters;
use crate::server::http::peer::Peer;
use crate::server::pages::form::SentForm;
use crate::server::pages::layout::{PageError, page};
use crate::server::pages::visit::cookies::SessionCookie;
use crate::server::pages::visit::{PageSession, Visit};
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::state::Portal;
use crate::server::store::StoreFault;
use crate::server::store::sessions::{SESSION_SECONDS, SessionHolder};
use crate::server::token::{Secret, Sha256Hash};

/// The key of a sign-in link.
#[derive(Debug, Deserialize)]
pub(in crate::server::pages) struct SignInQuery {
    token: String,
}

/// `GET /sign-in`: begins a session, and uses the link up. Somebody whose link was used before goes
/// on with the session that they have.
pub(in crate::server::pages) async fn sign_in(
    State(portal): State<Portal>,
    Extension(cookie): Extension<SessionCookie>,
    Extension(attempts): Extension<FailedSignIns>,
    Extension(peer): Extension<Peer>,
    visit: Visit,
    method: Method,
    query: Result<QueryParameters<SignInQuery>, Refusal>,
) -> Result<Response, PageError> {
    let QueryParameters(SignInQuery { token }) = query?;
    // Programs that fetch a link to preview it, such as a chat's, must not use it up.
    if method == Method::HEAD {
        return Ok(Redirect::to("/accounts").into_response());
    }
    let now = portal.now();
    if let Some(seconds) = attempts.wait(peer, now) {
        let refusal = Refusal::new(RefusalKind::TooManyRequests, Text::new(id::REFUSED_LINKS));
        return Err(refusal.header(header::RETRY_AFTER, seconds.into()).into());
    }
    let secret = Secret::random().map_err(|error| Refusal::internal(&error))?;
    if let Some(holder) = begin(&portal, &visit, &token, &secret, now).await? {
        let set = cookie.write(secret.expose(), SESSION_SECONDS);
        return Ok(([(header::SET_COOKIE, set)], home(&holder)).into_response());
    }
    if let Some(session) = &visit.session {
        return Ok(home(session.holder()).into_response());
    }
    attempts.failed(peer, now);
    Err(PageError::SignIn(id::PAGE_LINK_USED))
}

/// Begins the session `secret` in place of the visitor's old one. Returns `None` if the link does
/// not work.
async fn begin(
    portal: &Portal,
    visit: &Visit,
    token: &str,
    secret: &Secret,
    now: Timestamp,
) -> Result<Option<SessionHolder>, StoreFault> {
    let old = visit.session.as_ref().map(PageSession::hash);
    let (link, new) = (Sha256Hash::of(token.as_bytes()), secret.hash());
    portal
        .store()
        .write(move |tx| tx.begin_session(&link, old.as_ref(), &new, now))
        .await
}

/// Redirects to the first page of a session.
fn home(holder: &SessionHolder) -> Redirect {
    match &holder.account {
        Some(account) => Redirect::to(&format!("/accounts/{account}")),
        None => Redirect::to("/accounts"),
    }
}

/// `POST /sign-out`.
pub(in crate::server::pages) async fn sign_out(
    State(portal): State<Portal>,
    Extension(cookie): Extension<SessionCookie>,
    form: SentForm,
) -> Result<Response, PageError> {
    let (hash, now) = (form.session.hash(), portal.now());
    portal
        .store()
        .write(move |tx| tx.end_session(&hash, "sign-out", now))
        .await?;
    let set = [(header::SET_COOKIE, cookie.write("", 0))];
    Ok((set, Redirect::to("/signed-out")).into_response())
}

/// `GET /signed-out`.
pub(in crate::server::pages) async fn signed_out(visit: Visit) -> Response {
    let title = visit.say(id::PAGE_SIGNED_OUT);
    let content = maud::html! {
        h1 { (title) }
        p { (visit.say(id::PAGE_SIGN_IN_HOW)) }
    };
    page(StatusCode::OK, &visit, &title, &content)
}
