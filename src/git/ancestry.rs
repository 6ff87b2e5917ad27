//! Which commits come before which, and which repository this is.

use git2::{Oid, Sort};

use super::{CommitId, Repository, message, shallow_hint};
use crate::error::{Error, Result};
use crate::language::Text;

impl Repository {
    /// Which repository this is, wherever it is cloned and whatever its address: the id of the
    /// oldest commit by first parents, and the project's folder where that is not the top.
    ///
    /// # Errors
    ///
    /// In a shallow clone, which does not have that commit.
    pub fn identity(&self, commit: &CommitId) -> Result<String> {
        if self.inner.is_shallow() {
            return Err(Error::refused(Text::new("shallow-identity")).hint(shallow_hint()));
        }
        let failed =
            |error: git2::Error| Error::io(Text::new("history-unwalked")).because(message(&error));
        let mut walk = self.inner.revwalk().map_err(failed)?;
        walk.simplify_first_parent().map_err(failed)?;
        walk.set_sorting(Sort::TOPOLOGICAL).map_err(failed)?;
        walk.push(commit.oid()?).map_err(failed)?;
        let root = walk.last().transpose().map_err(failed)?;
        let root = root.ok_or_else(|| Error::io(Text::new("history-empty")))?;
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
            .map(|commit| CommitId(commit.id().to_string()))
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
            .map_err(|error| Error::io(Text::new("commits-uncompared")).because(message(&error)))
    }

    /// The commits that `commit` comes from and `without` does not, newest first, at most `limit`
    /// of them, each with the first line of its message.
    pub fn only_in(
        &self,
        commit: &CommitId,
        without: &CommitId,
        limit: usize,
    ) -> Result<Vec<(CommitId, String)>> {
        let failed =
            |error: git2::Error| Error::io(Text::new("history-unwalked")).because(message(&error));
        let mut walk = self.inner.revwalk().map_err(failed)?;
        walk.set_sorting(Sort::TOPOLOGICAL).map_err(failed)?;
        walk.push(commit.oid()?).map_err(failed)?;
        walk.hide(without.oid()?).map_err(failed)?;
        walk.take(limit)
            .map(|oid| {
                let commit = CommitId(oid.map_err(failed)?.to_string());
                let summary = self.summary(&commit)?;
                Ok((commit, summary))
            })
            .collect()
    }

    /// Whether `commit` is `tip` or reached from it by first parents alone: what was merged or
    /// pushed to the branch as a whole, and not a commit of some branch merged into it.
    pub(super) fn reaches_by_first_parents(
        &self,
        tip: &CommitId,
        commit: &CommitId,
    ) -> Result<bool> {
        let failed = |error: git2::Error| {
            let error = Error::io(Text::new("history-unwalked")).because(message(&error));
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
}
