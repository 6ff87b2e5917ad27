//! `.contactctl/`: what is kept beside a project and is no part of it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// The folder's name.
const FOLDER: &str = ".contactctl";

/// Where the embedded portal `name` of the project at `root` keeps its values. The folder is made,
/// and ignores itself.
pub fn database(root: &Path, name: &str) -> Result<PathBuf> {
    let folder = root.join(FOLDER);
    let failed = |error: std::io::Error| {
        Error::io(format!("cannot make the folder `{}`", folder.display())).because(error)
    };
    fs::create_dir_all(&folder).map_err(failed)?;
    let ignore = folder.join(".gitignore");
    if !ignore.exists() {
        fs::write(&ignore, "*\n").map_err(failed)?;
    }
    Ok(folder.join(format!("{name}.sqlite3")))
}
