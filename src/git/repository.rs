//! The repository that a project lives in.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use git2::{ErrorCode, Oid};

use super::commit_id::{CommitId, message, unreadable};
use super::index_file::SKIPPED;
use super::place::GitPlace;
use super::tracked::TrackedFiles;
use super::variables::GitVariables;
use super::{loose, owned, rewritten, settings};
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The repository that a project lives in.
pub struct Repository {
    pub(super) inner: git2::Repository,
    /// The project's folder from the top of the work tree, with `/` after each part.
    pub(super) prefix: String,
    /// The path of the project's configuration, from its folder.
    pub(super) config_path: String,
    /// The branch that a variable pins as the approved one.
    pub(super) approved_ref: Option<String>,
    /// The variables of Git in the environment.
    pub(super) variables: GitVariables,
    /// The parents of the commits that walks have read.
    pub(super) parents: RefCell<HashMap<Oid, Vec<Oid>>>,
}

impl std::fmt::Debug for Repository {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Repository")
            .field("path", &self.inner.path())
            .finish_non_exhaustive()
    }
}

impl Repository {
    /// Opens the repository around the folder `project`, whose configuration is at `config_path`
    /// from there. Of a bare repository `project` is [`bare_folder`], or the path of a folder in it as
    /// commits have it.
    ///
    /// # Errors
    ///
    /// If there is no repository, it belongs to another user, it is damaged, it is bare and `project` is
    /// not in it, or it shows another history than its commits have.
    pub fn open(project: &Path, config_path: &str, variables: &GitVariables) -> Result<Self> {
        let start = existing(project);
        let inner = owned::discover(start).map_err(|error| no_repository(start, &error))?;
        rewritten::check(&inner)?;
        loose::check(&inner.commondir().join("objects"))?;
        let own = inner.commondir().join("objects").canonicalize().ok();
        for folder in variables.objects() {
            if folder.canonicalize().ok() != own {
                loose::check(&folder)?;
            }
        }
        inner
            .odb()
            .and_then(|objects| variables.add_objects(&objects))
            .and_then(|()| settings::with_files_of(inner.config()?, variables))
            .map_err(|error| no_repository(start, &error))?;
        let project = canonical(start)?.join(project.strip_prefix(start).unwrap_or(Path::new("")));
        let top = match inner.workdir() {
            Some(top) => canonical(top)?,
            None => canonical(inner.path())?,
        };
        let inside = match project.strip_prefix(&top) {
            Ok(inside) => inside,
            Err(_) if inner.is_bare() => {
                return Err(Error::io(
                    Text::new(id::REPOSITORY_BARE).with("folder", inner.path().display()),
                ));
            }
            Err(_) => Path::new(""),
        };
        let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        let prefix = if parts.is_empty() {
            String::new()
        } else {
            parts.join("/") + "/"
        };
        Ok(Self {
            inner,
            prefix,
            config_path: config_path.to_owned(),
            approved_ref: None,
            variables: variables.clone(),
            parents: RefCell::default(),
        })
    }

    /// Returns the path of the project's configuration, from its folder.
    #[must_use]
    pub fn config_path(&self) -> &str {
        &self.config_path
    }

    /// Returns the path of the project's configuration from the top of the repository.
    #[must_use]
    pub fn config_from_top(&self) -> String {
        format!("{}{}", self.prefix, self.config_path)
    }

    /// Returns the project's folder from the top of the repository, with `/` at the end. It is empty at
    /// the top.
    #[must_use]
    pub fn project_folder(&self) -> &str {
        &self.prefix
    }

    /// Returns true if a remote is configured.
    #[must_use]
    pub fn has_remote(&self) -> bool {
        !self.remotes().is_empty()
    }

    /// Returns the commit that `rev` names.
    ///
    /// # Errors
    ///
    /// If there is no such commit, or the repository has no commit yet.
    pub fn resolve(&self, rev: &str) -> Result<CommitId> {
        if rev == "HEAD" && self.is_unborn() {
            return Err(Error::io(Text::new(id::NO_COMMIT_YET)));
        }
        let commit = self
            .inner
            .revparse_single(rev)
            .and_then(|object| object.peel_to_commit())
            .map_err(|error| {
                let text = Text::new(id::NO_SUCH_COMMIT).with("rev", rev);
                let name = text.attribute("help-name");
                let unknown = Error::usage(text)
                    .because(message(&error))
                    .or_near(self.near_revision(rev).as_deref());
                if self.is_shallow() {
                    return unknown.hint(shallow_hint());
                }
                unknown.hint(name)
            })?;
        Ok(CommitId::from(commit.id()))
    }

