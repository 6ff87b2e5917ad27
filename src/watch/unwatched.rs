//! Folders that the system cannot watch.

use std::path::PathBuf;

use notify::ErrorKind;

use crate::error::Error;
use crate::language::{Text, id};

/// The error number of a process or a user with too many files or watchers.
const EMFILE: i32 = 24;

/// A folder that cannot be watched.
#[derive(Debug)]
pub(super) struct UnwatchedFolder {
    pub(super) folder: PathBuf,
    pub(super) error: notify::Error,
}

impl UnwatchedFolder {
    /// Returns it as an error, with what to do about it.
    pub(super) fn to_error(&self) -> Error {
        let Self { folder, error } = self;
        let text = Text::new(id::UNWATCHABLE).with("folder", folder.display());
        let limit = match &error.kind {
            ErrorKind::MaxFilesWatch => Some("help-watches"),
            ErrorKind::Io(error) if error.raw_os_error() == Some(EMFILE) => Some("help-instances"),
            _ => None,
        };
        match limit {
            Some(limit) => {
                let help = text.attribute(limit);
                Error::io(text).hint(help)
            }
            None => Error::io(text).because(Text::verbatim(error.to_string())),
        }
    }
}
