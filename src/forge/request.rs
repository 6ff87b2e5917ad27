//! The questions that every forge answers: merged requests, the people with a part in them, and their
//! reviews.

use std::collections::BTreeMap;

use jiff::Timestamp;
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

    /// Returns the people with a part in a request: they opened it, pushed to its branch up to its
    /// head, or wrote a part of it as far as the forge knows. The authors in its commits are not
    /// proof, since anybody can write any author.
    ///
    /// # Errors
    ///
    /// If the forge does not say who pushed.
    async fn involved(&self, request: &FoundRequest) -> Result<Involved>;

    /// Returns the last word of each person about a request.
    async fn reviews(&self, request: &FoundRequest) -> Result<CountedReviews>;

    /// Returns the entries of the folder `path` of `commit`, which is the tree `tree`: the commit
    /// itself for its top.
    async fn folder(&self, commit: &str, path: &str, tree: &str) -> Result<Vec<FolderEntry>>;

    /// Returns the merge base of the commits `before` and `head`.
    async fn merge_base(&self, request: &FoundRequest, before: &str) -> Result<String>;

    /// Returns true if `user` is in `team`, which is written as in `CODEOWNERS`, without `@`.
    async fn is_member(&self, team: &str, user: &str) -> Result<bool>;
}

/// The people with a part in a request.
#[derive(Debug, Default)]
pub(super) struct Involved {
    /// Their logins in lower case, and the id of the text that says which part.
    pub(super) people: BTreeMap<String, MessageId>,
    /// The commit that the first push started from. `None` if it made the branch.
    pub(super) pushed_from: Option<String>,
}

impl Involved {
    /// Adds the part of somebody. A later one replaces it.
    pub(super) fn add(&mut self, login: &str, part: MessageId) {
        self.people.insert(login.to_lowercase(), part);
    }
}

/// A merged pull request (a merge request at GitLab), before its reviews are read.
#[derive(Debug)]
pub(super) struct FoundRequest {
    pub(super) number: u64,
    /// The branch that it was merged to. `None` if that is in another repository.
    pub(super) branch: Option<String>,
    /// The login that opened it. `None` if the account is gone.
    pub(super) author: Option<String>,
    /// The last commit that it had.
    pub(super) head: String,
    /// The merge base with the branch that it was merged to. `None` if the forge does not say it.
    pub(super) merge_base: Option<String>,
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
    /// The commit that the head was compared with for the reviewers. `None` if the forge does not say.
    pub(super) compared_with: Option<String>,
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

/// Returns the error of a list of commits that is not the one of the merged request.
pub(super) fn without_head(request: &FoundRequest) -> Error {
    Error::refused(
        Text::new(id::FORGE_COMMITS_WITHOUT_HEAD)
            .with("number", request.number.to_string())
            .with("commit", short_id(&request.head)),
    )
}

/// Returns `text` if it is the full id of a commit or a tree. An id ends up in a lookup of the clone,
/// where a name such as `HEAD` would be something else.
///
/// # Errors
///
/// If it is not.
pub(super) fn object_id(text: String) -> Result<String> {
    let is_digit = |digit: u8| matches!(digit, b'0'..=b'9' | b'a'..=b'f');
    if matches!(text.len(), 40 | 64) && text.bytes().all(is_digit) {
        return Ok(text);
    }
    let shown: String = text.escape_default().take(64).collect();
    Err(Error::refused(
        Text::new(id::FORGE_NO_OBJECT_ID).with("id", shown),
    ))
}

/// Returns `text` if it is the full id of an object. `None` if it consists of zeros, which stand for
/// nothing.
///
/// # Errors
///
/// If it is neither.
pub(super) fn object_id_or_zeros(text: String) -> Result<Option<String>> {
    let id = object_id(text)?;
    Ok((!id.bytes().all(|digit| digit == b'0')).then_some(id))
}

/// Returns true if a review that was given at `given` is about the branch that the request had in the
/// end. `retargeted` is the instant of the last change of that branch.
pub(super) fn is_of_last_target(given: Option<Timestamp>, retargeted: Option<Timestamp>) -> bool {
    match (given, retargeted) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(given), Some(retargeted)) => given > retargeted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_forty_or_sixty_four_digits() {
        for text in ["ab".repeat(20), "0a".repeat(32)] {
            assert_eq!(object_id(text.clone()).expect("an id"), text);
        }
        for text in [
            String::new(),
            "HEAD".to_owned(),
            "main".to_owned(),
            "a".repeat(39),
            "a".repeat(41),
            "a".repeat(63),
            "a".repeat(65),
            "A".repeat(40),
            "g".repeat(40),
            format!("{}~0", "a".repeat(38)),
        ] {
            assert!(object_id(text.clone()).is_err(), "{text}");
        }
        let nothing = object_id_or_zeros("0".repeat(40)).expect("zeros");
        assert_eq!(nothing, None);
        assert!(object_id_or_zeros("0".repeat(39)).is_err());
    }

    #[test]
    fn a_review_is_of_the_last_target_if_it_came_later() {
        let at = |second| Timestamp::from_second(second).ok();
        assert!(is_of_last_target(None, None));
        assert!(is_of_last_target(at(1), None));
        assert!(!is_of_last_target(None, at(1)));
        for (given, expected) in [(1, false), (2, false), (3, true)] {
            assert_eq!(is_of_last_target(at(given), at(2)), expected, "{given}");
        }
    }
}
