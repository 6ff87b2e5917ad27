//! Instants in the words of the visitor's language, in UTC and to the minute.

use jiff::Timestamp;
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
    let month = usize::try_from(shown.month() - 1).unwrap_or_default();
    let text = Text::new(id::PAGE_MOMENT)
        .with("day", shown.day().to_string())
        .with("month", MONTHS[month])
        .with("year", shown.year().to_string())
        .with("clock", shown.strftime("%R").to_string());
    visit.tell(&text)
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
}
