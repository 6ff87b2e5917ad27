//! What is wrong with the overrides of a sync's guards, as far as the files alone can tell.

use jiff::Timestamp;

use crate::config::{Config, Override};
use crate::finding::Draft;
use crate::language::Text;
use crate::rules::{self, ProjectScope};
use crate::text::suggest;

/// Overrides that are past their day, or that let nothing through.
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
        let named = |message: &'static str| {
            Text::new(message)
                .with("guard", guard.as_str())
                .with("account", account.as_str())
        };
        if one.is_expired(now) {
            let message = named("expired-override").with("until", until.clone());
            drafts.push(rules::EXPIRED_OVERRIDE.at(*span, message));
            continue;
        }
        let same = |other: &&Override| other.guard == *guard && other.account == *account;
        if let Some(first) = config.overrides[..at].iter().find(same) {
            let draft = rules::USELESS_OVERRIDE.at(*span, named("useless-override-again"));
            drafts.push(draft.other(first.span, "first"));
            continue;
        }
        let ids = || {
            let accounts = scope.accounts.iter();
            accounts.filter_map(|account| Some(account.id.as_ref()?.value.as_str()))
        };
        if scope.whole && !ids().any(|id| id == account) {
            let message = Text::new("useless-override").with("account", account.as_str());
            let draft = rules::USELESS_OVERRIDE.at(*span, message);
            drafts.push(match suggest(account, ids()) {
                Some(near) => draft.with("near", near).help("help-near"),
                None => draft,
            });
        }
    }
    drafts
}
