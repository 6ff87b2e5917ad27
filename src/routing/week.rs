//! A week of support on the clock of one zone: the open and the closed time of each day.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use super::clocks::clock_changes;
use super::hours::{DATABASE, Stretch, instant, stretches};
use crate::contact::{Time, Window};

/// The weeks of a year.
const WEEKS: i64 = 52;

/// A part of a day by the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeSpan {
    /// Its beginning.
    pub from: Time,
    /// Its end; `24:00` is the end of the day.
    pub until: Time,
}

/// A week of support, from Monday to Sunday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupportWeek {
    /// The zone whose clock the week is on.
    pub zone: String,
    /// The parts of a day in which nothing changes on any day of the week, from `00:00` to `24:00`.
    pub parts: Vec<TimeSpan>,
    /// The seven days.
    pub days: Vec<SupportDay>,
}

/// A day of a week of support.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupportDay {
    /// The date.
    pub date: Date,
    /// The minutes of the day: fewer or more than usual if the clocks change.
    pub length: i64,
    /// The minutes in which support is open, for each part of [`SupportWeek::parts`].
    pub open: Vec<i64>,
    /// The parts of the day in which support is closed.
    pub closed: Vec<TimeSpan>,
}

impl SupportDay {
    /// Returns the minutes in which support is open.
    #[must_use]
    pub fn minutes(&self) -> i64 {
        self.open.iter().sum()
    }
}

/// Weeks that follow each other and have the same hours, but others than an earlier week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaterWeeks {
    /// The first day, a Monday.
    pub from: Date,
    /// The last day, a Sunday.
    pub until: Date,
    /// The first of the weeks.
    pub week: SupportWeek,
}

impl SupportWeek {
    /// Returns the week of `date`, in which support is open in `windows`, on the clock of `zone`. `None`
    /// if the zone is not in the database.
    #[must_use]
    pub fn of(windows: &[Window], zone: &str, date: Date) -> Option<Self> {
        let known = DATABASE.get(zone).ok()?;
        let monday = monday(date)?;
        let mut days = Vec::with_capacity(7);
        for past in 0..7_i64 {
            days.push(OpenDay::of(
                windows,
                &known,
                monday.checked_add(past.days()).ok()?,
            )?);
        }
        let edges: BTreeSet<_> = days
            .iter()
            .flat_map(|day| day.clock(&known))
            .flat_map(|(span, _)| [span.from, span.until])
            .collect();
        let edges: Vec<_> = edges.into_iter().collect();
        let parts: Vec<_> = edges
            .windows(2)
            .map(|pair| TimeSpan {
                from: pair[0],
                until: pair[1],
            })
            .collect();
        let days = days.iter().map(|day| day.summed(&known, &parts));
        Some(Self {
            zone: zone.to_owned(),
            days: days.collect::<Option<_>>()?,
            parts,
        })
    }

    /// Returns the minutes in which support is open.
    #[must_use]
    pub fn minutes(&self) -> i64 {
        self.days.iter().map(SupportDay::minutes).sum()
    }

    /// Returns `true` if support is closed at the same times of the same weekdays.
    #[must_use]
    pub fn has_hours_of(&self, other: &Self) -> bool {
        let days = self.days.iter().zip(&other.days);
        days.into_iter()
            .all(|(one, other)| one.closed == other.closed)
    }
}

/// Returns the weeks of the coming year whose hours differ from those of `week`, since the clocks of the
/// zones change on different days, or while support is open.
#[must_use]
pub fn later_weeks(windows: &[Window], week: &SupportWeek) -> Vec<LaterWeeks> {
    let Some(first) = week.days.first().map(|day| day.date) else {
        return Vec::new();
    };
    let mut zones: Vec<_> = windows.iter().map(|window| &*window.time_zone).collect();
    zones.push(&week.zone);
    zones.sort_unstable();
    zones.dedup();
    // Between two changes all weeks are the same.
    let mut mondays = BTreeSet::new();
    for change in clock_changes(&zones, first, WEEKS * 7) {
        if let Some(own) = monday(change.date) {
            mondays.extend(
                [Some(own), own.checked_add(7.days()).ok()]
                    .into_iter()
                    .flatten(),
            );
        }
    }
    let end = first.saturating_add((WEEKS * 7).days());
    let mondays: Vec<_> = mondays
        .into_iter()
        .filter(|monday| *monday > first && *monday < end)
        .collect();
    let mut found: Vec<LaterWeeks> = Vec::new();
    for (at, from) in mondays.iter().enumerate() {
        let next = mondays.get(at + 1).copied().unwrap_or(end);
        let until = next.saturating_sub(1.day());
        let Some(own) = SupportWeek::of(windows, &week.zone, *from) else {
            continue;
        };
        match found.last_mut() {
            Some(last) if last.week.has_hours_of(&own) && is_next(last.until, *from) => {
                last.until = until;
            }
            _ if own.has_hours_of(week) => {}
            _ => found.push(LaterWeeks {
                from: *from,
                until,
                week: own,
            }),
        }
    }
    found
}

