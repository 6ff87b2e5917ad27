//! From what a portal has to the files that are written.

use std::path::Path;

use super::files::{self, Files, PulledFile};
use super::live::{LiveAccount, PullRequest};
use crate::config::Config;
use crate::error::{Error, Kind, Result};
use crate::language::Text;
use crate::plan;
use crate::text::Snapshot;
use jiff::Timestamp;

/// The files that a pull changes.
#[derive(Default)]
pub struct Pull {
    /// The files to write.
    pub files: Vec<PulledFile>,
    /// Why accounts are left out.
    pub errors: Vec<Error>,
    /// How many accounts are as their files have them.
    pub unchanged: usize,
    /// The failure of files that have more errors than before.
    pub brings_errors: Option<Error>,
}

/// Compares what a portal has with the files of `snapshot`.
///
/// # Errors
///
/// A refusal if a file to write has edits that are not committed.
pub fn pull(
    request: &PullRequest<'_>,
    live: &[LiveAccount],
    snapshot: &Snapshot,
    config: &Config,
    now: Timestamp,
) -> Result<Pull> {
    let directory = plan::directory(snapshot, &request.project.config, config);
    let environment = request.portal.1.environment;
    let files = Files::new(snapshot, request.project, config, environment, &directory);
    let mut pull = Pull::default();
    for account in live {
        let file = request.files.get(&account.id);
        match files.change(account, file.map(AsRef::as_ref)) {
            Ok(Some(change)) => pull.files.push(change),
            Ok(None) => pull.unchanged += 1,
            Err(error) => pull.errors.push(error),
        }
    }
    files::refuse_uncommitted(request.repository, &pull.files)?;
    let worse = files.new_errors(&pull.files, now);
    if worse > 0 {
        let text = Text::new("pull-brings").with("number", worse);
        pull.brings_errors = Some(Error::new(Kind::Findings, text));
    }
    Ok(pull)
}

impl Pull {
    /// Writes each file by itself; returns those that were written. The errors of the others are
    /// added to those there are.
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
