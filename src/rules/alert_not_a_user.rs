//! An alert contact who has no access to the account.

use super::AccountScope;
use super::mail::Mailbox;
use crate::contact::Field;
use crate::finding::Draft;
use crate::language::{Argument, Text, id};

rule! {
    /// An alert contact is not in `[[users]]`, although the file manages users.
    ///
    /// ## Why
    ///
    /// Automatic alerts go to portal users. The portal refuses an alert contact who is not a user
    /// of the account, so the push would fail and the old contacts would stay.
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
    let Some(users) = &scope.account.users else {
        return;
    };
    // A user with an unknown `@id` or an invalid address has another finding, and may be the very
    // one that is missing.
    let addresses = scope.users().filter_map(Mailbox::address);
    if !scope.whole || addresses.clone().count() < users.len() {
        return;
    }
    for mailbox in scope.list(Field::Alert) {
        let Some(alert) = mailbox.address() else {
            continue;
        };
        if addresses.clone().any(|user| user.is(alert)) {
            continue;
        }
        let message = Text::new(id::ALERT_NOT_A_USER)
            .with("address", Argument::private(alert.text))
            .with("written", Argument::private(mailbox.text));
        drafts.push(RULE.at(mailbox.span, message).field(Field::Alert.name()));
    }
}
