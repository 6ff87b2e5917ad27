//! The English labels of the fields, for those whose portal or colleagues use them.

use maud::{Markup, html};

use crate::contact::Field;
use crate::language::{Language, id};
use crate::server::pages::visit::Visit;

/// Renders the labels of `fields` in both languages. A page in English has them already.
pub(super) fn english_labels(visit: &Visit, fields: &[Field]) -> Markup {
    html! {
        @if visit.language != Language::English {
            details.labels {
                summary { (visit.say(id::PAGE_ENGLISH_LABELS)) }
                dl {
                    @for field in fields {
                        div {
                            dt { (visit.label(*field)) }
                            dd lang="en" { (field.label_in(Language::English)) }
                        }
                    }
                }
            }
        }
    }
}
