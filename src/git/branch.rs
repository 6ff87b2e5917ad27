//! The approved branch: the branch whose commits are approved. It is pinned outside the repository, or
//! it is the default branch of the only remote.

use git2::BranchType;

use super::commit_id::{CommitId, message};
use super::pin::PinnedBranch;
use super::repository::Repository;
use crate::config::Approval;
use crate::error::{Error, Result};
use crate::language::{MessageId, Text, id};

/// The names that a default branch usually has.
const USUAL: [&str; 2] = ["main", "master"];

/// The branch whose commits are approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApprovedBranch {
    /// Its name as people write it, such as `origin/main`.
    pub name: String,
    /// The remote that it is a branch of. `None` for a local branch.
    pub remote: Option<String>,
    /// Its last commit.
    pub tip: CommitId,
    /// The id of the text that explains the choice.
    pub chosen: MessageId,
}

impl ApprovedBranch {
    /// Returns the hint to pin it, if it is only a guess: it has no usual name, or another branch has one
    /// too, and no remote tells.
    #[must_use]
    pub fn guess_hint(&self) -> Option<Text> {
        let is_guess = [id::BRANCH_ONE_OF, id::BRANCH_ONLY].contains(&self.chosen);
        is_guess.then(|| pin_hint(Some(self.name.clone())))
    }

    /// Returns the name of the branch at the forge.
    #[must_use]
    pub fn name_at_forge(&self) -> &str {
        let remote = self.remote.as_deref();
        let inside = remote.and_then(|remote| self.name.strip_prefix(remote)?.strip_prefix('/'));
        inside.unwrap_or(&self.name)
    }
}

impl Repository {
    /// Returns the last commit of the approved branch, which is where a policy is first read from.
    ///
    /// # Errors
    ///
    /// If the branch is not in this clone, or has to be pinned and is not.
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

    /// Returns the approved branch: the pinned one, or else the default branch. `[approval] ref` may
    /// name the default branch alone: what is in a commit cannot choose the branch that judges it.
    ///
    /// # Errors
    ///
    /// As [`Repository::approved_tip`].
    pub fn approved_branch(&self, policy: &Approval) -> Result<ApprovedBranch> {
        if let Some(PinnedBranch { name, chosen }) = self.pin()? {
            let Some(found) = self.branch_reference(&name) else {
                let branch = Text::new(chosen).with("name", name);
                let text = Text::new(id::PINNED_BRANCH_MISSING);
                return Err(Error::refused(text.with("branch", branch)));
            };
            return self.approved(&found, chosen);
        }
        let (name, chosen) = self.default_branch()?;
        let Some(default) = self.branch_reference(&name) else {
            return Err(Error::refused(
                Text::new(id::NO_APPROVED_BRANCH).with("name", name),
            ));
        };
        let branch = self.approved(&default, chosen)?;
        let Some(named) = &policy.reference else {
            return Ok(branch);
        };
        let is_default = self
            .branch_reference(named)
            .is_some_and(|found| found.name_bytes() == default.name_bytes());
        if is_default {
            return Ok(branch);
        }
        let text = Text::new(id::UNPINNED_REF)
            .with("name", named.as_str())
            .with("default", branch.name);
        Err(unpinned(text, Some(named.clone())))
    }

    /// Returns the branch that `found` refers to as the approved one.
    fn approved(&self, found: &git2::Reference<'_>, chosen: MessageId) -> Result<ApprovedBranch> {
        let name = found.shorthand().unwrap_or_default().to_owned();
        let tip = found.peel_to_commit().map_err(|error| {
            Error::refused(Text::new(id::NO_APPROVED_BRANCH).with("name", name.as_str()))
                .because(message(&error))
        })?;
        let remote = found.is_remote().then(|| self.remote_of(&name));
        Ok(ApprovedBranch {
            name,
            remote,
            tip: CommitId::from(tip.id()),
            chosen,
        })
    }

