//! Where a request came from.

use std::net::IpAddr;

/// Where a request came from.
#[derive(Debug, Clone, Copy)]
pub(in crate::server) struct Peer(pub IpAddr);
