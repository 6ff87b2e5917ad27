//! Characters that look like those of TOML's own notation, or like nothing at all.

use super::found::Found;
use crate::document::Mistake;
use crate::text::{LookAlike, Span};

/// Returns the text that was meant by a character that looks like another one; empty if it looks
/// like nothing. A quotation mark of any kind stands for the usual one.
fn meant(character: char) -> Option<String> {
    let ascii = LookAlike::of(character)?.ascii;
    Some(match &*ascii {
        "'" => "\"".to_owned(),
        other => other.to_owned(),
    })
}

/// Returns true if the character looks like a quotation mark.
fn is_quote(character: char) -> bool {
    meant(character).as_deref() == Some("\"")
}

/// Returns true if the character looks like another one, or like nothing.
pub(super) fn is_odd(character: char) -> bool {
    meant(character).is_some()
}

/// Returns the mistake that `character` is at `span`.
pub(super) fn character_mistake(character: char, span: Span) -> Found {
    let meant = meant(character);
    let mistake = Mistake::Character {
        name: name(character),
        meant: meant.clone(),
    };
    let found = Found::new(mistake, span);
    match meant {
        Some(meant) => found.edit(span, meant),
        None => found,
    }
}

/// Returns the mistake that `character` is at `span` of `text`, where a value should be. Quotation
/// marks come in pairs.
pub(super) fn value_character_mistake(text: &str, character: char, span: Span) -> Found {
    let found = character_mistake(character, span);
    let line = text[span.end..].split('\n').next().unwrap_or_default();
    let second = line.char_indices().find(|(_, other)| is_quote(*other));
    match second {
        Some((at, other)) if is_quote(character) => {
            let inner = &line[..at];
            let end = span.end + at + other.len_utf8();
            found.edit(Span::new(span.start, end), format!("\"{inner}\""))
        }
        _ => found,
    }
}

/// Returns the name of a character: its code point, and its Unicode name if it is one that people
/// confuse with another.
fn name(character: char) -> String {
    match LookAlike::of(character) {
        Some(alike) => alike.name,
        None => format!("U+{:04X}", u32::from(character)),
    }
}

/// Returns true if the character ends a word in a value: a quotation mark, a space or a mark that is
/// not of ASCII, or a control character.
pub(super) fn is_mark(character: char) -> bool {
    if character.is_ascii() {
        return character.is_control() && !matches!(character, '\t' | '\n' | '\r');
    }
    match meant(character) {
        Some(meant) => !meant.starts_with(|c: char| c.is_ascii_alphanumeric()),
        None => character.is_whitespace() || character.is_control(),
    }
}
