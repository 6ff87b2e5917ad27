//! Addresses, for all rules about them: their syntax, lists of domains, and their places in files.

mod address;
mod domains;
mod mailbox;
mod servers;

pub(super) use address::{AddressFault, AddressPart, AddressSide, MailAddress};
pub(super) use domains::{is_free, is_reserved, is_within, mistyped};
pub(super) use mailbox::{Mailbox, MailboxPlace, mailboxes};
pub use servers::{MailServer, MailServers};