/// Returns `true` if `next` is the day after `last`.
fn is_next(last: Date, next: Date) -> bool {
    last.tomorrow().is_ok_and(|day| day == next)
}

/// Returns the Monday of the week of `date`.
fn monday(date: Date) -> Option<Date> {
    let past = i64::from(date.weekday().since(Weekday::Monday));
    date.checked_sub(past.days()).ok()
}

/// A day between two instants, with the time in which support is open.
struct OpenDay {
    date: Date,
    whole: Stretch,
    open: Vec<Stretch>,
}

impl OpenDay {
    fn of(windows: &[Window], zone: &TimeZone, date: Date) -> Option<Self> {
        let midnight = Time::from_minutes(0)?;
        let whole = Stretch {
            opens: instant(zone, date, midnight)?,
            closes: instant(zone, date.tomorrow().ok()?, midnight)?,
        };
        let mut all: Vec<_> = windows
            .iter()
            .flat_map(|window| stretches(window, whole.opens, whole.closes))
            .collect();
        all.sort();
        let mut open: Vec<Stretch> = Vec::new();
        for stretch in all {
            match open.last_mut() {
                Some(last) if stretch.opens <= last.closes => {
                    last.closes = last.closes.max(stretch.closes);
                }
                _ => open.push(stretch),
            }
        }
        Some(Self { date, whole, open })
    }

    /// Returns the parts of the day by the clock, in order, each with `true` if support is open.
    fn clock(&self, zone: &TimeZone) -> Vec<(TimeSpan, bool)> {
        let mut parts = Vec::new();
        let mut past = self.whole.opens;
        let mut add = |from: Timestamp, until: Timestamp, is_open| {
            let span = TimeSpan {
                from: self.time(zone, from),
                until: self.time(zone, until),
            };
            if span.from < span.until {
                parts.push((span, is_open));
            }
        };
        for stretch in &self.open {
            add(past, stretch.opens, false);
            add(stretch.opens, stretch.closes, true);
            past = stretch.closes;
        }
        add(past, self.whole.closes, false);
        parts
    }

    /// Returns what the clock shows at `at`. The end of the day is `24:00`, and its beginning `00:00`,
    /// even if the clocks jump over it.
    fn time(&self, zone: &TimeZone, at: Timestamp) -> Time {
        if at >= self.whole.closes {
            return Time::DAY;
        }
        let shown = zone.to_datetime(at).time();
        let minutes = i32::from(shown.hour()) * 60 + i32::from(shown.minute());
        let is_start = at <= self.whole.opens;
        let minutes = u16::try_from(minutes).unwrap_or_default();
        Time::from_minutes(if is_start { 0 } else { minutes }).unwrap_or(Time::DAY)
    }

