//! Pages for people: plain HTML that needs no script, of what the portal holds.
//!
//! They are read with a session that a one-time link begins. What a person may do is decided by
//! their role, as it is for a token.

mod account;
mod attempts;
mod form;
mod layout;
mod list;
mod past;
mod session;

use std::convert::Infallible;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};

pub(super) use self::attempts::{Attempts, Peer};
use self::form::{Form, Kept};
use self::layout::page;
pub(super) use self::session::Cookie;
use self::session::Session;
use super::refusal::Refusal;
use super::state::Portal;

const STYLE: &str = include_str!("style.css");

/// The routes of the pages.
pub(super) fn routes(portal: &Portal) -> Router<Portal> {
    Router::new()
        .route("/", get(|| async { Redirect::to("/accounts") }))
        .route("/accounts", get(list::show))
        .route("/accounts/{id}", get(account::show))
        .route("/sign-in", get(session::sign_in))
        .route("/sign-out", post(session::sign_out))
        .route("/signed-out", get(signed_out))
        .layer(from_fn_with_state(portal.clone(), visited))
        .route("/style.css", get(style))
}

async fn style() -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "max-age=3600"),
    ];
    (headers, STYLE)
}

async fn signed_out(visit: Visit) -> Response {
    let content = maud::html! {
        h1 { "You are signed out" }
        p { "To come back, open a new sign-in link." }
    };
    page(StatusCode::OK, &visit, "Signed out", &content)
}

/// Who looks at which page.
#[derive(Debug, Clone, Default)]
pub(super) struct Visit {
    session: Option<Session>,
}

impl FromRequestParts<Portal> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &Portal) -> Result<Self, Infallible> {
        Ok(parts.extensions.get().cloned().unwrap_or_default())
    }
}

/// Finds out who visits, and puts a page in place of every refusal.
async fn visited(
    State(portal): State<Portal>,
    Extension(cookie): Extension<Cookie>,
    mut request: Request,
    next: Next,
) -> Response {
    let found = Session::find(&portal, &cookie, request.headers()).await;
    let session = match found {
        Ok(session) => session,
        Err(fault) => return Instead::from(fault).onto_page(&Visit::default()),
    };
    let visit = Visit { session };
    request.extensions_mut().insert(visit.clone());
    let mut response = next.run(request).await;
    match response.extensions_mut().remove::<Instead>() {
        Some(instead) => instead.onto_page(&visit),
        None => response,
    }
}

/// Name and value of every cookie.
fn cookies(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    let values = headers.get_all(header::COOKIE).iter();
    values
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
}

/// A page in place of the one that was asked for.
#[derive(Debug, Clone)]
enum Instead {
    /// Why there is none.
    Refused(Refusal),
    /// What was sent, handed back.
    Kept(Kept),
}

impl Instead {
    fn status(&self) -> StatusCode {
        match self {
            Self::Refused(refusal) => refusal.status(),
            Self::Kept(_) => StatusCode::UNAUTHORIZED,
        }
    }

    fn onto_page(self, visit: &Visit) -> Response {
        let status = self.status();
        match self {
            Self::Kept(kept) => page(status, visit, "Your input is kept", &kept.content(visit)),
            Self::Refused(refusal) => {
                let content = maud::html! {
                    h1 { (refusal.title()) }
                    p { (refusal.detail()) }
                };
                let mut response = page(status, visit, refusal.title(), &content);
                let told = refusal.into_response();
                if let Some(wait) = told.headers().get(header::RETRY_AFTER) {
                    let headers = response.headers_mut();
                    headers.insert(header::RETRY_AFTER, wait.clone());
                }
                *response.extensions_mut() = told.extensions().clone();
                response
            }
        }
    }
}

impl From<Refusal> for Instead {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<super::store::Fault> for Instead {
    fn from(fault: super::store::Fault) -> Self {
        Self::Refused(fault.into())
    }
}

/// Only a note of the page: [`visited`] makes it, since it knows for whom.
impl IntoResponse for Instead {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// A refusal in the form that `request` wants: a page for a browser, else a problem body.
pub(super) fn refuse(request: &Request, refusal: Refusal) -> Response {
    if !request.uri().path().starts_with("/v1/") && wants_page(request.headers()) {
        return Instead::from(refusal).onto_page(&Visit::default());
    }
    refusal.into_response()
}

fn wants_page(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT);
    let accept = accept.and_then(|accept| accept.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}
