//! The portals that a sync talks to: traits for all kinds of portals, and one folder for each kind.
//!
//! Plans and pushes know only [`PortalReader`] and [`PortalWriter`], whose values are those of
//! [`crate::plan`]. Another kind is a folder here with an implementation of both traits, and a line in
//! the list of kinds, `sync/open.rs`.

pub mod http;
pub mod manual;
#[cfg(test)]
mod memory;
mod reader;
mod writer;

pub use http::{health, portal_id, wire};
#[cfg(test)]
pub(crate) use memory::{MemoryAccount, MemoryPortal, PutFailure};
pub use reader::{Answering, PortalReader};
pub use writer::{Mark, PortalWriter, ProvisionRequest, PutReply, PutRequest, PutValue};
