//! Support hours: windows in local time, turned into stretches between instants.

use std::sync::LazyLock;

use jiff::civil::{Date, Weekday};
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};
use jiff::{SignedDuration, Timestamp, ToSpan as _};

use crate::contact::{Day, Time, Window};

/// The time zone database that is compiled in, so that results do not depend on the machine.
pub(super) static DATABASE: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// A stretch of time in which support is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    /// The first instant at which support is open.
    pub opens: Timestamp,
    /// The first instant at which support is closed again.
    pub closes: Timestamp,
}

/// Returns `true` if one of `windows` is open at the instant `at`.
#[must_use]
pub fn is_open(windows: &[Window], at: Timestamp) -> bool {
    let mut all = windows.iter().flat_map(|window| around(window, at, at));
    all.any(|stretch| stretch.opens <= at && at < stretch.closes)
}

/// Returns the stretches in which `window` is open between two instants, in order. A window whose
/// zone is not in the database never opens.
#[must_use]
pub fn stretches(window: &Window, from: Timestamp, to: Timestamp) -> Vec<Stretch> {
    let all = around(window, from, to).into_iter();
    all.map(|stretch| Stretch {
        opens: stretch.opens.max(from),
        closes: stretch.closes.min(to),
    })
    .filter(|stretch| stretch.opens < stretch.closes)
    .collect()
}

/// Returns the stretches of every day that may overlap the time between two instants.
fn around(window: &Window, from: Timestamp, to: Timestamp) -> Vec<Stretch> {
    let Ok(zone) = DATABASE.get(&window.time_zone) else {
        return Vec::new();
    };
    let (Ok(first), Ok(last)) = (
        zone.to_datetime(from).date().yesterday(),
        zone.to_datetime(to).date().tomorrow(),
    ) else {
        return Vec::new();
    };
    let days = first.series(1.day()).take_while(|date| *date <= last);
    days.filter(|date| window.days.contains(&day(date.weekday())))
        .filter_map(|date| {
            let closing = if window.overnight {
                date.tomorrow().ok()?
            } else {
                date
            };
            Some(Stretch {
                opens: instant(&zone, date, window.opens)?,
                closes: instant(&zone, closing, window.closes)?,
            })
        })
        .collect()
}

/// Returns the instant at which the clock shows `time` on `date`. If the clock shows it twice, that
/// is the first instant; if the clock jumps over it, the instant of the jump.
pub(super) fn instant(zone: &TimeZone, date: Date, time: Time) -> Option<Timestamp> {
    let midnight = date.at(0, 0, 0, 0);
    let shown = midnight
        .checked_add(i64::from(time.minutes()).minutes())
        .ok()?;
    let ambiguous = zone.to_ambiguous_timestamp(shown);
    let is_gap = matches!(ambiguous.offset(), AmbiguousOffset::Gap { .. });
    let instant = ambiguous.compatible().ok()?;
    if is_gap {
        // A time at the very start of the gap is the jump itself, and what precedes it is another one.
        let after = instant + SignedDuration::from_secs(1);
        return zone.preceding(after).next().map(|jump| jump.timestamp());
    }
    Some(instant)
}

const fn day(weekday: Weekday) -> Day {
    match weekday {
        Weekday::Monday => Day::Mon,
        Weekday::Tuesday => Day::Tue,
        Weekday::Wednesday => Day::Wed,
        Weekday::Thursday => Day::Thu,
        Weekday::Friday => Day::Fri,
        Weekday::Saturday => Day::Sat,
        Weekday::Sunday => Day::Sun,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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

    fn at(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    fn shown(window: &Window, from: &str, to: &str) -> Vec<String> {
        let stretches = stretches(window, at(from), at(to)).into_iter();
        stretches
            .map(|stretch| format!("{} {}", stretch.opens, stretch.closes))
            .collect()
    }

    #[test]
    fn a_night_belongs_to_the_day_that_it_begins_on() {
        let friday = window("America/New_York", &[Day::Fri], "18:00", "01:30");
        // Saturday 01:00 in New York.
        assert!(is_open(
            std::slice::from_ref(&friday),
            at("2026-11-28T06:00:00Z")
        ));
        assert!(!is_open(
            std::slice::from_ref(&friday),
            at("2026-11-28T06:30:00Z")
        ));
        // Friday 01:00.
        assert!(!is_open(
            std::slice::from_ref(&friday),
            at("2026-11-27T06:00:00Z")
        ));
    }

    #[test]
    fn a_day_ends_at_midnight() {
        let whole = window("Asia/Kolkata", &Day::ALL, "00:00", "24:00");
        assert_eq!(
            shown(&whole, "2026-11-24T18:00:00Z", "2026-11-25T19:00:00Z"),
            [
                "2026-11-24T18:00:00Z 2026-11-24T18:30:00Z",
                "2026-11-24T18:30:00Z 2026-11-25T18:30:00Z",
                "2026-11-25T18:30:00Z 2026-11-25T19:00:00Z",
            ]
        );
    }

    #[test]
    fn clocks_that_jump_are_followed() {
        // 29 March 2026: 02:00 is followed by 03:00. 25 October: 03:00 by 02:00.
        let night = window("Europe/Warsaw", &[Day::Sun], "02:30", "04:00");
        assert_eq!(
            shown(&night, "2026-03-29T00:00:00Z", "2026-03-29T12:00:00Z"),
            ["2026-03-29T01:00:00Z 2026-03-29T02:00:00Z"]
        );
        assert_eq!(
            shown(&night, "2026-10-25T00:00:00Z", "2026-10-25T12:00:00Z"),
            ["2026-10-25T00:30:00Z 2026-10-25T03:00:00Z"]
        );
    }

    #[test]
    fn a_night_may_end_where_the_clock_jumps() {
        // 14 March 2027: 02:00 is followed by 03:00.
        let saturday = window("America/New_York", &[Day::Sat], "14:00", "02:00");
        assert_eq!(
            shown(&saturday, "2027-03-13T00:00:00Z", "2027-03-15T00:00:00Z"),
            ["2027-03-13T19:00:00Z 2027-03-14T07:00:00Z"]
        );
    }

    #[test]
    fn an_unknown_zone_never_opens() {
        let nowhere = window("Europe/Nowhere", &Day::ALL, "00:00", "24:00");
        assert!(!is_open(
            std::slice::from_ref(&nowhere),
            Timestamp::UNIX_EPOCH
        ));
        assert_eq!(stretches(&nowhere, Timestamp::MIN, Timestamp::MAX), []);
    }
}
