//! What a forge says of pull requests: who approved which state of them.
//!
//! Only reads. What is asked comes from [`crate::git::approval`], and so does the judgement.

mod gitea;
mod github;
mod gitlab;
mod http;
#[cfg(test)]
mod slow;
mod tree;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::time::Duration;

use jiff::Timestamp;
use serde::Deserialize;

use crate::config::ForgeKind;
use crate::error::{Error, Result};
use crate::git::approval::{Asked, Evidence, PullRequest, Review};
use crate::git::short_id;
use crate::language::Text;
use crate::portal::Token;

use gitea::Gitea;
use github::GitHub;
use gitlab::GitLab;
use http::Http;

/// How long all questions of a run may take.
const DEADLINE: Duration = Duration::from_mins(5);

/// Where a forge is, and which repository of it is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The address of its API.
    pub url: String,
    /// `owner/name`.
    pub repository: String,
}

impl Place {
    /// The place by the policy's words, else by the address of the remote.
    ///
    /// # Errors
    ///
    /// When neither tells it.
    pub fn new(
        kind: ForgeKind,
        url: Option<&str>,
        repository: Option<&str>,
        remote: Option<&str>,
    ) -> Result<Self> {
        let remote = remote.and_then(by_remote);
        let repository = repository
            .map(str::to_owned)
            .or_else(|| remote.as_ref().map(|(_, repository)| repository.clone()))
            .ok_or_else(|| Error::refused(Text::new("forge-repository-unknown")))?;
        let url = match (url, &remote, kind) {
            (Some(url), _, _) => url.to_owned(),
            (None, Some((host, _)), ForgeKind::GitHub) if host == "github.com" => {
                "https://api.github.com".to_owned()
            }
            (None, Some((host, _)), ForgeKind::GitHub) => format!("https://{host}/api/v3"),
            (None, Some((host, _)), ForgeKind::GitLab) => format!("https://{host}/api/v4"),
            (None, Some((host, _)), ForgeKind::Gitea) => format!("https://{host}/api/v1"),
            (None, None, _) => {
                return Err(Error::refused(Text::new("forge-place-unknown")));
            }
        };
        Ok(Self { url, repository })
    }
}

/// Host and `owner/name` of a remote's address.
fn by_remote(remote: &str) -> Option<(String, String)> {
    let rest = match remote.split_once("://") {
        Some(("https" | "http" | "ssh" | "git", rest)) => rest.to_owned(),
        Some(_) => return None,
        // `git@host:owner/name`
        None => remote.replacen(':', "/", 1),
    };
    let (host, path) = rest.split_once('/')?;
    let host = host.rsplit('@').next()?.split(':').next()?;
    let path = path.trim_matches('/').trim_end_matches(".git");
    (!host.is_empty() && path.contains('/')).then(|| (host.to_owned(), path.to_owned()))
}

/// A repository at a forge.
trait Forge {
    /// The merged requests that `commit` came by.
    async fn merged(&self, commit: &str) -> Result<Vec<Request>>;

    /// Who has a part in a request, in lower case, and the text that says which: who opened it, who
    /// pushed to its branch up to its last head, and whoever else the forge knows to have written a
    /// part of it. What commits say of their authors anybody can write.
    ///
    /// # Errors
    ///
    /// When the forge does not say who pushed.
    async fn involved(&self, request: &Request) -> Result<BTreeMap<String, &'static str>>;

    /// The last word of each person about a request.
    async fn reviews(&self, request: &Request) -> Result<Reviews>;

    /// What is in the folder `path` of `commit`; nothing where there is no such folder.
    async fn folder(&self, commit: &str, path: &str) -> Result<Vec<Entry>>;

    /// Whether `user` is in `team`, which is written as code owners are, without `@`.
    async fn is_member(&self, team: &str, user: &str) -> Result<bool>;
}

/// A merged pull request; GitLab says merge request.
#[derive(Debug)]
struct Request {
    number: u64,
    /// The branch that it was merged to.
    branch: String,
    /// Who opened it.
    author: Option<String>,
    /// The last commit that it had.
    head: String,
    /// Where it came from; none where that is gone.
    from: Option<Branch>,
}

#[derive(Debug)]
struct Branch {
    /// As the forge takes it in an address.
    repository: String,
    name: String,
}

/// What was said of a request.
#[derive(Debug, Default)]
struct Reviews {
    approvals: Vec<Review>,
    /// Whose review does not count, and the text that says why.
    not_counted: BTreeMap<String, &'static str>,
}

