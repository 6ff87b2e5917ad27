//! The answer to a request that is refused, as problem details (RFC 9457). It reveals nothing about
//! the inside of the server.

mod kind;

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

pub(super) use self::kind::RefusalKind;
use super::store::StoreFault;
use super::violation::Violation;
use crate::error::Error;
use crate::language::{Text, id};
use crate::portal::wire::{FieldProblem, Problem};

/// A refused request.
#[derive(Debug, Clone)]
pub(super) struct Refusal {
    kind: RefusalKind,
    // Boxed, so that the many results which carry no refusal stay small.
    rest: Box<Rest>,
}

#[derive(Debug, Clone)]
struct Rest {
    detail: Text,
    violations: Vec<Violation>,
    headers: Vec<(HeaderName, HeaderValue)>,
    cause: Option<RefusalCause>,
}

/// The reason why the portal itself failed. It is logged for the operator, and the client does not
/// see it.
#[derive(Debug, Clone)]
pub(super) struct RefusalCause(pub String);

/// The kind of refusal that a response answers with, as an extension for middleware.
#[derive(Debug, Clone, Copy)]
pub(super) struct RefusedAs(pub RefusalKind);

impl Refusal {
    /// Returns the refusal for a failure of the portal itself.
    pub fn internal(cause: &impl ToString) -> Self {
        let mut refusal = Self::new(RefusalKind::Internal, Text::new(id::REFUSED_NOT_YOUR_ERROR));
        refusal.rest.cause = Some(RefusalCause(cause.to_string()));
        refusal
    }

    /// Returns a refusal of this kind, with a sentence about this request.
    pub fn new(kind: RefusalKind, detail: Text) -> Self {
        let rest = Rest {
            detail,
            violations: Vec::new(),
            headers: Vec::new(),
            cause: None,
        };
        let refusal = Self {
            kind,
            rest: Box::new(rest),
        };
        match kind {
            RefusalKind::Unauthenticated => {
                let challenge = HeaderValue::from_static("Bearer realm=\"contactctl portal\"");
                refusal.header(header::WWW_AUTHENTICATE, challenge)
            }
            RefusalKind::Busy => refusal.header(header::RETRY_AFTER, HeaderValue::from_static("1")),
            _ => refusal,
        }
    }

    /// Returns the refusal for an account that does not exist.
    pub fn no_account(account: &str) -> Self {
        Self::new(
            RefusalKind::NoAccount,
            Text::new(id::REFUSED_NO_SUCH_ACCOUNT).with("account", account),
        )
    }

    /// Sets the violations of the body.
    pub fn violations(mut self, violations: Vec<Violation>) -> Self {
        self.rest.violations = violations;
        self
    }

    /// Adds a header to the answer.
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.rest.headers.push((name, value));
        self
    }

    /// Returns the status of the answer.
    pub fn status(&self) -> StatusCode {
        self.kind.status()
    }

    pub fn kind(&self) -> RefusalKind {
        self.kind
    }

    /// Returns `true` if the refusal has a violation that is about users.
    pub fn is_about_users(&self) -> bool {
        self.rest.violations.iter().any(Violation::is_about_users)
    }

    /// Returns the violations of the body.
    pub fn into_violations(self) -> Vec<Violation> {
        self.rest.violations
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = self.status();
        let problem = Problem {
            kind: format!("urn:contactctl:problem:{}", self.kind.name()),
            title: Text::new(self.kind.title()).to_string(),
            status: status.as_u16(),
            detail: self.rest.detail.to_string(),
            errors: self.rest.violations.iter().map(field_problem).collect(),
        };
        let body = serde_json::to_vec(&problem).expect("a problem has a JSON form");
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = status;
        let json = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, json);
        response.headers_mut().extend(self.rest.headers);
        response.extensions_mut().insert(RefusedAs(self.kind));
        if let Some(cause) = self.rest.cause {
            response.extensions_mut().insert(cause);
        }
        response
    }
}

/// Returns a violation as the API reports it: in English.
fn field_problem(violation: &Violation) -> FieldProblem {
    FieldProblem {
        pointer: violation.pointer.clone(),
        rule: violation.rule.to_owned(),
        detail: violation.detail.to_string(),
    }
}

/// For the command line, which applies the same rules as the API.
impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        let Rest {
            detail,
            violations,
            cause,
            ..
        } = *refusal.rest;
        if let Some(RefusalCause(cause)) = cause {
            return Self::io(Text::new(id::DATABASE_FAILED)).because(Text::verbatim(cause));
        }
        let reason = violations
            .into_iter()
            .map(|violation| violation.detail)
            .reduce(|first, second| {
                Text::new(id::REVIEWED_AND)
                    .with("first", first)
                    .with("second", second)
            });
        Self::usage(reason.unwrap_or(detail))
    }
}

impl From<StoreFault> for Refusal {
    fn from(fault: StoreFault) -> Self {
        match fault {
            StoreFault::Busy => {
                Self::new(RefusalKind::Busy, Text::new(id::REFUSED_DATABASE_LOCKED))
            }
            StoreFault::Full | StoreFault::Unwritable(_) => {
                let detail = match fault {
                    StoreFault::Full => id::REFUSED_DISK_FULL,
                    _ => id::REFUSED_READ_ONLY,
                };
                let mut refusal = Self::new(RefusalKind::Unwritable, Text::new(detail));
                refusal.rest.cause = Some(RefusalCause(fault.to_string()));
                refusal.header(header::RETRY_AFTER, HeaderValue::from_static("30"))
            }
            StoreFault::Failed(_) | StoreFault::Panicked | StoreFault::Closed => {
                Self::internal(&fault)
            }
        }
    }
}

impl From<serde_json::Error> for Refusal {
    fn from(error: serde_json::Error) -> Self {
        StoreFault::from(error).into()
    }
}
