//! What the rules on addresses share: the syntax, lists of domains, and where addresses stand.

mod address;
mod domains;
mod mailbox;
mod public;
mod servers;

pub(super) use address::{Address, Fault, Part, Side};
pub(super) use domains::{is_free, is_reserved, is_within, mistyped};
pub(super) use mailbox::{Mailbox, Place, mailboxes};
pub(super) use public::PublicAddress;
pub use servers::{MailServer, MailServers};

use super::DirectoryScope;
use crate::contact::Contact;
use crate::text::Spanned;

/// Every address that one directory file writes out. An entry's own may not be an `@id`.
pub(super) fn in_directory<'a>(
    scope: &DirectoryScope<'a>,
) -> impl Iterator<Item = Spanned<&'a str>> {
    let (directory, path) = (scope.directory, scope.path);
    let entries = directory
        .entries()
        .filter(move |entry| &*entry.path == path);
    let spanned = |text: &'a Spanned<String>| Spanned::new(text.value.as_str(), text.span);
    entries.flat_map(move |entry| {
        let members = entry.members.iter().map(spanned);
        let literal = members.filter(|member| is_literal(member.value));
        entry.email.as_ref().map(spanned).into_iter().chain(literal)
    })
}

fn is_literal(text: &str) -> bool {
    matches!(Contact::new(text), Contact::Address(_))
}
