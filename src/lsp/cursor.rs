//! What somebody is typing: the table, the key and the word at an offset of a text that need not be TOML
//! yet.

use crate::document::{Statement, StatementKind, comments, statements};
use crate::text::Span;

/// The place of a cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cursor {
    /// The keys that lead to the table around it.
    pub(super) table: Vec<String>,
    /// What is written at the cursor.
    pub(super) part: CursorPart,
}

/// The part of a statement that a cursor is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CursorPart {
    /// A header.
    Header {
        /// The keys of the header, without its brackets.
        word: Span,
        /// `true` with two brackets.
        is_item: bool,
    },
    /// A key, or the place for one.
    Key {
        /// What is written of it.
        word: Span,
    },
    /// A value, or the place for one.
    Value {
        /// The keys that lead to it from the table.
        keys: Vec<String>,
        /// What is written of it, without quotes.
        word: Span,
        /// `true` if the word has a quote before it.
        is_quoted: bool,
    },
    /// A comment.
    Comment {
        /// From its `#` up to the cursor.
        typed: Span,
    },
    /// Another place, such as the end of a finished line.
    Nothing,
}

/// Returns the place of the cursor at `offset` of `text`.
pub(super) fn cursor(text: &str, offset: usize) -> Cursor {
    let before: Vec<_> = statements(text)
        .into_iter()
        .take_while(|statement| statement.span.start <= offset)
        .collect();
    let is_in = |span: Span| span.start < offset && offset <= span.end;
    let comment = comments(text).into_iter().find(|one| is_in(one.span));
    let part = match (comment, before.last()) {
        (Some(comment), _) => CursorPart::Comment {
            typed: Span::new(comment.span.start, offset),
        },
        (None, Some(last)) => part(text, last, offset),
        (None, None) => CursorPart::Key {
            word: Span::new(offset, offset),
        },
    };
    let is_in_header = matches!(part, CursorPart::Header { .. });
    let mut headers = before
        .iter()
        .rev()
        .filter(|statement| statement.kind != StatementKind::Assignment);
    let around = headers.nth(usize::from(is_in_header));
    Cursor {
        table: around.map_or_else(Vec::new, |header| names(header)),
        part,
    }
}

fn names(statement: &Statement<'_>) -> Vec<String> {
    let keys = statement.keys.iter();
    keys.map(|key| key.value.clone().into_owned()).collect()
}

fn part(text: &str, last: &Statement<'_>, offset: usize) -> CursorPart {
    let end = last.span.end;
    if offset > end && text[end..offset].contains('\n') {
        return CursorPart::Key {
            word: Span::new(offset, offset),
        };
    }
    match (last.kind, last.value) {
        (StatementKind::Assignment, Some(value)) if offset >= value.start => {
            let is_done = offset > end && !text[value.start..end].trim().is_empty();
            if is_done {
                return CursorPart::Nothing;
            }
            let mut inner = Inner::before(text, Span::new(value.start, offset));
            let keys = names(last).into_iter().chain(inner.keys()).collect();
            if inner.is_key {
                let word = word(text, offset, is_bare);
                return CursorPart::Key { word };
            }
            CursorPart::Value {
                keys,
                word: match inner.quoted {
                    Some(start) => Span::new(start, end_of_string(text, offset)),
                    None => word(text, offset, |c| is_bare(c) || "@.:/+".contains(c)),
                },
                is_quoted: inner.quoted.is_some(),
            }
        }
        (StatementKind::Assignment, _) if offset <= end => CursorPart::Key {
            word: word(text, offset, is_bare),
        },
        (StatementKind::Assignment, _) => CursorPart::Nothing,
        (kind, _) => {
            let is_item = kind == StatementKind::Item;
            let inside = last.span.start + 1 + usize::from(is_item);
            let close = text[inside..]
                .find([']', '\n', '#'])
                .map_or(text.len(), |at| inside + at);
            if offset < inside || offset > close {
                return CursorPart::Nothing;
            }
            CursorPart::Header {
                word: Span::new(inside, close),
                is_item,
            }
        }
    }
}

/// What is open in a value before the cursor.
#[derive(Default)]
struct Inner {
    /// The key of each inline table that is open; empty before the first one.
    tables: Vec<String>,
    /// The brackets that are open.
    open: Vec<char>,
    /// `true` if a key of an inline table is next.
    is_key: bool,
    /// The beginning of the string that is open, after its quote.
    quoted: Option<usize>,
}

