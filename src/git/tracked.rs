//! The files that Git tracks, by the index: of a work tree, and staged for the next commit.

use std::collections::BTreeMap;
use std::path::Path;

use git2::{IndexEntry, Oid};

use super::index_file::{INTENDED, IndexFile, SKIPPED, STAGE};
use super::objects::{Blob, LINK, open, read_blobs, unreadable_folder};
use super::place::{GitPlace, at_top, from_folder, ways};
use super::variables::GitVariables;
use crate::error::Result;
use crate::text::{SourceFile, UnreadKind};

/// Git's mode of a folder, which a sparse index has as an entry.
const FOLDER: u32 = 0o040_000;
/// Git's mode of a submodule.
const SUBMODULE: u32 = 0o160_000;
/// The bits of a mode that tell files, links, folders and submodules apart.
const KIND: u32 = 0o170_000;

/// The index of a repository.
pub(crate) struct TrackedFiles {
    place: GitPlace,
    variables: GitVariables,
    file: IndexFile,
    /// The project's folder from the top of the work tree, with `/` after each part.
    prefix: String,
}

/// A file that Git tracks.
#[derive(Debug, Clone)]
pub(crate) struct TrackedFile {
    /// The path from the project's folder, with replacement characters for invalid UTF-8.
    pub(crate) path: String,
    /// True if the path is UTF-8.
    pub(crate) is_utf8: bool,
    /// The reason why it is not read. `None` for a file.
    pub(crate) kind: Option<UnreadKind>,
    /// True if it is outside of the sparse checkout.
    pub(crate) is_skipped: bool,
    /// The state of its content.
    pub(super) state: EntryState,
    pub(super) id: Oid,
}

/// The state of a tracked file's content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EntryState {
    /// It is staged.
    Staged,
    /// Only the name is tracked so far.
    Intended,
    /// The index has several versions of it.
    Unmerged,
}

impl EntryState {
    fn of(entry: &IndexEntry) -> Self {
        if entry.flags & STAGE != 0 {
            Self::Unmerged
        } else if entry.flags_extended & INTENDED != 0 {
            Self::Intended
        } else {
            Self::Staged
        }
    }
}

impl TrackedFiles {
    /// Reads the index of the repository at `place`, around the folder `project`.
    ///
    /// # Errors
    ///
    /// If it cannot be read.
    pub(crate) fn read(place: GitPlace, project: &Path, variables: &GitVariables) -> Result<Self> {
        let inside = project.strip_prefix(&place.top).unwrap_or(Path::new(""));
        let parts = inside.iter().map(|part| part.to_string_lossy() + "/");
        Ok(Self {
            file: place.index(variables)?,
            prefix: parts.collect(),
            place,
            variables: variables.clone(),
        })
    }

    /// Returns the entry at `path` from the project's folder, or one below it.
    ///
    /// # Errors
    ///
    /// If a folder outside of the sparse checkout cannot be read.
    pub(crate) fn at(&self, path: &str) -> Result<Option<TrackedFile>> {
        let mut files = self.below(path, |_| true)?;
        Ok(if files.is_empty() {
            None
        } else {
            Some(files.swap_remove(0))
        })
    }

    /// Returns the files at and below `folder`, from the project's folder, that `is_meant` says to,
    /// sorted by path.
    ///
    /// # Errors
    ///
    /// If a folder outside of the sparse checkout cannot be read.
    pub(crate) fn below(
        &self,
        folder: &str,
        is_meant: impl Fn(&IndexEntry) -> bool,
    ) -> Result<Vec<TrackedFile>> {
        let mut files = Vec::new();
        self.each(&self.path_at_top(folder), &mut |entry| {
            // A file in the place of the project's folder is not in it.
            if entry.path.starts_with(self.prefix.as_bytes()) && is_meant(entry) {
                files.push(self.tracked(entry));
            }
        })?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(files)
    }

    /// Returns what a walk of `folder` in the work tree does not find: submodules, whose folders may
    /// be empty, and files outside of the sparse checkout.
    ///
    /// # Errors
    ///
    /// If a folder outside of the sparse checkout cannot be read.
    pub(crate) fn unseen_below(&self, folder: &str) -> Result<Vec<TrackedFile>> {
        self.below(folder, |entry| {
            entry.mode & KIND == SUBMODULE || entry.flags_extended & SKIPPED != 0
        })
    }

