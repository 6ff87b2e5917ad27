//! All routes, and what applies to each of them: safe headers, the check of the host, the time
//! limit, an answer even after a panic, and a line for the operator about every failure.

use std::net::SocketAddr;

use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, Uri, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Router};

use crate::language::{Text, id};
use crate::server::front::BaseUrl;
use crate::server::http::host;
use crate::server::http::observe::observe;
use crate::server::refusal::{Refusal, RefusalCause, RefusalKind};
use crate::server::state::Portal;
use crate::server::{api, pages};

/// Returns the portal's router, to be served at `address`.
pub(super) fn router(portal: Portal, address: SocketAddr) -> Router {
    let secure = portal.front().is_secure();
    let hosts = host::AllowedHosts::new(address, portal.front());
    Router::new()
        .merge(api::routes())
        .merge(pages::routes(&portal))
        .fallback(not_found)
        .method_not_allowed_fallback(method_not_allowed)
        .layer(Extension(pages::SessionCookie::new(address, secure)))
        .layer(Extension(BaseUrl(portal.front().base(address).into())))
        .layer(Extension(pages::FailedSignIns::default()))
        .layer(from_fn_with_state(portal.clone(), bounded))
        .layer(from_fn_with_state(portal.clone(), observe))
        .layer(from_fn_with_state(hosts, host::check))
        .layer(from_fn_with_state(Secure(secure), safe_headers))
        .with_state(portal)
}

/// Returns method and path of every route, in the router's notation.
#[must_use]
pub fn routes() -> Vec<(String, String)> {
    let pages = pages::known()
        .into_iter()
        .map(|(method, path)| (method, path.to_owned()));
    let others = ["/openapi.json", "/style.css"].map(|path| (Method::GET, path.to_owned()));
    api::known()
        .into_iter()
        .chain(others)
        .chain(pages)
        .map(|(method, path)| (method.to_string(), path))
        .collect()
}

async fn not_found(request: Request) -> Response {
    let detail = Text::new(id::REFUSED_NO_ROUTE).with("path", request.uri().path());
    pages::refuse(&request, Refusal::new(RefusalKind::NotFound, detail))
}

async fn method_not_allowed(method: Method, uri: Uri) -> Refusal {
    let detail = Text::new(id::REFUSED_METHOD)
        .with("path", uri.path())
        .with("method", method.as_str());
    Refusal::new(RefusalKind::MethodNotAllowed, detail)
}

/// Answers within the time limit, even if the handler panics. The handler runs as a task of its
/// own, so that a client that goes away does not stop it half-way.
async fn bounded(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let asked = format!("{} {}", request.method(), request.uri().path());
    let mut task = tokio::spawn(next.run(request));
    let response = match tokio::time::timeout(portal.limits().request_time, &mut task).await {
        Ok(Ok(response)) => response,
        // The message of a panic may contain values of a record, so it is not logged.
        Ok(Err(_panic)) => Refusal::internal(&"its handler panicked").into_response(),
        Err(_) => {
            task.abort();
            Refusal::new(RefusalKind::Busy, Text::new(id::REFUSED_TOO_LONG_TO_ANSWER))
                .into_response()
        }
    };
    if let Some(RefusalCause(cause)) = response.extensions().get() {
        portal.log(&format!("{asked} failed: {cause}"));
    }
    response
}

/// `true` if browsers connect with TLS.
#[derive(Debug, Clone, Copy)]
struct Secure(bool);

/// Adds the headers that keep a browser safe.
async fn safe_headers(State(secure): State<Secure>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if secure.0 {
        let year = HeaderValue::from_static("max-age=31536000");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    for (name, value) in [
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; \
             frame-ancestors 'none'",
        ),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "no-referrer"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    for (name, value) in [
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}
