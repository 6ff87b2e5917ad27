//! Creates a file of a project, which must not be there yet.

use std::fs;
use std::path::Path;

use super::ignored::Ignored;
use super::{Project, output};
use crate::error::{Error, Result};
use crate::git::is_repository;
use crate::language::{MessageId, Text, id};

/// Writes `text` to a new file at `path`, completely or not at all. Folders on the way are created.
///
/// # Errors
///
/// If there is something at `path`, if its folder is behind a symbolic link, or if it cannot be written.
pub fn create(root: &Path, path: &str, text: &str) -> Result<()> {
    let file = root.join(path);
    let folder = file.parent().unwrap_or(root);
    // What is there already must be inside, before a folder is created in it.
    let there = folder.ancestors().find(|folder| folder.is_dir());
    check_inside(root, there.unwrap_or(root))?;
    fs::create_dir_all(folder).map_err(|error| folder_error(id::FOLDER_UNMADE, folder, error))?;
    check_inside(root, folder)?;
    if fs::symlink_metadata(&file).is_ok() {
        return Err(Error::refused(
            Text::new(id::CREATED_THERE).with("path", path),
        ));
    }
    output::write(&file, text)
}

/// Checks that `folder`, whose path is inside `root`, really is there and not behind a symbolic link.
fn check_inside(root: &Path, folder: &Path) -> Result<()> {
    let inside = folder.strip_prefix(root).unwrap_or(folder);
    let real_folder = folder
        .canonicalize()
        .map_err(|error| folder_error(id::FOLDER_UNREADABLE, folder, error))?;
    let real_root = root
        .canonicalize()
        .map_err(|error| folder_error(id::FOLDER_UNREADABLE, folder, error))?;
    if real_folder == real_root.join(inside) {
        return Ok(());
    }
    Err(Error::usage(
        Text::new(id::FOLDER_LINKED).with("path", inside.display()),
    ))
}

fn folder_error(message: MessageId, folder: &Path, error: std::io::Error) -> Error {
    Error::io(Text::new(message).with("path", folder.display())).because(error)
}

impl Project {
    /// Checks that new files at `paths` will be read: that Git does not ignore them, and that they are not
    /// in another repository.
    ///
    /// # Errors
    ///
    /// If one of them would not be read, or if the index cannot be read.
    pub fn check_read<'p>(&self, paths: impl IntoIterator<Item = &'p str>) -> Result<()> {
        let tracking = self.tracking()?;
        for path in paths {
            let file = self.root.join(path);
            let folder = file.parent().unwrap_or(&self.root);
            let below = folder.ancestors().take_while(|at| *at != self.root);
            let is_elsewhere = below.into_iter().any(is_repository);
            let (ignored, is_left_out) = Ignored::above(folder, tracking.ignoring());
            let name = file.file_name().unwrap_or_default().as_encoded_bytes();
            let is_ignored = is_left_out || ignored.leaves_out(name, false);
            let message = match (is_elsewhere, is_ignored) {
                (true, _) => id::CREATED_ELSEWHERE,
                (false, true) => id::CREATED_IGNORED,
                (false, false) => continue,
            };
            let text = Text::new(message).with("path", path);
            return Err(Error::usage(text.with("at", "")));
        }
        Ok(())
    }
}
