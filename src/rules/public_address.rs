//! The address that users are given, and whether another field has it too.

use super::AccountScope;
use super::mail::Address;
use crate::contact::Field;
use crate::text::Span;

/// The account's public address, if it has one that is valid.
pub(super) struct PublicAddress<'a> {
    /// The address, `@id` resolved.
    pub(super) address: Address<'a>,
    /// Its place in the account's file.
    pub(super) span: Span,
}

impl<'a> PublicAddress<'a> {
    /// That of `scope`.
    pub(super) fn of(scope: &AccountScope<'a>) -> Option<Self> {
        let first = scope.list(Field::OperationalForUsers).next()?;
        Some(Self {
            address: first.address()?,
            span: first.span,
        })
    }

    /// Where the list of `field` has it. Two mailboxes that differ in case alone are nearly always
    /// one, so they count as one here.
    pub(super) fn places_in(
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
