//! The times of `valid-after` and `valid-before`.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// Reads `YYYYMMDD`, `YYYYMMDDHHMM` or `YYYYMMDDHHMMSS`, each with or without `Z`, as seconds since
/// 1970. It is UTC even without `Z`: a verdict must not depend on a machine's time zone.
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
    let (month, day) = (number(digits, 4)?, number(digits, 6)?);
    let civil = DateTime::new(year, month, day, hour, minute, second, 0).ok()?;
    let instant = TimeZone::UTC.to_timestamp(civil).ok()?;
    u64::try_from(instant.as_second()).ok()
}

/// Reads the two digits at `at`.
fn number(digits: &str, at: usize) -> Option<i8> {
    digits.get(at..at + 2)?.parse().ok()
}

/// Formats a time for people.
pub(super) fn shown(seconds: u64) -> String {
    let time = i64::try_from(seconds)
        .ok()
        .and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    time.map_or_else(|| format!("second {seconds}"), |time| time.to_string())
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
            "20260230",
            "2026112425",
            "2026-1-1",
            "+2026111",
        ] {
            assert_eq!(instant(text), None, "{text}");
        }
    }
}
