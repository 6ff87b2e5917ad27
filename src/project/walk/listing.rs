//! The entries of one folder.

use std::cmp::Ordering;
use std::ffi::OsString;
use std::fs::{self, DirEntry};
use std::io;
use std::path::Path;

use crate::check::SKIPPED;
use crate::project::failure::is_absent;

/// What a folder holds, as far as the walk is concerned.
pub(super) struct Listing {
    pub(super) entries: Vec<Entry>,
    /// Whether it is the top of a repository.
    pub(super) is_top: bool,
    /// Whether it has a `.gitignore`.
    pub(super) has_rules: bool,
}

/// A `.toml` file or a folder.
pub(super) struct Entry {
    pub(super) at: DirEntry,
    pub(super) name: OsString,
    pub(super) is_folder: bool,
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
            if SKIPPED.iter().any(|skipped| name == *skipped) {
                continue;
            }
            let kind = match at.file_type() {
                Ok(kind) => kind,
                Err(error) if is_absent(&error) => continue,
                Err(error) => return Err(error),
            };
            let is_toml = || name.as_encoded_bytes().ends_with(b".toml");
            if kind.is_dir() || (kind.is_file() && is_toml()) {
                let is_folder = kind.is_dir();
                listing.entries.push(Entry {
                    at,
                    name,
                    is_folder,
                });
            }
        }
        Ok(listing)
    }
}

impl Entry {
    /// By the paths of files: those in a folder have its name and a slash in theirs.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        let (own, others) = (self.name.as_encoded_bytes(), other.name.as_encoded_bytes());
        if !self.is_folder && !other.is_folder {
            return own.cmp(others);
        }
        let slash = |entry: &Self| entry.is_folder.then_some(&b'/');
        let own = own.iter().chain(slash(self));
        own.cmp(others.iter().chain(slash(other)))
    }
}
