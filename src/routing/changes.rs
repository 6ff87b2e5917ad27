//! What a change of a record does to who is told.

use jiff::Timestamp;

use super::{Event, recipients};
use crate::contact::{Field, Record, Value};

/// An event that reaches other people than before, or at other hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rerouted {
    /// The event.
    pub event: Event,
    /// Who is told from now on.
    pub added: Vec<String>,
    /// Who is told no longer.
    pub removed: Vec<String>,
    /// Support windows that come; for the event that asks for them.
    pub hours_added: Vec<String>,
    /// Support windows that go.
    pub hours_removed: Vec<String>,
    /// Whether support was and is open at the instant asked for, if that changed.
    pub support_open: Option<(bool, bool)>,
}

/// What is different about `event` between two records; none if nothing is. Support is compared at
/// the instant `at`, where there is one.
#[must_use]
pub fn rerouted(
    event: Event,
    before: &Record,
    after: &Record,
    at: Option<Timestamp>,
) -> Option<Rerouted> {
    let (added, removed) = difference(event.field(), before, after);
    let (hours_added, hours_removed) = match event {
        Event::UserSupport => difference(Field::OperationalSupport, before, after),
        _ => (Vec::new(), Vec::new()),
    };
    let open = |record: &Record| recipients(event, record, at?).support_open;
    let support_open = open(before).zip(open(after));
    let all = [&added, &removed, &hours_added, &hours_removed];
    if all.iter().all(|members| members.is_empty()) {
        return None;
    }
    Some(Rerouted {
        event,
        added,
        removed,
        hours_added,
        hours_removed,
        support_open: support_open.filter(|(before, after)| before != after),
    })
}

/// The members that come and those that go.
fn difference(field: Field, before: &Record, after: &Record) -> (Vec<String>, Vec<String>) {
    let members = |record: &Record| {
        let value = record.get(field);
        value.as_ref().map(Value::members).unwrap_or_default()
    };
    let (before, after) = (members(before), members(after));
    let without = |these: &[String], those: &[String]| {
        let these = these.iter().filter(|member| !those.contains(member));
        these.cloned().collect()
    };
    (without(&after, &before), without(&before, &after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::{Day, Time, Window};

    fn record(emergency: &[&str], closes: &str) -> Record {
        let mut record = Record::default();
        record.set_addresses(Field::TechnicalEmergency, emergency.iter().copied());
        let time = |text| Time::parse(text).expect("a time");
        record.set_hours(vec![Window {
            time_zone: "Europe/Warsaw".to_owned(),
            days: vec![Day::Tue],
            opens: time("09:00"),
            closes: time(closes),
            overnight: false,
        }]);
        record
    }

    #[test]
    fn who_comes_and_who_goes() {
        let before = record(&["a@x.example", "b@x.example"], "17:00");
        let after = record(&["b@x.example", "c@x.example"], "17:00");
        let change = rerouted(Event::IntegrationDisabled, &before, &after, None);
        let change = change.expect("a change");
        assert_eq!(
            (change.added, change.removed),
            (
                vec!["c@x.example".to_owned()],
                vec!["a@x.example".to_owned()]
            )
        );
        assert_eq!(rerouted(Event::UserSupport, &before, &after, None), None);
    }

    #[test]
    fn hours_are_a_matter_of_user_support_alone() {
        let (before, after) = (record(&[], "17:00"), record(&[], "18:00"));
        // Tuesday 17:30 in Warsaw.
        let at = "2026-11-24T16:30:00Z".parse().ok();
        let change = rerouted(Event::UserSupport, &before, &after, at).expect("a change");
        assert_eq!(change.hours_added, ["tue 09:00-18:00 Europe/Warsaw"]);
        assert_eq!(change.hours_removed, ["tue 09:00-17:00 Europe/Warsaw"]);
        assert_eq!(change.support_open, Some((false, true)));
        assert_eq!(
            rerouted(Event::IntegrationDisabled, &before, &after, at),
            None
        );
    }
}
