//! The audit of writes, done and refused.

use jiff::Timestamp;

use crate::error::Result;
use crate::server::store::fault::StoreFault;

/// The time to keep refusals, in milliseconds: 90 days. Writes that were done are kept for ever.
pub(in crate::server::store) const REFUSALS_KEPT: i64 = 90 * 24 * 60 * 60 * 1000;

/// The outcome of a write that was not refused.
pub(in crate::server::store) const DONE: &str = "done";

/// The author of changes from the command line.
pub(in crate::server) const COMMAND_LINE: &str = "command line";

/// A write that was done or refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// The time of the write.
    pub at: Timestamp,
    /// The author: a token's name, a user's address, `operator`, `command line` or `nobody`.
    pub by: String,
    /// The kind of write, such as `users` or `PUT /v1/accounts/{id}`.
    pub action: String,
    /// The id of the account, if the write is about one.
    pub account: Option<String>,
    /// `done`, or the kind of the refusal.
    pub outcome: String,
}

/// A write to be audited: its author, kind and account.
#[derive(Debug, Clone, Copy)]
pub(in crate::server) struct AuditedAction<'a> {
    pub by: &'a str,
    pub action: &'a str,
    pub account: Option<&'a str>,
}

/// The audit.
pub(in crate::server) trait AuditTx {
    /// Audits a write, in the transaction of the write itself.
    fn audit_done(&self, at: Timestamp, audited: AuditedAction<'_>) -> Result<(), StoreFault>;

    /// Audits a refused write, and deletes old refusals.
    fn audit_refused(
        &self,
        at: Timestamp,
        audited: AuditedAction<'_>,
        outcome: &str,
    ) -> Result<(), StoreFault>;

    /// Returns the `newest` entries in order of time: those of one account, or all.
    fn audit(&self, account: Option<&str>, newest: u32) -> Result<Vec<AuditEntry>, StoreFault>;
}
