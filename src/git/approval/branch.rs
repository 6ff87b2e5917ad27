//! `branch`: the commit is a state of the approved branch.

use git2::BranchType;

use super::{Answer, Change, Check};
use crate::config::Approval;
use crate::error::{Error, Result};
use crate::git::{CommitId, Repository, shallow_hint};
use crate::language::Text;

/// Reachable from the branch by first parents.
pub(super) struct OnBranch;

impl Check for OnBranch {
    fn name(&self) -> &'static str {
        "branch"
    }

    fn answer(&self, change: &Change<'_>) -> Result<Answer> {
        let (repository, commit) = (change.repository, &change.commit);
        let branch = repository.approved_branch(&change.policy.approval)?;
        let Branch { name, tip, chosen } = branch;
        let of_commit = |id: &'static str| Text::new(id).with("commit", commit.short());
        let branch = Text::new(chosen).with("name", name.as_str());
        if repository.reaches_by_first_parents(&tip, commit)? {
            return Ok(Answer::yes(of_commit("branch-yes").with("branch", branch)));
        }
        let merged = repository.descends(&tip, commit)?;
        let evidence = if merged {
            of_commit("branch-merged").with("name", name.as_str())
        } else {
            of_commit("branch-no").with("branch", branch)
        };
        let git = &repository.inner;
        let remedy = if git.is_shallow() {
            shallow_hint()
        } else if merged {
            Text::new("branch-sync-itself").with("name", name.as_str())
        } else {
            let is_remote = git.find_branch(&name, BranchType::Remote).is_ok();
            let remedy = Text::new(if is_remote {
                "branch-merge-and-fetch"
            } else {
                "branch-merge"
            });
            remedy.with("name", name).with("tip", tip.short())
        };
        Ok(Answer::no(evidence, remedy))
    }
}

/// The branch whose commits are approved.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Branch {
    /// As people write it: `origin/main`.
    name: String,
    tip: CommitId,
    /// The text that names it, and how it was chosen when no policy names it.
    chosen: &'static str,
}

impl Repository {
    /// The tip of the branch whose commits are approved: where a policy is first read from.
    ///
    /// # Errors
    ///
    /// When no branch can be told to be it.
    pub fn approved_tip(&self, policy: &Approval) -> Result<CommitId> {
        Ok(self.approved_branch(policy)?.tip)
    }

    /// Whether `commit` is a state of the branch whose commits are approved.
    ///
    /// # Errors
    ///
    /// As [`Repository::approved_tip`].
    pub fn is_on_branch(&self, commit: &CommitId, policy: &Approval) -> Result<bool> {
        self.reaches_by_first_parents(&self.approved_tip(policy)?, commit)
    }

    fn approved_branch(&self, policy: &Approval) -> Result<Branch> {
        let (name, chosen) = match &policy.reference {
            Some(name) => (name.clone(), "branch-named"),
            None => self.default_branch()?,
        };
        let found = [
            self.inner.find_branch(&name, BranchType::Remote),
            self.inner.find_branch(&name, BranchType::Local),
        ];
        let reference = found
            .into_iter()
            .find_map(Result::ok)
            .map(git2::Branch::into_reference);
        let reference = match reference {
            Some(reference) => Some(reference),
            // A full name such as `refs/heads/main`; never a tag or a commit, which do not move on.
            None => self
                .inner
                .find_reference(&name)
                .ok()
                .filter(|found| found.is_branch() || found.is_remote()),
        };
        let tip = reference
            .and_then(|reference| reference.peel_to_commit().ok())
            .ok_or_else(|| {
                Error::refused(Text::new("no-approved-branch").with("name", name.as_str()))
            })?;
        Ok(Branch {
            name,
            tip: CommitId(tip.id().to_string()),
            chosen,
        })
    }

    /// The approved branch as the forge names it.
    pub(super) fn approved_branch_at_forge(&self, policy: &Approval) -> Result<String> {
        let name = self.approved_branch(policy)?.name;
        if self.inner.find_branch(&name, BranchType::Remote).is_ok() {
            let short = name.split_once('/').map(|(_, short)| short.to_owned());
            return Ok(short.unwrap_or(name));
        }
        let short = name.strip_prefix("refs/heads/").map(str::to_owned);
        Ok(short.unwrap_or(name))
    }

    /// The address of the remote that pushes go to.
    #[must_use]
    pub fn remote_url(&self) -> Option<String> {
        let remote = self.inner.find_remote("origin").ok()?;
        remote.url().ok().map(str::to_owned)
    }

    /// The remote's default branch; without a remote the local one.
    fn default_branch(&self) -> Result<(String, &'static str)> {
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
                .ok_or_else(|| Error::refused(Text::new("unclear-branch-local")))?;
            return Ok((branch, "branch-local"));
        };
        let head = self
            .inner
            .find_reference(&format!("refs/remotes/{remote}/HEAD"));
        let target = head.ok().and_then(|head| {
            let target = head.symbolic_target().ok().flatten()?;
            target.strip_prefix("refs/remotes/").map(str::to_owned)
        });
        if let Some(target) = target {
            return Ok((target, "branch-remote"));
        }
        // `git fetch` alone records no default: take the usual name, if it is the only one.
        let usual = ["main", "master"].map(|name| format!("{remote}/{name}"));
        let there = |name: &&String| self.inner.find_branch(name, BranchType::Remote).is_ok();
        match usual.iter().filter(there).collect::<Vec<_>>()[..] {
            [only] => Ok((only.clone(), "branch-taken")),
            _ => Err(Error::refused(
                Text::new("unclear-branch-remote").with("remote", remote.as_str()),
            )),
        }
    }

    fn local_default(&self) -> Option<String> {
        let mut usual = ["main", "master"].into_iter();
        let usual = usual.find(|name| self.inner.find_branch(name, BranchType::Local).is_ok());
        usual.map(str::to_owned).or_else(|| {
            let branches = self.inner.branches(Some(BranchType::Local)).ok()?;
            let names: Vec<_> = branches
                .filter_map(|branch| branch.ok()?.0.name().ok().flatten().map(str::to_owned))
                .collect();
            let [only] = &names[..] else { return None };
            Some(only.clone())
        })
    }
}
