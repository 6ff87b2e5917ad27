//! Text and places in it: spans, lines and columns, source files and snapshots of them.
//!
//! Nothing here reads a disk: the caller does, and passes the bytes in.

mod lines;
mod look_alike;
mod mask;
mod printable;
mod quoted;
mod secrets;
mod snapshot;
mod suggest;
mod uri;
mod words;

pub use lines::{LineIndex, Position};
pub use look_alike::LookAlike;
pub use mask::{hidden, masked};
pub use printable::{harmless, printable, printable_json};
pub use quoted::quoted;
pub use secrets::{find_secrets, without_secrets};
pub use snapshot::{
    Content, LikelyEncoding, MAX_FILE_BYTES, Origin, Snapshot, SourceFile, UnreadKind,
};
pub use suggest::suggest;
pub use uri::{uri_path, uri_segment};
pub use words::has_words;

/// A half-open range of byte offsets, `start..end`, on character boundaries of its file's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset one past the last byte.
    pub end: usize,
}

impl Span {
    /// Creates the span `start..end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Returns the length in bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Returns true if the span does not cover any byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Returns the nearest span that lies inside `text` on character boundaries.
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

/// Returns the character boundary of `text` at or before `offset`.
fn floor(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// Returns the character boundary of `text` at or after `offset`.
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
    /// The value that was read.
    pub value: T,
    /// Its place in the text.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Combines `value` with `span`, the place it was read from.
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
