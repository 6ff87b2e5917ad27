//! The model of contact information: the fields of a record, an account's file, the directory, and
//! the values that are pushed with their digest.

mod account;
mod account_id;
mod address;
mod directory;
mod field;
mod grade;
mod hours;
pub mod limits;
mod new_file;
mod privacy;
mod provenance;
mod record;
mod seats;
mod source;
mod target;
mod template;
mod token_scope;
mod uuid;

pub use account::{Account, ContactList, Misplaced, SupportWindow, User};
pub use account_id::{AccountId, InvalidAccountId};
pub use address::{Contact, normalise_address};
pub use directory::{Directory, DirectoryEntry, EntryKind};
pub use field::{Audience, Environment, Field, Role, has_testers};
pub use grade::Grade;
pub use hours::{Day, Time, Window};
pub use new_file::{NewFile, NewForm, NewKey, NewUser, NewValue, NewWindow, WrittenFile};
pub use privacy::Privacy;
pub use provenance::Provenance;
pub use record::{Digest, Record, Value};
pub use seats::Seats;
pub use source::PushSource;
pub use target::Target;
pub use template::Template;
pub use token_scope::TokenScope;
pub use uuid::is_uuid;
