//! Pages in place of the one that was asked for.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::html;

use crate::language::Text;
use crate::server::pages::form::Kept;
use crate::server::pages::layout::page::page;
use crate::server::pages::visit::visitor::Visit;
use crate::server::refusal::{Refusal, Sort};
use crate::server::store::Fault;

/// A page in place of the one that was asked for.
#[derive(Debug, Clone)]
pub(in crate::server::pages) enum Instead {
    /// Why there is none.
    Refused(Refusal),
    /// How to sign in, and why: a text's id.
    SignIn(&'static str),
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
                let title = visit.say("page-kept");
                page(status, visit, &title, &kept.content(visit))
            }
            Self::SignIn(why) => {
                let title = visit.say("page-sign-in");
                let content = html! {
                    h1 { (title) }
                    p { (visit.say(why)) }
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
    let told = refusal.into_response();
    if let Some(wait) = told.headers().get(header::RETRY_AFTER) {
        let headers = response.headers_mut();
        headers.insert(header::RETRY_AFTER, wait.clone());
    }
    *response.extensions_mut() = told.extensions().clone();
    response
}

/// The id of a refusal's title; its attribute says what to do.
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

impl From<Refusal> for Instead {
    fn from(refusal: Refusal) -> Self {
        match refusal.sort() {
            Sort::Unauthenticated => Self::SignIn("page-not-signed-in"),
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
