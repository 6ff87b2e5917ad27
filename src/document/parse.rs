//! The parser: plain text is read the fast way, the rest by the `toml` crate's recovering parser.

use std::borrow::Cow;

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue, Error as TomlError};

use super::keys::Keys;
use super::repair::{self, SyntaxFix};
use super::{Document, Entry, Mistake, Node, Value, plain};
use crate::text::{Span, Spanned};

/// One place where the text is not TOML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// The kind of error.
    pub kind: SyntaxKind,
    /// The place of the error.
    pub span: Span,
    /// The part of the text that was not read because of it.
    pub unread: Span,
    /// The change that makes it TOML, if there is only one.
    pub fix: Option<SyntaxFix>,
}

/// The kinds of syntax errors that findings distinguish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyntaxKind {
    /// A key that its table already has.
    DuplicateKey {
        /// The earlier key, if it was found.
        first: Option<Span>,
    },
    /// A header of a table that has one already.
    RepeatedTable {
        /// The earlier header.
        first: Span,
    },
    /// A mistake with a name.
    Mistake(Mistake),
    /// Anything else: the parser's message, lower case.
    Parser(String),
}

/// Parses `text` (TOML 1.0 or 1.1), recovering after each error; errors come in text order.
#[must_use]
pub fn parse(text: &str) -> (Document<'_>, Vec<SyntaxError>) {
    match plain::parse(text) {
        Some(document) => (document, Vec::new()),
        None => recovering(text),
    }
}

/// Parses `text` as [`parse`] does, but always with the recovering parser.
pub(super) fn recovering(text: &str) -> (Document<'_>, Vec<SyntaxError>) {
    match strict(text) {
        Some(root) => (tree(text, root), Vec::new()),
        None => repair::parse(text),
    }
}

/// Returns the tree of `text`, if it is TOML. The parser takes `0x` alone for a number.
pub(super) fn strict(text: &str) -> Option<DeTable<'_>> {
    let root = DeTable::parse(text).ok()?.into_inner();
    root.values()
        .all(|value| is_sound(value.get_ref()))
        .then_some(root)
}

fn is_sound(value: &DeValue<'_>) -> bool {
    match value {
        DeValue::Integer(integer) => integer.as_str().contains(|c: char| c.is_ascii_hexdigit()),
        DeValue::Array(items) => items.iter().all(|item| is_sound(item.get_ref())),
        DeValue::Table(table) => table.values().all(|value| is_sound(value.get_ref())),
        _ => true,
    }
}

/// Converts the tree of the `toml` crate.
pub(super) fn tree<'t>(text: &'t str, root: DeTable<'t>) -> Document<'t> {
    Document {
        root: table(text, root, Span::new(0, 0)),
    }
}

/// Converts the errors of the `toml` crate, in text order, one for each place. `keys` are the places
/// of the keys of the tree.
pub(super) fn parser_errors(
    text: &str,
    toml_errors: &[TomlError],
    keys: &Keys<'_>,
) -> Vec<SyntaxError> {
    let mut errors: Vec<_> = toml_errors
        .iter()
        .map(|error| {
            let reported = error.span().map_or(Span::new(0, 0), Span::from);
            let span = visible(text, reported);
            let kind = if error.message() == "duplicate key" {
                let first = keys.last_before(span);
                SyntaxKind::DuplicateKey { first }
            } else {
                SyntaxKind::Parser(error.message().to_owned())
            };
            SyntaxError {
                kind,
                span,
                unread: span,
                fix: None,
            }
        })
        .collect();
    errors.sort_by_key(|error| error.span);
    errors.dedup_by_key(|error| error.span);
    errors
}

/// Moves `span` to character boundaries and, if its line has one there, over at least one
/// character, so that it can be underlined.
pub(super) fn visible(text: &str, span: Span) -> Span {
    let span = span.clamped(text);
    if !span.is_empty() {
        return span;
    }
    match text[span.start..].chars().next() {
        Some(next) if next != '\n' && next != '\r' => {
            Span::new(span.start, span.start + next.len_utf8())
        }
        _ => span,
    }
}

fn table<'t>(text: &'t str, table: DeTable<'t>, span: Span) -> Node<'t> {
    let mut entries: Vec<_> = table
        .into_iter()
        .map(|(key, value)| {
            let key_span = Span::from(key.span()).clamped(text);
            Entry {
                key: Spanned::new(key.into_inner(), key_span),
                node: node(text, value),
            }
        })
        .collect();
    entries.sort_by_key(|entry| entry.key.span);
    Node {
        span,
        value: Value::Table(entries),
    }
}

fn node<'t>(text: &'t str, value: TomlSpanned<DeValue<'t>>) -> Node<'t> {
    let span = Span::from(value.span()).clamped(text);
    let value = match value.into_inner() {
        DeValue::String(string) => Value::String(string),
        DeValue::Integer(integer) => i64::from_str_radix(integer.as_str(), integer.radix())
            .map_or(Value::Oversized, Value::Integer),
        DeValue::Float(float) => Value::Float(float.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(boolean) => Value::Boolean(boolean),
        DeValue::Datetime(_) => Value::Datetime(Cow::Borrowed(&text[span.start..span.end])),
        DeValue::Array(items) => {
            Value::Array(items.into_iter().map(|item| node(text, item)).collect())
        }
        DeValue::Table(entries) => return table(text, entries, span),
    };
    Node { span, value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_repeats_one_that_is_quoted_otherwise() {
        for text in [
            "\"a\" = 1\na = 2\n",
            "'a' = 1\n\"a\" = 2\n",
            "\"a\" = 1\n'a' = 2\n",
        ] {
            let (_, errors) = parse(text);
            let first = Some(Span::new(0, 3));
            assert_eq!(errors.len(), 1, "{text:?}");
            assert_eq!(
                errors[0].kind,
                SyntaxKind::DuplicateKey { first },
                "{text:?}"
            );
        }
    }

    #[test]
    fn entries_come_in_the_order_of_the_file() {
        let (document, _) = parse("z = 1\na = 2\n[m]\nb = 1985-04-12\n");
        let keys: Vec<_> = document
            .root
            .entries()
            .iter()
            .map(|entry| entry.key.value.as_ref())
            .collect();
        assert_eq!(keys, ["z", "a", "m"]);
        let date = document.root.walk([
            super::super::PathStep::Key("m"),
            super::super::PathStep::Key("b"),
        ]);
        assert_eq!(date.and_then(Node::as_str), Some("1985-04-12"));
    }
}
