//! The kinds of refusal.

use axum::http::StatusCode;

use crate::language::{MessageId, id};

/// The kinds of refusal. Their names are part of the API, and do not change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::server) enum RefusalKind {
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

impl RefusalKind {
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

    /// Returns the status of the answer.
    pub const fn status(self) -> StatusCode {
        use StatusCode as S;
        match self {
            Self::MalformedRequest | Self::MalformedBody => S::BAD_REQUEST,
            Self::Unauthenticated => S::UNAUTHORIZED,
            Self::Forbidden => S::FORBIDDEN,
            Self::NotFound | Self::NoAccount | Self::NoRecord => S::NOT_FOUND,
            Self::MethodNotAllowed => S::METHOD_NOT_ALLOWED,
            Self::TooSlow => S::REQUEST_TIMEOUT,
            Self::AccountExists | Self::ContactInformationRequired => S::CONFLICT,
            Self::Changed => S::PRECONDITION_FAILED,
            Self::BodyTooLarge => S::PAYLOAD_TOO_LARGE,
            Self::WrongMediaType => S::UNSUPPORTED_MEDIA_TYPE,
            Self::WrongHost => S::MISDIRECTED_REQUEST,
            Self::BodyRefused
            | Self::RecordRefused
            | Self::ProfileRefused
            | Self::UsersRefused
            | Self::IdempotencyKeyReused => S::UNPROCESSABLE_ENTITY,
            Self::PreconditionRequired => S::PRECONDITION_REQUIRED,
            Self::TooManyRequests => S::TOO_MANY_REQUESTS,
            Self::Internal => S::INTERNAL_SERVER_ERROR,
            Self::Busy | Self::Unwritable => S::SERVICE_UNAVAILABLE,
        }
    }

    /// Returns the name, which is the last part of the problem's `type`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::MalformedRequest => "malformed-request",
            Self::MalformedBody => "malformed-body",
            Self::Unauthenticated => "unauthenticated",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not-found",
            Self::NoAccount => "no-account",
            Self::NoRecord => "no-record",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::TooSlow => "too-slow",
            Self::AccountExists => "account-exists",
            Self::ContactInformationRequired => "contact-information-required",
            Self::Changed => "changed",
            Self::BodyTooLarge => "body-too-large",
            Self::WrongMediaType => "wrong-media-type",
            Self::WrongHost => "wrong-host",
            Self::BodyRefused => "body-refused",
            Self::RecordRefused => "record-refused",
            Self::ProfileRefused => "profile-refused",
            Self::UsersRefused => "users-refused",
            Self::IdempotencyKeyReused => "idempotency-key-reused",
            Self::PreconditionRequired => "precondition-required",
            Self::TooManyRequests => "too-many-requests",
            Self::Internal => "internal",
            Self::Busy => "busy",
            Self::Unwritable => "unwritable",
        }
    }

    /// Returns the id of the title, which is the same for all refusals of a kind.
    pub const fn title(self) -> MessageId {
        match self {
            Self::MalformedRequest => id::PROBLEM_MALFORMED_REQUEST,
            Self::MalformedBody => id::PROBLEM_MALFORMED_BODY,
            Self::Unauthenticated => id::PROBLEM_UNAUTHENTICATED,
            Self::Forbidden => id::PROBLEM_FORBIDDEN,
            Self::NotFound => id::PROBLEM_NOT_FOUND,
            Self::NoAccount => id::PROBLEM_NO_ACCOUNT,
            Self::NoRecord => id::PROBLEM_NO_RECORD,
            Self::MethodNotAllowed => id::PROBLEM_METHOD_NOT_ALLOWED,
            Self::TooSlow => id::PROBLEM_TOO_SLOW,
            Self::AccountExists => id::PROBLEM_ACCOUNT_EXISTS,
            Self::ContactInformationRequired => id::PROBLEM_CONTACT_INFORMATION_REQUIRED,
            Self::Changed => id::PROBLEM_CHANGED,
            Self::BodyTooLarge => id::PROBLEM_BODY_TOO_LARGE,
            Self::WrongMediaType => id::PROBLEM_WRONG_MEDIA_TYPE,
            Self::WrongHost => id::PROBLEM_WRONG_HOST,
            Self::BodyRefused => id::PROBLEM_BODY_REFUSED,
            Self::RecordRefused => id::PROBLEM_RECORD_REFUSED,
            Self::ProfileRefused => id::PROBLEM_PROFILE_REFUSED,
            Self::UsersRefused => id::PROBLEM_USERS_REFUSED,
            Self::IdempotencyKeyReused => id::PROBLEM_IDEMPOTENCY_KEY_REUSED,
            Self::PreconditionRequired => id::PROBLEM_PRECONDITION_REQUIRED,
            Self::TooManyRequests => id::PROBLEM_TOO_MANY_REQUESTS,
            Self::Internal => id::PROBLEM_INTERNAL,
            Self::Busy => id::PROBLEM_BUSY,
            Self::Unwritable => id::PROBLEM_UNWRITABLE,
        }
    }
}
