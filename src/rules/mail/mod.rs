//! Addresses, for all rules about them: their syntax, lists of domains, and their places in files.

mod address;
mod domains;
mod mailbox;
mod public;
mod servers;

pub(super) use address::{AddressFault, AddressPart, AddressSide, MailAddress};
pub(super) use domains::{is_free, is_reserved, is_within, mistyped};
pub(super) use mailbox::{Mailbox, MailboxPlace, mailboxes};
pub(super) use public::PublicAddress;
pub use servers::{MailServer, MailServers};

use super::DirectoryScope;
use crate::contact::Contact;
use crate::text::Spanned;

/// Returns every address that is written out in one directory file. The `email` of an entry is
/// included even if it is an `@id`, which is not allowed there.
pub(super) fn in_directory<'a>(
    scope: &DirectoryScope<'a>,
) -> impl Iterator<Item = Spanned<&'a str>> {
    let (directory, path) = (scope.directory, scope.path);
    let entries = directory
        .entries()
        .filter(move |entry| &*entry.path == path);
    entries.flat_map(|entry| {
        let members = entry.members.iter();
        let literal = members.filter(|member| is_literal(&member.value));
        entry
            .email
            .iter()
            .chain(literal)
            .map(|text| Spanned::new(text.value.as_str(), text.span))
    })
}

fn is_literal(text: &str) -> bool {
    matches!(Contact::new(text), Contact::Address(_))
}
