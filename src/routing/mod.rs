//! Routing: the one table from an event to the field whose contacts are notified.
//!
//! Routing is pure: a record and an instant come in, recipients come out. Nothing is sent from here.

mod changes;
mod clocks;
mod hours;
mod week;

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use changes::{Rerouted, rerouted};
pub use clocks::{ClockChange, clock_changes};
pub use hours::{Stretch, is_open, stretches};
pub use week::{LaterWeeks, SupportDay, SupportWeek, TimeSpan, later_weeks};

use crate::contact::{Field, Record, Value};

/// An event that a portal notifies people of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// A technical problem in production that is not urgent.
    ProductionIssue,
    /// The integration was disabled.
    IntegrationDisabled,
    /// A technical request, such as an API migration.
    TechnicalRequest,
    /// A merchant's request, such as to be removed.
    MerchantIssue,
    /// A user's case that needs the partner.
    UserEscalation,
    /// A user's request for support.
    UserSupport,
}

impl Event {
    /// All events, in the order of their fields.
    pub const ALL: [Self; 6] = [
        Self::ProductionIssue,
        Self::IntegrationDisabled,
        Self::TechnicalRequest,
        Self::MerchantIssue,
        Self::UserEscalation,
        Self::UserSupport,
    ];

    /// Returns the name of the event on the command line and in the API.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ProductionIssue => "production-issue",
            Self::IntegrationDisabled => "integration-disabled",
            Self::TechnicalRequest => "technical-request",
            Self::MerchantIssue => "merchant-issue",
            Self::UserEscalation => "user-escalation",
            Self::UserSupport => "user-support",
        }
    }

    /// Returns the event of this name; `None` if there is no such event.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|event| event.as_str() == name)
    }

    /// Returns the field whose contacts are notified.
    #[must_use]
    pub const fn field(self) -> Field {
        match self {
            Self::ProductionIssue => Field::Alert,
            Self::IntegrationDisabled => Field::TechnicalEmergency,
            Self::TechnicalRequest => Field::TechnicalNonEmergency,
            Self::MerchantIssue => Field::MerchantIssues,
            Self::UserEscalation => Field::OperationalForGoogle,
            Self::UserSupport => Field::OperationalForUsers,
        }
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The recipients of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipients {
    /// The field that lists them.
    pub field: Field,
    /// Their addresses; empty if the field is empty.
    pub addresses: Vec<String>,
    /// `true` if support is open at that instant; `None` for an event other than
    /// [`Event::UserSupport`].
    pub support_open: Option<bool>,
}

/// Returns the recipients of `event` at the instant `at`, as listed in `record`. The record of a
/// sandbox has no alert contacts, so a production issue reaches nobody there.
#[must_use]
pub fn recipients(event: Event, record: &Record, at: Timestamp) -> Recipients {
    let field = event.field();
    Recipients {
        field,
        addresses: record
            .get(field)
            .as_ref()
            .map(Value::members)
            .unwrap_or_default(),
        support_open: (event == Event::UserSupport).then(|| {
            matches!(
                record.get(Field::OperationalSupport),
                Some(Value::Hours(windows)) if is_open(&windows, at)
            )
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::{Day, Time, Window};

    fn record() -> Record {
        let mut record = Record::default();
        for event in Event::ALL {
            let address = format!("{event}@bistro.example");
            record.set_addresses(event.field(), [address.as_str()]);
        }
        record.set_hours(vec![Window {
            time_zone: "Europe/Warsaw".to_owned(),
            days: vec![Day::Tue],
            opens: Time::parse("09:00").expect("a time"),
            closes: Time::parse("17:00").expect("a time"),
            overnight: false,
        }]);
        record
    }

    #[test]
    fn every_event_has_a_field_of_its_own() {
        let at = Timestamp::UNIX_EPOCH;
        for event in Event::ALL {
            let told = recipients(event, &record(), at);
            assert_eq!(told.addresses, [format!("{event}@bistro.example")]);
            assert_eq!(Event::from_name(event.as_str()), Some(event));
            assert_eq!(told.support_open.is_some(), event == Event::UserSupport);
        }
        assert_eq!(Event::from_name("outage"), None);
    }

    #[test]
    fn support_is_open_or_closed_at_an_instant() {
        for (at, is_open) in [
            ("2026-11-24T08:00:00Z", true),
            ("2026-11-24T16:00:00Z", false),
        ] {
            let at = at.parse().expect("an instant");
            let told = recipients(Event::UserSupport, &record(), at);
            assert_eq!(told.support_open, Some(is_open));
        }
        let nothing = recipients(
            Event::UserSupport,
            &Record::default(),
            Timestamp::UNIX_EPOCH,
        );
        assert_eq!(
            (nothing.addresses.len(), nothing.support_open),
            (0, Some(false))
        );
    }
}
