//! Every answer that is not what was asked for: one type, one table of sorts, one body
//! (RFC 9457). Nothing of the server's inside gets into it.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::store::Fault;
use super::validate::Objection;
use crate::error::Error;
use crate::language::{Text, id};
use crate::portal::wire::{FieldProblem, Problem};

/// The sorts of refusal. Their names are part of the API and stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    MalformedRequest,
    MalformedBody,
    Unauthenticated,
    Forbidden,
    NotFound,
    NoAccount,
    NoRecord,
    MethodNotAllowed,
    TooSlow,
    AccountExists,
    ContactInformationRequired,
    Changed,
    BodyTooLarge,
    WrongMediaType,
    WrongHost,
    BodyRefused,
    RecordRefused,
    ProfileRefused,
    UsersRefused,
    IdempotencyKeyReused,
    PreconditionRequired,
    TooManyRequests,
    Internal,
    Busy,
    Unwritable,
}

impl Sort {
    pub const ALL: [Self; 25] = [
        Self::MalformedRequest,
        Self::MalformedBody,
        Self::Unauthenticated,
        Self::Forbidden,
        Self::NotFound,
        Self::NoAccount,
        Self::NoRecord,
        Self::MethodNotAllowed,
        Self::TooSlow,
        Self::AccountExists,
        Self::ContactInformationRequired,
        Self::Changed,
        Self::BodyTooLarge,
        Self::WrongMediaType,
        Self::WrongHost,
        Self::BodyRefused,
        Self::RecordRefused,
        Self::ProfileRefused,
        Self::UsersRefused,
        Self::IdempotencyKeyReused,
        Self::PreconditionRequired,
        Self::TooManyRequests,
        Self::Internal,
        Self::Busy,
        Self::Unwritable,
    ];

    /// Status, name and title.
    pub const fn parts(self) -> (StatusCode, &'static str, &'static str) {
        use StatusCode as S;
        match self {
            Self::MalformedRequest => (
                S::BAD_REQUEST,
                "malformed-request",
                "The request is malformed",
            ),
            Self::MalformedBody => (S::BAD_REQUEST, "malformed-body", "The body is not JSON"),
            Self::Unauthenticated => (S::UNAUTHORIZED, "unauthenticated", "A token is needed"),
            Self::Forbidden => (
                S::FORBIDDEN,
                "forbidden",
                "The token does not reach this far",
            ),
            Self::NotFound => (S::NOT_FOUND, "not-found", "There is nothing here"),
            Self::NoAccount => (S::NOT_FOUND, "no-account", "There is no such account"),
            Self::NoRecord => (S::NOT_FOUND, "no-record", "There is no record yet"),
            Self::MethodNotAllowed => (
                S::METHOD_NOT_ALLOWED,
                "method-not-allowed",
                "Another method is needed",
            ),
            Self::TooSlow => (
                S::REQUEST_TIMEOUT,
                "too-slow",
                "The request came too slowly",
            ),
            Self::AccountExists => (
                S::CONFLICT,
                "account-exists",
                "The account is there already",
            ),
            Self::ContactInformationRequired => (
                S::CONFLICT,
                "contact-information-required",
                "The contact information has to be completed first",
            ),
            Self::Changed => (
                S::PRECONDITION_FAILED,
                "changed",
                "It was changed by somebody else",
            ),
            Self::BodyTooLarge => (
                S::PAYLOAD_TOO_LARGE,
                "body-too-large",
                "The body is too large",
            ),
            Self::WrongMediaType => (
                S::UNSUPPORTED_MEDIA_TYPE,
                "wrong-media-type",
                "The body has to be JSON",
            ),
            Self::WrongHost => (S::MISDIRECTED_REQUEST, "wrong-host", "This is another host"),
            Self::BodyRefused => (
                S::UNPROCESSABLE_ENTITY,
                "body-refused",
                "The body has another shape",
            ),
            Self::RecordRefused => (
                S::UNPROCESSABLE_ENTITY,
                "record-refused",
                "The record is refused",
            ),
            Self::ProfileRefused => (
                S::UNPROCESSABLE_ENTITY,
                "profile-refused",
                "The account's profile is refused",
            ),
            Self::UsersRefused => (
                S::UNPROCESSABLE_ENTITY,
                "users-refused",
                "The users are refused",
            ),
            Self::IdempotencyKeyReused => (
                S::UNPROCESSABLE_ENTITY,
                "idempotency-key-reused",
                "The idempotency key was used for another request",
            ),
            Self::PreconditionRequired => (
                S::PRECONDITION_REQUIRED,
                "precondition-required",
                "`If-Match` is needed",
            ),
            Self::TooManyRequests => (
                S::TOO_MANY_REQUESTS,
                "too-many-requests",
                "There were too many requests",
            ),
            Self::Internal => (S::INTERNAL_SERVER_ERROR, "internal", "The portal failed"),
            Self::Busy => (
                S::SERVICE_UNAVAILABLE,
                "busy",
                "The portal is busy; try again",
            ),
            Self::Unwritable => (
                S::SERVICE_UNAVAILABLE,
                "unwritable",
                "The portal cannot write",
            ),
        }
    }
}

