//! A change that somebody is to approve: the states before and after it.

use std::collections::BTreeSet;

use git2::Oid;
use jiff::Timestamp;

use super::attested::digest;
use super::signed::allowed_at;
use super::statement::NAMESPACE;
use crate::config::Approval;
use crate::error::{Error, Result};
use crate::git::ledger::Attestation;
use crate::git::scope::Scopes;
use crate::git::{CommitId, Repository, message};
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
        config_path: &str,
    ) -> Result<Self> {
        let scopes = Scopes::new(repository, config_path);
        let (before, after) = (from.map(CommitId::oid).transpose()?, commit.oid()?);
        let pending = Self {
            from: from.cloned(),
            base: digest(&scopes, before)?,
            result: digest(&scopes, Some(after))?,
            paths: paths(repository, &scopes, before, after)?,
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

/// The files in scope that differ.
pub(super) fn paths(
    repository: &Repository,
    scopes: &Scopes<'_>,
    before: Option<Oid>,
    after: Oid,
) -> Result<Vec<String>> {
    let failed =
        |error: git2::Error| Error::io(Text::new("commits-uncompared")).because(message(&error));
    let tree = |commit: Oid| {
        repository
            .inner
            .find_commit(commit)
            .and_then(|commit| commit.tree())
    };
    let old = before.map(tree).transpose().map_err(failed)?;
    let new = tree(after).map_err(failed)?;
    let diff = repository
        .inner
        .diff_tree_to_tree(old.as_ref(), Some(&new), None)
        .map_err(failed)?;
    let mut paths = BTreeSet::new();
    for delta in diff.deltas() {
        for file in [delta.old_file(), delta.new_file()] {
            let Some(path) = file.path_bytes() else {
                continue;
            };
            let path = String::from_utf8_lossy(path);
            if scopes.covers(after, &path)?
                || before.map_or(Ok(false), |at| scopes.covers(at, &path))?
            {
                paths.insert(path.into_owned());
            }
        }
    }
    Ok(paths.into_iter().collect())
}

impl Repository {
    /// The commit that a change up to `commit` most likely begins after: where it left the approved
    /// branch, or the one before it where it is on that branch.
    pub fn likely_base(&self, commit: &CommitId, approval: &Approval) -> Result<Option<CommitId>> {
        let tip = self.approved_tip(approval)?;
        if self.reaches_by_first_parents(&tip, commit)? {
            let parent = self.commit(commit)?.parent_id(0).ok();
            return Ok(parent.map(|id| CommitId(id.to_string())));
        }
        let base = self.inner.merge_base(commit.oid()?, tip.oid()?);
        let base = base.map_err(|error| {
            Error::usage(Text::new("nothing-in-common").with("commit", commit.short()))
                .because(message(&error))
        })?;
        Ok(Some(CommitId(base.to_string())))
    }

    /// A setting of Git, such as `user.email`; none where it is not set.
    #[must_use]
    pub fn setting(&self, name: &str) -> Option<String> {
        self.inner.config().ok()?.get_string(name).ok()
    }

    /// A setting of Git that is a path, in which `~` is resolved.
    #[must_use]
    pub fn setting_path(&self, name: &str) -> Option<std::path::PathBuf> {
        self.inner.config().ok()?.get_path(name).ok()
    }
}
