//! A text with stand-ins for what could not be read, and the way back to the places of the original.

use crate::text::Span;

/// A text that is made of pieces of another one.
#[derive(Debug, Default)]
pub(super) struct Patched {
    pub(super) text: String,
    pieces: Vec<Piece>,
}

#[derive(Debug)]
struct Piece {
    /// The offset in the new text.
    start: usize,
    /// The place in the original.
    original: Span,
    kind: PieceKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PieceKind {
    Copy,
    /// Stands for the whole place in the original.
    StandIn,
    /// As a stand-in, for a value that was not read.
    Unread,
}

impl Patched {
    /// Adds the part `span` of `original`.
    pub(super) fn copy(&mut self, original: &str, span: Span) {
        if !span.is_empty() {
            self.piece(span, PieceKind::Copy);
            self.text.push_str(&original[span.start..span.end]);
        }
    }

    /// Adds `text` for the part `span` of the original.
    pub(super) fn stand_in(&mut self, text: &str, span: Span) {
        self.piece(span, PieceKind::StandIn);
        self.text.push_str(text);
    }

    /// Adds a value for the part `span` of the original, which was not read.
    pub(super) fn unread(&mut self, span: Span) {
        self.piece(span, PieceKind::Unread);
        self.text.push_str("false");
    }

    fn piece(&mut self, original: Span, kind: PieceKind) {
        self.pieces.push(Piece {
            start: self.text.len(),
            original,
            kind,
        });
    }

    fn at(&self, offset: usize) -> Option<&Piece> {
        let begun = self.pieces.partition_point(|piece| piece.start <= offset);
        begun.checked_sub(1).map(|at| &self.pieces[at])
    }

    /// Returns true if the value at `span` was not read.
    pub(super) fn is_unread(&self, span: Span) -> bool {
        self.at(span.start)
            .is_some_and(|piece| piece.kind == PieceKind::Unread && piece.start == span.start)
    }

    /// Returns the place of `span` in the original.
    pub(super) fn original(&self, span: Span) -> Span {
        let start = self
            .at(span.start)
            .map_or(span.start, |piece| match piece.kind {
                PieceKind::Copy => piece.original.start + span.start - piece.start,
                PieceKind::StandIn | PieceKind::Unread => piece.original.start,
            });
        // The last byte of the span is in a piece for sure.
        let last = span.end.saturating_sub(1).max(span.start);
        let end = self.at(last).map_or(span.end, |piece| match piece.kind {
            PieceKind::Copy => piece.original.start + span.end - piece.start,
            PieceKind::StandIn | PieceKind::Unread => piece.original.end,
        });
        Span::new(start, end.max(start))
    }
}
