//! What is judged: the steps from the commit that was pushed last to the one to push.

use jiff::Timestamp;

use crate::config::{Approval, Config};
use crate::error::{Error, Result};
use crate::forge::Evidence;
use crate::git::{CommitId, Repository, Scopes, shallow_hint};
use crate::language::Text;

/// The policy that a change is judged by, and where it comes from.
#[derive(Debug, Clone)]
pub struct Policy {
    /// What it demands.
    pub approval: Approval,
    /// The commit that it is read from; its signers and owners are read from there too.
    pub at: CommitId,
}

/// A commit that is to be pushed to a portal.
#[derive(Debug)]
pub struct Change<'c> {
    /// Where it is.
    pub repository: &'c Repository,
    /// The commit.
    pub commit: CommitId,
    /// The commit that was pushed to this portal last; none at the first sync.
    pub base: Option<CommitId>,
    /// What it is judged by.
    pub policy: Policy,
    /// The portal's name.
    pub portal: &'c str,
    /// The instant of the run.
    pub now: Timestamp,
    /// What the forge says; none where it was not asked.
    pub evidence: Option<Result<Evidence>>,
}

/// One commit of the approved branch, and the state before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) commit: CommitId,
    /// `None` for the first commit of all.
    pub(super) parent: Option<CommitId>,
}

impl Change<'_> {
    pub(super) fn scopes(&self) -> Scopes<'_> {
        Scopes::new(self.repository)
    }

    /// The steps by first parents since the base that change contacts or policy, oldest first.
    ///
    /// At a first sync they go back to the step that brought a policy that `demands` the same, so
    /// that a policy can be adopted without signing the past; there is always one.
    pub(super) fn steps(
        &self,
        scopes: &Scopes<'_>,
        demands: fn(&Approval) -> bool,
    ) -> Result<Vec<Step>> {
        if self.repository.is_shallow() {
            return Err(Error::refused(Text::new("shallow-steps")).hint(shallow_hint()));
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
                    parent => parent.is_some(),
                };
                steps.push(Step {
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

    /// Returns the commits that merging `theirs` into `ours` brings and that were not pushed before.
    pub(super) fn brought(&self, ours: &CommitId, theirs: &CommitId) -> Result<Vec<CommitId>> {
        let without: Vec<_> = [ours].into_iter().chain(&self.base).collect();
        self.repository.commits_since(&without, theirs)
    }
}

/// Checks that `base`, from whose `config` a portal was pushed last, knows it by the name `portal`:
/// under another name it would get around its policy.
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
        Text::new("portal-renamed")
            .with("portal", portal)
            .with("commit", base.short())
            .with("names", names.join(", ")),
    ))
}
