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

/// Returns the path of the database of the embedded portal `name` in the project at `root`, which need
/// not exist.
#[must_use]
pub fn database_path(root: &Path, name: &str) -> PathBuf {
    root.join(NAME).join(format!("{name}.sqlite3"))
}

/// Returns the path of the database of the embedded portal `name` in the project at `root`, and
/// creates the folder for it.
pub fn database(root: &Path, name: &str) -> Result<PathBuf> {
    make(root).map_err(|error| {
        let folder = root.join(NAME);
        Error::io(Text::new(id::KEPT_FOLDER_UNMADE).with("path", folder.display())).because(error)
    })?;
    Ok(database_path(root, name))
}

/// Returns the databases of embedded portals in the project at `root`, each with the portal's name.
#[cfg(feature = "server")]
#[must_use]
pub fn databases(root: &Path) -> Vec<(String, PathBuf)> {
    let Ok(entries) = fs::read_dir(root.join(NAME)) else {
        return Vec::new();
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    paths
        .filter_map(|path| {
            let name = path.file_name()?.to_str()?.strip_suffix(".sqlite3")?;
            Some((name.to_owned(), path))
        })
        .collect()
}
