//! SARIF 2.1.0, the input of code scanning, with the page of every rule.
//!
//! Columns count Unicode scalar values, which the run declares (`columnKind`). Paths are URI
//! references from the top of the repository. The version of this format is SARIF's.
//!
//! GitHub refuses a whole run with more than 25,000 results. So at most that many are written,
//! errors first, and the run contains a notice that counts the others.

mod form;

use form::{
    ArtifactJson, BaseJson, BasesJson, ChangeJson, ConfigurationJson, ContentJson, DriverJson,
    FieldJson, FingerprintsJson, FixJson, HelpJson, InvocationJson, LocationJson, LogJson,
    LogicalJson, MessageJson, NotificationJson, PhysicalJson, PropertiesJson, RegionJson,
    ReplacementJson, ResultJson, RuleJson, RunJson, ToolJson,
};

use super::entry::{EntryFix, EntryPlace, FindingEntry, RelatedPlace, entries};
use super::text::problems;
use super::{Export, Tool, word};
use crate::finding::{Report, Severity};
use crate::language::{Language, Text, id};
use crate::rules::{Level, Page, REGISTRY, Rule};
use crate::text::printable_json;
use crate::text::uri_path;

/// The most results of a run that code scanning accepts.
const RESULTS: usize = 25_000;
/// The most places of a result that code scanning accepts.
const PLACES: usize = 1000;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The base of all paths. The reader of the report knows where the repository is.
const BASE: &str = "%SRCROOT%";

/// The report as one SARIF log with one run, ending with a line break.
#[must_use]
pub fn render(export: &Export<'_>) -> String {
    let language = export.checked.language;
    let mut entries = entries(export);
    if left_out(export.checked.report).is_some() {
        entries.sort_by_key(|entry| entry.severity);
        entries.truncate(RESULTS);
    }
    let log = LogJson {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [RunJson {
            tool: ToolJson {
                driver: DriverJson {
                    name: Tool::THIS.name,
                    semantic_version: Tool::THIS.version,
                    rules: REGISTRY
                        .iter()
                        .map(|rule| describe(rule, language))
                        .collect(),
                },
            },
            column_kind: "unicodeCodePoints",
            original_uri_base_ids: BasesJson {
                root: BaseJson {
                    description: message(&word(id::TOP_OF_REPOSITORY, language)),
                },
            },
            invocations: left_out(export.checked.report)
                .map(|notice| InvocationJson {
                    execution_successful: true,
                    tool_execution_notifications: [NotificationJson {
                        level: "warning",
                        message: message(&notice.say(language)),
                    }],
                })
                .into_iter()
                .collect(),
            results: entries.iter().map(|entry| result(export, entry)).collect(),
        }],
    };
    let json = serde_json::to_string_pretty(&log).expect("plain structs are JSON");
    format!("{}\n", printable_json(&json))
}

/// Returns a notice that counts the findings that the log of `report` leaves out; `None` if all
/// fit.
#[must_use]
pub fn left_out(report: &Report) -> Option<Text> {
    let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warn));
    let more = (errors + warnings).checked_sub(RESULTS)?;
    let more_errors = errors.saturating_sub(RESULTS);
    let counts = problems(more_errors, more - more_errors)?;
    Some(
        Text::new(id::SARIF_LEFT_OUT)
            .with("counts", counts)
            .with("taken", RESULTS),
    )
}

fn describe(rule: &Rule, language: Language) -> RuleJson {
    let page = Page::of(rule, language);
    let summary = page
        .summary
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let first = summary.split_inclusive(". ").next().unwrap_or_default();
    RuleJson {
        id: rule.name,
        short_description: message(first.trim_end()),
        full_description: message(&summary),
        help: HelpJson {
            text: format!("{}\n\n{}", page.summary, page.why),
            markdown: format!(
                "{}\n\n**{}**\n\n{}\n\n**{}**\n\n```toml\n{}\n```\n\n**{}**\n\n```toml\n{}\n```\n",
                page.summary,
                word(id::WHY, language),
                page.why,
                word(id::BAD, language),
                page.bad,
                word(id::GOOD, language),
                page.good
            ),
        },
        default_configuration: ConfigurationJson {
            enabled: rule.level != Level::Off,
            level: match rule.level {
                Level::Error => "error",
                Level::Warn | Level::Off => "warning",
            },
        },
    }
}

