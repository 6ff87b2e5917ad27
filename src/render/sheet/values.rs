//! Lists of values, and the buttons that copy them.

use maud::{Markup, html};

use super::words::Words;
use crate::language::{MessageId, Text, id};
use crate::text::printable;

/// The title of a list of values.
#[derive(Debug, Clone, Copy)]
pub(super) struct Title<'t> {
    /// What is to be done with the values, as the style knows it.
    pub(super) kind: &'static str,
    /// The same in words.
    pub(super) text: MessageId,
    /// The id of the step that the list is in.
    pub(super) step: &'t str,
}

/// The buttons of a list.
#[derive(Debug, Clone, Copy)]
pub(super) enum Copying<'c> {
    /// There are none.
    Nothing,
    /// Each value has one.
    Each,
    /// One copies the whole list, whose field has this label.
    Whole(&'c str),
    /// One copies the whole list, and each value has one too.
    WholeAndEach(&'c str),
}

/// Renders a list of values; nothing if there are none.
pub(super) fn list(
    words: Words<'_>,
    title: Title<'_>,
    values: &[String],
    copying: Copying<'_>,
) -> Markup {
    let name = format!("{}-{}", title.step, title.kind);
    let copies_each = matches!(copying, Copying::Each | Copying::WholeAndEach(_));
    html! {
        @if !values.is_empty() {
            div class=(title.kind) {
                p.what {
                    span id=(name) { (words.word(title.text)) }
                    @if let Copying::Whole(label) | Copying::WholeAndEach(label) = copying {
                        (copy_whole(words, values, label))
                    }
                }
                ul.values aria-labelledby=(name) {
                    @for value in values { (item(words, value, copies_each)) }
                }
            }
        }
    }
}

/// Renders one value of a list.
pub(super) fn item(words: Words<'_>, value: &str, copies: bool) -> Markup {
    html! {
        li {
            bdi.value { (printable(value)) }
            @if copies { (copy_one(words, value)) }
        }
    }
}

fn copy_one(words: Words<'_>, value: &str) -> Markup {
    let name = Text::new(id::SHEET_COPY_WHAT).with("value", value);
    button(words, value, &printable(value), (&name, id::SHEET_COPY))
}

fn copy_whole(words: Words<'_>, values: &[String], label: &str) -> Markup {
    let name = Text::new(id::SHEET_COPY_ALL_WHAT).with("field", label);
    let whole = values.join("\n");
    button(words, &whole, label, (&name, id::SHEET_COPY_ALL))
}

/// Renders a button that copies `value`, which a message calls `shown`.
fn button(words: Words<'_>, value: &str, shown: &str, (name, text): (&Text, MessageId)) -> Markup {
    html! {
        button.copy type="button" data-do="copy" data-copy=(value) data-shown=(shown)
            aria-label=(words.say(name)) { (words.word(text)) }
    }
}
