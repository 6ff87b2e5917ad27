//! The layout that all pages share.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};

use super::csrf::csrf;
use crate::language::{Language, Text, id};
use crate::server::pages::visit::Visit;

/// Renders a whole page around `content`.
pub(in crate::server::pages) fn page(
    status: StatusCode,
    visit: &Visit,
    title: &str,
    content: &Markup,
) -> Response {
    let body = html! {
        a.skip href="#content" { (visit.say(id::PAGE_SKIP)) }
        header.top { (bar(visit)) }
        main #content { (content) }
    };
    bare(status, visit, title, &body)
}

/// Renders a whole page with this body.
pub(in crate::server::pages) fn bare(
    status: StatusCode,
    visit: &Visit,
    title: &str,
    body: &Markup,
) -> Response {
    let markup = html! {
        (DOCTYPE)
        html lang=(visit.language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (headline(visit, status, title)) " · contactctl portal" }
                link rel="stylesheet" href="/style.css";
            }
            body { (body) }
        }
    };
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    let headers = [(header::CONTENT_TYPE, html)];
    (status, headers, markup.into_string()).into_response()
}

/// Returns the title for the browser's tab, which screen readers read first. It says so if a form
/// was refused.
fn headline(visit: &Visit, status: StatusCode, title: &str) -> String {
    let is_refused = matches!(
        status,
        StatusCode::CONFLICT | StatusCode::PAYLOAD_TOO_LARGE | StatusCode::UNPROCESSABLE_ENTITY
    );
    if is_refused {
        visit.tell(&Text::new(id::PAGE_ERROR).with("title", title))
    } else {
        title.to_owned()
    }
}

/// Lets the browser keep the answer to a form that is shown again. Without that, its Back button
/// would lead to a warning that the form has to be sent once more.
pub(in crate::server::pages) fn kept(mut response: Response) -> Response {
    let kept = HeaderValue::from_static("private, no-cache");
    response.headers_mut().insert(header::CACHE_CONTROL, kept);
    response
}

/// Renders the bar with the links to all accounts, to the other language and out.
pub(in crate::server::pages) fn bar(visit: &Visit) -> Markup {
    html! {
        nav.bar aria-label=(visit.say(id::PAGE_PORTAL)) {
            a.brand href="/accounts" { "contactctl portal" }
            @if visit.session.is_some() {
                a href="/accounts" { (visit.say(id::PAGE_ACCOUNTS)) }
            }
            span.space {}
            (other_language(visit))
            @if let Some(session) = &visit.session {
                form method="post" action="/sign-out" {
                    (csrf(Some(session)))
                    span.quiet { (session.name()) }
                    " "
                    button.plain type="submit" { (visit.say(id::PAGE_SIGN_OUT)) }
                }
            }
        }
    }
}

/// Renders the link to the other language. The answer to a form has no link: following it would
/// lose the form.
fn other_language(visit: &Visit) -> Markup {
    let other = match visit.language {
        Language::English => Language::Polish,
        Language::Polish => Language::English,
    };
    let name = match other {
        Language::English => "English",
        Language::Polish => "Polski",
    };
    html! {
        @if let Some(target) = &visit.target {
            @let next = form_urlencoded::byte_serialize(target.as_bytes()).collect::<String>();
            a lang=(other.tag()) hreflang=(other.tag())
                href={ "/language/" (other.tag()) "?next=" (next) } { (name) }
        }
    }
}

/// Renders `complete` or `incomplete`, in words and colour.
pub(in crate::server::pages) fn state(visit: &Visit, complete: bool) -> Markup {
    html! {
        @if complete { span.state.good { (visit.say(id::PAGE_COMPLETE)) } }
        @else { span.state.bad { (visit.say(id::PAGE_INCOMPLETE)) } }
    }
}

/// Returns the start of a commit's id.
pub(in crate::server::pages) fn short(commit: &str) -> &str {
    commit.get(..12).unwrap_or(commit)
}

/// Renders a message of success, which screen readers announce.
pub(in crate::server::pages) fn done(text: &str) -> Markup {
    html! { p.notice.fine role="status" { (text) } }
}
