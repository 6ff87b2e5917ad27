//! Writes that are safe to send again: the same request with the same `Idempotency-Key` is done
//! once, and gets the same status, entity tag and digest each time.
//!
//! That much of the answer is stored in the transaction of the write itself, so that there is never one
//! without the other. The rest of the body is made anew, so that no contact is stored twice. A refusal
//! changes nothing and is not stored: a request that was refused may be fixed and sent with the same
//! key.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::language::{Text, id};
use crate::server::http::extract::{Caller, IdempotentRequest};
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::state::Portal;
use crate::server::store::Tx;
use crate::server::store::idempotency::IdempotencyKey;

/// An answer with a JSON body.
#[derive(Debug)]
pub(in crate::server) struct JsonAnswer {
    head: AnswerHead,
    body: String,
}

/// What is kept of an answer.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(in crate::server) struct AnswerHead {
    status: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    location: Option<String>,
    /// The number of the event that was raised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<i64>,
}

impl JsonAnswer {
    /// Returns an answer with `body` as JSON.
    pub fn new(status: StatusCode, body: &impl Serialize) -> Result<Self, Refusal> {
        Ok(Self {
            head: AnswerHead {
                status: status.as_u16(),
                ..AnswerHead::default()
            },
            body: serde_json::to_string(body)?,
        })
    }

    /// Returns the answer 200 with `body` as JSON.
    pub fn ok(body: &impl Serialize) -> Result<Self, Refusal> {
        Self::new(StatusCode::OK, body)
    }

    /// Adds the entity tag.
    pub fn etag(mut self, etag: impl Into<String>) -> Self {
        self.head.etag = Some(etag.into());
        self
    }

    /// Adds the number of the event that was raised, by which it is found again.
    pub fn number(mut self, number: i64) -> Self {
        self.head.number = Some(number);
        self
    }

    /// Adds the path of what was created.
    pub fn location(mut self, location: impl Into<String>) -> Self {
        self.head.location = Some(location.into());
        self
    }
}

impl IntoResponse for JsonAnswer {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        let head = self.head;
        *response.status_mut() = StatusCode::from_u16(head.status).unwrap_or_default();
        let headers = response.headers_mut();
        let json = HeaderValue::from_static("application/json");
        headers.insert(header::CONTENT_TYPE, json);
        for (name, value) in [(header::ETAG, head.etag), (header::LOCATION, head.location)] {
            if let Some(value) = value.and_then(|value| HeaderValue::from_str(&value).ok()) {
                headers.insert(name, value);
            }
        }
        response
    }
}

/// A write that may be sent again.
pub(in crate::server) trait OnceWrite: Send + 'static {
    /// Does the write, at the time `now`.
    fn write(&self, tx: &dyn Tx, caller: &Caller, now: Timestamp) -> Result<JsonAnswer, Refusal>;

    /// Returns the body of the answer to a write that was done at the time `at`, with the answer of this
    /// `head`.
    fn body_again(
        &self,
        tx: &dyn Tx,
        caller: &Caller,
        head: &AnswerHead,
        at: Timestamp,
    ) -> Result<String, Refusal>;
}

/// Does `work` in one transaction. A request that was answered before gets the same status and entity tag
/// again.
pub(in crate::server) async fn write_once(
    portal: &Portal,
    caller: Caller,
    request: IdempotentRequest,
    work: impl OnceWrite,
) -> Result<JsonAnswer, Refusal> {
    let now = portal.now();
    portal
        .store()
        .write(move |tx| {
            let Some(key) = &request.key else {
                return work.write(tx, &caller, now);
            };
            let stored_key = IdempotencyKey {
                token: &caller.0.hash,
                key,
            };
            match tx.answer(&stored_key, now)? {
                Some(kept) if kept.request == request.hash => {
                    let head: AnswerHead = serde_json::from_str(&kept.answer)?;
                    let body = work.body_again(tx, &caller, &head, kept.at)?;
                    Ok(JsonAnswer { head, body })
                }
                Some(_) => Err(Refusal::new(
                    RefusalKind::IdempotencyKeyReused,
                    Text::new(id::REFUSED_NEW_KEY),
                )),
                None => {
                    let answer = work.write(tx, &caller, now)?;
                    let kept = serde_json::to_string(&answer.head)?;
                    tx.keep_answer(&stored_key, &request.hash, &kept, now)?;
                    Ok(answer)
                }
            }
        })
        .await
}
