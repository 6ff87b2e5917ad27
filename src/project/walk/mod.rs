//! All `.toml` files under a folder, in the order of their paths, found on every core.

mod ignored;
mod listing;

use std::fs::DirEntry;
use std::path::Path;

use rayon::prelude::*;

use super::failure::{is_absent, not_utf8, unreadable};
use crate::error::Result;
use ignored::Ignored;
use listing::{Entry, Listing};

/// Fewer files are done before another thread has begun.
const WORTH_A_THREAD: usize = 64;

/// What `each` makes of the `.toml` files under `folder`, whose own path in the project is
/// `prefix`, sorted by path; it gets each one's entry and path. The first failure in that order is
/// that of the walk.
///
/// Only what is in the repository decides: `.gitignore` files count; a machine's global ignore
/// file and `.git/info/exclude` do not. Links are not followed.
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

/// A folder that the walk comes to.
struct Folder<'w> {
    path: &'w Path,
    /// Its path in the project, as far as it can be shown.
    shown: String,
    /// Whether that is all of it.
    is_utf8: bool,
}

impl Folder<'_> {
    /// The path of `entry` in the project, and whether it can be shown in whole.
    fn inside(&self, entry: &Entry) -> (String, bool) {
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
        // Somebody removed it meanwhile.
        Err(error) if is_absent(&error) => return Ok(Vec::new()),
        Err(error) => return Err(unreadable(&folder.shown, error)),
    };
    let ignored = above.within(folder.path, &listing);
    let mut entries = listing.entries;
    entries.retain(|entry| !ignored.leaves_out(&entry.at, entry.is_folder));
    entries.sort_unstable_by(Entry::order);

    let (folders, files): (Vec<_>, Vec<_>) = entries.iter().partition(|entry| entry.is_folder);
    let one = |entry: &&Entry| {
        let (path, is_utf8) = folder.inside(entry);
        if is_utf8 {
            each(&entry.at, path)
        } else {
            Err(not_utf8(&path))
        }
    };
    let files: Vec<Result<Option<T>>> = if files.len() < 2 * WORTH_A_THREAD {
        files.iter().map(one).collect()
    } else {
        let files = files.par_iter().with_min_len(WORTH_A_THREAD);
        files.map(one).collect()
    };
    let all = |entry: &&Entry| {
        let (shown, is_utf8) = folder.inside(entry);
        let inner = Folder {
            path: &entry.at.path(),
            shown,
            is_utf8,
        };
        visit(&inner, &ignored, each)
    };
    let folders: Vec<Result<Vec<T>>> = if folders.len() < 2 {
        folders.iter().map(all).collect()
    } else {
        folders.par_iter().map(all).collect()
    };

    let mut found = Vec::with_capacity(files.len());
    let (mut files, mut folders) = (files.into_iter(), folders.into_iter());
    for entry in &entries {
        if entry.is_folder {
            if let Some(inner) = folders.next() {
                found.append(&mut inner?);
            }
        } else if let Some(file) = files.next() {
            found.extend(file?);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests;
