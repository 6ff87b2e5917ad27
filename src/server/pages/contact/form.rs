//! The state of the contact form.

use jiff::Timestamp;

use super::conflict::EditConflict;
use super::draft::ContactDraft;
use crate::contact::{Environment, Field, Record};
use crate::server::pages::account::ViewedAccount;
use crate::server::rules::validate::{RecordCheck, Validator};
use crate::server::store::records::StoredRecord;
use crate::server::violation::Violation;

/// The contact form, and what is shown around it.
pub(super) struct ContactForm {
    pub account: ViewedAccount,
    pub environment: Environment,
    pub stored: Option<StoredRecord>,
    /// The entity tag of the record that the form was opened with. Empty if there was no record.
    pub version: String,
    pub draft: ContactDraft,
    /// The record that the form was opened with, to be compared if somebody else has saved since.
    pub base: Record,
    pub violations: Vec<Violation>,
    pub conflict: Option<EditConflict>,
    /// `true` if the form gets a blank window of support hours.
    pub more_hours: bool,
    /// `true` if the form was just saved.
    pub saved: bool,
}

impl ContactForm {
    /// Returns the form as it is opened.
    pub fn new(
        account: ViewedAccount,
        environment: Environment,
        stored: Option<StoredRecord>,
    ) -> Self {
        let base = stored
            .as_ref()
            .map(|stored| stored.record.clone())
            .unwrap_or_default();
        Self {
            account,
            environment,
            version: stored.as_ref().map(StoredRecord::etag).unwrap_or_default(),
            stored,
            draft: ContactDraft::of_record(&base),
            base,
            violations: Vec::new(),
            conflict: None,
            more_hours: false,
            saved: false,
        }
    }

    /// Checks the draft. While the gate is closed, an incomplete record may be saved, but not the
    /// same one twice: then the missing fields are reported.
    ///
    /// # Errors
    ///
    /// The violations, in the order of the form's fields.
    pub fn check(&self, validator: Validator, now: Timestamp) -> Result<Record, Vec<Violation>> {
        let is_closed = self.environment == Environment::Production && !self.account.gate().open;
        let judge = RecordCheck {
            validator,
            now,
            profile: &self.account.profile,
            unfinished: is_closed,
        };
        let complete = RecordCheck {
            unfinished: false,
            ..judge
        };
        let members = self.draft.members();
        judge
            .record(self.environment, &members)
            .and_then(|record| {
                if is_closed && record == self.base {
                    return complete.record(self.environment, &members);
                }
                Ok(record)
            })
            .map_err(|mut violations| {
                violations.sort_by_key(|violation| Field::from_key(field_key(violation)));
                violations
            })
    }
}

/// Returns the key of the field that a violation is about.
pub(super) fn field_key(violation: &Violation) -> &str {
    violation.pointer.split('/').nth(1).unwrap_or_default()
}

/// Returns the environment to show: `requested`, but always production while the gate is closed.
pub(super) fn visible_environment(
    account: &ViewedAccount,
    requested: Option<Environment>,
) -> Environment {
    match requested {
        Some(environment) if account.gate().open => environment,
        _ => Environment::Production,
    }
}
