//! A file that is either the old one or the whole new one, whatever happens.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::language::Text;

/// As [`write()`], readable by its owner only.
pub(super) fn write_private(path: &Path, text: &str) -> Result<()> {
    #[cfg(unix)]
    if !path.exists() {
        use std::os::unix::fs::OpenOptionsExt as _;
        // The file that is written in its place takes over its permissions.
        let mut private = OpenOptions::new();
        let made = private.write(true).create_new(true).mode(0o600).open(path);
        made.map_err(|error| {
            Error::io(Text::new("unwritable").with("path", path.display())).because(error)
        })?;
    }
    write(path, text)
}

/// Writes `text` to `path`: beside it first, then in its place. A link is followed, and what is no
/// regular file (a pipe, `/dev/stderr`) is written to as it is.
pub(super) fn write(path: &Path, text: &str) -> Result<()> {
    let failed = |error: std::io::Error| {
        let text = Text::new("unwritable").with("path", path.display());
        let help = text.attribute("help-folder");
        Error::io(text).because(error).hint(help)
    };
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    match fs::metadata(&target) {
        Ok(metadata) if metadata.is_dir() => {
            return Err(Error::usage(
                Text::new("unwritable-folder").with("path", path.display()),
            ));
        }
        Ok(metadata) if !metadata.is_file() => {
            let mut device = OpenOptions::new()
                .write(true)
                .open(&target)
                .map_err(failed)?;
            return device.write_all(text.as_bytes()).map_err(failed);
        }
        _ => {}
    }
    let (beside, file) = create_beside(&target).map_err(failed)?;
    let written = fill(file, text, &target).and_then(|()| fs::rename(&beside, &target));
    written.map_err(|error| {
        let _best_effort = fs::remove_file(&beside);
        failed(error)
    })
}

/// A new file in the folder of `target`.
fn create_beside(target: &Path) -> std::io::Result<(PathBuf, File)> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let beside = target.with_file_name(format!(".{name}.{}.new", std::process::id()));
    let file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&beside)?;
    Ok((beside, file))
}

/// Writes all of it to the disk, with the permissions of the file that it replaces.
fn fill(mut file: File, text: &str, target: &Path) -> std::io::Result<()> {
    if let Ok(metadata) = fs::metadata(target) {
        file.set_permissions(metadata.permissions())?;
    }
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
