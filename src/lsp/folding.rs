//! The parts of a file that an editor can fold: tables, and arrays over several lines.

use gen_lsp_types::FoldingRange;

use super::view::View;
use crate::document::{StatementKind, statements};
use crate::text::Span;

/// Returns the parts that have more than one line.
pub(super) fn folding(view: &View<'_>) -> Vec<FoldingRange> {
    let statements = statements(view.text());
    let mut spans = Vec::new();
    let mut table: Option<Span> = None;
    for statement in &statements {
        if statement.kind == StatementKind::Assignment {
            spans.extend(
                statement
                    .value
                    .map(|value| Span::new(statement.span.start, value.end)),
            );
            table = table.map(|table| Span::new(table.start, statement.span.end));
        } else {
            spans.extend(table.replace(statement.span));
        }
    }
    spans.extend(table);
    let ranges = spans.into_iter().map(|span| view.lines.range(span));
    ranges
        .filter(|range| range.start.line < range.end.line)
        .map(|range| FoldingRange {
            start_line: range.start.line,
            start_character: None,
            end_line: range.end.line,
            end_character: None,
            kind: None,
            collapsed_text: None,
        })
        .collect()
}
