//! The database in one file, which several processes may have open.
//!
//! All writes go through one thread that commits them in groups. Reads run on connections of their
//! own, each on one snapshot.

mod accounts;
mod audit;
mod backup;
mod columns;
mod events;
mod fault;
mod history;
mod idempotency;
mod identity;
mod migrations;
mod open;
mod outbox;
mod readers;
mod records;
mod room;
mod sessions;
mod sources;
mod tokens;
mod users;
mod writer;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

pub(super) use self::backup::backup;
pub(super) use self::identity::{check_whole, id_in};
use self::readers::Readers;
use self::writer::Writer;
use super::fault::StoreFault;
use crate::error::Result;

/// An open database.
pub(super) struct Database {
    path: PathBuf,
    // Dropped before the writer. Its connection is then the last one to close, which removes the
    // log.
    readers: Readers,
    writer: Writer,
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Database")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

impl Database {
    /// Opens the database at `path`, or creates it. Missing migrations are applied.
    pub fn open(path: &Path) -> Result<Self> {
        let writer = open::writer(path)?;
        let readers = Readers::open(path)?;
        Ok(Self {
            path: path.to_owned(),
            readers,
            writer: Writer::start(writer)?,
        })
    }

    /// Returns the path of the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Runs `work` on one snapshot of the database.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
        F: FnOnce(&Connection) -> Result<T, E> + Send + 'static,
    {
        self.readers.read(work).await
    }

    /// Runs `work` while nothing else writes, and returns after its writes are on the disk. An
    /// error undoes the writes of `work`, and nothing else.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
        F: FnOnce(&Connection) -> Result<T, E> + Send + 'static,
    {
        self.writer.write(work).await
    }

    /// Like [`Database::write`], but does not wait.
    pub fn note<F>(&self, work: F)
    where
        F: FnOnce(&Connection) -> Result<(), StoreFault> + Send + 'static,
    {
        self.writer.note(work);
    }
}

#[cfg(test)]
mod tests;
