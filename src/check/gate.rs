//! The one gate between what rules state and what people see: levels, suppressions, places.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::inline::Inline;
use super::parsed::Parsed;
use crate::config::{Allow, Config};
use crate::document::{self, Change, Document};
use crate::finding::{Draft, Finding, Fix, Label, Safety, Severity};
use crate::language::Text;
use crate::rules::{self, Level, Rule};
use crate::text::SourceFile;

/// So many findings of a file can have a fix: each takes a look at all of the file, and a hostile
/// one may have tens of thousands. Fixing goes on until nothing changes, so that none is left out.
const FIXES: usize = 1000;

/// Applies a configuration's levels and suppressions.
#[derive(Debug)]
pub(super) struct Gate {
    levels: BTreeMap<String, Level>,
    allows: Vec<Suppression>,
    today: Date,
    purpose: Purpose,
}

/// What a check is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Purpose {
    /// To tell people what is wrong.
    #[default]
    Review,
    /// To push what the files ask for, which has to be known for certain.
    Push,
}

impl Purpose {
    /// Whether findings of `rule` are errors whatever the project says.
    fn holds(self, rule: &str) -> bool {
        let holds = |rules: &[&Rule]| rules.iter().any(|held| held.name == rule);
        holds(rules::UNREADABLE) || (self == Self::Push && holds(rules::UNCLEAR))
    }
}

/// A suppression, and whether its day is past.
#[derive(Debug)]
struct Suppression {
    allow: Allow,
    expired: bool,
}

/// What drafts are on, as far as the gate has to know it.
#[derive(Clone, Copy)]
pub(super) struct Subject<'s> {
    /// The file.
    pub(super) file: &'s SourceFile,
    /// Its tree, and whether that is all of it, if it was parsed already.
    pub(super) parsed: Option<(&'s Document<'s>, bool)>,
    /// The account's id, where the file has one.
    pub(super) account: Option<&'s Arc<str>>,
}

impl<'s> Subject<'s> {
    /// A file that was not parsed and is no account's.
    pub(super) fn file(file: &'s SourceFile) -> Self {
        Self {
            file,
            parsed: None,
            account: None,
        }
    }
}

/// What comes through the gate.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Passed {
    /// The findings.
    pub(super) findings: Vec<Finding>,
    /// The suppressions that held one back, by their place in the configuration.
    pub(super) used: BTreeSet<usize>,
}

impl Passed {
    /// Adds what came through at another time.
    pub(super) fn add(&mut self, other: Self) {
        self.findings.extend(other.findings);
        self.used.extend(other.used);
    }
}

impl Gate {
    /// A gate as of `now`; suppressions end with their day in UTC.
    pub(super) fn new(config: &Config, now: Timestamp, purpose: Purpose) -> Self {
        let today = TimeZone::UTC.to_datetime(now).date();
        let allows = config.allows.iter().map(|allow| {
            let until = allow
                .until
                .as_deref()
                .and_then(|until| until.parse::<Date>().ok());
            let expired = until.is_some_and(|until| until < today);
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
        }
    }

    /// The suppressions in the comments of a file, and what is wrong with them.
    pub(super) fn inline(&self, text: &str, parsed: &Parsed<'_>) -> (Inline, Vec<Draft>) {
        Inline::read(text, parsed, self.today)
    }

    /// What `drafts` on `subject` become, `inline` being what its comments allow.
    pub(super) fn pass(
        &self,
        subject: Subject<'_>,
        inline: &mut Inline,
        drafts: Vec<Draft>,
    ) -> Passed {
        let mut passed = Passed::default();
        if drafts.is_empty() {
            return passed;
        }
        let text = subject.file.text();
        let path: Arc<str> = subject.file.path.as_str().into();
        let (own, errors);
        let (document, is_whole) = if let Some((document, is_whole)) = subject.parsed {
            (document, is_whole)
        } else {
            (own, errors) = document::parse(text);
            (&own, errors.is_empty())
        };
        let pointers = document.pointers();
        let mut fixes = 0;
        for draft in drafts {
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
            // Where the syntax is wrong, what stands around it may be meant otherwise.
            let can_be_fixed = is_whole && draft.fix.is_some() && fixes < FIXES;
            fixes += usize::from(can_be_fixed);
            let fix = can_be_fixed.then(|| fix(text, document, &draft));
            passed.findings.push(Finding {
                rule: draft.rule,
                severity,
                path: Arc::clone(&path),
                pointer: pointers.at(span),
                span,
                label: Some(draft.message.attribute(draft.label)),
                others: others(&draft),
                help: Some(draft.message.attribute(draft.help)),
                message: draft.message,
                field: draft.field,
                account: account.cloned(),
                fix: fix.flatten(),
            });
        }
        passed
    }

    /// The configured level, else the draft's own severity, else its rule's.
    fn severity(&self, draft: &Draft) -> Option<Severity> {
        let level = self.levels.get(draft.rule);
        if let Some(level) = level.filter(|_| !self.purpose.holds(draft.rule)) {
            return level.severity();
        }
        let level = rules::find(draft.rule).map_or(Level::Error, |rule| rule.level);
        level.severity().map(|own| draft.severity.unwrap_or(own))
    }

    /// Whether a suppression is in force; those that are about it count as used.
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

    /// What is wrong with the suppressions themselves, once all files have been through and `used`
    /// those.
    pub(super) fn stale_allows(&self, used: &BTreeSet<usize>) -> Vec<Draft> {
        let stale = |(at, suppression): (usize, &Suppression)| {
            let Allow {
                span,
                rule,
                account,
                until,
                ..
            } = &suppression.allow;
            if suppression.expired {
                let until = until.as_deref().unwrap_or_default();
                let message = Text::new("expired-allow")
                    .with("rule", rule.as_str())
                    .with("account", account.as_str())
                    .with("until", until);
                return Some(rules::EXPIRED_ALLOW.at(*span, message));
            }
            // A rule that does not exist or always counts has a finding already; one that is not always asked tells
            // nothing by its silence.
            let is_useless = !used.contains(&at)
                && rules::find(rule).is_some()
                && !Purpose::Review.holds(rule)
                && *rule != rules::NO_MAIL_SERVER.name;
            is_useless.then(|| {
                let message = Text::new("useless-allow")
                    .with("rule", rule.as_str())
                    .with("account", account.as_str());
                let remove = Change::RemoveTable { header: *span };
                let draft = rules::USELESS_ALLOW.at(*span, message);
                draft.fix("fix", Safety::Safe, [remove])
            })
        };
        self.allows.iter().enumerate().filter_map(stale).collect()
    }
}

/// The further places of `draft`, with what is said there.
fn others(draft: &Draft) -> Vec<Label> {
    let others = draft.others.iter().map(|other| Label {
        path: other.path.clone(),
        span: other.span,
        text: draft.message.attribute(other.label),
    });
    others.collect()
}

/// The fix of `draft`, if it can be made in `text` without losing anything else.
fn fix(text: &str, document: &Document<'_>, draft: &Draft) -> Option<Fix> {
    let proposal = draft.fix.as_ref()?;
    Some(Fix {
        title: draft.message.attribute(proposal.title),
        safety: proposal.safety,
        edits: document::edits(text, document, &proposal.changes)?,
    })
}
