//! One request and its answer, however the network behaves.
//!
//! Redirects are not followed, so that a token goes to no other host. A body is read up to a limit,
//! and the body of an error only as a problem (RFC 9457).

use std::fmt::Write as _;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use jiff::Timestamp;
use reqwest::header::{AUTHORIZATION, ETAG, HeaderMap, HeaderName, RETRY_AFTER};
use reqwest::{Method, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::wire::Problem;
use crate::error::{Error, Result};
use crate::language::{MessageId, Text, id};
use crate::net::{Address, BodyError, Deadline, Patience, read_body, retry_after, root_cause};

/// The most bytes of an answer that is read.
const MAX_ANSWER: usize = 64 * 1024 * 1024;

/// The time after which a person wonders whom the program waits for.
const SILENCE: Duration = Duration::from_secs(5);

/// A way to send requests to a portal and to get the answers: HTTP, or a test double.
pub(crate) trait Exchange: std::fmt::Debug + Send + Sync {
    /// Sends `request` once, and waits for the answer no longer than `timeout`.
    fn once<'e>(
        &'e self,
        request: &'e Request<'e>,
        timeout: Duration,
    ) -> Pin<Box<dyn Future<Output = Result<Answer, Failure>> + Send + 'e>>;
}

/// Sends requests to one portal until a deadline.
#[derive(Clone)]
pub(super) struct Transport {
    exchange: Arc<dyn Exchange>,
    deadline: Deadline,
    waiting: Option<Waiting>,
}

impl std::fmt::Debug for Transport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Transport")
            .field("exchange", &self.exchange)
            .finish_non_exhaustive()
    }
}

/// The receiver of a word on a wait, and the mark that it has had it.
#[derive(Clone)]
struct Waiting {
    tell: Arc<dyn Fn(&Text) + Send + Sync>,
    told: Arc<AtomicBool>,
    url: Arc<str>,
}

/// A request to the portal.
#[derive(Debug)]
pub(crate) struct Request<'r> {
    pub(crate) method: Method,
    /// The path from `/v1` on, with its query.
    pub(crate) path: &'r str,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Vec<u8>>,
    /// `true` if it may be sent again although it may have arrived.
    pub(crate) repeatable: bool,
}

impl<'r> Request<'r> {
    pub(super) fn get(path: &'r str) -> Self {
        let headers = HeaderMap::new();
        Self {
            method: Method::GET,
            path,
            headers,
            body: None,
            repeatable: true,
        }
    }

    pub(super) fn with_body(method: Method, path: &'r str, body: &impl Serialize) -> Self {
        let body = serde_json::to_vec(body).expect("a wire type has a JSON form");
        Self {
            method,
            path,
            headers: HeaderMap::new(),
            body: Some(body),
            repeatable: false,
        }
    }
}

/// The answer of the portal.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) etag: Option<String>,
    /// The pause that it asks for.
    pub(crate) retry_after: Option<Duration>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// Reads the body, which has to be `what`.
    pub(super) fn read<T: DeserializeOwned>(&self, what: MessageId) -> Result<T> {
        serde_json::from_slice(&self.body).map_err(|error| {
            Error::portal(Text::new(id::PORTAL_ANSWER_ODD).with("what", Text::new(what)))
                .because(error)
        })
    }

    /// Returns the problem that the portal reports, in words. The raw body is never shown, since it
    /// may hold anything.
    pub(super) fn problem(&self) -> Text {
        let status = self.status.as_str();
        if self.status.is_redirection() {
            return Text::new(id::WHY_REDIRECTS).with("status", status);
        }
        let Ok(problem) = serde_json::from_slice::<Problem>(&self.body) else {
            return Text::new(id::WHY_STATUS).with("status", status);
        };
        let mut text = if problem.detail.is_empty() {
            problem.title
        } else {
            problem.detail
        };
        for error in problem.errors {
            let _ = write!(
                text,
                "; {} [{}] {}",
                error.pointer, error.rule, error.detail
            );
        }
        if text.is_empty() {
            return Text::new(id::WHY_STATUS).with("status", status);
        }
        Text::new(id::WHY_PROBLEM)
            .with("text", printable(&text))
            .with("status", status)
    }

    /// Returns the error for an answer with a status that is not expected. `token` is the place of the
    /// token that was sent. `None` if none was.
    pub(super) fn unexpected(&self, what: Text, token: Option<&Text>) -> Error {
        let text = Text::new(id::PORTAL_REFUSED)
            .with("what", what)
            .with("why", self.problem());
        let help = match self.status {
            StatusCode::UNAUTHORIZED => {
                token.map(|token| text.attribute("help-token").with("token", token.clone()))
            }
            StatusCode::FORBIDDEN => Some(text.attribute("help-scope")),
            StatusCode::TOO_MANY_REQUESTS => Some(Text::new(id::TRY_LATER)),
            status if status.is_server_error() => Some(Text::new(id::TRY_LATER)),
            // Such an answer often comes from another server than the portal.
            _ => Some(text.attribute("help-address")),
        };
        help.into_iter().fold(Error::portal(text), Error::hint)
    }
}

