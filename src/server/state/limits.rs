//! Limits of size, time and number.

use std::time::Duration;

use super::rate::RateLimit;

/// What the server puts up with.
#[derive(Debug, Clone)]
pub struct Limits {
    /// The longest body, in bytes.
    pub body_bytes: usize,
    /// How long a body may take to arrive.
    pub body_time: Duration,
    /// How long a request may take in all.
    pub request_time: Duration,
    /// How long a request's head may take, and how long a connection may be idle.
    pub head_time: Duration,
    /// How many connections are served at once.
    pub connections: usize,
    /// How long requests in flight may take to end when the server stops.
    pub shutdown_time: Duration,
    /// How often to look for mail whose next attempt is due.
    pub outbox_pause: Duration,
    /// Requests of one token or session.
    pub known: RateLimit,
    /// Requests from one address without a token or session that works.
    pub strangers: RateLimit,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body_bytes: 1024 * 1024,
            body_time: Duration::from_secs(10),
            request_time: Duration::from_secs(30),
            head_time: Duration::from_secs(30),
            connections: 1024,
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
