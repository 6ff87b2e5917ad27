//! The texts of the page, in its language.

use maud::{Markup, html};

use crate::language::{Language, MessageId, Text};
use crate::text::printable;

/// The language of a page, and the portal that its texts name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'w> {
    pub(super) language: Language,
    pub(super) portal: &'w str,
}

impl Words<'_> {
    /// Returns a text without arguments, or one that only names the portal.
    pub(super) fn word(self, id: MessageId) -> String {
        self.say(&Text::new(id).with("portal", self.portal))
    }

    pub(super) fn say(self, text: &Text) -> String {
        text.say(self.language)
    }

    /// Renders a text whose commands are in backticks.
    pub(super) fn with_commands(self, id: MessageId) -> Markup {
        let text = self.word(id);
        html! {
            @for (part, is_code) in parts(&text) {
                @if is_code { code { (part) } } @else { (part) }
            }
        }
    }

    /// Renders a text whose most important words are in backticks.
    pub(super) fn with_stress(self, text: &Text) -> Markup {
        let text = self.say(text);
        html! {
            @for (part, is_stressed) in parts(&text) {
                @if is_stressed { strong { (part) } } @else { (part) }
            }
        }
    }
}

/// Returns the parts of a text between its backticks, with `true` for those inside a pair.
fn parts(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let parts = text.split('`').enumerate();
    parts.map(|(at, part)| (part, at % 2 == 1))
}

/// Renders a value from a file or the portal: what is invisible is shown, and its writing direction ends
/// with it.
pub(super) fn name(value: &str) -> Markup {
    html! { bdi { (printable(value)) } }
}
