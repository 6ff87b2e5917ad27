//! The clocks of one zone through the coming year, as plain numbers.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

/// The length of a day in seconds.
pub(in crate::rules) const DAY: i64 = 24 * 60 * 60;

/// An offset from UTC, and the instant from which it applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Offset {
    from: i64,
    /// The offset, positive to the east.
    seconds: i64,
}

/// The offsets of a zone from a few days before an instant until a few days after the same instant
/// of the next year. Instants are seconds since 1970 in UTC; local times are seconds since 1970 on
/// the zone's clock.
#[derive(Debug)]
pub(in crate::rules) struct ZoneYear {
    offsets: Vec<Offset>,
    start: i64,
    end: i64,
}

impl ZoneYear {
    /// Returns the year from `now` on.
    pub(in crate::rules) fn of(zone: &TimeZone, now: Timestamp) -> Self {
        // A window may begin on the day before the year, on a clock that differs by up to a day.
        const MARGIN: i64 = 4 * DAY;
        let (start, end) = (now.as_second(), year_after(now).as_second());
        let before = Timestamp::from_second(start - MARGIN).unwrap_or(now);
        let mut offsets = vec![Offset {
            from: i64::MIN,
            seconds: zone.to_offset(before).seconds().into(),
        }];
        for transition in zone.following(before) {
            let from = transition.timestamp().as_second();
            if from > end + MARGIN {
                break;
            }
            let seconds = transition.offset().seconds().into();
            if offsets.last().is_none_or(|last| last.seconds != seconds) {
                offsets.push(Offset { from, seconds });
            }
        }
        Self {
            offsets,
            start,
            end,
        }
    }

    /// Returns the instant at which the year begins.
    pub(in crate::rules) const fn start(&self) -> i64 {
        self.start
    }

    /// Returns the instant at which the year ends.
    pub(in crate::rules) const fn end(&self) -> i64 {
        self.end
    }

    /// Returns the instant at which the clock shows `local`: the first one if it does so twice, and
    /// that of the jump if it skips this time.
    pub(in crate::rules) fn instant(&self, local: i64) -> i64 {
        for (at, offset) in self.offsets.iter().enumerate() {
            let instant = local - offset.seconds;
            let next = self.offsets.get(at + 1).map_or(i64::MAX, |next| next.from);
            if instant < next {
                return instant.max(offset.from);
            }
        }
        local
    }

    /// Returns the gaps of local time within the year that the clock skips, each with its first
    /// time and the first time after it.
    pub(in crate::rules) fn gaps(&self) -> impl Iterator<Item = (i64, i64)> {
        let jumps = self.offsets.windows(2).map(|pair| (pair[0], pair[1]));
        jumps
            .filter(|(before, after)| {
                after.seconds > before.seconds && (self.start..self.end).contains(&after.from)
            })
            .map(|(before, after)| (after.from + before.seconds, after.from + after.seconds))
    }
}

/// Returns the same instant of the next year; for 29 February, that of 28 February.
fn year_after(now: Timestamp) -> Timestamp {
    let next = TimeZone::UTC
        .to_datetime(now)
        .checked_add(Span::new().years(1))
        .and_then(|next| TimeZone::UTC.to_timestamp(next));
    next.unwrap_or(now)
}

/// Returns the date that is `day` days after 1 January 1970.
pub(in crate::rules) fn date(day: i64) -> Date {
    let date = Timestamp::from_second(day.saturating_mul(DAY));
    date.map_or(Date::ZERO, |date| TimeZone::UTC.to_datetime(date).date())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(name: &str) -> ZoneYear {
        let zone = super::super::exact(name).expect("a zone");
        ZoneYear::of(&zone, "2026-12-31T00:00:00Z".parse().expect("an instant"))
    }

    fn seconds(text: &str) -> i64 {
        text.parse::<Timestamp>().expect("an instant").as_second()
    }

    #[test]
    fn local_times_become_instants() {
        let year = year("America/New_York");
        // The local times are written with a `Z` as well, to be read in the same way.
        for (local, instant) in [
            ("2027-01-15T12:00:00Z", "2027-01-15T17:00:00Z"),
            ("2027-03-14T01:59:00Z", "2027-03-14T06:59:00Z"),
            ("2027-03-14T02:00:00Z", "2027-03-14T07:00:00Z"),
            ("2027-03-14T02:30:00Z", "2027-03-14T07:00:00Z"),
            ("2027-03-14T03:00:00Z", "2027-03-14T07:00:00Z"),
            ("2027-11-07T01:30:00Z", "2027-11-07T05:30:00Z"),
            ("2027-11-07T02:00:00Z", "2027-11-07T07:00:00Z"),
        ] {
            assert_eq!(year.instant(seconds(local)), seconds(instant), "{local}");
        }
    }

    #[test]
    fn gaps_are_local_times() {
        let gaps: Vec<_> = year("America/New_York").gaps().collect();
        let expected = (
            seconds("2027-03-14T02:00:00Z"),
            seconds("2027-03-14T03:00:00Z"),
        );
        assert_eq!(gaps, [expected]);
        assert_eq!(year("Asia/Tokyo").gaps().count(), 0);
    }

    #[test]
    fn a_year_has_an_end_wherever_time_ends() {
        let zone = super::super::exact("Europe/Warsaw").expect("a zone");
        for now in [Timestamp::MAX, Timestamp::MIN] {
            assert!(ZoneYear::of(&zone, now).start() <= ZoneYear::of(&zone, now).end());
        }
    }
}
