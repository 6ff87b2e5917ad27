//! An emergency contact that sleeps at night.

use super::AccountScope;
use super::mail::Address;
use super::people::is_full_name;
use crate::contact::{Contact, Field, Kind, normalise_address};
use crate::finding::Draft;
use crate::text::Spanned;

rule! {
    /// An emergency contact is one person, by the directory or by the look of the address.
    ///
    /// ## Why
    ///
    /// One person sleeps, travels and leaves. The portal recommends an alias that pages whoever is
    /// on call, so that the address stays right while people change.
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
    let Some(list) = scope.account.list(Field::TechnicalEmergency) else {
        return;
    };
    for item in &list.items {
        let Some(draft) = judge(scope, *item) else {
            continue;
        };
        drafts.push(
            draft
                .field(Field::TechnicalEmergency.name())
                .help("write the address of an alias that pages whoever is on call"),
        );
    }
}

fn judge(scope: &AccountScope<'_>, item: Spanned<&str>) -> Option<Draft> {
    if let Some(entry) = scope.directory.entry_of(item.value) {
        let kind = entry.kind.filter(|kind| kind.value == Kind::Person)?;
        let draft = RULE
            .at(
                item.span,
                format!("emergency contact `{}` is one person", item.value),
            )
            .label("one person")
            .other_in(&entry.path, kind.span, "says the directory");
        return Some(draft);
    }
    let Contact::Address(text) = Contact::new(item.value) else {
        return None;
    };
    let address = Address::parse(text).ok()?;
    let mut users = scope.account.users.iter().flatten();
    let own = normalise_address(text);
    let user = users.find_map(|user| {
        let email = user.email?;
        let resolved = scope.directory.resolve(email.value)?;
        (normalise_address(resolved) == own).then_some(email.span)
    });
    let draft = RULE.at(
        item.span,
        format!("emergency contact `{text}` looks like one person"),
    );
    match user {
        Some(span) => Some(draft.label("one person").other(span, "who signs in here")),
        None => is_full_name(address.local).then(|| draft.label("a person's name")),
    }
}
