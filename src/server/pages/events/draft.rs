//! The form that raises a test event, as it is typed.

use crate::server::pages::form::FormFields;
use crate::server::refusal::Refusal;
use crate::server::rules::events::LONGEST_TEXT;
use crate::server::token::{Secret, Sha256Hash};

/// The form that raises a test event, as it is typed.
#[derive(Debug, Default, Clone)]
pub(super) struct TestDraft {
    /// An idempotency key, so that a form that is sent twice raises one event.
    pub key: String,
    pub event: String,
    pub text: String,
}

impl TestDraft {
    /// Returns an empty form with a new key.
    pub fn new() -> Result<Self, Refusal> {
        let key = Secret::random().map_err(|error| Refusal::internal(&error))?;
        Ok(Self {
            key: Sha256Hash::of(key.expose().as_bytes()).to_string(),
            ..Self::default()
        })
    }

    /// Reads a sent form.
    pub fn of_fields(fields: &FormFields) -> Self {
        Self {
            key: fields.get("key").to_owned(),
            event: fields.get("event").to_owned(),
            text: fields.get("text").trim().replace("\r\n", "\n"),
        }
    }

    /// Returns `true` if the text is longer than an event's text may be.
    pub fn is_too_long(&self) -> bool {
        self.text.chars().count() > LONGEST_TEXT
    }
}
