//! Turns byte offsets into lines and columns; each file is indexed once.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::concealed;
use crate::text::{LineIndex, Position, Snapshot, SourceFile, Span};

/// The lines of a snapshot's files, indexed on first use.
pub(super) struct LineIndexes<'s> {
    snapshot: &'s Snapshot,
    indexes: BTreeMap<&'s str, LineIndex<'s>>,
    /// The lines of the texts as they may be shown.
    shown: BTreeMap<&'s str, Arc<[String]>>,
}

impl<'s> LineIndexes<'s> {
    pub(super) fn new(snapshot: &'s Snapshot) -> Self {
        Self {
            snapshot,
            indexes: BTreeMap::new(),
            shown: BTreeMap::new(),
        }
    }

    /// Returns the lines of the file at `path`, or those of an empty file if the snapshot does not
    /// have it.
    pub(super) fn lines(&mut self, path: &str) -> &LineIndex<'s> {
        let file = self.snapshot.file(path);
        let key = file.map_or("", |file| file.path.as_str());
        let text = file.map_or("", SourceFile::text);
        self.indexes
            .entry(key)
            .or_insert_with(|| LineIndex::new(text))
    }

    /// Returns the lines of the file at `path` as they may be shown, with as many characters in each.
    pub(super) fn shown(&mut self, path: &str, redact: bool) -> Arc<[String]> {
        let file = self.snapshot.file(path);
        let key = file.map_or("", |file| file.path.as_str());
        let shown = self.shown.entry(key).or_insert_with(|| {
            let text = concealed(file.map_or("", SourceFile::text), redact);
            // As in the index, a byte order mark is not part of the first line.
            let shown = text.strip_prefix('\u{feff}').unwrap_or(&text);
            shown.split('\n').map(str::to_owned).collect()
        });
        Arc::clone(shown)
    }

    /// Returns the line around `offset` in the file at `path`, without its line break.
    pub(super) fn line_at(&mut self, path: &str, offset: usize) -> &'s str {
        let lines = self.lines(path);
        lines.line(lines.position(offset).line)
    }

    /// Returns the text at `span` in the file at `path`.
    pub(super) fn written(&self, path: &str, span: Span) -> &'s str {
        let text = self.snapshot.file(path).map_or("", SourceFile::text);
        let span = span.clamped(text);
        &text[span.start..span.end]
    }

    /// Returns the position of `offset` in the file at `path`.
    pub(super) fn position(&mut self, path: &str, offset: usize) -> Position {
        self.lines(path).position(offset)
    }
}
