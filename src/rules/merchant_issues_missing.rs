//! A merchant contact that the portal requires but the file does not have.

use super::AccountScope;
use crate::contact::Field;
use crate::finding::Draft;
use crate::language::{Text, id};

rule! {
    /// The portal shows the field for merchant contacts, but the account's file does not have any.
    ///
    /// ## Why
    ///
    /// If the portal shows the field, the field is required: the account stays blocked until the
    /// field has a value. Without a contact, a merchant who asks to be removed reaches nobody.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// merchant_issues_field = true
    ///
    /// [contacts]
    /// technical_emergency = ["oncall@bistro.example"]
    /// technical_non_emergency = ["api@bistro.example"]
    /// operational_for_google = ["escalations@bistro.example"]
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// merchant_issues_field = true
    ///
    /// [contacts]
    /// technical_emergency = ["oncall@bistro.example"]
    /// technical_non_emergency = ["api@bistro.example"]
    /// merchant_issues = ["merchant-care@bistro.example"]
    /// operational_for_google = ["escalations@bistro.example"]
    /// ```
    RULE = "merchant-issues-missing", Error, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    let account = scope.account;
    let list = account.list(Field::MerchantIssues);
    let (Some(shown), Some(contacts)) = (account.merchant_issues_field, account.contacts) else {
        return;
    };
    if !shown.value
        || list.is_some_and(|list| !list.items.is_empty())
        || scope.is_at_fault(Field::MerchantIssues.key())
        || scope.is_at_fault("contacts")
        || !scope.whole
    {
        return;
    }
    let draft = match list {
        Some(list) => RULE.at(list.span, Text::new(id::MERCHANT_ISSUES_MISSING_EMPTY)),
        None => RULE.at(contacts, Text::new(id::MERCHANT_ISSUES_MISSING)),
    };
    drafts.push(
        draft
            .other(shown.span, "shown")
            .field(Field::MerchantIssues.name()),
    );
}
