//! All addresses of an account file, read once for all rules.

use super::{AddressFault, MailAddress};
use crate::contact::{Account, Contact, Directory, DirectoryEntry, Field};
use crate::finding::FieldName;
use crate::text::{Span, Spanned};

/// The place of an address in an account file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum MailboxPlace {
    /// A contact list.
    List(Field),
    /// `alert` in a table where it cannot be.
    Misplaced,
    /// `[[users]]`.
    User,
}

/// An address or `@id` in an account file, with the entry of the directory.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Mailbox<'a> {
    /// The text in the file.
    pub(in crate::rules) text: &'a str,
    /// The place of the text.
    pub(in crate::rules) span: Span,
    /// The list or table that it is in.
    pub(in crate::rules) place: MailboxPlace,
    /// The id, if it is a reference.
    pub(in crate::rules) reference: Option<&'a str>,
    /// The directory entry of a reference; `None` if the id is unknown.
    pub(in crate::rules) entry: Option<&'a DirectoryEntry>,
    /// The address itself or that of the entry, or the reason why it is invalid; `None` for a
    /// reference without an address.
    pub(in crate::rules) read: Option<Result<MailAddress<'a>, AddressFault<'a>>>,
}

impl<'a> Mailbox<'a> {
    fn new(item: Spanned<&'a str>, place: MailboxPlace, directory: &'a Directory) -> Self {
        let (reference, entry, address) = match Contact::new(item.value) {
            Contact::Address(address) => (None, None, Some(address)),
            Contact::Reference(id) => {
                let entry = directory.get(id);
                let email = entry.and_then(|entry| entry.email.as_ref());
                (Some(id), entry, email.map(|email| email.value.as_str()))
            }
        };
        Self {
            text: item.value,
            span: item.span,
            place,
            reference,
            entry,
            read: address.map(MailAddress::parse),
        }
    }

    /// Returns the address itself or that of the entry, if it is valid.
    pub(in crate::rules) fn address(&self) -> Option<MailAddress<'a>> {
        self.read.and_then(Result::ok)
    }

    /// Returns the address if it is valid and written out here. Addresses of the directory have
    /// their findings there.
    pub(in crate::rules) fn own(&self) -> Option<MailAddress<'a>> {
        self.address().filter(|_| self.reference.is_none())
    }

    /// Returns the field for findings.
    pub(in crate::rules) fn field(&self) -> Option<FieldName> {
        match self.place {
            MailboxPlace::List(field) => Some(field.name()),
            MailboxPlace::Misplaced => Some(Field::Alert.name()),
            MailboxPlace::User => None,
        }
    }
}

/// Returns all addresses of `account`: each list in its order, then misplaced alerts and users.
pub(in crate::rules) fn mailboxes<'a>(
    account: &'a Account<'a>,
    directory: &'a Directory,
) -> Vec<Mailbox<'a>> {
    let lists = account.lists.iter().flat_map(|list| {
        let items = list.items.iter();
        items.map(|item| (*item, MailboxPlace::List(list.field)))
    });
    let misplaced = account
        .misplaced_alerts
        .iter()
        .flat_map(|alert| &alert.items)
        .map(|item| (*item, MailboxPlace::Misplaced));
    let users = account
        .users
        .iter()
        .flatten()
        .filter_map(|user| Some((user.email?, MailboxPlace::User)));
    lists
        .chain(misplaced)
        .chain(users)
        .map(|(item, place)| Mailbox::new(item, place, directory))
        .collect()
}
