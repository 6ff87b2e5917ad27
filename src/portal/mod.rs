//! Portals: what goes over the wire, the client that reads and writes, and the server.

pub mod apply;
mod client;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod model;
mod probe;
mod transport;
pub mod wire;

pub use client::Reader;
pub use probe::health;
