//! `.contactctl/receipts/`: the receipt of the last sync to each portal, for plans that do not ask the
//! portal.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::folder;
use super::output;
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The folder's name in `.contactctl/`.
const NAME: &str = "receipts";

/// The largest size of a receipt, in bytes: several times that of one with 100,000 accounts.
pub const LARGEST: u64 = 128 * 1024 * 1024;

/// Returns the path of the receipt of the last sync to the portal `name`, from the project's folder.
#[must_use]
pub fn path(name: &str) -> String {
    format!("{}/{NAME}/{name}.json", folder::NAME)
}

/// Keeps `text`, the receipt of the last sync to the portal `name` of the project at `root`.
///
/// # Errors
///
/// If it cannot be written.
pub fn keep(root: &Path, name: &str, text: &str) -> Result<()> {
    let file = root.join(path(name));
    let made = folder::make(root).and_then(|kept| fs::create_dir_all(kept.join(NAME)));
    made.map_err(|error| {
        let folder = file.parent().unwrap_or(root).display().to_string();
        Error::io(Text::new(id::KEPT_FOLDER_UNMADE).with("path", folder)).because(error)
    })?;
    output::write_private(&file, text)
}

/// Reads the receipt of the last sync to the portal `name` of the project at `root`. `None` if there is no
/// such file.
///
/// # Errors
///
/// If it cannot be read, or is too large.
pub fn last(root: &Path, name: &str) -> Result<Option<Vec<u8>>> {
    let path = path(name);
    match File::open(root.join(&path)) {
        Ok(file) => read(&path, file).map(Some),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unreadable(&path, error)),
    }
}

/// Reads all of `file`, a receipt that messages call `name`.
///
/// # Errors
///
/// If it cannot be read, or is too large.
pub fn read(name: &str, file: impl Read) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut limited = file.take(LARGEST + 1);
    limited
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable(name, error))?;
    if bytes.len() as u64 > LARGEST {
        return Err(Error::usage(
            Text::new(id::RECEIPT_LARGE).with("path", name),
        ));
    }
    Ok(bytes)
}

/// Returns the failure to read the receipt `name`.
#[must_use]
pub fn unreadable(name: &str, error: io::Error) -> Error {
    Error::io(Text::new(id::RECEIPT_UNREADABLE).with("path", name)).because(error)
}
