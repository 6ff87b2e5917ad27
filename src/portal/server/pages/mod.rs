//! Pages for people: plain HTML that needs no script, of what the portal holds.
//!
//! They are read with a session that a one-time link begins. What a person may do is decided by
//! their role, as it is for a token. Until an account's production record is complete, a modal
//! covers each of its pages.

mod account;
mod attempts;
mod contact;
mod events;
mod form;
mod gate;
mod history;
mod instead;
mod language;
mod layout;
mod list;
mod overview;
mod session;
mod support;
mod users;
mod visit;
mod week;

use axum::Router;
use axum::extract::Request;
use axum::http::header;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};

pub(super) use self::attempts::{Attempts, Peer};
use self::instead::Instead;
pub(super) use self::session::{Base, Cookie};
use self::visit::Visit;
use super::refusal::Refusal;
use super::state::Portal;

const STYLE: &str = include_str!("style.css");

/// The routes of the pages.
pub(super) fn routes(portal: &Portal) -> Router<Portal> {
    Router::new()
        .route("/", get(|| async { Redirect::to("/accounts") }))
        .route("/accounts", get(list::show))
        .route("/accounts/{id}", get(overview::show))
        .route(
            "/accounts/{id}/contact-information",
            get(contact::show).post(contact::save),
        )
        .route("/accounts/{id}/users", get(users::show).post(users::change))
        .route("/accounts/{id}/history", get(history::show))
        .route("/accounts/{id}/events", get(events::show))
        .route("/language/{tag}", get(language::choose))
        .route("/sign-in", get(session::sign_in))
        .route("/sign-out", post(session::sign_out))
        .route("/signed-out", get(session::signed_out))
        .route("/support", get(support::show))
        .layer(from_fn_with_state(portal.clone(), visit::visited))
        .route("/style.css", get(style))
}

async fn style() -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "max-age=3600"),
    ];
    (headers, STYLE)
}

/// A refusal in the form that `request` wants: a page for a browser, else a problem body.
pub(super) fn refuse(request: &Request, refusal: Refusal) -> Response {
    let accept = request.headers().get(header::ACCEPT);
    let accept = accept.and_then(|accept| accept.to_str().ok());
    let wants_page = accept.is_some_and(|accept| accept.contains("text/html"));
    if wants_page && !request.uri().path().starts_with("/v1/") {
        return Instead::from(refusal).onto_page(&Visit::stranger(request));
    }
    refusal.into_response()
}
