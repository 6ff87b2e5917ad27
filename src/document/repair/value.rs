//! The first mistake of a value.

use std::ops::ControlFlow;

use super::characters::value_character_mistake;
use super::found::{Found, at};
use super::tokens::{Token, TokenKind, Tokens};
use crate::document::Mistake;
use crate::document::tree::is_toml;
use crate::text::Span;

/// Words of other languages for `true` and `false`.
const BOOLEANS: [(&str, &str); 11] = [
    ("yes", "true"),
    ("no", "false"),
    ("on", "true"),
    ("off", "false"),
    ("True", "true"),
    ("False", "false"),
    ("TRUE", "true"),
    ("FALSE", "false"),
    ("y", "true"),
    ("n", "false"),
    ("tak", "true"),
];
/// Words of other languages for no value.
const NOTHING: [&str; 7] = ["null", "None", "nil", "none", "NULL", "undefined", "~"];

/// What may come next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    /// The key of an inline table.
    Key,
    /// The `=` after such a key.
    Equals,
    Value,
    /// A comma or a closing bracket; outside brackets, the end of the line.
    Separator,
}

/// A walk over the tokens of a value, up to its first mistake.
struct Walk<'t> {
    text: &'t str,
    span: Span,
    open: Vec<char>,
    next: Next,
    /// The token before, which is not a comment or a line break.
    last: Option<Token>,
}

/// Returns the first mistake of the value at `span`. `None` if it has no name.
pub(super) fn value_mistake(text: &str, span: Span) -> Option<Found> {
    let mut walk = Walk {
        text,
        span,
        open: Vec::new(),
        next: Next::Value,
        last: None,
    };
    // Offsets are those of the whole text.
    let tokens = Tokens::new(&text[..span.end], span.start);
    for token in tokens {
        if let ControlFlow::Break(found) = walk.step(token) {
            return found;
        }
    }
    walk.end()
}

