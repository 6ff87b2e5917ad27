//! A change that somebody is about to approve: the states before and after it.

use jiff::Timestamp;

use super::signers::allowed_at;
use crate::config::Approval;
use crate::error::{Error, Result};
use crate::git::ledger::Attestation;
use crate::git::{CommitId, NAMESPACE, Repository, Scopes};
use crate::language::{Text, id};
use crate::ssh::{RevokedKeys, Signature};

/// A change, before it is approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingChange {
    /// The commit before the change. `None` if the change includes the first commit.
    pub from: Option<CommitId>,
    /// The digest of the contacts and the policy before the change.
    pub base: String,
    /// The digest of the contacts and the policy after the change.
    pub result: String,
    /// The files of the contacts and the policy that the change adds, edits or removes.
    pub paths: Vec<String>,
}

impl PendingChange {
    /// Returns the change from `from` to `commit`.
    ///
    /// # Errors
    ///
    /// If it changes nothing that an approval is about.
    pub fn between(
        repository: &Repository,
        from: Option<&CommitId>,
        commit: &CommitId,
    ) -> Result<Self> {
        let scopes = Scopes::new(repository);
        let pending = Self {
            from: from.cloned(),
            base: scopes.digest(from)?,
            result: scopes.digest(Some(commit))?,
            paths: scopes.differing_paths(from, commit)?,
        };
        if pending.base == pending.result {
            let text = match from {
                Some(from) => Text::new(id::CHANGES_NOTHING_SINCE).with("since", from.short()),
                None => Text::new(id::CHANGES_NOTHING),
            };
            return Err(Error::usage(text.with("commit", commit.short())));
        }
        Ok(pending)
    }

    /// Checks that `attestation` will count: its signer has to be listed in the state before the change,
    /// by the name that the attestation gives.
    ///
    /// # Errors
    ///
    /// If the signer is not listed, or the signature is not valid.
    pub fn check(
        &self,
        repository: &Repository,
        commit: &CommitId,
        approval: &Approval,
        attestation: &Attestation,
        now: Timestamp,
    ) -> Result<()> {
        let at = self.from.as_ref().unwrap_or(commit);
        let path = &approval.allowed_signers;
        let allowed = allowed_at(repository, at, path)?;
        let by = &attestation.statement.by;
        let text = attestation.statement.to_string();
        let now = u64::try_from(now.as_second()).unwrap_or(0);
        Signature::from_text(&attestation.signature)
            .and_then(|signature| {
                let nobody = RevokedKeys::default();
                allowed.named(by, &signature, NAMESPACE, text.as_bytes(), now, &nobody)
            })
            .map_err(|fault| {
                Error::refused(
                    Text::new(id::APPROVAL_USELESS)
                        .with("by", by.as_str())
                        .with("fault", fault.text().clone())
                        .with("path", path.as_str())
                        .with("commit", at.short()),
                )
            })?;
        Ok(())
    }
}
