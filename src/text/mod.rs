//! Text and places in it: spans, lines and columns, source files and snapshots of them.
//!
//! Nothing here reads a disk; whoever does hands the bytes over.

mod lines;
mod printable;
mod quoted;
mod snapshot;
mod suggest;
mod uri;

pub use lines::{LineIndex, Position};
pub use printable::{printable, printable_json};
pub use quoted::quoted;
pub use snapshot::{Content, MAX_FILE_BYTES, Origin, Snapshot, SourceFile};
pub use suggest::suggest;
pub use uri::{uri_path, uri_segment};

/// A half-open range of byte offsets, `start..end`, on character boundaries of its file's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The range `start..end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Length in bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span covers no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The nearest span that lies inside `text` on character boundaries.
    #[must_use]
    pub fn clamped(self, text: &str) -> Self {
        let start = floor(text, self.start);
        Self::new(start, ceil(text, self.end).max(start))
    }
}

impl From<std::ops::Range<usize>> for Span {
    fn from(range: std::ops::Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// The character boundary of `text` at or before `offset`.
fn floor(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// The character boundary of `text` at or after `offset`.
fn ceil(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset += 1;
    }
    offset
}

/// A value and the place it was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spanned<T> {
    /// What was read.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// `value`, read at `span`.
    pub const fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_clamped_to_characters() {
        assert_eq!(Span::new(1, 2).clamped("ąb"), Span::new(0, 2));
        assert_eq!(Span::new(2, 9).clamped("ąb"), Span::new(2, 3));
        assert_eq!(Span::new(7, 9).clamped("ąb"), Span::new(3, 3));
        assert_eq!(Span::new(0, 0).clamped(""), Span::new(0, 0));
    }
}
