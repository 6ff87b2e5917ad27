//! The first mistake of a statement.

use super::assignment::assignment_mistake;
use super::found::Found;
use super::header::header;
use super::statements::Shape;
use crate::document::Mistake;
use crate::text::Span;

/// Returns the first mistake of the statement at `span` that has a name.
pub(super) fn mistake(text: &str, shape: Shape, span: Span) -> Option<Found> {
    match shape {
        Shape::Header => header(text, span).1,
        Shape::Assignment => {
            // `account]` is a header without its first bracket.
            let unopened = header(text, span).1;
            let unopened =
                unopened.filter(|found| matches!(found.mistake, Mistake::UnopenedHeader(_)));
            unopened.or_else(|| assignment_mistake(text, span))
        }
        Shape::Conflict | Shape::Comment => None,
    }
}
