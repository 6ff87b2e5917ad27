//! Syntax errors as data.

use super::{Edit, Mistake};
use crate::text::Span;

/// One place where the text is not TOML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// The kind of error.
    pub kind: SyntaxKind,
    /// The place of the error.
    pub span: Span,
    /// The part of the text that was not read because of it.
    pub unread: Span,
    /// The change that makes it TOML, if there is only one.
    pub fix: Option<SyntaxFix>,
}

/// The kinds of syntax errors that findings distinguish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyntaxKind {
    /// A key that its table already has.
    DuplicateKey {
        /// The earlier key, if it was found.
        first: Option<Span>,
    },
    /// A header of a table that has one already.
    RepeatedTable {
        /// The earlier header.
        first: Span,
    },
    /// A mistake with a name.
    Mistake(Mistake),
    /// Anything else: the parser's message, lower case.
    Parser(String),
}

/// A change that makes a statement TOML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxFix {
    /// The edit.
    pub edit: Edit,
    /// `false` if something else may have been meant.
    pub is_sure: bool,
}
