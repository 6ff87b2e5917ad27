//! GitHub, by its REST API.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;

use super::http::Http;
use crate::error::{Error, Result};
use crate::git::approval::Review;
use crate::language::Text;

/// One repository at GitHub.
#[derive(Debug)]
pub(super) struct GitHub {
    http: Http,
    /// `/repos/owner/name`
    at: String,
}

#[derive(Debug, Deserialize)]
struct User {
    login: String,
    #[serde(rename = "type")]
    kind: Option<String>,
}

/// A pull request, as far as it matters here.
#[derive(Debug, Deserialize)]
pub(super) struct Pull {
    pub(super) number: u64,
    user: Option<User>,
    merged_at: Option<String>,
    base: Branch,
    head: Branch,
}

#[derive(Debug, Deserialize)]
struct Branch {
    #[serde(rename = "ref")]
    name: String,
    sha: String,
    repo: Option<Repo>,
}

#[derive(Debug, Deserialize)]
struct Repo {
    full_name: String,
}

#[derive(Debug, Deserialize)]
struct Given {
    user: Option<User>,
    state: String,
    commit_id: Option<String>,
}

/// The last word of somebody about a pull request.
enum Word {
    Approved(String),
    Not(&'static str),
}

/// What was said of a pull request.
#[derive(Debug, Default)]
pub(super) struct Reviews {
    pub(super) approvals: Vec<Review>,
    pub(super) not_counted: BTreeMap<String, &'static str>,
}

#[derive(Debug, Deserialize)]
struct Commit {
    author: Option<Account>,
    committer: Option<Account>,
}

/// An account, which is an empty object where it is not known.
#[derive(Debug, Deserialize)]
struct Account {
    login: Option<String>,
}

/// A push, or another way in which a branch moves.
#[derive(Debug, Deserialize)]
struct Activity {
    before: String,
    after: String,
    actor: Option<User>,
}

#[derive(Debug, Deserialize)]
struct Permission {
    permission: String,
}

#[derive(Debug, Deserialize)]
struct Membership {
    state: String,
}

#[derive(Debug, Deserialize)]
struct Tree {
    tree: Vec<Entry>,
    truncated: bool,
}

/// A file or folder in a folder.
#[derive(Debug, Deserialize)]
pub(super) struct Entry {
    pub(super) path: String,
    pub(super) mode: String,
    pub(super) sha: String,
}

impl Pull {
    /// The branch that it was merged to.
    pub(super) fn branch(&self) -> &str {
        &self.base.name
    }
}

impl GitHub {
    pub(super) fn new(http: Http, repository: &str) -> Self {
        Self {
            http,
            at: format!("/repos/{}", path(repository)),
        }
    }

    /// The merged pull requests that `commit` came by.
    pub(super) async fn merged(&self, commit: &str) -> Result<Vec<Pull>> {
        let path = format!("{}/commits/{}/pulls", self.at, part(commit));
        let pulls: Option<Vec<Pull>> = self.http.list(&path).await?;
        let mut pulls = pulls.ok_or_else(|| {
            Error::refused(
                Text::new("forge-unknown-commit")
                    .with("commit", commit.get(..10).unwrap_or(commit))
                    .with("repository", self.at.trim_start_matches("/repos/")),
            )
        })?;
        pulls.retain(|pull| pull.merged_at.is_some());
        Ok(pulls)
    }

    /// Who has a part in a pull request, and the text that says which.
    pub(super) async fn involved(&self, pull: &Pull) -> Result<BTreeMap<String, &'static str>> {
        let mut involved = BTreeMap::new();
        let path = format!("{}/pulls/{}/commits", self.at, pull.number);
        let commits: Vec<Commit> = self.http.list(&path).await?.unwrap_or_default();
        for account in commits
            .into_iter()
            .flat_map(|commit| [commit.author, commit.committer])
        {
            if let Some(login) = account.and_then(|account| account.login) {
                involved.insert(login.to_lowercase(), "reviewer-wrote");
            }
        }
        for login in self.pushers(pull).await? {
            involved.insert(login.to_lowercase(), "reviewer-pushed");
        }
        if let Some(author) = &pull.user {
            involved.insert(author.login.to_lowercase(), "reviewer-opened");
        }
        Ok(involved)
    }

