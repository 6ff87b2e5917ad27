//! The database of the portal: one file, which several processes may have open.
//!
//! All writes go through one thread that commits them in groups. A write is acknowledged after its
//! commit is on the disk. Reads run on connections of their own, each on one snapshot. The rules
//! for what may be written are elsewhere.

pub(super) mod accounts;
pub(super) mod audit;
mod backup;
mod columns;
pub(super) mod events;
mod fault;
pub(super) mod history;
pub(super) mod idempotency;
pub(super) mod identity;
mod migrations;
mod open;
pub(super) mod outbox;
mod readers;
pub(super) mod records;
mod room;
pub(super) mod sessions;
pub(super) mod sources;
pub(super) mod tokens;
pub(super) mod users;
mod uuid;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(super) use fault::StoreFault;
use rusqlite::Connection;

use self::readers::Readers;
use self::writer::Writer;
use crate::error::Result;

/// A handle on the database. Clones share it, and dropping the last one closes it.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    path: PathBuf,
    // Dropped before the writer. Its connection is then the last one to close, which removes the
    // log.
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
    /// Opens the database at `path`, or creates it, with permissions for its owner only. The folder
    /// must exist. Missing migrations are applied.
    ///
    /// # Errors
    ///
    /// If the file cannot be opened, is not a portal's database, or is from a newer version.
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

    /// Returns the path of the database.
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

    /// Runs `work` while nothing else writes, and returns after its writes are on the disk. An
    /// error undoes the writes of `work`, and nothing else.
    pub(super) async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
        F: FnOnce(&Connection) -> Result<T, E> + Send + 'static,
    {
        self.inner.writer.write(work).await
    }

    /// Like [`Store::write`], but does not wait.
    pub(super) fn note<F>(&self, work: F)
    where
        F: FnOnce(&Connection) -> Result<(), StoreFault> + Send + 'static,
    {
        self.inner.writer.note(work);
    }
}

#[cfg(test)]
mod tests;
