//! The open connections. There is room for a new one as long as another one waits for its client: the one
//! that waits longest makes room. So clients that never read, or never finish a request, cannot keep
//! others out.

use std::collections::{BTreeMap, HashMap};
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;
use tokio::time::Instant;

/// All open connections of a server.
#[derive(Debug, Clone)]
pub(super) struct OpenConnections(Arc<Mutex<Table>>);

#[derive(Debug)]
struct Table {
    most: usize,
    /// The most connections of one address; `None` behind a proxy, whose address all have.
    most_of_address: Option<usize>,
    opened: u64,
    open: BTreeMap<u64, Entry>,
}

#[derive(Debug)]
struct Entry {
    address: IpAddr,
    /// The requests that are being answered.
    requests: usize,
    /// `true` once a request had a valid token or session.
    is_known: bool,
    /// The time since which it waits for its client, unless a request is being answered.
    since: Instant,
    closing: Arc<Notify>,
}

/// An open connection. It is closed when this is dropped.
#[derive(Debug)]
pub(super) struct OpenConnection {
    id: u64,
    table: OpenConnections,
    closing: Arc<Notify>,
}

/// A request that is being answered, until it is dropped.
pub(super) struct AnsweredOn {
    id: u64,
    table: OpenConnections,
}

/// What a handler can tell of the connection of its request.
#[derive(Debug, Clone)]
pub(super) struct Sender {
    id: u64,
    table: OpenConnections,
}

impl OpenConnections {
    /// Returns a table for at most `most` connections, `most_of_address` of them of one address.
    pub(super) fn new(most: usize, most_of_address: Option<usize>) -> Self {
        Self(Arc::new(Mutex::new(Table {
            most,
            most_of_address,
            opened: 0,
            open: BTreeMap::new(),
        })))
    }

    /// Adds a connection from `address`. If there is no room, the connection that waits longest for its
    /// client is closed. `None` if none of them waits: each has a request that is being answered.
    pub(super) fn open(&self, address: IpAddr) -> Option<OpenConnection> {
        let mut table = self.table();
        let address = network(address);
        let own = table.open.values().filter(|one| one.address == address);
        let own = own.count();
        let has_room = if table.most_of_address.is_some_and(|most| own >= most) {
            table.close_one(Some(address))
        } else if table.open.len() >= table.most {
            let fullest = table.fullest();
            table.close_one(fullest) || table.close_one(None)
        } else {
            true
        };
        if !has_room {
            return None;
        }
        let id = table.opened;
        table.opened += 1;
        let closing = Arc::new(Notify::new());
        let entry = Entry {
            address,
            requests: 0,
            is_known: false,
            since: Instant::now(),
            closing: Arc::clone(&closing),
        };
        table.open.insert(id, entry);
        Some(OpenConnection {
            id,
            table: self.clone(),
            closing,
        })
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Table {
    /// Returns the address with the most connections.
    fn fullest(&self) -> Option<IpAddr> {
        let mut counts: HashMap<IpAddr, usize> = HashMap::new();
        for one in self.open.values() {
            *counts.entry(one.address).or_default() += 1;
        }
        let fullest = counts.into_iter().max_by_key(|(_, count)| *count);
        fullest.map(|(address, _)| address)
    }

    /// Closes the connection that waits longest for its client, of `address` or of any; those of known
    /// clients last. Returns `false` if none waits.
    fn close_one(&mut self, address: Option<IpAddr>) -> bool {
        let waiting = self.open.iter().filter(|(_, one)| {
            one.requests == 0 && address.is_none_or(|address| one.address == address)
        });
        let longest = waiting.min_by_key(|(_, one)| (one.is_known, one.since));
        let Some(id) = longest.map(|(id, _)| *id) else {
            return false;
        };
        if let Some(closed) = self.open.remove(&id) {
            closed.closing.notify_one();
        }
        true
    }
}

impl OpenConnection {
    /// Waits until the connection has to make room for another one.
    pub(super) async fn closing(&self) {
        self.closing.notified().await;
    }

    /// Returns a handle for the service of the connection.
    pub(super) fn sender(&self) -> Sender {
        Sender {
            id: self.id,
            table: self.table.clone(),
        }
    }
}

impl Drop for OpenConnection {
    fn drop(&mut self) {
        self.table.table().open.remove(&self.id);
    }
}

impl Sender {
    /// Notes that a request of the connection is being answered, until the result is dropped.
    pub(super) fn answering(&self) -> AnsweredOn {
        if let Some(entry) = self.table.table().open.get_mut(&self.id) {
            entry.requests += 1;
        }
        AnsweredOn {
            id: self.id,
            table: self.table.clone(),
        }
    }

    /// Notes that the client has a valid token or session.
    pub(super) fn is_known(&self) {
        if let Some(entry) = self.table.table().open.get_mut(&self.id) {
            entry.is_known = true;
        }
    }
}

impl Drop for AnsweredOn {
    fn drop(&mut self) {
        if let Some(entry) = self.table.table().open.get_mut(&self.id) {
            entry.requests = entry.requests.saturating_sub(1);
            entry.since = Instant::now();
        }
    }
}

/// Returns what counts as one address: of IPv6, the network of a client (its first 64 bits), in which it
/// can choose any address.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(long) => match long.to_ipv4_mapped() {
            Some(short) => IpAddr::V4(short),
            None => IpAddr::V6(Ipv6Addr::from_bits(long.to_bits() & (u128::MAX << 64))),
        },
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn address(last: u8) -> IpAddr {
        IpAddr::from([192, 0, 2, last])
    }

