//! The violations of one field of a form.

use maud::{Markup, html};

use crate::server::pages::visit::Visit;
use crate::server::violation::Violation;

/// Renders the violations of an element beside it. The list is there even if it is empty, since the
/// element's `aria-describedby` names it.
pub(in crate::server::pages) fn errors(
    visit: &Visit,
    id: &str,
    violations: &[&Violation],
) -> Markup {
    html! {
        ul.errors #{ (id) "-error" } hidden[violations.is_empty()] {
            @for violation in violations { li { (violation.in_form(visit.language)) } }
        }
    }
}
