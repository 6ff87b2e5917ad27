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
    match merged(checked, environment) {
        Ok(Some((accounts, note))) => Ok((Arc::new(accounts), Some(note))),
        Err(error) if error.kind() != ErrorKind::Refused => Err(error),
        Ok(None) | Err(_) => Ok((Arc::clone(&checked.desired), None)),
    }
}

fn merged(checked: &CheckedCommit, environment: Environment) -> Result<Option<(Accounts, Text)>> {
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
    let before = earlier(repository, &base, known, environment)?;
    let theirs = earlier(repository, &branch.tip, known, environment)?;
    let note = Text::new(id::NOTE_AS_MERGED)
        .with("branch", branch.name)
        .with("base", base.short());
    Ok(Some((
        plan::merged(&before, &checked.desired, &theirs),
        note,
    )))
}
