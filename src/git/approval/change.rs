//! What is judged: the steps from the commit that was pushed last to the one to push.

use git2::{Oid, Repository as Git};
use jiff::Timestamp;

use crate::config::{Approval, Config};
use crate::error::{Error, Result};
use crate::forge::Evidence;
use crate::git::scope::Scopes;
use crate::git::{CommitId, Repository, message, shallow_hint};
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
    /// Where the configuration is, from the project's folder.
    pub config_path: &'c str,
    /// The instant of the run.
    pub now: Timestamp,
    /// What the forge says; none where it was not asked.
    pub evidence: Option<Result<Evidence>>,
}

/// One commit of the approved branch, and the state before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) commit: Oid,
    /// None for the first commit of all.
    pub(super) parent: Option<Oid>,
}

impl Change<'_> {
    pub(super) fn git(&self) -> &Git {
        &self.repository.inner
    }

    pub(super) fn scopes(&self) -> Scopes<'_> {
        Scopes::new(self.repository, self.config_path)
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
        if self.git().is_shallow() {
            return Err(Error::refused(Text::new("shallow-steps")).hint(shallow_hint()));
        }
        let base = self.base.as_ref().map(CommitId::oid).transpose()?;
        let mut steps = Vec::new();
        let mut next = Some(self.commit.oid()?);
        while let Some(commit) = next {
            if let Some(base) = base
                && self.is_in(commit, base)?
            {
                break;
            }
            let parent = self.parents(commit)?.first().copied();
            if scopes.of(Some(commit))? != scopes.of(parent)? {
                steps.push(Step { commit, parent });
                let demanded_before = match parent {
                    Some(parent) if base.is_none() => {
                        demands(&scopes.config(parent)?.approval_of(self.portal))
                    }
                    parent => parent.is_some(),
                };
                if !demanded_before {
                    break;
                }
            }
            next = parent;
        }
        steps.reverse();
        Ok(steps)
    }

    /// Whether `commit` is `of` or one of its ancestors.
    pub(super) fn is_in(&self, commit: Oid, of: Oid) -> Result<bool> {
        let id = |oid: Oid| CommitId(oid.to_string());
        self.repository.descends(&id(of), &id(commit))
    }

    /// The parents of `commit`, which all have to be in this clone.
    pub(super) fn parents(&self, commit: Oid) -> Result<Vec<Oid>> {
        let commit = self.repository.commit(&CommitId(commit.to_string()))?;
        Ok(commit.parent_ids().collect())
    }

    /// The commits after `from` up to `to`, whatever way they came.
    pub(super) fn between(&self, from: Option<Oid>, to: Oid) -> Result<Vec<Oid>> {
        let failed =
            |error: git2::Error| Error::io(Text::new("history-unwalked")).because(message(&error));
        let mut walk = self.git().revwalk().map_err(failed)?;
        walk.push(to).map_err(failed)?;
        if let Some(from) = from {
            walk.hide(from).map_err(failed)?;
        }
        walk.collect::<Result<_, _>>().map_err(failed)
    }

    /// The commits that merging `theirs` into `ours` brings and that were not pushed before.
    pub(super) fn brought(&self, ours: Oid, theirs: Oid) -> Result<Vec<Oid>> {
        let failed =
            |error: git2::Error| Error::io(Text::new("history-unwalked")).because(message(&error));
        let mut walk = self.git().revwalk().map_err(failed)?;
        walk.push(theirs).map_err(failed)?;
        walk.hide(ours).map_err(failed)?;
        if let Some(base) = &self.base {
            walk.hide(base.oid()?).map_err(failed)?;
        }
        walk.collect::<Result<_, _>>().map_err(failed)
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
