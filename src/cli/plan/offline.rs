//! `contactctl plan --offline`: the receipt that it is made from.

use std::fs::File;
use std::io;
use std::path::Path;

use super::super::session::Session;
use crate::error::Result;
use crate::project::receipts;
use crate::sync::push::NamedReceipt;

/// The name of the standard input in messages.
const STDIN: &str = "stdin";

/// Reads the receipt at `path`, which an argument names, or the standard input for `-`.
pub(super) fn read(session: &Session<'_>, path: &Path) -> Result<NamedReceipt> {
    let (name, bytes) = if path == Path::new("-") {
        (STDIN.to_owned(), receipts::read(STDIN, io::stdin().lock())?)
    } else {
        let name = path.display().to_string();
        let file = File::open(session.directory().join(path));
        let file = file.map_err(|error| receipts::unreadable(&name, error))?;
        let bytes = receipts::read(&name, file)?;
        (name, bytes)
    };
    Ok(NamedReceipt { name, bytes })
}
