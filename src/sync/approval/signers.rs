//! The lists of signers and of revoked keys that policies name.

use super::policy::ApprovalPolicy;
use crate::error::{Error, Result};
use crate::git::{CommitId, Repository};
use crate::language::{Text, id};
use crate::ssh::{AllowedSigners, LineFault, RevokedKeys};

/// The namespace of Git's own signatures.
pub(super) const GIT_NAMESPACE: &str = "git";

/// Reads the allowed signers of `policy`.
///
/// # Errors
///
/// If its commit does not have the file.
pub(super) fn allowed_at(
    repository: &Repository,
    policy: &ApprovalPolicy,
) -> Result<AllowedSigners> {
    let path = policy.signers();
    let bytes = repository
        .bytes_from_top(&policy.at, &path)?
        .ok_or_else(|| {
            Error::refused(
                Text::new(id::NO_ALLOWED_SIGNERS)
                    .with("path", path)
                    .with("commit", policy.at.short()),
            )
        })?;
    Ok(AllowedSigners::read(&bytes))
}

/// Reads the allowed signers of `policy` as [`allowed_at`] does, from a commit that may not have the
/// file: then nobody is listed.
///
/// # Errors
///
/// If Git cannot read the commit.
pub(super) fn allowed_in(
    repository: &Repository,
    policy: &ApprovalPolicy,
) -> Result<AllowedSigners> {
    let bytes = repository.bytes_from_top(&policy.at, &policy.signers())?;
    Ok(AllowedSigners::read(&bytes.unwrap_or_default()))
}

/// Adds to `reason`, for which a signature does not count, the first line of the list at `path` that
/// cannot be read: it may be that of the signer.
pub(super) fn with_unread_line(reason: Text, list: &AllowedSigners, path: &str) -> Text {
    let Some(LineFault { line, fault }) = list.faults().first() else {
        return reason;
    };
    Text::new(id::SIGNERS_LINE_UNREAD)
        .with("reason", reason)
        .with("line", *line)
        .with("path", path)
        .with("fault", fault.text().clone())
}

/// Reads the keys that `policy` revokes, as `commit` has the list. Without a list no key is revoked.
///
/// # Errors
///
/// If the commit does not have the file, or the file cannot be understood: a key that it was meant to
/// revoke must not count.
pub(super) fn revoked_at(
    repository: &Repository,
    commit: &CommitId,
    policy: &ApprovalPolicy,
) -> Result<RevokedKeys> {
    let Some(path) = policy.revoked() else {
        return Ok(RevokedKeys::default());
    };
    if let Some(bytes) = repository.bytes_from_top(commit, &path)? {
        return keys(&bytes, &path, commit);
    }
    let text = Text::new(id::NO_REVOKED_KEYS).with("path", path);
    Err(Error::refused(text.with("commit", commit.short())))
}

/// Reads the keys that `policy` revokes as [`revoked_at`] does, from a commit that may not have the
/// list.
///
/// # Errors
///
/// If the file cannot be understood.
pub(super) fn revoked_in(
    repository: &Repository,
    commit: &CommitId,
    policy: &ApprovalPolicy,
) -> Result<RevokedKeys> {
    let Some(path) = policy.revoked() else {
        return Ok(RevokedKeys::default());
    };
    match repository.bytes_from_top(commit, &path)? {
        Some(bytes) => keys(&bytes, &path, commit),
        None => Ok(RevokedKeys::default()),
    }
}

fn keys(bytes: &[u8], path: &str, commit: &CommitId) -> Result<RevokedKeys> {
    RevokedKeys::read(bytes).map_err(|fault| {
        Error::refused(
            Text::new(id::REVOKED_KEYS_FAULTY)
                .with("fault", fault.text().clone())
                .with("path", path)
                .with("commit", commit.short()),
        )
    })
}
