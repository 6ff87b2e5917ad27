//! The code owners of a state.

use crate::config::ForgeKind;
use crate::error::{Error, Result};
use crate::git::{CommitId, Repository};
use crate::language::{Text, id};
use crate::owners::{CodeOwners, Demand, OddLine};

/// The code owners of a state, and the file that names them.
#[derive(Debug)]
pub(in crate::sync::approval) struct StateOwners {
    owners: CodeOwners,
    path: &'static str,
    at: CommitId,
}

impl StateOwners {
    /// Reads the code owners of the state `at` as a forge of this kind does. `None` if it has no file of
    /// owners.
    ///
    /// # Errors
    ///
    /// If the file is not plain.
    pub(in crate::sync::approval) fn read(
        repository: &Repository,
        at: &CommitId,
        kind: ForgeKind,
    ) -> Result<Option<Self>> {
        for path in kind.places() {
            let Some(bytes) = repository.bytes_from_top(at, path)? else {
                continue;
            };
            let text = String::from_utf8_lossy(&bytes);
            let owners = CodeOwners::read(kind, &text).map_err(|line| odd(path, at, &line))?;
            return Ok(Some(Self {
                owners,
                path,
                at: at.clone(),
            }));
        }
        Ok(None)
    }

    /// Returns the approvals that `path`, from the repository's top, needs.
    ///
    /// # Errors
    ///
    /// If the line that decides has an owner that is not read.
    pub(in crate::sync::approval) fn of(&self, path: &str) -> Result<Vec<Demand>> {
        let demands = self.owners.of(path);
        demands.map_err(|line| odd(self.path, &self.at, &line))
    }
}

/// Returns the error of a line that is not read.
fn odd(path: &str, at: &CommitId, line: &OddLine) -> Error {
    let shown: String = line.text.chars().take(80).collect();
    Error::refused(
        Text::new(id::OWNERS_NOT_PLAIN)
            .with("path", path)
            .with("commit", at.short())
            .with("line", line.number.to_string())
            .with("text", shown.escape_debug().to_string()),
    )
}
