//! Pages for errors.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::html;

use super::page::{kept, page};
use super::returned_form::ReturnedForm;
use crate::language::{MessageId, Text, id};
use crate::server::pages::visit::Visit;
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::store::StoreFault;

/// The error of a page's handler. It is rendered as a page in place of the requested one.
#[derive(Debug, Clone)]
pub(in crate::server::pages) enum PageError {
    Refused(Refusal),
    /// The visitor is not signed in. Holds the id of the message that says why.
    SignIn(MessageId),
    /// A form came without a valid CSRF token, or is too large.
    Returned(ReturnedForm),
}

impl PageError {
    fn status(&self) -> StatusCode {
        match self {
            Self::Refused(refusal) => refusal.status(),
            Self::SignIn(_) => StatusCode::UNAUTHORIZED,
            Self::Returned(form) => form.status(),
        }
    }

    /// Renders the page.
    pub fn render(self, visit: &Visit) -> Response {
        let status = self.status();
        match self {
            Self::Returned(form) => {
                let title = form.title(visit);
                kept(page(status, visit, &title, &form.content(visit, &title)))
            }
            Self::SignIn(reason) => {
                let title = visit.say(id::PAGE_SIGN_IN);
                let content = html! {
                    h1 { (title) }
                    p { (visit.say(reason)) }
                    p { (visit.say(id::PAGE_SIGN_IN_HOW)) }
                };
                page(status, visit, &title, &content)
            }
            Self::Refused(refusal) => refused(status, visit, refusal),
        }
    }
}

fn refused(status: StatusCode, visit: &Visit, refusal: Refusal) -> Response {
    let text = Text::new(title(refusal.kind()));
    let title = visit.tell(&text);
    let content = html! {
        h1 { (title) }
        p { (visit.tell(&text.attribute("what"))) }
        @if visit.session.is_some() {
            p { a href="/accounts" { (visit.say(id::PAGE_TO_ACCOUNTS)) } }
        }
    };
    let mut response = page(status, visit, &title, &content);
    // The page has what middleware and clients read from the API's answer to the same refusal.
    let problem = refusal.into_response();
    if let Some(wait) = problem.headers().get(header::RETRY_AFTER) {
        let headers = response.headers_mut();
        headers.insert(header::RETRY_AFTER, wait.clone());
    }
    *response.extensions_mut() = problem.extensions().clone();
    response
}

/// Returns the id of a refusal's title. The message's attribute `what` says what to do.
const fn title(sort: RefusalKind) -> MessageId {
    match sort {
        RefusalKind::MalformedRequest => id::REFUSAL_MALFORMED_REQUEST,
        RefusalKind::MalformedBody => id::REFUSAL_MALFORMED_BODY,
        RefusalKind::Unauthenticated => id::REFUSAL_UNAUTHENTICATED,
        RefusalKind::Forbidden => id::REFUSAL_FORBIDDEN,
        RefusalKind::NotFound => id::REFUSAL_NOT_FOUND,
        RefusalKind::NoAccount => id::REFUSAL_NO_ACCOUNT,
        RefusalKind::NoRecord => id::REFUSAL_NO_RECORD,
        RefusalKind::MethodNotAllowed => id::REFUSAL_METHOD_NOT_ALLOWED,
        RefusalKind::TooSlow => id::REFUSAL_TOO_SLOW,
        RefusalKind::AccountExists => id::REFUSAL_ACCOUNT_EXISTS,
        RefusalKind::ContactInformationRequired => id::REFUSAL_CONTACT_INFORMATION_REQUIRED,
        RefusalKind::Changed => id::REFUSAL_CHANGED,
        RefusalKind::BodyTooLarge => id::REFUSAL_BODY_TOO_LARGE,
        RefusalKind::WrongMediaType => id::REFUSAL_WRONG_MEDIA_TYPE,
        RefusalKind::WrongHost => id::REFUSAL_WRONG_HOST,
        RefusalKind::BodyRefused => id::REFUSAL_BODY_REFUSED,
        RefusalKind::RecordRefused => id::REFUSAL_RECORD_REFUSED,
        RefusalKind::ProfileRefused => id::REFUSAL_PROFILE_REFUSED,
        RefusalKind::UsersRefused => id::REFUSAL_USERS_REFUSED,
        RefusalKind::IdempotencyKeyReused => id::REFUSAL_IDEMPOTENCY_KEY_REUSED,
        RefusalKind::PreconditionRequired => id::REFUSAL_PRECONDITION_REQUIRED,
        RefusalKind::TooManyRequests => id::REFUSAL_TOO_MANY_REQUESTS,
        RefusalKind::Internal => id::REFUSAL_INTERNAL,
        RefusalKind::Busy => id::REFUSAL_BUSY,
        RefusalKind::Unwritable => id::REFUSAL_UNWRITABLE,
    }
}

impl From<Refusal> for PageError {
    fn from(refusal: Refusal) -> Self {
        match refusal.kind() {
            RefusalKind::Unauthenticated => Self::SignIn(id::PAGE_NOT_SIGNED_IN),
            _ => Self::Refused(refusal),
        }
    }
}

impl From<StoreFault> for PageError {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// Attaches the error to the response. The middleware renders the page, since only it knows the
/// visit.
impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
