//! The answers about commits and branches that GitHub and Gitea give in the same form.

use serde::Deserialize;

use super::http::{ForgeClient, missing};
use super::request::{FolderEntry, FoundRequest, SourceBranch, object_id};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::text::uri_path;

/// One end of a pull request.
#[derive(Debug, Deserialize)]
pub(super) struct PullRequestEnd {
    #[serde(rename = "ref")]
    pub(super) name: String,
    pub(super) sha: String,
    repo: Option<Repo>,
}

#[derive(Debug, Deserialize)]
struct Repo {
    full_name: String,
}

#[derive(Debug, Deserialize)]
struct Tree {
    tree: Vec<FolderEntry>,
    #[serde(default)]
    truncated: bool,
}

impl PullRequestEnd {
    /// Returns the branch. `None` if its repository is gone.
    fn into_branch(self) -> Option<SourceBranch> {
        let repository = self.repo?.full_name;
        Some(SourceBranch {
            repository,
            name: self.name,
        })
    }
}

/// Returns the merged pull request from `head` to `base` that `author` opened, in the repository at
/// `at`.
///
/// # Errors
///
/// If the forge does not name its head.
pub(super) fn found(
    at: &str,
    number: u64,
    author: Option<String>,
    base: PullRequestEnd,
    head: PullRequestEnd,
) -> Result<FoundRequest> {
    let ours = at.trim_start_matches("/repos/");
    // The forge also finds requests in forks, whose numbers are not those of ours.
    let is_ours = base
        .repo
        .is_some_and(|repo| uri_path(&repo.full_name).eq_ignore_ascii_case(ours));
    Ok(FoundRequest {
        number,
        branch: is_ours.then_some(base.name),
        author,
        head: object_id(head.sha.clone())?,
        from: head.into_branch(),
        merge_base: None,
    })
}

/// Returns the entries of `tree` of the repository at `at`.
///
/// # Errors
///
/// If the forge does not list all of them.
pub(super) async fn folder(http: &ForgeClient, at: &str, tree: &str) -> Result<Vec<FolderEntry>> {
    let path = format!("{at}/git/trees/{tree}");
    match http.get::<Tree>(&path).await? {
        Some(tree) if tree.truncated => Err(Error::refused(
            Text::new(id::FORGE_FOLDER_CUT).with("path", path),
        )),
        Some(tree) => Ok(tree.tree),
        None => Err(missing(&path)),
    }
}
