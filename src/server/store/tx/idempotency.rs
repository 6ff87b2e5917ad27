//! Answers to writes with an `Idempotency-Key`, kept for a day.

use jiff::Timestamp;

use crate::server::store::fault::StoreFault;
use crate::server::token::Sha256Hash;

/// The time to keep an answer, in milliseconds: a day.
const KEPT: i64 = 24 * 60 * 60 * 1000;

/// The key of an answer.
#[derive(Debug)]
pub(in crate::server) struct IdempotencyKey<'a> {
    /// The hash of the token or session that sent the write.
    pub token: &'a Sha256Hash,
    /// The value of the header, or the key of a form.
    pub key: &'a str,
}

/// An answer that was kept.
#[derive(Debug)]
pub(in crate::server) struct KeptAnswer {
    /// The hash of the request that the key was used for.
    pub request: Sha256Hash,
    /// What was kept of the answer.
    pub answer: String,
    pub at: Timestamp,
}

/// Returns the time, in milliseconds, at which answers are too old.
pub(in crate::server::store) fn oldest(now: Timestamp) -> i64 {
    now.as_millisecond() - KEPT
}

/// The answers.
pub(in crate::server) trait IdempotencyTx {
    /// Finds the answer to the request that a key was used for.
    fn answer(
        &self,
        key: &IdempotencyKey<'_>,
        now: Timestamp,
    ) -> Result<Option<KeptAnswer>, StoreFault>;

    /// Keeps an answer, and deletes some old ones.
    fn keep_answer(
        &self,
        key: &IdempotencyKey<'_>,
        request: &Sha256Hash,
        answer: &str,
        now: Timestamp,
    ) -> Result<(), StoreFault>;
}
