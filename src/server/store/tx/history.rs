//! The history of records.

use jiff::Timestamp;

use crate::portal::wire::{HistoryEntry, PushSource};
use crate::server::store::fault::StoreFault;

/// The history.
pub(in crate::server) trait HistoryTx {
    /// Adds a change, which was pushed from `source`. `None` for an edit by hand.
    fn add_history(
        &self,
        account: &str,
        at: Timestamp,
        entry: &HistoryEntry,
        source: Option<&PushSource>,
    ) -> Result<(), StoreFault>;

    /// Returns up to `size` changes with a number below `before`, newest first, each with its number.
    fn history(
        &self,
        account: &str,
        before: i64,
        size: u32,
    ) -> Result<Vec<(i64, HistoryEntry)>, StoreFault>;
}
