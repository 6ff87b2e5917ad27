//! One JSON object for machines: `schemas/diagnostics.schema.json`.

use serde::Serialize;

use super::extent::ScopeJson;
use super::places::Places;
use super::printable::printable_json;
use super::{Checked, Tool};
use crate::finding::{Finding, Label, Severity};
use crate::language::{Language, Text};
use crate::text::Span;

/// The version of this form; a change that breaks a reader makes it another one.
const SCHEMA_VERSION: u32 = 1;

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

#[derive(Debug, Serialize)]
struct FindingJson<'f> {
    rule: &'f str,
    level: &'f str,
    path: &'f str,
    span: SpanJson,
    pointer: &'f str,
    account: Option<&'f str>,
    field: Option<FieldJson<'f>>,
    message: String,
    label: String,
    help: Option<String>,
    related: Vec<RelatedJson<'f>>,
    fix: Option<FixJson<'f>>,
}

#[derive(Debug, Serialize)]
struct FixJson<'f> {
    title: String,
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
    label: String,
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
pub fn render(checked: &Checked<'_>) -> String {
    let report = checked.report;
    let mut places = Places::new(checked.snapshot);
    let findings = report
        .findings()
        .iter()
        .map(|finding| item(&mut places, finding, checked.language));
    let form = DiagnosticsJson {
        schema_version: SCHEMA_VERSION,
        tool: Tool::THIS,
        summary: SummaryJson {
            files: report.files(),
            accounts: checked.accounts,
            errors: report.count(Severity::Error),
            warnings: report.count(Severity::Warn),
            scope: report.extent().map(ScopeJson::new),
        },
        findings: findings.collect(),
    };
    let json = serde_json::to_string_pretty(&form).expect("plain structs are JSON");
    format!("{}\n", printable_json(&json))
}

fn item<'f>(places: &mut Places<'_>, finding: &'f Finding, language: Language) -> FindingJson<'f> {
    let say = |text: &Text| text.say(language);
    let related = finding
        .others
        .iter()
        .map(|label| related(places, finding, label, language));
    let related = related.collect();
    let fix = finding.fix.as_ref().map(|fix| FixJson {
        title: say(&fix.title),
        safety: fix.safety.as_str(),
        edits: fix
            .edits
            .iter()
            .map(|edit| EditJson {
                span: span(places, &finding.path, edit.span),
                replacement: &edit.replacement,
            })
            .collect(),
    });
    FindingJson {
        rule: finding.rule,
        level: finding.severity.as_str(),
        path: &finding.path,
        span: span(places, &finding.path, finding.span),
        pointer: &finding.pointer,
        account: finding.account.as_deref(),
        field: finding.field.map(|field| FieldJson {
            key: field.key,
            label: field.label,
        }),
        message: say(&finding.message),
        label: finding.label.as_ref().map(say).unwrap_or_default(),
        help: finding.help.as_ref().map(say),
        related,
        fix,
    }
}

fn related<'f>(
    places: &mut Places<'_>,
    finding: &'f Finding,
    label: &'f Label,
    language: Language,
) -> RelatedJson<'f> {
    let path = label.path.as_deref().unwrap_or(&finding.path);
    RelatedJson {
        path,
        span: span(places, path, label.span),
        label: label.text.say(language),
    }
}

fn span(places: &mut Places<'_>, path: &str, span: Span) -> SpanJson {
    let mut place = |offset| {
        let position = places.position(path, offset);
        PlaceJson {
            line: position.line,
            column: position.column,
            offset,
        }
    };
    SpanJson {
        start: place(span.start),
        end: place(span.end),
    }
}
