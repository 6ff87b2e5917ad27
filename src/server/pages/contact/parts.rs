//! Parts of the contact form that other pages use as well.

use std::sync::LazyLock;

use jiff::tz::TimeZoneDatabase;
use maud::{Markup, html};

use crate::contact::{Day, Field, Window};
use crate::language::{MessageId, Text, id};
use crate::server::pages::visit::Visit;
use crate::server::violation::Violation;

/// The areas of the time zone database that people name zones by. Its other names are
/// abbreviations and aliases.
const AREAS: [&str; 9] = [
    "Africa/",
    "America/",
    "Antarctica/",
    "Asia/",
    "Atlantic/",
    "Australia/",
    "Europe/",
    "Indian/",
    "Pacific/",
];

/// The names of the time zones to choose from.
static ZONES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut names: Vec<_> = TimeZoneDatabase::bundled()
        .available()
        .map(|name| name.as_str().to_owned())
        .filter(|name| AREAS.iter().any(|area| name.starts_with(area)))
        .collect();
    names.sort();
    names
});

/// Renders the list of time zones, from which inputs suggest.
pub(in crate::server::pages) fn zones() -> Markup {
    html! {
        datalist #zones { @for zone in ZONES.iter() { option value=(zone) {} } }
    }
}

/// Renders the violations of an element beside it. The list is there even if it is empty, since the
/// element's `aria-describedby` names it.
pub(super) fn errors(visit: &Visit, id: &str, violations: &[&Violation]) -> Markup {
    html! {
        ul.errors #{ (id) "-error" } hidden[violations.is_empty()] {
            @for violation in violations { li { (violation.in_form(visit.language)) } }
        }
    }
}

/// Returns the violations at or below `pointer`.
pub(super) fn under<'v>(violations: &'v [Violation], pointer: &str) -> Vec<&'v Violation> {
    violations
        .iter()
        .filter(|violation| {
            violation
                .pointer
                .strip_prefix(pointer)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
        .collect()
}

/// Returns the id of the form's element that a violation is about.
pub(super) fn element_id(violation: &Violation) -> String {
    let mut parts = violation.pointer.split('/').skip(1);
    let field = parts.next().unwrap_or_default();
    if field != Field::OperationalSupport.key() {
        return field.to_owned();
    }
    match (parts.next(), parts.next()) {
        (Some(at), Some("opens")) => format!("hours-{at}-opens"),
        (Some(at), Some("closes")) => format!("hours-{at}-closes"),
        (Some(at), Some("time_zone")) => format!("hours-{at}-zone"),
        (Some(at), _) => format!("hours-{at}"),
        _ => field.to_owned(),
    }
}

/// Returns a window of support hours in a form for people.
pub(in crate::server::pages) fn hours_of(visit: &Visit, window: &Window) -> String {
    let days: Vec<_> = window
        .days
        .iter()
        .map(|day| visit.say(day_name(*day)))
        .collect();
    let text = Text::new(if window.overnight {
        id::PAGE_HOURS_OF_OVERNIGHT
    } else {
        id::PAGE_HOURS_OF
    });
    visit.tell(
        &text
            .with("days", days.join(", "))
            .with("opens", window.opens.to_string())
            .with("closes", window.closes.to_string())
            .with("zone", window.time_zone.as_str()),
    )
}

/// Returns the id of a day's name.
pub(in crate::server::pages) const fn day_name(day: Day) -> MessageId {
    match day {
        Day::Mon => id::PAGE_MON,
        Day::Tue => id::PAGE_TUE,
        Day::Wed => id::PAGE_WED,
        Day::Thu => id::PAGE_THU,
        Day::Fri => id::PAGE_FRI,
        Day::Sat => id::PAGE_SAT,
        Day::Sun => id::PAGE_SUN,
    }
}
