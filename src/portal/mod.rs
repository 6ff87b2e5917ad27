//! Portals: what goes over the wire, the client that reads and writes, and the server.

#[cfg(feature = "server")]
pub mod server;
pub mod wire;
