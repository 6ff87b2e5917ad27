//! The form that raises a test event, as it is typed.

use crate::server::pages::form::FormFields;
use crate::server::refusal::Refusal;
use crate::server::rules::events::fault_of_text;
use crate::server::token::{Secret, Sha256Hash};
use crate::server::violation::Violation;

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

    /// Returns the fault of the text, if it has one.
    pub fn fault(&self) -> Option<Violation> {
        fault_of_text(&self.text)
    }
}
