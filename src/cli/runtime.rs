//! The runtime that asynchronous work runs on.

use crate::error::{Error, Result};
use crate::language::Text;

/// Runs `work` to its end on a runtime of its own.
pub(super) fn block_on<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Error::io(Text::new("no-threads")).because(error))?
        .block_on(work)
}
