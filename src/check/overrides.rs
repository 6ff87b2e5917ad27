//! Checks the overrides of a sync's guards, as far as that needs only the files.

use jiff::Timestamp;

use crate::config::{Config, Override};
use crate::finding::Draft;
use crate::language::{Text, id};
use crate::rules::{self, ProjectScope};
use crate::text::suggest;

/// Returns drafts on overrides that are expired or useless.
pub(super) fn stale(config: &Config, scope: &ProjectScope<'_>, now: Timestamp) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (at, one) in config.overrides.iter().enumerate() {
        let Override {
            span,
            guard,
            account,
            until,
            ..
        } = one;
        if one.is_expired(now) {
            let message = Text::new(id::EXPIRED_OVERRIDE)
                .with("guard", guard.as_str())
                .with("account", account.as_str())
                .with("until", until.to_string());
            drafts.push(rules::EXPIRED_OVERRIDE.at(*span, message));
            continue;
        }
        let first = config.overrides[..at]
            .iter()
            .find(|other| other.guard == *guard && other.account == *account);
        if let Some(first) = first {
            let message = Text::new(id::USELESS_OVERRIDE_AGAIN)
                .with("guard", guard.as_str())
                .with("account", account.as_str());
            let draft = rules::USELESS_OVERRIDE.at(*span, message);
            drafts.push(draft.other(first.span, "first"));
            continue;
        }
        let ids = scope
            .accounts
            .iter()
            .filter_map(|account| Some(account.id.as_ref()?.value.as_str()));
        if scope.whole && !ids.clone().any(|id| id == account) {
            let message = Text::new(id::USELESS_OVERRIDE).with("account", account.as_str());
            let draft = rules::USELESS_OVERRIDE.at(*span, message);
            drafts.push(match suggest(account, ids) {
                Some(near) => draft.with("near", near).help("help-near"),
                None => draft,
            });
        }
    }
    drafts
}
