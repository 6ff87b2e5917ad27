//! One JSON object for machines: `schemas/diagnostics.schema.json`.

use serde::Serialize;

use super::entry::{EntryEdit, EntryFix, EntryPlace, FindingEntry, RelatedPlace, entries};
use super::extent::ScopeJson;
use super::{Export, Tool};
use crate::finding::Severity;
use crate::text::Position;
use crate::text::printable_json;

/// The version of this format and of its lines. A change that breaks a reader raises it.
pub(super) const SCHEMA_VERSION: u32 = 1;

#[derive(Debug, Serialize)]
struct DiagnosticsJson<'f> {
    schema_version: u32,
    tool: Tool,
    summary: SummaryJson<'f>,
    findings: Vec<FindingJson<'f>>,
}

#[derive(Debug, Serialize)]
struct SummaryJson<'f> {
    files: usize,
    accounts: usize,
    errors: usize,
    warnings: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<ScopeJson<'f>>,
}

/// A finding, in the report and on a line of JSON Lines.
#[derive(Debug, Serialize)]
pub(super) struct FindingJson<'f> {
    rule: &'f str,
    level: &'f str,
    path: &'f str,
    span: SpanJson,
    pointer: &'f str,
    account: Option<&'f str>,
    field: Option<FieldJson<'f>>,
    message: &'f str,
    label: &'f str,
    help: Option<&'f str>,
    related: Vec<RelatedJson<'f>>,
    fix: Option<FixJson<'f>>,
    fingerprint: &'f str,
}

#[derive(Debug, Serialize)]
struct FixJson<'f> {
    title: &'f str,
    safety: &'f str,
    edits: Vec<EditJson<'f>>,
}

#[derive(Debug, Serialize)]
struct EditJson<'f> {
    span: SpanJson,
    replacement: &'f str,
}

#[derive(Debug, Serialize)]
struct FieldJson<'f> {
    key: &'f str,
    label: &'f str,
}

#[derive(Debug, Serialize)]
struct RelatedJson<'f> {
    path: &'f str,
    span: SpanJson,
    label: &'f str,
}

#[derive(Debug, Serialize)]
struct SpanJson {
    start: PlaceJson,
    end: PlaceJson,
}

#[derive(Debug, Serialize)]
struct PlaceJson {
    line: usize,
    column: usize,
    offset: usize,
}

/// The report as one JSON object, ending with a line break.
#[must_use]
pub fn render(export: &Export<'_>) -> String {
    let report = export.checked.report;
    let entries = entries(export);
    let form = DiagnosticsJson {
        schema_version: SCHEMA_VERSION,
        tool: Tool::THIS,
        summary: SummaryJson {
            files: report.files(),
            accounts: export.checked.accounts,
            errors: report.count(Severity::Error),
            warnings: report.count(Severity::Warn),
            scope: report.extent().map(|extent| ScopeJson::new(export, extent)),
        },
        findings: entries.iter().map(FindingJson::from).collect(),
    };
    let json = serde_json::to_string_pretty(&form).expect("plain structs are JSON");
    format!("{}\n", printable_json(&json))
}

impl<'f> From<&'f FindingEntry<'_>> for FindingJson<'f> {
    fn from(entry: &'f FindingEntry<'_>) -> Self {
        Self {
            rule: entry.rule,
            level: entry.severity.as_str(),
            path: &entry.place.path,
            span: SpanJson::from(&entry.place),
            pointer: &entry.pointer,
            account: entry.account.as_deref(),
            field: entry.field.map(|(key, label)| FieldJson { key, label }),
            message: &entry.message,
            label: &entry.label,
            help: entry.help.as_deref(),
            related: entry.related.iter().map(RelatedJson::from).collect(),
            fix: entry.fix.as_ref().map(FixJson::from),
            fingerprint: &entry.fingerprint,
        }
    }
}

impl<'f> From<&'f EntryFix<'_>> for FixJson<'f> {
    fn from(fix: &'f EntryFix<'_>) -> Self {
        Self {
            title: &fix.title,
            safety: fix.safety.as_str(),
            edits: fix.edits.iter().map(EditJson::from).collect(),
        }
    }
}

impl<'f> From<&'f EntryEdit<'_>> for EditJson<'f> {
    fn from(edit: &'f EntryEdit<'_>) -> Self {
        Self {
            span: SpanJson::from(&edit.place),
            replacement: &edit.replacement,
        }
    }
}

impl<'f> From<&'f RelatedPlace<'_>> for RelatedJson<'f> {
    fn from(related: &'f RelatedPlace<'_>) -> Self {
        Self {
            path: &related.place.path,
            span: SpanJson::from(&related.place),
            label: &related.label,
        }
    }
}

impl From<&EntryPlace<'_>> for SpanJson {
    fn from(place: &EntryPlace<'_>) -> Self {
        Self {
            start: PlaceJson::new(place.start, place.span.start),
            end: PlaceJson::new(place.end, place.span.end),
        }
    }
}

impl PlaceJson {
    const fn new(position: Position, offset: usize) -> Self {
        Self {
            line: position.line,
            column: position.column,
            offset,
        }
    }
}
