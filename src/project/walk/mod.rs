//! Finds all `.toml` files under a folder, on all cores, and returns them in the order of their
//! paths.

mod ignored;
mod listing;

use std::fs::DirEntry;
use std::path::Path;

use rayon::prelude::*;

use super::failure::{is_absent, not_utf8, unreadable};
use crate::error::Result;
use ignored::Ignored;
use listing::{Listing, ListingEntry};

/// The number of files that are worth starting a thread for.
const WORTH_A_THREAD: usize = 64;

/// Calls `each` with the entry and the path of every `.toml` file under `folder`, and returns the
/// results sorted by path. `prefix` is the path of `folder` in the project. The first failure in the
/// order of the paths is the failure of the walk.
///
/// The result depends only on the repository: files in `.gitignore` are left out, but a machine's
/// global ignore file and `.git/info/exclude` are not read. Links are not followed.
pub(super) fn files<T: Send>(
    folder: &Path,
    prefix: &str,
    each: impl Fn(&DirEntry, String) -> Result<Option<T>> + Sync,
) -> Result<Vec<T>> {
    let top = Folder {
        path: folder,
        shown: prefix.to_owned(),
        is_utf8: true,
    };
    visit(&top, &Ignored::above(folder), &each)
}

/// A folder of the walk.
struct Folder<'w> {
    path: &'w Path,
    /// The path in the project, with replacement characters for invalid UTF-8.
    shown: String,
    /// `true` if the path is valid UTF-8.
    is_utf8: bool,
}

impl Folder<'_> {
    /// Returns the path of `entry` in the project, and `true` if it is valid UTF-8.
    fn inside(&self, entry: &ListingEntry) -> (String, bool) {
        let name = entry.name.to_string_lossy();
        let is_utf8 = self.is_utf8 && entry.name.to_str().is_some();
        (format!("{}/{name}", self.shown), is_utf8)
    }
}

fn visit<T: Send, E>(folder: &Folder<'_>, above: &Ignored<'_>, each: &E) -> Result<Vec<T>>
where
    E: Fn(&DirEntry, String) -> Result<Option<T>> + Sync,
{
    let listing = match Listing::read(folder.path) {
        Ok(listing) => listing,
        // Somebody removed it since it was listed.
        Err(error) if is_absent(&error) => return Ok(Vec::new()),
        Err(error) => return Err(unreadable(&folder.shown, error)),
    };
    let ignored = above.within(folder.path, &listing);
    let mut entries = listing.entries;
    entries.retain(|entry| !ignored.leaves_out(&entry.at, entry.is_folder));
    entries.sort_unstable_by(ListingEntry::order);

    let (folders, files): (Vec<_>, Vec<_>) = entries.iter().partition(|entry| entry.is_folder);
    // Each closure is used twice: on this thread if there is little to do, else on all cores.
    let one = |entry: &&ListingEntry| {
        let (path, is_utf8) = folder.inside(entry);
        if is_utf8 {
            each(&entry.at, path)
        } else {
            Err(not_utf8(&path))
        }
    };
    let of_files: Vec<Result<Option<T>>> = if files.len() < 2 * WORTH_A_THREAD {
        files.iter().map(one).collect()
    } else {
        let files = files.par_iter().with_min_len(WORTH_A_THREAD);
        files.map(one).collect()
    };
    let all = |entry: &&ListingEntry| {
        let (shown, is_utf8) = folder.inside(entry);
        let inner = Folder {
            path: &entry.at.path(),
            shown,
            is_utf8,
        };
        visit(&inner, &ignored, each)
    };
    let of_folders: Vec<Result<Vec<T>>> = if folders.len() < 2 {
        folders.iter().map(all).collect()
    } else {
        folders.par_iter().map(all).collect()
    };

    let mut found = Vec::with_capacity(files.len());
    let (mut of_files, mut of_folders) = (of_files.into_iter(), of_folders.into_iter());
    for entry in &entries {
        if entry.is_folder {
            if let Some(inner) = of_folders.next() {
                found.append(&mut inner?);
            }
        } else if let Some(file) = of_files.next() {
            found.extend(file?);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests;
