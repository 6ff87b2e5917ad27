//! Replaces the text of a project's file, if it still is the text that was read.

use std::fs;
use std::path::Path;

use super::output;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::text::MAX_FILE_BYTES;

/// Writes `after` to the file at `path`, which must be a regular file with the text `before`.
///
/// # Errors
///
/// If it is not such a file, or cannot be written.
pub fn replace(root: &Path, path: &str, before: &str, after: &str) -> Result<()> {
    let file = root.join(path);
    let failed = |error: std::io::Error| {
        Error::io(Text::new(id::UNWRITABLE).with("path", path)).because(error)
    };
    let metadata = fs::symlink_metadata(&file).map_err(failed)?;
    if !metadata.is_file() {
        return Err(Error::io(Text::new(id::NOT_PLAIN).with("path", path)));
    }
    if metadata.permissions().readonly() {
        return Err(Error::io(Text::new(id::IS_READ_ONLY).with("path", path)));
    }
    if metadata.len() > MAX_FILE_BYTES || fs::read(&file).map_err(failed)? != before.as_bytes() {
        return Err(Error::io(Text::new(id::CHANGED_SINCE).with("path", path))
            .hint(Text::new(id::RUN_AGAIN)));
    }
    output::write(&file, after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_as_it_was_read_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a.toml");
        fs::write(&file, "a = 2\n").expect("a file");
        let after = "b = 1\n";
        let error = replace(folder.path(), "a.toml", "a = 1\n", after).expect_err("it has changed");
        let expected = "`a.toml` has changed since it was read, so nothing was written to it";
        assert_eq!(error.to_string(), expected);
        assert_eq!(fs::read_to_string(&file).expect("a file"), "a = 2\n");
        replace(folder.path(), "a.toml", "a = 2\n", after).expect("it is as it was");
        assert_eq!(fs::read_to_string(&file).expect("a file"), after);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_followed() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("real"), "a = 1\n").expect("a file");
        let link = folder.path().join("a.toml");
        std::os::unix::fs::symlink("real", link).expect("a link");
        let error = replace(folder.path(), "a.toml", "a = 1\n", "b = 1\n").expect_err("a link");
        let expected = "`a.toml` is no longer a regular file, so nothing was written to it";
        assert_eq!(error.to_string(), expected);
    }
}
