//! GitHub, through its REST API.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::http::ForgeClient;
use super::request::{
    CountedReviews, FolderEntry, Forge, FoundRequest, ReviewOutcome, counted, repository_path,
    unknown_commit, unknown_pusher,
};
use super::tree::{self, PullRequestEnd};
use crate::config::ForgeKind;
use crate::error::Result;
use crate::language::{MessageId, id};
use crate::text::uri_segment;

/// One repository at GitHub.
#[derive(Debug)]
pub(super) struct GitHub {
    http: ForgeClient,
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
    base: PullRequestEnd,
    head: PullRequestEnd,
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

/// An account, which is an empty object if GitHub does not know it.
#[derive(Debug, Deserialize)]
struct Account {
    login: Option<String>,
}

/// A push, or another move of a branch.
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

impl From<Pull> for FoundRequest {
    fn from(pull: Pull) -> Self {
        let author = pull.user.map(|user| user.login);
        tree::found(pull.number, author, pull.base, pull.head)
    }
}

impl GitHub {
    pub(super) fn new(http: ForgeClient, repository: &str) -> Self {
        Self {
            http,
            at: repository_path(ForgeKind::GitHub, repository),
        }
    }

    /// Returns everybody who moved the branch of a pull request, from its creation to its last head.
    /// Anybody can write any author into a commit; the activity is what GitHub saw.
    async fn pushers(&self, request: &FoundRequest) -> Result<Vec<String>> {
        let Some(from) = &request.from else {
            return Err(unknown_pusher(request.number));
        };
        let branch = format!("refs/heads/{}", from.name);
        let path = format!(
            "{}/activity?ref={}",
            repository_path(ForgeKind::GitHub, &from.repository),
            uri_segment(&branch)
        );
        // The list is newest first: each move is followed to the one before it. GitHub writes only
        // zeros as the commit before the creation of a branch.
        let (mut pushers, mut head) = (Vec::new(), request.head.clone());
        let is_whole = self
            .http
            .find(&path, |activity: &Activity| {
                if activity.after != head {
                    return Ok(false);
                }
                let Some(by) = &activity.actor else {
                    return Err(unknown_pusher(request.number));
                };
                pushers.push(by.login.clone());
                head.clone_from(&activity.before);
                Ok(head.bytes().all(|digit| digit == b'0'))
            })
            .await?;
        if is_whole {
            Ok(pushers)
        } else {
            Err(unknown_pusher(request.number))
        }
    }

    /// Returns true if `user` may push. GitHub lets anybody approve, so other approvals do not count.
    async fn may_write(&self, user: &str) -> Result<bool> {
        let path = format!("{}/collaborators/{}/permission", self.at, uri_segment(user));
        let permission: Option<Permission> = self.http.get(&path).await?;
        Ok(permission.is_some_and(|of| matches!(&*of.permission, "admin" | "write")))
    }
}

impl Forge for GitHub {
    async fn merged(&self, commit: &str) -> Result<Vec<FoundRequest>> {
        let path = format!("{}/commits/{}/pulls", self.at, uri_segment(commit));
        let Some(pulls) = self.http.list::<Pull>(&path).await? else {
            let repository = self.at.trim_start_matches("/repos/");
            return Err(unknown_commit(commit, repository));
        };
        Ok(pulls
            .into_iter()
            .filter(|pull| pull.merged_at.is_some())
            .map(FoundRequest::from)
            .collect())
    }

    async fn involved(&self, request: &FoundRequest) -> Result<BTreeMap<String, MessageId>> {
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

    async fn reviews(&self, request: &FoundRequest) -> Result<CountedReviews> {
        let path = format!("{}/pulls/{}/reviews", self.at, request.number);
        let given: Vec<Given> = self.http.list(&path).await?.unwrap_or_default();
        // Oldest first, so that the last word of each person counts. A comment takes nothing back.
        let outcomes = given.into_iter().filter_map(|given| {
            let user = given.user?;
            let is_person = user.kind.as_deref().is_none_or(|kind| kind == "User");
            let outcome = match (&*given.state, given.commit_id) {
                ("APPROVED", _) if !is_person => ReviewOutcome::Not(id::REVIEWER_NO_PERSON),
                ("APPROVED", Some(commit)) => ReviewOutcome::Approved(commit),
                ("APPROVED", None) => ReviewOutcome::Not(id::REVIEWER_OF_NOTHING),
                ("CHANGES_REQUESTED", _) => ReviewOutcome::Not(id::REVIEWER_ASKS),
                ("DISMISSED", _) => ReviewOutcome::Not(id::REVIEWER_DISMISSED),
                _ => return None,
            };
            Some((user.login, outcome))
        });
        let mut reviews = counted(outcomes);
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

    async fn folder(&self, commit: &str, path: &str) -> Result<Vec<FolderEntry>> {
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
