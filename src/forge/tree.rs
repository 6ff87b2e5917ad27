//! The answers about commits and branches that GitHub and Gitea give in the same form.

use serde::Deserialize;

use super::http::ForgeClient;
use super::request::{FolderEntry, FoundRequest, SourceBranch};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::text::uri_segment;

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

/// Returns the merged pull request from `head` to `base` that `author` opened.
pub(super) fn found(
    number: u64,
    author: Option<String>,
    base: PullRequestEnd,
    head: PullRequestEnd,
) -> FoundRequest {
    FoundRequest {
        number,
        branch: base.name,
        author,
        head: head.sha.clone(),
        from: head.into_branch(),
    }
}

/// Returns the entries of the folder `path` of `commit`. Empty if there is no such folder. `at` is the
/// repository's path in the API.
///
/// # Errors
///
/// If the forge does not list the whole of a folder on the way.
pub(super) async fn folder(
    http: &ForgeClient,
    at: &str,
    commit: &str,
    path: &str,
) -> Result<Vec<FolderEntry>> {
    let mut entries = tree(http, at, commit).await?;
    for name in path.split('/').filter(|name| !name.is_empty()) {
        match entries.into_iter().find(|entry| entry.path == name) {
            Some(entry) => entries = tree(http, at, &entry.sha).await?,
            None => return Ok(Vec::new()),
        }
    }
    Ok(entries)
}

async fn tree(http: &ForgeClient, at: &str, id: &str) -> Result<Vec<FolderEntry>> {
    let path = format!("{at}/git/trees/{}", uri_segment(id));
    match http.get::<Tree>(&path).await? {
        Some(tree) if tree.truncated => Err(Error::refused(Text::new(id::FORGE_FOLDER_CUT))),
        Some(tree) => Ok(tree.tree),
        None => Ok(Vec::new()),
    }
}
