//! Copies of the database while it is in use.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::open;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::server::store::fault::StoreFault;

/// Copies the database at `from`, as it is at one moment, to the new file `to`.
pub(in crate::server::store) async fn backup(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        return Err(Error::usage(
            Text::new(id::BACKUP_TAKEN).with("path", to.display()),
        ));
    }
    let unfinished = unfinished(to);
    let outcome = copy_to(from, &unfinished).await.and_then(|()| {
        let rename = std::fs::rename(&unfinished, to);
        rename.map_err(|error| Error::io(Text::new(id::BACKUP_NOT_RENAMED)).because(error))
    });
    if outcome.is_err() {
        // A part of a copy is useless. There may not even be one.
        let _ = std::fs::remove_file(&unfinished);
    }
    outcome.map_err(|error| {
        Error::io(Text::new(id::BACKUP_UNWRITABLE).with("path", to.display())).because(error)
    })
}

async fn copy_to(from: &Path, to: &Path) -> Result<()> {
    open::create(to)?;
    let (from, to) = (from.to_owned(), to.to_owned());
    let copied = tokio::task::spawn_blocking(move || copy(&from, &to))
        .await
        .map_err(|_panic| StoreFault::Panicked)?;
    Ok(copied?)
}

/// Copies the database at `from` into the empty file `to`, and checks the copy.
fn copy(from: &Path, to: &Path) -> Result<(), StoreFault> {
    let Some(name) = to.to_str() else {
        return Err(StoreFault::Failed("its path is not UTF-8".into()));
    };
    open::connect(from)?.execute("VACUUM INTO ?1", [name])?;
    let verdict = open::connect(to)?
        .query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0))?;
    if verdict != "ok" {
        return Err(StoreFault::Failed("the copy is damaged".into()));
    }
    File::open(to)
        .and_then(|file| file.sync_all())
        .map_err(|error| StoreFault::Failed(error.to_string().into()))
}

/// Returns the path of a backup until it is complete.
fn unfinished(to: &Path) -> PathBuf {
    let mut name = to.as_os_str().to_owned();
    name.push(".unfinished");
    name.into()
}
