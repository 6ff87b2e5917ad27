//! The gate between the drafts of rules and the findings of a report: it applies levels and
//! suppressions, and adds places. Rules know nothing of these.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::inline::InlineAllows;
use super::parsed::Parsed;
use crate::config::{Allow, Config};
use crate::document::{self, Change, Document};
use crate::finding::{Draft, Finding, Fix, Label, Safety, Severity};
use crate::language::{Text, id};
use crate::rules::{self, Level};
use crate::text::{SourceFile, Span};

/// The most findings of one rule in a file. The others are only counted, since a small file may have
/// tens of thousands: a report would be a thousand times as long as the file.
const OF_RULE: usize = 1000;

/// The most findings of all rules in a file. Syntax errors have a limit of their own.
const OF_FILE: usize = 2000;

/// The most bytes of the pointers of a file's findings. A key may be as long as a file, and each finding
/// below it repeats it.
const POINTERS: usize = 1 << 20;

/// The most findings of a file that get a fix. Making a fix reads the whole file, and a hostile file
/// may have tens of thousands of findings. Fixing repeats until nothing changes, so in the end every
/// finding gets its fix.
const FIXES: usize = 1000;

/// Applies a configuration's levels and suppressions.
#[derive(Debug)]
pub(super) struct FindingGate {
    levels: BTreeMap<String, Level>,
    allows: Vec<Suppression>,
    today: Date,
    purpose: Purpose,
    /// `true` if a part of the directory is not read, so that nobody knows who is in it.
    is_directory_open: bool,
}

/// The purpose of a check.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Purpose {
    /// Report problems to people.
    #[default]
    Review,
    /// Push the values of the files, which must be known for certain.
    Push,
    /// Fix the files. Every finding is listed: by their number a fix makes things better or worse.
    Fix,
}

impl Purpose {
    /// Returns `true` if findings of `rule` are always errors, whatever the configuration.
    fn holds(self, rule: &str) -> bool {
        let unclear = if self == Self::Push {
            rules::UNCLEAR
        } else {
            &[]
        };
        let mut held = rules::UNREADABLE.iter().chain(unclear);
        held.any(|held| held.name == rule)
    }
}

/// A suppression, and `true` if its last day is over.
#[derive(Debug)]
struct Suppression {
    allow: Allow,
    expired: bool,
}

/// The file that drafts are about.
#[derive(Clone, Copy)]
pub(super) struct DraftSubject<'s> {
    /// The file.
    pub(super) file: &'s SourceFile,
    /// Its path, if there is one to be shared.
    pub(super) path: Option<&'s Arc<str>>,
    /// Its tree, and whether that is all of it, if it was parsed already.
    pub(super) parsed: Option<(&'s Document<'s>, bool)>,
    /// The account's id, where the file has one.
    pub(super) account: Option<&'s Arc<str>>,
}

impl<'s> DraftSubject<'s> {
    /// Returns a file that was not parsed and does not belong to an account.
    pub(super) fn file(file: &'s SourceFile) -> Self {
        Self {
            file,
            path: None,
            parsed: None,
            account: None,
        }
    }
}

/// The findings that pass the gate.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct PassedFindings {
    /// The findings.
    pub(super) findings: Vec<Box<Finding>>,
    /// The suppressions that held a finding back, by their index in the configuration.
    pub(super) used: BTreeSet<usize>,
}

impl PassedFindings {
    /// Adds the findings and used suppressions of `other`.
    pub(super) fn add(&mut self, other: Self) {
        self.findings.extend(other.findings);
        self.used.extend(other.used);
    }
}

/// The numbers of a file's findings.
#[derive(Debug, Default)]
struct FindingCounts {
    of_rules: BTreeMap<&'static str, usize>,
    in_all: usize,
    pointers: usize,
    left_out: BTreeMap<&'static str, LeftOut>,
}

/// The findings of a rule that are only counted.
#[derive(Debug)]
struct LeftOut {
    number: usize,
    /// The place of the first.
    first: Span,
    /// The severity of the most serious.
    severity: Severity,
}

impl LeftOut {
    /// Returns a finding on all of them, findings of `rule`, without its place.
    fn finding(&self, rule: &'static str) -> Finding {
        let message = Text::new(id::MORE_FINDINGS)
            .with("rule", rule)
            .with("number", self.number);
        Finding {
            rule,
            severity: self.severity,
            path: Arc::default(),
            pointer: String::new(),
            span: self.first,
            label: Some(message.attribute("label")),
            others: Vec::new(),
            help: Some(message.attribute("help")),
            fix: None,
            message,
            field: None,
            account: None,
        }
    }
}

