//! A mailbox that does not belong to the business.

use super::AccountScope;
use super::mail::{MailAddress, MailboxPlace, is_free};
use crate::contact::Field;
use crate::finding::Draft;
use crate::language::{Argument, Text, id};

rule! {
    /// A contact has an address at a free mail provider. Alert contacts and portal users may have
    /// one, because they sign in with the address that they have.
    ///
    /// ## Why
    ///
    /// A mailbox at a free provider usually belongs to a person, not to the business. Nobody else
    /// can read it, and it is gone when that person leaves. Users who see such a support address
    /// have reason to suspect fraud.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// operational_for_users = "bistro.warszawa@gmail.com"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// operational_for_users = "help@bistro.example"
    /// ```
    RULE = "free-mail-domain", Warn, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    for mailbox in scope.mailboxes() {
        let (MailboxPlace::List(field), Some(address)) = (mailbox.place, mailbox.address()) else {
            continue;
        };
        if field == Field::Alert || !is_free(address.domain) {
            continue;
        }
        let MailAddress { text, domain, .. } = address;
        let message = Text::new(id::FREE_MAIL_DOMAIN)
            .with("address", Argument::private(text))
            .with("domain", domain);
        let mut draft = RULE.at(mailbox.span, message).field(field.name());
        if let Some(entry) = mailbox.entry
            && let Some(email) = &entry.email
        {
            draft = draft.other_in(&entry.path, email.span, "entry");
        }
        drafts.push(draft);
    }
}
