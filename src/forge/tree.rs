//! What GitHub and Gitea say of commits and branches in the same words.

use serde::Deserialize;

use super::http::Http;
use super::request::{Branch, Entry};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::text::uri_segment;

/// One end of a pull request.
#[derive(Debug, Deserialize)]
pub(super) struct End {
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
    tree: Vec<Entry>,
    #[serde(default)]
    truncated: bool,
}

impl End {
    /// The branch; none where its repository is gone.
    pub(super) fn into_branch(self) -> Option<Branch> {
        let repository = self.repo?.full_name;
        Some(Branch {
            repository,
            name: self.name,
        })
    }
}

/// What is in the folder `path` of `commit`; nothing where there is no such folder. `at` is the
/// repository's path in the API.
pub(super) async fn folder(http: &Http, at: &str, commit: &str, path: &str) -> Result<Vec<Entry>> {
    let mut entries = tree(http, at, commit).await?;
    for name in path.split('/').filter(|name| !name.is_empty()) {
        match entries.into_iter().find(|entry| entry.path == name) {
            Some(entry) => entries = tree(http, at, &entry.sha).await?,
            None => return Ok(Vec::new()),
        }
    }
    Ok(entries)
}

async fn tree(http: &Http, at: &str, id: &str) -> Result<Vec<Entry>> {
    let path = format!("{at}/git/trees/{}", uri_segment(id));
    match http.get::<Tree>(&path).await? {
        Some(tree) if tree.truncated => Err(Error::refused(Text::new(id::FORGE_FOLDER_CUT))),
        Some(tree) => Ok(tree.tree),
        None => Ok(Vec::new()),
    }
}
