//! How often one caller may ask: a bucket for each that fills as time passes.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::header;
use jiff::Timestamp;

use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::token::Sha256Hash;

/// Callers that are remembered; when there are more, those whose bucket is full are forgotten.
const REMEMBERED: usize = 10_000;

/// Thousandths of a request, in which buckets are measured.
const REQUEST: u64 = 1000;

/// How many requests one caller may send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimit {
    /// In every second.
    pub per_second: u32,
    /// At once, after a pause.
    pub at_once: u32,
}

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::server) enum RateLimitKey {
    /// The holder of a token or session.
    Known(Sha256Hash),
    /// Whoever sends from an address without either.
    Stranger(IpAddr),
}

/// The buckets of all callers; clones share them.
#[derive(Debug, Clone, Default)]
pub(in crate::server) struct RateLimiter {
    all: Arc<Mutex<HashMap<RateLimitKey, Bucket>>>,
}

#[derive(Debug, Clone, Copy)]
struct Bucket {
    thousandths: u64,
    filled_at: Timestamp,
}

impl Bucket {
    fn full(rate: RateLimit, now: Timestamp) -> Self {
        Self {
            thousandths: u64::from(rate.at_once) * REQUEST,
            filled_at: now,
        }
    }

    /// The same bucket as it is now. A clock that was set back fills nothing.
    fn filled(self, rate: RateLimit, now: Timestamp) -> Self {
        let passed = now.as_millisecond() - self.filled_at.as_millisecond();
        let more = u64::try_from(passed).unwrap_or(0) * u64::from(rate.per_second);
        let most = u64::from(rate.at_once) * REQUEST;
        Self {
            thousandths: self.thousandths.saturating_add(more).min(most),
            filled_at: now,
        }
    }
}

impl RateLimiter {
    /// Lets a request through.
    ///
    /// # Errors
    ///
    /// If the caller has sent too many; the refusal says how long to wait.
    pub fn take(
        &self,
        asker: RateLimitKey,
        rate: RateLimit,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= REMEMBERED && !all.contains_key(&asker) {
            let full = u64::from(rate.at_once) * REQUEST;
            all.retain(|_, bucket| bucket.filled(rate, now).thousandths < full);
        }
        let bucket = all.entry(asker).or_insert_with(|| Bucket::full(rate, now));
        *bucket = bucket.filled(rate, now);
        if let Some(left) = bucket.thousandths.checked_sub(REQUEST) {
            bucket.thousandths = left;
            return Ok(());
        }
        let lacking = REQUEST - bucket.thousandths;
        let per_second = u64::from(rate.per_second.max(1)) * REQUEST;
        let seconds = lacking.div_ceil(per_second).max(1);
        let detail = format!("more than {} requests a second", rate.per_second);
        Err(Refusal::new(RefusalKind::TooManyRequests, detail)
            .header(header::RETRY_AFTER, seconds.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_fills_with_time() {
        let rate = RateLimit {
            per_second: 2,
            at_once: 3,
        };
        let at = |milliseconds| Timestamp::from_millisecond(milliseconds).expect("an instant");
        let (one, other) = (
            RateLimitKey::Stranger([192, 0, 2, 1].into()),
            RateLimitKey::Stranger([192, 0, 2, 2].into()),
        );
        let buckets = RateLimiter::default();
        let passes = |asker, milliseconds| buckets.take(asker, rate, at(milliseconds)).is_ok();
        assert!((0..3).all(|_| passes(one, 0)) && !passes(one, 0));
        assert!(passes(other, 0));
        assert!(!passes(one, 499) && passes(one, 500) && !passes(one, 500));
        // A clock that goes back neither fills nor empties.
        assert!(!passes(one, 0));
        assert!((0..3).all(|_| passes(one, 60_000)) && !passes(one, 60_000));
    }
}
