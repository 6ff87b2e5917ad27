//! The report of `contactctl doctor`.

use std::fmt::Write as _;

use crate::error::{Error, Result};
use crate::language::{Language, Text, id};
use crate::text::printable;

/// The report: a row for each thing, and the errors.
pub(super) struct Page {
    pub(super) text: String,
    pub(super) failures: Vec<Error>,
    language: Language,
}

impl Page {
    pub(super) fn new(language: Language) -> Self {
        Self {
            text: String::new(),
            failures: Vec::new(),
            language,
        }
    }

    /// Adds a row.
    pub(super) fn row(&mut self, title: &Text, text: &Text) {
        let (title, text) = (title.say(self.language), text.say(self.language));
        let _ = writeln!(self.text, "{title:<15} {}", printable(&text));
    }

    /// Adds the row of a result, or of its error.
    pub(super) fn result(&mut self, title: &Text, result: Result<Text>) {
        if let Some(text) = self.check(title, result) {
            self.row(title, &text);
        }
    }

    /// Returns the value of a result. An error becomes a row.
    pub(super) fn check<T>(&mut self, title: &Text, result: Result<T>) -> Option<T> {
        let failure = match result {
            Ok(value) => return Some(value),
            Err(failure) => failure,
        };
        let text = Text::new(id::DOCTOR_FAILED).with("failure", failure.message().clone());
        self.row(title, &text);
        self.failures.push(failure);
        None
    }
}