/// What somebody says of a request.
enum Word {
    /// They approve this commit.
    Approved(String),
    /// It does not count, as this text says.
    Not(&'static str),
}

/// A file or folder in a folder.
#[derive(Debug, Deserialize)]
struct Entry {
    /// Its name alone.
    path: String,
    mode: String,
    sha: String,
}

/// The last one of everybody's `words`.
fn counted(words: impl IntoIterator<Item = (String, Word)>) -> Reviews {
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

fn unknown_commit(commit: &str, repository: &str) -> Error {
    Error::refused(
        Text::new("forge-unknown-commit")
            .with("commit", short_id(commit))
            .with("repository", repository),
    )
}

fn unknown_pusher(number: u64) -> Error {
    Error::refused(Text::new("forge-unknown-pusher").with("number", number.to_string()))
}

fn late(after: Duration) -> Error {
    let text = Text::new("forge-late").with("seconds", after.as_secs());
    Error::refused(text).hint(Text::new("try-later"))
}

/// Asks the forge at `place` all that is `asked`, from the instant `now` on.
///
/// # Errors
///
/// A refusal where anything is left open: the forge is not reached, does not let the token read, or
/// does not say what has to be known.
pub async fn gather(
    kind: ForgeKind,
    place: &Place,
    token: &Token,
    asked: &Asked,
    now: Timestamp,
) -> Result<Evidence> {
    let http = Http::new(kind, &place.url, token, now)?;
    let repository = &place.repository;
    let answers = async {
        match kind {
            ForgeKind::GitHub => answers(&GitHub::new(http, repository), asked).await,
            ForgeKind::GitLab => answers(&GitLab::new(http, repository), asked).await,
            ForgeKind::Gitea => answers(&Gitea::new(http, repository), asked).await,
        }
    };
    let evidence = tokio::time::timeout(DEADLINE, answers).await;
    evidence.unwrap_or_else(|_| Err(late(DEADLINE)))
}

/// Asks the forge at `place` whether the token may read the repository.
///
/// # Errors
///
/// A refusal where it may not, or the forge does not say.
pub async fn check(kind: ForgeKind, place: &Place, token: &Token, now: Timestamp) -> Result<()> {
    let http = Http::new(kind, &place.url, token, now)?;
    let Place { url, repository } = place;
    let at = at(kind, repository);
    let answer = tokio::time::timeout(DEADLINE, http.is_there(&at)).await;
    if answer.unwrap_or_else(|_| Err(late(DEADLINE)))? {
        return Ok(());
    }
    Err(Error::refused(
        Text::new("forge-unknown-repository")
            .with("repository", repository.as_str())
            .with("url", url.as_str()),
    ))
}

async fn answers(forge: &impl Forge, asked: &Asked) -> Result<Evidence> {
    let mut evidence = Evidence::default();
    let mut found = BTreeMap::new();
    for commit in &asked.commits {
        for request in forge.merged(commit).await? {
            if request.branch == asked.branch {
                let known = found.entry(request.number);
                let (_, commits) = known.or_insert_with(|| (request, BTreeSet::new()));
                commits.insert(commit.clone());
            } else {
                evidence.elsewhere.insert((commit.clone(), request.number));
            }
        }
    }
    for (number, (request, commits)) in found {
        let involved = forge.involved(&request).await?;
        let reviews = forge.reviews(&request).await?;
        let mut heads = BTreeMap::new();
        for approval in &reviews.approvals {
            if !heads.contains_key(&approval.commit) {
                let entries = entries(forge, &approval.commit, &asked.paths).await?;
                heads.insert(approval.commit.clone(), entries);
            }
            for team in &asked.teams {
                let pair = (team.clone(), approval.by.clone());
                if !evidence.members.contains(&pair) && forge.is_member(team, &approval.by).await? {
                    evidence.members.insert(pair);
                }
            }
        }
        evidence.requests.push(PullRequest {
            number,
            commits,
            involved,
            approvals: reviews.approvals,
            not_counted: reviews.not_counted,
            heads,
        });
    }
    Ok(evidence)
}

/// What is at `paths` of `commit`.
async fn entries(
    forge: &impl Forge,
    commit: &str,
    paths: &[String],
) -> Result<BTreeMap<String, (String, i32)>> {
    let mut entries = BTreeMap::new();
    let folders: BTreeSet<_> = paths
        .iter()
        .map(|path| path.rsplit_once('/').map_or("", |(folder, _)| folder))
        .collect();
    for folder in folders {
        for entry in forge.folder(commit, folder).await? {
            let path = if folder.is_empty() {
                entry.path
            } else {
                format!("{folder}/{}", entry.path)
            };
            if paths.contains(&path) {
                let mode = i32::from_str_radix(&entry.mode, 8).unwrap_or(0);
                entries.insert(path, (entry.sha, mode));
            }
        }
    }
    Ok(entries)
}

/// Where a forge has a repository, in its API.
fn at(kind: ForgeKind, repository: &str) -> String {
    match kind {
        ForgeKind::GitHub | ForgeKind::Gitea => format!("/repos/{}", path(repository)),
        ForgeKind::GitLab => format!("/projects/{}", part(repository)),
    }
}

/// `text` as a path, each part of it by itself.
fn path(text: &str) -> String {
    text.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// `text` as a part of a path.
fn part(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(byte));
            }
            byte => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remote_tells_host_and_repository() {
        for remote in [
            "https://git.example/team/contacts.git",
            "https://user@git.example/team/contacts",
            "git@git.example:team/contacts.git",
            "ssh://git@git.example:2222/team/contacts.git",
        ] {
            let expected = ("git.example".to_owned(), "team/contacts".to_owned());
            assert_eq!(by_remote(remote), Some(expected), "{remote}");
        }
        for remote in [
            "/srv/contacts.git",
            "file:///srv/team/contacts",
            "contacts",
            "",
        ] {
            assert_eq!(by_remote(remote), None, "{remote}");
        }
    }

    #[test]
    fn the_policy_wins_over_the_remote() {
        let place = |url, repository, remote| {
            Place::new(ForgeKind::GitHub, url, repository, remote)
                .map(|place| format!("{} {}", place.url, place.repository))
                .map_err(|error| error.to_string())
        };
        let at = |url: &str| Ok(format!("{url} a/b"));
        assert_eq!(
            place(None, None, Some("git@github.com:a/b.git")),
            at("https://api.github.com")
        );
        assert_eq!(
            place(None, None, Some("https://git.example/a/b")),
            at("https://git.example/api/v3")
        );
        assert_eq!(
            place(
                Some("https://x.example"),
                Some("a/b"),
                Some("https://git.example/c/d")
            ),
            at("https://x.example")
        );
        assert_eq!(
            place(None, Some("a/b"), None),
            Err("it is not known where the forge is".to_owned())
        );
    }
}
