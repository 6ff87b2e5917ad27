//! Pages for errors.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::html;

use super::page::page;
use super::returned_form::ReturnedForm;
use crate::language::Text;
use crate::server::pages::visit::Visit;
use crate::server::refusal::{Refusal, Sort};
use crate::server::store::Fault;

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
    let text = Text::new(title(refusal.sort()));
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
const fn title(sort: Sort) -> &'static str {
    match sort {
        Sort::MalformedRequest => "refusal-malformed-request",
        Sort::MalformedBody => "refusal-malformed-body",
        Sort::Unauthenticated => "refusal-unauthenticated",
        Sort::Forbidden => "refusal-forbidden",
        Sort::NotFound => "refusal-not-found",
        Sort::NoAccount => "refusal-no-account",
        Sort::NoRecord => "refusal-no-record",
        Sort::MethodNotAllowed => "refusal-method-not-allowed",
        Sort::TooSlow => "refusal-too-slow",
        Sort::AccountExists => "refusal-account-exists",
        Sort::ContactInformationRequired => "refusal-contact-information-required",
        Sort::Changed => "refusal-changed",
        Sort::BodyTooLarge => "refusal-body-too-large",
        Sort::WrongMediaType => "refusal-wrong-media-type",
        Sort::WrongHost => "refusal-wrong-host",
        Sort::BodyRefused => "refusal-body-refused",
        Sort::RecordRefused => "refusal-record-refused",
        Sort::ProfileRefused => "refusal-profile-refused",
        Sort::UsersRefused => "refusal-users-refused",
        Sort::IdempotencyKeyReused => "refusal-idempotency-key-reused",
        Sort::PreconditionRequired => "refusal-precondition-required",
        Sort::TooManyRequests => "refusal-too-many-requests",
        Sort::Internal => "refusal-internal",
        Sort::Busy => "refusal-busy",
        Sort::Unwritable => "refusal-unwritable",
    }
}

impl From<Refusal> for PageError {
    fn from(refusal: Refusal) -> Self {
        match refusal.sort() {
            Sort::Unauthenticated => Self::SignIn("page-not-signed-in"),
            _ => Self::Refused(refusal),
        }
    }
}

impl From<Fault> for PageError {
    fn from(fault: Fault) -> Self {
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
