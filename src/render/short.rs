//! One line per finding, for editors and `grep`: `path:line:col: level[rule] message`.

use std::fmt::Write as _;

use super::Checked;
use super::places::LineIndexes;
use crate::text::printable;

/// The findings, one line each; empty if there are no findings. The level is not translated, since
/// programs read it.
#[must_use]
pub fn render(checked: &Checked<'_>) -> String {
    let mut places = LineIndexes::new(checked.snapshot);
    let mut out = String::new();
    for finding in checked.report.findings() {
        let message = checked.say(&finding.message);
        let at = places.position(&finding.path, finding.span.start);
        let (path, message) = (printable(&finding.path), printable(&message));
        let (level, rule) = (finding.severity.as_str(), finding.rule);
        writeln!(
            out,
            "{path}:{}:{}: {level}[{rule}] {message}",
            at.line, at.column
        )
        .expect("a string takes everything");
    }
    out
}
