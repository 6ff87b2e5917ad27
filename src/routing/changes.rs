//! The effect of a change of a record on the recipients of events.

use jiff::Timestamp;

use super::{Event, recipients};
use crate::contact::{Field, Record, Value};

/// An event with other recipients or other support hours than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rerouted {
    /// The event.
    pub event: Event,
    /// The addresses of new recipients.
    pub added: Vec<String>,
    /// The addresses of people who are no longer recipients.
    pub removed: Vec<String>,
    /// New support windows; only for [`Event::UserSupport`].
    pub hours_added: Vec<String>,
    /// Support windows that no longer exist.
    pub hours_removed: Vec<String>,
    /// `true` for each record in which support is open at the instant of the comparison, before and
    /// after; `None` if that did not change, or without an instant.
    pub support_open: Option<(bool, bool)>,
}

/// Compares the recipients of `event` in two records; `None` if they are the same. `at` is the
/// instant at which support hours are compared.
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
    let [was_open, is_open] =
        [before, after].map(|record| recipients(event, record, at?).support_open);
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
        support_open: was_open.zip(is_open).filter(|(was, is)| was != is),
    })
}

/// Returns the members of `field` that are new, and those that are gone.
fn difference(field: Field, before: &Record, after: &Record) -> (Vec<String>, Vec<String>) {
    let [before, after] = [before, after].map(|record| {
        let value = record.get(field);
        value.as_ref().map(Value::members).unwrap_or_default()
    });
    (without(&after, &before), without(&before, &after))
}

fn without(members: &[String], others: &[String]) -> Vec<String> {
    let rest = members.iter().filter(|member| !others.contains(member));
    rest.cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::{Day, Time, Window};

    fn record(emergency: &[&str], closes: &str) -> Record {
        let mut record = Record::default();
        record.set_addresses(Field::TechnicalEmergency, emergency.iter().copied());
        record.set_hours(vec![Window {
            time_zone: "Europe/Warsaw".to_owned(),
            days: vec![Day::Tue],
            opens: Time::parse("09:00").expect("a time"),
            closes: Time::parse(closes).expect("a time"),
            overnight: false,
        }]);
        record
    }

    #[test]
    fn who_comes_and_who_goes() {
        let before = record(&["a@x.example", "b@x.example"], "17:00");
        let after = record(&["b@x.example", "c@x.example"], "17:00");
        let change = rerouted(Event::IntegrationDisabled, &before, &after, None).expect("a change");
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
