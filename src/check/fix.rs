//! Mending: the fixes of findings made, again and again, until none is left to make.
//!
//! A fix is made only if the check of what it leads to says that it mended: a result that has a
//! new syntax error, or more findings than before, is thrown away. No I/O; who calls this writes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;

use super::{Outcome, check};
use crate::document::{Edit, edited};
use crate::finding::{Finding, Fix, Severity};
use crate::language::Text;
use crate::rules;
use crate::text::{Content, LineIndex, Snapshot, SourceFile};

/// Every round makes a fix or gives one up, and most make all that there are.
const MOST_ROUNDS: usize = 200;

/// A project after its fixes.
#[derive(Debug)]
pub struct Fixed {
    /// The files as they are then.
    pub snapshot: Snapshot,
    /// What is left in them.
    pub outcome: Outcome,
    /// What was done, in order.
    pub done: Vec<Done>,
    /// The texts before, of the files that are others now.
    pub before: BTreeMap<String, String>,
}

/// One fix that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The file.
    pub path: Arc<str>,
    /// The line of the finding when it was mended.
    pub line: usize,
    /// The finding's rule.
    pub rule: &'static str,
    /// What was changed.
    pub title: Text,
}

/// What makes a finding the same in another text.
type Identity = (Arc<str>, &'static str, Text);

/// Mends the findings in `snapshot` that are `wanted`. The configuration is the file at
/// `config_path`, and dates are judged as of `now`.
#[must_use]
pub fn fix(
    snapshot: Snapshot,
    config_path: &str,
    now: Timestamp,
    wanted: impl Fn(&Finding, &Fix) -> bool,
) -> Fixed {
    let outcome = check(&snapshot, config_path, now);
    let mut fixed = Fixed {
        snapshot,
        outcome,
        done: Vec::new(),
        before: BTreeMap::new(),
    };
    let mut refused = BTreeSet::new();
    for _ in 0..MOST_ROUNDS {
        let is_wanted = |finding: &Finding, fix: &Fix| {
            wanted(finding, fix) && !refused.contains(&identity(finding))
        };
        let mut chosen = choose(&fixed.outcome, is_wanted);
        if chosen.is_empty() {
            break;
        }
        // One that does not mend is found by halves.
        while !fixed.make(&chosen, config_path, now) {
            if let [refuted] = &chosen[..] {
                refused.insert(identity(refuted));
                break;
            }
            chosen.truncate(chosen.len().div_ceil(2));
        }
    }
    fixed
}

/// The findings whose fixes can be made together: none changes what another one does. The others
/// wait for the next round.
fn choose(outcome: &Outcome, is_wanted: impl Fn(&Finding, &Fix) -> bool) -> Vec<Finding> {
    let mut chosen: Vec<Finding> = Vec::new();
    // Of the file at hand, what is taken already.
    let mut taken: Vec<&Edit> = Vec::new();
    for finding in outcome.report.findings() {
        let Some(fix) = finding.fix.as_ref().filter(|fix| is_wanted(finding, fix)) else {
            continue;
        };
        if chosen.last().is_some_and(|last| last.path != finding.path) {
            taken.clear();
        }
        let meets = |edit: &Edit| {
            taken
                .iter()
                .any(|other| edit.span.start <= other.span.end && other.span.start <= edit.span.end)
        };
        if !fix.edits.iter().any(meets) {
            taken.extend(&fix.edits);
            chosen.push(finding.clone());
        }
    }
    chosen
}

impl Fixed {
    /// Makes the fixes of `findings`, all of them or, if they do not mend, none; tells which.
    fn make(&mut self, findings: &[Finding], config_path: &str, now: Timestamp) -> bool {
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
        let outcome = check(&self.snapshot, config_path, now);
        if !mends(&self.outcome, &outcome, findings) {
            for file in before {
                self.snapshot.replace(file);
            }
            return false;
        }
        for finding in findings {
            let file = before.iter().find(|file| *file.path == *finding.path);
            let text = file.map_or("", SourceFile::text);
            self.done.extend(finding.fix.iter().map(|fix| Done {
                path: Arc::clone(&finding.path),
                line: LineIndex::new(text).position(finding.span.start).line,
                rule: finding.rule,
                title: fix.title.clone(),
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

/// Whether `after` is better than `before` by the findings that are `mended`.
fn mends(before: &Outcome, after: &Outcome, mended: &[Finding]) -> bool {
    let all = |outcome: &Outcome| outcome.report.findings().len();
    let errors = |outcome: &Outcome| outcome.report.count(Severity::Error);
    let unreadable = |outcome: &Outcome| {
        let findings = outcome.report.findings().iter();
        let syntax = [rules::TOML_SYNTAX.name, rules::DUPLICATE_KEY.name];
        findings
            .filter(|finding| syntax.contains(&finding.rule))
            .count()
    };
    if unreadable(after) > unreadable(before) || errors(after) > errors(before) {
        return false;
    }
    // Several at once have to be as good as each alone is; one may bring another to light that it
    // hid, and is not taken back for that.
    if let [finding] = mended {
        let own = identity(finding);
        let times = |outcome: &Outcome| {
            let findings = outcome.report.findings().iter();
            findings.filter(|finding| identity(finding) == own).count()
        };
        return all(after) <= all(before) && times(after) < times(before);
    }
    all(after) + mended.len() <= all(before)
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
