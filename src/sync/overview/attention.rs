//! The findings of an overview, grouped by rule, each with the day since which it is there.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::lines::{AgedLine, LineAge, ages};
use crate::config::ProjectFiles;
use crate::contact::Directory;
use crate::error::Result;
use crate::finding::{Finding, Report, Severity};
use crate::git::{CommitId, Repository};
use crate::language::Text;
use crate::rules;
use crate::text::LineIndex;

/// The most findings of one rule that are shown.
const MOST: usize = 20;
/// The days for which a test of an address counts.
const TESTED_FOR: i64 = 366;

/// The findings of one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttentionGroup {
    /// The severity of the findings.
    pub severity: Severity,
    /// The rule's name.
    pub rule: &'static str,
    /// The first findings, by path.
    pub items: Vec<AttentionItem>,
    /// The number of further ones.
    pub more: usize,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttentionItem {
    /// The message.
    pub message: Text,
    /// The account, if the file is one of an account.
    pub account: Option<String>,
    /// The path of the file.
    pub path: String,
    /// The line in the file.
    pub line: usize,
    /// The time since which it is there.
    pub since: LineAge,
}

/// Returns the number of errors and of warnings.
pub(super) fn counts(report: &Report) -> [usize; 2] {
    [Severity::Error, Severity::Warn].map(|severity| report.count(severity))
}

/// Groups the findings of `report` by rule: errors first. `history` is a repository with the commit that
/// is checked out.
pub(super) fn groups(
    report: &Report,
    files: &ProjectFiles<'_>,
    directory: &Directory,
    history: Option<(&Repository, &CommitId)>,
) -> Result<Vec<AttentionGroup>> {
    let mut by_rule: BTreeMap<(Severity, &'static str), Vec<&Finding>> = BTreeMap::new();
    for finding in report.findings() {
        let of_rule = by_rule.entry((finding.severity, finding.rule)).or_default();
        of_rule.push(finding);
    }
    let shown: Vec<_> = by_rule
        .values()
        .flat_map(|findings| findings.iter().take(MOST))
        .map(|finding| (*finding, place(finding, files)))
        .collect();
    let lines: Vec<_> = shown
        .iter()
        .map(|(finding, (_, line))| AgedLine {
            path: &finding.path,
            line,
        })
        .collect();
    let ages = ages(&lines, files, history)?;
    let mut items = shown
        .iter()
        .zip(ages)
        .map(|((finding, (line, _)), age)| AttentionItem {
            message: finding.message.clone(),
            account: finding.account.as_deref().map(str::to_owned),
            path: finding.path.to_string(),
            line: *line,
            since: expired(finding, directory).map_or(age, LineAge::Day),
        });
    let groups = by_rule.iter().map(|((severity, rule), findings)| {
        let number = findings.len().min(MOST);
        AttentionGroup {
            severity: *severity,
            rule,
            items: items.by_ref().take(number).collect(),
            more: findings.len() - number,
        }
    });
    Ok(groups.collect())
}

/// Returns the number and the text of the line of a finding.
fn place<'f>(finding: &Finding, files: &'f ProjectFiles<'_>) -> (usize, &'f str) {
    let Some(file) = files.snapshot().file(&finding.path) else {
        return (1, "");
    };
    let index = LineIndex::new(file.text());
    let line = index.position(finding.span.start).line;
    (line, index.line(line))
}

/// Returns the first day on which the test of an address no longer counts, if that is the finding.
fn expired(finding: &Finding, directory: &Directory) -> Option<Date> {
    if finding.rule != rules::STALE_CONTACT.name {
        return None;
    }
    let mut entries = directory.entries();
    let entry = entries.find(|entry| {
        let tested = entry.verified_on.as_ref();
        entry.path == finding.path && tested.is_some_and(|tested| tested.span == finding.span)
    })?;
    let tested: Date = entry.verified_on.as_ref()?.value.parse().ok()?;
    tested.checked_add(TESTED_FOR.days()).ok()
}
