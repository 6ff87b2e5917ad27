//! `branch`: the commit is a state of the approved branch.

use crate::error::{Error, Result};
use crate::git::{ApprovedBranch, CommitId, Repository, shallow_hint};
use crate::language::{Text, id};

/// Checks that `commit` is a state of the approved branch: its tip, or reached from there by first
/// parents. `portal` is the portal's name, for the help.
///
/// # Errors
///
/// If it is not, or the history cannot be read.
pub fn check_state(
    repository: &Repository,
    branch: &ApprovedBranch,
    commit: &CommitId,
    portal: &str,
) -> Result<()> {
    let ApprovedBranch {
        name,
        remote,
        tip,
        chosen,
    } = branch;
    if repository.reaches_by_first_parents(tip, commit)? {
        return Ok(());
    }
    let merged = repository.descends(tip, commit)?;
    let evidence = if merged {
        Text::new(id::BRANCH_MERGED)
            .with("commit", commit.short())
            .with("name", name.as_str())
    } else {
        let branch = Text::new(*chosen).with("name", name.as_str());
        Text::new(id::BRANCH_NO)
            .with("commit", commit.short())
            .with("branch", branch)
    };
    let remedy = if repository.is_shallow() {
        shallow_hint()
    } else if merged {
        Text::new(id::BRANCH_SYNC_ITSELF)
            .with("name", name.as_str())
            .with("portal", portal)
    } else {
        let message = if remote.is_some() {
            id::BRANCH_MERGE_AND_FETCH
        } else {
            id::BRANCH_MERGE
        };
        Text::new(message)
            .with("name", name.as_str())
            .with("tip", tip.short())
    };
    Err(Error::refused(evidence).hint(remedy))
}

#[cfg(test)]
mod tests;
