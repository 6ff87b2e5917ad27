//! The gate: which fields an account's contact form has, and which of them are still empty.

use crate::contact::{Environment, Field, Record};
use crate::portal::wire::{FieldShown, Gate};

/// The fields that the form of an account has in `environment`, in the portal's order. A complete
/// record has all of them.
pub(super) fn fields(environment: Environment, merchant_issues_field: bool) -> Vec<Field> {
    let shown = |field: &Field| match field {
        Field::Alert => environment == Environment::Production,
        Field::MerchantIssues => merchant_issues_field,
        _ => true,
    };
    Field::ALL.into_iter().filter(shown).collect()
}

/// The state of the gate for `record`; without one, everything is missing.
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

/// Whether the gate is closed only because the account's integration has begun to ask for
/// merchant contacts: all that it asked for before is there.
pub(super) fn closed_by_integration(gate: &Gate, record: Option<&Record>) -> bool {
    record.is_some() && gate.missing == [Field::MerchantIssues]
}

/// The form's fields as the API shows them.
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
