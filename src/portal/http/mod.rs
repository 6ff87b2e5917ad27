//! Portals that speak the `/v1` API over HTTP.

#[cfg(test)]
mod hostile;
mod probe;
mod reader;
mod transport;
pub mod wire;
mod writer;

pub use probe::health;
pub use reader::HttpPortal;
#[cfg(test)]
pub(crate) use transport::{Answer, Exchange, Failure, Request};
