//! Dates and instants in the words of the visitor's language. Instants are in UTC, to the minute.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use maud::{Markup, html};

use crate::language::{Text, id};
use crate::server::pages::visit::Visit;

/// The names by which the texts choose a month.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Renders an instant.
pub(in crate::server::pages) fn time(visit: &Visit, at: Timestamp) -> Markup {
    html! { time datetime=(at) { (minute(visit, at)) } }
}

/// Returns an instant as text.
pub(in crate::server::pages) fn minute(visit: &Visit, at: Timestamp) -> String {
    let shown = TimeZone::UTC.to_datetime(at);
    let text = Text::new(id::PAGE_MOMENT)
        .with("day", shown.day().to_string())
        .with("month", month(shown.date()))
        .with("year", shown.year().to_string())
        .with("clock", shown.strftime("%R").to_string());
    visit.tell(&text)
}

/// Returns the day and the month of a date.
pub(in crate::server::pages) fn day_of_month(visit: &Visit, date: Date) -> String {
    let text = Text::new(id::PAGE_DAY_OF_MONTH)
        .with("day", date.day().to_string())
        .with("month", month(date));
    visit.tell(&text)
}

/// Returns the name by which the texts choose the month of a date.
fn month(date: Date) -> &'static str {
    let number = usize::try_from(date.month() - 1).unwrap_or_default();
    MONTHS[number]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn an_instant_is_in_the_words_of_the_visitor() {
        let told = |language, at: &str| {
            let visit = Visit {
                language,
                ..Visit::default()
            };
            minute(&visit, at.parse().expect("an instant"))
        };
        let (first, last) = ("2026-01-09T23:05:59Z", "2026-12-31T00:00:00Z");
        assert_eq!(told(Language::English, first), "9 January 2026, 23:05 UTC");
        assert_eq!(told(Language::English, last), "31 December 2026, 00:00 UTC");
        assert_eq!(told(Language::Polish, first), "9 stycznia 2026, 23:05 UTC");
        assert_eq!(told(Language::Polish, last), "31 grudnia 2026, 00:00 UTC");
    }

    #[test]
    fn a_day_has_a_short_month() {
        let told = |language| {
            let visit = Visit {
                language,
                ..Visit::default()
            };
            day_of_month(&visit, jiff::civil::date(2026, 9, 5))
        };
        assert_eq!(told(Language::English), "5 Sep");
        assert_eq!(told(Language::Polish), "5 wrz");
    }
}
