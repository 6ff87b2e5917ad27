//! A commit's files as a snapshot, straight from the object database.

use std::collections::BTreeSet;
use std::path::Path;

use git2::{DiffOptions, ObjectType, Oid, Tree, TreeEntry};

use super::blobs::Blob;
use super::commit_id::{CommitId, message};
use super::repository::{Repository, not_utf8};
use crate::check;
use crate::config::{Config, FileKind, Layout, ProjectFiles, SKIPPED, is_read};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::text::{MAX_FILE_BYTES, Origin, Snapshot, SourceFile};

/// Git's mode of a symbolic link.
pub(super) const LINK: i32 = 0o120_000;

impl Repository {
    /// The project as `commit` has it: the configuration, and every `.toml` file
    /// under the contacts folder that it names.
    ///
    /// # Errors
    ///
    /// When the commit has no contacts folder, or no account in it: an empty result would look as
    /// if everything were fine.
    pub fn files(&self, commit: &CommitId) -> Result<ProjectFiles<'static>> {
        let (files, config, has_folder) = self.files_in(commit)?;
        if !has_folder {
            return Err(Error::usage(
                Text::new(id::COMMIT_WITHOUT_FOLDER)
                    .with("commit", commit.short())
                    .with("folder", config.contacts.as_str()),
            ));
        }
        Ok(self.project_files(commit, files))
    }

    /// As [`Repository::files`], but of a commit that may have no contacts yet.
    pub fn files_if_any(&self, commit: &CommitId) -> Result<ProjectFiles<'static>> {
        let (files, ..) = self.files_in(commit)?;
        Ok(self.project_files(commit, files))
    }

    fn project_files(&self, commit: &CommitId, files: Vec<SourceFile>) -> ProjectFiles<'static> {
        ProjectFiles::new(Snapshot::new(origin(commit), files), &self.config_path)
    }

    /// The project's files in `commit`, the settings, and whether there is a contacts folder.
    fn files_in(&self, commit: &CommitId) -> Result<(Vec<SourceFile>, Config, bool)> {
        let tree = self
            .commit(commit)?
            .tree()
            .map_err(|error| unreadable(commit, &error))?;
        let config_file = self.file(&tree, &self.config_path)?;
        let config = Config::of(config_file.as_ref());
        let mut files: Vec<_> = config_file.into_iter().collect();
        let folder = format!("{}{}", self.prefix, config.contacts);
        let entry = tree.get_path(folder.as_ref());
        let contacts = entry.and_then(|entry| self.inner.find_tree(entry.id()));
        if let Ok(contacts) = &contacts {
            let mut blobs = Vec::new();
            self.collect(contacts, &config.contacts, &mut blobs)?;
            files.extend(self.read_all(&blobs)?);
        }
        Ok((files, config, contacts.is_ok()))
    }

    /// The paths of the account files that `before` and `after` do not both have as they are; none
    /// where the settings or a directory file differ, on which every account may depend.
    pub fn account_files_between(
        &self,
        before: &CommitId,
        after: &CommitId,
    ) -> Result<Option<BTreeSet<String>>> {
        let tree = |commit: &CommitId| {
            let tree = self.commit(commit)?.tree();
            tree.map_err(|error| unreadable(commit, &error))
        };
        let (old, new) = (tree(before)?, tree(after)?);
        if self.entry(&old, &self.config_path) != self.entry(&new, &self.config_path) {
            return Ok(None);
        }
        let config = self.config(after)?;
        let folder = format!("{}{}/", self.prefix, config.contacts);
        let layout = Layout {
            config: self.config_path.clone(),
            contacts: config.contacts,
        };
        let mut options = DiffOptions::new();
        options.disable_pathspec_match(true).pathspec(&folder);
        let diff = self
            .inner
            .diff_tree_to_tree(Some(&old), Some(&new), Some(&mut options))
            .map_err(|error| {
                Error::io(Text::new(id::COMMITS_UNCOMPARED)).because(message(&error))
            })?;
        let mut paths = BTreeSet::new();
        for delta in diff.deltas() {
            for file in [delta.old_file(), delta.new_file()] {
                let Some(path) = file.path().and_then(Path::to_str) else {
                    return Ok(None);
                };
                let Some(inside) = path.strip_prefix(&folder) else {
                    continue;
                };
                if !is_read(inside) {
                    continue;
                }
                let path = format!("{}/{inside}", layout.contacts);
                if layout.kind(&path) == FileKind::Directory {
                    return Ok(None);
                }
                paths.insert(path);
            }
        }
        Ok(Some(paths))
    }

    /// As [`Repository::files`], with the account files at `paths` only; those that the commit
    /// does not have are left out. Gives none where the commit has no contacts folder.
    pub fn files_of(
        &self,
        commit: &CommitId,
        paths: &[&str],
    ) -> Result<Option<ProjectFiles<'static>>> {
        let failed = |error: git2::Error| {
            Error::io(Text::new(id::COMMIT_FILES_UNREADABLE).with("commit", commit.short()))
                .because(message(&error))
        };
        let tree = self.commit(commit)?.tree().map_err(failed)?;
        let config: Config = self.config(commit)?;
        let folder = format!("{}{}", self.prefix, config.contacts);
        let Ok(entry) = tree.get_path(folder.as_ref()) else {
            return Ok(None);
        };
        let Ok(contacts) = self.inner.find_tree(entry.id()) else {
            return Ok(None);
        };
        let mut files: Vec<SourceFile> = self.file(&tree, &self.config_path)?.into_iter().collect();
        let mut blobs = Vec::new();
        let inside = |name: &str| format!("{}/{name}", config.contacts);
        if let Some(entry) = contacts.get_name("directory.toml") {
            blobs.push(Blob {
                id: entry.id(),
                path: inside("directory.toml"),
            });
        }
        let below = contacts
            .get_name("directory")
            .and_then(|entry| self.inner.find_tree(entry.id()).ok());
        if let Some(below) = below {
            self.collect(&below, &inside("directory"), &mut blobs)?;
        }
        for path in paths {
            let id: Option<Oid> = path
                .strip_prefix(config.contacts.as_str())
                .and_then(|rest| {
                    contacts
                        .get_path(rest.trim_start_matches('/').as_ref())
                        .ok()
                        .filter(is_file)
                })
                .map(|entry| entry.id());
            blobs.extend(id.map(|id| Blob {
                id,
                path: (*path).to_owned(),
            }));
        }
        files.extend(self.read_all(&blobs)?);
        Ok(Some(self.project_files(commit, files)))
    }

    /// Id of the tree that `folder` of the project is in `commit`: what was reviewed, whatever the
    /// commit around it is.
    pub fn tree_id(&self, commit: &CommitId, folder: &str) -> Result<String> {
        let tree = self
            .commit(commit)?
            .tree()
            .map_err(|error| unreadable(commit, &error))?;
        let entry = tree.get_path(format!("{}{folder}", self.prefix).as_ref());
        Ok(entry
            .map_err(|error| unreadable(commit, &error))?
            .id()
            .to_string())
    }

    /// The project's configuration in `commit`; the default one where it has none.
    pub fn config(&self, commit: &CommitId) -> Result<Config> {
        let tree = self
            .commit(commit)?
            .tree()
            .map_err(|error| unreadable(commit, &error))?;
        let file = self.file(&tree, &self.config_path)?;
        Ok(Config::of(file.as_ref()))
    }

    /// The text of the project's configuration in `commit`; empty where it has none.
    pub fn config_text(&self, commit: &CommitId) -> Result<String> {
        let tree = self
            .commit(commit)?
            .tree()
            .map_err(|error| unreadable(commit, &error))?;
        let file = self.file(&tree, &self.config_path)?;
        Ok(file.map_or_else(String::new, |file| file.text().to_owned()))
    }

    /// As [`Repository::config`], of a file without any fault.
    ///
    /// # Errors
    ///
    /// When a part of it cannot be read, and so would not count.
    pub fn sound_config(&self, commit: &CommitId) -> Result<Config> {
        let tree = self
            .commit(commit)?
            .tree()
            .map_err(|error| unreadable(commit, &error))?;
        let Some(file) = self.file(&tree, &self.config_path)? else {
            return Ok(Config::default());
        };
        let (config, faults) = check::read_config(&file);
        if faults.is_empty() {
            return Ok(config);
        }
        Err(Error::refused(
            Text::new(id::POLICY_FAULTY)
                .with("path", self.config_path.as_str())
                .with("commit", commit.short()),
        ))
    }

    /// The bytes of the project's file `path` in `commit`; none where there is no such file.
    ///
    /// # Errors
    ///
    /// When it is too large to be what it should.
    pub fn bytes(&self, commit: &CommitId, path: &str) -> Result<Option<Vec<u8>>> {
        let tree = self
            .commit(commit)?
            .tree()
            .map_err(|error| unreadable(commit, &error))?;
        let Ok(entry) = tree.get_path(format!("{}{path}", self.prefix).as_ref()) else {
            return Ok(None);
        };
        if !is_file(&entry) {
            return Ok(None);
        }
        let failed = |error: git2::Error| {
            Error::io(Text::new(id::GIT_FILE_UNREADABLE).with("path", path))
                .because(message(&error))
        };
        let database = self.inner.odb().map_err(failed)?;
        let (size, _) = database.read_header(entry.id()).map_err(failed)?;
        if size as u64 > MAX_FILE_BYTES {
            return Err(Error::refused(
                Text::new(id::GIT_FILE_LARGE)
                    .with("path", path)
                    .with("commit", commit.short()),
            ));
        }
        let object = database.read(entry.id()).map_err(failed)?;
        Ok(Some(object.data().to_vec()))
    }

    /// As [`Repository::bytes`], from the repository's top.
    pub fn bytes_from_top(&self, commit: &CommitId, path: &str) -> Result<Option<Vec<u8>>> {
        let tree = self
            .commit(commit)?
            .tree()
            .map_err(|error| unreadable(commit, &error))?;
        let Some(entry) = tree.get_path(path.as_ref()).ok().filter(is_file) else {
            return Ok(None);
        };
        let blob = self.inner.find_blob(entry.id());
        let blob = blob.map_err(|error| {
            Error::io(Text::new(id::GIT_FILE_UNREADABLE).with("path", path))
                .because(message(&error))
        })?;
        Ok(Some(blob.content().to_vec()))
    }

    /// `path` of the project, from the repository's top; one with `/` is from there already.
    pub fn path_at_top(&self, path: &str) -> String {
        let top = path.strip_prefix('/').map(str::to_owned);
        top.unwrap_or_else(|| format!("{}{path}", self.prefix))
    }

    /// The id and mode of what is at `path` of the project in `tree`.
    pub(super) fn entry(&self, tree: &Tree<'_>, path: &str) -> Option<(Oid, i32)> {
        let entry = tree.get_path(self.path_at_top(path).as_ref());
        entry.ok().map(|entry| (entry.id(), entry.filemode()))
    }

    /// Returns the project's file `path` in `commit`. `None` if there is no such file.
    pub fn file_at(&self, commit: &CommitId, path: &str) -> Result<Option<SourceFile>> {
        let tree = self.commit(commit)?.tree();
        self.file(&tree.map_err(|error| unreadable(commit, &error))?, path)
    }

    pub(super) fn file(&self, tree: &Tree<'_>, path: &str) -> Result<Option<SourceFile>> {
        match tree.get_path(format!("{}{path}", self.prefix).as_ref()) {
            Ok(entry) if is_file(&entry) => self.read(entry.id(), path.to_owned()).map(Some),
            _ => Ok(None),
        }
    }

    /// Finds the `.toml` files of `tree` and of the folders in it; links are not followed.
    pub(super) fn collect(
        &self,
        tree: &Tree<'_>,
        folder: &str,
        blobs: &mut Vec<Blob>,
    ) -> Result<()> {
        for entry in tree {
            let name = entry.name().map_err(|_| {
                let name = String::from_utf8_lossy(entry.name_bytes()).into_owned();
                not_utf8(&format!("{folder}/{name}"))
            })?;
            let path = format!("{folder}/{name}");
            if entry.kind() == Some(ObjectType::Tree) {
                if SKIPPED.contains(&name) {
                    continue;
                }
                let below = self.inner.find_tree(entry.id()).map_err(|error| {
                    Error::io(Text::new(id::FOLDER_UNREADABLE).with("path", path.as_str()))
                        .because(message(&error))
                })?;
                self.collect(&below, &path, blobs)?;
            } else if is_file(&entry) && is_read(name) {
                blobs.push(Blob {
                    id: entry.id(),
                    path,
                });
            }
        }
        Ok(())
    }
}

fn origin(commit: &CommitId) -> Origin {
    Origin::Commit(commit.as_str().to_owned())
}

fn unreadable(commit: &CommitId, error: &git2::Error) -> Error {
    Error::io(Text::new(id::COMMIT_FILES_UNREADABLE).with("commit", commit.short()))
        .because(message(error))
}

pub(super) fn is_file(entry: &TreeEntry<'_>) -> bool {
    entry.kind() == Some(ObjectType::Blob) && entry.filemode() != LINK
}
