//! The handle on the database, whichever kind it is.

use std::path::Path;
use std::sync::Arc;

use super::fault::StoreFault;
use super::sqlite::{self, Database};
use super::tx::Tx;
use crate::error::Result;

/// A handle on the database. Clones share it, and dropping the last one closes it.
#[derive(Debug, Clone)]
pub struct Store {
    database: Arc<Database>,
}

impl Store {
    /// Opens the database at `path`, or creates it, with permissions for its owner only. The folder
    /// must exist. Missing migrations are applied.
    ///
    /// # Errors
    ///
    /// If the file cannot be opened, is not a portal's database, or is from a newer version.
    pub fn open(path: &Path) -> Result<Self> {
        Ok(Self {
            database: Arc::new(Database::open(path)?),
        })
    }

    /// Reads the id of the portal whose database is at `path`, and leaves the database as it is.
    /// `None` if it has none yet, because it was made by an older version.
    ///
    /// # Errors
    ///
    /// If the file cannot be read, or is not a portal's database.
    pub fn id_in(path: &Path) -> Result<Option<String>> {
        sqlite::id_in(path)
    }

    /// Checks that every page of the database at `path` can be read, without a change of it.
    ///
    /// # Errors
    ///
    /// If the file cannot be opened, or is damaged.
    pub fn check_whole(path: &Path) -> Result<()> {
        sqlite::check_whole(path)
    }

    /// Copies the database, as it is at one moment, to the new file `to`. Writes are not held up.
    /// The copy gets its name after it was checked.
    ///
    /// # Errors
    ///
    /// If `to` exists, or cannot be written.
    pub async fn backup(&self, to: &Path) -> Result<()> {
        sqlite::backup(self.path(), to).await
    }

    /// Returns the path of the database.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.database.path()
    }

    /// Runs `work` on one state of the database.
    pub(in crate::server) async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
        F: FnOnce(&dyn Tx) -> Result<T, E> + Send + 'static,
    {
        self.database.read(move |connection| work(connection)).await
    }

    /// Runs `work` as one write, and returns after it is on the disk. An error undoes what `work`
    /// wrote, and nothing else. If `work` met another write, it is run again from the start.
    pub(in crate::server) async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
        F: Fn(&dyn Tx) -> Result<T, E> + Send + 'static,
    {
        self.database
            .write(move |connection| work(connection))
            .await
    }

    /// Like [`Store::write`], but does not wait.
    pub(in crate::server) fn note<F>(&self, work: F)
    where
        F: Fn(&dyn Tx) -> Result<(), StoreFault> + Send + 'static,
    {
        self.database.note(move |connection| work(connection));
    }

    /// Writes something, and deletes it, to find out if the disk has room again.
    ///
    /// # Errors
    ///
    /// If the write does not reach the disk.
    pub(in crate::server) async fn check_room(&self) -> Result<(), StoreFault> {
        self.database.check_room().await
    }

    /// Reads and writes nothing of value, to find out if the database does both.
    ///
    /// # Errors
    ///
    /// If it does not.
    pub(in crate::server) async fn check_use(&self) -> Result<(), StoreFault> {
        self.read(|tx| tx.portal_id()).await?;
        self.write(|tx| tx.portal_id()).await?;
        Ok(())
    }
}
