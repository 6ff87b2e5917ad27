//! What the rules on addresses share: the syntax, lists of domains, and where addresses stand.

mod address;
mod domains;
mod mailbox;
mod servers;

pub(super) use address::{Address, Fault, Part, Side};
pub(super) use domains::{is_free, is_reserved, is_within, mistyped};
pub(super) use mailbox::{Mailbox, Place, mailboxes};
pub use servers::{MailServer, MailServers};
