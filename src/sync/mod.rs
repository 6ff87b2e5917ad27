//! The use cases: prepare a push, judge its approval, apply it, pull, show a history.
//!
//! This module does not use the command line, the terminal or environment variables. [`Surroundings`]
//! carries what is needed of them as values. [`push::prepare`] only reads, and [`apply::apply`] accepts
//! only what [`approval`] has sealed.

mod about;
pub mod apply;
pub mod approval;
mod attention;
pub mod attest;
pub mod entered;
pub mod expected_page;
pub mod history;
mod ledger;
pub mod new;
mod open;
pub mod overview;
pub mod pasted;
mod portal_ids;
pub mod pull;
pub mod push;
mod secret;
pub mod sheet;
mod surroundings;

pub use about::about_portal;
pub use attention::{Asked, attention};
pub use ledger::{
    ManualChoice, choose_manual, ledger_note, ledger_remote, open_ledger, pull_ledger, push_ledger,
    unshared_note,
};
pub use open::OpenPortal;
pub use secret::{FoundSecret, SecretRequest};
pub use surroundings::Surroundings;
