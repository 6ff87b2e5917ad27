//! Gitea and Forgejo, through the API that they share.

use jiff::Timestamp;
use serde::Deserialize;

use super::http::{ForgeClient, missing};
use super::pushes::{BranchPush, Pushers, made_again, pushers, unknown_pusher};
use super::request::{
    CountedReviews, FolderEntry, Forge, FoundRequest, Involved, ReviewOutcome, counted,
    is_of_last_target, object_id, object_id_or_zeros, repository_path, without_head,
};
use super::tree::{self, PullRequestEnd};
use crate::config::ForgeKind;
use crate::error::Result;
use crate::language::id;
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
    merge_base: Option<String>,
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
    /// `true` if the request has changed since.
    #[serde(default)]
    stale: bool,
    submitted_at: Option<Timestamp>,
}

/// An event in the life of a pull request.
#[derive(Debug, Deserialize)]
struct Event {
    #[serde(rename = "type")]
    kind: String,
    created_at: Timestamp,
}

#[derive(Debug, Deserialize)]
struct Commit {
    sha: String,
    author: Option<User>,
    committer: Option<User>,
}

/// An action in a repository.
#[derive(Debug, Deserialize)]
struct Activity {
    op_type: String,
    act_user: Option<User>,
    ref_name: String,
    /// The [`Pushed`] of a push, as JSON. Empty if a branch was made or deleted.
    content: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Pushed {
    head_commit: Option<PushedCommit>,
    /// `owner/name/compare/BEFORE...AFTER`. Empty if the push made the branch.
    #[serde(rename = "CompareURL", default)]
    compare_url: String,
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

impl Activity {
    fn is_made(&self) -> bool {
        self.op_type == "commit_repo" && self.content.is_empty()
    }

    fn is_deleted(&self) -> bool {
        self.op_type == "delete_branch"
    }

    /// Returns the push. `None` if the forge does not say what was pushed.
    fn push(self) -> Result<Option<BranchPush>> {
        let pushed: Option<Pushed> = serde_json::from_str(&self.content).ok();
        let Some((head, url)) = pushed.and_then(|pushed| {
            let head = pushed.head_commit?.sha1;
            Some((head, pushed.compare_url))
        }) else {
            return Ok(None);
        };
        let before = match url.rsplit_once("/compare/") {
            Some((_, range)) => match range.split_once("...") {
                Some((before, after)) if after == head => object_id_or_zeros(before.to_owned())?,
                _ => return Ok(None),
            },
            None if url.is_empty() => None,
            None => return Ok(None),
        };
        Ok(Some(BranchPush {
            by: self.act_user.map(|user| user.login),
            before,
            after: Some(object_id(head)?),
        }))
    }
}

impl Gitea {
    pub(super) fn new(http: ForgeClient, repository: &str) -> Self {
        Self {
            http,
            at: repository_path(ForgeKind::Gitea, repository),
        }
    }

    /// Returns everybody who pushed to the branch of a pull request. The feed hides the accounts whose
    /// activity is private, so the pushes have to join up. It does not always say where a branch was
    /// made: the commit before the first push is handed on.
    async fn pushers(&self, request: &FoundRequest) -> Result<Pushers> {
        let number = request.number;
        let Some(from) = &request.from else {
            return Err(unknown_pusher(number));
        };
        let path = format!(
            "{}/activities/feeds",
            repository_path(ForgeKind::Gitea, &from.repository)
        );
        let activities: Vec<Activity> = self.http.numbered(&path).await?;
        let names = [format!("refs/heads/{}", from.name), from.name.clone()];
        let (mut pushes, mut made, mut is_deleted) = (Vec::new(), 0, false);
        let mut is_at_head = false;
        for activity in activities {
            let is_push = matches!(&*activity.op_type, "commit_repo" | "delete_branch");
            if !is_push || !names.contains(&activity.ref_name) {
                continue;
            }
            // A branch that is deleted after the merge, as is usual, hides nobody.
            if activity.is_deleted() {
                is_deleted |= is_at_head;
            } else if activity.is_made() {
                made += usize::from(is_at_head);
            } else {
                let Some(push) = activity.push()? else {
                    return Err(unknown_pusher(number));
                };
                is_at_head |= push.after.as_ref() == Some(&request.head);
                pushes.push(push);
            }
        }
        if is_deleted || made > 1 {
            return Err(made_again(number));
        }
        pushers(number, &request.head, &pushes)
    }

    /// Returns the instant of the last change of the branch that a request is to be merged to. `None`
    /// if it has not changed.
    async fn retargeted(&self, request: &FoundRequest) -> Result<Option<Timestamp>> {
        let path = format!("{}/issues/{}/timeline", self.at, request.number);
        let events: Vec<Event> = self.http.numbered(&path).await?;
        let changes = events
            .into_iter()
            .filter(|event| event.kind == "change_target_branch");
        Ok(changes.map(|event| event.created_at).max())
    }
}

impl Forge for Gitea {
    /// The forge finds a pull request only by the last commit that it brought. After a rebase of
    /// several commits, the others are not found.
    async fn merged(&self, commit: &str) -> Result<Vec<FoundRequest>> {
        let path = format!("{}/commits/{}/pull", self.at, uri_segment(commit));
        let pull: Option<Pull> = self.http.get(&path).await?;
        let Some(pull) = pull.filter(|pull| pull.merged) else {
            return Ok(Vec::new());
        };
        let author = pull.user.map(|user| user.login);
        let found = tree::found(&self.at, pull.number, author, pull.base, pull.head)?;
        let merge_base = pull.merge_base.filter(|base| !base.is_empty());
        Ok(vec![FoundRequest {
            merge_base: merge_base.map(object_id).transpose()?,
            ..found
        }])
    }

    async fn involved(&self, request: &FoundRequest) -> Result<Involved> {
        let path = format!("{}/pulls/{}/commits", self.at, request.number);
        let commits: Vec<Commit> = self.http.numbered(&path).await?;
        if !commits.iter().any(|commit| commit.sha == request.head) {
            return Err(without_head(request));
        }
        let accounts = commits
            .into_iter()
            .flat_map(|commit| [commit.author, commit.committer]);
        let mut involved = Involved::default();
        for account in accounts.flatten() {
            involved.add(&account.login, id::REVIEWER_WROTE);
        }
        let pushers = self.pushers(request).await?;
        for login in pushers.logins {
            involved.add(&login, id::REVIEWER_PUSHED);
        }
        involved.pushed_from = pushers.from;
        if let Some(author) = &request.author {
            involved.add(author, id::REVIEWER_OPENED);
        }
        Ok(involved)
    }

    async fn reviews(&self, request: &FoundRequest) -> Result<CountedReviews> {
        let path = format!("{}/pulls/{}/reviews", self.at, request.number);
        let given: Vec<Given> = self.http.numbered(&path).await?;
        let retargeted = self.retargeted(request).await?;
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
                ("APPROVED", _) if given.stale => ReviewOutcome::Not(id::REVIEWER_STALE),
                ("APPROVED", _) if !is_of_last_target(given.submitted_at, retargeted) => {
                    ReviewOutcome::Not(id::REVIEWER_RETARGETED)
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

    async fn folder(&self, _: &str, _: &str, tree: &str) -> Result<Vec<FolderEntry>> {
        tree::folder(&self.http, &self.at, tree).await
    }

    async fn merge_base(&self, request: &FoundRequest, _: &str) -> Result<String> {
        let path = format!("{}/pulls/{}", self.at, request.number);
        request.merge_base.clone().ok_or_else(|| missing(&path))
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
