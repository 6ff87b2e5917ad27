//! What the operator is told of requests: figures, a line for each, and a note of every write that
//! was refused. No address, name or value of anybody is in the first two.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;

use crate::server::http::actor::Actor;
use crate::server::refusal::{RefusalCause, RefusalKind, RefusedAs};
use crate::server::state::Portal;
use crate::server::state::answered::{AnsweredRequest, method_name};
use crate::server::store::audit::{self, AuditedAction};

/// The only page that is asked for and still changes something.
const SIGN_IN: &str = "/sign-in";

/// Counts and times a request, and notes a write that was refused.
pub(in crate::server) async fn observe(
    State(portal): State<Portal>,
    mut request: Request,
    next: Next,
) -> Response {
    let since = Instant::now();
    let actor = Actor::default();
    request.extensions_mut().insert(actor.clone());
    let matched = request.extensions().get::<MatchedPath>();
    let route = matched.map(|path| path.as_str().to_owned());
    let method = request.method().clone();
    let writes = !method.is_safe() || route.as_deref() == Some(SIGN_IN);
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    if writes && let Some(why) = refusal(&response) {
        let (name, route_name) = (method_name(&method), route.as_deref().unwrap_or("?"));
        let action = format!("{name} {route_name}");
        let account = route.as_deref().and_then(|route| account(route, &path));
        let (by, at) = (actor.name().to_owned(), portal.now());
        portal.store().note(move |connection| {
            let deed = AuditedAction {
                by: &by,
                action: &action,
                account: account.as_deref(),
            };
            audit::refused(connection, at, deed, why)
        });
    }
    if let Some(RefusedAs(RefusalKind::Unwritable)) = response.extensions().get() {
        portal.found_writable(false);
    }
    let failure = response.extensions().get::<RefusalCause>();
    portal.saw(&AnsweredRequest {
        method,
        route,
        status: response.status().as_u16(),
        took: since.elapsed(),
        failure: failure.map(|RefusalCause(cause)| cause.clone()),
    });
    response
}

/// Why a write was refused; none of what was done, and of what came too often.
fn refusal(response: &Response) -> Option<&'static str> {
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error()
        || status == StatusCode::TOO_MANY_REQUESTS
    {
        return None;
    }
    if let Some(RefusedAs(kind)) = response.extensions().get() {
        return Some(kind.name());
    }
    // A page that says more than that.
    Some(match status {
        StatusCode::UNAUTHORIZED => "unauthenticated",
        StatusCode::CONFLICT => "changed",
        _ => "refused",
    })
}

/// The part of a path that stands where its route has `{id}`.
fn account(route: &str, path: &str) -> Option<String> {
    let mut parts = route.split('/').zip(path.split('/'));
    let (_, id) = parts.find(|(name, _)| *name == "{id}")?;
    Some(id.to_owned())
}
