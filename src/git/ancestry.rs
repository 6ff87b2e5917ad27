//! The order of commits, and the identity of the repository.

use std::collections::BTreeMap;

use git2::{Delta, Oid, Sort, Tree};

use super::commit_id::{CommitId, message, uncompared};
use super::repository::{Repository, shallow_hint};
use crate::error::{Error, Result};
use crate::language::{Text, id};

impl Repository {
    /// Returns the identity of the repository, which is the same in every clone and at every
    /// address: the id of the oldest commit by first parents, and the project's folder if that is
    /// not the top.
    ///
    /// # Errors
    ///
    /// In a shallow clone, which does not have that commit.
    pub fn identity(&self, commit: &CommitId) -> Result<String> {
        if self.inner.is_shallow() {
            return Err(Error::refused(Text::new(id::SHALLOW_IDENTITY)).hint(shallow_hint()));
        }
        let mut walk = self.inner.revwalk().map_err(|error| unwalked(&error))?;
        walk.simplify_first_parent()
            .map_err(|error| unwalked(&error))?;
        walk.set_sorting(Sort::TOPOLOGICAL)
            .map_err(|error| unwalked(&error))?;
        walk.push(commit.oid()?).map_err(|error| unwalked(&error))?;
        let root = walk
            .last()
            .transpose()
            .map_err(|error| unwalked(&error))?
            .ok_or_else(|| Error::io(Text::new(id::HISTORY_EMPTY)))?;
        let folder = self.prefix.trim_end_matches('/');
        Ok(if folder.is_empty() {
            root.to_string()
        } else {
            format!("{root}:{folder}")
        })
    }

    /// Returns the commit with the id that a portal has recorded. `None` if this clone lacks it.
    #[must_use]
    pub fn recorded(&self, id: &str) -> Option<CommitId> {
        let oid = Oid::from_str(id).ok()?;
        self.inner
            .find_commit(oid)
            .ok()
            .map(|commit| CommitId::from(commit.id()))
    }

    /// Returns true if this clone lacks a part of the history.
    #[must_use]
    pub fn is_shallow(&self) -> bool {
        self.inner.is_shallow()
    }

    /// Returns true if `commit` is `ancestor` or descends from it.
    pub fn descends(&self, commit: &CommitId, ancestor: &CommitId) -> Result<bool> {
        let (commit, ancestor) = (commit.oid()?, ancestor.oid()?);
        if commit == ancestor {
            return Ok(true);
        }
        // libgit2 does not count a commit as its own descendant, hence the comparison above.
        self.inner
            .graph_descendant_of(commit, ancestor)
            .map_err(|error| uncompared(&error))
    }

    /// Returns at most `limit` commits that `commit` comes from and `without` does not, newest
    /// first, each with the first line of its message.
    pub fn only_in(
        &self,
        commit: &CommitId,
        without: &CommitId,
        limit: usize,
    ) -> Result<Vec<(CommitId, String)>> {
        let mut walk = self.inner.revwalk().map_err(|error| unwalked(&error))?;
        walk.set_sorting(Sort::TOPOLOGICAL)
            .map_err(|error| unwalked(&error))?;
        walk.push(commit.oid()?).map_err(|error| unwalked(&error))?;
        walk.hide(without.oid()?)
            .map_err(|error| unwalked(&error))?;
        walk.take(limit)
            .map(|oid| {
                let commit = CommitId::from(oid.map_err(|error| unwalked(&error))?);
                let summary = self.summary(&commit)?;
                Ok((commit, summary))
            })
            .collect()
    }

