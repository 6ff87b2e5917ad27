//! The approved branch: the branch whose commits are approved, named by the policy or the remote.

use git2::BranchType;

use super::commit_id::CommitId;
use super::repository::Repository;
use crate::config::Approval;
use crate::error::{Error, Result};
use crate::language::{MessageId, Text, id};

/// The branch whose commits are approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApprovedBranch {
    /// Its name as people write it, such as `origin/main`.
    pub name: String,
    /// Its last commit.
    pub tip: CommitId,
    /// The id of the text that explains the choice.
    pub chosen: MessageId,
}

impl Repository {
    /// Returns the last commit of the approved branch, which is where a policy is first read from.
    ///
    /// # Errors
    ///
    /// If the branch that the policy names is not there, or the policy names no branch and the
    /// default branch is unclear.
    pub fn approved_tip(&self, policy: &Approval) -> Result<CommitId> {
        Ok(self.approved_branch(policy)?.tip)
    }

    /// Returns true if `commit` is a state of the approved branch.
    ///
    /// # Errors
    ///
    /// As [`Repository::approved_tip`].
    pub fn is_on_branch(&self, commit: &CommitId, policy: &Approval) -> Result<bool> {
        self.reaches_by_first_parents(&self.approved_tip(policy)?, commit)
    }

    /// Returns the approved branch.
    ///
    /// # Errors
    ///
    /// As [`Repository::approved_tip`].
    pub fn approved_branch(&self, policy: &Approval) -> Result<ApprovedBranch> {
        let (name, chosen) = match &policy.reference {
            Some(name) => (name.clone(), id::BRANCH_NAMED),
            None => self.default_branch()?,
        };
        let tip = self
            .branch_reference(&name)
            .and_then(|reference| reference.peel_to_commit().ok())
            .ok_or_else(|| {
                Error::refused(Text::new(id::NO_APPROVED_BRANCH).with("name", name.as_str()))
            })?;
        Ok(ApprovedBranch {
            name,
            tip: CommitId::from(tip.id()),
            chosen,
        })
    }

    /// Returns the reference of the branch `name`: of a remote one before a local one.
    fn branch_reference(&self, name: &str) -> Option<git2::Reference<'_>> {
        [BranchType::Remote, BranchType::Local]
            .into_iter()
            .find_map(|kind| self.inner.find_branch(name, kind).ok())
            .map(git2::Branch::into_reference)
            // A full name such as `refs/heads/main`; never a tag or a commit, which do not move on.
            .or_else(|| self.inner.find_reference(name).ok())
            .filter(|found| found.is_branch() || found.is_remote())
    }

    /// Returns the name of the approved branch at the forge.
    ///
    /// # Errors
    ///
    /// As [`Repository::approved_tip`].
    pub fn approved_branch_at_forge(&self, policy: &Approval) -> Result<String> {
        let name = self.approved_branch(policy)?.name;
        if self.is_remote_branch(&name) {
            let short = name.split_once('/').map(|(_, short)| short.to_owned());
            return Ok(short.unwrap_or(name));
        }
        let short = name.strip_prefix("refs/heads/").map(str::to_owned);
        Ok(short.unwrap_or(name))
    }

    /// Returns true if `name` is a branch of a remote, such as `origin/main`.
    #[must_use]
    pub fn is_remote_branch(&self, name: &str) -> bool {
        self.inner.find_branch(name, BranchType::Remote).is_ok()
    }

    /// Returns the address of the remote `origin`. `None` if there is no such remote.
    #[must_use]
    pub fn remote_url(&self) -> Option<String> {
        let remote = self.inner.find_remote("origin").ok()?;
        remote.url().ok().map(str::to_owned)
    }

    /// Returns the name of the default branch of the remote, or of the local one if there is no
    /// remote, and the id of the text that explains the choice.
    fn default_branch(&self) -> Result<(String, MessageId)> {
        let remotes = self.inner.remotes().ok();
        let names: Vec<String> = remotes
            .iter()
            .flat_map(|names| names.iter())
            .filter_map(|name| name.ok().flatten().map(str::to_owned))
            .collect();

        let Some(remote) = names
            .iter()
            .find(|name| *name == "origin")
            .or(names.first())
        else {
            let branch = self
                .local_default()
                .ok_or_else(|| Error::refused(Text::new(id::UNCLEAR_BRANCH_LOCAL)))?;
            return Ok((branch, id::BRANCH_LOCAL));
        };
        let head = self
            .inner
            .find_reference(&format!("refs/remotes/{remote}/HEAD"));
        let target = head.ok().and_then(|head| {
            let target = head.symbolic_target().ok().flatten()?;
            target.strip_prefix("refs/remotes/").map(str::to_owned)
        });
        if let Some(target) = target {
            return Ok((target, id::BRANCH_REMOTE));
        }
        // `git fetch` alone records no default: take the usual name, if it is the only one.
        let usual = ["main", "master"].map(|name| format!("{remote}/{name}"));
        let found: Vec<_> = usual
            .into_iter()
            .filter(|name| self.is_remote_branch(name))
            .collect();
        match &found[..] {
            [only] => Ok((only.clone(), id::BRANCH_TAKEN)),
            _ => Err(Error::refused(
                Text::new(id::UNCLEAR_BRANCH_REMOTE).with("remote", remote.as_str()),
            )),
        }
    }

    /// Returns the local branch with a usual name, or the only one there is.
    fn local_default(&self) -> Option<String> {
        let usual = ["main", "master"]
            .into_iter()
            .find(|name| self.inner.find_branch(name, BranchType::Local).is_ok());
        usual.map(str::to_owned).or_else(|| {
            let branches = self.inner.branches(Some(BranchType::Local)).ok()?;
            let names: Vec<_> = branches
                .filter_map(|branch| branch.ok()?.0.name().ok().flatten().map(str::to_owned))
                .collect();
            let [only] = &names[..] else { return None };
            Some(only.clone())
        })
    }

    /// Returns the commit that a change up to `commit` most likely begins after: the one at which it
    /// left the approved branch, or its first parent if it is on that branch itself. `None` for the
    /// first commit of the branch.
    pub fn likely_base(&self, commit: &CommitId, approval: &Approval) -> Result<Option<CommitId>> {
        let tip = self.approved_tip(approval)?;
        if self.reaches_by_first_parents(&tip, commit)? {
            return Ok(self.parents(commit)?.into_iter().next());
        }
        self.merge_base(commit, &tip).map(Some)
    }
}
