//! The address of a request's sender.

use std::net::IpAddr;

/// The address of a request's sender: that of the connection, or the one that the proxy reports.
#[derive(Debug, Clone, Copy)]
pub(in crate::server) struct Peer(pub IpAddr);
