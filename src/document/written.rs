//! The values of a TOML text as they are written, each with its key: also in a text that is not TOML.

use crate::text::Span;

/// A value as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenValue<'t> {
    /// The last part of the key before it; empty if there is none.
    pub key: &'t str,
    /// The place of the value, without its quotes.
    pub span: Span,
}

/// Returns the values of `text`, in order. An array has one for each of its items.
///
/// Only the notation counts, so that a value is also found where the parser gives up: a string
/// without its second quote ends at its line, and words without quotes are one value. Keys and
/// comments are left out.
#[must_use]
pub fn written_values(text: &str) -> Vec<WrittenValue<'_>> {
    let mut scanner = Scanner {
        text,
        at: 0,
        key: "",
        depth: 0,
        values: Vec::new(),
    };
    while scanner.at < text.len() {
        scanner.line();
    }
    scanner.values
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
    /// The key of the values that come next.
    key: &'t str,
    /// The number of arrays and inline tables that are open.
    depth: usize,
    values: Vec<WrittenValue<'t>>,
}

impl<'t> Scanner<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// Reads to the end of a line, or further if a string goes on.
    fn line(&mut self) {
        let line = self.rest().split('\n').next().unwrap_or_default();
        if is_header(line.trim(), self.depth > 0) {
            (self.key, self.depth) = ("", 0);
            self.at += line.len() + 1;
            return;
        }
        if self.depth == 0 {
            self.key = "";
        }
        while let Some(c) = self.rest().chars().next() {
            match c {
                '\n' => {
                    self.at += 1;
                    return;
                }
                '#' => self.at += self.rest().find('\n').unwrap_or(self.rest().len()),
                '[' | '{' => {
                    self.depth += 1;
                    self.at += 1;
                }
                ']' | '}' => {
                    self.depth = self.depth.saturating_sub(1);
                    self.at += 1;
                }
                '"' | '\'' => self.string(c),
                c if c.is_whitespace() || ",=".contains(c) => self.at += c.len_utf8(),
                _ => self.words(),
            }
        }
    }

    /// Reads a string, which is a key if `=` comes after it.
    fn string(&mut self, quote: char) {
        let rest = self.rest();
        let triple = [quote; 3].iter().collect::<String>();
        let (open, length) = match rest.strip_prefix(&triple) {
            Some(inner) => (triple.len(), inner.find(&triple).unwrap_or(inner.len())),
            None => (1, closed(&rest[1..], quote)),
        };
        let start = self.at + open;
        let span = Span::new(start, start + length);
        self.at = (span.end + open).min(self.text.len());
        if !rest[open + length..].starts_with(quote) {
            self.at = span.end;
        }
        self.take(span);
    }

    /// Reads words without quotes: a key, a number, or text that should have quotes.
    fn words(&mut self) {
        let rest = self.rest();
        let length = rest
            .find(['\n', '#', ',', '[', ']', '{', '}', '"', '\'', '='])
            .unwrap_or(rest.len());
        // Some write a colon where `=` belongs.
        let word = rest[..length].trim_end();
        if self.depth == 0
            && self.key.is_empty()
            && let Some((key, _)) = word.split_once(':')
            && is_bare(key)
        {
            self.key = key;
            self.at += key.len() + 1;
            return;
        }
        self.at += length;
        let start = self.at - length;
        self.take(Span::new(start, start + word.len()));
    }

    /// Takes a key or a value.
    fn take(&mut self, span: Span) {
        let is_key = self.rest().trim_start_matches(is_between).starts_with('=');
        let written = &self.text[span.start..span.end];
        if is_key {
            self.key = written.rsplit('.').next().unwrap_or_default().trim();
        } else if !written.is_empty() {
            self.values.push(WrittenValue {
                key: self.key,
                span,
            });
        }
    }
}

/// Returns the length of a string up to its closing quote, or to the end of its line.
fn closed(inner: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, c) in inner.char_indices() {
        match c {
            '\n' => return at,
            _ if is_escaped => is_escaped = false,
            '\\' if quote == '"' => is_escaped = true,
            c if c == quote => return at,
            _ => {}
        }
    }
    inner.len()
}

/// Returns true if `line` is a header, such as `[contacts]`. Inside an array, a line with a quoted
/// item looks the same.
fn is_header(line: &str, is_inside: bool) -> bool {
    let line = line
        .split_once(" #")
        .map_or(line, |(line, _)| line)
        .trim_end();
    let Some(inner) = line
        .strip_prefix('[')
        .and_then(|line| line.strip_suffix(']'))
    else {
        return false;
    };
    let is_of_name = |c: char| {
        c.is_alphanumeric() || "_-.[] \t".contains(c) || (!is_inside && "\"'".contains(c))
    };
    inner.chars().all(is_of_name)
}

fn is_bare(key: &str) -> bool {
    !key.is_empty()
        && key
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
}

fn is_between(c: char) -> bool {
    c == ' ' || c == '\t'
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<String> {
        let values = written_values(text).into_iter();
        values
            .map(|value| format!("{}: {}", value.key, &text[value.span.start..value.span.end]))
            .collect()
    }

    #[test]
    fn each_value_is_found_with_its_key() {
        assert_eq!(
            found(
                "[anna]\nemail = \"a\\\"b\" # note\n\"phone\" = '+48'\nx.members = [\n  \"@a\", # b\n  \"c\",\n]\nt = { email = \"d\", n = 1 }\nl = \"\"\"\ne\nf\"\"\"\n"
            ),
            [
                "email: a\\\"b",
                "phone: +48",
                "members: @a",
                "members: c",
                "email: d",
                "n: 1",
                "l: \ne\nf"
            ]
        );
    }

    proptest! {
        #[test]
        fn every_text_has_its_values_inside(text in "[a-c\"'\\[\\]{}=#,:. \\\\\n\u{e9}]{0,60}") {
            let mut end = 0;
            for WrittenValue { key, span } in written_values(&text) {
                prop_assert!(text.contains(key) && span.start >= end && !span.is_empty());
                prop_assert!(text.get(span.start..span.end).is_some());
                end = span.end;
            }
        }
    }

    #[test]
    fn a_value_that_is_badly_written_is_found() {
        for (text, value) in [
            ("phone = +48 22 123 00 09\n", "phone: +48 22 123 00 09"),
            ("email = \"anna@b\nkind = ", "email: anna@b"),
            ("email: anna@b # x", "email: anna@b"),
            (
                "email = \u{201c}anna\u{201d}",
                "email: \u{201c}anna\u{201d}",
            ),
            ("alert = [\n[\"Jan Kowalski\"]\n", "alert: Jan Kowalski"),
            ("anna kowalska", ": anna kowalska"),
            ("email = 'anna", "email: anna"),
            ("email = \"\"\"anna", "email: anna"),
        ] {
            assert_eq!(found(text)[0], value, "{text}");
        }
        assert_eq!(found("a = [\n[b]\nc = 1"), ["c: 1"]);
    }
}
