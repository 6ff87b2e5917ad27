//! Addresses, for all rules about them: their syntax, lists of domains, and their places in files.

mod address;
mod domains;
mod look_alike;
mod mailbox;
mod servers;

pub use address::is_mail_address;
pub(super) use address::{AddressFault, AddressPart, AddressSide, MailAddress};
pub(super) use domains::{is_free, is_near, is_reserved, is_within, mistyped};
pub(super) use look_alike::{first_look_alike, is_mixed};
pub(super) use mailbox::{Mailbox, MailboxPlace, mailboxes};
pub use servers::{MailServer, MailServers};