impl FindingCounts {
    /// Counts `draft`, whose pointer has `length` bytes, and returns `true` if it is to be listed.
    fn has_room(&mut self, draft: &Draft, severity: Severity, length: usize) -> bool {
        if draft.rule == rules::TOML_SYNTAX.name {
            return true;
        }
        let of_rule = self.of_rules.entry(draft.rule).or_insert(0);
        if *of_rule < OF_RULE && self.in_all < OF_FILE && self.pointers < POINTERS {
            *of_rule += 1;
            self.in_all += 1;
            self.pointers += length;
            return true;
        }
        let left_out = self.left_out.entry(draft.rule).or_insert(LeftOut {
            number: 0,
            first: draft.span,
            severity,
        });
        left_out.number += 1;
        // An error is less than a warning: it comes first.
        left_out.severity = left_out.severity.min(severity);
        false
    }
}

impl FindingGate {
    /// Makes a gate for a check at `now`. Suppressions end with their last day in UTC.
    pub(super) fn new(config: &Config, now: Timestamp, purpose: Purpose) -> Self {
        let today = TimeZone::UTC.to_datetime(now).date();
        let allows = config.allows.iter().map(|allow| {
            let expired = allow.until.is_some_and(|until| until < today);
            Suppression {
                allow: allow.clone(),
                expired,
            }
        });
        Self {
            levels: config.levels.clone(),
            allows: allows.collect(),
            today,
            purpose,
            is_directory_open: false,
        }
    }

    /// Holds back that somebody is not in the directory, a part of which is not read.
    pub(super) fn leave_directory_open(&mut self) {
        self.is_directory_open = true;
    }

    /// Reads the suppressions in the comments of a file. The drafts are about invalid ones.
    pub(super) fn inline(&self, text: &str, parsed: &Parsed<'_>) -> (InlineAllows, Vec<Draft>) {
        InlineAllows::read(text, parsed, self.today)
    }

    /// Turns `drafts` on `subject` into findings. `inline` contains the suppressions in its comments.
    pub(super) fn pass(
        &self,
        subject: DraftSubject<'_>,
        inline: &mut InlineAllows,
        mut drafts: Vec<Draft>,
    ) -> PassedFindings {
        let mut passed = PassedFindings::default();
        if drafts.is_empty() {
            return passed;
        }
        if drafts.len() > OF_RULE {
            // Those that are only counted are the last in the file.
            drafts.sort_by_key(|draft| draft.span);
        }
        let text = subject.file.text();
        let path: Arc<str> = match subject.path {
            Some(path) => Arc::clone(path),
            None => subject.file.path.as_str().into(),
        };
        let (own, errors);
        let (document, is_whole) = if let Some((document, is_whole)) = subject.parsed {
            (document, is_whole)
        } else {
            (own, errors) = document::parse(text);
            (&own, errors.is_empty())
        };
        let pointers = document.pointers();
        let mut fixes = 0;
        let mut counts = FindingCounts::default();
        for draft in drafts {
            if self.is_directory_open && draft.rule == rules::UNKNOWN_REFERENCE.name {
                continue;
            }
            let Some(severity) = self.severity(&draft) else {
                continue;
            };
            let account = subject.account;
            let is_allowed_here = inline.allows(&draft);
            let id = account.map(|id| &**id);
            let is_allowed = self.is_allowed(draft.rule, id, &mut passed.used) || is_allowed_here;
            if is_allowed && !self.purpose.holds(draft.rule) {
                continue;
            }
            let span = draft.span.clamped(text);
            let pointer = pointers.at(span);
            let is_limited = self.purpose != Purpose::Fix;
            if is_limited && !counts.has_room(&draft, severity, pointer.len()) {
                continue;
            }
            // With syntax errors, the text around a finding may mean something else than was read.
            let can_be_fixed =
                (is_whole || is_syntax(&draft)) && draft.fix.is_some() && fixes < FIXES;
            fixes += usize::from(can_be_fixed);
            passed.findings.push(Box::new(Finding {
                rule: draft.rule,
                severity,
                path: Arc::clone(&path),
                pointer,
                span,
                label: Some(draft.message.attribute(draft.label)),
                others: others(&draft),
                help: Some(draft.message.attribute(draft.help)),
                fix: if can_be_fixed {
                    fix(text, document, &draft)
                } else {
                    None
                },
                message: draft.message,
                field: draft.field,
                account: account.cloned(),
            }));
        }
        for (rule, left_out) in counts.left_out {
            let span = left_out.first.clamped(text);
            passed.findings.push(Box::new(Finding {
                path: Arc::clone(&path),
                pointer: pointers.at(span),
                span,
                account: subject.account.cloned(),
                ..left_out.finding(rule)
            }));
        }
        // Most files have one finding or none.
        passed.findings.shrink_to_fit();
        passed
    }

