//! Portals: what goes over the wire, the client that reads and writes, and the server.

pub mod apply;
mod client;
pub(crate) mod folder;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod model;
mod probe;
mod retry;
mod token;
mod transport;
pub mod wire;

pub use client::Reader;
pub use folder::database;
pub use probe::health;
pub use retry::Patience;
pub(crate) use retry::retry_after;
pub use token::Token;
pub use transport::Address;
