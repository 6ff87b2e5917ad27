//! The lines of the text around a change.

use super::{Edit, Editor, remove};
use crate::document::{Entry, Node, comments};
use crate::text::Span;

/// A key and its value on lines of their own.
#[derive(Clone, Copy)]
pub(super) struct Statement {
    /// Where its first line begins.
    pub(super) line: usize,
    /// The key.
    pub(super) key: Span,
    /// The value.
    pub(super) value: Span,
}

impl Editor<'_> {
    /// The key and the value of `entry`, if they have lines of their own.
    pub(super) fn statement(&self, entry: &Entry<'_>) -> Option<Statement> {
        let (key, value) = (entry.key.span, entry.node.span);
        let line = self.line(key.start);
        let is_key = |c: char| c.is_ascii_alphanumeric() || "-_. \t".contains(c);
        let rest = self
            .text
            .get(value.end..self.line_end(value.end))?
            .trim_start();
        let is_own = value.start >= key.end
            && self.text[line..key.start].chars().all(is_key)
            && (rest.is_empty() || rest.starts_with('#'));
        is_own.then_some(Statement { line, key, value })
    }

    /// The end of the last line of what stands right under a table's header, without `except`.
    pub(super) fn end_of_body(&self, table: &Node<'_>, except: Span) -> Option<usize> {
        if !self.is_header(table) {
            return None;
        }
        let own = table.entries().iter();
        let own =
            own.filter(|entry| entry.key.span != except && entry.key.span.start > table.span.end);
        let ends = own.filter_map(|entry| self.statement(entry));
        let end = ends.map(|statement| statement.value.end).max();
        Some(self.line_end(end.unwrap_or(table.span.end)))
    }

    pub(super) fn is_header(&self, table: &Node<'_>) -> bool {
        table.is_table() && self.text[table.span.start..].starts_with('[')
    }

    /// Where the comments begin that stand right above `line`.
    pub(super) fn comments_above(&self, line: usize) -> usize {
        let mut start = line;
        while let Some(before) = self.text[..start].strip_suffix('\n') {
            let above = self.line(before.len());
            if !before[above..].trim_start().starts_with('#') {
                break;
            }
            start = above;
        }
        start
    }

    pub(super) fn has_comment(&self, span: Span) -> bool {
        let is_inside = |at: usize| span.start <= at && at < span.end;
        self.text[span.start..span.end].contains('#')
            && comments(self.text)
                .iter()
                .any(|comment| is_inside(comment.span.start))
    }

    /// Removes the lines from the one that begins at `start` to the one that has `end`. A text
    /// without a line break at its end stays one.
    pub(super) fn remove_lines(&self, start: usize, end: usize) -> Edit {
        let end = self.next_line(end);
        if end == self.text.len() && !self.text.ends_with('\n') {
            let before = self.text[..start]
                .strip_suffix('\n')
                .unwrap_or(&self.text[..start]);
            return remove(before.strip_suffix('\r').unwrap_or(before).len(), end);
        }
        remove(start, end)
    }

    /// As [`Editor::remove_lines`], with one of the empty lines around.
    pub(super) fn remove_block(&self, start: usize, end: usize) -> Edit {
        let mut edit = self.remove_lines(start, end);
        let Span { start, end } = edit.span;
        let before = self.text[..start].trim_end_matches(['\r', '\n']).len();
        if end == self.text.len() {
            edit.span.start = if self.text.ends_with('\n') && before > 0 {
                self.next_line(before).min(start)
            } else {
                before
            };
        } else if self.next_line(before) < start || before == 0 {
            let below = self.line_end(end);
            if self.text[end..below].trim().is_empty() {
                edit.span.end = self.next_line(end);
            }
        }
        edit
    }

    /// Where the line that has `at` begins, behind a byte order mark.
    pub(super) fn line(&self, at: usize) -> usize {
        match self.text[..at].rfind('\n') {
            Some(end) => end + 1,
            None if self.text.starts_with('\u{feff}') => '\u{feff}'.len_utf8().min(at),
            None => 0,
        }
    }

    /// Where the line that has `at` ends, before its line break.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let rest = &self.text[at..];
        let line = rest.split('\n').next().unwrap_or_default();
        at + line.strip_suffix('\r').unwrap_or(line).len()
    }

    pub(super) fn next_line(&self, at: usize) -> usize {
        self.text[at..]
            .find('\n')
            .map_or(self.text.len(), |end| at + end + 1)
    }

    pub(super) fn line_break(&self) -> &'static str {
        if self.text.contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        }
    }
}

impl Statement {
    /// Where the key begins with all that stands before its last part.
    pub(super) fn key_start(self, text: &str) -> usize {
        let before = &text[self.line..self.key.start];
        self.line + before.len() - before.trim_start().len()
    }
}
