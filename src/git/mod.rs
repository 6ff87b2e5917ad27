//! The contacts repository's history: commits and the index, what they hold, and whether a commit
//! is approved.
//!
//! Reads the object database, and writes to it only approvals ([`ledger`]). Nothing here but
//! [`exchange`] runs a program or talks to a remote.

mod ancestry;
pub mod approval;
mod blobs;
pub mod credential;
pub mod exchange;
pub mod history;
mod index;
pub mod ledger;
mod scope;
mod snapshot;
mod steps;

use std::collections::HashSet;
use std::path::Path;

use git2::{ErrorCode, Oid};

use crate::error::{Error, Result};
use crate::language::Text;

/// A commit's full hexadecimal id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommitId(String);

impl CommitId {
    /// All digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first digits, as people quote them.
    #[must_use]
    pub fn short(&self) -> &str {
        short_id(&self.0)
    }

    fn oid(&self) -> Result<Oid> {
        Oid::from_str(&self.0).map_err(|error| unreadable(&self.0, &error))
    }
}

/// The first digits of a commit's id, as people quote them.
#[must_use]
pub fn short_id(commit: &str) -> &str {
    commit.get(..10).unwrap_or(commit)
}

/// The repository that a project lives in.
pub struct Repository {
    inner: git2::Repository,
    /// The project's folder from the top of the work tree, with `/` after each part.
    prefix: String,
}

impl std::fmt::Debug for Repository {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Repository")
            .field("path", &self.inner.path())
            .finish_non_exhaustive()
    }
}

impl Repository {
    /// Opens the repository around the project's folder.
    ///
    /// # Errors
    ///
    /// When there is none, it is bare, or it belongs to somebody else.
    pub fn open(project: &Path) -> Result<Self> {
        let inner =
            git2::Repository::discover(project).map_err(|error| no_repository(project, &error))?;
        let top = inner.workdir().ok_or_else(|| {
            Error::io(Text::new("repository-bare").with("folder", inner.path().display()))
        })?;
        let canonical = |path: &Path| {
            path.canonicalize().map_err(|error| {
                Error::io(Text::new("unreadable").with("path", path.display())).because(error)
            })
        };
        let (top, project) = (canonical(top)?, canonical(project)?);
        let inside = project.strip_prefix(&top).unwrap_or(Path::new(""));
        let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        let prefix = if parts.is_empty() {
            String::new()
        } else {
            parts.join("/") + "/"
        };
        Ok(Self { inner, prefix })
    }

    /// The commit that `rev` names.
    ///
    /// # Errors
    ///
    /// When it names none, or the repository has no commit yet.
    pub fn resolve(&self, rev: &str) -> Result<CommitId> {
        let is_unborn = |error: git2::Error| error.code() == ErrorCode::UnbornBranch;
        if rev == "HEAD" && self.inner.head().is_err_and(is_unborn) {
            return Err(Error::io(Text::new("no-commit-yet")));
        }
        let commit = self
            .inner
            .revparse_single(rev)
            .and_then(|object| object.peel_to_commit())
            .map_err(|error| {
                let text = Text::new("no-such-commit").with("rev", rev);
                let name = text.attribute("help-name");
                let unknown = Error::usage(text).because(message(&error));
                if self.inner.is_shallow() {
                    return unknown.hint(shallow_hint());
                }
                unknown.hint(name)
            })?;
        Ok(CommitId(commit.id().to_string()))
    }

    /// The branch that is checked out; none where a commit is.
    #[must_use]
    pub fn branch(&self) -> Option<String> {
        let head = self.inner.head().ok()?;
        let name = head.shorthand().ok()?;
        head.is_branch().then(|| name.to_owned())
    }

    /// The names of the remotes, sorted.
    #[must_use]
    pub fn remotes(&self) -> Vec<String> {
        let Ok(remotes) = self.inner.remotes() else {
            return Vec::new();
        };
        let names = remotes.iter().filter_map(|name| name.ok().flatten());
        let mut names: Vec<_> = names.map(str::to_owned).collect();
        names.sort();
        names
    }

    /// The first line of a commit's message.
    pub fn summary(&self, commit: &CommitId) -> Result<String> {
        let commit = self.commit(commit)?;
        Ok(commit
            .summary()
            .ok()
            .flatten()
            .unwrap_or_default()
            .to_owned())
    }

    /// Paths under the project's folder that differ from `HEAD`, untracked ones included.
    pub fn uncommitted(&self) -> Result<Vec<String>> {
        let mut options = git2::StatusOptions::new();
        options
            .include_untracked(true)
            .recurse_untracked_dirs(true)
            .pathspec(if self.prefix.is_empty() {
                "*"
            } else {
                &self.prefix
            });
        let statuses = self.inner.statuses(Some(&mut options)).map_err(|error| {
            Error::io(Text::new("work-tree-uncompared")).because(message(&error))
        })?;
        let paths = statuses.iter().filter_map(|entry| {
            let path = entry.path().ok()?.strip_prefix(&self.prefix)?;
            Some(path.to_owned())
        });
        Ok(paths.collect())
    }

    /// Those of `paths` under the project's folder whose text no commit has: they are edited, or
    /// Git does not know them.
    pub fn uncommitted_of<'p>(&self, paths: &[&'p str]) -> Result<Vec<&'p str>> {
        let edited = self.uncommitted()?;
        let edited: HashSet<_> = edited.iter().map(String::as_str).collect();
        let index = self
            .inner
            .index()
            .map_err(|error| Error::io(Text::new("index-unread")).because(message(&error)))?;
        let is_known = |path: &str| {
            let path = format!("{}{path}", self.prefix);
            index.get_path(Path::new(&path), 0).is_some()
        };
        let mut paths = paths.to_vec();
        paths.retain(|path| edited.contains(path) || !is_known(path));
        Ok(paths)
    }

    /// The commit of the work tree; none while there is none.
    pub fn head(&self) -> Result<Option<CommitId>> {
        match self.inner.head() {
            Err(error) if error.code() == ErrorCode::UnbornBranch => Ok(None),
            _ => self.resolve("HEAD").map(Some),
        }
    }

    fn commit(&self, commit: &CommitId) -> Result<git2::Commit<'_>> {
        self.inner.find_commit(commit.oid()?).map_err(|error| {
            let missing = unreadable(commit.as_str(), &error);
            if self.inner.is_shallow() {
                missing.hint(shallow_hint())
            } else {
                missing
            }
        })
    }
}

/// What to do about a clone without its history.
fn shallow_hint() -> Text {
    Text::new("clone-is-shallow")
}

fn unreadable(commit: &str, error: &git2::Error) -> Error {
    Error::io(Text::new("commit-unreadable").with("commit", short_id(commit)))
        .because(message(error))
}

fn no_repository(project: &Path, error: &git2::Error) -> Error {
    let folder = project.display();
    match error.code() {
        ErrorCode::NotFound => Error::usage(Text::new("no-repository").with("folder", folder)),
        ErrorCode::Owner => Error::io(Text::new("repository-of-another").with("folder", folder)),
        _ => Error::io(Text::new("repository-unopened").with("folder", folder))
            .because(message(error)),
    }
}

/// What libgit2 says, without its codes.
fn message(error: &git2::Error) -> Text {
    Text::verbatim(error.message())
}

fn not_utf8(path: &str) -> Error {
    let text = Text::new("name-not-utf8").with("path", path);
    let help = text.attribute("help-file");
    Error::usage(text).hint(help)
}