    /// Returns the link or submodule that Git tracks at `path`, from the top of the work tree, or on the
    /// way to it. `None` if it tracks neither.
    pub(crate) fn unread_on_the_way(&self, path: &str) -> Option<SourceFile> {
        ways(path).find_map(|way| {
            let entries = &self.file.entries;
            let at = entries.binary_search_by(|entry| entry.path[..].cmp(way.as_bytes()));
            let kind = unread_kind(&entries[at.ok()?])?;
            Some(SourceFile::unread(self.project_path(way), kind))
        })
    }

    /// Returns the path of the project's `path` from the top of the work tree, as [`at_top`].
    pub(crate) fn path_at_top(&self, path: &str) -> String {
        at_top(&self.prefix, path)
    }

    /// Returns `path`, from the top of the work tree, as it is from the project's folder.
    pub(crate) fn project_path(&self, path: &str) -> String {
        from_folder(&self.prefix, path)
    }

    /// Returns true if Git tracks the file at `path` from the project's folder, or a file below it.
    pub(crate) fn covers(&self, path: &str) -> bool {
        let full = format!("{}{path}", self.prefix);
        let at = self
            .file
            .entries
            .partition_point(|entry| entry.path[..] < *full.as_bytes());
        let mut from = self.file.entries[at..].iter();
        // Names that go on with a character before the slash come between a folder and its files.
        if from
            .next()
            .is_some_and(|entry| is_at_or_below(&entry.path, &full))
        {
            return true;
        }
        let below = full + "/";
        let at = self
            .file
            .entries
            .partition_point(|entry| entry.path[..] < *below.as_bytes());
        let entry = self.file.entries.get(at);
        entry.is_some_and(|entry| entry.path.starts_with(below.as_bytes()))
    }

    /// Returns the texts of the `.gitignore` files that are outside of the sparse checkout, by their paths
    /// from the top.
    ///
    /// # Errors
    ///
    /// If one of them cannot be read.
    pub(crate) fn skipped_rules(&self) -> Result<BTreeMap<Vec<u8>, Vec<u8>>> {
        let (mut paths, mut blobs) = (Vec::new(), Vec::new());
        // Also those in the folders of a sparse index.
        self.each("", &mut |entry| {
            let name = entry.path.rsplit(|byte| *byte == b'/').next();
            if entry.flags_extended & SKIPPED != 0
                && name == Some(b".gitignore")
                && unread_kind(entry).is_none()
            {
                paths.push(entry.path.clone());
                blobs.push(Blob {
                    id: entry.id,
                    path: String::from_utf8_lossy(&entry.path).into_owned(),
                });
            }
        })?;
        let texts = read_blobs(&self.place.common, &self.variables, &blobs)?;
        let texts = texts.iter().map(|file| file.text().as_bytes().to_vec());
        Ok(paths.into_iter().zip(texts).collect())
    }

    /// Reads tracked files from the object database.
    ///
    /// # Errors
    ///
    /// If one of them cannot be read.
    pub(crate) fn contents(&self, files: Vec<TrackedFile>) -> Result<Vec<SourceFile>> {
        let (mut contents, mut blobs) = (Vec::new(), Vec::new());
        for TrackedFile { path, kind, id, .. } in files {
            match kind {
                Some(kind) => contents.push(SourceFile::unread(path, kind)),
                None => blobs.push(Blob { id, path }),
            }
        }
        if !blobs.is_empty() {
            contents.extend(read_blobs(&self.place.common, &self.variables, &blobs)?);
        }
        Ok(contents)
    }

    fn repository(&self) -> Result<git2::Repository> {
        open(&self.place.common, &self.variables)
    }

    fn tracked(&self, entry: &IndexEntry) -> TrackedFile {
        let inside = &entry.path[self.prefix.len()..];
        TrackedFile {
            path: String::from_utf8_lossy(inside).into_owned(),
            is_utf8: std::str::from_utf8(&entry.path).is_ok(),
            kind: unread_kind(entry),
            is_skipped: entry.flags_extended & SKIPPED != 0,
            state: EntryState::of(entry),
            id: entry.id,
        }
    }

