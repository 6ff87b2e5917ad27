//! The kinds of refusal.

use axum::http::StatusCode;

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

    /// Returns the title, which is the same for all refusals of a kind.
    pub const fn title(self) -> &'static str {
        match self {
            Self::MalformedRequest => "The request is malformed",
            Self::MalformedBody => "The body is not JSON",
            Self::Unauthenticated => "A token is needed",
            Self::Forbidden => "The token does not reach this far",
            Self::NotFound => "There is nothing here",
            Self::NoAccount => "There is no such account",
            Self::NoRecord => "There is no record yet",
            Self::MethodNotAllowed => "Another method is needed",
            Self::TooSlow => "The request came too slowly",
            Self::AccountExists => "The account is there already",
            Self::ContactInformationRequired => "The contact information has to be completed first",
            Self::Changed => "It was changed by somebody else",
            Self::BodyTooLarge => "The body is too large",
            Self::WrongMediaType => "The body has to be JSON",
            Self::WrongHost => "This is another host",
            Self::BodyRefused => "The body has another shape",
            Self::RecordRefused => "The record is refused",
            Self::ProfileRefused => "The account's profile is refused",
            Self::UsersRefused => "The users are refused",
            Self::IdempotencyKeyReused => "The idempotency key was used for another request",
            Self::PreconditionRequired => "`If-Match` is needed",
            Self::TooManyRequests => "There were too many requests",
            Self::Internal => "The portal failed",
            Self::Busy => "The portal is busy; try again",
            Self::Unwritable => "The portal cannot write",
        }
    }
}