    /// Returns true if the branch that is checked out has no commit yet.
    fn is_unborn(&self) -> bool {
        self.inner
            .head()
            .is_err_and(|error| error.code() == ErrorCode::UnbornBranch)
    }

    /// Returns the branch that is checked out. `None` if a commit is checked out instead.
    #[must_use]
    pub fn branch(&self) -> Option<String> {
        let head = self.inner.head().ok()?;
        let name = head.shorthand().ok()?;
        head.is_branch().then(|| name.to_owned())
    }

    /// Returns the names of the remotes, sorted.
    #[must_use]
    pub fn remotes(&self) -> Vec<String> {
        let Ok(remotes) = self.inner.remotes() else {
            return Vec::new();
        };
        let mut names: Vec<_> = remotes
            .iter()
            .filter_map(|name| name.ok().flatten())
            .map(str::to_owned)
            .collect();
        names.sort();
        names
    }

    /// Returns the first line of a commit's message.
    pub fn summary(&self, commit: &CommitId) -> Result<String> {
        let commit = self.commit(commit)?;
        Ok(commit
            .summary()
            .ok()
            .flatten()
            .unwrap_or_default()
            .to_owned())
    }

    /// Returns the paths under the project's folder that differ from `HEAD`, also untracked ones.
    pub fn uncommitted(&self) -> Result<Vec<String>> {
        let skipped = self.take_unusual_index()?;
        let mut options = git2::StatusOptions::new();
        options
            .include_untracked(true)
            .recurse_untracked_dirs(true)
            .pathspec(if self.prefix.is_empty() {
                "*"
            } else {
                &self.prefix
            });
        let statuses = self.inner.statuses(Some(&mut options));
        let statuses = statuses.map_err(|error| uncompared(&error))?;
        let index = self.inner.index().map_err(|error| uncompared(&error))?;
        let is_skipped = |entry: &git2::StatusEntry<'_>| {
            let path = entry.path().ok().map(Path::new);
            let indexed = path.and_then(|path| index.get_path(path, 0));
            skipped.contains(entry.path_bytes())
                || indexed.is_some_and(|indexed| indexed.flags_extended & SKIPPED != 0)
        };
        let paths = statuses.iter().filter_map(|entry| {
            if entry.status() == git2::Status::WT_DELETED && is_skipped(&entry) {
                return None;
            }
            let path = entry.path().ok()?.strip_prefix(&self.prefix)?;
            Some(path.to_owned())
        });
        Ok(paths.collect())
    }

    /// Returns those of `paths` whose text no commit has: they are edited, or Git does not track
    /// them.
    pub fn uncommitted_of<'p>(&self, paths: &[&'p str]) -> Result<Vec<&'p str>> {
        let edited: HashSet<_> = self.uncommitted()?.into_iter().collect();
        let tracked = self.tracked()?;
        let is_uncommitted = |path: &&str| edited.contains(*path) || !tracked.covers(path);
        Ok(paths.iter().copied().filter(is_uncommitted).collect())
    }

    /// Reads the index.
    ///
    /// # Errors
    ///
    /// If it cannot be read.
    pub(super) fn tracked(&self) -> Result<TrackedFiles> {
        let top = self.inner.workdir().unwrap_or_else(|| self.inner.path());
        let place = GitPlace {
            top: canonical(top)?,
            folder: self.inner.path().to_owned(),
            common: self.inner.commondir().to_owned(),
        };
        let project = place.top.join(&self.prefix);
        TrackedFiles::read(place, &project, &self.variables)
    }

    /// Lets libgit2 see an index that it does not read itself. Returns the paths of the files outside of
    /// the sparse checkout, which are not missing in the work tree.
    fn take_unusual_index(&self) -> Result<HashSet<Vec<u8>>> {
        let Some(entries) = self.tracked()?.unusual()? else {
            return Ok(HashSet::new());
        };
        let mut skipped = HashSet::new();
        let taken = git2::Index::new().and_then(|mut index| {
            for entry in &entries {
                index.add(entry)?;
                if entry.flags_extended & SKIPPED != 0 {
                    skipped.insert(entry.path.clone());
                }
            }
            self.inner.set_index(&mut index)
        });
        taken.map_err(|error| uncompared(&error))?;
        Ok(skipped)
    }

    /// Returns the commit that is checked out. `None` while there is no commit.
    pub fn head(&self) -> Result<Option<CommitId>> {
        if self.is_unborn() {
            return Ok(None);
        }
        self.resolve("HEAD").map(Some)
    }

    /// Returns a setting of Git, such as `user.email`. `None` if it is not set.
    #[must_use]
    pub fn setting(&self, name: &str) -> Option<String> {
        if let Some(value) = self.variables.setting(name) {
            return Some(value.to_owned());
        }
        self.inner.config().ok()?.get_string(name).ok()
    }

    /// Returns a setting of Git that is a path, with `~` resolved. `None` if it is not set.
    #[must_use]
    pub fn setting_path(&self, name: &str) -> Option<PathBuf> {
        if let Some(value) = self.variables.setting(name) {
            return Some(self.variables.expanded(value));
        }
        self.inner.config().ok()?.get_path(name).ok()
    }

    pub(super) fn commit(&self, commit: &CommitId) -> Result<git2::Commit<'_>> {
        self.inner.find_commit(commit.oid()?).map_err(|error| {
            let missing = unreadable(commit.as_str(), &error);
            if self.is_shallow() {
                missing.hint(shallow_hint())
            } else {
                missing
            }
        })
    }
}

