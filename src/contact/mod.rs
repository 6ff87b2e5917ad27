//! What a contact record is: its fields, an account's file, the directory, the values that are
//! pushed and their digest.

mod account;
mod account_id;
mod address;
mod directory;
mod field;
mod hours;
mod record;
mod seats;
mod source;

pub use account::{Account, ContactList, Misplaced, SupportWindow, User};
pub use account_id::{AccountId, InvalidAccountId};
pub use address::{Contact, normalise_address};
pub use directory::{Directory, DirectoryEntry, Kind};
pub use field::{Audience, Environment, Field, Role};
pub use hours::{Day, Time, Window};
pub use record::{Digest, Record, Value};
pub use seats::Seats;
pub use source::Source;