/// The reason why there is no answer.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The portal never got the request.
    NotSent(Error),
    /// The portal may have got the request and acted on it.
    Lost(Error),
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::NotSent(error) | Failure::Lost(error) => error,
        }
    }
}

impl Transport {
    /// Sends requests over `exchange`; the time of the run begins now.
    pub(super) fn new(exchange: Arc<dyn Exchange>, patience: Patience) -> Self {
        Self {
            exchange,
            deadline: Deadline::new(patience),
            waiting: None,
        }
    }

    /// Returns the same transport, which calls `tell` once if an answer of `url` does not come soon.
    pub(super) fn telling(self, url: &str, tell: Arc<dyn Fn(&Text) + Send + Sync>) -> Self {
        Self {
            waiting: Some(Waiting {
                tell,
                told: Arc::default(),
                url: url.into(),
            }),
            ..self
        }
    }

    /// Returns the same transport, with the time of a run that writes. It begins now.
    pub(super) fn renewed(&self) -> Self {
        Self {
            deadline: Deadline::new(Patience::default()),
            ..self.clone()
        }
    }

    /// Sends `request` as [`Transport::send_patiently`] does, and says whom it waits for if that takes
    /// long.
    pub(super) async fn send(&self, request: &Request<'_>) -> Result<Answer, Failure> {
        let sending = self.send_patiently(request);
        let Some(waiting) = &self.waiting else {
            return sending.await;
        };
        tokio::pin!(sending);
        tokio::select! {
            biased;
            sent = &mut sending => return sent,
            () = tokio::time::sleep(SILENCE) => {}
        }
        if !waiting.told.swap(true, Ordering::Relaxed) {
            let left = self.deadline.left().as_secs();
            let text = Text::new(id::PORTAL_WAITED_FOR);
            (waiting.tell)(&text.with("url", &*waiting.url).with("left", left));
        }
        sending.await
    }

    /// Sends `request` until there is an answer that is not "later", the attempts are used up, or
    /// the time of the run ends. A request that is not repeatable is not sent again after an answer that
    /// may hide that it was carried out.
    async fn send_patiently(&self, request: &Request<'_>) -> Result<Answer, Failure> {
        let mut attempts = self.deadline.attempts();
        let mut was_answered = false;
        loop {
            let timeout = attempts.begin();
            let outcome = match self.exchange.once(request, timeout).await {
                Ok(answer) if !is_later(answer.status) => return Ok(answer),
                Ok(answer) if !request.repeatable && is_of_a_gateway(answer.status) => {
                    return Ok(answer);
                }
                Err(Failure::Lost(error)) if !request.repeatable => {
                    return Err(Failure::Lost(error));
                }
                // Somebody answered an earlier attempt, so that one may have arrived.
                Err(Failure::NotSent(error)) if was_answered => Err(Failure::Lost(error)),
                outcome => outcome,
            };
            was_answered |= outcome.is_ok();
            let connected = was_answered || !matches!(outcome, Err(Failure::NotSent(_)));
            let asked = outcome.as_ref().ok().and_then(|answer| answer.retry_after);
            if !attempts.again(connected, asked).await {
                return outcome;
            }
        }
    }
}

/// HTTP to a real portal.
#[derive(Debug)]
pub(super) struct HttpExchange {
    client: reqwest::Client,
    address: Address,
    /// `true` if the token of the address is sent.
    has_token: bool,
}

