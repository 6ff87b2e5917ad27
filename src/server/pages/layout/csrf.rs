//! The proof that a form is one of ours.

use maud::{Markup, html};

use crate::server::pages::visit::PageSession;

/// The field with the session's CSRF token.
pub(in crate::server::pages) const CSRF: &str = "csrf";

/// Renders the hidden field with the CSRF token, which every form has.
pub(in crate::server::pages) fn csrf(session: Option<&PageSession>) -> Markup {
    html! {
        @if let Some(session) = session {
            input type="hidden" name=(CSRF) value=(session.csrf());
        }
    }
}
