//! The statements of a TOML text as they are written, also of a text that is not TOML yet: an editor
//! asks about it while somebody types.

use std::borrow::Cow;

use toml_parser::Source;
use toml_parser::lexer::{Token, TokenKind};

use crate::text::{Span, Spanned};

/// A header, or a key with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement<'t> {
    /// What it is.
    pub kind: StatementKind,
    /// The parts of its dotted key, without their quotes. A span includes them.
    pub keys: Vec<Spanned<Cow<'t, str>>>,
    /// From its first character to its last; a comment after it is not part of it.
    pub span: Span,
    /// The place after the `=` up to the end of the value, which may be empty. `None` if it has no `=`.
    pub value: Option<Span>,
}

/// The kind of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatementKind {
    /// `[header]`.
    Table,
    /// `[[header]]`.
    Item,
    /// `key = value`, or the beginning of one.
    Assignment,
}

/// Returns the statements of `text`, in order.
///
/// A statement ends with its line, unless an array or a table in it goes on. An array that was never
/// closed ends where a line begins like another statement.
#[must_use]
pub fn statements(text: &str) -> Vec<Statement<'_>> {
    let tokens: Vec<_> = Source::new(text).lex().collect();
    let mut reader = Reader {
        text,
        tokens: &tokens,
        at: 0,
    };
    let mut statements = Vec::new();
    while let Some(statement) = reader.next() {
        statements.push(statement);
    }
    statements
}

struct Reader<'r, 't> {
    text: &'t str,
    tokens: &'r [Token],
    at: usize,
}

impl<'t> Reader<'_, 't> {
    fn next(&mut self) -> Option<Statement<'t>> {
        while is_between(self.kind(self.at)?) {
            self.at += 1;
        }
        match self.kind(self.at)? {
            TokenKind::Eof => None,
            TokenKind::LeftSquareBracket => Some(self.header()),
            _ => Some(self.assignment()),
        }
    }

    fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(Token::kind)
    }

    fn span(&self, at: usize) -> Span {
        let end = self.text.len();
        self.tokens.get(at).map_or(Span::new(end, end), |token| {
            Span::new(token.span().start(), token.span().end())
        })
    }

    /// Reads a header, to the end of its line.
    fn header(&mut self) -> Statement<'t> {
        let start = self.span(self.at).start;
        let is_item = self.kind(self.at + 1) == Some(TokenKind::LeftSquareBracket);
        self.at += 1 + usize::from(is_item);
        let mut keys = Vec::new();
        let mut end = self.span(self.at - 1).end;
        while let Some(kind) = self.kind(self.at).filter(|kind| !ends_line(*kind)) {
            if is_key(kind) {
                keys.push(self.key(self.at));
            }
            if kind != TokenKind::Whitespace {
                end = self.span(self.at).end;
            }
            self.at += 1;
        }
        Statement {
            kind: if is_item {
                StatementKind::Item
            } else {
                StatementKind::Table
            },
            keys,
            span: Span::new(start, end),
            value: None,
        }
    }

    fn assignment(&mut self) -> Statement<'t> {
        let start = self.span(self.at).start;
        let mut keys = Vec::new();
        let mut end = start;
        let mut value = None;
        while let Some(kind) = self.kind(self.at).filter(|kind| !ends_line(*kind)) {
            self.at += 1;
            let span = self.span(self.at - 1);
            if kind == TokenKind::Equals {
                end = self.value(span.end);
                value = Some(Span::new(span.end, end));
                break;
            }
            if is_key(kind) {
                keys.push(self.key(self.at - 1));
            }
            if kind != TokenKind::Whitespace {
                end = span.end;
            }
        }
        Statement {
            kind: StatementKind::Assignment,
            keys,
            span: Span::new(start, end),
            value,
        }
    }

    /// Reads a value that begins at `from`. Returns where it ends.
    fn value(&mut self, from: usize) -> usize {
        let mut end = from;
        let mut open = Vec::new();
        while let Some(kind) = self.kind(self.at) {
            match kind {
                TokenKind::Eof => break,
                TokenKind::Newline | TokenKind::Comment if open.is_empty() => break,
                TokenKind::Newline => {
                    let is_in_array = open.last() == Some(&TokenKind::LeftSquareBracket);
                    if is_in_array && self.begins_statement(self.at + 1) {
                        break;
                    }
                }
                TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => open.push(kind),
                TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                    open.pop();
                }
                _ => {}
            }
            if !is_between(kind) {
                end = self.span(self.at).end;
            }
            self.at += 1;
        }
        end
    }

    /// Returns `true` if the line that begins at `at` begins like a statement, and not like an item.
    fn begins_statement(&self, mut at: usize) -> bool {
        while self.kind(at) == Some(TokenKind::Whitespace) {
            at += 1;
        }
        let is_header = self.kind(at) == Some(TokenKind::LeftSquareBracket);
        while self.kind(at) == Some(TokenKind::LeftSquareBracket) {
            at += 1;
        }
        if is_header && self.kind(at) != Some(TokenKind::Atom) {
            return false;
        }
        loop {
            match self.kind(at) {
                Some(TokenKind::Equals) => return !is_header,
                Some(TokenKind::RightSquareBracket) if is_header => {}
                Some(TokenKind::Newline | TokenKind::Comment | TokenKind::Eof) => return is_header,
                Some(TokenKind::Whitespace | TokenKind::Dot) => {}
                Some(kind) if is_key(kind) => {}
                _ => return false,
            }
            at += 1;
        }
    }

    fn key(&self, at: usize) -> Spanned<Cow<'t, str>> {
        let span = self.span(at);
        let written = &self.text[span.start..span.end];
        let inner = match self.kind(at) {
            Some(TokenKind::BasicString) => written.trim_matches('"'),
            Some(TokenKind::LiteralString) => written.trim_matches('\''),
            _ => written,
        };
        Spanned::new(Cow::Borrowed(inner), span)
    }
}

