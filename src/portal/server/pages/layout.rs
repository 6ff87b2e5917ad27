//! What all pages share.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use maud::{DOCTYPE, Markup, html};

use super::form::csrf;
use super::{Session, Visit};

/// A whole page around `content`.
pub(super) fn page(status: StatusCode, visit: &Visit, title: &str, content: &Markup) -> Response {
    let markup = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · contactctl portal" }
                link rel="stylesheet" href="/style.css";
            }
            body {
                a.skip href="#content" { "Skip to content" }
                header.top {
                    nav aria-label="Portal" {
                        a.brand href="/accounts" { "contactctl portal" }
                        a href="/accounts" { "Accounts" }
                        @if let Some(session) = &visit.session { (who(session)) }
                    }
                }
                main #content { (content) }
            }
        }
    };
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    let headers = [(header::CONTENT_TYPE, html)];
    (status, headers, markup.into_string()).into_response()
}

fn who(session: &Session) -> Markup {
    html! {
        form.who method="post" action="/sign-out" {
            span.quiet { (session.name()) }
            (csrf(Some(session)))
            button type="submit" { "Sign out" }
        }
    }
}

/// Whether something is complete, in words and colour.
pub(super) fn state(complete: bool) -> Markup {
    html! {
        @if complete { span.state.good { "Complete" } }
        @else { span.state.bad { "Incomplete" } }
    }
}

/// An instant, to the minute.
pub(super) fn time(at: Timestamp) -> Markup {
    html! { time datetime=(at) { (at.strftime("%F %R UTC")) } }
}
