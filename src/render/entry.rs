//! Findings prepared for the formats of other programs: translated, with lines and columns, and
//! without what must not leave the run.
//!
//! Personal data is masked here, in each value, and not in the finished text: masking that would
//! also hit escapes (`\u001b`, `&lt;`, `%40`) and leave invalid JSON or XML.

use std::borrow::Cow;

use super::fingerprint::Fingerprints;
use super::places::LineIndexes;
use super::{Export, concealed};
use crate::finding::{Finding, Safety, Severity};
use crate::language::Text;
use crate::text::{Position, Span};

/// A finding.
#[derive(Debug)]
pub(super) struct FindingEntry<'f> {
    pub(super) rule: &'static str,
    pub(super) severity: Severity,
    pub(super) place: EntryPlace<'f>,
    pub(super) pointer: Cow<'f, str>,
    pub(super) account: Option<Cow<'f, str>>,
    /// The key and the label of the field.
    pub(super) field: Option<(&'static str, &'static str)>,
    pub(super) message: String,
    pub(super) label: String,
    pub(super) help: Option<String>,
    pub(super) related: Vec<RelatedPlace<'f>>,
    pub(super) fix: Option<EntryFix<'f>>,
    pub(super) fingerprint: String,
}

/// A fix for a finding.
#[derive(Debug)]
pub(super) struct EntryFix<'f> {
    pub(super) title: String,
    pub(super) safety: Safety,
    pub(super) edits: Vec<EntryEdit<'f>>,
}

/// An edit of a fix: the text that replaces a part of the file.
#[derive(Debug)]
pub(super) struct EntryEdit<'f> {
    pub(super) place: EntryPlace<'f>,
    pub(super) replacement: Cow<'f, str>,
}

/// A further place that a finding points to.
#[derive(Debug)]
pub(super) struct RelatedPlace<'f> {
    pub(super) place: EntryPlace<'f>,
    pub(super) label: String,
}

/// A part of a file.
#[derive(Debug)]
pub(super) struct EntryPlace<'f> {
    /// The file, from the project's folder.
    pub(super) path: Cow<'f, str>,
    pub(super) span: Span,
    pub(super) start: Position,
    pub(super) end: Position,
}

/// The findings of `export`, in their order.
pub(super) fn entries<'c>(export: &Export<'c>) -> Vec<FindingEntry<'c>> {
    let mut places = LineIndexes::new(export.checked.snapshot);
    let mut fingerprints = Fingerprints::default();
    let findings = export.checked.report.findings().iter();
    findings
        .map(|finding| {
            let line = places.line_at(&finding.path, finding.span.start);
            let written = places.written(&finding.path, finding.span);
            let fingerprint = fingerprints.next(finding, line, written);
            entry(export, &mut places, finding, fingerprint)
        })
        .collect()
}

fn entry<'f>(
    export: &Export<'_>,
    places: &mut LineIndexes<'_>,
    finding: &'f Finding,
    fingerprint: String,
) -> FindingEntry<'f> {
    let related = finding
        .others
        .iter()
        .map(|label| RelatedPlace {
            place: place(
                export,
                places,
                label.path.as_deref().unwrap_or(&finding.path),
                label.span,
            ),
            label: said(export, &label.text),
        })
        .collect();
    let fix = finding.fix.as_ref().map(|fix| EntryFix {
        title: said(export, &fix.title),
        safety: fix.safety,
        edits: fix
            .edits
            .iter()
            .map(|edit| EntryEdit {
                place: place(export, places, &finding.path, edit.span),
                replacement: concealed(&edit.replacement, export.checked.redact).into(),
            })
            .collect(),
    });
    FindingEntry {
        rule: finding.rule,
        severity: finding.severity,
        place: place(export, places, &finding.path, finding.span),
        pointer: export.released(&finding.pointer),
        account: finding.account.as_deref().map(|id| export.released(id)),
        field: finding
            .field
            .map(|field| (field.key, field.label_in(export.checked.language))),
        message: said(export, &finding.message),
        label: finding
            .label
            .as_ref()
            .map(|label| said(export, label))
            .unwrap_or_default(),
        help: finding.help.as_ref().map(|help| said(export, help)),
        related,
        fix,
        fingerprint,
    }
}

/// Returns `text` in the report's language, masked if the report is to be redacted.
fn said(export: &Export<'_>, text: &Text) -> String {
    export.released(&export.checked.say(text)).into_owned()
}

fn place<'f>(
    export: &Export<'_>,
    places: &mut LineIndexes<'_>,
    path: &'f str,
    span: Span,
) -> EntryPlace<'f> {
    EntryPlace {
        start: places.position(path, span.start),
        end: places.position(path, span.end),
        path: export.released(path),
        span,
    }
}