/// Returns `true` for what may be between two statements.
fn is_between(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Whitespace | TokenKind::Newline | TokenKind::Comment
    )
}

fn ends_line(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Newline | TokenKind::Comment | TokenKind::Eof
    )
}

fn is_key(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Atom | TokenKind::BasicString | TokenKind::LiteralString
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(text: &str) -> Vec<String> {
        statements(text)
            .iter()
            .map(|statement| {
                let keys: Vec<_> = statement.keys.iter().map(|key| &*key.value).collect();
                let value = statement.value.map(|span| &text[span.start..span.end]);
                format!("{:?} {} {value:?}", statement.kind, keys.join("|"))
            })
            .collect()
    }

    #[test]
    fn statements_are_found_in_toml() {
        let text = "# c\na.\"b c\" = 1 # c\n[t.'u']\nx = [\n  \"1\", # c\n  { y = 2 },\n]\n[[l]]\nz = '''\n[no]\n'''\n";
        assert_eq!(
            shown(text),
            [
                "Assignment a|b c Some(\" 1\")",
                "Table t|u None",
                "Assignment x Some(\" [\\n  \\\"1\\\", # c\\n  { y = 2 },\\n]\")",
                "Item l None",
                "Assignment z Some(\" '''\\n[no]\\n'''\")",
            ]
        );
    }

    #[test]
    fn an_array_that_was_never_closed_ends_before_the_next_statement() {
        for next in ["b = 1", "[b]", "[[b]]", "b.c = 1"] {
            let text = format!("a = [\"x\",\n{next}\n");
            let found = shown(&text);
            assert_eq!(found[0], "Assignment a Some(\" [\\\"x\\\",\")", "{next}");
            assert_eq!(found.len(), 2, "{next}");
        }
        assert_eq!(shown("a = [\n[1, 2],\n[\"b\"]\n]\nc = 1\n").len(), 2);
    }

    #[test]
    fn what_somebody_is_typing_is_a_statement_too() {
        assert_eq!(shown("[acc"), ["Table acc None"]);
        assert_eq!(shown("tech"), ["Assignment tech None"]);
        assert_eq!(shown("a ="), ["Assignment a Some(\"\")"]);
        assert_eq!(
            shown("a = \"@pl\nb = 1"),
            [
                "Assignment a Some(\" \\\"@pl\")",
                "Assignment b Some(\" 1\")"
            ]
        );
        assert_eq!(shown(""), [""; 0]);
    }

    proptest! {
        #[test]
        fn any_text_has_statements_in_order(text in "[a=\\[\\]{}\"'#,.\\n ]{0,60}") {
            let mut end = 0;
            for statement in statements(&text) {
                prop_assert!(statement.span.start >= end);
                prop_assert!(statement.span.end >= statement.span.start);
                end = statement.span.end;
                prop_assert!(text.is_char_boundary(end));
            }
        }
    }
}
