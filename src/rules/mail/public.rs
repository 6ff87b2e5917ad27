//! The address that users are given, and whether another field has it too.

use super::Address;
use crate::contact::Field;
use crate::rules::AccountScope;
use crate::text::Span;

/// The account's public address, `@id` resolved.
pub(in crate::rules) struct PublicAddress<'a> {
    /// The address.
    pub(in crate::rules) address: &'a str,
    /// Its place in the account's file.
    pub(in crate::rules) span: Span,
}

impl<'a> PublicAddress<'a> {
    /// The public address, if the account has one that is valid.
    pub(in crate::rules) fn of(scope: &AccountScope<'a>) -> Option<Self> {
        let item = scope
            .account
            .list(Field::OperationalForUsers)?
            .items
            .first()?;
        let address = scope.directory.resolve(item.value)?;
        Address::parse(address).ok()?;
        Some(Self {
            address,
            span: item.span,
        })
    }

    /// Where the list of `field` has it. Two mailboxes that differ in case alone are nearly always
    /// one, so they count as one here.
    pub(in crate::rules) fn places_in(
        &self,
        scope: &AccountScope<'a>,
        field: Field,
    ) -> impl Iterator<Item = Span> {
        let items = scope
            .account
            .list(field)
            .map_or(&[][..], |list| &list.items);
        items.iter().filter_map(|item| {
            let address = scope.directory.resolve(item.value)?;
            address
                .eq_ignore_ascii_case(self.address)
                .then_some(item.span)
        })
    }
}
