//! An emergency contact that is one person, who sleeps at night.

use super::AccountScope;
use super::mail::Mailbox;
use super::people::is_full_name;
use crate::contact::{EntryKind, Field};
use crate::finding::Draft;
use crate::language::{Argument, Text, id};

rule! {
    /// An emergency contact is one person, according to the directory or judging by the address.
    ///
    /// ## Why
    ///
    /// A single person sleeps, travels, and may leave the company. The portal recommends an alias
    /// that pages the person on call: such an address stays right when people change.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// technical_emergency = ["anna.nowak@bistro.example"]
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// technical_emergency = ["oncall@bistro.example"]
    /// ```
    RULE = "emergency-not-alias", Warn, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    for mailbox in scope.list(Field::TechnicalEmergency) {
        let Some(draft) = judge(scope, mailbox) else {
            continue;
        };
        drafts.push(draft.field(Field::TechnicalEmergency.name()));
    }
}

fn judge(scope: &AccountScope<'_>, mailbox: &Mailbox<'_>) -> Option<Draft> {
    let address = mailbox.address()?;
    if let Some(entry) = scope.directory.entry_of(mailbox.text) {
        let kind = entry.kind.filter(|kind| kind.value == EntryKind::Person)?;
        let message =
            Text::new(id::EMERGENCY_NOT_ALIAS).with("contact", Argument::private(mailbox.text));
        let draft = RULE
            .at(mailbox.span, message)
            .other_in(&entry.path, kind.span, "directory");
        return Some(draft);
    }
    let message =
        Text::new(id::EMERGENCY_NOT_ALIAS_LIKELY).with("address", Argument::private(address.text));
    let draft = RULE.at(mailbox.span, message);
    let mut users = scope.users();
    let user = users.find(|user| user.address().is_some_and(|user| user.is(address)));
    match user {
        Some(user) => Some(draft.other(user.span, "user")),
        None => is_full_name(address.local).then(|| draft.label("label-name")),
    }
}
