//! The texts and values of a report, in its language and masked if necessary.

use std::borrow::Cow;

use jiff::civil::Date;
use maud::{Markup, html};

use crate::contact::{Environment, Field};
use crate::language::{Language, MessageId, Text, id};
use crate::render::code_span::{MessagePart, message_parts};
use crate::render::released;
use crate::text::{masked, printable};

/// What a page is made with, apart from the overview.
#[derive(Debug, Clone, Copy)]
pub struct ReportContext<'c> {
    /// The language of the page.
    pub language: Language,
    /// `true` if personal data is masked.
    pub redact: bool,
    /// The name of the page's file, by which other pages link to it.
    pub file: &'c str,
}

/// The language of a report, and whether personal data is masked in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    pub(super) language: Language,
    pub(super) redact: bool,
}

impl Words {
    pub(super) const fn new(context: ReportContext<'_>) -> Self {
        Self {
            language: context.language,
            redact: context.redact,
        }
    }

    /// Returns a text without arguments.
    pub(super) fn word(self, id: MessageId) -> String {
        Text::new(id).say(self.language)
    }

    /// Returns a text, in which everything that must not be read is masked.
    pub(super) fn say(self, text: &Text) -> String {
        let said = if self.redact {
            text.masked().say(self.language)
        } else {
            text.say(self.language)
        };
        released(&said, self.redact).into_owned()
    }

    /// Renders a text whose values are in backticks.
    pub(super) fn rich(self, text: &Text) -> Markup {
        let text = self.say(text);
        html! {
            @for part in message_parts(&text) {
                @match part {
                    MessagePart::Value(value) => code { (value) },
                    MessagePart::Prose(prose) => (prose),
                }
            }
        }
    }

    /// Returns a value of a file that is not somebody's, such as an account's id.
    pub(super) fn value(self, value: &str) -> String {
        let value = printable(value);
        match released(&value, self.redact) {
            Cow::Borrowed(_) => value.into_owned(),
            Cow::Owned(released) => released,
        }
    }

    /// Returns a contact: an address, which may be masked, or an `@id`.
    pub(super) fn contact(self, contact: &str) -> String {
        let contact = printable(contact);
        if self.redact {
            masked(&contact)
        } else {
            released(&contact, false).into_owned()
        }
    }

    /// Returns members of `field`: contacts or windows.
    pub(super) fn members(self, field: Field, members: &[String]) -> Vec<String> {
        let members = members.iter();
        members
            .map(|member| match field {
                Field::OperationalSupport => self.value(member),
                _ => self.contact(member),
            })
            .collect()
    }

    /// Returns the number of accounts as a text.
    pub(super) fn accounts(self, number: usize) -> String {
        self.say(&Text::new(id::ACCOUNTS).with("number", number))
    }

    /// Returns minutes as hours, with at most two decimals.
    pub(super) fn hours(self, minutes: i64) -> String {
        let hundredths = (minutes * 100 + 30) / 60;
        let (whole, rest) = (hundredths / 100, hundredths % 100);
        let point = match self.language {
            Language::English => '.',
            Language::Polish => ',',
        };
        match (rest, rest % 10) {
            (0, _) => whole.to_string(),
            (_, 0) => format!("{whole}{point}{}", rest / 10),
            _ => format!("{whole}{point}{rest:02}"),
        }
    }

    /// Returns the name of an environment.
    pub(super) fn environment(self, environment: Environment) -> String {
        let name = self.word(match environment {
            Environment::Sandbox => id::PAGE_SANDBOX,
            Environment::Production => id::PAGE_PRODUCTION,
        });
        // The pages of the portal begin with it.
        name.to_lowercase()
    }
}

/// Returns a day, or a dash if it is not known.
pub(super) fn date(date: Option<Date>) -> String {
    date.map_or_else(|| "–".to_owned(), |date| date.to_string())
}

/// Renders a value from a file: its writing direction ends with it.
pub(super) fn name(value: &str) -> Markup {
    // Most values have only letters of one direction, and a page has thousands of them.
    if value.is_ascii() {
        html! { (value) }
    } else {
        html! { bdi { (value) } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_hours_with_the_decimals_of_the_language() {
        let words = |language| Words {
            language,
            redact: false,
        };
        for (minutes, english, polish) in [
            (480, "8", "8"),
            (0, "0", "0"),
            (450, "7.5", "7,5"),
            (465, "7.75", "7,75"),
            (1, "0.02", "0,02"),
            (1380, "23", "23"),
            (10, "0.17", "0,17"),
        ] {
            assert_eq!(words(Language::English).hours(minutes), english);
            assert_eq!(words(Language::Polish).hours(minutes), polish);
        }
    }
}
