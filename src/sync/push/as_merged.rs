//! The accounts of a commit that is behind the approved branch, as if it were merged. Without the work of
//! others since then, a plan would show that work as taken back.

use std::sync::Arc;

use super::checked::CheckedCommit;
use super::earlier::earlier;
use crate::config::Approval;
use crate::contact::Environment;
use crate::error::{ErrorKind, Result};
use crate::language::{Text, id};
use crate::plan::{self, Accounts};

/// Returns the accounts as if the commit were merged into the approved branch, and a note on that. A
/// commit that is on the branch, or has all of it behind it, has its own accounts, without a note. So has
/// one that cannot be merged: with nothing in common, without a branch, or with a branch whose settings
/// have errors. The judgement reports these.
///
/// # Errors
///
/// If Git cannot read the history.
pub(super) fn accounts(
    checked: &CheckedCommit,
    environment: Environment,
) -> Result<(Arc<Accounts>, Option<Text>)> {
    Ok(match sides(checked, environment)? {
        Some(sides) => (Arc::new(sides.merged(&checked.desired)), Some(sides.note)),
        None => (Arc::clone(&checked.desired), None),
    })
}

/// The work on the approved branch that a commit does not have.
pub(super) struct BranchSides {
    /// The accounts of the commit where they parted.
    before: Accounts,
    /// The accounts of the branch.
    theirs: Accounts,
    /// A note on the merge.
    note: Text,
}

impl BranchSides {
    /// Returns the accounts `ours` as if they were merged into the branch.
    pub(super) fn merged(&self, ours: &Accounts) -> Accounts {
        plan::merged(&self.before, ours, &self.theirs)
    }
}

/// Returns the work of the approved branch. `None` if the commit has all of it, or cannot be merged.
///
/// # Errors
///
/// If Git cannot read the history.
pub(super) fn sides(
    checked: &CheckedCommit,
    environment: Environment,
) -> Result<Option<BranchSides>> {
    match read(checked, environment) {
        Err(error) if error.kind() != ErrorKind::Refused => Err(error),
        Err(_) => Ok(None),
        Ok(sides) => Ok(sides),
    }
}

fn read(checked: &CheckedCommit, environment: Environment) -> Result<Option<BranchSides>> {
    let (repository, commit) = (&checked.repository, &checked.commit);
    let branch = repository.approved_branch(&Approval::default())?;
    if branch.tip == *commit {
        return Ok(None);
    }
    let Some(base) = repository.merge_base(commit, &branch.tip)? else {
        return Ok(None);
    };
    if base == branch.tip || base == *commit {
        return Ok(None);
    }
    let known = (commit, &*checked.desired);
    Ok(Some(BranchSides {
        before: earlier(repository, &base, known, environment)?,
        theirs: earlier(repository, &branch.tip, known, environment)?,
        note: Text::new(id::NOTE_AS_MERGED)
            .with("branch", branch.name)
            .with("base", base.short()),
    }))
}
