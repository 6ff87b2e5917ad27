//! The order of commits, and the identity of the repository.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io::ErrorKind;

use git2::{Delta, Oid, Tree};

use super::commit_id::{CommitId, uncompared};
use super::repository::{Repository, shallow_hint};
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The commit that a change is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeBase {
    /// The commit.
    pub commit: CommitId,
    /// `true` if it is the merge base with the revision that was asked for, and not that itself.
    pub is_merge_base: bool,
}

impl Repository {
    /// Returns the identity of the repository, which is the same in every clone and at every
    /// address: the id of the oldest commit by first parents, and the project's folder if that is
    /// not the top.
    ///
    /// # Errors
    ///
    /// In a shallow clone, which does not have that commit.
    pub fn identity(&self, commit: &CommitId) -> Result<String> {
        if self.is_shallow() {
            return Err(Error::refused(Text::new(id::SHALLOW_IDENTITY)).hint(shallow_hint()));
        }
        let mut root = commit.oid()?;
        while let Some(parent) = self.parents_of(root)?.first() {
            root = *parent;
        }
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
        let folders = [self.inner.path(), self.inner.commondir()];
        folders.iter().any(|folder| {
            let file = folder.join("shallow");
            // A file that cannot be looked at is no proof of the whole history.
            match std::fs::metadata(file) {
                Ok(file) => file.len() > 0,
                Err(error) => error.kind() != ErrorKind::NotFound,
            }
        })
    }

    /// Returns true if `commit` is `ancestor` or descends from it.
    pub fn descends(&self, commit: &CommitId, ancestor: &CommitId) -> Result<bool> {
        self.reaches(commit.oid()?, ancestor.oid()?)
    }

    /// Returns at most `limit` commits that `commit` comes from and `without` does not, newest
    /// first, each with the first line of its message.
    pub fn only_in(
        &self,
        commit: &CommitId,
        without: &CommitId,
        limit: usize,
    ) -> Result<Vec<(CommitId, String)>> {
        let commits = self.newest_first(commit.oid()?, &[without.oid()?])?;
        commits
            .into_iter()
            .take(limit)
            .map(|oid| {
                let commit = CommitId::from(oid);
                let summary = self.summary(&commit)?;
                Ok((commit, summary))
            })
            .collect()
    }

    /// Returns true if `commit` is `tip` or reached from it by first parents alone. Such a commit
    /// was a state of the branch itself, and not only of a branch that was merged into it.
    pub fn reaches_by_first_parents(&self, tip: &CommitId, commit: &CommitId) -> Result<bool> {
        let wanted = commit.oid()?;
        let mut next = Some(tip.oid()?);
        while let Some(state) = next {
            if state == wanted {
                return Ok(true);
            }
            next = self.parents_of(state)?.first().copied();
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
        let mut states = vec![tip.clone()];
        let mut next = self.parents_of(tip.oid()?)?.first().copied();
        while let Some(commit) = next {
            states.push(CommitId::from(commit));
            next = self.parents_of(commit)?.first().copied();
        }
        states.reverse();
        Ok(states)
    }

    /// Returns the parents of `commit`, which all have to be in this clone.
    pub fn parents(&self, commit: &CommitId) -> Result<Vec<CommitId>> {
        let parents = self.parents_of(commit.oid()?)?;
        Ok(parents.into_iter().map(CommitId::from).collect())
    }

    /// Returns the parents of `commit`, in a shallow clone those that it has.
    pub fn parents_here(&self, commit: &CommitId) -> Result<Vec<CommitId>> {
        let is_shallow = self.is_shallow();
        let parents = self.parents_of(commit.oid()?)?.into_iter();
        Ok(parents
            .filter(|parent| !is_shallow || self.inner.find_commit(*parent).is_ok())
            .map(CommitId::from)
            .collect())
    }

    /// Returns `to` and its ancestors, less those that are or come before one of `without`. Each is
    /// before its parents.
    pub fn commits_since(&self, without: &[&CommitId], to: &CommitId) -> Result<Vec<CommitId>> {
        let without: Vec<_> = without
            .iter()
            .map(|commit| commit.oid())
            .collect::<Result<_>>()?;
        let commits = self.newest_first(to.oid()?, &without)?;
        Ok(commits.into_iter().map(CommitId::from).collect())
    }

    /// Returns the commit that `head` is compared with to show what it changes since `rev`: that commit,
    /// or the merge base of both if `rev` has gone another way, as in a pull request. As in Git,
    /// `rev...` is another way to say this.
    ///
    /// # Errors
    ///
    /// If there is no such commit, they have nothing in common, or this clone lacks the history that
    /// tells.
    pub fn base_of_change(&self, rev: &str, head: &str) -> Result<ChangeBase> {
        let commit = self.resolve(rev.strip_suffix("...").unwrap_or(rev))?;
        let head = self.resolve(head)?;
        if self.has_behind(&head, &commit)? {
            return Ok(ChangeBase {
                commit,
                is_merge_base: false,
            });
        }
        let base = match self.merge_base(&commit, &head) {
            Ok(Some(commit)) => commit,
            // In a shallow clone the commits that both come from may be missing.
            Ok(None) | Err(_) if self.is_shallow() => {
                let text = Text::new(id::SINCE_NOT_HERE)
                    .with("rev", rev)
                    .with("commit", head.short());
                return Err(Error::usage(text).hint(shallow_hint()));
            }
            Ok(None) => {
                return Err(Error::usage(
                    Text::new(id::SINCE_NOTHING_IN_COMMON)
                        .with("rev", rev)
                        .with("commit", head.short()),
                ));
            }
            Err(error) => return Err(error),
        };
        Ok(ChangeBase {
            commit: base,
            is_merge_base: true,
        })
    }

    /// Returns true if `commit` is `head` or one of its ancestors, as far as this clone has them.
    fn has_behind(&self, head: &CommitId, commit: &CommitId) -> Result<bool> {
        let mut seen = BTreeSet::new();
        let mut open = VecDeque::from([head.clone()]);
        while let Some(next) = open.pop_front() {
            if next == *commit {
                return Ok(true);
            }
            if seen.insert(next.clone()) {
                open.extend(self.parents_here(&next)?);
            }
        }
        Ok(false)
    }

    /// Returns a best common ancestor of `one` and `other`: of several, the newest by its own word. `None`
    /// if they have nothing in common.
    ///
    /// # Errors
    ///
    /// If this clone lacks a part of the history that tells.
    pub fn merge_base(&self, one: &CommitId, other: &CommitId) -> Result<Option<CommitId>> {
        let mut newest = None;
        for base in self.merge_bases(one.oid()?, other.oid()?)? {
            let commit = CommitId::from(base);
            newest = newest.max(Some((self.seconds(&commit)?, commit)));
        }
        Ok(newest.map(|(_, commit)| commit))
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
            .map_err(|error| uncompared(&self.inner, &error))?;
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
        tree.map_err(|error| uncompared(&self.inner, &error))
    }
}
