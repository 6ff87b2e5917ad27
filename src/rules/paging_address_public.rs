//! An emergency address that is shown to users.

use super::AccountScope;
use super::public_address::PublicAddress;
use crate::contact::Field;
use crate::finding::Draft;
use crate::language::{Argument, Text, id};

rule! {
    /// A technical emergency contact is also the address that is shown to users.
    ///
    /// ## Why
    ///
    /// Every question about a booking would page the person on call, and soon nobody would answer
    /// the pager. An emergency would be one e-mail among hundreds.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// technical_emergency = ["help@bistro.example"]
    /// technical_non_emergency = ["api@bistro.example"]
    /// operational_for_google = ["escalations@bistro.example"]
    /// operational_for_users = "help@bistro.example"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// technical_emergency = ["oncall@bistro.example"]
    /// technical_non_emergency = ["api@bistro.example"]
    /// operational_for_google = ["escalations@bistro.example"]
    /// operational_for_users = "help@bistro.example"
    /// ```
    RULE = "paging-address-public", Error, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    let Some(public) = PublicAddress::of(scope) else {
        return;
    };
    for span in public.places_in(scope, Field::TechnicalEmergency) {
        drafts.push(
            RULE.at(
                span,
                Text::new(id::PAGING_ADDRESS_PUBLIC)
                    .with("address", Argument::private(public.address.text)),
            )
            .other(public.span, "public")
            .field(Field::TechnicalEmergency.name()),
        );
    }
}
