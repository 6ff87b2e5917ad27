//! A form that was sent without a valid CSRF token, handed back to be sent again.

use maud::{Markup, html};

use super::csrf::csrf;
use crate::contact::Field;
use crate::language::{Text, id};
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
                            dt { (label(visit, name)) }
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

/// Returns the label that the form shows at the field `name`, or else the name.
fn label(visit: &Visit, name: &str) -> String {
    if let Some(field) = Field::from_key(name) {
        return visit.label(field).to_owned();
    }
    match name {
        "email" => visit.say(id::PAGE_ADDRESS),
        "role" => visit.say(id::PAGE_ROLE),
        "event" => visit.say(id::PAGE_EVENT),
        "text" => visit.say(id::PAGE_EVENT_TEXT),
        _ => label_of_hours(visit, name).unwrap_or_else(|| name.to_owned()),
    }
}

/// Returns the label of a part of the support hours. `None` if `name` is not one.
fn label_of_hours(visit: &Visit, name: &str) -> Option<String> {
    let (at, part) = name.strip_prefix("hours-")?.split_once('-')?;
    let part = match part {
        "days" => id::PAGE_DAYS,
        "opens" => id::PAGE_OPENS,
        "closes" => id::PAGE_CLOSES,
        "zone" => id::PAGE_ZONE,
        "overnight" => id::PAGE_OVERNIGHT,
        "remove" => id::PAGE_REMOVE_HOURS,
        _ => return None,
    };
    let number = at.parse::<usize>().ok()?.checked_add(1)?;
    let window = Text::new(id::PAGE_WINDOW).with("number", number);
    Some(format!("{}: {}", visit.tell(&window), visit.say(part)))
}
