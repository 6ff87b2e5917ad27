//! SARIF 2.1.0: what code scanning takes, with the page of every rule.
//!
//! Columns count Unicode scalar values, and the run says so (`columnKind`). Paths are URI references
//! from the top of the repository. The form's version is SARIF's.
//!
//! GitHub refuses a run with more than 25,000 results, all of it. So there are at most that many,
//! errors first, and the run says how many are left out.

use serde::Serialize;

use super::entry::{Entry, Place, Related, Remedy, entries};
use super::text::faults;
use super::{Export, Tool};
use crate::finding::{FieldName, Report, Severity};
use crate::language::{Language, Text};
use crate::rules::{Level, Page, REGISTRY, Rule};
use crate::text::printable_json;
use crate::text::uri_path;

/// The most results of a run, and the most places of a result, that code scanning takes.
const RESULTS: usize = 25_000;
const PLACES: usize = 1000;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What paths start from; whoever reads the report knows where that is.
const BASE: &str = "%SRCROOT%";

#[derive(Debug, Serialize)]
struct LogJson<'f> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [RunJson<'f>; 1],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct RunJson<'f> {
    tool: ToolJson,
    column_kind: &'static str,
    original_uri_base_ids: BasesJson,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    invocations: Vec<InvocationJson>,
    results: Vec<ResultJson<'f>>,
}

/// What else a reader has to know of the run.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct InvocationJson {
    execution_successful: bool,
    tool_execution_notifications: [NotificationJson; 1],
}

#[derive(Debug, Serialize)]
struct NotificationJson {
    level: &'static str,
    message: MessageJson,
}

#[derive(Debug, Serialize)]
struct BasesJson {
    #[serde(rename = "%SRCROOT%")]
    root: BaseJson,
}

#[derive(Debug, Serialize)]
struct BaseJson {
    description: MessageJson,
}

#[derive(Debug, Serialize)]
struct ToolJson {
    driver: DriverJson,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct DriverJson {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<RuleJson>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct RuleJson {
    id: &'static str,
    short_description: MessageJson,
    full_description: MessageJson,
    help: HelpJson,
    default_configuration: ConfigurationJson,
}

#[derive(Debug, Serialize)]
struct HelpJson {
    text: String,
    markdown: String,
}

#[derive(Debug, Serialize)]
struct ConfigurationJson {
    enabled: bool,
    level: &'static str,
}

#[derive(Debug, Serialize)]
struct MessageJson {
    text: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultJson<'f> {
    rule_id: &'static str,
    rule_index: Option<usize>,
    level: &'static str,
    message: MessageJson,
    locations: [LocationJson<'f>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<LocationJson<'f>>,
    partial_fingerprints: FingerprintsJson<'f>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<FixJson<'f>>,
    properties: PropertiesJson<'f>,
}

/// By a name that has the version of how they are made.
#[derive(Debug, Serialize)]
struct FingerprintsJson<'f> {
    #[serde(rename = "contactctl/v1")]
    own: &'f str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct LocationJson<'f> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalJson,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<LogicalJson<'f>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<MessageJson>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalJson {
    artifact_location: ArtifactJson,
    region: RegionJson,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactJson {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct RegionJson {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct LogicalJson<'f> {
    name: &'f str,
    fully_qualified_name: String,
    kind: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct FixJson<'f> {
    description: MessageJson,
    artifact_changes: [ChangeJson<'f>; 1],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ChangeJson<'f> {
    artifact_location: ArtifactJson,
    replacements: Vec<ReplacementJson<'f>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ReplacementJson<'f> {
    deleted_region: RegionJson,
    inserted_content: ContentJson<'f>,
}

#[derive(Debug, Serialize)]
struct ContentJson<'f> {
    text: &'f str,
}

#[derive(Debug, Serialize)]
struct PropertiesJson<'f> {
    account: Option<&'f str>,
    pointer: &'f str,
    field: Option<FieldJson>,
}

#[derive(Debug, Serialize)]
struct FieldJson {
    key: &'static str,
    label: &'static str,
}

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
                    description: message(&Text::new("top-of-repository").say(language)),
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

/// What has to be said of findings that the log of `report` has no room for.
#[must_use]
pub fn left_out(report: &Report) -> Option<Text> {
    let of = |severity| report.count(severity);
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warn));
    let more = (errors + warnings).checked_sub(RESULTS)?;
    let more_errors = errors.saturating_sub(RESULTS);
    let counts = faults(more_errors, more - more_errors)?;
    Some(
        Text::new("sarif-left-out")
            .with("counts", counts)
            .with("taken", RESULTS),
    )
}

fn describe(rule: &Rule, language: Language) -> RuleJson {
    let say = |id: &'static str| Text::new(id).say(language);
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
                say("why"),
                page.why,
                say("bad"),
                page.bad,
                say("good"),
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

fn result<'f>(export: &Export<'_>, entry: &'f Entry<'_>) -> ResultJson<'f> {
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
            field: entry
                .field
                .map(|FieldName { key, label }| FieldJson { key, label }),
        },
    }
}

fn related<'f>(export: &Export<'_>, at: usize, related: &Related<'_>) -> LocationJson<'f> {
    LocationJson {
        id: Some(at + 1),
        physical_location: physical(export, &related.place),
        logical_locations: Vec::new(),
        message: Some(message(&related.label)),
    }
}

/// The fix, if there is one. Of a masked report it would write the masks into the file.
fn fixes<'f>(export: &Export<'_>, entry: &'f Entry<'_>) -> Vec<FixJson<'f>> {
    let change = |fix: &'f Remedy<'_>| FixJson {
        description: message(&fix.title),
        artifact_changes: [ChangeJson {
            artifact_location: artifact(export, &entry.place),
            replacements: fix
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
    };
    let fix = entry.fix.as_ref().filter(|_| !export.redact);
    fix.map(change).into_iter().collect()
}

fn physical(export: &Export<'_>, place: &Place<'_>) -> PhysicalJson {
    PhysicalJson {
        artifact_location: artifact(export, place),
        region: region(place),
    }
}

fn artifact(export: &Export<'_>, place: &Place<'_>) -> ArtifactJson {
    ArtifactJson {
        uri: uri_path(&format!("{}{}", export.folder, place.path)),
        uri_base_id: BASE,
    }
}

fn region(place: &Place<'_>) -> RegionJson {
    RegionJson {
        start_line: place.start.line,
        start_column: place.start.column,
        end_line: place.end.line,
        end_column: place.end.column,
    }
}

/// The key or value, by the account's id and the pointer; none in a file that is no account's.
fn logical<'f>(entry: &'f Entry<'_>) -> Vec<LogicalJson<'f>> {
    let account = entry.account.as_deref();
    let location = |account: &'f str| {
        let (name, kind) = match entry.pointer.rsplit_once('/') {
            Some((_, name)) => (name, "member"),
            None => (account, "account"),
        };
        LogicalJson {
            name,
            fully_qualified_name: format!("{account}{}", entry.pointer),
            kind,
        }
    };
    account.map(location).into_iter().collect()
}

/// A message of plain text. `[text](target)` would be a link, so what looks like one is no more.
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
    fn a_value_is_no_link() {
        assert_eq!(message("`[a](b)`").text, "`\\[a](b)`");
        assert_eq!(message("`[[a]]` (b)").text, "`[[a]]` (b)");
    }
}
