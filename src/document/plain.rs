//! A fast parser for the plain part of TOML that nearly every file keeps to.
//!
//! It reads bare keys, strings without escapes, booleans, whole numbers, days, flat arrays, and
//! tables that are opened once. Anything else (an escape, an inline table, a dotted key, an error)
//! makes it give up: the text is left to the recovering parser. Both give the same tree, including
//! all spans; a property test compares them.

use std::borrow::Cow;
use std::collections::HashSet;

use super::{Document, Entry, Node, Value};
use crate::text::{Span, Spanned};

/// The most entries of a table that is searched one by one; a larger one is searched by hash.
const FEW: usize = 16;

/// Returns the tree of `text`, if it is plain TOML without an error.
pub(super) fn parse(text: &str) -> Option<Document<'_>> {
    let mut reader = Reader {
        text,
        bytes: text.as_bytes(),
        at: 0,
    };
    let mut root = Table::new(Span::new(0, 0));
    let mut open = Open::Root;
    loop {
        reader.skip_lines()?;
        match reader.peek() {
            None => break,
            Some(b'[') => open = reader.header(&mut root)?,
            Some(_) => {
                let entry = reader.key_value()?;
                open.table(&mut root)?.push(entry)?;
            }
        }
        reader.end_of_line()?;
    }
    Some(Document { root: root.node() })
}

/// The table that keys are added to.
enum Open {
    Root,
    /// The table at this index of the root's entries, or the last one of an array of tables.
    Top(usize),
    /// The table at the second index of the entries of such a table.
    Below(usize, usize),
}

/// A table under construction; its keys are distinct.
struct Table<'t> {
    span: Span,
    entries: Vec<Slot<'t>>,
    /// The keys, if there are more than [`FEW`]; otherwise empty.
    keys: HashSet<&'t str>,
}

struct Slot<'t> {
    key: Spanned<&'t str>,
    value: Item<'t>,
}

enum Item<'t> {
    Value(Node<'t>),
    Table(Table<'t>),
    Tables(Span, Vec<Table<'t>>),
}

impl Open {
    fn table<'r, 't>(&self, root: &'r mut Table<'t>) -> Option<&'r mut Table<'t>> {
        match *self {
            Self::Root => Some(root),
            Self::Top(at) => match &mut root.entries[at].value {
                Item::Table(table) => Some(table),
                Item::Tables(_, tables) => tables.last_mut(),
                Item::Value(_) => None,
            },
            Self::Below(at, below) => match &mut Self::Top(at).table(root)?.entries[below].value {
                Item::Table(table) => Some(table),
                _ => None,
            },
        }
    }
}

impl<'t> Table<'t> {
    fn new(span: Span) -> Self {
        Self {
            span,
            entries: Vec::new(),
            keys: HashSet::new(),
        }
    }

    fn find(&self, key: &str) -> Option<usize> {
        self.entries.iter().position(|slot| slot.key.value == key)
    }

    /// Adds an entry and returns its index; `None` if the table already has its key.
    fn push(&mut self, slot: Slot<'t>) -> Option<usize> {
        let key = slot.key.value;
        if self.entries.len() == FEW {
            self.keys = self.entries.iter().map(|slot| slot.key.value).collect();
        }
        let is_new = if self.entries.len() < FEW {
            self.find(key).is_none()
        } else {
            self.keys.insert(key)
        };
        if !is_new {
            return None;
        }
        self.entries.push(slot);
        Some(self.entries.len() - 1)
    }

    fn node(self) -> Node<'t> {
        let entries = self.entries.into_iter().map(|slot| Entry {
            key: Spanned::new(Cow::Borrowed(slot.key.value), slot.key.span),
            node: match slot.value {
                Item::Value(node) => node,
                Item::Table(table) => table.node(),
                Item::Tables(span, tables) => Node {
                    span,
                    value: Value::Array(tables.into_iter().map(Table::node).collect()),
                },
            },
        });
        Node {
            span: self.span,
            value: Value::Table(entries.collect()),
        }
    }
}

/// The reader of a text. Each of its functions returns `None` for text that is not plain.
struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    /// The offset of the next byte to read.
    at: usize,
}

