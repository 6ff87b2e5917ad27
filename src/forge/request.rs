//! The questions that every forge answers: merged requests, the people with a part in them, and their
//! reviews.

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
    /// Returns the merged requests that `commit` came by.
    async fn merged(&self, commit: &str) -> Result<Vec<FoundRequest>>;

    /// Returns the people with a part in a request, in lower case, and the id of the text that says
    /// which part: they opened it, pushed to its branch up to its last head, or wrote a part of it as
    /// far as the forge knows. The authors in its commits are not proof, since anybody can write any
    /// author.
    ///
    /// # Errors
    ///
    /// If the forge does not say who pushed.
    async fn involved(&self, request: &FoundRequest) -> Result<BTreeMap<String, MessageId>>;

    /// Returns the last word of each person about a request.
    async fn reviews(&self, request: &FoundRequest) -> Result<CountedReviews>;

    /// Returns the entries of the folder `path` of `commit`. Empty if there is no such folder.
    async fn folder(&self, commit: &str, path: &str) -> Result<Vec<FolderEntry>>;

    /// Returns true if `user` is in `team`, which is written as in `CODEOWNERS`, without `@`.
    async fn is_member(&self, team: &str, user: &str) -> Result<bool>;
}

/// A merged pull request (a merge request at GitLab), before its reviews are read.
#[derive(Debug)]
pub(super) struct FoundRequest {
    pub(super) number: u64,
    /// The branch that it was merged to.
    pub(super) branch: String,
    /// The login that opened it. `None` if the account is gone.
    pub(super) author: Option<String>,
    /// The last commit that it had.
    pub(super) head: String,
    /// The branch that it came from. `None` if its repository is gone.
    pub(super) from: Option<SourceBranch>,
}

/// The branch that a pull request came from.
#[derive(Debug)]
pub(super) struct SourceBranch {
    /// The repository, as the forge takes it in an address.
    pub(super) repository: String,
    pub(super) name: String,
}

/// The reviews of a request.
#[derive(Debug, Default)]
pub(super) struct CountedReviews {
    pub(super) approvals: Vec<Review>,
    /// The people whose review does not count, and the id of the text that says why.
    pub(super) not_counted: BTreeMap<String, MessageId>,
}

/// A review of one person.
pub(super) enum ReviewOutcome {
    /// They approve this commit.
    Approved(String),
    /// It does not count, for the reason that the text with this id says.
    Not(MessageId),
}

/// A file or folder in a folder.
#[derive(Debug, Deserialize)]
pub(super) struct FolderEntry {
    /// Its name, without the folder.
    pub(super) path: String,
    pub(super) mode: String,
    pub(super) sha: String,
}

/// Returns the last one of each person's `outcomes`, which are oldest first.
pub(super) fn counted(
    outcomes: impl IntoIterator<Item = (String, ReviewOutcome)>,
) -> CountedReviews {
    let last: BTreeMap<_, _> = outcomes.into_iter().collect();
    let mut reviews = CountedReviews::default();
    for (by, outcome) in last {
        match outcome {
            ReviewOutcome::Approved(commit) => reviews.approvals.push(Review { by, commit }),
            ReviewOutcome::Not(why) => {
                reviews.not_counted.insert(by, why);
            }
        }
    }
    reviews
}

/// Returns the path of a repository in the API of a forge.
pub(super) fn repository_path(kind: ForgeKind, repository: &str) -> String {
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
