//! Who looks at which page, and in which language.

use std::convert::Infallible;

use axum::Extension;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::Response;

use super::attempts::Peer;
use super::instead::Instead;
use super::language;
use super::session::{Cookie, Session};
use crate::language::{Language, MessageId, Text};
use crate::server::observe::Actor;
use crate::server::rate::Asker;
use crate::server::refusal::Refusal;
use crate::server::state::Portal;

/// A look at a page.
#[derive(Debug, Clone, Default)]
pub(super) struct Visit {
    /// Who is signed in, if anybody is.
    pub session: Option<Session>,
    pub language: Language,
    /// Path and query of a page that can be asked for again; none for the answer to a form.
    pub target: Option<String>,
    /// Where "Contact support" leads.
    pub support: Option<String>,
    /// The time zone that the visitor chose last.
    pub zone: Option<String>,
}

impl Visit {
    /// What can be told of a request without looking for its session.
    pub fn stranger(request: &Request) -> Self {
        let headers = request.headers();
        let uri = request.uri();
        let asked = matches!(*request.method(), Method::GET | Method::HEAD);
        let cookie = |wanted: &str| {
            let found = cookies(headers).find(|(name, _)| *name == wanted);
            found.map(|(_, value)| value.to_owned())
        };
        Self {
            session: None,
            language: language::of(headers),
            target: asked.then(|| {
                let target = uri.path_and_query();
                target.map_or_else(|| uri.path().to_owned(), ToString::to_string)
            }),
            support: None,
            zone: cookie(super::overview::ZONE_COOKIE),
        }
    }

    /// The text `id` in the visitor's language.
    pub fn say(&self, id: MessageId) -> String {
        self.tell(&Text::new(id))
    }

    /// A text in the visitor's language.
    pub fn tell(&self, text: &Text) -> String {
        text.say(self.language)
    }
}

impl FromRequestParts<Portal> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &Portal) -> Result<Self, Infallible> {
        Ok(parts.extensions.get().cloned().unwrap_or_default())
    }
}

/// Finds out who visits, and puts a page in place of every refusal.
pub(super) async fn visited(
    State(portal): State<Portal>,
    Extension(cookie): Extension<Cookie>,
    mut request: Request,
    next: Next,
) -> Response {
    let mut visit = Visit::stranger(&request);
    visit.support = portal.support().map(ToOwned::to_owned);
    match Session::find(&portal, &cookie, request.headers()).await {
        Ok(session) => visit.session = session,
        Err(fault) => return Instead::from(fault).onto_page(&visit),
    }
    if let Err(refusal) = admitted(&portal, &visit, &request) {
        return Instead::from(refusal).onto_page(&visit);
    }
    request.extensions_mut().insert(visit.clone());
    let mut response = next.run(request).await;
    match response.extensions_mut().remove::<Instead>() {
        Some(instead) => instead.onto_page(&visit),
        None => response,
    }
}

/// Lets a visitor through who has not asked for too much, and notes who it is.
fn admitted(portal: &Portal, visit: &Visit, request: &Request) -> Result<(), Refusal> {
    let extensions = request.extensions();
    if let Some(session) = &visit.session {
        if let Some(actor) = extensions.get::<Actor>() {
            actor.is(session.name());
        }
        return portal.admit(Asker::Known(session.hash()));
    }
    let peer = extensions.get::<Peer>();
    peer.map_or(Ok(()), |peer| portal.admit(Asker::Stranger(peer.0)))
}

/// Name and value of every cookie.
pub(super) fn cookies(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    let values = headers.get_all(header::COOKIE).iter();
    values
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
}
