//! The files that an earlier run found to be clean: `.contactctl/check.cache`.
//!
//! An entry is about one path. It contains the stamp of a file that had no findings, and the facts
//! that rules between files need. Files with findings are not in the cache; they are read in every
//! run, since their lines are shown. Everything else that a verdict depends on is in the cache's
//! key. A cache with another key is not used, nor is an incomplete file or one that is not a cache.
//!
//! An entry is trusted because of its stamp alone. The stamp includes the inode and the time of
//! change, which a repository cannot contain in advance. A stamp that is too recent to be reliable
//! is not saved.
//!
//! The cache only saves time, so every failure here is ignored.

mod entry;
mod form;

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use super::stamp::{Stamp, nanoseconds};
use crate::project::folder;
use crate::rules::KnownAccount;

pub(super) use entry::{CacheEntry, CacheKey};

/// The file in `.contactctl/`.
const FILE: &str = "check.cache";
/// The most bytes of a cache that are read.
const LONGEST: u64 = 1 << 31;
/// The age at which a temporary file is taken for abandoned.
const ABANDONED: Duration = Duration::from_hours(1);

/// Returns the size in bytes of the cache of the project at `root`; 0 if it does not exist.
pub(super) fn bytes(root: &Path) -> u64 {
    let metadata = fs::symlink_metadata(root.join(folder::NAME).join(FILE));
    metadata.map_or(0, |metadata| metadata.len())
}

/// Loads the cache of the project at `root`: its key, and its entries sorted by path. `None` if there
/// is no usable cache.
pub(super) fn load(root: &Path) -> Option<(CacheKey, Vec<CacheEntry>)> {
    form::decode(&read(root).ok()?)
}

fn read(root: &Path) -> io::Result<Vec<u8>> {
    let folder = root.join(folder::NAME);
    let path = folder.join(FILE);
    // A link could lead anywhere.
    if !fs::symlink_metadata(&folder)?.is_dir() || !fs::symlink_metadata(&path)?.is_file() {
        return Ok(Vec::new());
    }
    let file = File::open(path)?;
    let size = file.metadata()?.len().min(LONGEST);
    let mut bytes = Vec::new();
    bytes.reserve_exact(usize::try_from(size).unwrap_or(0) + 1);
    file.take(LONGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Saves `entries`, sorted by path, for later runs. Only those are saved whose stamps were settled
/// at `since`, the start of the run.
pub(super) fn save<'e>(
    root: &Path,
    key: CacheKey,
    entries: impl Iterator<Item = (Stamp, &'e KnownAccount)>,
    since: Instant,
) {
    let _the_next_run_does_without = try_save(root, key, entries, since);
}

fn try_save<'e>(
    root: &Path,
    key: CacheKey,
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

/// Creates a temporary file next to the cache, with a name that no other run uses.
fn beside(folder: &Path) -> io::Result<(PathBuf, File)> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let path = folder.join(format!("{FILE}.{}-{number}.tmp", std::process::id()));
    let mut options = OpenOptions::new();
    // The cache has ids of accounts and people.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.write(true).create_new(true).open(&path)?;
    Ok((path, file))
}

fn write<'e>(
    mut file: File,
    key: CacheKey,
    entries: impl Iterator<Item = (Stamp, &'e KnownAccount)>,
    since: Instant,
) -> io::Result<()> {
    // The clock of the file system, from which the stamps are taken, may differ from ours.
    let now = nanoseconds(Stamp::of(&file.metadata()?).changed);
    let began = now - i128::try_from(since.elapsed().as_nanos()).unwrap_or(now);
    let settled = entries.filter(|(stamp, _)| stamp.is_settled(began));
    file.write_all(&form::encode(key, settled))
}

/// Removes the temporary files of runs that were killed.
fn remove_abandoned(folder: &Path) {
    let now = fs::metadata(folder).and_then(|metadata| metadata.modified());
    let (Ok(now), Ok(entries)) = (now, fs::read_dir(folder)) else {
        return;
    };
    for entry in entries.flatten() {
        let file_name = entry.file_name();
        let name = file_name.to_string_lossy();
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
