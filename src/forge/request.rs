//! What every forge is asked in the same words: merged requests, who has a part in them, and what
//! was said of them.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::evidence::Review;
use crate::config::ForgeKind;
use crate::error::{Error, Result};
use crate::git::short_id;
use crate::language::{MessageId, Text, id};
use crate::text::{uri_path, uri_segment};

/// A repository at a forge.
pub(super) trait Forge {
    /// The merged requests that `commit` came by.
    async fn merged(&self, commit: &str) -> Result<Vec<Request>>;

    /// Who has a part in a request, in lower case, and the text that says which: who opened it, who
    /// pushed to its branch up to its last head, and whoever else the forge knows to have written a
    /// part of it. What commits say of their authors anybody can write.
    ///
    /// # Errors
    ///
    /// When the forge does not say who pushed.
    async fn involved(&self, request: &Request) -> Result<BTreeMap<String, MessageId>>;

    /// The last word of each person about a request.
    async fn reviews(&self, request: &Request) -> Result<Reviews>;

    /// What is in the folder `path` of `commit`; nothing where there is no such folder.
    async fn folder(&self, commit: &str, path: &str) -> Result<Vec<Entry>>;

    /// Whether `user` is in `team`, which is written as code owners are, without `@`.
    async fn is_member(&self, team: &str, user: &str) -> Result<bool>;
}

/// A merged pull request; GitLab says merge request.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) number: u64,
    /// The branch that it was merged to.
    pub(super) branch: String,
    /// Who opened it.
    pub(super) author: Option<String>,
    /// The last commit that it had.
    pub(super) head: String,
    /// Where it came from; none where that is gone.
    pub(super) from: Option<Branch>,
}

#[derive(Debug)]
pub(super) struct Branch {
    /// As the forge takes it in an address.
    pub(super) repository: String,
    pub(super) name: String,
}

/// What was said of a request.
#[derive(Debug, Default)]
pub(super) struct Reviews {
    pub(super) approvals: Vec<Review>,
    /// Whose review does not count, and the text that says why.
    pub(super) not_counted: BTreeMap<String, MessageId>,
}

/// What somebody says of a request.
pub(super) enum Word {
    /// They approve this commit.
    Approved(String),
    /// It does not count, as this text says.
    Not(MessageId),
}

/// A file or folder in a folder.
#[derive(Debug, Deserialize)]
pub(super) struct Entry {
    /// Its name alone.
    pub(super) path: String,
    pub(super) mode: String,
    pub(super) sha: String,
}

/// The last one of everybody's `words`.
pub(super) fn counted(words: impl IntoIterator<Item = (String, Word)>) -> Reviews {
    let last: BTreeMap<_, _> = words.into_iter().collect();
    let mut reviews = Reviews::default();
    for (by, word) in last {
        match word {
            Word::Approved(commit) => reviews.approvals.push(Review { by, commit }),
            Word::Not(why) => {
                reviews.not_counted.insert(by, why);
            }
        }
    }
    reviews
}

/// Where a forge has a repository, in its API.
pub(super) fn at(kind: ForgeKind, repository: &str) -> String {
    match kind {
        ForgeKind::GitHub | ForgeKind::Gitea => format!("/repos/{}", uri_path(repository)),
        ForgeKind::GitLab => format!("/projects/{}", uri_segment(repository)),
    }
}

pub(super) fn unknown_commit(commit: &str, repository: &str) -> Error {
    Error::refused(
        Text::new(id::FORGE_UNKNOWN_COMMIT)
            .with("commit", short_id(commit))
            .with("repository", repository),
    )
}

pub(super) fn unknown_pusher(number: u64) -> Error {
    Error::refused(Text::new(id::FORGE_UNKNOWN_PUSHER).with("number", number.to_string()))
}