    /// Returns the severity of a draft: by the configured level, or else its own, or else that of its
    /// rule. `None` if the rule is off.
    fn severity(&self, draft: &Draft) -> Option<Severity> {
        let configured = self.levels.get(draft.rule);
        if let Some(level) = configured.filter(|_| !self.purpose.holds(draft.rule)) {
            return level.severity();
        }
        let level = rules::find(draft.rule).map_or(Level::Error, |rule| rule.level);
        level.severity().map(|own| draft.severity.unwrap_or(own))
    }

    /// Returns `true` if a suppression for the rule and the account has not expired. Matching
    /// suppressions are added to `used`, also expired ones.
    fn is_allowed(&self, rule: &str, account: Option<&str>, used: &mut BTreeSet<usize>) -> bool {
        let mut allowed = false;
        for (at, suppression) in self.allows.iter().enumerate() {
            let Allow {
                rule: of,
                account: on,
                ..
            } = &suppression.allow;
            if of == rule && Some(on.as_str()) == account {
                used.insert(at);
                allowed |= !suppression.expired;
            }
        }
        allowed
    }

    /// Returns drafts on the suppressions that are expired or useless, once all files have passed
    /// the gate. `used` are the indexes of those that matched a finding.
    pub(super) fn stale_allows(&self, used: &BTreeSet<usize>) -> Vec<Draft> {
        let mut drafts = Vec::new();
        for (at, suppression) in self.allows.iter().enumerate() {
            let Allow {
                span,
                rule,
                account,
                until,
                ..
            } = &suppression.allow;
            if suppression.expired {
                let until = until.map(|until| until.to_string());
                let message = Text::new(id::EXPIRED_ALLOW)
                    .with("rule", rule.as_str())
                    .with("account", account.as_str())
                    .with("until", until.unwrap_or_default());
                drafts.push(rules::EXPIRED_ALLOW.at(*span, message));
                continue;
            }
            let first = self.allows[..at].iter().find(|other| {
                !other.expired && other.allow.rule == *rule && other.allow.account == *account
            });
            if let Some(first) = first {
                drafts.push(again(&suppression.allow, &first.allow));
                continue;
            }
            // A rule that does not exist or cannot be suppressed has a finding already. A rule that
            // runs only with `--online` may have no findings because it did not run.
            let is_useless = !used.contains(&at)
                && rules::find(rule).is_some()
                && !Purpose::Review.holds(rule)
                && *rule != rules::NO_MAIL_SERVER.name;
            if is_useless {
                let message = Text::new(id::USELESS_ALLOW)
                    .with("rule", rule.as_str())
                    .with("account", account.as_str());
                let remove = Change::RemoveTable { header: *span };
                let draft = rules::USELESS_ALLOW.at(*span, message);
                drafts.push(draft.fix("fix", Safety::Safe, [remove]));
            }
        }
        drafts
    }
}

/// Returns `true` if the draft is about a syntax error, whose fix does not depend on the tree.
fn is_syntax(draft: &Draft) -> bool {
    draft.rule == rules::TOML_SYNTAX.name
}

/// Returns a draft on `allow`, which suppresses what `first` does.
fn again(allow: &Allow, first: &Allow) -> Draft {
    let message = Text::new(id::USELESS_ALLOW_AGAIN)
        .with("rule", allow.rule.as_str())
        .with("account", allow.account.as_str());
    let draft = rules::USELESS_ALLOW.at(allow.span, message);
    let draft = draft.other(first.span, "first");
    if allow.until != first.until {
        // Which of the two days counts is for a person to say.
        return draft;
    }
    let header = allow.span;
    draft.fix("fix", Safety::Safe, [Change::RemoveTable { header }])
}

/// Returns the further places of `draft`, each with its label.
fn others(draft: &Draft) -> Vec<Label> {
    let others = draft.others.iter().map(|other| Label {
        path: other.path.clone(),
        span: other.span,
        text: draft.message.attribute(other.label),
    });
    others.collect()
}

/// Returns the fix of `draft`, if it can be made in `text` without losing anything else.
fn fix(text: &str, document: &Document<'_>, draft: &Draft) -> Option<Fix> {
    let proposal = draft.fix.as_ref()?;
    Some(Fix {
        title: draft.message.attribute(proposal.title),
        safety: proposal.safety,
        edits: document::edits(text, document, &proposal.changes)?,
    })
}
