//! Days of times, in UTC.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Returns the day of `at`, in UTC.
pub(super) fn day(at: Timestamp) -> Date {
    TimeZone::UTC.to_datetime(at).date()
}

/// Returns the day of a second since 1970, in UTC; `None` if there is no such day.
pub(super) fn day_of_second(second: i64) -> Option<Date> {
    Timestamp::from_second(second).ok().map(day)
}
