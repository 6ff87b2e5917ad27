//! The limits of the server.

use std::time::Duration;

use super::rate::RateLimit;

/// The limits of the server.
#[derive(Debug, Clone)]
pub struct ServerLimits {
    /// The size of the largest body, in bytes.
    pub body_bytes: usize,
    /// The time for a body to arrive.
    pub body_time: Duration,
    /// The time for a whole request.
    pub request_time: Duration,
    /// The time for the head of a request, and for a connection to be idle.
    pub head_time: Duration,
    /// The time in which a client has to take something of an answer.
    pub write_time: Duration,
    /// The number of connections served at once.
    pub connections: usize,
    /// The number of connections of one address, unless a proxy is in front of the portal.
    pub connections_of_address: usize,
    /// The time for requests in flight to end when the server stops.
    pub shutdown_time: Duration,
    /// The pause between two looks for mail that is due.
    pub outbox_pause: Duration,
    /// The rate limit of each token and session.
    pub known: RateLimit,
    /// The rate limit of each address, for requests without a valid token or session.
    pub strangers: RateLimit,
}

impl Default for ServerLimits {
    fn default() -> Self {
        Self {
            body_bytes: 1024 * 1024,
            body_time: Duration::from_secs(10),
            request_time: Duration::from_secs(30),
            head_time: Duration::from_secs(30),
            write_time: Duration::from_secs(30),
            connections: 1024,
            connections_of_address: 256,
            shutdown_time: Duration::from_secs(10),
            outbox_pause: Duration::from_secs(1),
            known: RateLimit {
                per_second: 5000,
                at_once: 20_000,
            },
            strangers: RateLimit {
                per_second: 20,
                at_once: 400,
            },
        }
    }
}
