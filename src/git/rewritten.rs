//! The refusal of a repository that shows another history than its commits have.
//!
//! Grafts give a commit other parents, and replaced objects other content: only here, for some
//! programs, and unseen by whoever reviewed. libgit2 follows grafts and Git both.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::commit_id::message;
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// Checks that `repository` has no grafts and no replaced objects.
///
/// # Errors
///
/// If it has some, or it cannot be found out.
pub(super) fn check(repository: &git2::Repository) -> Result<()> {
    let mut folders = vec![repository.commondir(), repository.path()];
    folders.dedup();
    for folder in folders {
        let grafts = folder.join("info/grafts");
        if has_lines(&grafts)? {
            let text = Text::new(id::HISTORY_GRAFTED).with("path", grafts.display());
            return Err(Error::refused(text));
        }
    }
    let replaced = repository
        .references_glob("refs/replace/*")
        .and_then(|mut found| found.names().next().transpose().map(|name| name.is_some()));
    match replaced {
        Ok(false) => Ok(()),
        Ok(true) => Err(Error::refused(Text::new(id::HISTORY_REPLACED))),
        Err(error) => {
            let text = Text::new(id::HISTORY_UNWALKED);
            Err(Error::io(text).because(message(&error)))
        }
    }
}

/// Returns true if the file at `path` has a line that is not a comment.
fn has_lines(path: &Path) -> Result<bool> {
    match fs::read(path) {
        Ok(text) => Ok(text
            .split(|byte| *byte == b'\n')
            .map(<[u8]>::trim_ascii)
            .any(|line| !line.is_empty() && !line.starts_with(b"#"))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => {
            let text = Text::new(id::UNREADABLE).with("path", path.display());
            Err(Error::io(text).because(error))
        }
    }
}
