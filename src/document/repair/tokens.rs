//! The tokens of a statement, also of one that is not TOML.
//!
//! A string that is not closed ends at its line, so that one missing quote does not change what the
//! rest of the file means.

use super::characters::is_mark;
use crate::text::Span;

/// A piece of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) span: Span,
}

/// The kinds of tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// A string with its quotes.
    String {
        /// One quote or three.
        quotes: &'static str,
        /// `false` if the second quotes are missing.
        is_closed: bool,
    },
    /// `[` or `{`.
    Open(char),
    /// `]` or `}`.
    Close(char),
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// `=`
    Equals,
    /// A mark that is not one of TOML.
    Mark(char),
    /// A line break.
    Newline,
    /// A comment.
    Comment,
    /// A word without quotes.
    Word,
}

/// The tokens of a text from an offset on.
pub(super) struct Tokens<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Tokens<'t> {
    pub(super) fn new(text: &'t str, at: usize) -> Self {
        Self { text, at }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let rest = self.text[self.at..].trim_start_matches([' ', '\t', '\r']);
        let start = self.text.len() - rest.len();
        let first = rest.chars().next()?;
        let (kind, length) = match first {
            '"' => string(rest, "\"", "\"\"\""),
            '\'' => string(rest, "'", "'''"),
            '[' | '{' => (TokenKind::Open(first), 1),
            ']' | '}' => (TokenKind::Close(first), 1),
            ',' => (TokenKind::Comma, 1),
            ';' => (TokenKind::Semicolon, 1),
            '=' => (TokenKind::Equals, 1),
            '\n' => (TokenKind::Newline, 1),
            '#' => (TokenKind::Comment, line(rest).len()),
            mark if is_mark(mark) => (TokenKind::Mark(mark), mark.len_utf8()),
            _ => (TokenKind::Word, word(rest)),
        };
        self.at = start + length;
        Some(Token {
            kind,
            span: Span::new(start, self.at),
        })
    }
}

/// Returns the kind and the length of the string at the beginning of `rest`.
fn string(rest: &str, quote: &'static str, triple: &'static str) -> (TokenKind, usize) {
    let has_escapes = quote == "\"";
    let token = |quotes, end: Option<usize>| {
        let is_closed = end.is_some();
        let length = end.unwrap_or_else(|| line(rest).trim_end().len());
        (TokenKind::String { quotes, is_closed }, length)
    };
    if rest.starts_with(triple) {
        return token(triple, long_string(rest, triple, has_escapes));
    }
    let mut characters = rest.char_indices().skip(1);
    while let Some((at, character)) = characters.next() {
        match character {
            '\n' => break,
            '\\' if has_escapes => {
                characters.next();
            }
            other if quote.starts_with(other) => return token(quote, Some(at + 1)),
            _ => {}
        }
    }
    token(quote, None)
}

/// Returns the end of a string in triple quotes. It may end in up to two quotes of its own.
fn long_string(rest: &str, triple: &str, has_escapes: bool) -> Option<usize> {
    let quote = triple.as_bytes()[0];
    let bytes = rest.as_bytes();
    let mut at = triple.len();
    while at < bytes.len() {
        if has_escapes && bytes[at] == b'\\' {
            at += 2;
        } else if rest.is_char_boundary(at) && rest[at..].starts_with(triple) {
            let more = bytes[at + 3..].iter().take(2);
            let own = more.take_while(|byte| **byte == quote).count();
            return Some(at + 3 + own);
        } else {
            at += 1;
        }
    }
    None
}

/// Returns the first line of `rest`, without its end.
fn line(rest: &str) -> &str {
    let line = rest.split('\n').next().unwrap_or_default();
    line.strip_suffix('\r').unwrap_or(line)
}

/// Returns the length of the word at the beginning of `rest`.
fn word(rest: &str) -> usize {
    let ends = |c: char| c.is_ascii_whitespace() || ",;[]{}=\"'#".contains(c) || is_mark(c);
    rest.find(ends).unwrap_or(rest.len())
}
