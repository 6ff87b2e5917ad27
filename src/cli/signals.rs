//! The signals that end a sync: Ctrl-C, a request to end (`SIGTERM`) and a terminal that goes away
//! (`SIGHUP`). Whatever the signal, the run ends with its summary and its receipt.

use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;

use super::session::Voice;
use crate::error::{Error, ErrorKind, Result};
use crate::language::{Language, Text, id};

/// The three signals, received from when this is made.
pub(super) struct EndSignals {
    interrupt: Signal,
    terminate: Signal,
    /// `None` if the process ignores it: `nohup` starts one that has to outlive its terminal.
    hang_up: Option<Signal>,
}

impl EndSignals {
    /// Starts to receive the signals.
    ///
    /// # Errors
    ///
    /// If the system does not allow it.
    pub(super) fn new() -> Result<Self> {
        let receive = |kind| {
            signal(kind).map_err(|error| Error::io(Text::new(id::NO_SIGNALS)).because(error))
        };
        let hang_up = if ignores_hang_up() {
            None
        } else {
            Some(receive(SignalKind::hangup())?)
        };
        Ok(Self {
            interrupt: receive(SignalKind::interrupt())?,
            terminate: receive(SignalKind::terminate())?,
            hang_up,
        })
    }

    /// Waits for the next signal.
    async fn next(&mut self) {
        let hang_up = async {
            match &mut self.hang_up {
                Some(signal) => signal.recv().await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
            _ = hang_up => {}
        }
    }
}

/// Waits for a signal, which stops the run after the requests under way. Ctrl-C ends the process after
/// that. The other signals do not: a shell and its terminal both send `SIGHUP`, and `timeout` sends
/// `SIGTERM` twice.
pub(super) async fn watch_interrupt(
    mut signals: EndSignals,
    voice: Voice,
    language: Language,
    stop: watch::Sender<bool>,
) {
    signals.next().await;
    // The run has to stop even if the terminal is gone, and nobody can be told.
    stop.send_replace(true);
    voice.say(&Text::new(id::SYNC_FINISHING).say(language));
    signals.interrupt.recv().await;
    #[expect(
        clippy::exit,
        reason = "nothing is half-applied, and the user is in a hurry"
    )]
    std::process::exit(i32::from(ErrorKind::Interrupted.status()));
}

/// Returns true if this process was started with `SIGHUP` ignored. Linux lists the ignored signals in
/// `/proc`; elsewhere there is no safe way to ask, and the signal ends a run.
fn ignores_hang_up() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status
        .lines()
        .find_map(|line| line.strip_prefix("SigIgn:"))
        .and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    ignored.is_some_and(|mask| mask & 1 == 1)
}
