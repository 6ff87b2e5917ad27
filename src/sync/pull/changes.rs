//! The comparison of a portal with the files, and the changes that follow from it.

use std::path::Path;

use jiff::Timestamp;

use super::files::{self, AccountFiles, PulledFile};
use super::live::{LiveAccount, PullRequest};
use crate::config::ProjectFiles;
use crate::error::{Error, ErrorKind, Result};
use crate::language::{Text, id};

/// The result of a pull: the files to write, and everything that is left out.
#[derive(Default)]
pub struct PulledFiles {
    /// The files to write.
    pub files: Vec<PulledFile>,
    /// The reasons why accounts are left out.
    pub errors: Vec<Error>,
    /// The number of accounts that are the same in the portal and in their files.
    pub unchanged: usize,
    /// The error to report if a check finds more errors in the files than before.
    pub brings_errors: Option<Error>,
}

/// Compares the `live` accounts of a portal with the account files.
///
/// # Errors
///
/// If a file to write has uncommitted edits, or would not be read.
pub fn pull(
    request: &PullRequest<'_>,
    live: &[LiveAccount],
    files: &ProjectFiles<'_>,
    now: Timestamp,
) -> Result<PulledFiles> {
    let files = AccountFiles::new(files, request.portal.0, request.portal.1.environment);
    let mut pull = PulledFiles::default();
    for account in live {
        let file = request.files.get(&account.id);
        match files.change(account, file.map(AsRef::as_ref)) {
            Ok(Some(change)) => pull.files.push(change),
            Ok(None) => pull.unchanged += 1,
            Err(error) => pull.errors.push(error),
        }
    }
    files::check_committed(request.repository, &pull.files)?;
    let new = pull.files.iter().filter(|file| file.before.is_none());
    request
        .project
        .check_read(new.map(|file| file.path.as_str()))?;
    let worse = files.new_errors(&pull.files, now);
    if worse > 0 {
        let text = Text::new(id::PULL_BRINGS).with("number", worse);
        pull.brings_errors = Some(Error::new(ErrorKind::Findings, text));
    }
    Ok(pull)
}

impl PulledFiles {
    /// Writes the files, each independently of the others. Returns those that were written, and adds
    /// the errors of the others to `errors`.
    pub fn write(&mut self, root: &Path) -> Vec<PulledFile> {
        let mut written = Vec::new();
        for file in std::mem::take(&mut self.files) {
            match files::write(root, &file) {
                Ok(()) => written.push(file),
                Err(error) => self.errors.push(error),
            }
        }
        written
    }
}
