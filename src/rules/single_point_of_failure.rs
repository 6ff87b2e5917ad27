//! One person behind everything technical.

use std::collections::BTreeSet;

use super::AccountScope;
use super::mail::Address;
use super::people::{behind, is_one_person};
use crate::contact::Field;
use crate::finding::Draft;

rule! {
    /// One person is the only one behind the alert, the emergency and the non-emergency contacts,
    /// aliases looked through.
    ///
    /// ## Why
    ///
    /// While that person is on leave, nobody learns that the integration is down. An alias with one
    /// member is that member.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// [anna]
    /// kind = "person"
    /// email = "anna@bistro.example"
    ///
    /// [platform]
    /// kind = "role-alias"
    /// email = "platform@bistro.example"
    /// members = ["@anna"]
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// [anna]
    /// kind = "person"
    /// email = "anna@bistro.example"
    ///
    /// [piotr]
    /// kind = "person"
    /// email = "piotr@bistro.example"
    ///
    /// [platform]
    /// kind = "role-alias"
    /// email = "platform@bistro.example"
    /// members = ["@anna", "@piotr"]
    /// ```
    RULE = "single-point-of-failure", Warn, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    let fields = [
        Field::TechnicalEmergency,
        Field::TechnicalNonEmergency,
        Field::Alert,
    ];
    let mut found = BTreeSet::new();
    let mut places = Vec::new();
    for field in fields {
        let Some(list) = scope.account.list(field) else {
            return;
        };
        let Some(first) = list.items.first() else {
            return;
        };
        places.push(first.span);
        for item in &list.items {
            let address = scope.directory.resolve(item.value);
            if address.is_none_or(|address| Address::parse(address).is_err()) {
                return;
            }
            behind(scope.directory, item.value, &mut found);
            if found.len() > 1 {
                return;
            }
        }
    }
    let Some(person) = found
        .first()
        .filter(|who| is_one_person(scope.directory, who))
    else {
        return;
    };
    drafts.push(
        RULE.at(
            places[0],
            format!("`{person}` alone is behind alert, emergency and non-emergency contacts"),
        )
        .label("one person")
        .other(places[1], "the same one")
        .other(places[2], "and here")
        .field(Field::TechnicalEmergency.name())
        .help("add somebody else to one of the three"),
    );
}
