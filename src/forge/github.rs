//! GitHub, through its REST API.

use jiff::Timestamp;
use serde::Deserialize;

use super::http::{ForgeClient, at_limit, missing};
use super::pushes::{BranchPush, Pushers, from_the_start, pushers, unknown_pusher};
use super::request::{
    CountedReviews, FolderEntry, Forge, FoundRequest, Involved, ReviewOutcome, counted,
    is_of_last_target, object_id, object_id_or_zeros, repository_path, unknown_commit,
    without_head,
};
use super::tree::{self, PullRequestEnd};
use crate::config::ForgeKind;
use crate::error::Result;
use crate::language::id;
use crate::text::uri_segment;

/// The most commits of a pull request that GitHub lists.
const MAX_COMMITS: usize = 250;

/// The events that change what a pull request is compared with.
const RETARGETS: [&str; 3] = [
    "base_ref_changed",
    "automatic_base_change_succeeded",
    "base_ref_force_pushed",
];

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
    submitted_at: Option<Timestamp>,
}

/// An event in the life of a pull request.
#[derive(Debug, Deserialize)]
struct Event {
    event: String,
    created_at: Timestamp,
}

#[derive(Debug, Deserialize)]
struct Comparison {
    merge_base_commit: MergeBase,
}

#[derive(Debug, Deserialize)]
struct MergeBase {
    sha: String,
}

#[derive(Debug, Deserialize)]
struct Commit {
    sha: String,
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

impl Activity {
    fn push(self) -> Result<BranchPush> {
        Ok(BranchPush {
            by: self.actor.map(|user| user.login),
            before: object_id_or_zeros(self.before)?,
            after: object_id_or_zeros(self.after)?,
        })
    }
}

impl GitHub {
    pub(super) fn new(http: ForgeClient, repository: &str) -> Self {
        Self {
            http,
            at: repository_path(ForgeKind::GitHub, repository),
        }
    }

    /// Returns everybody who moved the branch of a pull request, from its creation to its head.
    async fn pushers(&self, request: &FoundRequest) -> Result<Pushers> {
        let Some(from) = &request.from else {
            return Err(unknown_pusher(request.number));
        };
        let branch = format!("refs/heads/{}", from.name);
        let path = format!(
            "{}/activity?ref={}",
            repository_path(ForgeKind::GitHub, &from.repository),
            uri_segment(&branch)
        );
        let activity: Vec<Activity> = self.http.list(&path).await?;
        let pushes: Result<Vec<_>> = activity.into_iter().map(Activity::push).collect();
        let people = pushers(request.number, &request.head, &pushes?)?;
        from_the_start(request.number, people)
    }

    /// Returns the instant of the last change of the branch that a request is to be merged to. `None`
    /// if it has not changed.
    async fn retargeted(&self, request: &FoundRequest) -> Result<Option<Timestamp>> {
        let path = format!("{}/issues/{}/events", self.at, request.number);
        let events: Vec<Event> = self.http.list(&path).await?;
        let changes = events
            .into_iter()
            .filter(|event| RETARGETS.contains(&&*event.event));
        Ok(changes.map(|event| event.created_at).max())
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
        let Some(pulls) = self.http.list_if_there::<Pull>(&path).await? else {
            let repository = self.at.trim_start_matches("/repos/");
            return Err(unknown_commit(commit, repository));
        };
        pulls
            .into_iter()
            .filter(|pull| pull.merged_at.is_some())
            .map(|pull| {
                let author = pull.user.map(|user| user.login);
                tree::found(&self.at, pull.number, author, pull.base, pull.head)
            })
            .collect()
    }

    async fn involved(&self, request: &FoundRequest) -> Result<Involved> {
        let path = format!("{}/pulls/{}/commits", self.at, request.number);
        let commits: Vec<Commit> = self.http.list(&path).await?;
        if commits.len() >= MAX_COMMITS {
            return Err(at_limit(&path, MAX_COMMITS));
        }
        if !commits.iter().any(|commit| commit.sha == request.head) {
            return Err(without_head(request));
        }
        let accounts = commits
            .into_iter()
            .flat_map(|commit| [commit.author, commit.committer]);
        let mut involved = Involved::default();
        for login in accounts.flatten().filter_map(|account| account.login) {
            involved.add(&login, id::REVIEWER_WROTE);
        }
        for login in self.pushers(request).await?.logins {
            involved.add(&login, id::REVIEWER_PUSHED);
        }
        if let Some(author) = &request.author {
            involved.add(author, id::REVIEWER_OPENED);
        }
        Ok(involved)
    }

    async fn reviews(&self, request: &FoundRequest) -> Result<CountedReviews> {
        let path = format!("{}/pulls/{}/reviews", self.at, request.number);
        let given: Vec<Given> = self.http.list(&path).await?;
        let retargeted = self.retargeted(request).await?;
        // Oldest first, so that the last word of each person counts. A comment takes nothing back.
        let outcomes = given.into_iter().filter_map(|given| {
            let user = given.user?;
            let is_person = user.kind.as_deref().is_none_or(|kind| kind == "User");
            let outcome = match (&*given.state, given.commit_id) {
                ("APPROVED", _) if !is_person => ReviewOutcome::Not(id::REVIEWER_NO_PERSON),
                ("APPROVED", _) if !is_of_last_target(given.submitted_at, retargeted) => {
                    ReviewOutcome::Not(id::REVIEWER_RETARGETED)
                }
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

    async fn folder(&self, _: &str, _: &str, tree: &str) -> Result<Vec<FolderEntry>> {
        tree::folder(&self.http, &self.at, tree).await
    }

    async fn merge_base(&self, request: &FoundRequest, before: &str) -> Result<String> {
        let path = format!("{}/compare/{before}...{}", self.at, request.head);
        let comparison: Option<Comparison> = self.http.get(&path).await?;
        let comparison = comparison.ok_or_else(|| missing(&path))?;
        object_id(comparison.merge_base_commit.sha)
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
