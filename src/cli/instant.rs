//! The argument for the time that files are judged by.
//!
//! Only commands that write nothing have it. With `sync` or `approve` it would make count again what
//! has expired.

use clap::Args;
use jiff::Timestamp;

use super::session::Session;
use crate::language::{Text, id};

/// The instant of the run.
#[derive(Debug, Args)]
pub(super) struct InstantArgs {
    /// Judge dates as of TIME, such as 2026-11-24T12:00:00Z, instead of now
    #[arg(long, value_name = "TIME", value_parser = instant)]
    now: Option<Timestamp>,
}

impl InstantArgs {
    /// Returns the given time.
    pub(super) fn given(&self) -> Option<Timestamp> {
        self.now
    }

    /// Returns the time to judge by: the given one, or else the current time.
    pub(super) fn now(&self, session: &Session<'_>) -> Timestamp {
        self.now.unwrap_or_else(|| session.now())
    }
}

/// Parses a time.
pub(super) fn instant(text: &str) -> Result<Timestamp, Text> {
    text.parse().map_err(|_| Text::new(id::NOT_AN_INSTANT))
}
