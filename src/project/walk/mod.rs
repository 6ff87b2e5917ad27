//! Finds all `.toml` files under a folder, on all cores, and returns them in the order of their
//! paths.

mod listing;

use std::fs::DirEntry;
use std::path::Path;

use rayon::prelude::*;

use super::failure::{is_absent, not_utf8, unreadable};
use super::ignored::Ignored;
use super::tracking::Tracking;
use crate::config::{Layout, Naming, join};
use crate::error::Result;
use crate::git::is_repository;
use crate::text::{SourceFile, UnreadKind};
use listing::{EntryKind, Listing, ListingEntry};

/// The number of files that are worth starting a thread for.
const WORTH_A_THREAD: usize = 64;

/// What the walk finds at a path.
pub(super) enum Found<'e> {
    /// A file to read.
    File(&'e DirEntry),
    /// Something that is not read, or that is read from elsewhere.
    Known(SourceFile),
}

/// A result that has the path of its file.
pub(super) trait Placed {
    /// Returns the path of the file.
    fn path(&self) -> &str;
}

/// Calls `each` with the path of every `.toml` file under `folder`, and of everything that is not read
/// although its name or place says that it should be. Returns the results sorted by path. `folder` is
/// that of the contacts in the project with this `layout`. The first failure in the order of the paths is the failure of
/// the walk.
///
/// These are the files that Git tracks or would track. Links are not followed, and other repositories
/// are not looked into.
pub(super) fn files<T: Placed + Send>(
    folder: &Path,
    layout: &Layout,
    tracking: &Tracking,
    each: impl Fn(Found<'_>, String) -> Result<Option<T>> + Sync,
) -> Result<Vec<T>> {
    let top = Folder {
        path: folder,
        name: b"",
        shown: layout.contacts.path().to_owned(),
        is_utf8: true,
    };
    let (above, is_left_out) = Ignored::above(folder, tracking.ignoring());
    let walk = Walk {
        layout,
        tracking,
        each: &each,
    };
    let mut found = walk.visit(&top, &above, is_left_out)?;
    let is_found = |path: &str| found.binary_search_by(|one| one.path().cmp(path)).is_ok();
    let unseen = tracking.unseen(layout, is_found)?;
    if !unseen.is_empty() {
        for file in unseen {
            let path = file.path.clone();
            found.extend(each(Found::Known(file), path)?);
        }
        found.sort_by(|one, other| one.path().cmp(other.path()));
    }
    Ok(found)
}

/// A folder of the walk.
struct Folder<'w> {
    path: &'w Path,
    /// The name in the folder around it. It is empty where the walk begins.
    name: &'w [u8],
    /// The path in the project, which is empty for the project's own folder, with replacement characters for invalid UTF-8.
    shown: String,
    /// `true` if the path is valid UTF-8.
    is_utf8: bool,
}

impl Folder<'_> {
    /// Returns the path of `entry` in the project.
    fn inside(&self, entry: &ListingEntry) -> String {
        join(&self.shown, &entry.name.to_string_lossy())
    }

    /// Returns `true` if the path of `entry` is valid UTF-8.
    fn is_utf8_with(&self, entry: &ListingEntry) -> bool {
        self.is_utf8 && entry.name.to_str().is_some()
    }
}

/// A walk.
struct Walk<'w, E> {
    layout: &'w Layout,
    tracking: &'w Tracking,
    each: &'w E,
}

/// An entry that is not left out.
struct Kept {
    entry: ListingEntry,
    /// `true` if Git ignores it, so that in it only counts what Git tracks.
    is_left_out: bool,
}

