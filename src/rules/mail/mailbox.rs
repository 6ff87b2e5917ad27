//! Every place of an account file where an address stands, read once for all rules.

use super::{Address, Fault};
use crate::contact::{Account, Contact, Directory, DirectoryEntry, Field};
use crate::finding::FieldName;
use crate::text::{Span, Spanned};

/// Where in an account file an address stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Place {
    /// In a contact list.
    List(Field),
    /// `alert` where it cannot be.
    Misplaced,
    /// A user's.
    User,
}

/// An address or `@id` in an account file, and what it stands for.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Mailbox<'a> {
    /// What is written.
    pub(in crate::rules) text: &'a str,
    /// Where.
    pub(in crate::rules) span: Span,
    /// In which list.
    pub(in crate::rules) place: Place,
    /// The id of a reference.
    pub(in crate::rules) reference: Option<&'a str>,
    /// The entry of a reference, if there is one.
    pub(in crate::rules) entry: Option<&'a DirectoryEntry>,
    /// The address that it comes to; none for a reference that leads to none.
    pub(in crate::rules) read: Option<Result<Address<'a>, Fault<'a>>>,
}

impl<'a> Mailbox<'a> {
    fn new(item: Spanned<&'a str>, place: Place, directory: &'a Directory) -> Self {
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
            read: address.map(Address::parse),
        }
    }

    /// The address that it comes to, if that is a valid one.
    pub(in crate::rules) fn address(&self) -> Option<Address<'a>> {
        self.read.and_then(Result::ok)
    }

    /// The address if it is valid and written out here; the directory's have findings there.
    pub(in crate::rules) fn own(&self) -> Option<Address<'a>> {
        self.address().filter(|_| self.reference.is_none())
    }

    /// The field that findings name.
    pub(in crate::rules) fn field(&self) -> Option<FieldName> {
        match self.place {
            Place::List(field) => Some(field.name()),
            Place::Misplaced => Some(Field::Alert.name()),
            Place::User => None,
        }
    }
}

/// All of `account`: each list in its order, then the users.
pub(in crate::rules) fn mailboxes<'a>(
    account: &'a Account<'a>,
    directory: &'a Directory,
) -> Vec<Mailbox<'a>> {
    let lists = account.lists.iter().flat_map(|list| {
        let items = list.items.iter();
        items.map(|item| (*item, Place::List(list.field)))
    });
    let misplaced = account.misplaced_alerts.iter();
    let misplaced = misplaced.flat_map(|alert| &alert.items);
    let users = account.users.iter().flatten();
    let users = users.filter_map(|user| Some((user.email?, Place::User)));
    lists
        .chain(misplaced.map(|item| (*item, Place::Misplaced)))
        .chain(users)
        .map(|(item, place)| Mailbox::new(item, place, directory))
        .collect()
}
