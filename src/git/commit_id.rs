//! The ids of commits, and the errors of libgit2.

use git2::Oid;

use super::partial::hinted;
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// A commit's full hexadecimal id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommitId(String);

impl From<Oid> for CommitId {
    fn from(id: Oid) -> Self {
        Self(id.to_string())
    }
}

impl CommitId {
    /// Reads a full hexadecimal id. `None` if `text` is not one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_full = matches!(text.len(), 40 | 64);
        is_full.then(|| Oid::from_str(text).ok())?.map(Self::from)
    }

    /// Returns all digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the first digits, as people quote them.
    #[must_use]
    pub fn short(&self) -> &str {
        short_id(&self.0)
    }

    pub(super) fn oid(&self) -> Result<Oid> {
        Oid::from_str(&self.0).map_err(|error| unreadable(&self.0, &error))
    }
}

/// Returns the first digits of a commit's id, as people quote them.
#[must_use]
pub fn short_id(commit: &str) -> &str {
    commit.get(..10).unwrap_or(commit)
}

pub(super) fn unreadable(commit: &str, error: &git2::Error) -> Error {
    Error::io(Text::new(id::COMMIT_UNREADABLE).with("commit", short_id(commit)))
        .because(message(error))
}

/// Returns the error of two commits of `repository` that libgit2 could not compare.
pub(super) fn uncompared(repository: &git2::Repository, error: &git2::Error) -> Error {
    let failure = Error::io(Text::new(id::COMMITS_UNCOMPARED)).because(message(error));
    hinted(repository, failure, error)
}

/// Returns the message of an error of libgit2, without its codes.
pub(super) fn message(error: &git2::Error) -> Text {
    Text::verbatim(error.message())
}
