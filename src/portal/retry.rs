//! How long to wait before a request is sent again.

use std::time::Duration;

use jiff::Timestamp;

/// The first pause; each further one may be twice as long.
const FIRST: Duration = Duration::from_millis(200);
/// The longest pause, also where a portal asks for more.
const LONGEST: Duration = Duration::from_secs(30);

/// The pause before attempt `attempt` (from 1): exponential, with full jitter, so that many
/// clients do not come back at once. `Retry-After` wins, up to the longest pause.
pub(super) fn pause(attempt: u32, retry_after: Option<Duration>) -> Duration {
    if let Some(asked) = retry_after {
        return asked.min(LONGEST);
    }
    let ceiling = FIRST.saturating_mul(1 << attempt.min(16)).min(LONGEST);
    let random = getrandom::u32().unwrap_or(u32::MAX / 2);
    ceiling.mul_f64(f64::from(random) / f64::from(u32::MAX))
}

/// What a `Retry-After` header asks for (RFC 9110, section 10.2.3): seconds, or a date.
pub(super) fn retry_after(value: &str, now: Timestamp) -> Option<Duration> {
    if let Ok(seconds) = value.trim().parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let date = jiff::fmt::rfc2822::DateTimeParser::new()
        .parse_timestamp(value.trim())
        .ok()?;
    Some(Duration::try_from(date.duration_since(now)).unwrap_or(Duration::ZERO))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_of_retry_after_are_read() {
        let now = "2026-11-24T12:00:00Z".parse().expect("an instant");
        let asked = |value| retry_after(value, now);
        assert_eq!(asked("7"), Some(Duration::from_secs(7)));
        assert_eq!(
            asked("Tue, 24 Nov 2026 12:00:05 GMT"),
            Some(Duration::from_secs(5))
        );
        assert_eq!(asked("Tue, 24 Nov 2026 11:00:00 GMT"), Some(Duration::ZERO));
        assert_eq!(asked("soon"), None);
    }

    #[test]
    fn pauses_have_a_ceiling() {
        assert!(pause(1, None) <= FIRST * 2);
        assert!(pause(40, None) <= LONGEST);
        assert_eq!(pause(1, Some(Duration::from_secs(99_999))), LONGEST);
    }
}
