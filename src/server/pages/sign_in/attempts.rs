//! Failed attempts to sign in. An address with many of them has to wait.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;

use crate::server::http::peer::Peer;

/// The number of wrong keys that one address may try within [`SECONDS`].
const ALLOWED: u32 = 10;

/// The time for which a wrong key counts.
const SECONDS: i64 = 10 * 60;

/// The number of addresses to keep. If there are more, those whose time is over are dropped.
const REMEMBERED: usize = 10_000;

/// The wrong keys of the last minutes, by address. Clones share them.
#[derive(Debug, Clone, Default)]
pub(in crate::server) struct FailedSignIns {
    by_address: Arc<Mutex<HashMap<IpAddr, Failed>>>,
}

/// The wrong keys of one address.
#[derive(Debug, Clone, Copy)]
struct Failed {
    count: u32,
    /// The time of the first one.
    since: Timestamp,
}

impl Failed {
    fn seconds_left(self, now: Timestamp) -> i64 {
        SECONDS - (now.as_second() - self.since.as_second())
    }
}

impl FailedSignIns {
    /// Returns the number of seconds that an address has to wait. `None` if it may try again.
    pub fn wait(&self, peer: Peer, now: Timestamp) -> Option<i64> {
        let by_address = self
            .by_address
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let failed = by_address.get(&peer.0)?;
        let left = failed.seconds_left(now);
        (failed.count >= ALLOWED && left > 0).then_some(left)
    }

    /// Counts a wrong key.
    pub fn failed(&self, peer: Peer, now: Timestamp) {
        let mut by_address = self
            .by_address
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if by_address.len() >= REMEMBERED {
            by_address.retain(|_, failed| failed.seconds_left(now) > 0);
        }
        let new = Failed {
            count: 0,
            since: now,
        };
        let failed = by_address.entry(peer.0).or_insert(new);
        if failed.seconds_left(now) <= 0 {
            *failed = new;
        }
        failed.count = failed.count.saturating_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("an instant")
    }

    #[test]
    fn an_address_waits_after_ten_wrong_keys() {
        let one = Peer([192, 0, 2, 1].into());
        let other = Peer([192, 0, 2, 2].into());
        let failed = FailedSignIns::default();
        for second in 0..10 {
            assert_eq!(failed.wait(one, at(second)), None);
            failed.failed(one, at(second));
        }
        assert_eq!(failed.wait(one, at(10)), Some(590));
        assert_eq!(failed.wait(other, at(10)), None);
        assert_eq!(failed.wait(one, at(600)), None);
        failed.failed(one, at(600));
        assert_eq!(failed.wait(one, at(601)), None);
    }
}