impl Walk<'_> {
    /// Takes a token. A mistake ends the walk; `None` is one without a name.
    fn step(&mut self, token: Token) -> ControlFlow<Option<Found>> {
        let span = token.span;
        let found = match token.kind {
            TokenKind::Newline | TokenKind::Comment => return ControlFlow::Continue(()),
            TokenKind::Mark(mark) => {
                let text = &self.text[..self.span.end];
                Some(value_character_mistake(text, mark, span))
            }
            TokenKind::String { quotes, is_closed } => {
                let found = self.string(token, quotes, is_closed);
                self.after_item();
                found
            }
            TokenKind::Word => {
                let found = self.word(token);
                self.after_item();
                found
            }
            TokenKind::Open(_) if self.next == Next::Key => return ControlFlow::Break(None),
            TokenKind::Open(bracket) => {
                let found = (self.next != Next::Value).then(|| self.unexpected(span));
                self.open.push(bracket);
                self.next = if bracket == '[' {
                    Next::Value
                } else {
                    Next::Key
                };
                found
            }
            TokenKind::Close(bracket) => self.close(bracket, span),
            TokenKind::Comma | TokenKind::Semicolon => self.separator(token),
            TokenKind::Equals => match self.next {
                Next::Equals => {
                    self.next = Next::Value;
                    None
                }
                Next::Value => Some(Found::new(Mistake::ExtraEquals, span).edit(span, "")),
                Next::Separator if self.open.is_empty() => {
                    Some(Found::new(Mistake::MoreOnLine, self.rest(span)))
                }
                Next::Key | Next::Separator => return ControlFlow::Break(None),
            },
        };
        self.last = Some(token);
        match found {
            Some(found) => ControlFlow::Break(Some(found)),
            None => ControlFlow::Continue(()),
        }
    }

    /// Moves on after a string or a word.
    fn after_item(&mut self) {
        self.next = match self.next {
            Next::Key => Next::Equals,
            _ => Next::Separator,
        };
    }

    fn string(&self, token: Token, quotes: &'static str, is_closed: bool) -> Option<Found> {
        let span = token.span;
        let swallowed = self.last.filter(|last| self.swallows(*last, token));
        if let (Next::Separator, Some(last)) = (self.next, swallowed) {
            return Some(self.unclosed(last));
        }
        if matches!(self.next, Next::Separator | Next::Equals) {
            return Some(self.unexpected(span));
        }
        if is_closed {
            return None;
        }
        Some(Found::new(Mistake::OpenString(quotes), span).edit_if(
            quotes.len() == 1,
            self.close_of(span),
            quotes,
        ))
    }

    /// Returns the place at which an open string should end: before the brackets and commas at the
    /// end of its line, as far as those are missing.
    fn close_of(&self, span: Span) -> Span {
        let written = &self.text[span.start..span.end];
        let mut end = written.trim_end().len();
        let mut open = self.open.clone();
        let body = written[..end].trim_end_matches([',', ' ']);
        if !self.open.is_empty() {
            end = body.len();
        }
        while let Some(bracket) = open.pop() {
            let close = if bracket == '[' { ']' } else { '}' };
            match written[..end].trim_end().strip_suffix(close) {
                Some(rest) => end = rest.trim_end().len(),
                None => break,
            }
        }
        let at = span.start + end.max(1);
        Span::new(at, at)
    }

    /// Returns true if `last` is a string that took in a comma, and the next token touches it: the
    /// quote before the comma is missing.
    fn swallows(&self, last: Token, token: Token) -> bool {
        let TokenKind::String { quotes, .. } = last.kind else {
            return false;
        };
        let written = &self.text[last.span.start..last.span.end];
        let inner = written.trim_end_matches(quotes);
        quotes.len() == 1 && last.span.end == token.span.start && inner.trim_end().ends_with(',')
    }

    fn unclosed(&self, last: Token) -> Found {
        let quote = &self.text[last.span.start..=last.span.start];
        let written = &self.text[last.span.start..last.span.end - 1];
        let inner = written.trim_end();
        let end = last.span.start + inner.trim_end_matches(',').len();
        let quotes = if quote == "'" { "'" } else { "\"" };
        Found::new(Mistake::OpenString(quotes), Span::new(last.span.start, end))
            .edit(Span::new(end, end), quotes)
    }

    fn word(&self, token: Token) -> Option<Found> {
        let span = token.span;
        let written = &self.text[span.start..span.end];
        match self.next {
            Next::Key => {
                let colon = at(self.text, span.start + written.find(':')?);
                let is_apart = self.text[colon.end..self.span.end].starts_with([' ', '\t']);
                let equals = if is_apart { " =" } else { " = " };
                Some(Found::new(Mistake::Colon, colon).edit(colon, equals))
            }
            Next::Equals => {
                let is_colon = written.starts_with(':');
                is_colon.then(|| Found::new(Mistake::Colon, at(self.text, span.start)))
            }
            Next::Separator => {
                if self.open.last() == Some(&'[') && written.starts_with(')') {
                    let mark = at(self.text, span.start);
                    return Some(Found::new(Mistake::Parentheses, mark).edit(mark, "]"));
                }
                if self.open.is_empty() && written.starts_with("//") {
                    let mark = Span::new(span.start, span.start + 2);
                    return Some(
                        Found::new(Mistake::Comment("//"), self.rest(span)).edit(mark, "#"),
                    );
                }
                if let Some(last) = self.last.filter(|last| self.swallows(*last, token)) {
                    return Some(self.unclosed(last));
                }
                Some(self.unexpected(span))
            }
            Next::Value => self.bare(span),
        }
    }

    /// Returns the mistake of the word at `span`, which is a value.
    fn bare(&self, span: Span) -> Option<Found> {
        let written = &self.text[span.start..span.end];
        let is_touched = self.text[span.end..self.span.end].starts_with('"');
        if is_scalar(written) && !is_touched {
            return None;
        }
        if written.starts_with('(') {
            let mark = at(self.text, span.start);
            return Some(Found::new(Mistake::Parentheses, mark).edit(mark, "["));
        }
        let run = self.run(span);
        let all = &self.text[run.start..run.end];
        if let Some((word, meant)) = BOOLEANS.iter().find(|(word, _)| *word == all) {
            let mistake = Mistake::Boolean((*word).to_owned(), meant);
            return Some(Found::new(mistake, run).edit(run, *meant));
        }
        let is_near = |meant: &&&str| strsim::osa_distance(all, meant) == 1;
        if let Some(meant) = ["true", "false"].iter().find(is_near) {
            let mistake = Mistake::Boolean(all.to_owned(), meant);
            return Some(Found::new(mistake, run).edit(run, *meant));
        }
        if NOTHING.contains(&all) {
            return Some(Found::new(Mistake::Nothing(all.to_owned()), run));
        }
        let after = &self.text[run.end..self.span.end];
        if after.starts_with('"') {
            let found = Found::new(Mistake::NoOpeningQuote, run);
            return Some(found.edit(Span::new(run.start, run.start), "\""));
        }
        let is_number = all.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c))
            && all
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "+-._".contains(c));
        if is_number {
            return Some(Found::new(Mistake::Number, run));
        }
        if self.ends_with_parenthesis(run) {
            let mark = Span::new(run.end - 1, run.end);
            return Some(Found::new(Mistake::Parentheses, mark).edit(mark, "]"));
        }
        let found = Found::new(Mistake::NoQuotes, run);
        if all.contains(['\\', '\'']) {
            return Some(found);
        }
        Some(found.edit(run, format!("\"{all}\"")))
    }

    /// Returns the words from `span` on that are one text without quotes.
    fn run(&self, span: Span) -> Span {
        let rest = &self.text[span.start..self.span.end];
        let ends: &[char] = if self.open.is_empty() {
            &['\n', '#', '"', ';', ',']
        } else {
            &['\n', '#', '"', ';', ',', ']', '}', '=']
        };
        let length = rest.find(ends).unwrap_or(rest.len());
        let run = rest[..length].trim_end();
        Span::new(
            span.start,
            span.start + run.len().max(span.len().min(length)),
        )
    }

    /// Returns true if the words at `run` are the last ones of an array that ends in `)`.
    fn ends_with_parenthesis(&self, run: Span) -> bool {
        let words = &self.text[run.start..run.end];
        self.open.last() == Some(&'[')
            && words.ends_with(')')
            && !words.contains('(')
            && !self.text[run.end..self.span.end].contains(']')
    }

    /// Returns the mistake of something after a value, where a comma or the end of the line belongs, or
    /// after a key, where `=` belongs.
    fn unexpected(&self, span: Span) -> Found {
        if self.open.is_empty() {
            return Found::new(Mistake::MoreOnLine, self.rest(span));
        }
        let last = self.last.map_or(span, |last| last.span);
        let after = Span::new(last.end, last.end);
        if self.next == Next::Equals {
            return Found::new(Mistake::NoValue, last).edit(after, " =");
        }
        Found::new(Mistake::NoComma, span).edit(after, ",")
    }

    fn close(&mut self, bracket: char, span: Span) -> Option<Found> {
        match (self.open.pop(), bracket) {
            (Some('['), ']') if matches!(self.next, Next::Value | Next::Separator) => {}
            (Some('{'), '}') if matches!(self.next, Next::Key | Next::Separator) => {}
            (Some('['), '}') => {
                return Some(Found::new(Mistake::OpenArray, span).edit(span, "]"));
            }
            (Some('{'), ']') => {
                return Some(Found::new(Mistake::OpenInlineTable, span).edit(span, "}"));
            }
            (Some(_), _) => return Some(Found::new(Mistake::EmptyValue, span)),
            (None, _) => {
                return Some(Found::new(Mistake::LooseBracket, span).edit(span, ""));
            }
        }
        self.next = Next::Separator;
        None
    }

    fn separator(&mut self, token: Token) -> Option<Found> {
        let span = token.span;
        let is_comma = token.kind == TokenKind::Comma;
        if self.open.is_empty() {
            if self.next == Next::Value {
                return Some(Found::new(Mistake::EmptyValue, span));
            }
            let mut rest = Tokens::new(&self.text[..self.span.end], span.end);
            let is_last = rest
                .next()
                .is_none_or(|next| next.kind == TokenKind::Newline);
            return Some(match (is_last, is_comma) {
                (true, _) => {
                    let mark = if is_comma { ',' } else { ';' };
                    Found::new(Mistake::Separator(mark), span).edit(span, "")
                }
                (false, true) => Found::new(Mistake::MoreOnLine, self.rest(span)),
                (false, false) => {
                    let is_apart = self.text[..span.start].ends_with([' ', '\t']);
                    let mark = if is_apart { "#" } else { " #" };
                    Found::new(Mistake::Comment(";"), self.rest(span)).edit(span, mark)
                }
            });
        }
        if self.next != Next::Separator {
            let is_in_table = self.open.last() == Some(&'{');
            return Some(if is_in_table && self.next != Next::Key {
                Found::new(Mistake::EmptyValue, span)
            } else if is_comma {
                Found::new(Mistake::ExtraComma, span).edit(span, "")
            } else {
                Found::new(Mistake::Semicolon, span)
            });
        }
        self.next = if self.open.last() == Some(&'[') {
            Next::Value
        } else {
            Next::Key
        };
        (!is_comma).then(|| Found::new(Mistake::Semicolon, span).edit(span, ","))
    }

    /// Returns the mistake at the end of the value.
    fn end(&self) -> Option<Found> {
        let innermost = *self.open.last()?;
        let (mistake, close) = if innermost == '[' {
            (Mistake::OpenArray, "]")
        } else {
            (Mistake::OpenInlineTable, "}")
        };
        let at = self.last.map_or(self.span.start, |last| last.span.end);
        Some(Found::new(mistake, Span::new(at, at)).edit(Span::new(at, at), close))
    }

    /// Returns the span from `span` to the end of its line.
    fn rest(&self, span: Span) -> Span {
        let rest = &self.text[span.start..self.span.end];
        let line = rest.split('\n').next().unwrap_or_default();
        Span::new(span.start, span.start + line.trim_end().len())
    }
}

impl Found {
    /// Adds the edit that replaces `span`, if `is_known`.
    fn edit_if(self, is_known: bool, span: Span, replacement: &str) -> Self {
        if is_known {
            self.edit(span, replacement)
        } else {
            self
        }
    }
}

/// Returns true if `word` is a value without quotes: a number, a boolean, a date or a time.
fn is_scalar(word: &str) -> bool {
    is_toml(&format!("a = {word}"))
}
