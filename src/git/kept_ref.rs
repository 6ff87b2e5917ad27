//! A reference of our own beside the branches: a history of small files, written without the work tree
//! and the index.
//!
//! Everybody who writes does so on top of what they read: a reference that somebody else has moved in
//! the meantime is not overwritten.

use std::fs;

use git2::{ErrorCode, ObjectType, Oid, Signature, Tree};
use jiff::SignedDuration;

use super::commit_id::message;
use super::repository::Repository;
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The attempts at a write while others write too.
pub(super) const TRIES: usize = 10;

/// The modes of entries in a tree.
const FILE: i32 = 0o100_644;
const FOLDER: i32 = 0o040_000;

/// A reference of our own.
#[derive(Debug, Clone, Copy)]
pub(super) struct KeptRef<'r> {
    repository: &'r Repository,
    name: &'r str,
}

impl<'r> KeptRef<'r> {
    pub(super) fn new(repository: &'r Repository, name: &'r str) -> Self {
        Self { repository, name }
    }

    /// Returns its last commit. `None` if there is no such reference.
    pub(super) fn tip(self) -> Result<Option<Oid>> {
        match self.repository.inner.refname_to_id(self.name) {
            Ok(id) => Ok(Some(id)),
            Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
            Err(error) => Err(self.unreadable(&error)),
        }
    }

    /// Returns the files of one of its commits.
    pub(super) fn tree(self, commit: Oid) -> Result<Tree<'r>> {
        let commit = self.repository.inner.find_commit(commit);
        commit
            .and_then(|commit| commit.tree())
            .map_err(|error| self.unreadable(&error))
    }

    /// Writes `tree` with the files `files` of `folder` in place of those with the same names.
    pub(super) fn with_files<'n>(
        self,
        tree: Option<&Tree<'_>>,
        folder: &str,
        files: impl IntoIterator<Item = (&'n str, Oid)>,
    ) -> Result<Oid> {
        let git = &self.repository.inner;
        let below = tree
            .and_then(|tree| tree.get_name(folder))
            .filter(|entry| entry.kind() == Some(ObjectType::Tree))
            .and_then(|entry| git.find_tree(entry.id()).ok());
        let unwritten = |error| self.unwritten(&error);
        let mut inner = git.treebuilder(below.as_ref()).map_err(unwritten)?;
        for (name, blob) in files {
            inner.insert(name, blob, FILE).map_err(unwritten)?;
        }
        let below = inner.write().map_err(unwritten)?;
        let mut outer = git.treebuilder(tree).map_err(unwritten)?;
        outer.insert(folder, below, FOLDER).map_err(unwritten)?;
        outer.write().map_err(unwritten)
    }

    /// Writes `tree` with the file `name` at its top.
    pub(super) fn with_top_file(self, tree: &Tree<'_>, name: &str, blob: Oid) -> Result<Oid> {
        let unwritten = |error| self.unwritten(&error);
        let mut outer = self
            .repository
            .inner
            .treebuilder(Some(tree))
            .map_err(unwritten)?;
        outer.insert(name, blob, FILE).map_err(unwritten)?;
        outer.write().map_err(unwritten)
    }

    /// Writes the content of a file.
    pub(super) fn blob(self, content: &[u8]) -> Result<Oid> {
        let written = self.repository.inner.blob(content);
        written.map_err(|error| self.unwritten(&error))
    }

    /// Commits `tree` on top of `parents`, and moves the reference there from `from`. Returns the
    /// commit; `None` if somebody else moved the reference first.
    pub(super) fn advance(
        self,
        from: Option<Oid>,
        tree: Oid,
        parents: &[Oid],
        (who, what): (&str, &str),
    ) -> Result<Option<Oid>> {
        let git = &self.repository.inner;
        let unwritten = |error| self.unwritten(&error);
        let own = git.signature().ok();
        let author = match own.filter(|own| own.email().is_ok_and(|email| email == who)) {
            Some(own) => own,
            None => Signature::now(who, who).map_err(unwritten)?,
        };
        let tree = git.find_tree(tree).map_err(unwritten)?;
        let parents: Vec<_> = parents
            .iter()
            .map(|id| git.find_commit(*id))
            .collect::<Result<_, _>>()
            .map_err(unwritten)?;
        let parents: Vec<_> = parents.iter().collect();
        let commit = git
            .commit(None, &author, &author, what, &tree, &parents)
            .map_err(unwritten)?;
        Ok(self.set(from, commit)?.then_some(commit))
    }

    /// Moves the reference from where it was read. Returns false if somebody else moved it since.
    pub(super) fn set(self, from: Option<Oid>, to: Oid) -> Result<bool> {
        const WHY: &str = "contactctl";
        let git = &self.repository.inner;
        let moved = match from {
            Some(from) => git.reference_matching(self.name, to, true, from, WHY),
            None => git.reference(self.name, to, false, WHY),
        };
        match moved {
            Ok(_) => Ok(true),
            Err(error)
                if matches!(
                    error.code(),
                    ErrorCode::Modified | ErrorCode::Exists | ErrorCode::Locked
                ) =>
            {
                Ok(false)
            }
            Err(error) => Err(self.unwritten(&error)),
        }
    }

    /// Returns the error of a reference that others write all the time. If they hold its lock, that is
    /// named with its age: a process that was killed leaves it behind for ever.
    pub(super) fn moved(self) -> Error {
        let commons = self.repository.inner.commondir();
        let lock = commons.join(format!("{}.lock", self.name));
        let made = fs::metadata(&lock).and_then(|metadata| metadata.modified());
        let Some(age) = made.ok().and_then(|made| made.elapsed().ok()) else {
            return Error::io(Text::new(id::REFERENCE_MOVED).with("reference", self.name))
                .hint(Text::new(id::TRY_AGAIN));
        };
        let age = SignedDuration::from_secs(age.as_secs().try_into().unwrap_or(i64::MAX));
        Error::io(
            Text::new(id::LOCK_LEFT)
                .with("path", lock.display())
                .with("age", format!("{age:#}")),
        )
    }

    pub(super) fn unreadable(self, error: &git2::Error) -> Error {
        Error::refused(Text::new(id::REFERENCE_UNREADABLE).with("reference", self.name))
            .because(message(error))
    }

    fn unwritten(self, error: &git2::Error) -> Error {
        Error::io(Text::new(id::REFERENCE_UNWRITTEN).with("reference", self.name))
            .because(message(error))
    }
}