    /// Who moved the branch of a pull request, from when it was made to its last head. What commits
    /// say of their authors anybody can write; this is what the forge saw.
    async fn pushers(&self, pull: &Pull) -> Result<Vec<String>> {
        let unknown = || {
            Error::refused(
                Text::new("forge-unknown-pusher").with("number", pull.number.to_string()),
            )
        };
        let head = pull.head.repo.as_ref().ok_or_else(unknown)?;
        let branch = format!("refs/heads/{}", pull.head.name);
        let path = format!(
            "/repos/{}/activity?ref={}",
            path(&head.full_name),
            part(&branch)
        );
        let activities: Vec<Activity> = self.http.list(&path).await?.unwrap_or_default();
        let (mut pushers, mut wanted) = (Vec::new(), pull.head.sha.clone());
        // Newest first.
        for activity in activities {
            if activity.after != wanted {
                continue;
            }
            pushers.push(activity.actor.ok_or_else(unknown)?.login);
            if activity.before.bytes().all(|digit| digit == b'0') {
                return Ok(pushers);
            }
            wanted = activity.before;
        }
        Err(unknown())
    }

    /// The last word of each person about pull request `number`. A comment takes nothing back.
    pub(super) async fn reviews(&self, number: u64) -> Result<Reviews> {
        let path = format!("{}/pulls/{number}/reviews", self.at);
        let given: Vec<Given> = self.http.list(&path).await?.unwrap_or_default();
        let mut last: BTreeMap<String, Word> = BTreeMap::new();
        for Given {
            user,
            state,
            commit_id,
        } in given
        {
            // Oldest first.
            let Some(user) = user else { continue };
            let is_person = user.kind.as_deref().is_none_or(|kind| kind == "User");
            let word = match (&*state, commit_id) {
                ("APPROVED", _) if !is_person => Word::Not("reviewer-no-person"),
                ("APPROVED", Some(commit)) => Word::Approved(commit),
                ("APPROVED", None) => Word::Not("reviewer-of-nothing"),
                ("CHANGES_REQUESTED", _) => Word::Not("reviewer-asks"),
                ("DISMISSED", _) => Word::Not("reviewer-dismissed"),
                _ => continue,
            };
            last.insert(user.login, word);
        }
        let mut reviews = Reviews::default();
        for (by, word) in last {
            match word {
                Word::Not(why) => {
                    reviews.not_counted.insert(by, why);
                }
                Word::Approved(_) if !self.may_write(&by).await? => {
                    let why = "reviewer-may-not-write";
                    reviews.not_counted.insert(by, why);
                }
                Word::Approved(commit) => reviews.approvals.push(Review { by, commit }),
            }
        }
        Ok(reviews)
    }

    /// Anybody may approve; only those count who could push.
    async fn may_write(&self, user: &str) -> Result<bool> {
        let path = format!("{}/collaborators/{}/permission", self.at, part(user));
        let permission: Option<Permission> = self.http.get(&path).await?;
        Ok(permission.is_some_and(|of| matches!(&*of.permission, "admin" | "write")))
    }

    /// What is in the folder `path` of `commit`; nothing where there is no such folder.
    pub(super) async fn folder(&self, commit: &str, path: &str) -> Result<Vec<Entry>> {
        let mut entries = self.tree(commit).await?;
        for name in path.split('/').filter(|name| !name.is_empty()) {
            match entries.into_iter().find(|entry| entry.path == name) {
                Some(entry) => entries = self.tree(&entry.sha).await?,
                None => return Ok(Vec::new()),
            }
        }
        Ok(entries)
    }

    async fn tree(&self, id: &str) -> Result<Vec<Entry>> {
        let path = format!("{}/git/trees/{}", self.at, part(id));
        match self.http.get::<Tree>(&path).await? {
            Some(tree) if tree.truncated => Err(Error::refused(Text::new("forge-folder-cut"))),
            Some(tree) => Ok(tree.tree),
            None => Ok(Vec::new()),
        }
    }

    /// Whether `user` is in `team`, which is written `organisation/team`.
    pub(super) async fn is_member(&self, team: &str, user: &str) -> Result<bool> {
        let Some((organisation, team)) = team.split_once('/') else {
            return Ok(false);
        };
        let path = format!(
            "/orgs/{}/teams/{}/memberships/{}",
            part(organisation),
            part(team),
            part(user)
        );
        let membership: Option<Membership> = self.http.get(&path).await?;
        Ok(membership.is_some_and(|membership| membership.state == "active"))
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
