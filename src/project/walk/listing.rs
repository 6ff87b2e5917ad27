//! The entries of one folder that concern the walk.

use std::cmp::Ordering;
use std::ffi::OsString;
use std::fs::{self, DirEntry, FileType};
use std::io;
use std::path::Path;

use crate::project::failure::is_absent;
use crate::text::UnreadKind;

/// The end of the names of files that are read.
const SUFFIX: &[u8] = b".toml";

/// The entries of a folder that concern the walk.
pub(super) struct Listing {
    pub(super) entries: Vec<ListingEntry>,
    /// `true` if the folder is the top of a repository.
    pub(super) is_top: bool,
    /// `true` if the folder has a `.gitignore`.
    pub(super) has_rules: bool,
}

/// A file that is read, a folder, or something that is not read although it should be.
pub(super) struct ListingEntry {
    pub(super) at: DirEntry,
    pub(super) name: OsString,
    pub(super) kind: EntryKind,
}

/// The kind of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EntryKind {
    /// A file whose name ends in `.toml`, in lower case or not.
    File,
    /// A folder.
    Folder,
    /// Something that is not read.
    Unread(UnreadKind),
    /// A file of another name that is not UTF-8, which no commit may have.
    NotUtf8,
}

impl Listing {
    pub(super) fn read(folder: &Path) -> io::Result<Self> {
        let mut listing = Self {
            entries: Vec::new(),
            is_top: false,
            has_rules: false,
        };
        for at in fs::read_dir(folder)? {
            let at = at?;
            let name = at.file_name();
            listing.is_top |= name == ".git" || name == ".jj";
            listing.has_rules |= name == ".gitignore";
            if name == ".git" {
                continue;
            }
            let kind = match at.file_type() {
                Ok(kind) => kind,
                Err(error) if is_absent(&error) => continue,
                Err(error) => return Err(error),
            };
            if let Some(kind) = EntryKind::of(kind, &name) {
                listing.entries.push(ListingEntry { at, name, kind });
            }
        }
        Ok(listing)
    }
}

impl EntryKind {
    /// Returns the kind of an entry. `None` if it does not concern the walk.
    fn of(kind: FileType, name: &OsString) -> Option<Self> {
        if kind.is_dir() {
            return Some(Self::Folder);
        }
        if kind.is_symlink() {
            return Some(Self::Unread(UnreadKind::Link));
        }
        let bytes = name.as_encoded_bytes();
        let end = bytes.get(bytes.len().saturating_sub(SUFFIX.len())..);
        match end.is_some_and(|end| end.eq_ignore_ascii_case(SUFFIX)) {
            true if kind.is_file() => Some(Self::File),
            true => Some(Self::Unread(UnreadKind::Special)),
            false if kind.is_file() && name.to_str().is_none() => Some(Self::NotUtf8),
            false => None,
        }
    }
}

impl ListingEntry {
    pub(super) fn is_folder(&self) -> bool {
        self.kind == EntryKind::Folder
    }

    /// Compares two entries in the order of the paths of files. The paths in a folder begin with its
    /// name and a slash, so a folder is compared with a slash after its name.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        if !self.is_folder() && !other.is_folder() {
            return self
                .name
                .as_encoded_bytes()
                .cmp(other.name.as_encoded_bytes());
        }
        self.path_bytes().cmp(other.path_bytes())
    }

    fn path_bytes(&self) -> impl Iterator<Item = &u8> {
        let slash = self.is_folder().then_some(&b'/');
        self.name.as_encoded_bytes().iter().chain(slash)
    }
}