impl<'t> Reader<'t> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        (self.peek() == Some(byte)).then(|| self.at += 1)
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t')) {
            self.at += 1;
        }
    }

    /// Skips white space, comments and line breaks.
    fn skip_lines(&mut self) -> Option<()> {
        loop {
            self.skip_space();
            match self.peek() {
                Some(b'#') => self.comment()?,
                Some(b'\n' | b'\r') => self.line_break()?,
                _ => return Some(()),
            }
        }
    }

    /// Skips the rest of a line, which may hold a comment and nothing else.
    fn end_of_line(&mut self) -> Option<()> {
        self.skip_space();
        if self.peek() == Some(b'#') {
            self.comment()?;
        }
        match self.peek() {
            None => Some(()),
            Some(_) => self.line_break(),
        }
    }

    fn line_break(&mut self) -> Option<()> {
        if self.peek() == Some(b'\r') {
            self.at += 1;
        }
        self.take(b'\n')
    }

    fn comment(&mut self) -> Option<()> {
        while let Some(byte) = self.peek() {
            match byte {
                b'\n' | b'\r' => break,
                b'\t' => {}
                0..0x20 | 0x7f => return None,
                _ => {}
            }
            self.at += 1;
        }
        Some(())
    }

    fn key(&mut self) -> Option<Spanned<&'t str>> {
        let start = self.at;
        while let Some(b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-') = self.peek() {
            self.at += 1;
        }
        let span = Span::new(start, self.at);
        (!span.is_empty()).then(|| Spanned::new(&self.text[start..self.at], span))
    }

    fn key_value(&mut self) -> Option<Slot<'t>> {
        let key = self.key()?;
        self.skip_space();
        self.take(b'=')?;
        self.skip_space();
        let value = match self.peek()? {
            b'[' => self.array()?,
            _ => self.scalar()?,
        };
        Some(Slot {
            key,
            value: Item::Value(value),
        })
    }

    /// Reads a header and opens its table: a new one, or one more of an array.
    fn header(&mut self, root: &mut Table<'t>) -> Option<Open> {
        let start = self.at;
        self.take(b'[')?;
        let is_array = self.take(b'[').is_some();
        let top = self.key()?;
        let below = match self.peek()? {
            b'.' if !is_array => {
                self.at += 1;
                Some(self.key()?)
            }
            _ => None,
        };
        self.take(b']')?;
        if is_array {
            self.take(b']')?;
        }
        let span = Span::new(start, self.at);
        let table = Table::new(span);
        if let Some(below) = below {
            let at = root.find(top.value)?;
            let Item::Table(parent) = &mut root.entries[at].value else {
                return None;
            };
            let at_below = parent.push(Slot {
                key: below,
                value: Item::Table(table),
            })?;
            return Some(Open::Below(at, at_below));
        }
        if !is_array {
            return Some(Open::Top(root.push(Slot {
                key: top,
                value: Item::Table(table),
            })?));
        }
        let known = root.find(top.value);
        match known.map(|at| (at, &mut root.entries[at].value)) {
            None => {
                let value = Item::Tables(span, vec![table]);
                Some(Open::Top(root.push(Slot { key: top, value })?))
            }
            Some((at, Item::Tables(_, tables))) => {
                tables.push(table);
                Some(Open::Top(at))
            }
            Some(_) => None,
        }
    }

    /// Reads an array of scalars, which may span several lines.
    fn array(&mut self) -> Option<Node<'t>> {
        let start = self.at;
        self.take(b'[')?;
        let mut items = Vec::new();
        loop {
            self.skip_lines()?;
            if self.peek()? == b']' {
                break;
            }
            items.push(self.scalar()?);
            self.skip_lines()?;
            if self.peek()? == b']' {
                break;
            }
            self.take(b',')?;
        }
        self.at += 1;
        Some(Node {
            span: Span::new(start, self.at),
            value: Value::Array(items),
        })
    }

    fn scalar(&mut self) -> Option<Node<'t>> {
        let start = self.at;
        let value = match self.peek()? {
            b'"' => self.string()?,
            b't' => self.word("true", true)?,
            b'f' => self.word("false", false)?,
            b'0'..=b'9' => self.number()?,
            _ => return None,
        };
        // `1.5` and `1_000` begin like a number that is read here.
        let is_end = matches!(
            self.peek(),
            None | Some(b' ' | b'\t' | b'\n' | b'\r' | b',' | b']' | b'#')
        );
        is_end.then(|| Node {
            span: Span::new(start, self.at),
            value,
        })
    }

    /// Reads a string in double quotes, on one line, without escapes.
    fn string(&mut self) -> Option<Value<'t>> {
        let start = self.at + 1;
        let rest = &self.bytes[start..];
        let end = rest
            .iter()
            .position(|byte| matches!(byte, b'"' | b'\\' | 0x7f | 0..=0x08 | 0x0a..=0x1f))?;
        if rest[end] != b'"' || (end == 0 && rest.get(1) == Some(&b'"')) {
            return None;
        }
        self.at = start + end + 1;
        Some(Value::String(Cow::Borrowed(&self.text[start..start + end])))
    }

    fn word(&mut self, word: &str, value: bool) -> Option<Value<'t>> {
        self.bytes[self.at..].starts_with(word.as_bytes()).then(|| {
            self.at += word.len();
            Value::Boolean(value)
        })
    }

    /// Reads a whole number, or a date up to the 28th, which every month has.
    fn number(&mut self) -> Option<Value<'t>> {
        let start = self.at;
        while let Some(b'0'..=b'9' | b'-') = self.peek() {
            self.at += 1;
        }
        let text = &self.text[start..self.at];
        if let [year @ .., b'-', m1, m2, b'-', d1, d2] = text.as_bytes() {
            let is_day = year.len() == 4
                && year.iter().all(u8::is_ascii_digit)
                && matches!((m1, m2), (b'0', b'1'..=b'9') | (b'1', b'0'..=b'2'))
                && matches!(
                    (d1, d2),
                    (b'0', b'1'..=b'9') | (b'1', b'0'..=b'9') | (b'2', b'0'..=b'8')
                );
            // A time may follow the date after a single space.
            let rest = self.bytes[self.at..].trim_ascii_start();
            let is_all = !matches!(self.peek(), Some(b' ')) || !matches!(rest, [b'0'..=b'9', ..]);
            return (is_day && is_all).then_some(Value::Datetime(Cow::Borrowed(text)));
        }
        let is_plain = text == "0" || (text.len() <= 18 && !text.starts_with('0'));
        text.parse().ok().filter(|_| is_plain).map(Value::Integer)
    }
}

#[cfg(test)]
mod tests;
