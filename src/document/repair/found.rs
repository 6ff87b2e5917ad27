//! A mistake in a statement, with its place and the edit that takes it back.

use crate::document::{Edit, Mistake};
use crate::text::Span;

/// A mistake that was found in a statement.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) mistake: Mistake,
    pub(super) span: Span,
    /// The edit of the text without which it is not TOML. `None` if several are possible.
    pub(super) edit: Option<Edit>,
}

impl Found {
    pub(super) fn new(mistake: Mistake, span: Span) -> Self {
        Self {
            mistake,
            span,
            edit: None,
        }
    }

    /// Adds the edit that replaces `span`.
    pub(super) fn edit(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.edit = Some(Edit {
            span,
            replacement: replacement.into(),
        });
        self
    }
}

/// Returns the span of the character at `offset`.
pub(super) fn at(text: &str, offset: usize) -> Span {
    let length = text[offset..].chars().next().map_or(0, char::len_utf8);
    Span::new(offset, offset + length)
}
