//! Metrics for operators, in the text format of Prometheus.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;

use super::answered::{AnsweredRequest, method_name};
use crate::portal::wire::DeliveryState;
use crate::server::store::outbox::WaitingMail;

/// The upper bounds of the histogram's buckets, in microseconds.
const BOUNDS: [u64; 9] = [
    1_000, 2_500, 5_000, 10_000, 25_000, 100_000, 500_000, 1_000_000, 10_000_000,
];

/// The counters. Clones share them.
#[derive(Debug, Clone, Default)]
pub(in crate::server) struct Metrics {
    counts: Arc<Mutex<Counts>>,
}

#[derive(Debug, Default)]
struct Counts {
    /// The number of answers by method, route and status.
    answers: BTreeMap<(String, String, u16), u64>,
    /// The number of answers within each of [`BOUNDS`].
    within: [u64; BOUNDS.len()],
    /// The number of answers.
    answered: u64,
    /// The time of all answers together.
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

    /// Returns all metrics. The sizes are those of the files of the database at `path`.
    pub fn text(&self, path: &Path, waiting: WaitingMail, now: Timestamp) -> String {
        let mut text = String::new();
        let counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        head(&mut text, "build_info", "gauge", "The version that runs.");
        let version = format!("{{version=\"{}\"}}", env!("CARGO_PKG_VERSION"));
        line(&mut text, "build_info", &version, 1);
        counts.requests(&mut text);
        counts.durations(&mut text);
        counts.mail(&mut text, waiting, now);
        database(&mut text, path);
        text
    }
}

impl Counts {
    fn requests(&self, text: &mut String) {
        let name = "http_requests_total";
        head(text, name, "counter", "Requests that were answered.");
        for ((method, route, status), count) in &self.answers {
            let labels = format!("{{method=\"{method}\",route=\"{route}\",status=\"{status}\"}}");
            line(text, name, &labels, count);
        }
    }

    fn durations(&self, text: &mut String) {
        let name = "http_request_duration_seconds";
        head(text, name, "histogram", "How long answers took.");
        let bucket = format!("{name}_bucket");
        for (bound, within) in BOUNDS.iter().zip(self.within) {
            let seconds = Duration::from_micros(*bound).as_secs_f64();
            line(text, &bucket, &format!("{{le=\"{seconds}\"}}"), within);
        }
        line(text, &bucket, "{le=\"+Inf\"}", self.answered);
        line(text, &format!("{name}_sum"), "", self.took.as_secs_f64());
        line(text, &format!("{name}_count"), "", self.answered);
    }

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

fn database(text: &mut String, path: &Path) {
    let name = "database_bytes";
    head(text, name, "gauge", "Size of the database's files.");
    for (file, suffix) in [("main", ""), ("log", "-wal")] {
        let mut path = path.as_os_str().to_owned();
        path.push(suffix);
        let bytes = std::fs::metadata(path).map_or(0, |metadata| metadata.len());
        line(text, name, &format!("{{file=\"{file}\"}}"), bytes);
    }
}

/// Writes the head of a metric.
fn head(text: &mut String, name: &str, kind: &str, help: &str) {
    let _ = writeln!(text, "# HELP contactctl_{name} {help}");
    let _ = writeln!(text, "# TYPE contactctl_{name} {kind}");
}

/// Writes a sample of a metric.
fn line(text: &mut String, name: &str, labels: &str, value: impl std::fmt::Display) {
    let _ = writeln!(text, "contactctl_{name}{labels} {value}");
}
