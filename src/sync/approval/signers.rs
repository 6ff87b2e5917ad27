//! The lists of signers and of revoked keys, as a commit has them.

use crate::error::{Error, Result};
use crate::git::{CommitId, Repository};
use crate::language::Text;
use crate::ssh::{AllowedSigners, RevokedKeys};

/// The namespace of Git's own signatures.
pub(super) const GIT_NAMESPACE: &str = "git";

/// The allowed signers in the file `path` of `commit`.
pub(super) fn allowed_at(
    repository: &Repository,
    commit: &CommitId,
    path: &str,
) -> Result<AllowedSigners> {
    let bytes = repository.bytes(commit, path)?.ok_or_else(|| {
        Error::refused(
            Text::new("no-allowed-signers")
                .with("path", path)
                .with("commit", commit.short()),
        )
    })?;
    Ok(AllowedSigners::read(&bytes))
}

/// The revoked keys in the file `path` of `commit`, if the policy names one.
pub(super) fn revoked_at(
    repository: &Repository,
    commit: &CommitId,
    path: Option<&str>,
) -> Result<RevokedKeys> {
    let Some(path) = path else {
        return Ok(RevokedKeys::default());
    };
    let named = |text: Text| Error::refused(text.with("path", path).with("commit", commit.short()));
    let bytes = repository
        .bytes(commit, path)?
        .ok_or_else(|| named(Text::new("no-revoked-keys")))?;
    RevokedKeys::read(&bytes).map_err(|fault| {
        named(Text::new("revoked-keys-faulty").with("fault", fault.text().clone()))
    })
}