impl Inner {
    fn before(text: &str, value: Span) -> Self {
        let mut inner = Self::default();
        let mut at = value.start;
        while let Some(c) = text[at..value.end].chars().next() {
            let next = at + c.len_utf8();
            at = match c {
                '"' | '\'' => {
                    let Some(length) = closing(&text[next..value.end], c) else {
                        inner.quoted = Some(next);
                        return inner;
                    };
                    next + length + 1
                }
                '#' => text[at..value.end]
                    .find('\n')
                    .map_or(value.end, |end| at + end),
                _ => {
                    inner.add(c, &text[value.start..at]);
                    next
                }
            };
        }
        inner
    }

    fn add(&mut self, c: char, before: &str) {
        match c {
            '{' => {
                self.open.push(c);
                self.tables.push(String::new());
                self.is_key = true;
            }
            '[' => self.open.push(c),
            '}' => {
                self.open.pop();
                self.tables.pop();
                self.is_key = false;
            }
            ']' => {
                self.open.pop();
            }
            ',' => self.is_key = self.open.last() == Some(&'{'),
            '=' if self.is_key => {
                let start = before.rfind(['{', ',', '\n']).map_or(0, |at| at + 1);
                let key = before[start..].trim().trim_matches(['"', '\'']);
                if let Some(table) = self.tables.last_mut() {
                    key.clone_into(table);
                }
                self.is_key = false;
            }
            _ => {}
        }
    }

    /// Returns the keys of the inline tables around the cursor.
    fn keys(&mut self) -> Vec<String> {
        let mut keys = std::mem::take(&mut self.tables);
        keys.retain(|key| !key.is_empty());
        keys
    }
}

/// Returns the length of a string up to its quote, which ends with its line.
fn closing(rest: &str, quote: char) -> Option<usize> {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices() {
        match c {
            '\n' => return None,
            '\\' if quote == '"' => is_escaped = !is_escaped,
            c if c == quote && !is_escaped => return Some(at),
            _ => is_escaped = false,
        }
    }
    None
}

/// Returns the end of the string around `offset`: its quote, or what cannot be part of a contact.
fn end_of_string(text: &str, offset: usize) -> usize {
    let rest = &text[offset..];
    rest.find(['"', '\'', '\n', ',', ']', '}', ' '])
        .map_or(text.len(), |at| offset + at)
}

/// Returns the word around `offset`.
fn word(text: &str, offset: usize, is_part: impl Fn(char) -> bool) -> Span {
    let before = &text[..offset];
    let start = before.trim_end_matches(&is_part).len();
    let rest = &text[offset..];
    let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    Span::new(start, offset + length)
}

fn is_bare(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the table, the kind of place and the word at the `|` of `text`.
    fn at(text: &str) -> String {
        let offset = text.find('|').expect("a cursor");
        let text = text.replacen('|', "", 1);
        let Cursor { table, part } = cursor(&text, offset);
        let of = |span: Span| text[span.start..span.end].to_owned();
        let part = match part {
            CursorPart::Header { word, is_item } => format!("header {} {is_item}", of(word)),
            CursorPart::Key { word } => format!("key {}", of(word)),
            CursorPart::Value {
                keys,
                word,
                is_quoted,
            } => format!("value {} {} {is_quoted}", keys.join("."), of(word)),
            CursorPart::Comment { typed } => format!("comment {}", of(typed)),
            CursorPart::Nothing => "nothing".to_owned(),
        };
        format!("{}: {part}", table.join("."))
    }

    #[test]
    fn the_place_of_a_cursor_is_found_while_somebody_types() {
        for (text, expected) in [
            ("|", ": key "),
            ("[acc|", ": header acc false"),
            ("[a]\n[[us|]]\n", "a: header us true"),
            ("[a]\ntech|\nx = 1\n", "a: key tech"),
            ("[a]\n|\nx = 1\n", "a: key "),
            ("[a]\nx = |\ny = 1\n", "a: value x  false"),
            ("[a]\nx = tr|\n", "a: value x tr false"),
            ("[a]\nx = [\"@pl|\ny = 1\n", "a: value x @pl true"),
            ("[a]\nx = [\"@one\", \"@t|wo\"]\n", "a: value x @two true"),
            ("[a]\nx = [\n  \"@one\",\n  \"|\",\n]\n", "a: value x  true"),
            ("[a]\nx = [|]\n", "a: value x  false"),
            ("[a]\nx = [\"@one\"] |\n", "a: nothing"),
            ("u = [{ email = \"@|\" }]\n", ": value u.email @ true"),
            ("u = [{ email = \"@a\", ro| }]\n", ": key ro"),
            ("# contactctl: allow(|", ": comment # contactctl: allow("),
            ("x = 1 # a|b\n", ": comment # a"),
            ("x| = 1\n", ": key x"),
            ("x = 1\n\n[b.c]\n\n|", "b.c: key "),
            ("zone = \"Europe/W|\"", ": value zone Europe/W true"),
        ] {
            assert_eq!(at(text), expected, "{text}");
        }
    }
}
