//! The files of a commit or a tree, by the ids that a forge names as well.

use std::collections::BTreeMap;

use git2::Oid;

use super::commit_id::{CommitId, unreadable};
use super::repository::Repository;
use super::scope::{Roots, Scopes};
use super::tree::{Entry, Files};
use crate::error::Result;

/// The id and mode of each file, by its path from the repository's top.
pub(crate) type FileIds = BTreeMap<String, (String, i32)>;

impl Scopes<'_> {
    /// Returns the files of `commit` at and below `roots`, by their ids.
    ///
    /// # Errors
    ///
    /// If Git cannot read the commit.
    pub(crate) fn file_ids_at(&self, commit: &CommitId, roots: &Roots) -> Result<FileIds> {
        Ok(ids(self.files_at(roots, commit)?))
    }

    /// Returns the files of the tree `id`, as those of the folder `path`.
    ///
    /// # Errors
    ///
    /// If Git cannot read the tree.
    pub(crate) fn file_ids_of_tree(&self, id: &str, path: &str) -> Result<FileIds> {
        let oid = Oid::from_str(id).map_err(|error| unreadable(id, &error))?;
        let mut files = Files::new();
        self.trees.add_files(Entry::folder(oid), path, &mut files)?;
        Ok(ids(files))
    }
}

fn ids(files: Files) -> FileIds {
    files
        .into_iter()
        .map(|(path, entry)| (path, entry.parts()))
        .collect()
}

impl Repository {
    /// Returns true if this clone has the tree with the full id `id`.
    pub(crate) fn has_tree(&self, id: &str) -> bool {
        Oid::from_str(id).is_ok_and(|oid| self.inner.find_tree(oid).is_ok())
    }

    /// Returns all best common ancestors of `one` and `other`. There are none if they have nothing in
    /// common.
    ///
    /// # Errors
    ///
    /// If Git cannot read the history.
    pub(crate) fn merge_bases_of(&self, one: &CommitId, other: &CommitId) -> Result<Vec<CommitId>> {
        let bases = self.merge_bases(one.oid()?, other.oid()?)?;
        Ok(bases.into_iter().map(CommitId::from).collect())
    }
}
