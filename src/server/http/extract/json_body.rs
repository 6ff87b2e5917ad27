//! A JSON body.

use axum::extract::{FromRequest, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, header};
use serde::de::DeserializeOwned;

use super::body::read_body;
use super::repeated_key::{escaped, repeated_key};
use crate::language::{Text, id};
use crate::server::http::media_type::is_media_type;
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::state::Portal;
use crate::server::token::Sha256Hash;
use crate::server::violation::Violation;

/// The length of the longest `Idempotency-Key`.
const KEY_LENGTH: usize = 255;

/// A JSON body, and the identity of its request.
#[derive(Debug)]
pub(in crate::server) struct JsonBody<T> {
    pub body: T,
    pub request: IdempotentRequest,
}

/// The `Idempotency-Key` of a request, and a hash of all that the request says: a key may be used
/// again for the same request only.
#[derive(Debug)]
pub(in crate::server) struct IdempotentRequest {
    pub key: Option<String>,
    pub hash: Sha256Hash,
}

impl<T: DeserializeOwned> FromRequest<Portal> for JsonBody<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, portal: &Portal) -> Result<Self, Refusal> {
        let (parts, body) = request.into_parts();
        if !is_media_type(&parts.headers, "application/json") {
            let detail = Text::new(id::REFUSED_NOT_JSON_TYPE);
            return Err(Refusal::new(RefusalKind::WrongMediaType, detail));
        }
        let key = idempotency_key(&parts.headers)?;
        let bytes = read_body(portal, body).await?;
        Ok(Self {
            body: parse(&bytes)?,
            request: IdempotentRequest {
                key,
                hash: request_hash(&parts, &bytes),
            },
        })
    }
}

/// Returns the hash of everything in a request that decides what it does.
fn request_hash(parts: &Parts, body: &[u8]) -> Sha256Hash {
    let target = parts
        .uri
        .path_and_query()
        .map_or("", |target| target.as_str());
    Sha256Hash::of_parts([
        parts.method.as_str().as_bytes(),
        target.as_bytes(),
        header_bytes(parts, &header::IF_MATCH),
        header_bytes(parts, &header::IF_NONE_MATCH),
        body,
    ])
}

fn header_bytes<'p>(parts: &'p Parts, name: &HeaderName) -> &'p [u8] {
    parts
        .headers
        .get(name)
        .map_or(b"", |value| value.as_bytes())
}

fn idempotency_key(headers: &HeaderMap) -> Result<Option<String>, Refusal> {
    let Some(value) = headers.get("idempotency-key") else {
        return Ok(None);
    };
    match value.to_str() {
        Ok(key) if (1..=KEY_LENGTH).contains(&key.len()) && is_visible(key) => {
            Ok(Some(key.to_owned()))
        }
        _ => {
            let detail = Text::new(id::REFUSED_KEY_LENGTH).with("limit", KEY_LENGTH.to_string());
            Err(Refusal::new(RefusalKind::MalformedRequest, detail))
        }
    }
}

fn is_visible(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Reads a body. Text that is not JSON and JSON of the wrong shape are refused differently: only
/// the second has a place to point at.
fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let offset = error.valid_up_to().to_string();
        malformed(Text::new(id::REFUSED_BODY_ENCODING).with("offset", offset))
    })?;
    if text.trim_start().starts_with('[') {
        // serde would take a list for an object whose members come in order.
        let reason = "invalid type: list, expected an object";
        return Err(wrong_shape("", reason.to_owned()));
    }
    if let Some(repeated) = repeated_key(text) {
        let detail = Text::new(id::REFUSED_KEY_TWICE).with("key", repeated.key);
        let violation = Violation::new(&repeated.pointer, "duplicate-key", detail);
        return Err(misshapen(violation));
    }
    let mut reader = serde_json::Deserializer::from_str(text);
    let body = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let pointer = pointer(error.path());
        let reason = error.into_inner();
        if reason.is_data() {
            wrong_shape(&pointer, reason.to_string())
        } else {
            malformed(Text::verbatim(reason.to_string()))
        }
    })?;
    reader
        .end()
        .map_err(|error| malformed(Text::verbatim(error.to_string())))?;
    Ok(body)
}

fn malformed(reason: Text) -> Refusal {
    Refusal::new(RefusalKind::MalformedBody, reason)
}

fn wrong_shape(pointer: &str, reason: String) -> Refusal {
    misshapen(Violation::new(
        pointer,
        rule(&reason),
        Text::verbatim(reason),
    ))
}

fn misshapen(violation: Violation) -> Refusal {
    Refusal::new(
        RefusalKind::BodyRefused,
        Text::new(id::REFUSED_NOTHING_CHANGED),
    )
    .violations(vec![violation])
}

/// Returns the rule of `check` that reports what an error of serde reports.
fn rule(reason: &str) -> &'static str {
    match reason.split(' ').take(2).collect::<Vec<_>>()[..] {
        ["missing", "field"] => "missing-key",
        ["unknown", "field"] => "unknown-key",
        ["unknown", "variant"] => "not-allowed-value",
        ["duplicate", "field"] => "duplicate-key",
        _ => "wrong-type",
    }
}

/// Returns a path into the body as a JSON pointer (RFC 6901).
fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter()
        .map(|segment| match segment {
            Segment::Seq { index } => format!("/{index}"),
            Segment::Map { key } => format!("/{}", escaped(key)),
            Segment::Enum { variant } => format!("/{variant}"),
            Segment::Unknown => String::new(),
        })
        .collect()
}
