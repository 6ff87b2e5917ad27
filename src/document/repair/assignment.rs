//! The first mistake of an assignment.

use super::characters::{character_mistake, is_mark, is_odd};
use super::found::{Found, at};
use super::key::key_end;
use super::value::value_mistake;
use crate::document::Mistake;
use crate::text::Span;

/// The starts of comments in other languages.
const COMMENTS: [&str; 3] = ["//", ";", "--"];

/// The parts of an assignment that could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Halves {
    /// The key. `None` if it cannot be read.
    pub(super) key: Option<Span>,
    /// What is after the `=`, or after the key.
    pub(super) value: Span,
}

/// Splits the statement at `span`.
pub(super) fn halves(text: &str, span: Span) -> Halves {
    let written = &text[span.start..span.end];
    let unread = Halves {
        key: None,
        value: span,
    };
    let Some(end) = key_end(written) else {
        return unread;
    };
    let rest = written[end..].trim_start_matches([' ', '\t']);
    let is_key = match rest.chars().next() {
        None | Some('=' | ':' | '"' | '\'' | '[' | '{') => true,
        // A word after a space may be a value, and the whole of it may be a key with a space.
        Some(_) => rest.len() < written.len() - end && !rest.contains('='),
    };
    if !is_key {
        return unread;
    }
    let value = rest.trim_start_matches(['=', ':', ' ', '\t', '\n', '\r']);
    Halves {
        key: Some(Span::new(span.start, span.start + end)),
        value: Span::new(span.end - value.len(), span.end),
    }
}

/// Returns the first mistake of the assignment at `span`. `None` if it has no name.
pub(super) fn assignment_mistake(text: &str, span: Span) -> Option<Found> {
    let written = &text[span.start..span.end];
    if let Some(mark) = COMMENTS.iter().find(|mark| written.starts_with(**mark)) {
        let mark_span = Span::new(span.start, span.start + mark.len());
        return Some(Found::new(Mistake::Comment(mark), span).edit(mark_span, "#"));
    }
    let key = key_end(written).unwrap_or(0);
    let after = span.start + key;
    let rest = &text[after..span.end];
    if let Some(found) = odd_in_key(text, after, span.end) {
        return Some(found);
    }
    let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    let next = after + blank;
    let following = &text[next..span.end];
    if key == 0 {
        return match following.chars().next()? {
            '=' => Some(Found::new(Mistake::NoKey, at(text, next))),
            ']' | '}' => Some(Found::new(Mistake::LooseBracket, at(text, next))),
            _ => None,
        };
    }
    if let Some(found) = odd_in_key(text, next, span.end) {
        return Some(found);
    }
    let key_span = Span::new(span.start, after);
    match following.chars().next() {
        None => Some(Found::new(Mistake::NoValue, key_span)),
        Some(':') => {
            let colon = at(text, next);
            let end = next + 1 + usize::from(following[1..].starts_with('='));
            let spaced = if text[end..span.end].starts_with([' ', '\t']) {
                " ="
            } else {
                " = "
            };
            Some(Found::new(Mistake::Colon, colon).edit(Span::new(after, end), spaced))
        }
        Some('=') => after_equals(text, next, span),
        Some(']' | '}') => Some(Found::new(Mistake::LooseBracket, at(text, next))),
        Some('"' | '\'' | '[' | '{') => {
            let glue = if blank == 0 { " = " } else { "= " };
            let place = Span::new(next, next);
            Some(Found::new(Mistake::NoValue, key_span).edit(place, glue))
        }
        Some(_) => {
            // `opens 09:00`, or a key with a space in it.
            let to_equals = following.find('=').map(|at| next + at);
            match to_equals {
                Some(equals) => {
                    let end = span.start + text[span.start..equals].trim_end().len();
                    Some(Found::new(Mistake::BareKey, Span::new(span.start, end)))
                }
                None => Some(Found::new(Mistake::NoValue, key_span)),
            }
        }
    }
}

fn after_equals(text: &str, equals: usize, span: Span) -> Option<Found> {
    let rest = &text[equals + 1..span.end];
    let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    let next = equals + 1 + blank;
    let following = &text[next..span.end];
    if following.is_empty() {
        // The place is right behind the `=`.
        return Some(Found::new(
            Mistake::EmptyValue,
            Span::new(equals, equals + 1),
        ));
    }
    if following.starts_with('=') {
        let second = at(text, next);
        return Some(
            Found::new(Mistake::ExtraEquals, second).edit(Span::new(equals + 1, next + 1), ""),
        );
    }
    value_mistake(text, Span::new(next, span.end))
}

/// Returns the finding for a character in a key that is not one of a bare key, from `after` on.
fn odd_in_key(text: &str, after: usize, end: usize) -> Option<Found> {
    let rest = &text[after..end];
    let character = rest.chars().next()?;
    let span = at(text, after);
    if character.is_ascii() {
        return None;
    }
    if is_odd(character) || is_mark(character) {
        return Some(character_mistake(character, span));
    }
    Some(Found::new(Mistake::BareKey, span))
}
