//! The lines of the text around a change.

use super::{Edit, Editor, remove};
use crate::document::{Entry, Node, comments};
use crate::text::Span;

/// A key and its value that have lines of their own.
#[derive(Clone, Copy)]
pub(super) struct Statement {
    /// The offset at which its first line begins.
    pub(super) line: usize,
    /// The key.
    pub(super) key: Span,
    /// The value.
    pub(super) value: Span,
}

impl Editor<'_> {
    /// Returns the key and the value of `entry`, if they have lines of their own.
    pub(super) fn statement(&self, entry: &Entry<'_>) -> Option<Statement> {
        let (key, value) = (entry.key.span, entry.node.span);
        let line = self.line(key.start);
        let rest = self
            .text
            .get(value.end..self.line_end(value.end))?
            .trim_start();
        let is_own = value.start >= key.end
            && self.text[line..key.start]
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-_. \t".contains(c))
            && (rest.is_empty() || rest.starts_with('#'));
        is_own.then_some(Statement { line, key, value })
    }

    /// Returns the end of the last line right under a table's header, not counting the key at
    /// `except`; `None` if the table does not have a header.
    pub(super) fn end_of_body(&self, table: &Node<'_>, except: Span) -> Option<usize> {
        if !self.is_header(table) {
            return None;
        }
        let end = table
            .entries()
            .iter()
            .filter(|entry| entry.key.span != except && entry.key.span.start > table.span.end)
            .filter_map(|entry| self.statement(entry))
            .map(|statement| statement.value.end)
            .max();
        Some(self.line_end(end.unwrap_or(table.span.end)))
    }

    pub(super) fn is_header(&self, table: &Node<'_>) -> bool {
        table.is_table() && self.text[table.span.start..].starts_with('[')
    }

    /// Returns the offset at which the comments right above `line` begin, or `line`.
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
        self.text[span.start..span.end].contains('#')
            && comments(self.text)
                .iter()
                .any(|comment| (span.start..span.end).contains(&comment.span.start))
    }

    /// Removes the lines from the one that begins at `start` to the one that has `end`. A text that
    /// does not end with a line break does not get one.
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

    /// Removes the lines as [`Editor::remove_lines`] does, with one of the empty lines around them.
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

    /// Returns the offset at which the line that has `at` begins, after a byte order mark.
    pub(super) fn line(&self, at: usize) -> usize {
        match self.text[..at].rfind('\n') {
            Some(end) => end + 1,
            None if self.text.starts_with('\u{feff}') => '\u{feff}'.len_utf8().min(at),
            None => 0,
        }
    }

    /// Returns the offset at which the line that has `at` ends, before its line break.
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
    /// Returns the offset at which the whole key begins; `key` is only its last part if it is
    /// dotted.
    pub(super) fn key_start(self, text: &str) -> usize {
        let before = &text[self.line..self.key.start];
        self.line + before.len() - before.trim_start().len()
    }
}
