//! `If-Match` and `If-None-Match` (RFC 9110, section 13.1): a write names the state that it
//! replaces.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, header};

use crate::language::{Text, id};
use crate::server::refusal::{Refusal, RefusalKind};

/// The state that a write expects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::server) enum Precondition {
    /// `If-Match: *`: any state, or nothing at all.
    Anything,
    /// `If-None-Match: *`: nothing.
    Nothing,
    /// `If-Match` with entity tags: one of these states.
    OneOf(Vec<String>),
}

impl Precondition {
    /// Refuses the write unless the present state, with the entity tag `etag`, is as expected.
    pub fn check(&self, etag: Option<&str>) -> Result<(), Refusal> {
        let holds = match self {
            Self::Anything => true,
            Self::Nothing => etag.is_none(),
            Self::OneOf(expected) => {
                etag.is_some_and(|etag| expected.iter().any(|expected| expected == etag))
            }
        };
        if holds {
            return Ok(());
        }
        let detail = match etag {
            Some(_) => id::REFUSED_READ_AGAIN,
            None => id::REFUSED_NOTHING_YET,
        };
        let refusal = Refusal::new(RefusalKind::Changed, Text::new(detail));
        match etag.and_then(|etag| HeaderValue::from_str(etag).ok()) {
            Some(etag) => Err(refusal.header(header::ETAG, etag)),
            None => Err(refusal),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Precondition {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let matches = values(parts, &header::IF_MATCH)?;
        let none_matches = values(parts, &header::IF_NONE_MATCH)?;
        match (matches.as_deref(), none_matches.as_deref()) {
            (Some("*"), None) => Ok(Self::Anything),
            (None, Some("*")) => Ok(Self::Nothing),
            (Some(tags), None) => Ok(Self::OneOf(
                tags.split(',').map(|tag| tag.trim().to_owned()).collect(),
            )),
            (None, None) => Err(Refusal::new(
                RefusalKind::PreconditionRequired,
                Text::new(id::REFUSED_NO_PRECONDITION),
            )),
            (Some(_), Some("*")) => Err(Refusal::new(
                RefusalKind::PreconditionRequired,
                Text::new(id::REFUSED_TWO_PRECONDITIONS),
            )),
            (_, Some(_)) => Err(Refusal::new(
                RefusalKind::MalformedRequest,
                Text::new(id::REFUSED_NONE_MATCH),
            )),
        }
    }
}

/// Returns all values of a header as one list. `None` if there is no such header.
fn values(parts: &Parts, name: &HeaderName) -> Result<Option<String>, Refusal> {
    let mut all = Vec::new();
    for value in parts.headers.get_all(name) {
        let Ok(text) = value.to_str() else {
            let detail = Text::new(id::REFUSED_HEADER_TEXT).with("name", name.as_str());
            return Err(Refusal::new(RefusalKind::MalformedRequest, detail));
        };
        all.push(text.trim());
    }
    Ok((!all.is_empty()).then(|| all.join(",")))
}

#[cfg(test)]
mod tests {
    use axum::http::{Request, StatusCode};

    use super::*;

    async fn read(headers: &[(&str, &str)]) -> Result<Precondition, StatusCode> {
        let mut request = Request::builder();
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (mut parts, ()) = request.body(()).expect("a request").into_parts();
        let outcome = Precondition::from_request_parts(&mut parts, &()).await;
        outcome.map_err(|refusal| refusal.status())
    }

    fn one_of(tags: &[&str]) -> Precondition {
        Precondition::OneOf(tags.iter().map(|tag| (*tag).to_owned()).collect())
    }

    #[tokio::test]
    async fn a_write_says_what_it_replaces() {
        assert_eq!(read(&[("if-match", "\"a\"")]).await, Ok(one_of(&["\"a\""])));
        assert_eq!(
            read(&[("if-match", "\"a\", \"b\""), ("if-match", "\"c\"")]).await,
            Ok(one_of(&["\"a\"", "\"b\"", "\"c\""]))
        );
        assert_eq!(read(&[("if-match", "*")]).await, Ok(Precondition::Anything));
        assert_eq!(
            read(&[("if-none-match", "*")]).await,
            Ok(Precondition::Nothing)
        );
        assert_eq!(read(&[]).await, Err(StatusCode::PRECONDITION_REQUIRED));
        assert_eq!(
            read(&[("if-none-match", "\"a\"")]).await,
            Err(StatusCode::BAD_REQUEST)
        );
    }

    #[test]
    fn a_weak_tag_matches_nothing() {
        let weak = one_of(&["W/\"a\""]);
        assert!(weak.check(Some("\"a\"")).is_err());
        assert!(Precondition::Anything.check(None).is_ok());
        assert!(Precondition::Nothing.check(Some("\"a\"")).is_err());
        assert!(one_of(&["\"a\""]).check(None).is_err());
    }
}
