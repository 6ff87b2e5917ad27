//! A form that was not accepted as it was sent, handed back to be sent again.

use axum::http::StatusCode;
use maud::{Markup, html};

use super::csrf::csrf;
use crate::contact::Field;
use crate::language::{Text, id};
use crate::server::pages::visit::Visit;

/// The fields of a form that nobody types into.
const UNTYPED: [&str; 4] = ["version", "base", "action", "key"];

/// The number of bytes from which a value is shown in a field, to be shortened.
const LONG: usize = 200;

/// The names and values of a form that is handed back, so that nothing typed is lost.
#[derive(Debug, Clone)]
pub(in crate::server::pages) struct ReturnedForm {
    fields: Vec<(String, String)>,
    reason: Reason,
}

/// The reason why a form is handed back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reason {
    /// Its session has ended. It can be sent again after signing in.
    Session,
    /// It has more bytes than this. It can be sent again when it is shorter.
    TooLarge(usize),
}

impl ReturnedForm {
    /// Takes the fields of a form whose session has ended, without its CSRF token.
    pub fn of_ended_session(fields: Vec<(String, String)>) -> Self {
        Self {
            fields,
            reason: Reason::Session,
        }
    }

    /// Takes the fields of a form with more than `limit` bytes, without its CSRF token.
    pub fn too_large(fields: Vec<(String, String)>, limit: usize) -> Self {
        Self {
            fields,
            reason: Reason::TooLarge(limit),
        }
    }

    /// Returns the status of the answer.
    pub fn status(&self) -> StatusCode {
        match self.reason {
            Reason::Session => StatusCode::UNAUTHORIZED,
            Reason::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
        }
    }

    /// Returns the title of the page.
    pub fn title(&self, visit: &Visit) -> String {
        visit.say(match self.reason {
            Reason::Session => id::PAGE_KEPT,
            Reason::TooLarge(_) => id::REFUSAL_BODY_TOO_LARGE,
        })
    }

    /// Renders the form with a button to send it again.
    pub fn content(&self, visit: &Visit, title: &str) -> Markup {
        html! {
            h1 { (title) }
            p { (self.why(visit)) }
            form method="post" {
                (csrf(visit.session.as_ref()))
                @for field in &self.fields { (self.field(visit, field)) }
                p { button.main type="submit" { (visit.say(id::PAGE_CONTINUE)) } }
            }
            @if self.reason == Reason::Session { (self.typed(visit)) }
        }
    }

    fn why(&self, visit: &Visit) -> String {
        match self.reason {
            Reason::TooLarge(limit) => {
                let text = Text::new(id::PAGE_TOO_LARGE);
                visit.tell(&text.with("most", limit.div_ceil(1024).to_string()))
            }
            Reason::Session if visit.session.is_some() => visit.say(id::PAGE_KEPT_EARLIER),
            Reason::Session => visit.say(id::PAGE_KEPT_ENDED),
        }
    }

    /// Renders a field with its value: what is long in a form that is too large can be shortened.
    fn field(&self, visit: &Visit, field: &(String, String)) -> Markup {
        let (name, value) = field;
        let is_open = self.reason != Reason::Session && is_typed(field) && self.is_long(value);
        html! {
            @if is_open {
                div.field {
                    label for=(name) { (label(visit, name)) }
                    textarea #(name) name=(name) rows="12" spellcheck="false" { (value) }
                }
            } @else {
                input type="hidden" name=(name) value=(value);
            }
        }
    }

    /// Returns `true` if a value is long, or no value is.
    fn is_long(&self, value: &str) -> bool {
        let mut typed = self.fields.iter().filter(|field| is_typed(field));
        value.len() >= LONG || typed.all(|(_, value)| value.len() < LONG)
    }

    fn typed(&self, visit: &Visit) -> Markup {
        html! {
            section aria-labelledby="kept" {
                h2 #kept { (visit.say(id::PAGE_TYPED)) }
                dl {
                    @for (name, value) in self.fields.iter().filter(|field| is_typed(field)) {
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
