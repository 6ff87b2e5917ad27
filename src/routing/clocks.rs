//! The days on which clocks are changed, such as to and from daylight-saving time.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan as _};

use super::hours::DATABASE;

/// A day on which a zone changes its clocks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClockChange {
    /// The day, on the clock after the change.
    pub date: Date,
    /// The IANA name of the zone.
    pub zone: String,
    /// The minutes by which the clocks go forward; less than 0 if they go back.
    pub minutes: i64,
}

/// Returns the days on which one of `zones` changes its clocks, in the `days` days from `first` on. They
/// are sorted by day. A zone that is not in the database has none.
#[must_use]
pub fn clock_changes(zones: &[&str], first: Date, days: i64) -> Vec<ClockChange> {
    let mut changes: Vec<_> = zones
        .iter()
        .filter_map(|name| Some((*name, DATABASE.get(name).ok()?)))
        .flat_map(|(name, zone)| changes_of(name, &zone, first, days))
        .collect();
    changes.sort();
    changes.dedup();
    changes
}

fn changes_of(name: &str, zone: &TimeZone, first: Date, days: i64) -> Vec<ClockChange> {
    let (Ok(last), Ok(start)) = (
        first.checked_add(days.days()),
        zone.to_ambiguous_timestamp(first.at(0, 0, 0, 0))
            .compatible(),
    ) else {
        return Vec::new();
    };
    // A change at the very start of the first day belongs to it.
    let before = start - SignedDuration::from_secs(1);
    let dated = zone.following(before).map(|change| {
        let at = change.timestamp();
        let earlier = zone.to_offset(at - SignedDuration::from_secs(1));
        let seconds = change.offset().seconds() - earlier.seconds();
        (zone.to_datetime(at).date(), i64::from(seconds) / 60)
    });
    dated
        .take_while(|(date, _)| *date < last)
        // Some entries of the database only rename the zone's time.
        .filter(|(date, minutes)| *date >= first && *minutes != 0)
        .map(|(date, minutes)| ClockChange {
            date,
            zone: name.to_owned(),
            minutes,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn changes_are_found_in_every_zone() {
        let zones = ["Europe/Warsaw", "America/New_York", "Asia/Tokyo", "Nowhere"];
        let found = clock_changes(&zones, date(2026, 11, 23), 365);
        let found: Vec<_> = found
            .iter()
            .map(|change| format!("{} {} {}", change.date, change.zone, change.minutes))
            .collect();
        assert_eq!(
            found,
            [
                "2027-03-14 America/New_York 60",
                "2027-03-28 Europe/Warsaw 60",
                "2027-10-31 Europe/Warsaw -60",
                "2027-11-07 America/New_York -60",
            ]
        );
    }

    #[test]
    fn the_first_and_the_last_day_count() {
        let day = date(2027, 3, 28);
        assert_eq!(clock_changes(&["Europe/Warsaw"], day, 1).len(), 1);
        let day_before = date(2027, 3, 27);
        assert_eq!(clock_changes(&["Europe/Warsaw"], day_before, 1), []);
    }
}
