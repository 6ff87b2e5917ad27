//! The failures of reading files.

use std::io::ErrorKind;

use crate::error::Error;
use crate::language::Text;

pub(super) fn is_absent(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

pub(super) fn unreadable(path: &str, error: std::io::Error) -> Error {
    Error::io(Text::new("unreadable").with("path", path)).because(error)
}

pub(super) fn not_utf8(path: &str) -> Error {
    let text = Text::new("name-not-utf8").with("path", path);
    let help = text.attribute("help-it");
    Error::usage(text).hint(help)
}

/// The failure of a project without accounts. An empty result would look as if everything were fine.
pub(super) fn no_account(contacts: &str) -> Error {
    Error::usage(Text::new("no-account-file").with("contacts", contacts))
}
