//! Rate limits: a token bucket for each caller, which fills as time passes.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::header;
use jiff::Timestamp;

use crate::language::{Text, id};
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::token::Sha256Hash;

/// The number of buckets to keep. If there are more, the full ones are dropped: they are the same
/// as new ones.
const REMEMBERED: usize = 10_000;

/// The cost of a request, in the thousandths that buckets are measured in.
const REQUEST: u64 = 1000;

/// The number of requests that one caller may send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimit {
    /// The number of requests each second.
    pub per_second: u32,
    /// The number of requests at once, after a pause.
    pub at_once: u32,
}

/// The caller that requests are counted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::server) enum RateLimitKey {
    /// A token or session, by the hash of its secret.
    Credential(Sha256Hash),
    /// An address, for requests without a valid token or session.
    Address(IpAddr),
}

/// The buckets of all callers. Clones share them.
#[derive(Debug, Clone, Default)]
pub(in crate::server) struct RateLimiter {
    buckets: Arc<Mutex<HashMap<RateLimitKey, Bucket>>>,
}

#[derive(Debug, Clone, Copy)]
struct Bucket {
    thousandths: u64,
    filled_at: Timestamp,
}

impl Bucket {
    fn full(limit: RateLimit, now: Timestamp) -> Self {
        Self {
            thousandths: u64::from(limit.at_once) * REQUEST,
            filled_at: now,
        }
    }

    /// Returns the bucket as it is at `now`. A clock that was set back fills nothing.
    fn filled(self, limit: RateLimit, now: Timestamp) -> Self {
        let passed = now.as_millisecond() - self.filled_at.as_millisecond();
        let more = u64::try_from(passed).unwrap_or(0) * u64::from(limit.per_second);
        let most = u64::from(limit.at_once) * REQUEST;
        Self {
            thousandths: self.thousandths.saturating_add(more).min(most),
            filled_at: now,
        }
    }
}

impl RateLimiter {
    /// Counts a request.
    ///
    /// # Errors
    ///
    /// If the request is over the limit. The refusal has the time to wait in `Retry-After`.
    pub fn take(&self, key: RateLimitKey, limit: RateLimit, now: Timestamp) -> Result<(), Refusal> {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= REMEMBERED && !buckets.contains_key(&key) {
            let full = u64::from(limit.at_once) * REQUEST;
            buckets.retain(|_, bucket| bucket.filled(limit, now).thousandths < full);
        }
        let bucket = buckets
            .entry(key)
            .or_insert_with(|| Bucket::full(limit, now));
        *bucket = bucket.filled(limit, now);
        if let Some(left) = bucket.thousandths.checked_sub(REQUEST) {
            bucket.thousandths = left;
            return Ok(());
        }
        let lacking = REQUEST - bucket.thousandths;
        let per_second = u64::from(limit.per_second.max(1)) * REQUEST;
        let seconds = lacking.div_ceil(per_second).max(1);
        let detail = Text::new(id::REFUSED_RATE).with("limit", limit.per_second.to_string());
        Err(Refusal::new(RefusalKind::TooManyRequests, detail)
            .header(header::RETRY_AFTER, seconds.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: RateLimit = RateLimit {
        per_second: 2,
        at_once: 3,
    };

    fn passes(limiter: &RateLimiter, last: u8, milliseconds: i64) -> bool {
        let key = RateLimitKey::Address([192, 0, 2, last].into());
        let now = Timestamp::from_millisecond(milliseconds).expect("an instant");
        limiter.take(key, LIMIT, now).is_ok()
    }

    #[test]
    fn a_bucket_fills_with_time() {
        let limiter = RateLimiter::default();
        assert!((0..3).all(|_| passes(&limiter, 1, 0)) && !passes(&limiter, 1, 0));
        assert!(passes(&limiter, 2, 0));
        assert!(!passes(&limiter, 1, 499) && passes(&limiter, 1, 500) && !passes(&limiter, 1, 500));
        // A clock that goes back neither fills nor empties.
        assert!(!passes(&limiter, 1, 0));
        assert!((0..3).all(|_| passes(&limiter, 1, 60_000)) && !passes(&limiter, 1, 60_000));
    }
}
