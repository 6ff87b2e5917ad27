//! Which commits come before which, and which repository this is.

use std::collections::BTreeMap;

use git2::{Delta, Oid, Sort};

use super::commit_id::{CommitId, message};
use super::repository::{Repository, shallow_hint};
use crate::error::{Error, Result};
use crate::language::{Text, id};

impl Repository {
    /// Which repository this is, wherever it is cloned and whatever its address: the id of the
    /// oldest commit by first parents, and the project's folder where that is not the top.
    ///
    /// # Errors
    ///
    /// In a shallow clone, which does not have that commit.
    pub fn identity(&self, commit: &CommitId) -> Result<String> {
        if self.inner.is_shallow() {
            return Err(Error::refused(Text::new(id::SHALLOW_IDENTITY)).hint(shallow_hint()));
        }
        let failed = |error: git2::Error| {
            Error::io(Text::new(id::HISTORY_UNWALKED)).because(message(&error))
        };
        let mut walk = self.inner.revwalk().map_err(failed)?;
        walk.simplify_first_parent().map_err(failed)?;
        walk.set_sorting(Sort::TOPOLOGICAL).map_err(failed)?;
        walk.push(commit.oid()?).map_err(failed)?;
        let root = walk.last().transpose().map_err(failed)?;
        let root = root.ok_or_else(|| Error::io(Text::new(id::HISTORY_EMPTY)))?;
        let folder = self.prefix.trim_end_matches('/');
        Ok(if folder.is_empty() {
            root.to_string()
        } else {
            format!("{root}:{folder}")
        })
    }

    /// The commit `id` as the portal has recorded it, if this clone has it.
    #[must_use]
    pub fn recorded(&self, id: &str) -> Option<CommitId> {
        let oid = Oid::from_str(id).ok()?;
        self.inner
            .find_commit(oid)
            .ok()
            .map(|commit| CommitId::from(commit.id()))
    }

    /// Whether this clone lacks a part of the history.
    #[must_use]
    pub fn is_shallow(&self) -> bool {
        self.inner.is_shallow()
    }

    /// Whether `commit` is `ancestor` or descends from it.
    pub fn descends(&self, commit: &CommitId, ancestor: &CommitId) -> Result<bool> {
        let (commit, ancestor) = (commit.oid()?, ancestor.oid()?);
        if commit == ancestor {
            return Ok(true);
        }
        self.inner
            .graph_descendant_of(commit, ancestor)
            .map_err(|error| Error::io(Text::new(id::COMMITS_UNCOMPARED)).because(message(&error)))
    }

    /// The commits that `commit` comes from and `without` does not, newest first, at most `limit`
    /// of them, each with the first line of its message.
    pub fn only_in(
        &self,
        commit: &CommitId,
        without: &CommitId,
        limit: usize,
    ) -> Result<Vec<(CommitId, String)>> {
        let failed = |error: git2::Error| {
            Error::io(Text::new(id::HISTORY_UNWALKED)).because(message(&error))
        };
        let mut walk = self.inner.revwalk().map_err(failed)?;
        walk.set_sorting(Sort::TOPOLOGICAL).map_err(failed)?;
        walk.push(commit.oid()?).map_err(failed)?;
        walk.hide(without.oid()?).map_err(failed)?;
        walk.take(limit)
            .map(|oid| {
                let commit = CommitId::from(oid.map_err(failed)?);
                let summary = self.summary(&commit)?;
                Ok((commit, summary))
            })
            .collect()
    }

    /// Whether `commit` is `tip` or reached from it by first parents alone: what was merged or
    /// pushed to the branch as a whole, and not a commit of some branch merged into it.
    pub fn reaches_by_first_parents(&self, tip: &CommitId, commit: &CommitId) -> Result<bool> {
        let failed = |error: git2::Error| {
            let error = Error::io(Text::new(id::HISTORY_UNWALKED)).because(message(&error));
            if self.inner.is_shallow() {
                error.hint(shallow_hint())
            } else {
                error
            }
        };
        let wanted = commit.oid()?;
        let mut walk = self.inner.revwalk().map_err(failed)?;
        walk.simplify_first_parent().map_err(failed)?;
        walk.push(tip.oid()?).map_err(failed)?;
        for oid in walk {
            if oid.map_err(failed)? == wanted {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Returns the parents of `commit`, which all have to be in this clone.
    pub fn parents(&self, commit: &CommitId) -> Result<Vec<CommitId>> {
        let commit = self.commit(commit)?;
        Ok(commit.parent_ids().map(CommitId::from).collect())
    }

    /// Returns the parents of `commit` that this clone has.
    pub fn parents_here(&self, commit: &CommitId) -> Result<Vec<CommitId>> {
        let commit = self.commit(commit)?;
        let here = |parent: &Oid| self.inner.find_commit(*parent).is_ok();
        let parents = commit.parent_ids().filter(here);
        Ok(parents.map(CommitId::from).collect())
    }

    /// Returns `to` and its ancestors, less those that are or come before one of `without`.
    pub fn commits_since(&self, without: &[&CommitId], to: &CommitId) -> Result<Vec<CommitId>> {
        let failed = |error: git2::Error| {
            Error::io(Text::new(id::HISTORY_UNWALKED)).because(message(&error))
        };
        let mut walk = self.inner.revwalk().map_err(failed)?;
        walk.push(to.oid()?).map_err(failed)?;
        for commit in without {
            walk.hide(commit.oid()?).map_err(failed)?;
        }
        walk.map(|id| Ok(CommitId::from(id.map_err(failed)?)))
            .collect()
    }

    /// Returns a best common ancestor of `one` and `other`.
    ///
    /// # Errors
    ///
    /// If they have nothing in common.
    pub fn merge_base(&self, one: &CommitId, other: &CommitId) -> Result<CommitId> {
        let base = self.inner.merge_base(one.oid()?, other.oid()?);
        let base = base.map_err(|error| {
            Error::usage(Text::new(id::NOTHING_IN_COMMON).with("commit", one.short()))
                .because(message(&error))
        })?;
        Ok(CommitId::from(base))
    }

    /// Returns the paths, from the repository's top, at which `before` and `after` differ, each
    /// with true if `before` has a file there. Without `before` every file of `after` differs.
    pub fn differing_paths(
        &self,
        before: Option<&CommitId>,
        after: &CommitId,
    ) -> Result<BTreeMap<String, bool>> {
        let failed = |error: git2::Error| {
            Error::io(Text::new(id::COMMITS_UNCOMPARED)).because(message(&error))
        };
        let new = self.commit(after)?.tree().map_err(failed)?;
        let old = match before {
            Some(before) => Some(self.commit(before)?.tree().map_err(failed)?),
            None => None,
        };
        let diff = self
            .inner
            .diff_tree_to_tree(old.as_ref(), Some(&new), None)
            .map_err(failed)?;
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
        let paths = self.differing_paths(Some(before), after)?.into_iter();
        Ok(paths
            .filter_map(|(path, was_there)| {
                let path = path.strip_prefix(&self.prefix)?.to_owned();
                Some((path, was_there))
            })
            .collect())
    }
}
