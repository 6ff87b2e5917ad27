//! A form that was sent without a valid CSRF token, handed back to be sent again.

use maud::{Markup, html};

use super::csrf::csrf;
use crate::contact::Field;
use crate::language::id;
use crate::server::pages::visit::Visit;

/// The fields of a form that nobody types into.
const UNTYPED: [&str; 4] = ["version", "base", "action", "key"];

/// The names and values of a form whose session has ended. They are shown and can be sent again
/// after signing in, so that nothing typed is lost.
#[derive(Debug, Clone)]
pub(in crate::server::pages) struct ReturnedForm(Vec<(String, String)>);

impl ReturnedForm {
    /// Takes the fields of a form, without its CSRF token.
    pub fn new(fields: Vec<(String, String)>) -> Self {
        Self(fields)
    }

    /// Renders the form with a button to send it again.
    pub fn content(&self, visit: &Visit) -> Markup {
        html! {
            h1 { (visit.say(id::PAGE_KEPT)) }
            @if visit.session.is_some() { p { (visit.say(id::PAGE_KEPT_EARLIER)) } }
            @else { p { (visit.say(id::PAGE_KEPT_ENDED)) } }
            form method="post" {
                (csrf(visit.session.as_ref()))
                @for (name, value) in &self.0 {
                    input type="hidden" name=(name) value=(value);
                }
                p { button.main type="submit" { (visit.say(id::PAGE_CONTINUE)) } }
            }
            section aria-labelledby="kept" {
                h2 #kept { (visit.say(id::PAGE_TYPED)) }
                dl {
                    @for (name, value) in self.0.iter().filter(|field| is_typed(field)) {
                        div {
                            @match Field::from_key(name) {
                                Some(field) => dt { (visit.label(field)) },
                                None => dt { (name) },
                            }
                            dd.typed { (value) }
                        }
                    }
                }
            }
        }
    }
}

fn is_typed((name, value): &(String, String)) -> bool {
    !UNTYPED.contains(&name.as_str()) && !value.trim().is_empty()
}
