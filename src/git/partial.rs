//! The objects that a partial clone lacks.

use git2::{ErrorCode, Repository};

use crate::error::Error;
use crate::language::{Text, id};

/// Adds to `failure`, which `error` caused, how to fetch what a partial clone lacks, if it lacks it.
pub(super) fn hinted(repository: &Repository, failure: Error, error: &git2::Error) -> Error {
    if error.code() == ErrorCode::NotFound && is_partial(repository).unwrap_or_default() {
        return failure.hint(Text::new(id::CLONE_IS_PARTIAL));
    }
    failure
}

/// Returns true if a remote of `repository` promises objects that are not here.
fn is_partial(repository: &Repository) -> Result<bool, git2::Error> {
    let config = repository.config()?;
    let promises = "^(extensions\\.partialclone|remote\\..*\\.promisor)$";
    let mut found = config.entries(Some(promises))?;
    Ok(found.next().is_some())
}