/// A refused request.
#[derive(Debug, Clone)]
pub(super) struct Refusal {
    sort: Sort,
    // Boxed: most results carry none.
    rest: Box<Rest>,
}

#[derive(Debug, Clone, Default)]
struct Rest {
    detail: String,
    errors: Vec<Objection>,
    headers: Vec<(HeaderName, HeaderValue)>,
    cause: Option<Cause>,
}

/// Why a request failed for the portal's own sake: for its operator, and not for who asked.
#[derive(Debug, Clone)]
pub(super) struct Cause(pub String);

/// Marks the answer to a refused request with the sort of its refusal.
#[derive(Debug, Clone, Copy)]
pub(super) struct Refused(pub Sort);

impl Refusal {
    /// The portal failed, and why is for its operator only.
    pub fn internal(cause: &impl ToString) -> Self {
        let mut refusal = Self::new(Sort::Internal, "it was not the request's fault");
        refusal.rest.cause = Some(Cause(cause.to_string()));
        refusal
    }

    /// A refusal of this sort; `detail` says what happened this time.
    pub fn new(sort: Sort, detail: impl Into<String>) -> Self {
        let rest = Rest {
            detail: detail.into(),
            ..Rest::default()
        };
        let refusal = Self {
            sort,
            rest: Box::new(rest),
        };
        match sort {
            Sort::Unauthenticated => {
                let challenge = HeaderValue::from_static("Bearer realm=\"contactctl portal\"");
                refusal.header(header::WWW_AUTHENTICATE, challenge)
            }
            Sort::Busy => refusal.header(header::RETRY_AFTER, HeaderValue::from_static("1")),
            _ => refusal,
        }
    }

    /// There is no account of this id.
    pub fn no_account(id: &str) -> Self {
        Self::new(Sort::NoAccount, format!("no account has the id `{id}`"))
    }

    /// Adds each faulty place of the body.
    pub fn errors(mut self, errors: Vec<Objection>) -> Self {
        self.rest.errors = errors;
        self
    }

    /// Adds a header.
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.rest.headers.push((name, value));
        self
    }

    pub fn sort(&self) -> Sort {
        self.sort
    }

    /// Each faulty place of the body.
    pub fn into_errors(self) -> Vec<Objection> {
        self.rest.errors
    }

    pub fn status(&self) -> StatusCode {
        self.sort.parts().0
    }
}

/// An objection as the API tells it: in English.
fn told(objection: &Objection) -> FieldProblem {
    FieldProblem {
        pointer: objection.pointer.clone(),
        rule: objection.rule.to_owned(),
        detail: objection.detail.to_string(),
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (status, name, title) = self.sort.parts();
        let problem = Problem {
            kind: format!("urn:contactctl:problem:{name}"),
            title: title.to_owned(),
            status: status.as_u16(),
            detail: self.rest.detail,
            errors: self.rest.errors.iter().map(told).collect(),
        };
        let body = serde_json::to_vec(&problem).expect("a problem has a JSON form");
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = status;
        let json = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, json);
        response.headers_mut().extend(self.rest.headers);
        response.extensions_mut().insert(Refused(self.sort));
        if let Some(cause) = self.rest.cause {
            response.extensions_mut().insert(cause);
        }
        response
    }
}

/// For the command line.
impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        let Rest {
            detail,
            errors,
            cause,
            ..
        } = *refusal.rest;
        if let Some(Cause(cause)) = cause {
            return Self::io(Text::new(id::DATABASE_FAILED)).because(Text::verbatim(cause));
        }
        let errors = errors.into_iter().map(|objection| objection.detail);
        let and = |first, second| {
            let text = Text::new(id::REVIEWED_AND).with("first", first);
            text.with("second", second)
        };
        Self::usage(errors.reduce(and).unwrap_or(Text::verbatim(detail)))
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Busy => Self::new(Sort::Busy, "another process keeps the database locked"),
            Fault::Unwritable(_) => {
                let mut refusal = Self::new(Sort::Unwritable, "nothing was changed");
                refusal.rest.cause = Some(Cause(fault.to_string()));
                refusal.header(header::RETRY_AFTER, HeaderValue::from_static("30"))
            }
            Fault::Failed(_) | Fault::Panicked | Fault::Closed => Self::internal(&fault),
        }
    }
}

impl From<serde_json::Error> for Refusal {
    fn from(error: serde_json::Error) -> Self {
        Fault::from(error).into()
    }
}
