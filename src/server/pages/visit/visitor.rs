//! The visit of a page: who looks at it, in which language and from where.

use axum::extract::Request;
use axum::http::Method;

use super::cookies::{self, ZONE_COOKIE};
use super::language;
use super::session::PageSession;
use crate::contact::Field;
use crate::language::{Language, MessageId, Text};

/// The visit of a page.
#[derive(Debug, Clone, Default)]
pub(in crate::server::pages) struct Visit {
    /// The visitor's session, if they are signed in.
    pub session: Option<PageSession>,
    pub language: Language,
    /// Path and query of the page, to come back to. `None` for a `POST`, whose answer cannot be
    /// requested again.
    pub target: Option<String>,
    /// The target of the link "Contact support": an e-mail address or an `https` URL.
    pub support: Option<String>,
    /// The time zone that the visitor chose last.
    pub zone: Option<String>,
}

impl Visit {
    /// Returns all that a request tells about the visit without a look at its session.
    pub fn without_session(request: &Request) -> Self {
        let headers = request.headers();
        let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
        let uri = request.uri();
        let target = uri
            .path_and_query()
            .map_or_else(|| uri.path().to_owned(), ToString::to_string);
        Self {
            session: None,
            language: language::of_request(headers),
            target: is_read.then_some(target),
            support: None,
            zone: cookies::read(headers, ZONE_COOKIE).map(ToOwned::to_owned),
        }
    }

    /// Returns the message `id` in the visitor's language.
    pub fn say(&self, id: MessageId) -> String {
        self.tell(&Text::new(id))
    }

    /// Returns the label of `field` in the visitor's language.
    pub const fn label(&self, field: Field) -> &'static str {
        field.label_in(self.language)
    }

    /// Returns a text in the visitor's language.
    pub fn tell(&self, text: &Text) -> String {
        text.say(self.language)
    }
}
