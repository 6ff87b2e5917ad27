//! A week of support hours on the clocks of the viewer, as a table whose bars need no script.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use maud::{Markup, html};

use crate::contact::{Day, Window};
use crate::language::{Text, id};
use crate::routing::stretches;
use crate::server::pages::contact::day_name;
use crate::server::pages::layout::day_of_month;
use crate::server::pages::visit::Visit;

/// The minutes that a bar has room for. The two days a year that are longer or shorter share it.
const MINUTES: i64 = 24 * 60;

/// The week of an instant.
#[derive(Debug)]
pub(super) struct Week {
    zone: TimeZone,
    days: Vec<Row>,
}

/// A day of the week.
#[derive(Debug)]
struct Row {
    day: Day,
    date: Date,
    start: Timestamp,
    bars: Vec<Bar>,
}

/// A part of a day during which the same number of windows is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Bar {
    opens: Timestamp,
    closes: Timestamp,
    windows: usize,
}

impl Week {
    /// Returns the week of `now` in `zone`, from Monday to Sunday.
    pub fn new(windows: &[Window], zone: &TimeZone, now: Timestamp) -> Self {
        let today = zone.to_datetime(now).date();
        let past = i64::from(today.weekday().since(Weekday::Monday));
        Self {
            days: Day::ALL
                .into_iter()
                .zip(0_i64..)
                .filter_map(|(day, at)| {
                    let date = today.checked_add((at - past).days()).ok()?;
                    Row::new(day, date, windows, zone)
                })
                .collect(),
            zone: zone.clone(),
        }
    }

    /// Renders a table with a row for each day, and its hours in words and as bars.
    pub fn table(&self, visit: &Visit, zone: &str) -> Markup {
        let caption = Text::new(id::PAGE_WEEK).with("zone", zone);
        html! {
            table.week {
                caption { (visit.tell(&caption)) }
                thead {
                    tr {
                        th scope="col" { (visit.say(id::PAGE_DAY)) }
                        th scope="col" { (visit.say(id::PAGE_HOURS_OPEN)) }
                        th.chart scope="col" { (scale()) span.hidden { (visit.say(id::PAGE_CHART)) } }
                    }
                }
                tbody {
                    @for row in &self.days {
                        tr {
                            th scope="row" {
                                (visit.say(day_name(row.day))) " "
                                span.quiet { (day_of_month(visit, row.date)) }
                            }
                            td { (self.words(visit, row)) }
                            td.chart aria-hidden="true" { (chart(row)) }
                        }
                    }
                }
            }
        }
    }

    /// Returns the hours of a day in words. Bars that touch are one stretch.
    fn words(&self, visit: &Visit, row: &Row) -> String {
        let mut stretches: Vec<(Timestamp, Timestamp)> = Vec::new();
        for bar in &row.bars {
            match stretches.last_mut() {
                Some(last) if last.1 == bar.opens => last.1 = bar.closes,
                _ => stretches.push((bar.opens, bar.closes)),
            }
        }
        if stretches.is_empty() {
            return visit.say(id::PAGE_CLOSED);
        }
        stretches
            .into_iter()
            .map(|(opens, closes)| {
                format!("{}–{}", self.clock(row, opens), self.clock(row, closes))
            })
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// Returns the time of day of an instant. The end of the day is `24:00`, not `00:00`.
    fn clock(&self, row: &Row, at: Timestamp) -> String {
        let shown = self.zone.to_datetime(at);
        if shown.date() == row.date {
            shown.strftime("%R").to_string()
        } else {
            "24:00".to_owned()
        }
    }
}

impl Row {
    /// Returns the day `date`. Returns `None` at the end of the calendar.
    fn new(day: Day, date: Date, windows: &[Window], zone: &TimeZone) -> Option<Self> {
        let start = midnight(zone, date)?;
        let end = midnight(zone, date.tomorrow().ok()?)?;
        Some(Self {
            day,
            date,
            start,
            bars: bars(windows, start, end),
        })
    }

    /// Returns the number of minutes from the start of the day to an instant.
    fn minutes(&self, at: Timestamp) -> i64 {
        (at.as_second() - self.start.as_second()) / 60
    }
}

/// Returns the start of a day: midnight, or later if the clock skips midnight.
fn midnight(zone: &TimeZone, date: Date) -> Option<Timestamp> {
    zone.to_ambiguous_timestamp(date.at(0, 0, 0, 0))
        .compatible()
        .ok()
}

/// Returns the parts of the time between two instants during which support is open, in order.
fn bars(windows: &[Window], from: Timestamp, to: Timestamp) -> Vec<Bar> {
    let all: Vec<_> = windows
        .iter()
        .flat_map(|window| stretches(window, from, to))
        .collect();
    let mut edges: Vec<_> = all
        .iter()
        .flat_map(|part| [part.opens, part.closes])
        .collect();
    edges.sort();
    edges.dedup();
    let mut bars: Vec<Bar> = Vec::new();
    for pair in edges.windows(2) {
        let (opens, closes) = (pair[0], pair[1]);
        let windows = all
            .iter()
            .filter(|part| part.opens <= opens && closes <= part.closes)
            .count();
        match bars.last_mut() {
            _ if windows == 0 => {}
            Some(last) if last.closes == opens && last.windows == windows => last.closes = closes,
            _ => bars.push(Bar {
                opens,
                closes,
                windows,
            }),
        }
    }
    bars
}

fn scale() -> Markup {
    html! {
        svg viewBox="0 0 1440 60" aria-hidden="true" focusable="false" {
            @for hour in [0, 6, 12, 18, 24] {
                text x=(hour * 60) y="48" text-anchor=(match hour { 0 => "start", 24 => "end", _ => "middle" }) {
                    (hour)
                }
            }
        }
    }
}

fn chart(row: &Row) -> Markup {
    html! {
        svg viewBox="0 0 1440 60" preserveAspectRatio="none" focusable="false" {
            rect.day width=(MINUTES) height="60" {}
            @for bar in &row.bars {
                @let x = row.minutes(bar.opens).min(MINUTES);
                rect class=(if bar.windows > 1 { "open more" } else { "open" })
                    x=(x) width=((row.minutes(bar.closes).min(MINUTES) - x).max(0)) height="60" {}
            }
            @for hour in [6, 12, 18] { rect.hour x=(hour * 60) width="2" height="60" {} }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZoneDatabase;

    use super::*;
    use crate::contact::Time;

    fn window(zone: &str, opens: &str, closes: &str) -> Window {
        Window {
            time_zone: zone.to_owned(),
            days: vec![Day::Mon],
            opens: Time::parse(opens).expect("a time"),
            closes: Time::parse(closes).expect("a time"),
            overnight: false,
        }
    }

    #[test]
    fn a_week_is_seen_from_another_zone() {
        let windows = [
            window("Europe/Warsaw", "08:00", "20:00"),
            window("America/New_York", "08:00", "24:00"),
        ];
        let zone = TimeZoneDatabase::bundled()
            .get("Asia/Tokyo")
            .expect("a zone");
        let now = "2026-11-25T12:00:00Z".parse().expect("an instant");
        let week = Week::new(&windows, &zone, now);
        let visit = Visit::default();
        let words: Vec<_> = week
            .days
            .iter()
            .map(|row| format!("{} {}", row.day.as_str(), week.words(&visit, row)))
            .collect();
        assert_eq!(
            words[..3],
            ["mon 16:00–24:00", "tue 00:00–14:00", "wed closed"]
        );
        let counts: Vec<_> = week.days[0].bars.iter().map(|bar| bar.windows).collect();
        assert_eq!(counts, [1, 2]);
    }
}
