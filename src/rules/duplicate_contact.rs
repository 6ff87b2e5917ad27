//! One address twice in one list.

use std::collections::BTreeMap;

use super::AccountScope;
use super::mail::Address;
use crate::contact::Field;
use crate::document::Change;
use crate::finding::{Draft, FieldName, Safety, Severity};
use crate::language::Text;
use crate::text::Span;

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

/// Lists up to this long are compared pair by pair, which is quicker than remembering.
const SHORT: usize = 16;

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    let lists = scope.account.lists.iter();
    let lists = lists.map(|list| (scope.list(list.field).collect::<Vec<_>>(), Some(list.field)));
    for (list, field) in lists.chain([(scope.users().collect(), None)]) {
        // A reference that leads nowhere and a text that is no address have their own findings.
        let found = list.into_iter();
        let found = found.filter_map(|mailbox| Some((mailbox.address()?, mailbox.span)));
        judge(&found.collect::<Vec<_>>(), field.map(Field::name), drafts);
    }
}

fn judge(list: &[(Address<'_>, Span)], field: Option<FieldName>, drafts: &mut Vec<Draft>) {
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
        let list = field.map_or("users", |field| field.key);
        let draft = if earlier.is(*address) {
            let remove = Change::RemoveItem { item: *span };
            RULE.at(*span, Text::new("duplicate-contact"))
                .fix("fix", Safety::Safe, [remove])
        } else {
            RULE.at(*span, Text::new("duplicate-contact-in-case"))
                .with("earlier", earlier.text)
                .severity(Severity::Warn)
        };
        let draft = draft.with("list", list).with("address", address.text);
        drafts.push(Draft {
            field,
            ..draft.other(*place, "first")
        });
    }
}
