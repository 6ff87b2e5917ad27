//! Pages in place of the one that was asked for.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::html;

use super::form::Kept;
use super::layout::page;
use super::visit::Visit;
use crate::language::{MessageId, Text, id};
use crate::server::refusal::{Refusal, Sort};
use crate::server::store::Fault;

/// A page in place of the one that was asked for.
#[derive(Debug, Clone)]
pub(super) enum Instead {
    /// Why there is none.
    Refused(Refusal),
    /// How to sign in, and why: a text's id.
    SignIn(MessageId),
    /// What was sent, handed back.
    Kept(Kept),
}

impl Instead {
    fn status(&self) -> StatusCode {
        match self {
            Self::Refused(refusal) => refusal.status(),
            Self::SignIn(_) | Self::Kept(_) => StatusCode::UNAUTHORIZED,
        }
    }

    /// The page itself.
    pub fn onto_page(self, visit: &Visit) -> Response {
        let status = self.status();
        match self {
            Self::Kept(kept) => {
                let title = visit.say(id::PAGE_KEPT);
                page(status, visit, &title, &kept.content(visit))
            }
            Self::SignIn(why) => {
                let title = visit.say(id::PAGE_SIGN_IN);
                let content = html! {
                    h1 { (title) }
                    p { (visit.say(why)) }
                    p { (visit.say(id::PAGE_SIGN_IN_HOW)) }
                };
                page(status, visit, &title, &content)
            }
            Self::Refused(refusal) => refused(status, visit, refusal),
        }
    }
}

fn refused(status: StatusCode, visit: &Visit, refusal: Refusal) -> Response {
    let text = Text::new(title(refusal.sort()));
    let title = visit.tell(&text);
    let content = html! {
        h1 { (title) }
        p { (visit.tell(&text.attribute("what"))) }
        @if visit.session.is_some() {
            p { a href="/accounts" { (visit.say(id::PAGE_TO_ACCOUNTS)) } }
        }
    };
    let mut response = page(status, visit, &title, &content);
    let told = refusal.into_response();
    if let Some(wait) = told.headers().get(header::RETRY_AFTER) {
        let headers = response.headers_mut();
        headers.insert(header::RETRY_AFTER, wait.clone());
    }
    *response.extensions_mut() = told.extensions().clone();
    response
}

/// The id of a refusal's title; its attribute says what to do.
const fn title(sort: Sort) -> MessageId {
    match sort {
        Sort::MalformedRequest => id::REFUSAL_MALFORMED_REQUEST,
        Sort::MalformedBody => id::REFUSAL_MALFORMED_BODY,
        Sort::Unauthenticated => id::REFUSAL_UNAUTHENTICATED,
        Sort::Forbidden => id::REFUSAL_FORBIDDEN,
        Sort::NotFound => id::REFUSAL_NOT_FOUND,
        Sort::NoAccount => id::REFUSAL_NO_ACCOUNT,
        Sort::NoRecord => id::REFUSAL_NO_RECORD,
        Sort::MethodNotAllowed => id::REFUSAL_METHOD_NOT_ALLOWED,
        Sort::TooSlow => id::REFUSAL_TOO_SLOW,
        Sort::AccountExists => id::REFUSAL_ACCOUNT_EXISTS,
        Sort::ContactInformationRequired => id::REFUSAL_CONTACT_INFORMATION_REQUIRED,
        Sort::Changed => id::REFUSAL_CHANGED,
        Sort::BodyTooLarge => id::REFUSAL_BODY_TOO_LARGE,
        Sort::WrongMediaType => id::REFUSAL_WRONG_MEDIA_TYPE,
        Sort::WrongHost => id::REFUSAL_WRONG_HOST,
        Sort::BodyRefused => id::REFUSAL_BODY_REFUSED,
        Sort::RecordRefused => id::REFUSAL_RECORD_REFUSED,
        Sort::ProfileRefused => id::REFUSAL_PROFILE_REFUSED,
        Sort::UsersRefused => id::REFUSAL_USERS_REFUSED,
        Sort::IdempotencyKeyReused => id::REFUSAL_IDEMPOTENCY_KEY_REUSED,
        Sort::PreconditionRequired => id::REFUSAL_PRECONDITION_REQUIRED,
        Sort::TooManyRequests => id::REFUSAL_TOO_MANY_REQUESTS,
        Sort::Internal => id::REFUSAL_INTERNAL,
        Sort::Busy => id::REFUSAL_BUSY,
        Sort::Unwritable => id::REFUSAL_UNWRITABLE,
    }
}

impl From<Refusal> for Instead {
    fn from(refusal: Refusal) -> Self {
        match refusal.sort() {
            Sort::Unauthenticated => Self::SignIn(id::PAGE_NOT_SIGNED_IN),
            _ => Self::Refused(refusal),
        }
    }
}

impl From<Fault> for Instead {
    fn from(fault: Fault) -> Self {
        Self::Refused(fault.into())
    }
}

/// Only a note of the page: who visits is known where it is made.
impl IntoResponse for Instead {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
