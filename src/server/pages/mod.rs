//! Pages for people: plain HTML that needs no script, of what the portal holds.
//!
//! They are read with a session that a one-time link begins. What a person may do is decided by
//! their role, as it is for a token. Until an account's production record is complete, a modal
//! covers each of its pages.

mod account;
mod admit;
mod contact;
mod events;
mod form;
mod gate;
mod history;
mod language;
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

use self::layout::PageError;
pub(super) use self::sign_in::FailedSignIns;
use self::visit::Visit;
pub(super) use self::visit::cookies::SessionCookie;
use crate::server::refusal::Refusal;
use crate::server::state::Portal;

const STYLE: &str = include_str!("style.css");

/// The router of the pages, with a list of its routes.
struct Routes {
    router: Router<Portal>,
    /// Method and path of each route.
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
        .add("/language/{tag}", &read, get(language::choose))
        .add("/sign-in", &read, get(sign_in::sign_in))
        .add("/sign-out", &write, post(sign_in::sign_out))
        .add("/signed-out", &read, get(sign_in::signed_out))
        .add("/support", &read, get(support::show))
}

/// Returns the router of the pages.
pub(super) fn routes(portal: &Portal) -> Router<Portal> {
    all()
        .router
        .layer(from_fn_with_state(portal.clone(), admit::admit))
        .route("/style.css", get(style))
}

/// Returns method and path of every page.
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

/// Renders a refusal as the client of `request` accepts it: a page for a browser, or else a problem
/// body.
pub(super) fn refuse(request: &Request, refusal: Refusal) -> Response {
    let wants_page = request
        .headers()
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"));
    if wants_page && !request.uri().path().starts_with("/v1/") {
        return PageError::from(refusal).render(&Visit::without_session(request));
    }
    refusal.into_response()
}
