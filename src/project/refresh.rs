//! Reading files, as far as they changed since an earlier look at them.

use std::collections::HashMap;
use std::fs;
use std::io::Read;
use std::path::Path;

use super::failure::{is_absent, unreadable};
use super::stamp::Stamp;
use crate::error::Result;
use crate::text::{MAX_FILE_BYTES, Origin, Snapshot, SourceFile};

/// The stamps of a project's contact files, by path.
#[derive(Debug, Clone, Default)]
pub(crate) struct Stamps(HashMap<String, Stamp>);

/// A file of the walk.
pub(super) struct Found {
    pub(super) path: String,
    pub(super) stamp: Stamp,
    /// None if its stamp is as it was.
    pub(super) file: Option<SourceFile>,
}

/// The file at `entry`, not read if it has the stamp that it has in `stamps`.
pub(super) fn found(entry: &fs::DirEntry, path: String, stamps: &Stamps) -> Result<Option<Found>> {
    if let Some(known) = stamps.0.get(&path) {
        let stamp = entry.metadata().ok().map(|metadata| Stamp::of(&metadata));
        if let Some(stamp) = stamp.filter(|stamp| stamp == known) {
            return Ok(Some(Found {
                path,
                stamp,
                file: None,
            }));
        }
    }
    let read = read_file(&entry.path(), &path)?;
    Ok(read.map(|(file, stamp)| Found {
        path,
        stamp,
        file: Some(file),
    }))
}

/// A project after a look at what changed.
pub(crate) struct Refreshed {
    pub(crate) snapshot: Snapshot,
    pub(crate) stamps: Stamps,
    /// The paths of what changed, came or went, sorted; none if there was nothing before.
    pub(crate) changed: Vec<String>,
}

/// Puts together what was read and what is kept of `before`.
pub(super) fn merged(
    config: Option<SourceFile>,
    found: Vec<Found>,
    before: Option<Snapshot>,
) -> Refreshed {
    let is_first = before.is_none();
    let before = before.map_or_else(Vec::new, Snapshot::into_files);
    let mut kept: HashMap<String, SourceFile> = before
        .into_iter()
        .map(|file| (file.path.clone(), file))
        .collect();
    let mut stamps = Stamps::default();
    let mut files = Vec::with_capacity(found.len() + 1);
    let mut changed = Vec::new();
    let mut add = |path: &str, new: Option<SourceFile>, old: Option<SourceFile>| {
        if new.is_some() && new != old {
            changed.push(path.to_owned());
        }
        files.extend(new.or(old));
    };
    if let Some(file) = config {
        let old = kept.remove(&file.path);
        add(&file.path.clone(), Some(file), old);
    }
    for Found { path, stamp, file } in found {
        let old = kept.remove(&path);
        add(&path, file, old);
        stamps.0.insert(path, stamp);
    }
    changed.extend(kept.into_keys());
    changed.sort();
    if is_first {
        changed.clear();
    }
    Refreshed {
        snapshot: Snapshot::new(Origin::WorkTree, files),
        stamps,
        changed,
    }
}

/// Reads one file, and its stamp of just before. None if it is gone by now, or is no file.
pub(super) fn read_file(file: &Path, path: &str) -> Result<Option<(SourceFile, Stamp)>> {
    let failed = |error| unreadable(path, error);
    let opened = match fs::File::open(file) {
        Ok(opened) => opened,
        Err(error) if is_absent(&error) => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    let metadata = opened.metadata().map_err(failed)?;
    if !metadata.is_file() {
        return Ok(None);
    }
    let stamp = Stamp::of(&metadata);
    if metadata.len() > MAX_FILE_BYTES {
        return Ok(Some((SourceFile::too_large(path, metadata.len()), stamp)));
    }
    let size = usize::try_from(metadata.len()).unwrap_or_default();
    let mut bytes = Vec::with_capacity(size + 1);
    // One byte over the limit, so that a file that grows meanwhile is noticed.
    opened
        .take(MAX_FILE_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    Ok(Some((SourceFile::new(path, bytes), stamp)))
}
