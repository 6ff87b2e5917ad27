//! The messages of a watch: file events, and requests of other threads.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind};

/// The pause that ends a burst of edits.
const QUIET: Duration = Duration::from_millis(10);

/// The longest burst of edits that is waited for.
const LONGEST: Duration = Duration::from_millis(300);

/// Ends a [`Watch`](super::Watch) from another thread.
#[derive(Debug, Clone)]
pub struct Stop(pub(super) Sender<Message>);

impl Stop {
    /// Makes [`Watch::turn`](super::Watch::turn) return.
    pub fn stop(&self) {
        let _ended_already = self.0.send(Message::Stop);
    }
}

/// A message to the watch.
#[derive(Debug)]
pub(super) enum Message {
    Event(notify::Result<Event>),
    Stop,
    Wake,
}

/// The edits of one burst.
#[derive(Debug, Default)]
pub(super) struct Burst {
    pub(super) paths: BTreeSet<PathBuf>,
    /// `true` if events were lost or had errors.
    pub(super) lost: bool,
    pub(super) stopped: bool,
    /// `true` if another thread has something to do for the one that waits.
    pub(super) woken: bool,
}

/// Makes [`Watch::turn`](super::Watch::turn) return, without ending the watch.
#[derive(Debug, Clone)]
pub struct Wake(pub(super) Sender<Message>);

impl Wake {
    /// Makes the watch return [`Turn::Woken`](super::Turn::Woken) once for this call, or once for several.
    pub fn wake(&self) {
        let _ended_already = self.0.send(Message::Wake);
    }
}

impl Burst {
    /// Waits for a message, then for the end of its burst. If nothing comes for as long as `pause`, the
    /// result is as if events were lost.
    pub(super) fn receive(messages: &Receiver<Message>, pause: Option<Duration>) -> Self {
        let mut burst = Self::default();
        let first = match pause {
            Some(pause) => messages.recv_timeout(pause),
            None => messages.recv().map_err(RecvTimeoutError::from),
        };
        match first {
            Ok(message) => burst.add(message),
            Err(RecvTimeoutError::Timeout) => {
                burst.lost = true;
                return burst;
            }
            Err(RecvTimeoutError::Disconnected) => {
                burst.stopped = true;
                return burst;
            }
        }
        let latest = Instant::now() + LONGEST;
        while !burst.stopped && !burst.woken {
            let left = latest.saturating_duration_since(Instant::now());
            match messages.recv_timeout(QUIET.min(left)) {
                Ok(message) => burst.add(message),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => burst.stopped = true,
            }
        }
        burst
    }

    /// Returns `true` if no event was received.
    pub(super) fn is_without_events(&self) -> bool {
        self.paths.is_empty() && !self.lost
    }

    fn add(&mut self, message: Message) {
        match message {
            Message::Stop => self.stopped = true,
            Message::Wake => self.woken = true,
            Message::Event(Ok(event)) => {
                self.lost |= event.need_rescan();
                self.paths.extend(event.paths);
            }
            Message::Event(Err(_)) => self.lost = true,
        }
    }
}

/// Returns `true` if an event can mean an edit. Reading a file is not one; otherwise the watch would
/// react to its own reading.
pub(super) fn is_edit(event: &notify::Result<Event>) -> bool {
    match event {
        Ok(event) => match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
            EventKind::Access(_) => false,
            _ => true,
        },
        Err(_) => true,
    }
}
