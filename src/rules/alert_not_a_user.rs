//! An alert contact who has no access to the account.

use std::collections::BTreeSet;

use super::AccountScope;
use super::mail::Address;
use crate::contact::{Field, normalise_address};
use crate::finding::Draft;

rule! {
    /// An alert contact is not in `[[users]]`, in a file that manages users.
    ///
    /// ## Why
    ///
    /// Alert mails go to portal users. The portal refuses an alert contact who is not a user of the
    /// account, so the push would fail and the old contacts would stay.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// [contacts.production]
    /// alert = ["anna@bistro.example", "piotr@bistro.example"]
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// [[users]]
    /// email = "piotr@bistro.example"
    /// role = "editor"
    /// ```
    RULE = "alert-not-a-user", Error, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    let (Some(users), Some(list)) = (&scope.account.users, scope.account.list(Field::Alert)) else {
        return;
    };
    // What leads nowhere and what is no address have findings of their own; among users it may be
    // the very one that is looked for.
    let address = |contact| {
        let address = scope.directory.resolve(contact)?;
        Address::parse(address).ok()?;
        Some(normalise_address(address))
    };
    let users: Option<BTreeSet<_>> = users
        .iter()
        .map(|user| address(user.email?.value))
        .collect();
    let Some(users) = users.filter(|_| scope.whole) else {
        return;
    };
    for item in &list.items {
        let Some(alert) = address(item.value).filter(|alert| !users.contains(alert)) else {
            continue;
        };
        drafts.push(
            RULE.at(
                item.span,
                format!("alert contact `{alert}` is not a user of the account"),
            )
            .label("not in `[[users]]`")
            .field(Field::Alert.name())
            .help(format!(
                "add `{}` to `[[users]]`, or name somebody who is there",
                item.value
            )),
        );
    }
}
