//! GitLab's code quality report, which a merge request shows next to the changed lines.
//!
//! The format is GitLab's own and has no place for a version. Its members are those that GitLab
//! documents; GitLab validates them with
//! `tests/fixtures/schemas/gitlab-code-quality.schema.json`.

use serde::Serialize;

use super::Export;
use super::entry::{FindingEntry, entries};
use crate::finding::Severity;
use crate::text::printable_json;

#[derive(Debug, Serialize)]
struct DegradationJson<'f> {
    description: String,
    check_name: &'f str,
    fingerprint: &'f str,
    severity: &'static str,
    location: LocationJson,
}

#[derive(Debug, Serialize)]
struct LocationJson {
    path: String,
    lines: LinesJson,
}

#[derive(Debug, Serialize)]
struct LinesJson {
    begin: usize,
    end: usize,
}

/// The report as one JSON array, ending with a line break; `[]` if there are no findings.
#[must_use]
pub fn render(export: &Export<'_>) -> String {
    let entries = entries(export);
    let form: Vec<_> = entries
        .iter()
        .map(|entry| degradation(export, entry))
        .collect();
    let json = serde_json::to_string_pretty(&form).expect("plain structs are JSON");
    format!("{}\n", printable_json(&json))
}

fn degradation<'f>(export: &Export<'_>, entry: &'f FindingEntry<'_>) -> DegradationJson<'f> {
    let description = match &entry.help {
        Some(help) => format!("{}: {help}", entry.message),
        None => entry.message.clone(),
    };
    DegradationJson {
        description,
        check_name: entry.rule,
        fingerprint: &entry.fingerprint,
        severity: match entry.severity {
            Severity::Error => "critical",
            Severity::Warn => "minor",
        },
        location: LocationJson {
            path: format!("{}{}", export.folder, entry.place.path),
            lines: LinesJson {
                begin: entry.place.start.line,
                end: entry.place.end.line,
            },
        },
    }
}
