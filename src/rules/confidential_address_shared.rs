//! A confidential address that is shown to users.

use super::AccountScope;
use super::public_address::PublicAddress;
use crate::contact::Field;
use crate::finding::Draft;
use crate::language::{Argument, Text, id};

rule! {
    /// An operational contact for Google is also the address that is shown to users.
    ///
    /// ## Why
    ///
    /// The contact for Google is confidential: it is for cases that a user has already taken to
    /// Google. If it is also the published support address, ordinary requests fill the mailbox, and
    /// such a case is lost among them. contactctl's own portal refuses such a contact.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// operational_for_google = ["help@bistro.example"]
    /// operational_for_users = "help@bistro.example"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// operational_for_google = ["escalations@bistro.example"]
    /// operational_for_users = "help@bistro.example"
    /// ```
    RULE = "confidential-address-shared", Error, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    let Some(public) = PublicAddress::of(scope) else {
        return;
    };
    for span in public.places_in(scope, Field::OperationalForGoogle) {
        drafts.push(
            RULE.at(
                span,
                Text::new(id::CONFIDENTIAL_ADDRESS_SHARED)
                    .with("address", Argument::private(public.address.text)),
            )
            .other(public.span, "public")
            .field(Field::OperationalForGoogle.name()),
        );
    }
}
