//! The entries of one folder that concern the walk.

use std::cmp::Ordering;
use std::ffi::OsString;
use std::fs::{self, DirEntry};
use std::io;
use std::path::Path;

use crate::check::SKIPPED;
use crate::project::failure::is_absent;

/// The entries of a folder that concern the walk.
pub(super) struct Listing {
    pub(super) entries: Vec<ListingEntry>,
    /// `true` if the folder is the top of a repository.
    pub(super) is_top: bool,
    /// `true` if the folder has a `.gitignore`.
    pub(super) has_rules: bool,
}

/// A `.toml` file or a folder.
pub(super) struct ListingEntry {
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
            let is_folder = kind.is_dir();
            if is_folder || (kind.is_file() && name.as_encoded_bytes().ends_with(b".toml")) {
                listing.entries.push(ListingEntry {
                    at,
                    name,
                    is_folder,
                });
            }
        }
        Ok(listing)
    }
}

impl ListingEntry {
    /// Compares two entries in the order of the paths of files. The paths in a folder begin with its
    /// name and a slash, so a folder is compared with a slash after its name.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        if !self.is_folder && !other.is_folder {
            return self
                .name
                .as_encoded_bytes()
                .cmp(other.name.as_encoded_bytes());
        }
        self.path_bytes().cmp(other.path_bytes())
    }

    fn path_bytes(&self) -> impl Iterator<Item = &u8> {
        let slash = self.is_folder.then_some(&b'/');
        self.name.as_encoded_bytes().iter().chain(slash)
    }
}
