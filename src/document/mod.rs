//! TOML text as a tree in which every key and every value has its place in the text.
//!
//! The parser recovers from errors, so that one run shows all syntax errors of a document and the
//! rest of its tree. Nothing here knows what the keys mean.

mod change;
mod comments;
mod json;
mod keys;
mod mistake;
mod parse;
mod plain;
mod pointers;
mod repair;
mod statements;
mod syntax_error;
mod tree;
mod written;

use std::borrow::Cow;

pub(crate) use change::quoted as basic_string;
pub use change::{Change, Edit, add_items, add_key, add_table, edited, edits};
pub use comments::{Comment, comments};
pub use json::TomlTree;
pub use mistake::Mistake;
pub use parse::parse;
pub use pointers::Pointers;
pub use statements::{Statement, StatementKind, statements};
pub use syntax_error::{SyntaxError, SyntaxFix, SyntaxKind};
pub use written::{WrittenValue, written_values};

use crate::text::{Span, Spanned};

/// A parsed file.
#[derive(Debug, Clone)]
pub struct Document<'t> {
    /// The top-level table.
    pub root: Node<'t>,
}

/// A value and its place. The place of a table under a `[header]` is that header.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<'t> {
    /// The place of the value.
    pub span: Span,
    /// The value itself.
    pub value: Value<'t>,
}

/// A TOML value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'t> {
    /// A string, unescaped.
    String(Cow<'t, str>),
    /// An integer that fits 64 bits.
    Integer(i64),
    /// An integer that does not fit 64 bits. No reader could take its value, so it is not kept.
    Oversized,
    /// A value that could not be read, because of a syntax error.
    Unread,
    /// A float. No key of our files takes one.
    Float(f64),
    /// `true` or `false`.
    Boolean(bool),
    /// A date, time or both, as it is written; a JSON string.
    Datetime(Cow<'t, str>),
    /// An array, or an array of tables.
    Array(Vec<Node<'t>>),
    /// A table of any notation, its entries in the file's order.
    Table(Vec<Entry<'t>>),
}

/// One `key = value` of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<'t> {
    /// The key, unescaped.
    pub key: Spanned<Cow<'t, str>>,
    /// Its value.
    pub node: Node<'t>,
}

/// One step of the path from the root to a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathStep<'p> {
    /// The key of a table.
    Key(&'p str),
    /// The index of an array's item, from 0.
    Index(usize),
}

impl Node<'_> {
    fn into_owned(self) -> Node<'static> {
        let value = match self.value {
            Value::String(text) => Value::String(Cow::Owned(text.into_owned())),
            Value::Integer(number) => Value::Integer(number),
            Value::Oversized => Value::Oversized,
            Value::Unread => Value::Unread,
            Value::Float(number) => Value::Float(number),
            Value::Boolean(value) => Value::Boolean(value),
            Value::Datetime(text) => Value::Datetime(Cow::Owned(text.into_owned())),
            Value::Array(items) => Value::Array(items.into_iter().map(Node::into_owned).collect()),
            Value::Table(entries) => Value::Table(
                entries
                    .into_iter()
                    .map(|entry| Entry {
                        key: Spanned::new(Cow::Owned(entry.key.value.into_owned()), entry.key.span),
                        node: entry.node.into_owned(),
                    })
                    .collect(),
            ),
        };
        Node {
            span: self.span,
            value,
        }
    }
}

impl<'t> Node<'t> {
    /// Returns the entry `key` of a table.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&Entry<'t>> {
        self.entries().iter().find(|entry| entry.key.value == key)
    }

    /// Returns the value of `key` in a table.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node<'t>> {
        self.entry(key).map(|entry| &entry.node)
    }

    /// Returns a table's entries; an empty slice for any other value.
    #[must_use]
    pub fn entries(&self) -> &[Entry<'t>] {
        match &self.value {
            Value::Table(entries) => entries,
            _ => &[],
        }
    }

    /// Returns an array's items; an empty slice for any other value.
    #[must_use]
    pub fn items(&self) -> &[Node<'t>] {
        match &self.value {
            Value::Array(items) => items,
            _ => &[],
        }
    }

    /// Returns true if the value is a table, in any notation.
    #[must_use]
    pub fn is_table(&self) -> bool {
        matches!(self.value, Value::Table(_))
    }

    /// Returns the text of a string or a date.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) | Value::Datetime(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the text of a string or a date, with its place.
    #[must_use]
    pub fn spanned_str(&self) -> Option<Spanned<&str>> {
        Some(Spanned::new(self.as_str()?, self.span))
    }

    /// Returns a boolean, with its place.
    #[must_use]
    pub fn spanned_bool(&self) -> Option<Spanned<bool>> {
        match self.value {
            Value::Boolean(value) => Some(Spanned::new(value, self.span)),
            _ => None,
        }
    }

    /// Returns the node that `steps` lead to from here.
    #[must_use]
    pub fn walk<'p>(&self, steps: impl IntoIterator<Item = PathStep<'p>>) -> Option<&Node<'t>> {
        steps.into_iter().try_fold(self, |node, step| match step {
            PathStep::Key(key) => node.get(key),
            PathStep::Index(index) => node.items().get(index),
        })
    }

    /// Returns the name of the value's type in the catalogues.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::String(_) => "string",
            Value::Integer(_) => "integer",
            Value::Oversized => "oversized",
            Value::Unread => "unread",
            Value::Float(_) => "float",
            Value::Boolean(_) => "boolean",
            Value::Datetime(_) => "datetime",
            Value::Array(_) => "array",
            Value::Table(_) => "table",
        }
    }
}

impl Document<'_> {
    /// Returns the same document with its own copy of all text.
    #[must_use]
    pub fn into_owned(self) -> Document<'static> {
        Document {
            root: self.root.into_owned(),
        }
    }

    /// Replaces the span of every key and value by what `to` returns for it.
    pub(self) fn move_spans(&mut self, to: &impl Fn(Span) -> Span) {
        move_spans(&mut self.root, to);
    }
}

fn move_spans(node: &mut Node<'_>, to: &impl Fn(Span) -> Span) {
    node.span = to(node.span);
    match &mut node.value {
        Value::Array(items) => items.iter_mut().for_each(|item| move_spans(item, to)),
        Value::Table(entries) => {
            for entry in entries {
                entry.key.span = to(entry.key.span);
                move_spans(&mut entry.node, to);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_leads_to_the_innermost_place() {
        let text = "[a]\n\"x/y\" = [\"p\", { q = 1 }]\n[[b]]\nc = 2\n[[b]]\nc = 3\n";
        let (document, errors) = parse(text);
        assert!(errors.is_empty());
        let at = |needle: &str| {
            let start = text.rfind(needle).expect("the needle is in the text");
            document.pointer_at(Span::new(start, start + needle.len()))
        };
        assert_eq!(at("[a]"), "/a");
        assert_eq!(at("\"x/y\""), "/a/x~1y");
        assert_eq!(at("\"p\""), "/a/x~1y/0");
        assert_eq!(at("1"), "/a/x~1y/1/q");
        assert_eq!(at("3"), "/b/1/c");
        assert_eq!(at("[[b]]"), "/b/1");
    }
}