fn result<'f>(export: &Export<'_>, entry: &'f FindingEntry<'_>) -> ResultJson<'f> {
    let text = match &entry.help {
        Some(help) => format!("{}: {help}", entry.message),
        None => entry.message.clone(),
    };
    let related = entry.related.iter().take(PLACES - 1).enumerate();
    ResultJson {
        rule_id: entry.rule,
        rule_index: REGISTRY.iter().position(|rule| rule.name == entry.rule),
        level: match entry.severity {
            Severity::Error => "error",
            Severity::Warn => "warning",
        },
        message: message(&text),
        locations: [LocationJson {
            id: None,
            physical_location: physical(export, &entry.place),
            logical_locations: logical(entry),
            message: (!entry.label.is_empty()).then(|| message(&entry.label)),
        }],
        related_locations: related
            .map(|(at, related)| self::related(export, at, related))
            .collect(),
        partial_fingerprints: FingerprintsJson {
            own: &entry.fingerprint,
        },
        fixes: fixes(export, entry),
        properties: PropertiesJson {
            account: entry.account.as_deref(),
            pointer: &entry.pointer,
            field: entry.field.map(|(key, label)| FieldJson { key, label }),
        },
    }
}

fn related<'f>(export: &Export<'_>, at: usize, related: &RelatedPlace<'_>) -> LocationJson<'f> {
    LocationJson {
        id: Some(at + 1),
        physical_location: physical(export, &related.place),
        logical_locations: Vec::new(),
        message: Some(message(&related.label)),
    }
}

/// The fix of a finding, if it has one. A redacted report has no fixes, since they would write the
/// masks into the file.
fn fixes<'f>(export: &Export<'_>, entry: &'f FindingEntry<'_>) -> Vec<FixJson<'f>> {
    match &entry.fix {
        Some(remedy) if !export.checked.redact => vec![fix(export, entry, remedy)],
        _ => Vec::new(),
    }
}

fn fix<'f>(export: &Export<'_>, entry: &FindingEntry<'_>, remedy: &'f EntryFix<'_>) -> FixJson<'f> {
    FixJson {
        description: message(&remedy.title),
        artifact_changes: [ChangeJson {
            artifact_location: artifact(export, &entry.place),
            replacements: remedy
                .edits
                .iter()
                .map(|edit| ReplacementJson {
                    deleted_region: region(&edit.place),
                    inserted_content: ContentJson {
                        text: &edit.replacement,
                    },
                })
                .collect(),
        }],
    }
}

fn physical(export: &Export<'_>, place: &EntryPlace<'_>) -> PhysicalJson {
    PhysicalJson {
        artifact_location: artifact(export, place),
        region: region(place),
    }
}

fn artifact(export: &Export<'_>, place: &EntryPlace<'_>) -> ArtifactJson {
    ArtifactJson {
        uri: uri_path(&format!("{}{}", export.folder, place.path)),
        uri_base_id: BASE,
    }
}

fn region(place: &EntryPlace<'_>) -> RegionJson {
    RegionJson {
        start_line: place.start.line,
        start_column: place.start.column,
        end_line: place.end.line,
        end_column: place.end.column,
    }
}

/// The key or value that a finding is about, by the account's id and the pointer; empty if the file
/// is not an account's.
fn logical<'f>(entry: &'f FindingEntry<'_>) -> Vec<LogicalJson<'f>> {
    let Some(account) = entry.account.as_deref() else {
        return Vec::new();
    };
    let (name, kind) = match entry.pointer.rsplit_once('/') {
        Some((_, name)) => (name, "member"),
        None => (account, "account"),
    };
    vec![LogicalJson {
        name,
        fully_qualified_name: format!("{account}{}", entry.pointer),
        kind,
    }]
}

/// A message of plain text. SARIF reads `[text](target)` as a link, so its bracket is escaped.
fn message(text: &str) -> MessageJson {
    let text = if text.contains("](") {
        text.replace('[', "\\[")
    } else {
        text.to_owned()
    };
    MessageJson { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_not_a_link() {
        assert_eq!(message("`[a](b)`").text, "`\\[a](b)`");
        assert_eq!(message("`[[a]]` (b)").text, "`[[a]]` (b)");
    }
}
