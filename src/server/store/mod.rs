//! What the portal remembers: one file, shared with whoever else has it open.
//!
//! All writes go through one thread that commits them in groups, and none is acknowledged before
//! its commit is on the disk. Reads run on connections of their own, each on one snapshot. What
//! may be written is decided elsewhere.

pub(super) mod accounts;
pub(super) mod audit;
mod backup;
mod columns;
pub(super) mod events;
mod fault;
pub(super) mod history;
pub(super) mod idempotency;
mod migrations;
mod open;
pub(super) mod outbox;
mod readers;
pub(super) mod records;
mod room;
pub(super) mod sessions;
pub(super) mod tokens;
pub(super) mod users;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(super) use fault::StoreFault;
use rusqlite::Connection;

use self::readers::Readers;
use self::writer::Writer;
use crate::error::Result;

/// A handle on the database; clones share it, and the last one to go closes it.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    path: PathBuf,
    // Dropped before the writer, whose connection then is the last to close and tidies the log up.
    readers: Readers,
    writer: Writer,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store")
            .field("path", &self.inner.path)
            .finish_non_exhaustive()
    }
}

impl Store {
    /// Opens the database at `path`, or makes it, readable by its owner only. Its folder must be
    /// there. Older databases are brought up to date.
    ///
    /// # Errors
    ///
    /// If the file cannot be opened, is no portal's database, or was made by a newer version.
    pub fn open(path: &Path) -> Result<Self> {
        let writer = open::writer(path)?;
        let readers = Readers::open(path)?;
        Ok(Self {
            inner: Arc::new(Inner {
                path: path.to_owned(),
                readers,
                writer: Writer::start(writer)?,
            }),
        })
    }

    /// Where the database is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.inner.path
    }

    /// Runs `work` on one snapshot of the database.
    pub(super) async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
        F: FnOnce(&Connection) -> Result<T, E> + Send + 'static,
    {
        self.inner.readers.read(work).await
    }

    /// Runs `work` alone, and answers when what it wrote is on the disk. An error of `work` undoes
    /// what it wrote, and nothing else.
    pub(super) async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
        F: FnOnce(&Connection) -> Result<T, E> + Send + 'static,
    {
        self.inner.writer.write(work).await
    }

    /// As [`Store::write`], for what nobody waits for.
    pub(super) fn note<F>(&self, work: F)
    where
        F: FnOnce(&Connection) -> Result<(), StoreFault> + Send + 'static,
    {
        self.inner.writer.note(work);
    }
}

#[cfg(test)]
mod tests;
