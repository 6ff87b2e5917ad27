//! One address twice in one list.

use std::collections::BTreeMap;

use super::AccountScope;
use super::mail::Address;
use crate::contact::{Directory, normalise_address};
use crate::finding::{Draft, FieldName, Severity};
use crate::text::{Span, Spanned};

rule! {
    /// One list has an address twice, as such or by `@id`.
    ///
    /// ## Why
    ///
    /// It is pushed once, so the second one does nothing. Most often a colleague's address was meant
    /// who now is told nothing. Addresses that differ only in upper and lower case before the `@`
    /// are two to the standard and one to nearly every mail server: that is a warning.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// technical_non_emergency = ["api@bistro.example", "api@Bistro.example"]
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// technical_non_emergency = ["api@bistro.example", "tech@bistro.example"]
    /// ```
    RULE = "duplicate-contact", Error, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    for list in &scope.account.lists {
        let items = list.items.iter().copied();
        judge(scope.directory, items, Some(list.field.name()), drafts);
    }
    let users = scope.account.users.iter().flatten();
    let users = users.filter_map(|user| user.email);
    judge(scope.directory, users, None, drafts);
}

fn judge<'a>(
    directory: &'a Directory,
    items: impl Iterator<Item = Spanned<&'a str>>,
    field: Option<FieldName>,
    drafts: &mut Vec<Draft>,
) {
    let mut first: BTreeMap<String, (String, Span)> = BTreeMap::new();
    for item in items {
        // A reference that leads nowhere and a text that is no address have their own findings.
        let address = directory.resolve(item.value);
        let Some(address) = address.filter(|address| Address::parse(address).is_ok()) else {
            continue;
        };
        let exact = normalise_address(address);
        let Some((earlier, place)) = first.get(&exact.to_lowercase()) else {
            first.insert(exact.to_lowercase(), (exact, item.span));
            continue;
        };
        let list = field.map_or("users", |field| field.key);
        let draft = if *earlier == exact {
            RULE.at(item.span, format!("`{list}` has `{exact}` twice"))
                .label("again")
                .help("remove one of the two")
        } else {
            RULE.at(
                item.span,
                format!("`{exact}` in `{list}` differs from `{earlier}` in case only"),
            )
            .label("the same mailbox, nearly always")
            .severity(Severity::Warn)
            .help("remove one of the two, unless your mail server tells them apart")
        };
        drafts.push(Draft {
            field,
            ..draft.other(*place, "first here")
        });
    }
}
