//! The lists of signers and of revoked keys in a commit.

use crate::error::{Error, Result};
use crate::git::{CommitId, Repository};
use crate::language::{Text, id};
use crate::ssh::{AllowedSigners, RevokedKeys};

/// The namespace of Git's own signatures.
pub(super) const GIT_NAMESPACE: &str = "git";

/// Reads the allowed signers from the file `path` of `commit`.
///
/// # Errors
///
/// If the commit does not have the file.
pub(super) fn allowed_at(
    repository: &Repository,
    commit: &CommitId,
    path: &str,
) -> Result<AllowedSigners> {
    let bytes = repository.bytes(commit, path)?.ok_or_else(|| {
        Error::refused(
            Text::new(id::NO_ALLOWED_SIGNERS)
                .with("path", path)
                .with("commit", commit.short()),
        )
    })?;
    Ok(AllowedSigners::read(&bytes))
}

/// Reads the revoked keys from the file `path` of `commit`. Without a path no key is revoked.
///
/// # Errors
///
/// If the commit does not have the file, or the file cannot be understood: a key that it was meant to
/// revoke must not count.
pub(super) fn revoked_at(
    repository: &Repository,
    commit: &CommitId,
    path: Option<&str>,
) -> Result<RevokedKeys> {
    let Some(path) = path else {
        return Ok(RevokedKeys::default());
    };
    let keys = match repository.bytes(commit, path)? {
        Some(bytes) => RevokedKeys::read(&bytes).map_err(|fault| {
            Text::new(id::REVOKED_KEYS_FAULTY).with("fault", fault.text().clone())
        }),
        None => Err(Text::new(id::NO_REVOKED_KEYS)),
    };
    keys.map_err(|text| Error::refused(text.with("path", path).with("commit", commit.short())))
}
