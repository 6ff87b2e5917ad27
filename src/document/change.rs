//! Changes of a document as edits of its text: everything else stays byte for byte as it is
//! written. A change that would lose a comment gives no edits.

mod add;
mod lines;

use std::fmt::Write as _;

pub use add::{add_items, add_key, add_table};

use super::{Document, Entry, Node, Value};
use crate::text::Span;

/// A change of a document, by its place in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The text at a place becomes another one, whatever it is part of.
    Text(Edit),
    /// The string at `span` becomes `value`.
    String {
        /// The whole value.
        span: Span,
        /// Its new text.
        value: String,
    },
    /// The value at `span` becomes `true`.
    True {
        /// The whole value.
        span: Span,
    },
    /// The key at `key` gets another name.
    Rename {
        /// The key.
        key: Span,
        /// Its new name.
        to: String,
    },
    /// The key at `key` is removed, with its value.
    RemoveKey {
        /// The key.
        key: Span,
    },
    /// The item of an array at `item` is removed.
    RemoveItem {
        /// The whole item.
        item: Span,
    },
    /// The table under the header at `header`, one of an array of tables, is removed.
    RemoveTable {
        /// The header.
        header: Span,
    },
    /// `line` is added to the table of the value at `value`, right after it.
    AddAfter {
        /// The whole value.
        value: Span,
        /// A key and its value.
        line: &'static str,
    },
    /// The key at `key` is moved to another table, with its value and its comments.
    Move {
        /// The key.
        key: Span,
        /// The keys that lead to the table.
        to: [&'static str; 2],
    },
    /// The comment at `span` is removed, or a part of it.
    RemoveComment {
        /// The comment or its part, from its `#` on.
        span: Span,
    },
    /// The name at `name` is removed from a comma-separated list in a comment.
    RemoveName {
        /// The name.
        name: Span,
    },
}

/// A replacement of a part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The part that is replaced; empty for an insertion.
    pub span: Span,
    /// The text that replaces it; empty for a removal.
    pub replacement: String,
}

/// Returns the edits of `text`, whose tree is `document`, that make all of `changes`, in order;
/// `None` if one of them cannot be made without losing something else, or if two overlap.
#[must_use]
pub fn edits(text: &str, document: &Document<'_>, changes: &[Change]) -> Option<Vec<Edit>> {
    let editor = Editor {
        text,
        root: &document.root,
    };
    let mut edits = Vec::new();
    for change in changes {
        edits.extend(editor.edits(change)?);
    }
    edits.sort_by_key(|edit| edit.span);
    edits.shrink_to_fit();
    let overlap = edits
        .windows(2)
        .any(|pair| pair[1].span.start < pair[0].span.end);
    (!overlap).then_some(edits)
}

/// Returns `text` with `edits` made, which must be in order and not overlap.
#[must_use]
pub fn edited(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        out.push_str(&text[at..edit.span.start]);
        out.push_str(&edit.replacement);
        at = edit.span.end;
    }
    out.push_str(&text[at..]);
    out
}

/// A text and its tree, to find out what edits a change needs.
struct Editor<'d> {
    text: &'d str,
    root: &'d Node<'d>,
}

