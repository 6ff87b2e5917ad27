//! Pages for people: plain HTML that needs no script, of what the portal holds.
//!
//! They are read with a session that a one-time link begins. What a person may do is decided by
//! their role, as it is for a token. Until an account's production record is complete, a modal
//! covers each of its pages.

mod account;
mod contact;
mod events;
mod form;
mod gate;
mod history;
mod layout;
mod list;
mod overview;
mod sign_in;
mod support;
mod users;
mod visit;

use axum::Router;
use axum::extract::Request;
use axum::http::{Method, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};

use self::layout::instead::Instead;
pub(super) use self::sign_in::attempts::Attempts;
pub(super) use self::visit::session::{Base, Cookie};
use self::visit::visitor::Visit;
use crate::server::refusal::Refusal;
use crate::server::state::Portal;

const STYLE: &str = include_str!("style.css");

/// Routes, and what they are.
struct Routes {
    router: Router<Portal>,
    known: Vec<(Method, &'static str)>,
}

impl Routes {
    fn add(mut self, path: &'static str, methods: &[Method], to: MethodRouter<Portal>) -> Self {
        self.known
            .extend(methods.iter().map(|method| (method.clone(), path)));
        self.router = self.router.route(path, to);
        self
    }
}

fn all() -> Routes {
    let nothing = Routes {
        router: Router::new(),
        known: Vec::new(),
    };
    let (read, write) = ([Method::GET], [Method::POST]);
    let both = [Method::GET, Method::POST];
    let contact = get(contact::show).post(contact::save);
    let start = get(|| async { Redirect::to("/accounts") });
    nothing
        .add("/", &read, start)
        .add("/accounts", &read, get(list::show))
        .add("/accounts/{id}", &read, get(overview::show))
        .add("/accounts/{id}/contact-information", &both, contact)
        .add(
            "/accounts/{id}/users",
            &both,
            get(users::show).post(users::change),
        )
        .add("/accounts/{id}/history", &read, get(history::show))
        .add(
            "/accounts/{id}/events",
            &both,
            get(events::show).post(events::send),
        )
        .add("/language/{tag}", &read, get(visit::language::choose))
        .add("/sign-in", &read, get(visit::session::sign_in))
        .add("/sign-out", &write, post(visit::session::sign_out))
        .add("/signed-out", &read, get(visit::session::signed_out))
        .add("/support", &read, get(support::show))
}

/// The routes of the pages.
pub(super) fn routes(portal: &Portal) -> Router<Portal> {
    all()
        .router
        .layer(from_fn_with_state(portal.clone(), visit::visitor::visited))
        .route("/style.css", get(style))
}

/// Method and path of every page.
pub(super) fn known() -> Vec<(Method, &'static str)> {
    all().known
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
