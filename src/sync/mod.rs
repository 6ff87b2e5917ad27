//! The use cases: prepare a push, judge its approval, apply it, pull, history.
//!
//! No command line, terminal or environment variable is looked at here: [`Surroundings`] brings what
//! is needed of them as values. [`push::prepare`] reads and writes nothing; [`apply::apply`] takes
//! only what [`approval`] has sealed.

pub mod apply;
pub mod approval;
mod attention;
pub mod attest;
pub mod history;
mod open;
pub mod pull;
pub mod push;
mod secret;
mod surroundings;

pub use attention::attention;
pub use open::OpenPortal;
pub use secret::{FoundSecret, SecretRequest};
pub use surroundings::Surroundings;
