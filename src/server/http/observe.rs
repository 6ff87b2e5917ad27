//! Watches requests for the operator: counts and times each, and audits the writes that were
//! refused.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

use crate::server::connections::Sender;
use crate::server::http::actor::Actor;
use crate::server::refusal::{RefusalCause, RefusalKind, RefusedAs};
use crate::server::state::Portal;
use crate::server::state::answered::{AnsweredRequest, method_name};
use crate::server::store::audit::AuditedAction;

/// The only `GET` that changes something: it uses a sign-in link up.
const SIGN_IN: &str = "/sign-in";

/// Runs the handler, and watches the request.
pub(in crate::server) async fn observe(
    State(portal): State<Portal>,
    mut request: Request,
    next: Next,
) -> Response {
    let since = Instant::now();
    let actor = Actor::default();
    request.extensions_mut().insert(actor.clone());
    let sender = request.extensions().get::<Sender>().cloned();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map(|path| path.as_str().to_owned());
    let asked = Asked {
        method: request.method().clone(),
        route,
        path: request.uri().path().to_owned(),
    };
    let response = next.run(request).await;
    if let Some(sender) = sender
        && actor.is_known()
    {
        sender.is_known();
    }
    if asked.is_write()
        && let Some(outcome) = refused_as(&response)
    {
        asked.audit(&portal, &actor, outcome);
    }
    if let Some(RefusedAs(RefusalKind::Unwritable)) = response.extensions().get() {
        portal.set_writable(false);
    }
    let failure = response.extensions().get::<RefusalCause>();
    portal.count_request(&AnsweredRequest {
        method: asked.method,
        route: asked.route,
        status: response.status().as_u16(),
        took: since.elapsed(),
        failure: failure.map(|RefusalCause(cause)| cause.clone()),
    });
    response
}

/// A request that is being answered.
struct Asked {
    method: Method,
    route: Option<String>,
    path: String,
}

impl Asked {
    fn is_write(&self) -> bool {
        !self.method.is_safe() || self.route.as_deref() == Some(SIGN_IN)
    }

    /// Audits a refused write. Nobody waits until the note is on the disk.
    fn audit(&self, portal: &Portal, actor: &Actor, outcome: &'static str) {
        let route = self.route.as_deref().unwrap_or("?");
        let action = format!("{} {route}", method_name(&self.method));
        let account = self.account().map(ToOwned::to_owned);
        let (by, at) = (actor.name().to_owned(), portal.now());
        portal.store().note(move |tx| {
            let audited = AuditedAction {
                by: &by,
                action: &action,
                account: account.as_deref(),
            };
            tx.audit_refused(at, audited, outcome)
        });
    }

    /// Returns the part of the path in the place of the route's `{id}`.
    fn account(&self) -> Option<&str> {
        let route = self.route.as_deref()?;
        route
            .split('/')
            .zip(self.path.split('/'))
            .find_map(|(name, part)| (name == "{id}").then_some(part))
    }
}

/// Returns the outcome to audit. `None` if nothing was refused, and for a request over the rate
/// limit, since such requests would fill the audit.
fn refused_as(response: &Response) -> Option<&'static str> {
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error()
        || status == StatusCode::TOO_MANY_REQUESTS
    {
        return None;
    }
    if let Some(RefusedAs(kind)) = response.extensions().get() {
        return Some(kind.name());
    }
    // A page with a form is not a refusal, and has its reason in its status only.
    Some(match status {
        StatusCode::UNAUTHORIZED => "unauthenticated",
        StatusCode::CONFLICT => "changed",
        _ => "refused",
    })
}
