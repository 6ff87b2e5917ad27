//! A change that somebody is about to approve: the states before and after it.

use jiff::Timestamp;

use super::policy::ApprovalPolicy;
use super::signers::{allowed_at, with_unread_line};
use crate::error::{Error, Result};
use crate::git::approvals::Attestation;
use crate::git::{CommitId, NAMESPACE, Repository, Scopes};
use crate::language::{Text, id};
use crate::ssh::{RevokedKeys, Signature};

/// A change, before it is approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingChange {
    /// The state that the change is made on. `None` if it includes the first commit.
    pub from: Option<CommitId>,
    /// The scope digest before the change.
    pub before: String,
    /// The scope digest after it.
    pub after: String,
    /// The files in scope that the change adds, edits or removes.
    pub paths: Vec<String>,
}

impl PendingChange {
    /// Returns the change from `from` to `commit`.
    ///
    /// # Errors
    ///
    /// If it changes nothing that an approval is about, or one of both cannot be read.
    pub fn between(
        repository: &Repository,
        from: Option<&CommitId>,
        commit: &CommitId,
    ) -> Result<Self> {
        let scopes = Scopes::new(repository);
        let pending = Self {
            from: from.cloned(),
            before: digest(&scopes, from)?,
            after: digest(&scopes, Some(commit))?,
            paths: scopes.differing_paths(from, commit)?,
        };
        if pending.before == pending.after {
            let text = match from {
                Some(from) => Text::new(id::CHANGES_NOTHING_SINCE).with("since", from.short()),
                None => Text::new(id::CHANGES_NOTHING),
            };
            return Err(Error::usage(text.with("commit", commit.short())));
        }
        Ok(pending)
    }

    /// Checks that `attestation` will count: its signer has to be listed in the state before the change,
    /// by the name that the attestation gives. `policy` is that of this state.
    ///
    /// # Errors
    ///
    /// If the signer is not listed, or the signature is not valid.
    pub fn check(
        repository: &Repository,
        policy: &ApprovalPolicy,
        attestation: &Attestation,
        now: Timestamp,
    ) -> Result<()> {
        let allowed = allowed_at(repository, policy)?;
        let by = &attestation.statement.by;
        let text = attestation.statement.to_string();
        let now = u64::try_from(now.as_second()).unwrap_or(0);
        Signature::from_text(&attestation.signature)
            .and_then(|signature| {
                let nobody = RevokedKeys::default();
                allowed.named(by, &signature, NAMESPACE, text.as_bytes(), now, &nobody)
            })
            .map_err(|fault| {
                let fault = with_unread_line(fault.text().clone(), &allowed, &policy.signers());
                Error::refused(
                    Text::new(id::APPROVAL_USELESS)
                        .with("by", by.as_str())
                        .with("fault", fault)
                        .with("path", policy.signers())
                        .with("commit", policy.at.short()),
                )
            })?;
        Ok(())
    }
}

fn digest(scopes: &Scopes<'_>, state: Option<&CommitId>) -> Result<String> {
    if let Some(digest) = scopes.digest(state)? {
        return Ok(digest);
    }
    // Only a commit can be without a digest, and then there is a reason.
    let unreadable = Text::new(id::SCOPE_UNREADABLE);
    let Some(state) = state else {
        return Err(Error::refused(unreadable));
    };
    let why = scopes.of(state)?.err();
    let text = unreadable.with("commit", state.short());
    Err(Error::refused(
        why.into_iter()
            .fold(text, |text, why| text.with("why", why)),
    ))
}

#[cfg(test)]
mod tests;
