//! The times of `valid-after` and `valid-before`.

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime};

/// The day that times are counted from.
const EPOCH: Date = Date::constant(1970, 1, 1);

/// Reads `YYYYMMDD`, `YYYYMMDDHHMM` or `YYYYMMDDHHMMSS`, each with or without `Z`, as seconds since
/// 1970. It is UTC even without `Z`: a verdict must not depend on a machine's time zone.
///
/// As `ssh-keygen` has it, every month has 31 days, and a minute may have two leap seconds: what is
/// over counts in the next month or minute. A space in the place of a zero, which only some systems
/// take, is not read.
pub(super) fn instant(text: &str) -> Option<u64> {
    let lower = text.to_ascii_lowercase();
    let digits = lower
        .strip_suffix('z')
        .or_else(|| lower.strip_suffix("utc"))
        .unwrap_or(&lower);
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hour, minute, second) = match digits.len() {
        8 => (0, 0, 0),
        12 => (number(digits, 8)?, number(digits, 10)?, 0),
        14 => (number(digits, 8)?, number(digits, 10)?, number(digits, 12)?),
        _ => return None,
    };
    let year = digits.get(0..4)?.parse().ok()?;
    let month = digits.get(4..6)?.parse().ok()?;
    let day = number(digits, 6)?;
    if !(1..=31).contains(&day) || hour > 23 || minute > 59 || second > 61 {
        return None;
    }
    let first = Date::new(year, month, 1).ok()?.duration_since(EPOCH);
    let seconds = (((day - 1) * 24 + hour) * 60 + minute) * 60 + second;
    u64::try_from(first.as_secs() + seconds).ok()
}

/// Reads the two digits at `at`.
fn number(digits: &str, at: usize) -> Option<i64> {
    digits.get(at..at + 2)?.parse().ok()
}

/// Formats a time for people.
pub(super) fn shown(seconds: u64) -> String {
    let time = i64::try_from(seconds).ok().and_then(|seconds| {
        let start: DateTime = EPOCH.into();
        start.checked_add(SignedDuration::from_secs(seconds)).ok()
    });
    time.map_or_else(|| format!("second {seconds}"), |time| format!("{time}Z"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_in_utc() {
        for text in [
            "20261124",
            "20261124Z",
            "202611240000",
            "20261124000000z",
            "20261124UTC",
        ] {
            assert_eq!(instant(text), Some(1_795_478_400), "{text}");
        }
        assert_eq!(instant("202611241234"), Some(1_795_523_640));
        assert_eq!(instant("20261124123456"), Some(1_795_523_696));
        for text in [
            "",
            "Z",
            "2026",
            "20261301",
            "20260001",
            "20260100",
            "20260132",
            "202601012400",
            "202601010060",
            "20260101000062",
            "2026112425",
            "2026-1-1",
            "+2026111",
            "2026 101",
            "20260101+01",
            "100000101",
            "00000101",
            "19691231235959",
            "20261124ZZ",
        ] {
            assert_eq!(instant(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_beyond_its_month_or_minute_counts_in_the_next() {
        for (text, same) in [
            ("20260230", "20260302"),
            ("20260229", "20260301"),
            ("20240230Z", "20240301"),
            ("20260431120000", "20260501120000"),
            ("20261231235960", "20270101000000"),
            ("20260228235961Z", "20260301000001"),
        ] {
            assert_eq!(instant(text), instant(same), "{text}");
        }
    }

    #[test]
    fn the_last_day_of_four_digits_is_read_and_shown() {
        for (text, seconds, time) in [
            ("99991231", 253_402_214_400, "9999-12-31T00:00:00Z"),
            ("99991231235959Z", 253_402_300_799, "9999-12-31T23:59:59Z"),
            ("99991231235961", 253_402_300_801, "second 253402300801"),
            ("19700101", 0, "1970-01-01T00:00:00Z"),
        ] {
            assert_eq!(instant(text), Some(seconds), "{text}");
            assert_eq!(shown(seconds), time, "{text}");
        }
        let last = u64::MAX;
        assert_eq!(shown(last), format!("second {last}"));
    }
}