impl Editor<'_> {
    fn edits(&self, change: &Change) -> Option<Vec<Edit>> {
        match change {
            Change::Text(edit) => Some(vec![edit.clone()]),
            Change::String { span, value } => Some(vec![self.string(*span, value)]),
            Change::True { span } => Some(vec![replace(*span, "true")]),
            Change::Rename { key, to } => Some(vec![replace(*key, &key_text(to))]),
            Change::RemoveKey { key } => self.remove_key(*key),
            Change::RemoveItem { item } => self.remove_item(*item),
            Change::RemoveTable { header } => self.remove_table(*header),
            Change::AddAfter { value, line } => self.add_after(*value, line),
            Change::Move { key, to } => self.move_key(*key, *to),
            Change::RemoveComment { span } => Some(vec![self.remove_comment(*span)]),
            Change::RemoveName { name } => Some(vec![self.remove_name(*name)]),
        }
    }

    /// Replaces the string at `span`, keeping single quotes if they can hold the value.
    fn string(&self, span: Span, value: &str) -> Edit {
        let written = &self.text[span.start..span.end];
        let is_literal = written.starts_with('\'') && !written.starts_with("'''");
        let can_be = !value.contains(|c: char| c == '\'' || c.is_control());
        if is_literal && can_be {
            return replace(span, &format!("'{value}'"));
        }
        replace(span, &quoted(value))
    }

    fn remove_key(&self, key: Span) -> Option<Vec<Edit>> {
        let statement = self.statement(find(self.root, &|entry| entry.key.span == key)?.1)?;
        if self.has_comment(statement.value) {
            return None;
        }
        let line_end = self.line_end(statement.value.end);
        let behind = &self.text[statement.value.end..line_end];
        Some(vec![match behind.find('#') {
            // A comment behind the value stays.
            Some(at) => remove(statement.key_start(self.text), statement.value.end + at),
            None => self.remove_lines(statement.line, statement.value.end),
        }])
    }

    fn remove_item(&self, item: Span) -> Option<Vec<Edit>> {
        let items = find_items(self.root, item)?;
        let at = items.iter().position(|other| other.span == item)?;
        let behind = &self.text[item.end..];
        let comma = behind.trim_start_matches([' ', '\t']).starts_with(',');
        let after_comma = item.end + behind.find(',').map_or(0, |at| at + 1);
        let end = if comma { after_comma } else { item.end };
        let line = self.line(item.start);
        let line_end = self.line_end(end);
        let is_first_on_line = self.text[line..item.start].trim().is_empty();
        let is_last_on_line = self.text[end..line_end].trim().is_empty();
        if is_first_on_line && is_last_on_line {
            return Some(vec![self.remove_lines(line, end)]);
        }
        let previous = at.checked_sub(1).map(|at| items[at].span.end);
        if let Some(previous) = previous.filter(|end| *end >= line) {
            return Some(vec![remove(previous, item.end)]);
        }
        let space = self.text[end..line_end].len() - self.text[end..line_end].trim_start().len();
        Some(vec![remove(item.start, end + space)])
    }

    fn remove_table(&self, header: Span) -> Option<Vec<Edit>> {
        let tables = find_items(self.root, header)?;
        let table = tables.iter().find(|item| item.span == header)?;
        if !self.text[header.start..].starts_with("[[") {
            return None;
        }
        let start = self.line(header.start);
        let mut last = header.end;
        for entry in table.entries() {
            last = last.max(self.statement(entry)?.value.end);
        }
        let end = self.line_end(last);
        if self.has_comment(Span::new(start, end)) {
            return None;
        }
        Some(vec![self.remove_block(start, end)])
    }

    fn add_after(&self, value: Span, line: &str) -> Option<Vec<Edit>> {
        let (table, entry) = find(self.root, &|entry| entry.node.span == value)?;
        if self.text[table.span.start..].starts_with('{') {
            return Some(vec![insert(value.end, format!(", {line}"))]);
        }
        let statement = self.statement(entry)?;
        let before = &self.text[statement.line..statement.key.start];
        let at = self.line_end(value.end);
        let text = format!("{}{before}{line}", self.line_break());
        Some(vec![insert(at, text)])
    }

    fn move_key(&self, key: Span, to: [&str; 2]) -> Option<Vec<Edit>> {
        let (table, entry) = find(self.root, &|entry| entry.key.span == key)?;
        let statement = self.statement(entry)?;
        // A dotted key names its table: moved as it is, it would mean another one.
        if statement.key_start(self.text) != key.start {
            return None;
        }
        let outer = self.root.get(to[0])?;
        let target = outer.get(to[1]);
        let is_alone = table.entries().len() == 1 && table.span != outer.span;
        if target.is_none() && is_alone {
            let name = outer
                .entries()
                .iter()
                .find(|entry| entry.node.span == table.span)?;
            return self
                .is_header(table)
                .then(|| vec![replace(name.key.span, to[1])]);
        }
        let start = self.comments_above(statement.line);
        let end = self.line_end(statement.value.end);
        let moved = &self.text[start..end];
        let line_break = self.line_break();
        let header = self.line(table.span.start);
        let is_left_empty = is_alone
            && self.is_header(table)
            && !self.has_comment(Span::new(header, start))
            && self.next_line(table.span.end) == start;
        let added = match target {
            Some(target) => insert(
                self.end_of_body(target, key)?,
                format!("{line_break}{moved}"),
            ),
            None => insert(
                self.end_of_body(outer, key)?,
                format!(
                    "{line_break}{line_break}[{}]{line_break}{moved}",
                    to.join(".")
                ),
            ),
        };
        Some(vec![
            added,
            if is_left_empty {
                self.remove_block(header, end)
            } else {
                self.remove_lines(start, end)
            },
        ])
    }

    fn remove_comment(&self, span: Span) -> Edit {
        let line = self.line(span.start);
        let before = &self.text[line..span.start];
        let behind = &self.text[span.end..self.line_end(span.end)];
        if !behind.trim().is_empty() {
            let space = behind.len() - behind.trim_start().len();
            return remove(span.start, span.end + space);
        }
        if before.trim().is_empty() {
            return self.remove_lines(line, span.end);
        }
        remove(line + before.trim_end().len(), span.end)
    }

    fn remove_name(&self, name: Span) -> Edit {
        let behind = &self.text[name.end..];
        let rest = behind.trim_start();
        if let Some(rest) = rest.strip_prefix(',') {
            let end = self.text.len() - rest.trim_start().len();
            return remove(name.start, end);
        }
        let before = self.text[..name.start].trim_end();
        remove(before.strip_suffix(',').unwrap_or(before).len(), name.end)
    }
}

