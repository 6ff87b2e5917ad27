//! The places of keys, to find the key that a duplicate repeats.

use std::collections::BTreeMap;

use super::{Document, Node};
use crate::text::Span;

/// Returns a key without its quotes; a key with an escape in it is returned as it is.
fn bare(written: &str) -> &str {
    let inside = ['"', '\''].iter().find_map(|quote| {
        let inside = written.strip_prefix(*quote)?;
        inside.strip_suffix(*quote)
    });
    inside
        .filter(|inside| !inside.contains('\\'))
        .unwrap_or(written)
}

/// The places of a document's keys, by their text without quotes. Made once for all duplicates: a
/// hostile file may have tens of thousands.
pub(super) struct Keys<'t> {
    text: &'t str,
    written: BTreeMap<&'t str, Vec<Span>>,
    /// The last key of each line that looks like a header, by the text in its brackets: of two
    /// equal headers, the tree has only the second.
    headers: BTreeMap<&'t str, Vec<Span>>,
    /// The last part of the key of each line that looks like `key = value`, by the text in the
    /// brackets of the header above and by the key; also the first part of a dotted key, by itself.
    /// Of a key and an equal header, the tree has only the second.
    assigned: BTreeMap<(&'t str, &'t str), Vec<Span>>,
}

impl<'t> Keys<'t> {
    pub(super) fn of(text: &'t str, document: &Document<'_>) -> Self {
        let mut keys = Self {
            text,
            written: BTreeMap::new(),
            headers: BTreeMap::new(),
            assigned: BTreeMap::new(),
        };
        keys.add(&document.root);
        for places in keys.written.values_mut() {
            places.sort_unstable();
        }
        let mut above = "";
        for line in text.split_inclusive('\n') {
            let (path, places) = if let Some(path) = header(line) {
                above = path;
                (path, keys.headers.entry(path).or_default())
            } else if let Some(path) = assigned(line) {
                if let Some((first, _)) = path.split_once('.') {
                    let start = offset(text, path);
                    let places = keys.assigned.entry((above, first)).or_default();
                    places.push(Span::new(start, start + first.len()));
                }
                (path, keys.assigned.entry((above, path)).or_default())
            } else {
                continue;
            };
            let end = offset(text, path) + path.len();
            places.push(Span::new(end - last_part(path).len(), end));
        }
        keys
    }

    fn add(&mut self, node: &Node<'_>) {
        for item in node.items() {
            self.add(item);
        }
        for entry in node.entries() {
            let span = entry.key.span;
            if let Some(written) = self.text.get(span.start..span.end) {
                self.written.entry(bare(written)).or_default().push(span);
            }
            self.add(&entry.node);
        }
    }

    /// Returns the key that the one at `span` repeats: the last one before it with the same text.
    pub(super) fn last_before(&self, span: Span) -> Option<Span> {
        let line = self.text[..span.start].rfind('\n').map_or(0, |at| at + 1);
        let path = header(&self.text[line..]);
        let header = path.and_then(|path| self.headers.get(path));
        let assigned = path.and_then(|path| {
            let parent = path[..path.len() - last_part(path).len()].trim_end_matches(['.', ' ']);
            let under = self.assigned.get(&(parent, last_part(path)));
            under.or_else(|| self.assigned.get(&("", path)))
        });
        let written = bare(&self.text[span.start..span.end]);
        [header, assigned, self.written.get(written)]
            .into_iter()
            .flatten()
            .find_map(|places| last_of(places, span.start))
    }
}

/// Returns the last of `places`, which are in order, that begins before `offset`.
fn last_of(places: &[Span], offset: usize) -> Option<Span> {
    let before = places.partition_point(|place| place.start < offset);
    before.checked_sub(1).map(|at| places[at])
}

/// Returns the text in the brackets, if `text` begins as a header.
fn header(text: &str) -> Option<&str> {
    let table = text.trim_start_matches([' ', '\t']).strip_prefix('[')?;
    let inside = table.strip_prefix('[').unwrap_or(table);
    let end = inside.find([']', '\n', '[', '{', '=', '#'])?;
    let path = inside[..end].trim();
    (inside[end..].starts_with(']') && !path.is_empty()).then_some(path)
}

/// Returns the key, if `line` begins as `key = value`.
fn assigned(line: &str) -> Option<&str> {
    let key = line.split_once('=')?.0.trim();
    let is_key = key
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"-_. \t\"'".contains(&byte));
    (is_key && !key.is_empty()).then_some(key)
}

/// Returns the last part of a dotted key.
fn last_part(path: &str) -> &str {
    let last = path.rfind('.').map_or(path, |at| &path[at + 1..]);
    last.trim_start()
}

/// Returns the offset of `part`, which is a slice of `whole`.
fn offset(whole: &str, part: &str) -> usize {
    part.as_ptr().addr() - whole.as_ptr().addr()
}
