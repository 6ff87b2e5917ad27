//! Reports as text and as data: one file per output format, each with structs of its own.
//!
//! A format takes [`Checked`] and gives a `String`; byte offsets become lines and columns here and
//! nowhere below. Nothing in it depends on the machine: width and colour come in as values.

pub mod diff;
mod entry;
mod excerpt;
mod extent;
mod fingerprint;
pub mod github;
pub mod gitlab;
pub mod history;
pub mod json;
pub mod jsonl;
pub mod junit;
pub mod markdown;
mod places;
pub mod plan;
pub mod plan_json;
pub mod plan_markdown;
pub mod pull;
pub mod receipt;
mod redact;
pub mod route;
pub mod rules;
pub mod sarif;
pub mod short;
mod subject;
pub mod text;
mod wrap;

pub use redact::redacted;
pub use subject::{PortalLine, Subject};
pub use wrap::wrapped;

use std::borrow::Cow;

use crate::finding::Report;
use crate::language::Language;
use crate::text::Snapshot;

/// What was checked, and what was found in it.
#[derive(Debug, Clone, Copy)]
pub struct Checked<'c> {
    /// The files that the findings point into.
    pub snapshot: &'c Snapshot,
    /// The findings to show.
    pub report: &'c Report,
    /// How many accounts were checked.
    pub accounts: usize,
    /// What the findings are said in.
    pub language: Language,
}

/// What a format for other programs is made from.
#[derive(Debug, Clone, Copy)]
pub struct Export<'c> {
    /// What was checked, and what was found in it.
    pub checked: Checked<'c>,
    /// The project's folder from the top of its repository, with `/` after each part; empty where
    /// it is the top. Who reads a report elsewhere knows files from there.
    pub folder: &'c str,
    /// Whether addresses and phone numbers are masked.
    pub redact: bool,
}

impl Export<'_> {
    /// `text`, which is in no form yet, as it may leave the run.
    fn released<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.redact {
            redacted(text)
        } else {
            Cow::Borrowed(text)
        }
    }
}

/// How text for people looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Whether to colour, with the terminal's own colours.
    pub color: bool,
    /// Whether frames are drawn with box characters; else with ASCII.
    pub unicode: bool,
    /// How many columns there are to wrap at.
    pub width: usize,
}

impl Style {
    /// ASCII without colour, the same everywhere.
    pub const PLAIN: Self = Self {
        color: false,
        unicode: false,
        width: 100,
    };
}

/// The tool, as machine formats name it.
#[derive(Debug, serde::Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

impl Tool {
    const THIS: Self = Self {
        name: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
    };
}

#[cfg(test)]
mod tests;
