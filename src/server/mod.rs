//! The portal: its HTTP API and pages over one database file.
//!
//! It does what a partner portal does, and refuses what a partner portal refuses, by the same
//! rules as `check`. Of the client it shares the wire types alone.

mod api;
mod app;
mod edit;
pub mod embedded;
mod events;
mod extract;
mod front;
mod gate;
mod host;
mod listen;
mod mail;
mod metrics;
mod observe;
mod once;
mod pages;
mod people;
mod precondition;
mod rate;
mod refusal;
mod state;
mod store;
mod token;
mod validate;

pub use app::routes;
pub use front::{Front, Origin, Tls};
pub use listen::serve;
pub use mail::{Mail, Relay};
pub use observe::Answered;
pub use people::Invitation;
pub use rate::Rate;
pub use state::{Clock, Limits, Log, Portal, Watch};
pub use store::Store;
pub use store::audit::AuditEntry;
pub use store::tokens::{NewToken, Token};
pub use token::{Access, Scope, Secret};
pub use validate::Validator;
