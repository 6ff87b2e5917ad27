//! Pages for errors.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::html;

use super::page::page;
use super::returned_form::ReturnedForm;
use crate::language::Text;
use crate::server::pages::visit::Visit;
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::store::StoreFault;

/// The error of a page's handler. It is rendered as a page in place of the requested one.
#[derive(Debug, Clone)]
pub(in crate::server::pages) enum PageError {
    Refused(Refusal),
    /// The visitor is not signed in. Holds the id of the message that says why.
    SignIn(&'static str),
    /// A form came without a valid CSRF token.
    Returned(ReturnedForm),
}

impl PageError {
    fn status(&self) -> StatusCode {
        match self {
            Self::Refused(refusal) => refusal.status(),
            Self::SignIn(_) | Self::Returned(_) => StatusCode::UNAUTHORIZED,
        }
    }

    /// Renders the page.
    pub fn render(self, visit: &Visit) -> Response {
        let status = self.status();
        match self {
            Self::Returned(form) => {
                let title = visit.say("page-kept");
                page(status, visit, &title, &form.content(visit))
            }
            Self::SignIn(reason) => {
                let title = visit.say("page-sign-in");
                let content = html! {
                    h1 { (title) }
                    p { (visit.say(reason)) }
                    p { (visit.say("page-sign-in-how")) }
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
            p { a href="/accounts" { (visit.say("page-to-accounts")) } }
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
const fn title(sort: RefusalKind) -> &'static str {
    match sort {
        RefusalKind::MalformedRequest => "refusal-malformed-request",
        RefusalKind::MalformedBody => "refusal-malformed-body",
        RefusalKind::Unauthenticated => "refusal-unauthenticated",
        RefusalKind::Forbidden => "refusal-forbidden",
        RefusalKind::NotFound => "refusal-not-found",
        RefusalKind::NoAccount => "refusal-no-account",
        RefusalKind::NoRecord => "refusal-no-record",
        RefusalKind::MethodNotAllowed => "refusal-method-not-allowed",
        RefusalKind::TooSlow => "refusal-too-slow",
        RefusalKind::AccountExists => "refusal-account-exists",
        RefusalKind::ContactInformationRequired => "refusal-contact-information-required",
        RefusalKind::Changed => "refusal-changed",
        RefusalKind::BodyTooLarge => "refusal-body-too-large",
        RefusalKind::WrongMediaType => "refusal-wrong-media-type",
        RefusalKind::WrongHost => "refusal-wrong-host",
        RefusalKind::BodyRefused => "refusal-body-refused",
        RefusalKind::RecordRefused => "refusal-record-refused",
        RefusalKind::ProfileRefused => "refusal-profile-refused",
        RefusalKind::UsersRefused => "refusal-users-refused",
        RefusalKind::IdempotencyKeyReused => "refusal-idempotency-key-reused",
        RefusalKind::PreconditionRequired => "refusal-precondition-required",
        RefusalKind::TooManyRequests => "refusal-too-many-requests",
        RefusalKind::Internal => "refusal-internal",
        RefusalKind::Busy => "refusal-busy",
        RefusalKind::Unwritable => "refusal-unwritable",
    }
}

impl From<Refusal> for PageError {
    fn from(refusal: Refusal) -> Self {
        match refusal.kind() {
            RefusalKind::Unauthenticated => Self::SignIn("page-not-signed-in"),
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
