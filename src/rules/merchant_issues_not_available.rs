//! A merchant contact for an account without that field.

use super::AccountScope;
use crate::contact::Field;
use crate::document::Change;
use crate::finding::{Draft, Safety};
use crate::language::{Text, id};

rule! {
    /// Merchant contacts are set, but the portal does not show the field for the account.
    ///
    /// ## Why
    ///
    /// Only some integrations have the field. Without it, the contacts cannot be pushed, but their
    /// author believes that merchants can reach somebody.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// merchant_issues_field = false
    ///
    /// [contacts]
    /// merchant_issues = ["merchant-care@bistro.example"]
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// merchant_issues_field = true
    ///
    /// [contacts]
    /// merchant_issues = ["merchant-care@bistro.example"]
    /// ```
    RULE = "merchant-issues-not-available", Error, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    let account = scope.account;
    let Some(list) = account.list(Field::MerchantIssues) else {
        return;
    };
    if account.shows_merchant_issues()
        || list.items.is_empty()
        || scope.is_at_fault("merchant_issues_field")
        || !scope.whole
    {
        return;
    }
    let draft = RULE
        .at(list.key, Text::new(id::MERCHANT_ISSUES_NOT_AVAILABLE))
        .field(Field::MerchantIssues.name())
        // The addresses may be right and `merchant_issues_field` wrong.
        .fix("fix", Safety::Unsafe, [Change::RemoveKey { key: list.key }]);
    drafts.push(match account.merchant_issues_field {
        Some(hidden) => draft.other(hidden.span, "hidden"),
        None => draft.other(account.header, "unset"),
    });
}
