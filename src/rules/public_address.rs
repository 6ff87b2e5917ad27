//! The address that is shown to users, and other fields that also have it.

use super::AccountScope;
use super::mail::MailAddress;
use crate::contact::Field;
use crate::text::Span;

/// The valid public address of an account.
pub(super) struct PublicAddress<'a> {
    /// The address, `@id` resolved.
    pub(super) address: MailAddress<'a>,
    /// Its place in the account's file.
    pub(super) span: Span,
}

impl<'a> PublicAddress<'a> {
    /// Returns the public address of `scope`, if it has a valid one.
    pub(super) fn of(scope: &AccountScope<'a>) -> Option<Self> {
        let first = scope.list(Field::OperationalForUsers).next()?;
        Some(Self {
            address: first.address()?,
            span: first.span,
        })
    }

    /// Returns the places in the list of `field` that have the same address. Two mailboxes that
    /// only differ in case are nearly always one, so they count as the same.
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