/// Returns the first entry that `is_meant`, with the table that has it.
fn find<'n, 'd>(
    node: &'n Node<'d>,
    is_meant: &impl Fn(&Entry<'d>) -> bool,
) -> Option<(&'n Node<'d>, &'n Entry<'d>)> {
    if let Some(entry) = node.entries().iter().find(|entry| is_meant(entry)) {
        return Some((node, entry));
    }
    children(node).find_map(|child| find(child, is_meant))
}

/// Returns the values right inside `node`: a table's or an array's.
fn children<'n, 'd>(node: &'n Node<'d>) -> impl Iterator<Item = &'n Node<'d>> {
    let values = node.entries().iter().map(|entry| &entry.node);
    values.chain(node.items())
}

/// Returns the items of the array that has one at `item`.
fn find_items<'n, 'd>(node: &'n Node<'d>, item: Span) -> Option<&'n [Node<'d>]> {
    if let Value::Array(items) = &node.value
        && items.iter().any(|other| other.span == item)
    {
        return Some(items);
    }
    children(node).find_map(|child| find_items(child, item))
}

fn replace(span: Span, replacement: &str) -> Edit {
    Edit {
        span,
        replacement: replacement.to_owned(),
    }
}

fn insert(at: usize, replacement: String) -> Edit {
    Edit {
        span: Span::new(at, at),
        replacement,
    }
}

fn remove(start: usize, end: usize) -> Edit {
    replace(Span::new(start, end), "")
}

/// Returns `name` as TOML writes a key, in quotes if it needs them.
fn key_text(name: &str) -> String {
    let is_bare = name
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
    if is_bare && !name.is_empty() {
        name.to_owned()
    } else {
        quoted(name)
    }
}

/// Returns `text` as a basic string of TOML, with its quotes.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => {
                write!(out, "\\u{:04X}", u32::from(c)).expect("a string takes everything");
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests;
