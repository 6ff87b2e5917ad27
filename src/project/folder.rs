//! `.contactctl/`: a folder in the project for files that are not part of it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The folder's name.
pub const NAME: &str = ".contactctl";

/// Creates the folder in the project at `root` if it does not exist, with a `.gitignore` that leaves
/// it out.
///
/// # Errors
///
/// If it cannot be created.
pub fn make(root: &Path) -> io::Result<PathBuf> {
    let folder = root.join(NAME);
    fs::create_dir_all(&folder)?;
    let ignore = folder.join(".gitignore");
    if !ignore.exists() {
        fs::write(&ignore, "*\n")?;
    }
    Ok(folder)
}

/// Returns the path of the database of the embedded portal `name` in the project at `root`, and
/// creates the folder for it.
pub fn database(root: &Path, name: &str) -> Result<PathBuf> {
    let folder = make(root).map_err(|error| {
        let folder = root.join(NAME);
        Error::io(Text::new(id::KEPT_FOLDER_UNMADE).with("path", folder.display())).because(error)
    })?;
    Ok(folder.join(format!("{name}.sqlite3")))
}
