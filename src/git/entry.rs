//! The entries of commits by path, and the bytes of one file.

use git2::{ObjectType, Oid, Tree, TreeEntry};

use super::commit_id::{CommitId, message};
use super::objects::{LINK, file_unreadable};
use super::partial::hinted;
use super::place::at_top;
use super::repository::Repository;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::text::{MAX_FILE_BYTES, SourceFile};

impl Repository {
    /// Reads the bytes of the project's file `path` in `commit`. `None` if there is no such file.
    ///
    /// # Errors
    ///
    /// If the file is larger than any file of a project may be.
    pub fn bytes(&self, commit: &CommitId, path: &str) -> Result<Option<Vec<u8>>> {
        let tree = self.tree(commit)?;
        let entry = self.entry_at(&tree, &format!("{}{path}", self.prefix))?;
        let Some(entry) = entry.filter(is_file) else {
            return Ok(None);
        };
        let database = self
            .inner
            .odb()
            .map_err(|error| file_unreadable(&self.inner, path, &error))?;
        let (size, _) = database
            .read_header(entry.id())
            .map_err(|error| file_unreadable(&self.inner, path, &error))?;
        if size as u64 > MAX_FILE_BYTES {
            return Err(Error::refused(
                Text::new(id::GIT_FILE_LARGE)
                    .with("path", path)
                    .with("commit", commit.short()),
            ));
        }
        let object = database
            .read(entry.id())
            .map_err(|error| file_unreadable(&self.inner, path, &error))?;
        Ok(Some(object.data().to_vec()))
    }

    /// Reads the bytes of the file `path`, from the repository's top, in `commit`. `None` if there is
    /// no such file.
    pub fn bytes_from_top(&self, commit: &CommitId, path: &str) -> Result<Option<Vec<u8>>> {
        let tree = self.tree(commit)?;
        let Some(entry) = self.entry_at(&tree, path)?.filter(is_file) else {
            return Ok(None);
        };
        let blob = self
            .inner
            .find_blob(entry.id())
            .map_err(|error| file_unreadable(&self.inner, path, &error))?;
        Ok(Some(blob.content().to_vec()))
    }

    /// Returns the path from the repository's top of the project's `path`. A path that begins with `/`
    /// is from the top already. That of the top itself is empty.
    pub fn path_at_top(&self, path: &str) -> String {
        at_top(&self.prefix, path)
    }

    /// Returns the id and mode of the entry at the project's `path` in `tree`.
    pub(super) fn entry(&self, tree: &Tree<'_>, path: &str) -> Result<Option<(Oid, i32)>> {
        let entry = self.entry_at(tree, &self.path_at_top(path))?;
        Ok(entry.map(|entry| (entry.id(), entry.filemode())))
    }

    /// Returns the entry at `path` in `tree`. `None` if there is none.
    ///
    /// # Errors
    ///
    /// If a folder on the way cannot be read: that it is not there would be another answer.
    pub(super) fn entry_at(
        &self,
        tree: &Tree<'_>,
        path: &str,
    ) -> Result<Option<TreeEntry<'static>>> {
        let Some((folder, rest)) = path.split_once('/') else {
            return Ok(tree.get_name(path).map(|entry| entry.to_owned()));
        };
        match self.folder(tree, folder)? {
            Some(below) => self.entry_at(&below, rest),
            None => Ok(None),
        }
    }

    /// Returns the folder at `path` in `tree`, which is `tree` if the path is empty. `None` if there is
    /// none.
    ///
    /// # Errors
    ///
    /// If it, or a folder on the way, cannot be read.
    pub(super) fn folder<'t>(&'t self, tree: &Tree<'t>, path: &str) -> Result<Option<Tree<'t>>> {
        if path.is_empty() {
            return Ok(Some(tree.clone()));
        }
        let entry = self.entry_at(tree, path)?;
        let folder = entry.filter(|entry| entry.kind() == Some(ObjectType::Tree));
        let read = folder.map(|entry| self.read_folder(entry.id(), path));
        read.transpose()
    }

    pub(super) fn read_folder(&self, tree: Oid, path: &str) -> Result<Tree<'_>> {
        self.inner.find_tree(tree).map_err(|error| {
            let failure = Error::io(Text::new(id::FOLDER_UNREADABLE).with("path", path));
            hinted(&self.inner, failure.because(message(&error)), &error)
        })
    }

    /// Returns the project's file `path` in `commit`. `None` if there is no such file.
    pub fn file_at(&self, commit: &CommitId, path: &str) -> Result<Option<SourceFile>> {
        self.file(&self.tree(commit)?, path)
    }

    /// Returns true if `commit` decides what is at the project's `path` in a work tree: if it has a file or
    /// a link there, or in place of a folder on the way.
    ///
    /// # Errors
    ///
    /// If a folder on the way cannot be read.
    pub fn decides_on(&self, commit: &CommitId, path: &str) -> Result<bool> {
        let tree = self.tree(commit)?;
        let whole = self.path_at_top(path);
        let ends = whole.match_indices('/').map(|(at, _)| at);
        for end in ends.chain([whole.len()]) {
            match self.entry_at(&tree, &whole[..end])? {
                None => return Ok(false),
                Some(entry) if entry.kind() == Some(ObjectType::Tree) => {}
                Some(_) => return Ok(true),
            }
        }
        Ok(false)
    }

    pub(super) fn tree(&self, commit: &CommitId) -> Result<Tree<'_>> {
        let tree = self.commit(commit)?.tree();
        tree.map_err(|error| self.unreadable(commit, &error))
    }

    /// Returns the failure to read the files of `commit`.
    pub(super) fn unreadable(&self, commit: &CommitId, error: &git2::Error) -> Error {
        let text = Text::new(id::COMMIT_FILES_UNREADABLE).with("commit", commit.short());
        hinted(&self.inner, Error::io(text).because(message(error)), error)
    }

    /// Reads the project's file `path` in `tree`. `None` if there is no such file.
    pub(super) fn file(&self, tree: &Tree<'_>, path: &str) -> Result<Option<SourceFile>> {
        let entry = self.entry_at(tree, &format!("{}{path}", self.prefix))?;
        let file = entry.filter(is_file);
        file.map(|entry| self.read(entry.id(), path.to_owned()))
            .transpose()
    }
}

/// Returns true if an entry is a file, and not a link, a folder or a submodule.
pub(super) fn is_file(entry: &TreeEntry<'_>) -> bool {
    entry.kind() == Some(ObjectType::Blob) && entry.filemode() != LINK
}
