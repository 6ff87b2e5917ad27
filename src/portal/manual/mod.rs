//! Portals without an API: a person carries each approved change to a web form, and a ledger in the
//! repository remembers what the form holds.
//!
//! [`ManualPortal`] is both traits of a portal over a [`Ledger`]. A read is of the ledger; a write asks an
//! [`HandEntry`], and records what they say. Nothing here knows a terminal or a web page.

mod account;
mod hand_entry;
mod ledger;
mod merge;
mod paste_key;
mod reader;
mod seen;
mod steps;
mod tip;
mod writer;

pub use account::{LedgerAccount, LedgerEntry, LedgerFault, PasteMark};
pub use hand_entry::{EntryAccount, EntryAnswer, EntryStep, EntryValue, HandEntry};
pub use ledger::{Ledger, LedgerPlace};
pub use paste_key::PasteKey;
pub use reader::ManualPortal;
pub use seen::{SeenPage, SeenValue};
pub use steps::{field_steps, user_steps};
pub use tip::ExchangedTip;