    /// Returns the reference of the branch `name`: of a remote one before a local one. A name such as
    /// `origin/HEAD` is the branch that it stands for. Never a tag or a commit, which do not move on.
    fn branch_reference(&self, name: &str) -> Option<git2::Reference<'_>> {
        [BranchType::Remote, BranchType::Local]
            .into_iter()
            .find_map(|kind| self.inner.find_branch(name, kind).ok())
            .map(git2::Branch::into_reference)
            // A full name such as `refs/heads/main`, and not `HEAD`: what happens to be checked out is
            // no choice.
            .or_else(|| match name.split('/').nth(1) {
                Some("heads" | "remotes") => self.inner.find_reference(name).ok(),
                _ => None,
            })
            .and_then(|found| found.resolve().ok())
            .filter(|found| found.is_branch() || found.is_remote())
    }

    /// Returns the remote that the branch `name` is of, such as `origin` for `origin/main`. The name
    /// of a remote may have slashes too.
    fn remote_of(&self, name: &str) -> String {
        let is_its = |remote: &String| {
            name.strip_prefix(remote.as_str())
                .is_some_and(|rest| rest.starts_with('/'))
        };
        let first = || name.split('/').next().unwrap_or(name).to_owned();
        self.remotes()
            .into_iter()
            .filter(is_its)
            .max_by_key(String::len)
            .unwrap_or_else(first)
    }

    /// Returns the address of the remote that the approved branch is of, or of `origin` if it is a
    /// local branch. `None` if there is no such remote.
    ///
    /// # Errors
    ///
    /// As [`Repository::approved_tip`].
    pub fn remote_url(&self, policy: &Approval) -> Result<Option<String>> {
        let remote = self.approved_branch(policy)?.remote;
        let remote = self
            .inner
            .find_remote(remote.as_deref().unwrap_or("origin"));
        Ok(remote
            .ok()
            .and_then(|remote| remote.url().ok().map(str::to_owned)))
    }

    /// Returns the name of the default branch of the only remote, or of the local one if there is no
    /// remote, and the id of the text that explains the choice.
    fn default_branch(&self) -> Result<(String, MessageId)> {
        match &self.remotes()[..] {
            [] => match self.local_default() {
                Some(found) => Ok(found),
                None => Err(unpinned(Text::new(id::UNCLEAR_BRANCH_LOCAL), self.branch())),
            },
            [remote] => match self.remote_default(remote) {
                Some(branch) => Ok((branch, id::BRANCH_REMOTE)),
                None => Err(unpinned(
                    Text::new(id::UNPINNED_DEFAULT).with("remote", remote.as_str()),
                    self.usual_branch(remote),
                )),
            },
            remotes => {
                let names = format!("`{}`", remotes.join("`, `"));
                let text = Text::new(id::UNPINNED_REMOTES).with("names", names);
                let first = remotes.iter().find(|name| *name == "origin");
                let guess = first.or(remotes.first()).and_then(|remote| {
                    self.remote_default(remote)
                        .or_else(|| self.usual_branch(remote))
                });
                Err(unpinned(text, guess))
            }
        }
    }

    /// Returns the default branch of `remote`, which a clone records and a fetch does not.
    fn remote_default(&self, remote: &str) -> Option<String> {
        let head = format!("refs/remotes/{remote}/HEAD");
        let head = self.inner.find_reference(&head).ok()?;
        let target = head.symbolic_target().ok().flatten()?;
        target.strip_prefix("refs/remotes/").map(str::to_owned)
    }

    /// Returns the branch of `remote` that has a usual name.
    fn usual_branch(&self, remote: &str) -> Option<String> {
        USUAL
            .map(|name| format!("{remote}/{name}"))
            .into_iter()
            .find(|name| self.inner.find_branch(name, BranchType::Remote).is_ok())
    }

    /// Returns the local branch with a usual name, or the only one there is, and the id of the text that
    /// explains the choice.
    fn local_default(&self) -> Option<(String, MessageId)> {
        let mut usual = USUAL
            .into_iter()
            .filter(|name| self.inner.find_branch(name, BranchType::Local).is_ok());
        if let Some(first) = usual.next() {
            let chosen = match usual.next() {
                Some(_) => id::BRANCH_ONE_OF,
                None => id::BRANCH_LOCAL,
            };
            return Some((first.to_owned(), chosen));
        }
        let branches = self.inner.branches(Some(BranchType::Local)).ok()?;
        let names: Vec<_> = branches
            .filter_map(|branch| branch.ok()?.0.name().ok().flatten().map(str::to_owned))
            .collect();
        let [only] = &names[..] else { return None };
        Some((only.clone(), id::BRANCH_ONLY))
    }

    /// Returns the commit that a change up to `commit` most likely begins after: the one at which it
    /// left the approved branch, or its first parent if it is on that branch itself. `None` for the
    /// first commit of the branch.
    pub fn likely_base(&self, commit: &CommitId, approval: &Approval) -> Result<Option<CommitId>> {
        let tip = self.approved_tip(approval)?;
        if self.reaches_by_first_parents(&tip, commit)? {
            return Ok(self.parents(commit)?.into_iter().next());
        }
        let base = self.merge_base(commit, &tip)?;
        base.map(Some).ok_or_else(|| {
            Error::usage(Text::new(id::NOTHING_IN_COMMON).with("commit", commit.short()))
        })
    }
}

/// Returns the refusal to choose the approved branch for the reason `text`, with the command that pins
/// `guess`.
fn unpinned(text: Text, guess: Option<String>) -> Error {
    Error::refused(text).hint(pin_hint(guess))
}

/// Returns the hint with the command that pins `guess`.
fn pin_hint(guess: Option<String>) -> Text {
    // A name from a file must not put anything else into a command that people copy.
    let is_plain = |name: &String| {
        !name.starts_with('-')
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"._/-".contains(&byte))
    };
    let guess = guess.filter(is_plain);
    let text = Text::new(id::PIN_THE_BRANCH);
    match guess {
        Some(branch) => text.with("branch", branch),
        None => text.attribute("unknown"),
    }
}

#[cfg(test)]
mod tests;
