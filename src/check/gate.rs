//! The one gate between what rules state and what people see: levels, suppressions, places.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::file::Parsed;
use super::inline::Inline;
use crate::config::{Allow, Config};
use crate::document::{self, Change, Document};
use crate::finding::{Draft, Finding, Fix, Label, Safety, Severity};
use crate::language::Text;
use crate::rules::{self, Level};
use crate::text::SourceFile;

/// Applies a configuration's levels and suppressions.
pub(super) struct Gate<'c> {
    config: &'c Config,
    allows: Vec<Suppression<'c>>,
    today: Date,
}

/// A suppression, and whether it suppressed anything.
struct Suppression<'c> {
    allow: &'c Allow,
    expired: bool,
    used: AtomicBool,
}

impl<'c> Gate<'c> {
    /// A gate as of `now`; suppressions end with their day in UTC.
    pub(super) fn new(config: &'c Config, now: Timestamp) -> Self {
        let today = TimeZone::UTC.to_datetime(now).date();
        let allows = config.allows.iter().map(|allow| {
            let until = allow
                .until
                .as_deref()
                .and_then(|until| until.parse::<Date>().ok());
            let expired = until.is_some_and(|until| until < today);
            Suppression {
                allow,
                expired,
                used: AtomicBool::new(false),
            }
        });
        Self {
            config,
            allows: allows.collect(),
            today,
        }
    }

    /// The suppressions in the comments of a file, and what is wrong with them.
    pub(super) fn inline(&self, text: &str, parsed: &Parsed<'_>) -> (Inline, Vec<Draft>) {
        Inline::read(text, parsed, self.today)
    }

    /// The findings that `drafts` on `file` become, `account` being its id and `inline` what its
    /// comments allow.
    pub(super) fn findings(
        &self,
        file: &SourceFile,
        account: Option<&Arc<str>>,
        inline: &mut Inline,
        drafts: Vec<Draft>,
    ) -> Vec<Finding> {
        if drafts.is_empty() {
            return Vec::new();
        }
        let path: Arc<str> = file.path.as_str().into();
        let (document, errors) = document::parse(file.text());
        let pointers = document.pointers();
        // Where the syntax is wrong, what stands around it may be meant otherwise.
        let is_whole = errors.is_empty();
        let finding = |draft: Draft| {
            let severity = self.severity(&draft)?;
            let is_allowed_here = inline.allows(&draft);
            if self.is_allowed(draft.rule, account.map(|id| &**id)) || is_allowed_here {
                return None;
            }
            let span = draft.span.clamped(file.text());
            let fix = is_whole.then(|| fix(file.text(), &document, &draft));
            Some(Finding {
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
            })
        };
        drafts.into_iter().filter_map(finding).collect()
    }

    /// The configured level, else the draft's own severity, else its rule's.
    fn severity(&self, draft: &Draft) -> Option<Severity> {
        if let Some(level) = self.config.levels.get(draft.rule) {
            return level.severity();
        }
        let level = rules::find(draft.rule).map_or(Level::Error, |rule| rule.level);
        level.severity().map(|own| draft.severity.unwrap_or(own))
    }

    fn is_allowed(&self, rule: &str, account: Option<&str>) -> bool {
        let matching = self.allows.iter().filter(|suppression| {
            suppression.allow.rule == rule && Some(suppression.allow.account.as_str()) == account
        });
        let mut allowed = false;
        for suppression in matching {
            suppression.used.store(true, Ordering::Relaxed);
            allowed |= !suppression.expired;
        }
        allowed
    }

    /// What is wrong with the suppressions themselves, once all files have been through.
    pub(super) fn stale_allows(&self) -> Vec<Draft> {
        let stale = |suppression: &Suppression<'_>| {
            let Allow {
                span,
                rule,
                account,
                until,
                ..
            } = suppression.allow;
            if suppression.expired {
                let until = until.as_deref().unwrap_or_default();
                let message = Text::new("expired-allow")
                    .with("rule", rule.as_str())
                    .with("account", account.as_str())
                    .with("until", until);
                return Some(rules::EXPIRED_ALLOW.at(*span, message));
            }
            // A rule that does not exist has a finding already.
            let is_useless =
                !suppression.used.load(Ordering::Relaxed) && rules::find(rule).is_some();
            is_useless.then(|| {
                let message = Text::new("useless-allow")
                    .with("rule", rule.as_str())
                    .with("account", account.as_str());
                let remove = Change::RemoveTable { header: *span };
                let draft = rules::USELESS_ALLOW.at(*span, message);
                draft.fix("fix", Safety::Safe, [remove])
            })
        };
        self.allows.iter().filter_map(stale).collect()
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