impl<E> Walk<'_, E> {
    fn visit<T: Send>(
        &self,
        folder: &Folder<'_>,
        above: &Ignored<'_>,
        is_left_out: bool,
    ) -> Result<Vec<T>>
    where
        E: Fn(Found<'_>, String) -> Result<Option<T>> + Sync,
    {
        let listing = match Listing::read(folder.path) {
            Ok(listing) => listing,
            // Somebody removed it since it was listed.
            Err(error) if is_absent(&error) => return Ok(Vec::new()),
            Err(error) => return Err(unreadable(&folder.shown, error)),
        };
        let is_other = !folder.shown.is_empty() && self.tracking.is_in_repository();
        if listing.is_top && is_other && is_repository(folder.path) {
            let file = SourceFile::unread(folder.shown.as_str(), UnreadKind::Submodule);
            let one = (self.each)(Found::Known(file), folder.shown.clone())?;
            return Ok(one.into_iter().collect());
        }
        let ignored = above.within(
            folder.path,
            folder.name,
            (listing.is_top, listing.has_rules),
        );
        let mut entries: Vec<_> = listing
            .entries
            .into_iter()
            .filter_map(|entry| self.kept(folder, &ignored, is_left_out, entry))
            .collect();
        entries.sort_unstable_by(|one, other| one.entry.order(&other.entry));

        let (folders, files): (Vec<_>, Vec<_>) =
            entries.iter().partition(|kept| kept.entry.is_folder());
        let of_files: Vec<Result<Option<T>>> = if files.len() < 2 * WORTH_A_THREAD {
            files.iter().map(|kept| self.one(folder, kept)).collect()
        } else {
            let files = files.par_iter().with_min_len(WORTH_A_THREAD);
            files.map(|kept| self.one(folder, kept)).collect()
        };
        let of_folders: Vec<Result<Vec<T>>> = if folders.len() < 2 {
            let folders = folders.iter();
            folders
                .map(|kept| self.all(folder, &ignored, kept))
                .collect()
        } else {
            let folders = folders.par_iter();
            folders
                .map(|kept| self.all(folder, &ignored, kept))
                .collect()
        };

        let mut found = Vec::with_capacity(files.len());
        let (mut of_files, mut of_folders) = (of_files.into_iter(), of_folders.into_iter());
        for kept in &entries {
            if kept.entry.is_folder() {
                if let Some(inner) = of_folders.next() {
                    found.append(&mut inner?);
                }
            } else if let Some(file) = of_files.next() {
                found.extend(file?);
            }
        }
        Ok(found)
    }

    /// Returns `entry` of `folder`. `None` if it is left out.
    fn kept(
        &self,
        folder: &Folder<'_>,
        ignored: &Ignored<'_>,
        is_left_out: bool,
        entry: ListingEntry,
    ) -> Option<Kept> {
        let name = entry.name.as_encoded_bytes();
        let is_left_out = is_left_out || ignored.leaves_out(name, entry.is_folder());
        if is_left_out && !self.tracking.covers(&folder.inside(&entry)) {
            return None;
        }
        Some(Kept { entry, is_left_out })
    }

    /// Calls `each` with what is not a folder.
    fn one<T>(&self, folder: &Folder<'_>, Kept { entry, .. }: &Kept) -> Result<Option<T>>
    where
        E: Fn(Found<'_>, String) -> Result<Option<T>>,
    {
        let path = folder.inside(entry);
        if !folder.is_utf8_with(entry) {
            return Err(not_utf8(&path));
        }
        let unread = match (entry.kind, self.layout.naming(&path)) {
            (EntryKind::Unread(kind @ UnreadKind::Link), _) => Some(kind),
            (_, Naming::Other) => return Ok(None),
            (EntryKind::Unread(kind), _) | (_, Naming::Unread(kind)) => Some(kind),
            (_, Naming::Read) => None,
        };
        let found = unread.map_or(Found::File(&entry.at), |kind| {
            Found::Known(SourceFile::unread(path.as_str(), kind))
        });
        (self.each)(found, path)
    }

    /// Visits the folder `kept`.
    fn all<T: Send>(
        &self,
        folder: &Folder<'_>,
        ignored: &Ignored<'_>,
        Kept { entry, is_left_out }: &Kept,
    ) -> Result<Vec<T>>
    where
        E: Fn(Found<'_>, String) -> Result<Option<T>> + Sync,
    {
        let inner = Folder {
            path: &entry.at.path(),
            name: entry.name.as_encoded_bytes(),
            shown: folder.inside(entry),
            is_utf8: folder.is_utf8_with(entry),
        };
        self.visit(&inner, ignored, *is_left_out)
    }
}

#[cfg(test)]
mod tests;
