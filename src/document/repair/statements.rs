//! The statements of a text: its headers and assignments, each with all that belongs to it.

use super::key::{is_assignment, is_header};
use super::tokens::{TokenKind, Tokens};
use crate::text::Span;

/// A statement, without the comment after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Statement {
    pub(super) shape: Shape,
    pub(super) span: Span,
}

/// The shapes of statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A line that begins with `[`.
    Header,
    /// Any other line, with the lines that its brackets and strings take in.
    Assignment,
    /// The lines of a merge conflict, with its markers.
    Conflict,
    /// A comment.
    Comment,
}

/// The markers that Git writes around and within a conflict: the first, and the last.
const MARKERS: [&str; 2] = ["<<<<<<<", ">>>>>>>"];
const MIDDLE: [&str; 2] = ["=======", "|||||||"];

/// Returns the statements of `text`, in order.
pub(super) fn statements(text: &str) -> Vec<Statement> {
    let mut statements = Vec::new();
    // A byte order mark at the beginning does not count.
    let mut at = text.len() - text.trim_start_matches('\u{feff}').len().min(text.len());
    if at > '\u{feff}'.len_utf8() {
        at = '\u{feff}'.len_utf8();
    }
    while at < text.len() {
        let line = line(text, at);
        let body = line.trim_start_matches([' ', '\t', '\r']);
        let start = at + line.len() - body.len();
        if body.trim_end_matches(['\n', '\r', ' ', '\t']).is_empty() {
            at += line.len();
            continue;
        }
        let (shape, end) = if is_marker(line) {
            (Shape::Conflict, conflict_end(text, at))
        } else if body.starts_with('#') {
            (
                Shape::Comment,
                start + body.trim_end_matches(['\n', '\r']).len(),
            )
        } else if body.starts_with('[') {
            (Shape::Header, last_on_line(text, start))
        } else {
            (Shape::Assignment, assignment_end(text, start))
        };
        let span = Span::new(start, end.max(start + 1));
        statements.push(Statement { shape, span });
        at = span.end;
        // The comment after a statement.
        let rest = text[at..].trim_start_matches([' ', '\t']);
        if rest.starts_with('#') && shape != Shape::Comment {
            let start = text.len() - rest.len();
            let end = start + self::line(text, start).trim_end_matches(['\n', '\r']).len();
            statements.push(Statement {
                shape: Shape::Comment,
                span: Span::new(start, end),
            });
            at = end;
        }
    }
    statements
}

/// Returns the line that begins at `at`, with its end.
fn line(text: &str, at: usize) -> &str {
    text[at..].split_inclusive('\n').next().unwrap_or_default()
}

fn is_marker(line: &str) -> bool {
    MARKERS.iter().chain(&MIDDLE).any(|marker| {
        let rest = line.strip_prefix(marker);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\n', '\r']))
    })
}

/// Returns the end of the conflict whose first marker is at `at`: its last marker, if there is one
/// before the next conflict begins.
fn conflict_end(text: &str, at: usize) -> usize {
    let first = line(text, at);
    let only = at + first.trim_end().len();
    if !first.starts_with(MARKERS[0]) {
        return only;
    }
    let mut end = at + first.len();
    for line in text[end..].split_inclusive('\n') {
        if line.starts_with(MARKERS[0]) && is_marker(line) {
            return only;
        }
        if line.starts_with(MARKERS[1]) && is_marker(line) {
            return end + line.trim_end().len();
        }
        end += line.len();
    }
    only
}

/// Returns the end of the last token on the line that begins at `start`.
fn last_on_line(text: &str, start: usize) -> usize {
    let tokens = Tokens::new(text, start);
    let on_line =
        tokens.take_while(|token| !matches!(token.kind, TokenKind::Newline | TokenKind::Comment));
    let last = on_line.last().map_or(start, |token| token.span.end);
    let end_of_line = start + line(text, start).trim_end().len();
    last.min(end_of_line)
}

/// Returns the end of the assignment that begins at `start`: of its line, unless a bracket or a
/// string is open there. An open bracket ends before the next line that is a statement itself.
fn assignment_end(text: &str, start: usize) -> usize {
    let mut open = Vec::new();
    let mut end = start;
    let mut may_begin_entry = false;
    for token in Tokens::new(text, start) {
        match token.kind {
            TokenKind::Newline => {
                let Some(innermost) = open.last() else {
                    return end;
                };
                let next = line(text, token.span.end);
                let is_statement = is_header(next)
                    || is_marker(next)
                    || (is_assignment(next) && (*innermost == '[' || !may_begin_entry));
                if is_statement {
                    return end;
                }
                continue;
            }
            TokenKind::Comment => continue,
            TokenKind::Open(bracket) => open.push(bracket),
            TokenKind::Close(_) => {
                open.pop();
            }
            _ => {}
        }
        may_begin_entry = matches!(token.kind, TokenKind::Open('{') | TokenKind::Comma);
        end = token.span.end;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        let statements = statements(text);
        let shown = statements.iter().map(|s| &text[s.span.start..s.span.end]);
        shown.collect()
    }

    #[test]
    fn a_statement_ends_with_its_brackets_and_strings() {
        let text = "\u{feff}# x\r\na = [1,\r\n  2] # y\r\n\r\n[t]\r\nb = \"\"\"\r\nc = 1\"\"\"\r\nd = { e = 1,\nf = 2 }";
        let expected = [
            "# x",
            "a = [1,\r\n  2]",
            "# y",
            "[t]",
            "b = \"\"\"\r\nc = 1\"\"\"",
            "d = { e = 1,\nf = 2 }",
        ];
        assert_eq!(texts(text), expected);
    }

    #[test]
    fn an_open_bracket_or_string_ends_before_the_next_statement() {
        let text = "a = [\"x]\nb = 'y\nc = { d = 1\ne = 2\nf = [\n  \"g = 1\",\n[[h]]\n";
        let expected = [
            "a = [\"x]",
            "b = 'y",
            "c = { d = 1",
            "e = 2",
            "f = [\n  \"g = 1\",",
            "[[h]]",
        ];
        assert_eq!(texts(text), expected);
    }

    #[test]
    fn a_conflict_is_one_statement() {
        let text = "a = 1\n<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> topic\nc = 1\n<<<<<<< x\n";
        let expected = [
            "a = 1",
            "<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> topic",
            "c = 1",
            "<<<<<<< x",
        ];
        assert_eq!(texts(text), expected);
    }
}
