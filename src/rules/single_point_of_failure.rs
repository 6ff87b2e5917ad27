//! One person behind everything technical.

use super::AccountScope;
use super::people::{PeopleBehind, is_one_person};
use crate::contact::Field;
use crate::finding::Draft;
use crate::language::{Argument, Text, id};

rule! {
    /// The alert, emergency and non-emergency contacts are one and the same person, directly or through
    /// aliases.
    ///
    /// ## Why
    ///
    /// While that person is on leave, nobody learns that the integration is down. An alias with one
    /// member is still one person.
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
    // A part that could not be read may name somebody else.
    if !scope.whole {
        return;
    }
    let fields = [
        Field::TechnicalEmergency,
        Field::TechnicalNonEmergency,
        Field::Alert,
    ];
    let mut found = PeopleBehind::default();
    let mut places = Vec::with_capacity(fields.len());
    for field in fields {
        let Some(first) = scope.list(field).next() else {
            return;
        };
        places.push(first.span);
        for mailbox in scope.list(field) {
            if mailbox.address().is_none() {
                return;
            }
            found.add(scope.directory, mailbox.text);
            if found.is_several() {
                return;
            }
        }
    }
    let only = found.only();
    let Some(person) = only.filter(|who| is_one_person(scope.directory, who)) else {
        return;
    };
    drafts.push(
        RULE.at(
            places[0],
            Text::new(id::SINGLE_POINT_OF_FAILURE).with("person", Argument::private(person)),
        )
        .other(places[1], "second")
        .other(places[2], "third")
        .field(Field::TechnicalEmergency.name()),
    );
}
