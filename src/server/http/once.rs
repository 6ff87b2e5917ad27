//! Writes that are safe to send again: the same request with the same `Idempotency-Key` is done
//! once, and gets the same answer each time.
//!
//! The answer is stored in the transaction of the write itself, so that there is never one without
//! the other. A refusal changes nothing and is not stored: a request that was refused may be fixed
//! and sent with the same key.

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
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::server) struct JsonAnswer {
    status: u16,
    etag: Option<String>,
    location: Option<String>,
    body: String,
}

impl JsonAnswer {
    /// Returns an answer with `body` as JSON.
    pub fn new(status: StatusCode, body: &impl Serialize) -> Result<Self, Refusal> {
        Ok(Self {
            status: status.as_u16(),
            etag: None,
            location: None,
            body: serde_json::to_string(body)?,
        })
    }

    /// Returns the answer 200 with `body` as JSON.
    pub fn ok(body: &impl Serialize) -> Result<Self, Refusal> {
        Self::new(StatusCode::OK, body)
    }

    /// Adds the entity tag.
    pub fn etag(mut self, etag: impl Into<String>) -> Self {
        self.etag = Some(etag.into());
        self
    }

    /// Adds the path of what was created.
    pub fn location(mut self, location: impl Into<String>) -> Self {
        self.location = Some(location.into());
        self
    }
}

impl IntoResponse for JsonAnswer {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = StatusCode::from_u16(self.status).unwrap_or_default();
        let headers = response.headers_mut();
        let json = HeaderValue::from_static("application/json");
        headers.insert(header::CONTENT_TYPE, json);
        for (name, value) in [(header::ETAG, self.etag), (header::LOCATION, self.location)] {
            if let Some(value) = value.and_then(|value| HeaderValue::from_str(&value).ok()) {
                headers.insert(name, value);
            }
        }
        response
    }
}

/// Runs `work` in one transaction. A request that was answered before gets the same answer again.
pub(in crate::server) async fn write_once<F>(
    portal: &Portal,
    caller: Caller,
    request: IdempotentRequest,
    work: F,
) -> Result<JsonAnswer, Refusal>
where
    F: Fn(&dyn Tx, &Caller, Timestamp) -> Result<JsonAnswer, Refusal> + Send + 'static,
{
    let now = portal.now();
    portal
        .store()
        .write(move |tx| {
            let Some(key) = &request.key else {
                return work(tx, &caller, now);
            };
            let stored_key = IdempotencyKey {
                token: &caller.0.hash,
                key,
            };
            match tx.answer(&stored_key, now)? {
                Some((hash, answer)) if hash == request.hash => Ok(serde_json::from_str(&answer)?),
                Some(_) => Err(Refusal::new(
                    RefusalKind::IdempotencyKeyReused,
                    Text::new(id::REFUSED_NEW_KEY),
                )),
                None => {
                    let answer = work(tx, &caller, now)?;
                    let kept = serde_json::to_string(&answer)?;
                    tx.keep_answer(&stored_key, &request.hash, &kept, now)?;
                    Ok(answer)
                }
            }
        })
        .await
}
