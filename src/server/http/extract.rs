//! What handlers take from a request, each refused in the API's own words.

use std::future::poll_fn;
use std::pin::Pin;

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use serde::de::DeserializeOwned;

use crate::language::Text;
use crate::server::http::actor::Actor;
use crate::server::http::media_type::is_media_type;
use crate::server::http::peer::Peer;
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::state::rate::RateLimitKey;
use crate::server::state::{Portal, Principal};
use crate::server::token::{Access, Scope, Sha256Hash};
use crate::server::violation::problem;

/// Body bytes that are read and thrown away to let a client with too long a body hear the answer.
const DISCARDED: usize = 8 * 1024 * 1024;

/// Longest `Idempotency-Key`.
const KEY_LENGTH: usize = 255;

/// The holder of a valid token.
#[derive(Debug)]
pub(in crate::server) struct Caller(pub Principal);

impl Caller {
    /// Whether the token may do what needs `scope` with an account.
    pub fn may(&self, scope: Scope, account: &str) -> Result<(), Refusal> {
        let Principal {
            name,
            scope: own,
            access,
            ..
        } = &self.0;
        if *own < scope {
            let detail = format!(
                "the token `{name}` has the scope `{}`; this needs `{}`",
                own.as_str(),
                scope.as_str()
            );
            return Err(Refusal::new(RefusalKind::Forbidden, detail));
        }
        if !access.includes(account) {
            let detail = format!("the token `{name}` is not for the account `{account}`");
            return Err(Refusal::new(RefusalKind::Forbidden, detail));
        }
        Ok(())
    }

    /// The accounts that a listing may show; all without it.
    pub fn only(&self) -> Option<Vec<String>> {
        match &self.0.access {
            Access::All => None,
            Access::Only(accounts) => Some(accounts.clone()),
        }
    }
}

impl FromRequestParts<Portal> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Refusal> {
        let peer = parts.extensions.get::<Peer>().copied();
        // Whoever tries many tokens in vain has to wait.
        let refusal = |detail: &str| {
            let stranger = peer.map(|peer| RateLimitKey::Stranger(peer.0));
            match stranger.map_or(Ok(()), |stranger| portal.admit(stranger)) {
                Ok(()) => Refusal::new(RefusalKind::Unauthenticated, detail),
                Err(too_many) => too_many,
            }
        };
        let value = parts
            .headers
            .get(header::AUTHORIZATION)
            .ok_or_else(|| refusal("send `Authorization: Bearer` and a token"))?;
        let token = value.to_str().ok().and_then(|value| {
            let (scheme, token) = value.split_once(' ')?;
            scheme
                .eq_ignore_ascii_case("bearer")
                .then(|| token.trim_matches(' '))
        });
        let token = token.ok_or_else(|| refusal("the token has to be a `Bearer` token"))?;
        let Some(bearer) = portal.bearer(token).await? else {
            return Err(refusal("the token is unknown, revoked or expired"));
        };
        if let Some(actor) = parts.extensions.get::<Actor>() {
            actor.is(&bearer.name);
        }
        portal.admit(RateLimitKey::Known(bearer.hash))?;
        Ok(Self(bearer))
    }
}

/// The `{id}` of the path.
#[derive(Debug)]
pub(in crate::server) struct AccountId(pub String);

impl<S: Send + Sync> FromRequestParts<S> for AccountId {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let path = Path::<String>::from_request_parts(parts, state).await;
        let Path(id) = path.map_err(|_| {
            Refusal::new(
                RefusalKind::MalformedRequest,
                "the account's id is not UTF-8 text",
            )
        })?;
        Ok(Self(id))
    }
}

/// The query's parameters.
#[derive(Debug)]
pub(in crate::server) struct QueryParameters<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for QueryParameters<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let query = Query::try_from_uri(&parts.uri);
        let Query(parameters) = query.map_err(|error| {
            let reason = std::error::Error::source(&error)
                .map_or_else(|| error.to_string(), ToString::to_string);
            Refusal::new(
                RefusalKind::MalformedRequest,
                format!("the query cannot be read: {reason}"),
            )
        })?;
        Ok(Self(parameters))
    }
}

/// A JSON body, and what makes the request this one and no other.
#[derive(Debug)]
pub(in crate::server) struct JsonBody<T> {
    pub body: T,
    pub request: IdempotentRequest,
}

