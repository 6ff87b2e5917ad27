//! The address that users are given, and whether another field has it too.

use super::Address;
use crate::contact::Field;
use crate::rules::AccountScope;
use crate::text::Span;

/// The account's public address, if it has one that is valid.
pub(in crate::rules) struct PublicAddress<'a> {
    /// The address, `@id` resolved.
    pub(in crate::rules) address: Address<'a>,
    /// Its place in the account's file.
    pub(in crate::rules) span: Span,
}

impl<'a> PublicAddress<'a> {
    /// That of `scope`.
    pub(in crate::rules) fn of(scope: &AccountScope<'a>) -> Option<Self> {
        let first = scope.list(Field::OperationalForUsers).next()?;
        Some(Self {
            address: first.address()?,
            span: first.span,
        })
    }

    /// Where the list of `field` has it. Two mailboxes that differ in case alone are nearly always
    /// one, so they count as one here.
    pub(in crate::rules) fn places_in(
        &self,
        scope: &AccountScope<'a>,
        field: Field,
    ) -> impl Iterator<Item = Span> {
        let list = scope.list(field);
        let same = list.filter(|mailbox| {
            mailbox
                .address()
                .is_some_and(|address| address.is_nearly(self.address))
        });
        same.map(|mailbox| mailbox.span)
    }
}