fn canonical(path: &Path) -> Result<PathBuf> {
    path.canonicalize().map_err(|error| {
        Error::io(Text::new(id::UNREADABLE).with("path", path.display())).because(error)
    })
}

/// Returns the hint for a clone without its history.
pub(crate) fn shallow_hint() -> Text {
    Text::new(id::CLONE_IS_SHALLOW)
}

fn uncompared(error: &git2::Error) -> Error {
    Error::io(Text::new(id::WORK_TREE_UNCOMPARED)).because(message(error))
}

/// Returns `folder`, or the nearest one around it that exists.
fn existing(folder: &Path) -> &Path {
    let mut folders = folder.ancestors();
    folders.find(|folder| folder.is_dir()).unwrap_or(folder)
}

/// Returns the folder of the bare repository around `start`. `None` if there is none.
#[must_use]
pub fn bare_folder(start: &Path) -> Option<PathBuf> {
    let repository = owned::discover(start).ok()?;
    let folder = repository.path().canonicalize().ok()?;
    repository.is_bare().then_some(folder)
}

fn no_repository(project: &Path, error: &git2::Error) -> Error {
    let place = GitPlace::around(project);
    // Git trusts and clones a repository by its top, which may be above the project.
    let top = place.as_ref().map_or(project, |place| place.top.as_path());
    let folder = top.display();
    if let Some(text) = place.as_ref().and_then(unknown_format) {
        return Error::io(text.with("folder", folder));
    }
    match error.code() {
        ErrorCode::NotFound => {
            Error::usage(Text::new(id::NO_REPOSITORY).with("folder", project.display()))
        }
        ErrorCode::Owner => Error::io(Text::new(id::REPOSITORY_OF_ANOTHER).with("folder", folder)),
        _ => Error::io(Text::new(id::REPOSITORY_UNOPENED).with("folder", folder))
            .because(message(error)),
    }
}

/// Returns the text on a format of the repository that libgit2 does not read. `None` if it is another
/// one.
fn unknown_format(place: &GitPlace) -> Option<Text> {
    if place.format("extensions.objectformat") == "sha256" {
        return Some(Text::new(id::REPOSITORY_SHA256));
    }
    let is_table = place.format("extensions.refstorage") == "reftable";
    is_table.then(|| Text::new(id::REPOSITORY_REFTABLE))
}

pub(super) fn not_utf8(path: &str) -> Error {
    let text = Text::new(id::NAME_NOT_UTF8).with("path", path);
    let help = text.attribute("help-file");
    Error::usage(text).hint(help)
}
