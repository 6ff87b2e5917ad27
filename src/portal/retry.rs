//! How long to wait before a request is sent again.

use std::time::Duration;

use jiff::Timestamp;
use jiff::fmt::strtime;
use jiff::tz::TimeZone;

/// How long, and how often, a portal is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// How long the run may take.
    pub run: Duration,
    /// How long one request may take.
    pub request: Duration,
    /// How long a connection may take to be made.
    pub connect: Duration,
    /// How often a request is sent at most.
    pub attempts: u32,
    /// How often a connection is tried at most: who is not there now will hardly be so in seconds.
    pub connections: u32,
    /// The first pause; each further one may be twice as long.
    pub first_pause: Duration,
    /// The longest pause, also where a portal asks for more.
    pub longest_pause: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            run: Duration::from_mins(10),
            request: Duration::from_secs(30),
            connect: Duration::from_secs(10),
            attempts: 6,
            connections: 3,
            first_pause: Duration::from_millis(200),
            longest_pause: Duration::from_secs(30),
        }
    }
}

impl Patience {
    /// The pause before the attempt after `attempt` (from 1): exponential, with full jitter, so that
    /// many clients do not come back at once. `Retry-After` wins, up to the longest pause.
    pub(super) fn pause(&self, attempt: u32, retry_after: Option<Duration>) -> Duration {
        if let Some(asked) = retry_after {
            return asked.min(self.longest_pause);
        }
        let ceiling = self.first_pause.saturating_mul(1 << attempt.min(16));
        let random = getrandom::u32().unwrap_or(u32::MAX / 2);
        ceiling
            .min(self.longest_pause)
            .mul_f64(f64::from(random) / f64::from(u32::MAX))
    }
}

/// What a `Retry-After` header asks for (RFC 9110, section 10.2.3): seconds, or a date in any of the
/// three forms that HTTP has had.
pub(crate) fn retry_after(value: &str, now: Timestamp) -> Option<Duration> {
    let value = value.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Duration::from_secs(value.parse().unwrap_or(u64::MAX)));
    }
    let date = date(value)?;
    Some(Duration::try_from(date.duration_since(now)).unwrap_or(Duration::ZERO))
}

/// An HTTP-date (RFC 9110, section 5.6.7): the usual form, then the two obsolete ones.
fn date(value: &str) -> Option<Timestamp> {
    if let Ok(date) = jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(value) {
        return Some(date);
    }
    ["%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"]
        .into_iter()
        .find_map(|form| {
            let date = strtime::parse(form, value).ok()?.to_datetime().ok()?;
            TimeZone::UTC.to_timestamp(date).ok()
        })
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
        for obsolete in [
            "Tuesday, 24-Nov-26 12:00:05 GMT",
            "Tue Nov 24 12:00:05 2026",
        ] {
            assert_eq!(asked(obsolete), Some(Duration::from_secs(5)), "{obsolete}");
        }
        assert_eq!(
            asked("99999999999999999999"),
            Some(Duration::from_secs(u64::MAX))
        );
        for nonsense in ["soon", "", "-1", "1.5", "Tue, 99 Nov 2026 12:00:05 GMT"] {
            assert_eq!(asked(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn pauses_have_a_ceiling() {
        let patience = Patience::default();
        assert!(patience.pause(1, None) <= patience.first_pause * 2);
        assert!(patience.pause(40, None) <= patience.longest_pause);
        let asked = Some(Duration::from_secs(99_999));
        assert_eq!(patience.pause(1, asked), patience.longest_pause);
    }
}
