//! What the rules on addresses share: the syntax, lists of domains, and where addresses stand.

mod address;
mod domains;
mod public;

pub(super) use address::{Address, Fault, Side};
pub(super) use domains::{is_free, is_reserved, is_within, mistyped};
pub(super) use public::PublicAddress;

use super::{AccountScope, DirectoryScope};
use crate::contact::{Contact, Field};
use crate::finding::FieldName;
use crate::text::{Span, Spanned};

/// An address that is written out in a file: no `@id`, and not necessarily valid.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written<'a> {
    /// The text.
    pub(super) text: &'a str,
    /// Where it stands.
    pub(super) span: Span,
    /// The field that it stands in, unless it is a user's or the directory's.
    pub(super) field: Option<FieldName>,
}

impl<'a> Written<'a> {
    fn new(item: Spanned<&'a str>, field: Option<Field>) -> Option<Self> {
        match Contact::new(item.value) {
            Contact::Address(text) => Some(Self {
                text,
                span: item.span,
                field: field.map(Field::name),
            }),
            Contact::Reference(_) => None,
        }
    }
}

/// Every address that the account's file writes out.
pub(super) fn in_account<'a>(scope: &AccountScope<'a>) -> impl Iterator<Item = Written<'a>> {
    let account = scope.account;
    let lists = account.lists.iter().flat_map(|list| {
        let items = list.items.iter();
        items.filter_map(|item| Written::new(*item, Some(list.field)))
    });
    let misplaced = account.misplaced_alerts.iter().flat_map(|alert| {
        let items = alert.items.iter();
        items.filter_map(|item| Written::new(*item, Some(Field::Alert)))
    });
    let users = account.users.iter().flatten();
    lists
        .chain(misplaced)
        .chain(users.filter_map(|user| Written::new(user.email?, None)))
}

/// Every address that one directory file writes out. An entry's own may not be an `@id`.
pub(super) fn in_directory<'a>(scope: &DirectoryScope<'a>) -> impl Iterator<Item = Written<'a>> {
    let (directory, path) = (scope.directory, scope.path);
    let entries = directory
        .entries()
        .filter(move |entry| &*entry.path == path);
    entries.flat_map(|entry| {
        let own = entry.email.as_ref().map(|email| Written {
            text: &email.value,
            span: email.span,
            field: None,
        });
        let members = entry.members.iter().filter_map(|member| {
            Written::new(Spanned::new(member.value.as_str(), member.span), None)
        });
        own.into_iter().chain(members)
    })
}
