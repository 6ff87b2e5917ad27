//! The tree and the errors of the `toml` crate as ours.

use std::borrow::Cow;

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue, Error as TomlError};

use super::keys::Keys;
use super::syntax_error::{SyntaxError, SyntaxKind};
use super::{Document, Entry, Node, Value, plain};
use crate::text::{Span, Spanned};

/// Returns true if `text` is TOML.
pub(super) fn is_toml(text: &str) -> bool {
    plain::parse(text).is_some() || strict(text).is_some()
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
