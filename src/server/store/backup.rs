//! Copies of the database while it is in use.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::Store;
use super::fault::Fault;
use super::open;
use crate::error::{Error, Result};
use crate::language::{Text, id};

impl Store {
    /// Copies the database, as it is at one moment, to the new file `to`. Writes go on meanwhile.
    /// The copy is read through before it gets its name.
    ///
    /// # Errors
    ///
    /// If `to` is there already, or cannot be written.
    pub async fn backup(&self, to: &Path) -> Result<()> {
        if to.exists() {
            return Err(Error::usage(
                Text::new(id::BACKUP_TAKEN).with("path", to.display()),
            ));
        }
        let unfinished = unfinished(to);
        let failed = |error: Error| {
            Error::io(Text::new(id::BACKUP_UNWRITABLE).with("path", to.display())).because(error)
        };
        let outcome = self.copy(&unfinished).await.and_then(|()| {
            let rename = std::fs::rename(&unfinished, to);
            rename.map_err(|error| Error::io(Text::new(id::BACKUP_NOT_RENAMED)).because(error))
        });
        if outcome.is_err() {
            // What there is of it helps nobody, and may not be there at all.
            let _ = std::fs::remove_file(&unfinished);
        }
        outcome.map_err(failed)
    }

    async fn copy(&self, to: &Path) -> Result<()> {
        open::create(to)?;
        let (from, to) = (self.path().to_owned(), to.to_owned());
        let copied = tokio::task::spawn_blocking(move || copy(&from, &to));
        let copied = copied.await.map_err(|_| Fault::Panicked)?;
        Ok(copied?)
    }
}

/// Copies the database at `from` into the empty file `to`, and reads the copy through.
fn copy(from: &Path, to: &Path) -> Result<(), Fault> {
    let failed = |why: &str| Fault::Failed(why.into());
    let name = to.to_str();
    let name = name.ok_or_else(|| failed("its path is not UTF-8"))?;
    open::connect(from)?.execute("VACUUM INTO ?1", [name])?;
    let verdict = open::connect(to)?
        .query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0))?;
    if verdict != "ok" {
        return Err(failed("the copy is damaged"));
    }
    let synced = File::open(to).and_then(|file| file.sync_all());
    synced.map_err(|error| failed(&error.to_string()))
}

/// The name of a backup until it is complete.
fn unfinished(to: &Path) -> PathBuf {
    let mut name = to.as_os_str().to_owned();
    name.push(".unfinished");
    name.into()
}