    /// Returns true if `commit` is `tip` or reached from it by first parents alone. Such a commit
    /// was a state of the branch itself, and not only of a branch that was merged into it.
    pub fn reaches_by_first_parents(&self, tip: &CommitId, commit: &CommitId) -> Result<bool> {
        let wanted = commit.oid()?;
        let mut walk = self
            .inner
            .revwalk()
            .map_err(|error| self.unwalked(&error))?;
        walk.simplify_first_parent()
            .map_err(|error| self.unwalked(&error))?;
        walk.push(tip.oid()?)
            .map_err(|error| self.unwalked(&error))?;
        for oid in walk {
            if oid.map_err(|error| self.unwalked(&error))? == wanted {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Returns `tip` and all commits before it by first parents, oldest first: the states that a branch
    /// has had.
    ///
    /// # Errors
    ///
    /// In a shallow clone, or if Git cannot read the history.
    pub fn first_parents(&self, tip: &CommitId) -> Result<Vec<CommitId>> {
        let mut walk = self
            .inner
            .revwalk()
            .map_err(|error| self.unwalked(&error))?;
        walk.simplify_first_parent()
            .map_err(|error| self.unwalked(&error))?;
        // Without a sorting the order is by time, which commits say themselves.
        walk.set_sorting(Sort::TOPOLOGICAL)
            .map_err(|error| self.unwalked(&error))?;
        walk.push(tip.oid()?)
            .map_err(|error| self.unwalked(&error))?;
        let mut states = walk
            .map(|id| id.map(CommitId::from))
            .collect::<std::result::Result<Vec<_>, _>>()
            .map_err(|error| self.unwalked(&error))?;
        states.reverse();
        Ok(states)
    }

    /// Returns the parents of `commit`, which all have to be in this clone.
    pub fn parents(&self, commit: &CommitId) -> Result<Vec<CommitId>> {
        let commit = self.commit(commit)?;
        Ok(commit.parent_ids().map(CommitId::from).collect())
    }

    /// Returns the parents of `commit` that this clone has.
    pub fn parents_here(&self, commit: &CommitId) -> Result<Vec<CommitId>> {
        let commit = self.commit(commit)?;
        Ok(commit
            .parent_ids()
            .filter(|parent| self.inner.find_commit(*parent).is_ok())
            .map(CommitId::from)
            .collect())
    }

    /// Returns `to` and its ancestors, less those that are or come before one of `without`.
    pub fn commits_since(&self, without: &[&CommitId], to: &CommitId) -> Result<Vec<CommitId>> {
        let mut walk = self.inner.revwalk().map_err(|error| unwalked(&error))?;
        walk.push(to.oid()?).map_err(|error| unwalked(&error))?;
        for commit in without {
            walk.hide(commit.oid()?).map_err(|error| unwalked(&error))?;
        }
        walk.map(|id| Ok(CommitId::from(id.map_err(|error| unwalked(&error))?)))
            .collect()
    }

    /// Returns a best common ancestor of `one` and `other`.
    ///
    /// # Errors
    ///
    /// If they have nothing in common.
    pub fn merge_base(&self, one: &CommitId, other: &CommitId) -> Result<CommitId> {
        self.inner
            .merge_base(one.oid()?, other.oid()?)
            .map(CommitId::from)
            .map_err(|error| {
                Error::usage(Text::new(id::NOTHING_IN_COMMON).with("commit", one.short()))
                    .because(message(&error))
            })
    }

    /// Returns the paths, from the repository's top, at which `before` and `after` differ, each
    /// with true if `before` has a file there. Without `before` every file of `after` differs.
    pub fn differing_paths(
        &self,
        before: Option<&CommitId>,
        after: &CommitId,
    ) -> Result<BTreeMap<String, bool>> {
        let new = self.compared_tree(after)?;
        let old = before
            .map(|before| self.compared_tree(before))
            .transpose()?;
        let diff = self
            .inner
            .diff_tree_to_tree(old.as_ref(), Some(&new), None)
            .map_err(|error| uncompared(&error))?;
        let mut paths = BTreeMap::new();
        for delta in diff.deltas() {
            let was_there = delta.status() != Delta::Added;
            if let Some(path) = delta.old_file().path_bytes() {
                paths.insert(String::from_utf8_lossy(path).into_owned(), was_there);
            }
        }
        Ok(paths)
    }

    /// Returns the paths in the project's folder, from there, at which `before` and `after` differ,
    /// each with true if `before` has a file there.
    pub fn differing_files(
        &self,
        before: &CommitId,
        after: &CommitId,
    ) -> Result<Vec<(String, bool)>> {
        let paths = self.differing_paths(Some(before), after)?;
        Ok(paths
            .into_iter()
            .filter_map(|(path, was_there)| {
                let path = path.strip_prefix(&self.prefix)?.to_owned();
                Some((path, was_there))
            })
            .collect())
    }

    /// Returns the tree of a commit that is compared with another one.
    pub(super) fn compared_tree(&self, commit: &CommitId) -> Result<Tree<'_>> {
        let tree = self.commit(commit)?.tree();
        tree.map_err(|error| uncompared(&error))
    }

    /// Returns the error of a walk that may have reached the end of a shallow clone.
    fn unwalked(&self, error: &git2::Error) -> Error {
        let error = unwalked(error);
        if self.inner.is_shallow() {
            error.hint(shallow_hint())
        } else {
            error
        }
    }
}

fn unwalked(error: &git2::Error) -> Error {
    Error::io(Text::new(id::HISTORY_UNWALKED)).because(message(error))
}
