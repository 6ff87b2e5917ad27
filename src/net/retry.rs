//! The policy for retries: the attempts at one request, the pauses between them, and the end of a run.

use std::time::Duration;

use jiff::Timestamp;
use jiff::fmt::strtime;
use jiff::tz::TimeZone;
use tokio::time::Instant;

/// The limits of a run of requests to one API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// The longest time for the whole run.
    pub run: Duration,
    /// The longest time for one request.
    pub request: Duration,
    /// The longest time for a connection to be made.
    pub connect: Duration,
    /// The most attempts at one request.
    pub attempts: u32,
    /// The most attempts at a connection. They are fewer: a server that is down is rarely back within
    /// seconds.
    pub connections: u32,
    /// The first pause; each further one may be twice as long.
    pub first_pause: Duration,
    /// The longest pause, even if the server asks for a longer one.
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
    /// Returns the usual limits of a run that has to end within `run`.
    #[must_use]
    pub fn within(run: Duration) -> Self {
        let usual = Self::default();
        Self {
            run,
            request: usual.request.min(run),
            connect: usual.connect.min(run),
            ..usual
        }
    }

    /// Returns the pause after attempt number `attempt` (from 1): exponential, with full jitter, so
    /// that many clients do not come back at once. `Retry-After` wins, up to the longest pause.
    fn pause(&self, attempt: u32, retry_after: Option<Duration>) -> Duration {
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

/// The time in which all requests of a run have to end.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Deadline {
    patience: Patience,
    at: Instant,
}

impl Deadline {
    /// Starts the time of a run now.
    pub(crate) fn new(patience: Patience) -> Self {
        Self {
            patience,
            at: Instant::now() + patience.run,
        }
    }

    /// Returns the time that is left.
    pub(crate) fn left(self) -> Duration {
        self.at.saturating_duration_since(Instant::now())
    }

    /// Returns the attempts at one request, before the first of them.
    pub(crate) fn attempts(self) -> RequestAttempts {
        RequestAttempts {
            deadline: self,
            made: 0,
        }
    }
}

/// The attempts at one request.
#[derive(Debug)]
pub(crate) struct RequestAttempts {
    deadline: Deadline,
    made: u32,
}

impl RequestAttempts {
    /// Begins another attempt, and returns the longest time that it may take.
    pub(crate) fn begin(&mut self) -> Duration {
        self.made += 1;
        self.deadline.patience.request.min(self.deadline.left())
    }

    /// Waits before the next attempt. Returns false if there is no next one: the attempts are used up,
    /// or the time of the run ends before it. `connected` is true if the server was reached, and
    /// `asked` is the pause that its answer asks for.
    pub(crate) async fn again(&self, connected: bool, asked: Option<Duration>) -> bool {
        let patience = &self.deadline.patience;
        let most = if connected {
            patience.attempts
        } else {
            patience.connections
        };
        let pause = patience.pause(self.made, asked);
        if self.made >= most || Instant::now() + pause >= self.deadline.at {
            return false;
        }
        tokio::time::sleep(pause).await;
        true
    }
}

/// Returns the pause that a `Retry-After` header asks for (RFC 9110, section 10.2.3): seconds, or a date
/// in any of the three forms that HTTP has had. `None` if it is neither.
pub(crate) fn retry_after(value: &str, now: Timestamp) -> Option<Duration> {
    let value = value.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // A number that does not fit is still a long time.
        return Some(Duration::from_secs(value.parse().unwrap_or(u64::MAX)));
    }
    let date = date(value)?;
    Some(Duration::try_from(date.duration_since(now)).unwrap_or(Duration::ZERO))
}

/// Reads an HTTP date (RFC 9110, section 5.6.7): the usual form, or one of the two obsolete ones, which
/// a recipient has to accept.
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
        assert_eq!(retry_after("7", now), Some(Duration::from_secs(7)));
        assert_eq!(
            retry_after("Tue, 24 Nov 2026 12:00:05 GMT", now),
            Some(Duration::from_secs(5))
        );
        assert_eq!(
            retry_after("Tue, 24 Nov 2026 11:00:00 GMT", now),
            Some(Duration::ZERO)
        );
        for obsolete in [
            "Tuesday, 24-Nov-26 12:00:05 GMT",
            "Tue Nov 24 12:00:05 2026",
        ] {
            assert_eq!(
                retry_after(obsolete, now),
                Some(Duration::from_secs(5)),
                "{obsolete}"
            );
        }
        assert_eq!(
            retry_after("99999999999999999999", now),
            Some(Duration::from_secs(u64::MAX))
        );
        for nonsense in ["soon", "", "-1", "1.5", "Tue, 99 Nov 2026 12:00:05 GMT"] {
            assert_eq!(retry_after(nonsense, now), None, "{nonsense}");
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
