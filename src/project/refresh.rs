//! Reads the files that changed since they were last read.

use std::collections::HashMap;
use std::fs;
use std::io::Read;
use std::path::Path;

use super::failure::{is_absent, unreadable};
use super::stamp::Stamp;
use super::walk::{Found, Placed};
use crate::config::{FileKind, Layout};
use crate::error::Result;
use crate::text::{Content, MAX_FILE_BYTES, Origin, Snapshot, SourceFile};

/// The stamps of a project's contact files, by path.
#[derive(Debug, Clone, Default)]
pub(crate) struct Stamps(HashMap<String, Stamp>);

impl Stamps {
    /// Makes the file at `path` be read again.
    pub(crate) fn forget(&mut self, path: &str) {
        self.0.remove(path);
    }

    /// Returns `true` if the file at `path` was on disk.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.0
            .get(path)
            .is_some_and(|stamp| *stamp != Stamp::default())
    }
}

/// A file that the walk found.
pub(super) struct FoundFile {
    pub(super) path: String,
    pub(super) stamp: Stamp,
    /// The content; `None` if the stamp did not change.
    pub(super) file: Option<SourceFile>,
}

impl FoundFile {
    /// Returns what stands in for `file`, which is not read from disk.
    pub(super) fn unread(file: SourceFile) -> Self {
        Self {
            path: file.path.clone(),
            stamp: Stamp::default(),
            file: Some(file),
        }
    }

    /// Returns the kind of the file.
    pub(super) fn kind(&self, layout: &Layout) -> FileKind {
        match &self.file {
            Some(file) => layout.kind_of(file),
            None => layout.kind(&self.path),
        }
    }

    /// Returns `true` if it is not read.
    pub(super) fn is_unread(&self) -> bool {
        let content = self.file.as_ref().map(|file| &file.content);
        matches!(content, Some(Content::Unread(_)))
    }
}

impl Placed for FoundFile {
    fn path(&self) -> &str {
        &self.path
    }
}

/// Reads the file that the walk found, unless it still has its stamp in `stamps`. `None` if it is gone by
/// now.
pub(super) fn found(at: Found<'_>, path: String, stamps: &Stamps) -> Result<Option<FoundFile>> {
    let entry = match at {
        Found::File(entry) => entry,
        Found::Known(file) => return Ok(Some(FoundFile::unread(file))),
    };
    if let (Some(known), Ok(metadata)) = (stamps.0.get(&path), entry.metadata())
        && Stamp::of(&metadata) == *known
    {
        return Ok(Some(FoundFile {
            path,
            stamp: *known,
            file: None,
        }));
    }
    let read = read_file(&entry.path(), &path)?;
    Ok(read.map(|(file, stamp)| FoundFile {
        path,
        stamp,
        file: Some(file),
    }))
}

/// A project after its changed files were read.
pub(crate) struct Refreshed {
    pub(crate) snapshot: Snapshot,
    pub(crate) stamps: Stamps,
    /// The sorted paths of the files that were changed, added or removed; empty if there was no
    /// snapshot before.
    pub(crate) changed: Vec<String>,
}

/// Combines the files that were read with the unchanged files of `before`.
pub(super) fn merged(
    config: Option<SourceFile>,
    found: Vec<FoundFile>,
    before: Option<Snapshot>,
) -> Refreshed {
    let is_first = before.is_none();
    let mut kept: HashMap<String, SourceFile> = before
        .map_or_else(Vec::new, Snapshot::into_files)
        .into_iter()
        .map(|file| (file.path.clone(), file))
        .collect();
    let mut stamps = Stamps::default();
    let mut files = Vec::with_capacity(found.len() + 1);
    let mut changed = Vec::new();
    if let Some(file) = config {
        if kept.remove(&file.path).as_ref() != Some(&file) {
            changed.push(file.path.clone());
        }
        files.push(file);
    }
    for FoundFile { path, stamp, file } in found {
        let old = kept.remove(&path);
        if file.is_some() && file != old {
            changed.push(path.clone());
        }
        files.extend(file.or(old));
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

/// Reads one file, and its stamp of just before. `None` if it is gone by now, or is not a regular
/// file.
pub(super) fn read_file(file: &Path, path: &str) -> Result<Option<(SourceFile, Stamp)>> {
    let opened = match fs::File::open(file) {
        Ok(opened) => opened,
        Err(error) if is_absent(&error) => return Ok(None),
        Err(error) => return Err(unreadable(path, error)),
    };
    let metadata = opened.metadata().map_err(|error| unreadable(path, error))?;
    if !metadata.is_file() {
        return Ok(None);
    }
    let stamp = Stamp::of(&metadata);
    if metadata.len() > MAX_FILE_BYTES {
        return Ok(Some((SourceFile::too_large(path, metadata.len()), stamp)));
    }
    let size = usize::try_from(metadata.len()).unwrap_or_default();
    let mut bytes = Vec::with_capacity(size + 1);
    // One byte over the limit, so that a file that grows while it is read is noticed.
    opened
        .take(MAX_FILE_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable(path, error))?;
    Ok(Some((SourceFile::new(path, bytes), stamp)))
}
