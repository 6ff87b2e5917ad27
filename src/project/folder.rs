//! `.contactctl/`: what is kept beside a project and is no part of it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::language::Text;

/// The folder's name.
pub const NAME: &str = ".contactctl";

/// Makes the folder in the project at `root`, ignoring itself, if it is not there.
///
/// # Errors
///
/// When it cannot be made.
pub fn make(root: &Path) -> io::Result<PathBuf> {
    let folder = root.join(NAME);
    fs::create_dir_all(&folder)?;
    let ignore = folder.join(".gitignore");
    if !ignore.exists() {
        fs::write(&ignore, "*\n")?;
    }
    Ok(folder)
}

/// Where the embedded portal `name` of the project at `root` keeps its values. The folder is made,
/// and ignores itself.
pub fn database(root: &Path, name: &str) -> Result<PathBuf> {
    let folder = make(root).map_err(|error| {
        let folder = root.join(NAME);
        Error::io(Text::new("kept-folder-unmade").with("path", folder.display())).because(error)
    })?;
    Ok(folder.join(format!("{name}.sqlite3")))
}
