//! What has to be entered by hand, in an order that is safe at every moment.

use super::account::LedgerAccount;
use super::hand_entry::{EntryStep, EntryValue};
use crate::contact::{Field, Record, Seats};

/// Returns the fields to enter so that the portal holds `record`, in the order of its page.
#[must_use]
pub fn field_steps(now: &LedgerAccount, record: &Record) -> Vec<EntryStep> {
    let steps = Field::ALL.into_iter().filter_map(|field| {
        let after = record.get(field);
        let before = match now.fields.get(&field) {
            Some(entry) if entry.value == after => return None,
            Some(entry) => EntryValue::Known(entry.value.clone()),
            // Nothing is asked for, and nobody has seen that anything is there.
            None if after.is_none() => return None,
            None => EntryValue::Unknown,
        };
        Some(EntryStep::Field {
            field,
            before,
            after,
        })
    });
    steps.collect()
}

/// Returns the users to add, to change and to remove so that `after` is what the account has: those who
/// come first, so that somebody can always do the rest.
#[must_use]
pub fn user_steps(now: &Seats, after: &Seats) -> Vec<EntryStep> {
    let given = after.iter().filter_map(|(email, role)| {
        let before = now.role(email);
        (before != Some(role)).then(|| EntryStep::User {
            email: email.to_owned(),
            before,
            after: Some(role),
        })
    });
    let removed = now.iter().filter(|(email, _)| after.role(email).is_none());
    let removed = removed.map(|(email, role)| EntryStep::User {
        email: email.to_owned(),
        before: Some(role),
        after: None,
    });
    given.chain(removed).collect()
}
