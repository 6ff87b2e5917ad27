//! Pages for people: plain HTML that needs no script, of what the portal holds.
//!
//! They are read with a session that a one-time link begins.

mod account;
mod layout;
mod list;
mod past;
mod session;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;

use self::layout::page;
pub(super) use self::session::Cookie;
use super::refusal::Refusal;
use super::state::Portal;

const STYLE: &str = include_str!("style.css");

/// The routes of the pages.
pub(super) fn routes() -> Router<Portal> {
    Router::new()
        .route("/", get(|| async { Redirect::to("/accounts") }))
        .route("/accounts", get(list::show))
        .route("/accounts/{id}", get(account::show))
        .route("/sign-in", get(session::sign_in))
        .route("/style.css", get(style))
}

async fn style() -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "max-age=3600"),
    ];
    (headers, STYLE)
}

/// A page in place of the one that was asked for.
#[derive(Debug)]
pub(super) struct Instead(Refusal);

impl From<Refusal> for Instead {
    fn from(refusal: Refusal) -> Self {
        Self(refusal)
    }
}

impl From<super::store::Fault> for Instead {
    fn from(fault: super::store::Fault) -> Self {
        Self(fault.into())
    }
}

impl IntoResponse for Instead {
    fn into_response(self) -> Response {
        let status = self.0.status();
        let content = maud::html! {
            h1 { (self.0.title()) }
            p { (self.0.detail()) }
        };
        let mut response = page(status, self.0.title(), &content);
        if status == StatusCode::SERVICE_UNAVAILABLE {
            let soon = header::HeaderValue::from_static("1");
            response.headers_mut().insert(header::RETRY_AFTER, soon);
        }
        response
    }
}

/// A refusal in the form that `request` wants: a page for a browser, else a problem body.
pub(super) fn refuse(request: &Request, refusal: Refusal) -> Response {
    if !request.uri().path().starts_with("/v1/") && wants_page(request.headers()) {
        return Instead(refusal).into_response();
    }
    refusal.into_response()
}

fn wants_page(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT);
    let accept = accept.and_then(|accept| accept.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}
