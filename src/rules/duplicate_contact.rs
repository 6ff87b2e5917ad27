//! One address twice in one list.

use std::collections::BTreeMap;

use super::AccountScope;
use super::mail::{MailAddress, Mailbox};
use crate::document::Change;
use crate::finding::{Draft, FieldName, Safety, Severity};
use crate::language::{Argument, Text, id};
use crate::text::Span;

rule! {
    /// A list contains an address twice, written out or as an `@id`.
    ///
    /// ## Why
    ///
    /// A contact is pushed once, so its second occurrence has no effect. Most often, a colleague's
    /// address was meant, so that colleague is not notified. Addresses that differ only in upper
    /// and lower case before the `@` are different according to the standard. But they are the same
    /// for nearly every mail server, so such a pair is only a warning.
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

/// The longest list that is compared pair by pair, which is faster than a map.
const SHORT: usize = 16;

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    for list in &scope.account.lists {
        let addresses = addresses(scope.list(list.field));
        judge(&addresses, Some(list.field.name()), drafts);
    }
    judge(&addresses(scope.users()), None, drafts);
}

/// Returns the valid addresses. Unknown `@id`s and invalid addresses have other findings.
fn addresses<'m, 'a: 'm>(
    mailboxes: impl Iterator<Item = &'m Mailbox<'a>>,
) -> Vec<(MailAddress<'a>, Span)> {
    mailboxes
        .filter_map(|mailbox| Some((mailbox.address()?, mailbox.span)))
        .collect()
}

fn judge(list: &[(MailAddress<'_>, Span)], field: Option<FieldName>, drafts: &mut Vec<Draft>) {
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    for (at, (address, span)) in list.iter().enumerate() {
        let earlier = if list.len() > SHORT {
            let earlier = *first.entry(address.text.to_ascii_lowercase()).or_insert(at);
            (earlier < at).then_some(&list[earlier])
        } else {
            let mut earlier = list[..at].iter();
            earlier.find(|(earlier, _)| earlier.is_nearly(*address))
        };
        let Some((earlier, place)) = earlier else {
            continue;
        };
        let name = field.map_or("users", |field| field.key);
        let draft = if earlier.is(*address) {
            let remove = Change::RemoveItem { item: *span };
            RULE.at(*span, Text::new(id::DUPLICATE_CONTACT))
                .fix("fix", Safety::Safe, [remove])
        } else {
            RULE.at(*span, Text::new(id::DUPLICATE_CONTACT_IN_CASE))
                .with("earlier", Argument::private(earlier.text))
                .severity(Severity::Warn)
        };
        drafts.push(Draft {
            field,
            ..draft
                .with("list", name)
                .with("address", Argument::private(address.text))
                .other(*place, "first")
        });
    }
}
