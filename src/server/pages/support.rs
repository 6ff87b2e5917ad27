//! The way to ask for help.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};

use super::layout::page;
use super::visit::Visit;
use crate::language::id;

/// `GET /support`: the page of a portal that was started without a support contact.
pub(super) async fn show(visit: Visit) -> Response {
    let title = visit.say(id::PAGE_SUPPORT);
    let content = html! {
        h1 { (title) }
        p { (visit.say(id::PAGE_SUPPORT_WHAT)) }
    };
    page(StatusCode::OK, &visit, &title, &content)
}

/// Renders the link to the support team.
pub(super) fn link(visit: &Visit) -> Markup {
    let target = match visit.support.as_deref() {
        None => "/support".to_owned(),
        Some(page) if page.starts_with("https://") => page.to_owned(),
        Some(address) => format!("mailto:{address}"),
    };
    html! { a.support href=(target) { (visit.say(id::PAGE_SUPPORT)) } }
}
