//! Portals that speak the `/v1` API over HTTP.

mod about;
#[cfg(test)]
mod hostile;
mod probe;
mod reader;
mod transport;
pub mod wire;
mod writer;

pub use about::portal_id;
pub use probe::{Health, health};
pub use reader::HttpPortal;
#[cfg(test)]
pub(crate) use transport::{Answer, Exchange, Failure, Request};
