//! Reports as text and as data: one file per output format, each with structs of its own.
//!
//! A format takes [`Checked`] and gives a `String`; byte offsets become lines and columns here and
//! nowhere below. Nothing in it depends on the machine: width and colour come in as values.

pub mod accounts;
pub mod attest;
mod code_span;
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
pub mod keys;
pub mod ledger;
pub mod markdown;
mod offline;
mod places;
pub mod plan;
pub mod plan_json;
pub mod plan_markdown;
pub mod pull;
pub mod receipt;
mod redact;
pub mod report;
pub mod route;
pub mod rules;
pub mod sarif;
pub mod sheet;
pub mod short;
mod sight;
mod subject;
pub mod text;
mod wrap;

pub use redact::{concealed, released};
pub use subject::{PortalLine, Subject};
pub use wrap::wrapped;

pub use extent::filter_line;

use std::borrow::Cow;

use crate::finding::Report;
use crate::language::{Language, MessageId, Text};
use crate::text::Snapshot;

/// The files of a check, with its findings.
#[derive(Debug, Clone, Copy)]
pub struct Checked<'c> {
    /// The files that the findings point into.
    pub snapshot: &'c Snapshot,
    /// The findings to show.
    pub report: &'c Report,
    /// The number of accounts that were checked.
    pub accounts: usize,
    /// The language of the report.
    pub language: Language,
    /// `true` if personal data is masked.
    pub redact: bool,
}

impl Checked<'_> {
    /// Returns `text` in the language of the report, with its private values masked if the report is to
    /// be redacted.
    fn say(&self, text: &Text) -> String {
        if self.redact {
            text.masked().say(self.language)
        } else {
            text.say(self.language)
        }
    }
}

/// The input of the formats for other programs.
#[derive(Debug, Clone, Copy)]
pub struct Export<'c> {
    /// The files of the check, with its findings.
    pub checked: Checked<'c>,
    /// The project's folder, relative to the top of its repository, with `/` after each part; empty
    /// if it is the top. Other programs know a file by its path from there.
    pub folder: &'c str,
}

impl Export<'_> {
    /// Masks the personal data in `text`, if the report is to be redacted. `text` must not be
    /// escaped for its format yet.
    fn released<'t>(&self, text: &'t str) -> Cow<'t, str> {
        released(text, self.checked.redact)
    }
}

/// The look of text for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// `true` to use the terminal's own colours.
    pub color: bool,
    /// `true` to draw frames with box characters instead of ASCII.
    pub unicode: bool,
    /// The column to wrap at.
    pub width: usize,
}

impl Style {
    /// ASCII without colour, which looks the same everywhere.
    pub const PLAIN: Self = Self {
        color: false,
        unicode: false,
        width: 100,
    };
}

/// The tool's name and version in machine formats.
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

/// Returns the message `id`, which takes no arguments, in `language`.
fn word(id: MessageId, language: Language) -> String {
    Text::new(id).say(language)
}

#[cfg(test)]
mod tests;
