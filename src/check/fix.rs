//! Applies the fixes of findings, round after round, until no more can be applied.
//!
//! The result of a fix is checked, and discarded if it has a new syntax error or more findings than
//! before. There is no I/O here; the caller writes the files.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;

use super::{Outcome, Purpose, Terms, check_by};
use crate::config::ProjectFiles;
use crate::document::{Edit, edited};
use crate::finding::{Finding, Fix, Report, Severity};
use crate::language::Text;
use crate::rules;
use crate::text::{Content, LineIndex, Snapshot, SourceFile};

/// The most rounds. Every round makes a fix or gives one up, and most rounds make all that are left.
const MOST_ROUNDS: usize = 200;

/// A project after its fixes.
#[derive(Debug)]
pub struct Fixed {
    /// The files with the fixes.
    pub snapshot: Snapshot,
    /// The outcome of their check.
    pub outcome: Outcome,
    /// The fixes that were made, in order.
    pub done: Vec<AppliedFix>,
    /// The earlier texts of the files that changed, by path.
    pub before: BTreeMap<String, String>,
}

/// One fix that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppliedFix {
    /// The path of the file.
    pub path: Arc<str>,
    /// The line of the finding when it was fixed.
    pub line: usize,
    /// The finding's rule.
    pub rule: &'static str,
    /// The title of the fix.
    pub title: Text,
}

/// The path, rule and message of a finding, which identify it after its text moved.
type Identity = (Arc<str>, &'static str, Text);

/// Makes the fixes in `files` that `is_chosen` returns `true` for, as of `now`.
#[must_use]
pub fn fix(
    files: ProjectFiles<'_>,
    now: Timestamp,
    is_chosen: impl Fn(&Finding, &Fix) -> bool,
) -> Fixed {
    let outcome = check_by(&files, &terms(now));
    let config_path = files.layout().config.clone();
    let mut fixed = Fixed {
        snapshot: files.into_snapshot(),
        outcome,
        done: Vec::new(),
        before: BTreeMap::new(),
    };
    let mut refused = BTreeSet::new();
    for _ in 0..MOST_ROUNDS {
        let mut chosen = choose(&fixed.outcome, |finding, fix| {
            is_chosen(finding, fix) && !refused.contains(&identity(finding))
        });
        if chosen.is_empty() {
            break;
        }
        // A fix that makes things worse is found by bisection.
        while !fixed.make(&chosen, &config_path, now) {
            if let [refuted] = &chosen[..] {
                refused.insert(identity(refuted));
                break;
            }
            chosen.truncate(chosen.len().div_ceil(2));
        }
    }
    fixed
}

/// Returns the terms of the checks between fixes.
fn terms(now: Timestamp) -> Terms {
    Terms {
        purpose: Purpose::Fix,
        ..Terms::at(now)
    }
}

/// Returns the findings whose fixes can be made together, since their edits do not overlap. The
/// others wait for the next round.
fn choose(outcome: &Outcome, is_chosen: impl Fn(&Finding, &Fix) -> bool) -> Vec<Box<Finding>> {
    let mut chosen: Vec<Box<Finding>> = Vec::new();
    // The chosen edits of the current file.
    let mut taken: Vec<&Edit> = Vec::new();
    for finding in outcome.report.findings() {
        let Some(fix) = finding.fix.as_ref().filter(|fix| is_chosen(finding, fix)) else {
            continue;
        };
        if chosen.last().is_some_and(|last| last.path != finding.path) {
            taken.clear();
        }
        let overlaps = fix.edits.iter().any(|edit| {
            taken
                .iter()
                .any(|other| edit.span.start <= other.span.end && other.span.start <= edit.span.end)
        });
        if !overlaps {
            taken.extend(&fix.edits);
            chosen.push(finding.clone());
        }
    }
    chosen
}

impl Fixed {
    /// Makes the fixes of all `findings`, and returns `true`. If the result is not better than
    /// before, it makes no fix and returns `false`.
    fn make(&mut self, findings: &[Box<Finding>], config_path: &str, now: Timestamp) -> bool {
        let mut edits: BTreeMap<&str, Vec<Edit>> = BTreeMap::new();
        for finding in findings {
            let own = finding.fix.iter().flat_map(|fix| fix.edits.clone());
            edits.entry(&finding.path).or_default().extend(own);
        }
        let mut before = Vec::new();
        for (path, mut edits) in edits {
            let Some(file) = self.snapshot.file(path) else {
                continue;
            };
            edits.sort_by_key(|edit| edit.span);
            let new = SourceFile {
                path: path.to_owned(),
                content: Content::Text(edited(file.text(), &edits)),
            };
            before.push(file.clone());
            self.snapshot.replace(new);
        }
        let files = ProjectFiles::new(&self.snapshot, config_path);
        let outcome = check_by(&files, &terms(now));
        if !is_better(&self.outcome, &outcome, findings) {
            for file in before {
                self.snapshot.replace(file);
            }
            return false;
        }
        for finding in findings {
            let file = before.iter().find(|file| *file.path == *finding.path);
            let text = file.map_or("", SourceFile::text);
            self.done.extend(finding.fix.iter().map(|fix| AppliedFix {
                path: Arc::clone(&finding.path),
                line: LineIndex::new(text).position(finding.span.start).line,
                rule: finding.rule,
                title: fix.done(),
            }));
        }
        for file in before {
            let text = file.text().to_owned();
            self.before.entry(file.path).or_insert(text);
        }
        self.outcome = outcome;
        true
    }
}

/// Returns `true` if `after` is better than `before` by the findings that were `fixed`.
fn is_better(before: &Outcome, after: &Outcome, fixed: &[Box<Finding>]) -> bool {
    let [before, after] = [before, after].map(|outcome| &outcome.report);
    let [syntax_before, syntax_after] = [before, after].map(|report| count(report, is_syntax));
    let syntax_fixed = fixed.iter().filter(|finding| is_syntax(finding)).count();
    if syntax_after + syntax_fixed > syntax_before {
        return false;
    }
    // What could not be read until now may have findings of its own.
    if syntax_fixed > 0 {
        return true;
    }
    if after.count(Severity::Error) > before.count(Severity::Error) {
        return false;
    }
    let [all_before, all_after] = [before, after].map(|report| report.findings().len());
    // A single fix may reveal another finding that its own had hidden, so the number of findings
    // need not go down. Several at once must remove as many findings as there are fixes.
    if let [finding] = fixed {
        let own = identity(finding);
        let [same_before, same_after] =
            [before, after].map(|report| count(report, |finding| identity(finding) == own));
        return all_after <= all_before && same_after < same_before;
    }
    all_after + fixed.len() <= all_before
}

fn is_syntax(finding: &Finding) -> bool {
    finding.rule == rules::TOML_SYNTAX.name || finding.rule == rules::DUPLICATE_KEY.name
}

fn count(report: &Report, is_counted: impl Fn(&Finding) -> bool) -> usize {
    let findings = report.findings().iter();
    findings.filter(|finding| is_counted(finding)).count()
}

fn identity(finding: &Finding) -> Identity {
    (
        Arc::clone(&finding.path),
        finding.rule,
        finding.message.clone(),
    )
}

#[cfg(test)]
mod tests;
