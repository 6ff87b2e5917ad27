//! The portal: its HTTP API and pages over one database file.
//!
//! It does what a partner portal does, and refuses what a partner portal refuses, by the same
//! rules as `check`. Of the client it shares the wire types alone.

mod api;
mod app;
mod connections;
mod courier;
pub mod embedded;
mod front;
mod gate;
mod http;
mod listen;
mod mail;
mod pages;
mod refusal;
mod rules;
mod state;
mod store;
mod token;
mod violation;

pub use app::routes;
pub use front::{Front, PublicOrigin, Tls};
pub use listen::serve;
pub use mail::{Mail, Relay};
pub use rules::users::Invitation;
pub use rules::validate::Validator;
pub use state::{
    AnsweredRequest, Clock, OperatorLog, Portal, RateLimit, RequestObserver, ServerLimits,
};
pub use store::Store;
pub use store::audit::AuditEntry;
pub use store::tokens::{NewToken, StoredToken};
pub use token::{Access, Secret, TokenScope};
