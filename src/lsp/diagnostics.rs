//! Findings as diagnostics.

use std::collections::BTreeMap;

use gen_lsp_types::{
    Code, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, Location,
    Message, Position, Range, Uri,
};

use super::client::Client;
use super::lines::Lines;
use crate::check::Outcome;
use crate::finding::{Finding, Severity};
use crate::rules;
use crate::text::Snapshot;

/// The rules whose findings are about something that has no effect.
const UNNECESSARY: [&str; 3] = ["unused-entry", "useless-allow", "useless-override"];

/// The findings in files that are not open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct RestCount {
    pub(super) errors: usize,
    pub(super) warnings: usize,
    /// The path of the first file with an error.
    pub(super) first: Option<String>,
}

/// Returns the findings of each path that `is_open` returns `true` for, and the number of the others.
pub(super) fn sorted(
    outcome: &Outcome,
    is_open: impl Fn(&str) -> bool,
) -> (BTreeMap<&str, Vec<&Finding>>, RestCount) {
    let mut open: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    let mut rest = RestCount::default();
    for finding in outcome.report.findings() {
        if is_open(&finding.path) {
            open.entry(&finding.path).or_default().push(finding);
            continue;
        }
        match finding.severity {
            Severity::Error => {
                rest.errors += 1;
                rest.first.get_or_insert_with(|| finding.path.to_string());
            }
            Severity::Warn => rest.warnings += 1,
        }
    }
    (open, rest)
}

/// Returns `finding` of a file with these `lines`.
pub(super) fn diagnostic(
    finding: &Finding,
    lines: &Lines<'_>,
    snapshot: &Snapshot,
    client: &Client,
    uri: impl Fn(&str) -> Uri,
) -> Diagnostic {
    let language = client.language;
    let message = finding.message.say(language);
    let help = finding.help.as_ref().map(|help| help.say(language));
    let related: Vec<_> = finding
        .others
        .iter()
        .filter_map(|other| {
            let path = other.path.as_ref().unwrap_or(&finding.path);
            let range = if **path == *finding.path {
                lines.range(other.span)
            } else {
                let file = snapshot.file(path)?;
                Lines::new(file.text(), client.encoding).range(other.span)
            };
            Some(DiagnosticRelatedInformation {
                location: Location {
                    uri: uri(path),
                    range,
                },
                message: other.text.say(language),
            })
        })
        .collect();
    Diagnostic {
        range: lines.range(finding.span),
        severity: Some(match finding.severity {
            Severity::Error => DiagnosticSeverity::Error,
            Severity::Warn => DiagnosticSeverity::Warning,
        }),
        code: Some(Code::String(finding.rule.to_owned())),
        code_description: None,
        source: Some("contactctl".to_owned()),
        message: Message::String(match help {
            Some(help) => format!("{message}\nhelp: {help}"),
            None => message,
        }),
        tags: UNNECESSARY
            .contains(&finding.rule)
            .then(|| vec![DiagnosticTag::Unnecessary]),
        related_information: (!related.is_empty()).then_some(related),
        data: None,
    }
}

/// Returns the diagnostic of a project that cannot be checked.
pub(super) fn unread(message: &str) -> Diagnostic {
    let start = Position {
        line: 0,
        character: 0,
    };
    Diagnostic {
        range: Range { start, end: start },
        severity: Some(DiagnosticSeverity::Error),
        code: None,
        code_description: None,
        source: Some("contactctl".to_owned()),
        message: Message::String(message.to_owned()),
        tags: None,
        related_information: None,
        data: None,
    }
}

/// Returns `true` if a comment may allow findings of `rule`.
pub(super) fn can_be_allowed(rule: &str) -> bool {
    rules::find(rule).is_some_and(rules::is_suppressible)
}
