//! The gate: an account is open once every field of its contact form has a value.

use crate::contact::{Environment, Field, Record};
use crate::portal::wire::{FieldShown, Gate};

/// Returns the fields of an account's form in `environment`, in the portal's order. A complete
/// record has a value for each.
pub(super) fn fields(environment: Environment, merchant_issues_field: bool) -> Vec<Field> {
    Field::ALL
        .into_iter()
        .filter(|field| match field {
            Field::Alert => environment == Environment::Production,
            Field::MerchantIssues => merchant_issues_field,
            _ => true,
        })
        .collect()
}

/// Returns the state of the gate for `record`. Without a record, all fields are missing.
pub(super) fn gate(
    environment: Environment,
    merchant_issues_field: bool,
    record: Option<&Record>,
) -> Gate {
    let mut missing = fields(environment, merchant_issues_field);
    missing.retain(|field| record.is_none_or(|record| record.get(*field).is_none()));
    Gate {
        open: missing.is_empty(),
        missing,
    }
}

/// Returns `true` if the gate is closed only because the account's integration has begun to ask for
/// merchant contacts, and all other fields have a value.
pub(super) fn closed_by_integration(gate: &Gate, record: Option<&Record>) -> bool {
    record.is_some() && gate.missing == [Field::MerchantIssues]
}

/// Returns the form's fields as the API shows them.
pub(super) fn form(environment: Environment, merchant_issues_field: bool) -> Vec<FieldShown> {
    fields(environment, merchant_issues_field)
        .into_iter()
        .map(|key| FieldShown {
            key,
            label: key.label().to_owned(),
            required: true,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alert_is_for_production_and_merchant_issues_where_it_is_shown() {
        assert_eq!(fields(Environment::Production, true), Field::ALL);
        let sandbox = fields(Environment::Sandbox, false);
        assert!(!sandbox.contains(&Field::Alert) && !sandbox.contains(&Field::MerchantIssues));
    }

    #[test]
    fn what_is_empty_is_missing() {
        let mut record = Record::default();
        record.set_addresses(Field::OperationalForUsers, ["help@bistro.example"]);
        let partly = gate(Environment::Sandbox, false, Some(&record));
        assert!(!partly.open);
        assert_eq!(
            partly.missing,
            [
                Field::TechnicalEmergency,
                Field::TechnicalNonEmergency,
                Field::OperationalForGoogle,
                Field::OperationalSupport,
            ]
        );
        assert_eq!(gate(Environment::Sandbox, false, None).missing.len(), 5);
    }
}
