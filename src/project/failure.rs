//! The failures of reading files.

use std::io::ErrorKind;

use crate::config::ContactsFolder;
use crate::error::Error;
use crate::language::{Text, id};

pub(super) fn is_absent(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

pub(super) fn unreadable(path: &str, error: std::io::Error) -> Error {
    Error::io(Text::new(id::UNREADABLE).with("path", path)).because(error)
}

pub(super) fn not_utf8(path: &str) -> Error {
    let text = Text::new(id::NAME_NOT_UTF8).with("path", path);
    let help = text.attribute("help-it");
    Error::usage(text).hint(help)
}

/// The failure of a project without accounts. An empty result would look as if everything were fine.
pub(super) fn no_account(contacts: &ContactsFolder) -> Error {
    Error::usage(Text::new(id::NO_ACCOUNT_FILE).with("contacts", contacts.to_string()))
}