impl HttpExchange {
    pub(super) fn new(address: Address, patience: &Patience) -> Result<Self> {
        let client = address.client(patience.request, patience.connect, HeaderMap::new())?;
        Ok(Self {
            client,
            address,
            has_token: true,
        })
    }

    /// Returns an exchange with the same address that sends no token.
    pub(super) fn anonymous(address: Address, patience: &Patience) -> Result<Self> {
        Ok(Self {
            has_token: false,
            ..Self::new(address, patience)?
        })
    }

    async fn send(&self, request: &Request<'_>, timeout: Duration) -> Result<Answer, Failure> {
        let url = format!("{}{}", self.address.url(), request.path);
        let mut builder = self
            .client
            .request(request.method.clone(), url)
            .timeout(timeout)
            .headers(request.headers.clone());
        if self.has_token {
            builder = builder.header(AUTHORIZATION, self.address.authorization());
        }
        if let Some(body) = &request.body {
            builder = builder
                .header(reqwest::header::CONTENT_TYPE, "application/json")
                .body(body.clone());
        }
        let response = builder.send().await.map_err(|error| self.failure(error))?;
        let status = response.status();
        let etag = header(&response, &ETAG).map(str::to_owned);
        let retry_after =
            header(&response, &RETRY_AFTER).and_then(|value| retry_after(value, now()));
        let body = self.body(response).await?;
        Ok(Answer {
            status,
            etag,
            retry_after,
            body,
        })
    }

    async fn body(&self, response: reqwest::Response) -> Result<Vec<u8>, Failure> {
        read_body(response, MAX_ANSWER)
            .await
            .map_err(|error| match error {
                BodyError::Broken(error) => self.failure(error),
                BodyError::TooLarge => {
                    let text = Text::new(id::PORTAL_ANSWER_LARGE).with("most", MAX_ANSWER);
                    Failure::Lost(Error::portal(text.with("url", self.address.url())))
                }
            })
    }

    fn failure(&self, error: reqwest::Error) -> Failure {
        let not_sent = error.is_connect() || error.is_builder();
        let url = self.address.url();
        let message = if error.is_timeout() {
            id::PORTAL_LATE
        } else if not_sent {
            id::PORTAL_UNREACHED
        } else {
            id::PORTAL_BROKE
        };
        let cause = root_cause(&error.without_url());
        let text = Text::new(message).with("url", url);
        let local = text.attribute("help-local");
        let mut failed = Error::portal(text).because(cause);
        if message == id::PORTAL_UNREACHED && self.address.is_loopback() {
            failed = failed.hint(local);
        }
        if not_sent {
            Failure::NotSent(failed)
        } else {
            Failure::Lost(failed)
        }
    }
}

impl Exchange for HttpExchange {
    fn once<'e>(
        &'e self,
        request: &'e Request<'e>,
        timeout: Duration,
    ) -> Pin<Box<dyn Future<Output = Result<Answer, Failure>> + Send + 'e>> {
        Box::pin(self.send(request, timeout))
    }
}

fn header<'r>(response: &'r reqwest::Response, name: &HeaderName) -> Option<&'r str> {
    response.headers().get(name)?.to_str().ok()
}

/// Returns at most 2000 characters of `text`, without control characters: a portal's words must not
/// move the cursor of a terminal, or fill it.
fn printable(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(2000)
        .collect()
}

/// Returns the time that a `Retry-After` date is compared with.
#[expect(
    clippy::disallowed_methods,
    reason = "a pause is measured by the clock of this machine"
)]
fn now() -> Timestamp {
    Timestamp::now()
}

/// Returns true if a status comes from between the portal and us, or from a portal that gave up waiting
/// for itself: the request may have been carried out. 520 to 524 are of a widespread proxy service.
pub(super) fn is_of_a_gateway(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 502 | 504 | 520..=524)
}

/// Returns true if a status only means "not now".
fn is_later(status: StatusCode) -> bool {
    matches!(
        status,
        StatusCode::TOO_MANY_REQUESTS
            | StatusCode::BAD_GATEWAY
            | StatusCode::SERVICE_UNAVAILABLE
            | StatusCode::GATEWAY_TIMEOUT
    )
}
