//! Headers: the tables that they open, and their first mistakes.

use super::characters::{character_mistake, is_odd};
use super::found::{Found, at};
use super::key::key_end;
use crate::document::Mistake;
use crate::text::Span;

/// A header as it was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MeantHeader {
    /// The key between the brackets.
    pub(super) key: Span,
    /// `true` for `[[name]]`.
    pub(super) is_array: bool,
}

/// Returns the header at `span` as far as it can be read, and its first mistake.
///
/// Without a header, nobody knows what the lines below it belong to.
pub(super) fn header(text: &str, span: Span) -> (Option<MeantHeader>, Option<Found>) {
    let written = &text[span.start..span.end];
    let opening = written.len() - written.trim_start_matches(['[', ' ', '\t']).len();
    let opens = written[..opening].matches('[').count();
    let start = span.start + opening;
    let Some(length) = key_end(&text[start..span.end]) else {
        let found = open_name(text, start, span.end);
        return (None, found.or_else(|| odd_character(text, start, span.end)));
    };
    let key = Span::new(start, start + length);
    let rest = &text[key.end..span.end];
    let closing = rest.trim_start_matches([' ', '\t']);
    let next = span.end - closing.len();
    let closes = closing.len() - closing.trim_start_matches(']').len();
    let after = &text[next + closes..span.end];
    let meant = Some(MeantHeader {
        key,
        is_array: opens.max(closes) >= 2,
    });
    if closes == 0 && !after.is_empty() {
        // `[con tacts]` is nobody knows what.
        let found = odd_character(text, next, span.end);
        let fallback = || Found::new(Mistake::BareKey, Span::new(start, span.end));
        return (None, Some(found.unwrap_or_else(fallback)));
    }
    let end = Span::new(next + closes, next + closes);
    let found = match (opens, closes) {
        (1, 0) => Found::new(Mistake::OpenHeader("]"), span).edit(end, "]"),
        (2, 0) => Found::new(Mistake::OpenHeader("]]"), span).edit(end, "]]"),
        (2, 1) => Found::new(Mistake::OpenHeader("]]"), span).edit(end, "]"),
        (0 | 1, 2) => {
            let missing = &"[["[opens..];
            let start = Span::new(span.start, span.start);
            Found::new(Mistake::UnopenedHeader("[["), span).edit(start, missing)
        }
        (0, 1) => {
            let start = Span::new(span.start, span.start);
            Found::new(Mistake::UnopenedHeader("["), span).edit(start, "[")
        }
        (1, 1) | (2, 2) if !after.trim().is_empty() => {
            let rest = after.trim_start();
            let start = span.end - rest.len();
            let trailing = Span::new(start, span.end);
            match rest {
                "," | ";" | ":" => {
                    let mark = rest.chars().next().unwrap_or(',');
                    Found::new(Mistake::Separator(mark), trailing).edit(trailing, "")
                }
                _ if rest.starts_with("//") => {
                    let mark = Span::new(start, start + 2);
                    Found::new(Mistake::Comment("//"), trailing).edit(mark, "#")
                }
                _ => match odd_character(text, start, span.end) {
                    Some(found) => found,
                    None => Found::new(Mistake::MoreOnLine, trailing),
                },
            }
        }
        _ => return (meant, None),
    };
    (meant, Some(found))
}

/// Returns the mistake of a quoted name at `offset` without its closing quote.
fn open_name(text: &str, offset: usize, end: usize) -> Option<Found> {
    let name = &text[offset..end];
    let mut quotes = ["\"", "'"].into_iter();
    let quote = quotes.find(|quote| name.starts_with(*quote))?;
    let is_open = !name[1..].contains(quote);
    is_open.then(|| Found::new(Mistake::OpenString(quote), Span::new(offset, end)))
}

/// Returns the mistake of a character at `offset` that looks like another one.
fn odd_character(text: &str, offset: usize, end: usize) -> Option<Found> {
    let character = text[offset..end].chars().next()?;
    is_odd(character).then(|| character_mistake(character, at(text, offset)))
}
