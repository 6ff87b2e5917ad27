//! The runtime that asynchronous work runs on.

use crate::error::{Error, Result};
use crate::language::{Text, id};

/// Runs `work` to completion on a runtime of its own.
pub(super) fn block_on<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Error::io(Text::new(id::NO_THREADS)).because(error))?
        .block_on(work)
}
