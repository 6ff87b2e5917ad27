//! Keys that were tried in vain: whoever tries many has to wait.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;

use crate::server::http::peer::Peer;

/// Wrong keys that one address may try within [`SECONDS`].
const ALLOWED: u32 = 10;

/// How long a wrong key counts.
const SECONDS: i64 = 10 * 60;

/// Addresses that are remembered; when there are more, those that have waited are forgotten.
const REMEMBERED: usize = 10_000;

/// The wrong keys of the last minutes by address; clones share them.
#[derive(Debug, Clone, Default)]
pub(in crate::server) struct FailedSignIns {
    failed: Arc<Mutex<HashMap<IpAddr, Failed>>>,
}

#[derive(Debug, Clone, Copy)]
struct Failed {
    count: u32,
    since: Timestamp,
}

impl Failed {
    fn seconds_left(self, now: Timestamp) -> i64 {
        SECONDS - (now.as_second() - self.since.as_second())
    }
}

impl FailedSignIns {
    /// For how many seconds an address has to wait; none if it may try.
    pub fn wait(&self, peer: Peer, now: Timestamp) -> Option<i64> {
        let failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
        let failed = failed.get(&peer.0)?;
        let left = failed.seconds_left(now);
        (failed.count >= ALLOWED && left > 0).then_some(left)
    }

    /// Notes a wrong key.
    pub fn failed(&self, peer: Peer, now: Timestamp) {
        let mut all = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= REMEMBERED {
            all.retain(|_, failed| failed.seconds_left(now) > 0);
        }
        let new = Failed {
            count: 0,
            since: now,
        };
        let failed = all.entry(peer.0).or_insert(new);
        if failed.seconds_left(now) <= 0 {
            *failed = new;
        }
        failed.count = failed.count.saturating_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_waits_after_ten_wrong_keys() {
        let at = |second| Timestamp::from_second(second).expect("an instant");
        let peer = |last| Peer(IpAddr::from([192, 0, 2, last]));
        let attempts = FailedSignIns::default();
        for second in 0..10 {
            assert_eq!(attempts.wait(peer(1), at(second)), None);
            attempts.failed(peer(1), at(second));
        }
        assert_eq!(attempts.wait(peer(1), at(10)), Some(590));
        assert_eq!(attempts.wait(peer(2), at(10)), None);
        assert_eq!(attempts.wait(peer(1), at(600)), None);
        attempts.failed(peer(1), at(600));
        assert_eq!(attempts.wait(peer(1), at(601)), None);
    }
}
