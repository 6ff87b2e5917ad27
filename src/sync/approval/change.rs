//! The change that is judged: the steps from the commit that was last pushed to the one to push.

use jiff::Timestamp;

use crate::config::{Approval, Config};
use crate::error::{Error, Result};
use crate::forge::Evidence;
use crate::git::{CommitId, Repository, Scopes, shallow_hint};
use crate::language::{Text, id};

/// The policy that judges a change, and the commit that it comes from.
#[derive(Debug, Clone)]
pub struct ApprovalPolicy {
    /// The requirements.
    pub approval: Approval,
    /// The commit that the policy is read from, and with it the lists of signers and owners.
    pub at: CommitId,
}

/// A commit to push to a portal, as a change since the last push.
#[derive(Debug)]
pub struct ProposedChange<'c> {
    /// The repository of the commit.
    pub repository: &'c Repository,
    /// The commit to push.
    pub commit: CommitId,
    /// The commit that was last pushed to this portal. `None` at the first sync.
    pub base: Option<CommitId>,
    /// The policy that judges the change.
    pub policy: ApprovalPolicy,
    /// The portal's name.
    pub portal: &'c str,
    /// The time of the run.
    pub now: Timestamp,
    /// The evidence of the forge, or the reason why there is no answer. `None` if the forge was not
    /// asked.
    pub evidence: Option<Result<Evidence>>,
}

/// A commit of the approved branch by first parents, and the one before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BranchStep {
    pub(super) commit: CommitId,
    /// `None` for the first commit of the repository.
    pub(super) parent: Option<CommitId>,
}

impl ProposedChange<'_> {
    /// Returns a reader of the contacts and the policy of commits.
    pub(super) fn scopes(&self) -> Scopes<'_> {
        Scopes::new(self.repository)
    }

    /// Returns the steps since the base that change the contacts or the policy, oldest first.
    ///
    /// At a first sync they go back to the step that brought a policy that `demands` the same, so that
    /// a policy can be adopted without signing the past. There is always at least that step.
    ///
    /// # Errors
    ///
    /// If the clone is shallow, or the history cannot be read.
    pub(super) fn steps(
        &self,
        scopes: &Scopes<'_>,
        demands: fn(&Approval) -> bool,
    ) -> Result<Vec<BranchStep>> {
        if self.repository.is_shallow() {
            return Err(Error::refused(Text::new(id::SHALLOW_STEPS)).hint(shallow_hint()));
        }
        let mut steps = Vec::new();
        let mut next = Some(self.commit.clone());
        while let Some(commit) = next {
            if let Some(base) = &self.base
                && self.repository.descends(base, &commit)?
            {
                break;
            }
            let parent = self.repository.parents(&commit)?.into_iter().next();
            if scopes.of(Some(&commit))? != scopes.of(parent.as_ref())? {
                let demanded_before = match &parent {
                    Some(parent) if self.base.is_none() => {
                        demands(&scopes.config(parent)?.approval_of(self.portal))
                    }
                    Some(_) => true,
                    None => false,
                };
                steps.push(BranchStep {
                    commit,
                    parent: parent.clone(),
                });
                if !demanded_before {
                    break;
                }
            }
            next = parent;
        }
        steps.reverse();
        Ok(steps)
    }

    /// Returns the commits that the merge of `theirs` into `ours` brings, without those that were pushed
    /// before.
    pub(super) fn brought(&self, ours: &CommitId, theirs: &CommitId) -> Result<Vec<CommitId>> {
        let without: Vec<_> = [ours].into_iter().chain(&self.base).collect();
        self.repository.commits_since(&without, theirs)
    }
}

/// Checks that `config`, the settings of the last pushed commit `base`, has a portal of the name
/// `portal`. A portal that is renamed would otherwise escape its policy.
///
/// # Errors
///
/// If there is no portal of that name.
pub fn check_name(config: &Config, base: &CommitId, portal: &str) -> Result<()> {
    if config.portals.contains_key(portal) {
        return Ok(());
    }
    let names: Vec<_> = config
        .portals
        .keys()
        .map(|name| format!("`{name}`"))
        .collect();
    Err(Error::refused(
        Text::new(id::PORTAL_RENAMED)
            .with("portal", portal)
            .with("commit", base.short())
            .with("names", names.join(", ")),
    ))
}
