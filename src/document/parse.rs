//! The parser: plain text is read the fast way, the rest by the `toml` crate's recovering parser.

use std::borrow::Cow;

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue, Error as TomlError};

use super::heal::missing_bracket;
use super::keys::Keys;
use super::{Document, Entry, Node, Value, plain};
use crate::text::{Span, Spanned};

/// One place where the text is not TOML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// The kind of error.
    pub kind: SyntaxKind,
    /// The place of the error.
    pub span: Span,
    /// The parser's message, lower case.
    pub message: String,
}

/// The kinds of syntax errors that findings distinguish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyntaxKind {
    /// A key that its table already has.
    DuplicateKey {
        /// The earlier key, if it was found.
        first: Option<Span>,
    },
    /// Anything else.
    Other,
}

/// The most missing brackets that are filled in; a file that lacks more is hardly TOML.
const HEALED: usize = 20;

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
    let (root, toml_errors) = DeTable::parse_recoverable(text);
    if let Some(healed) = healed(text, root.get_ref(), &toml_errors) {
        return healed;
    }
    let document = Document {
        root: table(text, root.into_inner(), Span::new(0, 0)),
    };
    let errors = syntax_errors(text, &document, &toml_errors);
    (document, errors)
}

/// Converts the errors of the `toml` crate, in text order, one for each place.
fn syntax_errors(
    text: &str,
    document: &Document<'_>,
    toml_errors: &[TomlError],
) -> Vec<SyntaxError> {
    let mut keys = None;
    let mut errors: Vec<_> = toml_errors
        .iter()
        .map(|error| {
            let reported = error.span().map_or(Span::new(0, 0), Span::from);
            let span = visible(text, reported);
            let message = error.message();
            let kind = if message == "duplicate key" {
                let keys = keys.get_or_insert_with(|| Keys::of(text, document));
                SyntaxKind::DuplicateKey {
                    first: keys.last_before(span),
                }
            } else {
                SyntaxKind::Other
            };
            SyntaxError {
                kind,
                span,
                message: message.to_owned(),
            }
        })
        .collect();
    errors.sort_by(|a, b| (a.span, &a.message).cmp(&(b.span, &b.message)));
    errors.dedup_by_key(|error| error.span);
    errors
}

/// Parses `text` again with every array closed that was left open; `None` if there is nothing to
/// close.
///
/// To the parser, such an array contains the rest of the file: one missing bracket would give an
/// error on every line.
fn healed(
    text: &str,
    root: &DeTable<'_>,
    toml_errors: &[TomlError],
) -> Option<(Document<'static>, Vec<SyntaxError>)> {
    let mut missing = vec![bracket(text, root, toml_errors)?];
    let mut closed = text.to_owned();
    closed.insert(missing[0], ']');
    let (mut document, mut errors) = loop {
        let (root, toml_errors) = DeTable::parse_recoverable(&closed);
        let next = bracket(&closed, root.get_ref(), &toml_errors);
        if let Some(at) = next.filter(|_| missing.len() < HEALED) {
            closed.insert(at, ']');
            // Earlier brackets behind the new one have moved by its byte.
            for earlier in missing.iter_mut().filter(|earlier| **earlier >= at) {
                *earlier += 1;
            }
            missing.push(at);
            continue;
        }
        let document = Document {
            root: table(&closed, root.into_inner(), Span::new(0, 0)),
        };
        let errors = syntax_errors(&closed, &document, &toml_errors);
        break (document.into_owned(), errors);
    };
    missing.sort_unstable();
    let back = |span: Span| {
        Span::new(
            span.start - missing.partition_point(|at| *at < span.start),
            span.end - missing.partition_point(|at| *at < span.end),
        )
    };
    document.move_spans(&back);
    for error in &mut errors {
        error.span = visible(text, back(error.span));
        if let SyntaxKind::DuplicateKey { first } = &mut error.kind {
            *first = first.map(back);
        }
    }
    errors.extend(missing.iter().map(|at| {
        let at = back(Span::new(*at, *at));
        SyntaxError {
            kind: SyntaxKind::Other,
            span: visible(text, at),
            message: UNCLOSED.to_owned(),
        }
    }));
    errors.sort_by(|a, b| (a.span, &a.message).cmp(&(b.span, &b.message)));
    errors.dedup_by_key(|error| error.span);
    Some((document, errors))
}