/// The request's `Idempotency-Key`, and a hash of everything in the request that counts.
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
            let detail = "send `Content-Type: application/json`";
            return Err(Refusal::new(RefusalKind::WrongMediaType, detail));
        }
        let key = idempotency_key(&parts.headers)?;
        let bytes = read_body(portal, body).await?;
        Ok(Self {
            body: parse(&bytes)?,
            request: IdempotentRequest {
                key,
                hash: request_hash(&parts.method, &parts, &bytes),
            },
        })
    }
}

fn request_hash(method: &Method, parts: &Parts, body: &[u8]) -> Sha256Hash {
    let value = |name| {
        let value = parts.headers.get(name);
        value.map_or(&b""[..], axum::http::HeaderValue::as_bytes)
    };
    let target = parts
        .uri
        .path_and_query()
        .map_or("", |target| target.as_str());
    Sha256Hash::of_parts([
        method.as_str().as_bytes(),
        target.as_bytes(),
        value(header::IF_MATCH),
        value(header::IF_NONE_MATCH),
        body,
    ])
}

/// The whole body, if it keeps to the portal's limits.
pub(in crate::server) async fn read_body(portal: &Portal, body: Body) -> Result<Bytes, Refusal> {
    let limits = portal.limits();
    let bytes = tokio::time::timeout(limits.body_time, read(body, limits.body_bytes));
    let too_slow = |_| Refusal::new(RefusalKind::TooSlow, "the body did not arrive in time");
    bytes.await.map_err(too_slow)?
}

/// The whole body, if it is not over `limit`.
async fn read(mut body: Body, limit: usize) -> Result<Bytes, Refusal> {
    let mut bytes = Vec::new();
    let mut total = 0;
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let broken = |_| Refusal::new(RefusalKind::MalformedRequest, "the body broke off");
        let Ok(data) = frame.map_err(broken)?.into_data() else {
            continue;
        };
        total += data.len();
        if total <= limit {
            bytes.extend_from_slice(&data);
        } else if total > limit.saturating_add(DISCARDED) {
            break;
        }
    }
    if total > limit {
        let detail = format!("the body has more than {limit} bytes");
        return Err(Refusal::new(RefusalKind::BodyTooLarge, detail));
    }
    Ok(bytes.into())
}

fn idempotency_key(headers: &HeaderMap) -> Result<Option<String>, Refusal> {
    let Some(value) = headers.get("idempotency-key") else {
        return Ok(None);
    };
    match value.to_str() {
        Ok(key) if (1..=KEY_LENGTH).contains(&key.len()) && visible(key) => {
            Ok(Some(key.to_owned()))
        }
        _ => {
            let detail =
                format!("`Idempotency-Key` has to have 1 to {KEY_LENGTH} visible characters");
            Err(Refusal::new(RefusalKind::MalformedRequest, detail))
        }
    }
}

fn visible(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Reads JSON; text that is none is another refusal than JSON of another shape.
fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refusal> {
    let malformed = |reason: String| Refusal::new(RefusalKind::MalformedBody, reason);
    let text = std::str::from_utf8(bytes)
        .map_err(|error| malformed(format!("not UTF-8 at byte {}", error.valid_up_to())))?;
    let refused = |pointer: &str, reason: String| {
        let problem = problem(pointer, rule(&reason), Text::verbatim(reason));
        Refusal::new(RefusalKind::BodyRefused, "nothing was changed").violations(vec![problem])
    };
    if text.trim_start().starts_with('[') {
        // serde would take a list for an object whose members come in order.
        return Err(refused(
            "",
            "invalid type: list, expected an object".to_owned(),
        ));
    }
    let mut reader = serde_json::Deserializer::from_str(text);
    let body = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let pointer = pointer(error.path());
        let reason = error.into_inner();
        if reason.is_data() {
            refused(&pointer, reason.to_string())
        } else {
            malformed(reason.to_string())
        }
    })?;
    reader.end().map_err(|error| malformed(error.to_string()))?;
    Ok(body)
}

/// The rule that `check` has for what serde says.
fn rule(reason: &str) -> &'static str {
    match reason.split(' ').take(2).collect::<Vec<_>>()[..] {
        ["missing", "field"] => "missing-key",
        ["unknown", "field"] => "unknown-key",
        ["unknown", "variant"] => "not-allowed-value",
        ["duplicate", "field"] => "duplicate-key",
        _ => "wrong-type",
    }
}

/// A path into the body as a JSON pointer.
fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let step = |segment: &Segment| match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
        Segment::Enum { variant } => format!("/{variant}"),
        Segment::Unknown => String::new(),
    };
    path.iter().map(step).collect()
}
