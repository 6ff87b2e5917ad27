//! Figures for operators, in the text form of Prometheus.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;

use super::answered::{AnsweredRequest, method_name};
use crate::portal::wire::DeliveryState;
use crate::server::store::outbox::WaitingMail;

/// Bounds of the buckets that times are counted in, in microseconds.
const BOUNDS: [u64; 9] = [
    1_000, 2_500, 5_000, 10_000, 25_000, 100_000, 500_000, 1_000_000, 10_000_000,
];

/// What is counted; clones share it.
#[derive(Debug, Clone, Default)]
pub(in crate::server) struct Metrics {
    counts: Arc<Mutex<Counts>>,
}

#[derive(Debug, Default)]
struct Counts {
    answers: BTreeMap<(String, String, u16), u64>,
    /// How many answers took at most each of [`BOUNDS`], and how many there were.
    within: [u64; BOUNDS.len()],
    answered: u64,
    took: Duration,
    mails: BTreeMap<DeliveryState, u64>,
}

impl Metrics {
    /// Counts an answer.
    pub fn count(&self, answered: &AnsweredRequest) {
        let route = answered.route.clone().unwrap_or_else(|| "none".to_owned());
        let method = method_name(&answered.method);
        let micros = u64::try_from(answered.took.as_micros()).unwrap_or(u64::MAX);
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (method.to_owned(), route, answered.status);
        *counts.answers.entry(key).or_default() += 1;
        for (bound, within) in BOUNDS.iter().zip(&mut counts.within) {
            *within += u64::from(micros <= *bound);
        }
        counts.answered += 1;
        counts.took += answered.took;
    }

    /// Counts an attempt to send a mail.
    pub fn count_mail(&self, state: DeliveryState) {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        *counts.mails.entry(state).or_default() += 1;
    }

    /// All figures; those of files are of the database at `path`.
    pub fn text(&self, path: &Path, waiting: WaitingMail, now: Timestamp) -> String {
        let mut text = String::new();
        let counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        head(&mut text, "build_info", "gauge", "The version that runs.");
        let version = env!("CARGO_PKG_VERSION");
        line(
            &mut text,
            "build_info",
            &format!("{{version=\"{version}\"}}"),
            1,
        );
        let requests = "http_requests_total";
        head(
            &mut text,
            requests,
            "counter",
            "Requests that were answered.",
        );
        for ((method, route, status), count) in &counts.answers {
            let labels = format!("{{method=\"{method}\",route=\"{route}\",status=\"{status}\"}}");
            line(&mut text, requests, &labels, count);
        }
        let times = "http_request_duration_seconds";
        head(&mut text, times, "histogram", "How long answers took.");
        let bucket = format!("{times}_bucket");
        for (bound, within) in BOUNDS.iter().zip(counts.within) {
            let seconds = Duration::from_micros(*bound).as_secs_f64();
            line(&mut text, &bucket, &format!("{{le=\"{seconds}\"}}"), within);
        }
        line(&mut text, &bucket, "{le=\"+Inf\"}", counts.answered);
        line(
            &mut text,
            &format!("{times}_sum"),
            "",
            counts.took.as_secs_f64(),
        );
        line(&mut text, &format!("{times}_count"), "", counts.answered);
        counts.mail(&mut text, waiting, now);
        let size = "database_bytes";
        head(&mut text, size, "gauge", "Size of the database's files.");
        for (file, suffix) in [("main", ""), ("log", "-wal")] {
            let mut name = path.as_os_str().to_owned();
            name.push(suffix);
            let bytes = std::fs::metadata(name).map_or(0, |metadata| metadata.len());
            line(&mut text, size, &format!("{{file=\"{file}\"}}"), bytes);
        }
        text
    }
}

impl Counts {
    fn mail(&self, text: &mut String, waiting: WaitingMail, now: Timestamp) {
        let attempts = "mail_attempts_total";
        head(text, attempts, "counter", "Attempts to send mail.");
        for (state, outcome) in [
            (DeliveryState::Sent, "sent"),
            (DeliveryState::Queued, "later"),
            (DeliveryState::Failed, "failed"),
        ] {
            let count = self.mails.get(&state).copied().unwrap_or_default();
            line(text, attempts, &format!("{{outcome=\"{outcome}\"}}"), count);
        }
        let queued = "mail_waiting";
        head(text, queued, "gauge", "Mail that waits to be sent.");
        line(text, queued, "", waiting.number);
        let age = "mail_waiting_seconds";
        head(text, age, "gauge", "How long the oldest of it has waited.");
        let since = waiting.since.unwrap_or(now);
        line(text, age, "", now.duration_since(since).as_secs().max(0));
    }
}

fn head(text: &mut String, name: &str, kind: &str, help: &str) {
    let _ = writeln!(text, "# HELP contactctl_{name} {help}");
    let _ = writeln!(text, "# TYPE contactctl_{name} {kind}");
}

fn line(text: &mut String, name: &str, labels: &str, value: impl std::fmt::Display) {
    let _ = writeln!(text, "contactctl_{name}{labels} {value}");
}
