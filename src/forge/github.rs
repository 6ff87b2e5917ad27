//! GitHub, by its REST API.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::http::Http;
use super::request::{
    Entry, Forge, Request, Reviews, Word, at, counted, unknown_commit, unknown_pusher,
};
use super::tree::{self, End};
use crate::config::ForgeKind;
use crate::error::Result;
use crate::language::{MessageId, id};
use crate::text::uri_segment;

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

#[derive(Debug, Deserialize)]
struct Pull {
    number: u64,
    user: Option<User>,
    merged_at: Option<String>,
    base: End,
    head: End,
}

#[derive(Debug, Deserialize)]
struct Given {
    user: Option<User>,
    state: String,
    commit_id: Option<String>,
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

impl GitHub {
    pub(super) fn new(http: Http, repository: &str) -> Self {
        Self {
            http,
            at: at(ForgeKind::GitHub, repository),
        }
    }

    /// Who moved the branch of a pull request, from when it was made to its last head. What commits
    /// say of their authors anybody can write; this is what the forge saw.
    async fn pushers(&self, request: &Request) -> Result<Vec<String>> {
        let unknown = || unknown_pusher(request.number);
        let from = request.from.as_ref().ok_or_else(unknown)?;
        let branch = format!("refs/heads/{}", from.name);
        let path = format!(
            "{}/activity?ref={}",
            at(ForgeKind::GitHub, &from.repository),
            uri_segment(&branch)
        );
        let (mut pushers, mut wanted) = (Vec::new(), request.head.clone());
        // Newest first.
        let mut follow = |activity: &Activity| -> Result<bool> {
            if activity.after != wanted {
                return Ok(false);
            }
            let by = activity.actor.as_ref().ok_or_else(unknown)?;
            pushers.push(by.login.clone());
            wanted.clone_from(&activity.before);
            Ok(wanted.bytes().all(|digit| digit == b'0'))
        };
        if self.http.find(&path, &mut follow).await? {
            Ok(pushers)
        } else {
            Err(unknown())
        }
    }

    /// Anybody may approve; only those count who could push.
    async fn may_write(&self, user: &str) -> Result<bool> {
        let path = format!("{}/collaborators/{}/permission", self.at, uri_segment(user));
        let permission: Option<Permission> = self.http.get(&path).await?;
        Ok(permission.is_some_and(|of| matches!(&*of.permission, "admin" | "write")))
    }
}

impl Forge for GitHub {
    async fn merged(&self, commit: &str) -> Result<Vec<Request>> {
        let path = format!("{}/commits/{}/pulls", self.at, uri_segment(commit));
        let pulls: Option<Vec<Pull>> = self.http.list(&path).await?;
        let repository = self.at.trim_start_matches("/repos/");
        let pulls = pulls.ok_or_else(|| unknown_commit(commit, repository))?;
        let merged = pulls.into_iter().filter(|pull| pull.merged_at.is_some());
        let request = |pull: Pull| Request {
            number: pull.number,
            branch: pull.base.name,
            author: pull.user.map(|user| user.login),
            head: pull.head.sha.clone(),
            from: pull.head.into_branch(),
        };
        Ok(merged.map(request).collect())
    }

    async fn involved(&self, request: &Request) -> Result<BTreeMap<String, MessageId>> {
        let path = format!("{}/pulls/{}/commits", self.at, request.number);
        let commits: Vec<Commit> = self.http.list(&path).await?.unwrap_or_default();
        let accounts = commits
            .into_iter()
            .flat_map(|commit| [commit.author, commit.committer]);
        let logins = accounts.flatten().filter_map(|account| account.login);
        let mut involved: BTreeMap<_, _> = logins
            .map(|login| (login.to_lowercase(), id::REVIEWER_WROTE))
            .collect();
        for login in self.pushers(request).await? {
            involved.insert(login.to_lowercase(), id::REVIEWER_PUSHED);
        }
        if let Some(author) = &request.author {
            involved.insert(author.to_lowercase(), id::REVIEWER_OPENED);
        }
        Ok(involved)
    }

    async fn reviews(&self, request: &Request) -> Result<Reviews> {
        let path = format!("{}/pulls/{}/reviews", self.at, request.number);
        let given: Vec<Given> = self.http.list(&path).await?.unwrap_or_default();
        // Oldest first. A comment takes nothing back.
        let words = given.into_iter().filter_map(|given| {
            let user = given.user?;
            let is_person = user.kind.as_deref().is_none_or(|kind| kind == "User");
            let word = match (&*given.state, given.commit_id) {
                ("APPROVED", _) if !is_person => Word::Not(id::REVIEWER_NO_PERSON),
                ("APPROVED", Some(commit)) => Word::Approved(commit),
                ("APPROVED", None) => Word::Not(id::REVIEWER_OF_NOTHING),
                ("CHANGES_REQUESTED", _) => Word::Not(id::REVIEWER_ASKS),
                ("DISMISSED", _) => Word::Not(id::REVIEWER_DISMISSED),
                _ => return None,
            };
            Some((user.login, word))
        });
        let mut reviews = counted(words);
        let mut approvals = Vec::new();
        for review in reviews.approvals {
            if self.may_write(&review.by).await? {
                approvals.push(review);
            } else {
                let why = id::REVIEWER_MAY_NOT_WRITE;
                reviews.not_counted.insert(review.by, why);
            }
        }
        reviews.approvals = approvals;
        Ok(reviews)
    }

    async fn folder(&self, commit: &str, path: &str) -> Result<Vec<Entry>> {
        tree::folder(&self.http, &self.at, commit, path).await
    }

    async fn is_member(&self, team: &str, user: &str) -> Result<bool> {
        let Some((organisation, team)) = team.split_once('/') else {
            return Ok(false);
        };
        let path = format!(
            "/orgs/{}/teams/{}/memberships/{}",
            uri_segment(organisation),
            uri_segment(team),
            uri_segment(user)
        );
        let membership: Option<Membership> = self.http.get(&path).await?;
        Ok(membership.is_some_and(|membership| membership.state == "active"))
    }
}
