//! Gitea and Forgejo, through the API that they share.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::http::ForgeClient;
use super::request::{
    CountedReviews, FolderEntry, Forge, FoundRequest, ReviewOutcome, counted, repository_path,
    unknown_pusher,
};
use super::tree::{self, PullRequestEnd};
use crate::config::ForgeKind;
use crate::error::Result;
use crate::language::{MessageId, id};
use crate::text::uri_segment;

/// One repository at Gitea or Forgejo.
#[derive(Debug)]
pub(super) struct Gitea {
    http: ForgeClient,
    /// `/repos/owner/name`
    at: String,
}

#[derive(Debug, Deserialize)]
struct User {
    login: String,
}

#[derive(Debug, Deserialize)]
struct Pull {
    number: u64,
    user: Option<User>,
    merged: bool,
    base: PullRequestEnd,
    head: PullRequestEnd,
}

#[derive(Debug, Deserialize)]
struct Given {
    user: Option<User>,
    state: String,
    commit_id: Option<String>,
    /// `true` if the reviewer may write to the repository.
    #[serde(default)]
    official: bool,
    #[serde(default)]
    dismissed: bool,
}

#[derive(Debug, Deserialize)]
struct Commit {
    author: Option<User>,
    committer: Option<User>,
}

/// An action in a repository.
#[derive(Debug, Deserialize)]
struct Activity {
    op_type: String,
    act_user: Option<User>,
    ref_name: String,
    /// The [`Pushed`] of a push, as JSON.
    content: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Pushed {
    head_commit: Option<PushedCommit>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct PushedCommit {
    sha1: String,
}

#[derive(Debug, Deserialize)]
struct Team {
    id: u64,
    name: String,
}

#[derive(Debug, Deserialize)]
struct Found {
    data: Vec<Team>,
}

impl From<Pull> for FoundRequest {
    fn from(pull: Pull) -> Self {
        let author = pull.user.map(|user| user.login);
        tree::found(pull.number, author, pull.base, pull.head)
    }
}

impl Gitea {
    pub(super) fn new(http: ForgeClient, repository: &str) -> Self {
        Self {
            http,
            at: repository_path(ForgeKind::Gitea, repository),
        }
    }

    /// Returns everybody who pushed to the branch of a pull request, as far back as the forge keeps
    /// it.
    async fn pushers(&self, request: &FoundRequest) -> Result<Vec<String>> {
        let Some(from) = &request.from else {
            return Err(unknown_pusher(request.number));
        };
        let path = format!(
            "{}/activities/feeds",
            repository_path(ForgeKind::Gitea, &from.repository)
        );
        let activities: Vec<Activity> = self.http.numbered(&path).await?;
        let names = [format!("refs/heads/{}", from.name), from.name.clone()];
        // The forge does not keep every activity. Without the push of the merged head, others may be
        // missing too.
        let (mut pushers, mut is_known) = (Vec::new(), false);
        for activity in activities {
            if activity.op_type != "commit_repo" || !names.contains(&activity.ref_name) {
                continue;
            }
            let pushed: Option<Pushed> = serde_json::from_str(&activity.content).ok();
            let head = pushed.and_then(|pushed| pushed.head_commit);
            is_known |= head.is_some_and(|head| head.sha1 == request.head);
            let Some(by) = activity.act_user else {
                return Err(unknown_pusher(request.number));
            };
            pushers.push(by.login);
        }
        if is_known {
            Ok(pushers)
        } else {
            Err(unknown_pusher(request.number))
        }
    }
}

impl Forge for Gitea {
    /// The forge finds a pull request only by the last commit that it brought. After a rebase of
    /// several commits, the others are not found.
    async fn merged(&self, commit: &str) -> Result<Vec<FoundRequest>> {
        let path = format!("{}/commits/{}/pull", self.at, uri_segment(commit));
        let pull: Option<Pull> = self.http.get(&path).await?;
        let merged = pull.filter(|pull| pull.merged);
        Ok(merged.map(FoundRequest::from).into_iter().collect())
    }

    async fn involved(&self, request: &FoundRequest) -> Result<BTreeMap<String, MessageId>> {
        let path = format!("{}/pulls/{}/commits", self.at, request.number);
        let commits: Vec<Commit> = self.http.numbered(&path).await?;
        let accounts = commits
            .into_iter()
            .flat_map(|commit| [commit.author, commit.committer]);
        let mut involved: BTreeMap<_, _> = accounts
            .flatten()
            .map(|account| (account.login.to_lowercase(), id::REVIEWER_WROTE))
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
        let given: Vec<Given> = self.http.numbered(&path).await?;
        // Oldest first, so that the last word of each person counts. The forge has no programs that
        // approve, so a reviewer is always a person.
        let outcomes = given.into_iter().filter_map(|given| {
            let outcome = match (&*given.state, given.commit_id) {
                ("APPROVED" | "REQUEST_CHANGES", _) if given.dismissed => {
                    ReviewOutcome::Not(id::REVIEWER_DISMISSED)
                }
                ("APPROVED", _) if !given.official => {
                    ReviewOutcome::Not(id::REVIEWER_MAY_NOT_WRITE)
                }
                ("APPROVED", Some(commit)) if !commit.is_empty() => ReviewOutcome::Approved(commit),
                ("APPROVED", _) => ReviewOutcome::Not(id::REVIEWER_OF_NOTHING),
                ("REQUEST_CHANGES", _) => ReviewOutcome::Not(id::REVIEWER_ASKS),
                _ => return None,
            };
            Some((given.user?.login, outcome))
        });
        Ok(counted(outcomes))
    }

    async fn folder(&self, commit: &str, path: &str) -> Result<Vec<FolderEntry>> {
        tree::folder(&self.http, &self.at, commit, path).await
    }

    async fn is_member(&self, team: &str, user: &str) -> Result<bool> {
        let Some((organisation, team)) = team.split_once('/') else {
            return Ok(false);
        };
        let path = format!(
            "/orgs/{}/teams/search?q={}",
            uri_segment(organisation),
            uri_segment(team)
        );
        let found: Option<Found> = self.http.get(&path).await?;
        let mut teams = found.map_or_else(Vec::new, |found| found.data).into_iter();
        let Some(team) = teams.find(|known| known.name.eq_ignore_ascii_case(team)) else {
            return Ok(false);
        };
        let path = format!("/teams/{}/members/{}", team.id, uri_segment(user));
        Ok(self.http.get::<User>(&path).await?.is_some())
    }
}
