//! What is wrong with the overrides of a sync's guards, as far as the files alone can tell.

use jiff::Timestamp;

use crate::config::{Config, Override};
use crate::finding::Draft;
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
        if one.is_expired(now) {
            drafts.push(
                rules::EXPIRED_OVERRIDE
                    .at(
                        *span,
                        format!("override of `{guard}` for `{account}` ended on {until}"),
                    )
                    .label("no longer in force")
                    .help("remove it, or have a later day approved"),
            );
            continue;
        }
        let same = |other: &&Override| other.guard == *guard && other.account == *account;
        if let Some(first) = config.overrides[..at].iter().find(same) {
            drafts.push(
                rules::USELESS_OVERRIDE
                    .at(
                        *span,
                        format!("override of `{guard}` for `{account}` stands twice"),
                    )
                    .label("the second")
                    .other(first.span, "the first")
                    .help("remove one of the two"),
            );
            continue;
        }
        let ids = || {
            let accounts = scope.accounts.iter();
            accounts.filter_map(|account| Some(account.id.as_ref()?.value.as_str()))
        };
        if scope.whole && !ids().any(|id| id == account) {
            let help = match suggest(account, ids()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "remove it".to_owned(),
            };
            drafts.push(
                rules::USELESS_OVERRIDE
                    .at(*span, format!("no account has the id `{account}`"))
                    .label("lets nothing through")
                    .help(help),
            );
        }
    }
    drafts
}
