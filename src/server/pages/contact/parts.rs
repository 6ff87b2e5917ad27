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
    let hours = HoursText {
        days: &days,
        opens: &window.opens.to_string(),
        closes: &window.closes.to_string(),
        overnight: window.overnight,
        zone: &window.time_zone,
    };
    hours.words(visit)
}

/// The parts of a window as text, which need not be valid.
pub(super) struct HoursText<'a> {
    /// The names of the days.
    pub days: &'a [String],
    pub opens: &'a str,
    pub closes: &'a str,
    pub overnight: bool,
    pub zone: &'a str,
}

impl HoursText<'_> {
    /// Returns the window in a form for people.
    pub fn words(&self, visit: &Visit) -> String {
        let text = Text::new(if self.overnight {
            id::PAGE_HOURS_OF_OVERNIGHT
        } else {
            id::PAGE_HOURS_OF
        });
        visit.tell(
            &text
                .with("days", self.days.join(", "))
                .with("opens", self.opens)
                .with("closes", self.closes)
                .with("zone", self.zone),
        )
    }
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