/// The parser's message for an array that is left open.
const UNCLOSED: &str = "unclosed array, expected `]`";

/// Returns the offset at which the bracket of the first open array is missing.
fn bracket(text: &str, root: &DeTable<'_>, errors: &[TomlError]) -> Option<usize> {
    let open = errors.iter().find(|error| error.message() == UNCLOSED)?;
    missing_bracket(text, root, open.span()?.start)
}

/// Moves `span` to character boundaries and, if its line has one there, over at least one
/// character, so that it can be underlined.
fn visible(text: &str, span: Span) -> Span {
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
    fn every_error_of_a_text_is_found_and_the_rest_is_kept() {
        let (document, errors) = parse("a = \nb = 1\nb = 2\nc = [1,\nd = 3\n");
        let kinds: Vec<_> = errors
            .iter()
            .map(|error| (error.span, error.kind.clone()))
            .collect();
        assert_eq!(
            kinds[..2],
            [
                (Span::new(4, 4), SyntaxKind::Other),
                (
                    Span::new(11, 12),
                    SyntaxKind::DuplicateKey {
                        first: Some(Span::new(5, 6))
                    }
                ),
            ]
        );
        assert!(errors.len() > 2, "{errors:?}");
        assert_eq!(
            document.root.get("b").map(|node| &node.value),
            Some(&Value::Integer(1))
        );
    }

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
    fn an_open_array_has_one_error_and_swallows_nothing() {
        for (text, at) in [
            ("a = [1, 2\nb = 3\n[c]\nd = 4\n", 9),
            ("a = [1, 2, # two\n# more\n[c]\nd = 4\n", 10),
            ("a = [\n  \"x\",\n  [1],\n\nb = 3\n[c]\nd = 4\n", 19),
            ("a = [[1, 2]\n[[c]]\nd = 4\n", 11),
            ("a = [\n[c]\nd = 4\n", 5),
        ] {
            let (document, errors) = parse(text);
            assert_eq!(errors.len(), 1, "{text:?} {errors:?}");
            assert_eq!(errors[0].span.start, at, "{text:?}");
            let [.., last] = document.root.entries() else {
                panic!("{text:?} has entries")
            };
            assert_eq!(
                &text[last.key.span.start..last.key.span.end],
                "c",
                "{text:?}"
            );
        }
    }

    #[test]
    fn several_open_arrays_have_an_error_each() {
        let text = "a = [1\nb = [2\nc = [[3]\nd = [x\ne = 5\n";
        let (document, errors) = parse(text);
        let lines: Vec<_> = errors
            .iter()
            .filter(|error| error.message == UNCLOSED)
            .map(|error| text[..error.span.start].matches('\n').count())
            .collect();
        assert_eq!(lines, [0, 1, 2, 3]);
        for entry in document.root.entries() {
            let written = &text[entry.key.span.start..entry.key.span.end];
            assert_eq!(written, entry.key.value);
        }
        assert_eq!(document.root.entries().len(), 5);
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

    #[test]
    fn hostile_text_neither_panics_nor_points_outside() {
        let deep = "a=".to_owned() + &"[".repeat(100_000);
        let dotted = "a.".repeat(50_000) + "b = 1";
        for text in [
            deep.as_str(),
            &dotted,
            "\u{feff}a = 1",
            "a = \"\0\"",
            "\"ą",
            "[[",
            "= =",
        ] {
            let (_, errors) = parse(text);
            for error in errors {
                assert!(
                    text.get(error.span.start..error.span.end).is_some(),
                    "{error:?}"
                );
            }
        }
    }
}