    /// Returns `true` if the connection was told to close.
    async fn is_closing(connection: &OpenConnection) -> bool {
        let closing = connection.closing();
        tokio::time::timeout(Duration::from_millis(1), closing)
            .await
            .is_ok()
    }

    #[tokio::test(start_paused = true)]
    async fn the_one_that_waits_longest_makes_room() {
        let table = OpenConnections::new(10, Some(3));
        let mut open = Vec::new();
        for _ in 0..3 {
            open.push(table.open(address(1)).expect("room"));
            tokio::time::advance(Duration::from_secs(1)).await;
        }
        // The first one gets an answer, the second one has none yet, the third one is known.
        drop(open[0].sender().answering());
        let request = open[1].sender().answering();
        open[2].sender().is_known();
        let fourth = table.open(address(1)).expect("room");
        assert!(is_closing(&open[0]).await);
        let fifth = table.open(address(1)).expect("room");
        assert!(is_closing(&fourth).await);
        assert!(!is_closing(&open[1]).await && !is_closing(&open[2]).await);
        drop((request, fifth));
    }

    #[tokio::test(start_paused = true)]
    async fn a_full_table_takes_from_the_address_with_the_most() {
        let table = OpenConnections::new(4, Some(3));
        let alone = table.open(address(1)).expect("room");
        let many: Vec<_> = (0..3)
            .map(|_| table.open(address(2)).expect("room"))
            .collect();
        let new = table.open(address(3)).expect("room");
        assert!(!is_closing(&alone).await && !is_closing(&new).await);
        let mut closed = 0;
        for one in &many {
            closed += usize::from(is_closing(one).await);
        }
        assert_eq!(closed, 1);
    }

    #[tokio::test(start_paused = true)]
    async fn nothing_in_flight_is_cut_off() {
        let table = OpenConnections::new(2, None);
        let open = [1, 2].map(|last| table.open(address(last)).expect("room"));
        let requests = [&open[0], &open[1]].map(|one| one.sender().answering());
        assert!(table.open(address(3)).is_none());
        drop(requests);
        assert!(table.open(address(3)).is_some());
    }

    #[test]
    fn a_network_of_ipv6_is_one_address() {
        let of = |text: &str| network(text.parse().expect("an address"));
        assert_eq!(of("2001:db8::1"), of("2001:db8::ffff:1"));
        assert_ne!(of("2001:db8::1"), of("2001:db8:0:1::1"));
        assert_eq!(of("::ffff:192.0.2.1"), address(1));
    }
}