    /// Sums up the open minutes of each of `parts`.
    fn summed(&self, zone: &TimeZone, parts: &[TimeSpan]) -> Option<SupportDay> {
        let mut open = Vec::with_capacity(parts.len());
        for part in parts {
            let from = instant(zone, self.date, part.from)?.max(self.whole.opens);
            let until = match part.until {
                Time::DAY => self.whole.closes,
                until => instant(zone, self.date, until)?,
            };
            let seconds = self.open.iter().map(|stretch| {
                let (opens, closes) = (stretch.opens.max(from), stretch.closes.min(until));
                (closes.as_second() - opens.as_second()).max(0)
            });
            open.push(seconds.sum::<i64>() / 60);
        }
        let clock = self.clock(zone).into_iter();
        Some(SupportDay {
            date: self.date,
            length: (self.whole.closes.as_second() - self.whole.opens.as_second()) / 60,
            open,
            closed: clock
                .filter(|(_, is_open)| !is_open)
                .map(|(span, _)| span)
                .collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::contact::Day;

    fn window(zone: &str, days: &[Day], opens: &str, closes: &str) -> Window {
        let [opens, closes] = [opens, closes].map(|text| Time::parse(text).expect("a time"));
        Window {
            time_zone: zone.to_owned(),
            days: days.to_vec(),
            opens,
            closes,
            overnight: closes < opens,
        }
    }

    fn spans(spans: &[TimeSpan]) -> String {
        let spans = spans
            .iter()
            .map(|span| format!("{}-{}", span.from, span.until));
        spans.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_week_has_the_parts_in_which_nothing_changes() {
        let windows = [
            window("Europe/Warsaw", &Day::ALL[..5], "09:00", "17:00"),
            window("Europe/Warsaw", &[Day::Fri], "22:00", "01:30"),
        ];
        let week = SupportWeek::of(&windows, "Europe/Warsaw", date(2026, 11, 25)).expect("a week");
        assert_eq!(
            spans(&week.parts),
            "00:00-01:30 01:30-09:00 09:00-17:00 17:00-22:00 22:00-24:00"
        );
        let friday = &week.days[4];
        assert_eq!(friday.date, date(2026, 11, 27));
        assert_eq!(friday.open, [0, 0, 480, 0, 120]);
        assert_eq!(spans(&friday.closed), "00:00-09:00 17:00-22:00");
        assert_eq!(spans(&week.days[5].closed), "01:30-24:00");
        assert_eq!(week.minutes(), 5 * 480 + 210);
        assert_eq!(later_weeks(&windows, &week), []);
    }

    #[test]
    fn a_day_on_which_the_clocks_change_is_shorter_or_longer() {
        let always = [window("Europe/Warsaw", &Day::ALL, "00:00", "24:00")];
        for (day, hours) in [(date(2027, 3, 28), 23), (date(2027, 10, 31), 25)] {
            let week = SupportWeek::of(&always, "Europe/Warsaw", day).expect("a week");
            let sunday = &week.days[6];
            assert_eq!((sunday.length, sunday.minutes()), (hours * 60, hours * 60));
            assert_eq!(sunday.closed, []);
        }
    }

    #[test]
    fn zones_that_change_on_different_days_leave_holes_for_weeks() {
        let windows = [
            window("Europe/Warsaw", &Day::ALL, "08:00", "20:00"),
            window("America/New_York", &Day::ALL, "14:00", "02:00"),
        ];
        let week = SupportWeek::of(&windows, "Europe/Warsaw", date(2026, 12, 31)).expect("a week");
        assert_eq!(week.minutes(), 7 * 24 * 60);
        let later = later_weeks(&windows, &week);
        let later: Vec<_> = later
            .iter()
            .map(|weeks| {
                let days = weeks.week.days.iter().map(|day| spans(&day.closed));
                let days = days.collect::<Vec<_>>().join("|");
                format!("{} {} {days}", weeks.from, weeks.until)
            })
            .collect();
        let hole = "07:00-08:00";
        let each = [hole; 7].join("|");
        let all_but_sunday = format!("{}|", [hole; 6].join("|"));
        assert_eq!(
            later,
            [
                format!("2027-03-15 2027-03-21 {each}"),
                format!("2027-03-22 2027-03-28 {all_but_sunday}"),
                format!("2027-10-25 2027-10-31 ||||||{hole}"),
                format!("2027-11-01 2027-11-07 {all_but_sunday}"),
            ]
        );
    }

    #[test]
    fn an_unknown_zone_has_no_week() {
        assert_eq!(SupportWeek::of(&[], "Nowhere", date(2026, 1, 1)), None);
        let nothing = SupportWeek::of(&[], "UTC", date(2026, 1, 1)).expect("a week");
        assert_eq!((nothing.minutes(), nothing.parts.len()), (0, 1));
    }
}
