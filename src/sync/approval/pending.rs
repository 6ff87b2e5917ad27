//! A change that somebody is to approve: the states before and after it.

use jiff::Timestamp;

use super::signers::allowed_at;
use crate::config::Approval;
use crate::error::{Error, Result};
use crate::git::ledger::Attestation;
use crate::git::{CommitId, NAMESPACE, Repository, Scopes};
use crate::language::Text;
use crate::ssh::{RevokedKeys, Signature};

/// A change, before it is approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// The commit before it; none before the first.
    pub from: Option<CommitId>,
    /// One name for the contacts and the policy before it.
    pub base: String,
    /// One for those after it.
    pub result: String,
    /// The files of contacts and policy that it adds, changes or removes.
    pub paths: Vec<String>,
}

impl Pending {
    /// What changes from `from` to `commit`.
    ///
    /// # Errors
    ///
    /// When nothing does that an approval would be about.
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
                Some(from) => Text::new("changes-nothing-since").with("since", from.short()),
                None => Text::new("changes-nothing"),
            };
            return Err(Error::usage(text.with("commit", commit.short())));
        }
        Ok(pending)
    }

    /// Checks that `attestation` will count: that its signer is listed in the state before the
    /// change, and by the name that it gives.
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
        let counts = Signature::from_text(&attestation.signature).and_then(|signature| {
            let nobody = RevokedKeys::default();
            allowed.named(by, &signature, NAMESPACE, text.as_bytes(), now, &nobody)
        });
        counts.map(|_| ()).map_err(|fault| {
            Error::refused(
                Text::new("approval-useless")
                    .with("by", by.as_str())
                    .with("fault", fault.text().clone())
                    .with("path", path.as_str())
                    .with("commit", at.short()),
            )
        })
    }
}
