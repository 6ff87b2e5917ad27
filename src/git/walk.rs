//! Walks over the history by what each commit itself says of its parents.
//!
//! The walks of libgit2 believe a `commit-graph` file, which nothing verifies: one that leaves out a
//! commit would hide a step from whoever judges it.

use std::collections::{BTreeSet, HashMap, HashSet};

use git2::Oid;

use super::commit_id::CommitId;
use super::repository::Repository;
use crate::error::Result;

impl Repository {
    /// Returns the parents of a commit.
    ///
    /// # Errors
    ///
    /// If the commit cannot be read.
    pub(super) fn parents_of(&self, commit: Oid) -> Result<Vec<Oid>> {
        if let Some(known) = self.parents.borrow().get(&commit) {
            return Ok(known.clone());
        }
        let parents: Vec<_> = self.commit(&CommitId::from(commit))?.parent_ids().collect();
        self.parents.borrow_mut().insert(commit, parents.clone());
        Ok(parents)
    }

    /// Returns `from` and all that they descend from, less `without` and less what is behind those.
    pub(super) fn history(&self, from: &[Oid], without: &BTreeSet<Oid>) -> Result<BTreeSet<Oid>> {
        let mut found = BTreeSet::new();
        let mut open = from.to_vec();
        while let Some(commit) = open.pop() {
            if without.contains(&commit) || !found.insert(commit) {
                continue;
            }
            open.extend(self.parents_of(commit)?);
        }
        Ok(found)
    }

    /// Returns true if `commit` is `ancestor` or descends from it.
    pub(super) fn reaches(&self, commit: Oid, ancestor: Oid) -> Result<bool> {
        let mut seen = HashSet::new();
        let mut open = vec![commit];
        while let Some(commit) = open.pop() {
            if commit == ancestor {
                return Ok(true);
            }
            if seen.insert(commit) {
                open.extend(self.parents_of(commit)?);
            }
        }
        Ok(false)
    }

    /// Returns the commits that `to` has and `without` do not have, each before its parents, and the
    /// first parent of a merge with all behind it after the others.
    pub(super) fn newest_first(&self, to: Oid, without: &[Oid]) -> Result<Vec<Oid>> {
        let hidden = self.history(without, &BTreeSet::new())?;
        let all = self.history(&[to], &hidden)?;
        let mut children: HashMap<Oid, usize> = HashMap::new();
        for commit in &all {
            for parent in self.parents_of(*commit)? {
                *children.entry(parent).or_default() += 1;
            }
        }
        let mut sorted = Vec::with_capacity(all.len());
        let mut open: Vec<_> = all.get(&to).copied().into_iter().collect();
        while let Some(commit) = open.pop() {
            sorted.push(commit);
            for parent in self.parents_of(commit)? {
                let left = children.entry(parent).or_default();
                *left = left.saturating_sub(1);
                if *left == 0 && all.contains(&parent) {
                    open.push(parent);
                }
            }
        }
        Ok(sorted)
    }

    /// Returns the best common ancestors of two commits: those that no other common ancestor descends
    /// from. They are sorted by their ids.
    pub(super) fn merge_bases(&self, one: Oid, other: Oid) -> Result<Vec<Oid>> {
        let ours = self.history(&[one], &BTreeSet::new())?;
        let theirs = self.history(&[other], &BTreeSet::new())?;
        let mut best: BTreeSet<_> = ours.intersection(&theirs).copied().collect();
        // What is behind a common ancestor is common too, so that a parent of one is not the best.
        for commit in ours.intersection(&theirs) {
            for parent in self.parents_of(*commit)? {
                best.remove(&parent);
            }
        }
        Ok(best.into_iter().collect())
    }
}

#[cfg(test)]
mod tests;
