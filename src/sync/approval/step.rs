//! The steps from one state of the approved branch to the next: which of their commits need a proof,
//! and whose policies judge them.

use super::policy::{Policies, PolicyReader};
use crate::error::Result;
use crate::git::{CommitId, Repository, Roots, Scopes};

/// A commit that needs a proof of its own, and the policies that judge it.
#[derive(Debug, Clone)]
pub(super) struct JudgedCommit {
    pub(super) commit: CommitId,
    pub(super) policies: Policies,
    /// `true` if it is a merge that is not clean.
    pub(super) is_unclean_merge: bool,
}

/// A step from one state to the next.
#[derive(Debug, Clone)]
pub(super) struct Step {
    /// The state before it. `None` before the first commit.
    pub(super) before: Option<CommitId>,
    pub(super) after: CommitId,
    /// The commits of the step that need a proof.
    pub(super) judged: Vec<JudgedCommit>,
    /// Every policy that judges a commit of the step.
    pub(super) policies: Policies,
    /// A file that comes into scope though it lay there before, where nobody looked.
    pub(super) unseen: Option<String>,
}

impl Step {
    /// Returns true if nothing has to be proved.
    pub(super) fn is_free(&self) -> bool {
        self.judged.is_empty() && self.unseen.is_none()
    }

    fn add_policies(&mut self, policies: &Policies) {
        for policy in policies {
            if !self.policies.contains(policy) {
                self.policies.push(policy.clone());
            }
        }
    }
}

/// Reads steps.
pub(super) struct StepReader<'s> {
    pub(super) repository: &'s Repository,
    pub(super) scopes: &'s Scopes<'s>,
    pub(super) policies: PolicyReader<'s>,
    /// The newest commit that was pushed: what it has is not judged again.
    pub(super) base: Option<CommitId>,
    /// The policies that judge every commit, at a first sync. `None` if each is judged by the states
    /// before it.
    pub(super) fixed: Option<Policies>,
}

impl StepReader<'_> {
    /// Reads the step from the state `before` to its successor `after`.
    ///
    /// # Errors
    ///
    /// If the history or a policy cannot be read.
    pub(super) fn step(&self, before: Option<&CommitId>, after: &CommitId) -> Result<Step> {
        let parents = self.repository.parents(after)?;
        let brought = self.brought(before, &parents)?;
        let union = self.union(&parents, &brought, after)?;
        let mut step = Step {
            before: before.cloned(),
            after: after.clone(),
            judged: Vec::new(),
            policies: Policies::new(),
            unseen: None,
        };
        let mut of_the_state = None;
        for commit in brought.iter().chain([after]) {
            let parents = self.repository.parents(commit)?;
            let is_merge = parents.len() > 1;
            if !self.changes(commit, &parents, &union)?
                || is_merge && self.scopes.is_clean_merge(commit, &parents, &union)?
            {
                continue;
            }
            let own = match &of_the_state {
                Some(policies) => Policies::clone(policies),
                None => of_the_state
                    .insert(self.policies_before(before, after)?)
                    .clone(),
            };
            let policies = self.with_parents(own, before, &parents)?;
            step.add_policies(&policies);
            if step.unseen.is_none() {
                step.unseen = self.scopes.unseen(commit, &parents)?;
            }
            step.judged.push(JudgedCommit {
                commit: commit.clone(),
                policies,
                is_unclean_merge: is_merge,
            });
        }
        Ok(step)
    }

    /// Returns the commits that a merge brings, less what the state before it or the base has.
    fn brought(&self, before: Option<&CommitId>, parents: &[CommitId]) -> Result<Vec<CommitId>> {
        let had: Vec<_> = before.into_iter().chain(&self.base).collect();
        let mut brought = Vec::new();
        for parent in parents.iter().skip(1) {
            for commit in self.repository.commits_since(&had, parent)? {
                if !brought.contains(&commit) {
                    brought.push(commit);
                }
            }
        }
        brought.reverse();
        Ok(brought)
    }

    /// Returns all that is in scope in a commit of the step, or in a parent of the state after it.
    fn union(&self, parents: &[CommitId], brought: &[CommitId], after: &CommitId) -> Result<Roots> {
        let mut union = Roots::new();
        for commit in parents.iter().chain(brought).chain([after]) {
            let scope = match self.scopes.of(commit)? {
                Ok(scope) => Some(scope),
                Err(_) => self.scopes.readable(commit)?.map(|(_, scope)| scope),
            };
            union.extend(scope.iter().flat_map(|scope| scope.roots.iter().cloned()));
        }
        Ok(union)
    }

    /// Returns true if `commit` changes something in `union`, against any of its parents.
    fn changes(&self, commit: &CommitId, parents: &[CommitId], union: &Roots) -> Result<bool> {
        if parents.is_empty() || self.scopes.of(commit)?.is_err() {
            return Ok(true);
        }
        for parent in parents {
            let is_equal = self.scopes.of(parent)?.is_ok()
                && self.scopes.are_equal_at(union, parent, commit)?;
            if !is_equal {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Returns the policies of the state before the step.
    pub(super) fn policies_before(
        &self,
        before: Option<&CommitId>,
        after: &CommitId,
    ) -> Result<Policies> {
        if let Some(fixed) = &self.fixed {
            return Ok(fixed.clone());
        }
        let found = match before {
            Some(before) => self.policies.of(before, Some(after))?,
            None => None,
        };
        found.ok_or_else(|| self.scopes.never_readable(after))
    }

    /// Adds the policies of the parents of a commit to those of the state before the step. A parent
    /// that has no state which can be read adds none.
    fn with_parents(
        &self,
        mut policies: Policies,
        before: Option<&CommitId>,
        parents: &[CommitId],
    ) -> Result<Policies> {
        if self.fixed.is_some() {
            return Ok(policies);
        }
        for parent in parents.iter().filter(|parent| Some(*parent) != before) {
            for policy in self.policies.of(parent, None)?.into_iter().flatten() {
                if !policies.contains(&policy) {
                    policies.push(policy);
                }
            }
        }
        Ok(policies)
    }
}

#[cfg(test)]
mod tests;
