//! What is known of files without findings since an earlier run: `.contactctl/check.cache`.
//!
//! An entry says of one path: the file with this stamp had no finding, and this is what rules
//! between files have to know of it. Files with findings are read in every run, for their lines
//! are shown. Everything else that a verdict depends on is in the cache's key: with another key
//! all of it counts as not there, as does a file that is torn or not ours. An entry is believed by
//! its stamp alone, inode and time of change included, which nobody can write into a repository
//! beforehand; a stamp that is too young to be sure of is not kept.
//!
//! The cache is an advantage and never needed: whatever fails here fails silently.

mod entry;
mod form;

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use super::stamp::{Stamp, nanoseconds};
use crate::portal::folder;
use crate::rules::KnownAccount;

pub(super) use entry::{Entry, Key};

/// The file in `.contactctl/`.
const FILE: &str = "check.cache";
/// The longest cache that is read.
const LONGEST: u64 = 1 << 31;
/// After so long a half-written file is nobody's any more.
const ABANDONED: Duration = Duration::from_hours(1);

/// How long the cache of the project at `root` is.
pub(super) fn bytes(root: &Path) -> u64 {
    let metadata = fs::symlink_metadata(root.join(folder::NAME).join(FILE));
    metadata.map_or(0, |metadata| metadata.len())
}

/// The entries in the cache of the project at `root`, sorted by path, and the key that they are
/// under; none where there is no such cache.
pub(super) fn load(root: &Path) -> Option<(Key, Vec<Entry>)> {
    let read = || {
        let folder = root.join(folder::NAME);
        let file = folder.join(FILE);
        // A link could lead anywhere.
        if !fs::symlink_metadata(&folder)?.is_dir() || !fs::symlink_metadata(&file)?.is_file() {
            return Ok(Vec::new());
        }
        let mut bytes = Vec::new();
        let file = File::open(file)?;
        bytes.reserve_exact(usize::try_from(file.metadata()?.len().min(LONGEST)).unwrap_or(0) + 1);
        file.take(LONGEST).read_to_end(&mut bytes)?;
        io::Result::Ok(bytes)
    };
    form::decode(&read().ok()?)
}

/// Keeps `entries`, sorted by path, for later runs: those that were settled `since`, when the run
/// began.
pub(super) fn save<'e>(
    root: &Path,
    key: Key,
    entries: impl Iterator<Item = (Stamp, &'e KnownAccount)>,
    since: Instant,
) {
    let _the_next_run_does_without = try_save(root, key, entries, since);
}

fn try_save<'e>(
    root: &Path,
    key: Key,
    entries: impl Iterator<Item = (Stamp, &'e KnownAccount)>,
    since: Instant,
) -> io::Result<()> {
    let folder = folder::make(root)?;
    // A link could lead anywhere.
    if !fs::symlink_metadata(&folder)?.is_dir() {
        return Ok(());
    }
    let (path, file) = beside(&folder)?;
    let written = write(file, key, entries, since);
    let saved = written.and_then(|()| fs::rename(&path, folder.join(FILE)));
    if saved.is_err() {
        let _is_gone_or_stays = fs::remove_file(&path);
    }
    remove_abandoned(&folder);
    saved
}

/// A new file beside the cache, of no other run.
fn beside(folder: &Path) -> io::Result<(PathBuf, File)> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let path = folder.join(format!("{FILE}.{}-{number}.tmp", std::process::id()));
    let mut options = OpenOptions::new();
    let file = options.write(true).create_new(true).open(&path);
    Ok((path, file?))
}

fn write<'e>(
    mut file: File,
    key: Key,
    entries: impl Iterator<Item = (Stamp, &'e KnownAccount)>,
    since: Instant,
) -> io::Result<()> {
    // The clock of the file system, which the stamps are by.
    let now = nanoseconds(Stamp::of(&file.metadata()?).changed);
    let began = now - i128::try_from(since.elapsed().as_nanos()).unwrap_or(now);
    let settled = entries.filter(|(stamp, _)| stamp.is_settled(began));
    file.write_all(&form::encode(key, settled))
}

/// Removes what runs that were killed have left.
fn remove_abandoned(folder: &Path) {
    let now = fs::metadata(folder).and_then(|metadata| metadata.modified());
    let (Ok(now), Ok(entries)) = (now, fs::read_dir(folder)) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let is_ours = name.starts_with(FILE) && name.ends_with(".tmp");
        let modified = entry.metadata().and_then(|metadata| metadata.modified());
        let age = modified
            .ok()
            .and_then(|modified| now.duration_since(modified).ok());
        if is_ours && age.is_some_and(|age| age > ABANDONED) {
            let _somebody_else_did = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests;