    /// Calls `visit` with the entries at and below `path`, from the top. Folders of a sparse index are
    /// opened.
    fn each(&self, path: &str, visit: &mut dyn FnMut(&IndexEntry)) -> Result<()> {
        for entry in &self.file.entries {
            if entry.mode & KIND == FOLDER {
                if let Some(rest) = path.as_bytes().strip_prefix(&entry.path[..]) {
                    // The path is inside this folder.
                    let rest = String::from_utf8_lossy(rest);
                    self.open_folder(entry, &rest, visit)?;
                } else if is_at_or_below(&entry.path, path) {
                    self.open_folder(entry, "", visit)?;
                }
            } else if is_at_or_below(&entry.path, path) {
                visit(entry);
            }
        }
        Ok(())
    }

    /// Calls `visit` with the files at and below `inside` of a folder of a sparse index.
    fn open_folder(
        &self,
        folder: &IndexEntry,
        inside: &str,
        visit: &mut dyn FnMut(&IndexEntry),
    ) -> Result<()> {
        let repository = self.repository()?;
        let mut entry = IndexEntry {
            path: folder
                .path
                .strip_suffix(b"/")
                .unwrap_or(&folder.path)
                .to_vec(),
            ..copy(folder)
        };
        for name in inside.split('/').filter(|name| !name.is_empty()) {
            let tree = repository
                .find_tree(entry.id)
                .map_err(|error| unreadable_folder(&repository, entry.id, &error))?;
            let Some(below) = tree.get_name(name) else {
                return Ok(());
            };
            entry = inner(&entry, &below);
            if entry.mode & KIND != FOLDER {
                break;
            }
        }
        files_below(&repository, &entry, visit)
    }

    /// Returns the whole index with every folder opened, as libgit2 can use it. `None` if libgit2 reads
    /// the repository's own index as well.
    ///
    /// # Errors
    ///
    /// If it cannot be read.
    pub(super) fn unusual(&self) -> Result<Option<Vec<IndexEntry>>> {
        let own = self.place.folder.join("index");
        if !self.file.is_extended && self.place.index_file(&self.variables) == own {
            return Ok(None);
        }
        let mut found = Vec::new();
        for entry in &self.file.entries {
            if entry.mode & KIND == FOLDER {
                self.open_folder(entry, "", &mut |entry| found.push(copy(entry)))?;
            } else {
                found.push(copy(entry));
            }
        }
        Ok(Some(found))
    }
}

/// Returns the reason why an entry is not read, whatever its name is. `None` for a file.
fn unread_kind(entry: &IndexEntry) -> Option<UnreadKind> {
    let link = u32::try_from(LINK).expect("a mode is positive");
    match entry.mode & KIND {
        SUBMODULE => Some(UnreadKind::Submodule),
        kind if kind == link => Some(UnreadKind::Link),
        _ => None,
    }
}

/// Returns true if `entry` is `path`, or below it.
fn is_at_or_below(entry: &[u8], path: &str) -> bool {
    entry
        .strip_prefix(path.as_bytes())
        .is_some_and(|rest| path.is_empty() || rest.is_empty() || rest[0] == b'/')
}

/// Calls `visit` with `entry`, or with the files below it.
fn files_below(
    repository: &git2::Repository,
    entry: &IndexEntry,
    visit: &mut dyn FnMut(&IndexEntry),
) -> Result<()> {
    if entry.mode & KIND != FOLDER {
        visit(entry);
        return Ok(());
    }
    let tree = repository
        .find_tree(entry.id)
        .map_err(|error| unreadable_folder(repository, entry.id, &error))?;
    for below in &tree {
        files_below(repository, &inner(entry, &below), visit)?;
    }
    Ok(())
}

/// Returns the entry of `below`, which is in the folder `entry`.
fn inner(entry: &IndexEntry, below: &git2::TreeEntry<'_>) -> IndexEntry {
    let mut path = entry.path.clone();
    path.push(b'/');
    path.extend(below.name_bytes());
    IndexEntry {
        path,
        mode: below.filemode().cast_unsigned(),
        id: below.id(),
        ..copy(entry)
    }
}

/// `IndexEntry` has no `Clone`.
fn copy(entry: &IndexEntry) -> IndexEntry {
    IndexEntry {
        ctime: entry.ctime,
        mtime: entry.mtime,
        dev: entry.dev,
        ino: entry.ino,
        mode: entry.mode,
        uid: entry.uid,
        gid: entry.gid,
        file_size: entry.file_size,
        id: entry.id,
        flags: entry.flags,
        flags_extended: entry.flags_extended,
        path: entry.path.clone(),
    }
}
