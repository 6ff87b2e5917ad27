//! The argument for the time that files are judged by.

use clap::Args;
use jiff::Timestamp;

use crate::language::{Text, id};

/// The instant of the run.
#[derive(Debug, Args)]
pub(super) struct InstantArgs {
    /// Judge dates as of TIME, such as 2026-11-24T12:00:00Z, and not by the clock
    #[arg(long, value_name = "TIME", value_parser = instant)]
    pub(super) now: Option<Timestamp>,
}

/// Parses a time.
pub(super) fn instant(text: &str) -> Result<Timestamp, Text> {
    text.parse().map_err(|_| Text::new(id::NOT_AN_INSTANT))
}
