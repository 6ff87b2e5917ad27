//! Reads the recipes of a work tree, and the samples beside them.

use std::fs;
use std::path::Path;

use super::failure::{is_absent, unreadable};
use super::ignored::Ignored;
use super::refresh::read_file;
use super::tracking::Tracking;
use crate::config::{Layout, RECIPES, RecipeFile, SAMPLES};
use crate::error::Result;
use crate::git::is_repository;
use crate::text::{SourceFile, UnreadKind};

/// Returns the recipes of the project at `root`, and what belongs to them, in any order. As of the
/// contacts, these are the files that Git tracks or would track, and links are not followed.
///
/// # Errors
///
/// If a file or folder cannot be read.
pub(super) fn files(root: &Path, layout: &Layout, tracking: &Tracking) -> Result<Vec<SourceFile>> {
    let mut files = Vec::new();
    if !layout.contacts.has_recipes() {
        return Ok(files);
    }
    for folder in [RECIPES, SAMPLES] {
        let full = root.join(folder);
        let Ok(metadata) = fs::symlink_metadata(&full) else {
            break;
        };
        let unread = if metadata.is_symlink() {
            UnreadKind::Link
        } else if metadata.is_dir() && tracking.is_in_repository() && is_repository(&full) {
            UnreadKind::Submodule
        } else if metadata.is_dir() {
            read_folder(&full, folder, tracking, &mut files)?;
            continue;
        } else {
            break;
        };
        if tracking.covers(folder) || !Ignored::above(&full, tracking.ignoring()).1 {
            files.push(SourceFile::unread(folder, unread));
        }
        break;
    }
    let unseen = tracking.unseen_recipes()?;
    files.extend(unseen);
    Ok(files)
}

/// Adds the files of one folder.
fn read_folder(
    full: &Path,
    folder: &str,
    tracking: &Tracking,
    files: &mut Vec<SourceFile>,
) -> Result<()> {
    let entries = match fs::read_dir(full) {
        Ok(entries) => entries,
        Err(error) if is_absent(&error) => return Ok(()),
        Err(error) => return Err(unreadable(folder, error)),
    };
    let (above, is_left_out) = Ignored::above(full, tracking.ignoring());
    let ignored = above.within(full, b"", (false, full.join(".gitignore").is_file()));
    for entry in entries {
        let entry = entry.map_err(|error| unreadable(folder, error))?;
        let name = entry.file_name();
        // No configuration can name a file whose name is not UTF-8.
        let Some(path) = name.to_str().map(|name| format!("{folder}/{name}")) else {
            continue;
        };
        let kind = match entry.file_type() {
            Ok(kind) => kind,
            Err(error) if is_absent(&error) => continue,
            Err(error) => return Err(unreadable(&path, error)),
        };
        let is_left_out = is_left_out || ignored.leaves_out(name.as_encoded_bytes(), kind.is_dir());
        if RecipeFile::of(&path).is_none() || is_left_out && !tracking.covers(&path) {
            continue;
        }
        if kind.is_file() {
            files.extend(read_file(&entry.path(), &path)?.map(|(file, _)| file));
            continue;
        }
        let unread = if kind.is_symlink() {
            UnreadKind::Link
        } else if kind.is_dir() {
            UnreadKind::Folder
        } else {
            UnreadKind::Special
        };
        files.push(SourceFile::unread(path, unread));
    }
    Ok(())
}
