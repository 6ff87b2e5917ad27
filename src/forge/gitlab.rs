//! GitLab, through its REST API.
//!
//! An approval there names no commit. It counts if it is newer than the last version of the merge
//! request. GitLab makes a version of each push, and of each change of the target branch.

use std::cell::OnceCell;

use jiff::Timestamp;
use serde::Deserialize;

use super::evidence::Review;
use super::http::{ForgeClient, at_limit, missing};
use super::pushes::{BranchPush, from_the_start, pushers, unknown_pusher};
use super::request::{
    CountedReviews, FolderEntry, Forge, FoundRequest, Involved, SourceBranch, object_id,
    object_id_or_zeros, repository_path, unknown_commit,
};
use crate::config::ForgeKind;
use crate::error::Result;
use crate::language::id;
use crate::text::uri_segment;

/// The most versions of a merge request that GitLab makes.
const MAX_VERSIONS: usize = 1000;

/// The access level of a developer, the lowest that may push.
const DEVELOPER: u32 = 30;

/// One project at GitLab.
#[derive(Debug)]
pub(super) struct GitLab {
    http: ForgeClient,
    repository: String,
    /// `/projects/owner%2Fname`
    at: String,
    /// The id of the project, once it is known.
    id: OnceCell<u64>,
}

#[derive(Debug, Deserialize)]
struct Project {
    id: u64,
}

#[derive(Debug, Deserialize)]
struct User {
    id: u64,
    username: String,
}

/// The kind of an account.
#[derive(Debug, Deserialize)]
struct Kind {
    #[serde(default)]
    bot: bool,
}

#[derive(Debug, Deserialize)]
struct Merge {
    iid: u64,
    author: Option<User>,
    state: String,
    target_branch: String,
    target_project_id: u64,
    source_branch: String,
    /// `None` if the project is gone.
    source_project_id: Option<u64>,
    sha: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Approvals {
    approved_by: Vec<ApprovedBy>,
}

#[derive(Debug, Deserialize)]
struct ApprovedBy {
    user: User,
    approved_at: Option<Timestamp>,
}

/// A state that a merge request was in.
#[derive(Debug, Deserialize)]
struct Version {
    head_commit_sha: Option<String>,
    /// The merge base with the target branch.
    base_commit_sha: Option<String>,
    created_at: Timestamp,
}

#[derive(Debug, Deserialize)]
struct Event {
    author_username: Option<String>,
    push_data: Option<Push>,
}

#[derive(Debug, Deserialize)]
struct Push {
    #[serde(rename = "ref")]
    name: Option<String>,
    ref_type: String,
    /// `None` if the push created the branch.
    commit_from: Option<String>,
    commit_to: Option<String>,
}

impl Push {
    fn is_to(&self, branch: &SourceBranch) -> bool {
        self.ref_type == "branch" && self.name.as_ref() == Some(&branch.name)
    }

    /// Returns the push as that of `by`.
    fn of(self, by: Option<String>) -> Result<BranchPush> {
        let id = |id: Option<String>| id.map_or(Ok(None), object_id_or_zeros);
        Ok(BranchPush {
            by,
            before: id(self.commit_from)?,
            after: id(self.commit_to)?,
        })
    }
}

#[derive(Debug, Deserialize)]
struct Member {
    access_level: u32,
}

#[derive(Debug, Deserialize)]
struct GroupMember {
    username: String,
    access_level: u32,
}

#[derive(Debug, Deserialize)]
struct TreeEntry {
    id: String,
    name: String,
    mode: String,
}

#[derive(Debug, Deserialize)]
struct MergeBase {
    id: String,
}

impl Merge {
    /// Returns the merge request, as one of the project `ours`.
    fn found(self, ours: u64) -> Result<FoundRequest> {
        Ok(FoundRequest {
            number: self.iid,
            branch: (self.target_project_id == ours).then_some(self.target_branch),
            author: self.author.map(|author| author.username),
            head: object_id(self.sha.unwrap_or_default())?,
            from: self.source_project_id.map(|project| SourceBranch {
                repository: project.to_string(),
                name: self.source_branch,
            }),
            merge_base: None,
        })
    }
}

impl GitLab {
    pub(super) fn new(http: ForgeClient, repository: &str) -> Self {
        Self {
            http,
            repository: repository.to_owned(),
            at: repository_path(ForgeKind::GitLab, repository),
            id: OnceCell::new(),
        }
    }

    /// Returns the id of the project.
    async fn project(&self) -> Result<u64> {
        if let Some(known) = self.id.get() {
            return Ok(*known);
        }
        let project: Option<Project> = self.http.get(&self.at).await?;
        let id = project.ok_or_else(|| missing(&self.at))?.id;
        Ok(*self.id.get_or_init(|| id))
    }

    /// Returns true if `user` is not a bot, such as a token of a project. The name alone does not tell.
    async fn is_person(&self, user: &User) -> Result<bool> {
        let kind: Option<Kind> = self.http.get(&format!("/users/{}", user.id)).await?;
        Ok(kind.is_some_and(|kind| !kind.bot))
    }

    /// Returns true if `user` may push to the project, also through a group.
    async fn may_push(&self, user: &User) -> Result<bool> {
        let path = format!("{}/members/all/{}", self.at, user.id);
        let member: Option<Member> = self.http.get(&path).await?;
        Ok(member.is_some_and(|member| member.access_level >= DEVELOPER))
    }
}

impl Forge for GitLab {
    async fn merged(&self, commit: &str) -> Result<Vec<FoundRequest>> {
        let path = format!(
            "{}/repository/commits/{}/merge_requests",
            self.at,
            uri_segment(commit)
        );
        let Some(merges) = self.http.list_if_there::<Merge>(&path).await? else {
            return Err(unknown_commit(commit, &self.repository));
        };
        let ours = self.project().await?;
        merges
            .into_iter()
            .filter(|merge| merge.state == "merged")
            .map(|merge| merge.found(ours))
            .collect()
    }

    /// GitLab's commits name no accounts, so only pushes and the author count. It keeps pushes for some
    /// years.
    async fn involved(&self, request: &FoundRequest) -> Result<Involved> {
        let Some(from) = &request.from else {
            return Err(unknown_pusher(request.number));
        };
        let path = format!(
            "{}/events?action=pushed",
            repository_path(ForgeKind::GitLab, &from.repository)
        );
        let events: Vec<Event> = self.http.list(&path).await?;
        let mut pushes = Vec::new();
        for event in events {
            if let Some(push) = event.push_data.filter(|push| push.is_to(from)) {
                pushes.push(push.of(event.author_username)?);
            }
        }
        let people = pushers(request.number, &request.head, &pushes)?;
        let mut involved = Involved::default();
        for login in from_the_start(request.number, people)?.logins {
            involved.add(&login, id::REVIEWER_PUSHED);
        }
        if let Some(author) = &request.author {
            involved.add(author, id::REVIEWER_OPENED);
        }
        Ok(involved)
    }

    async fn reviews(&self, request: &FoundRequest) -> Result<CountedReviews> {
        let merge = format!("{}/merge_requests/{}", self.at, request.number);
        let path = format!("{merge}/versions");
        let versions: Vec<Version> = self.http.list(&path).await?;
        if versions.len() >= MAX_VERSIONS {
            return Err(at_limit(&path, MAX_VERSIONS));
        }
        let path = format!("{merge}/approvals");
        let approvals: Option<Approvals> = self.http.get(&path).await?;
        let given = approvals.ok_or_else(|| missing(&path))?.approved_by;
        let newest = versions.iter().max_by_key(|version| version.created_at);
        let mut reviews = CountedReviews {
            compared_with: newest.and_then(|version| version.base_commit_sha.clone()),
            ..CountedReviews::default()
        };
        for ApprovedBy { user, approved_at } in given {
            let seen = versions
                .iter()
                .filter(|version| Some(version.created_at) < approved_at)
                .max_by_key(|version| version.created_at);
            let by = user.username.clone();
            let commit = seen.and_then(|version| version.head_commit_sha.clone());
            let is_of_newest =
                seen.map(|seen| seen.created_at) == newest.map(|last| last.created_at);
            let why = match commit {
                Some(commit) if commit == request.head && !is_of_newest => id::REVIEWER_RETARGETED,
                Some(_) if reviews.compared_with.is_none() => id::REVIEWER_OF_NOTHING,
                None => id::REVIEWER_OF_NOTHING,
                Some(_) if !self.is_person(&user).await? => id::REVIEWER_NO_PERSON,
                Some(_) if !self.may_push(&user).await? => id::REVIEWER_MAY_NOT_WRITE,
                Some(commit) => {
                    reviews.approvals.push(Review { by, commit });
                    continue;
                }
            };
            reviews.not_counted.insert(by, why);
        }
        Ok(reviews)
    }

    async fn folder(&self, commit: &str, path: &str, _: &str) -> Result<Vec<FolderEntry>> {
        let path = format!(
            "{}/repository/tree?ref={}&path={}",
            self.at,
            uri_segment(commit),
            uri_segment(path)
        );
        let entries: Vec<TreeEntry> = self.http.list(&path).await?;
        Ok(entries
            .into_iter()
            .map(|entry| FolderEntry {
                path: entry.name,
                mode: entry.mode,
                sha: entry.id,
            })
            .collect())
    }

    async fn merge_base(&self, request: &FoundRequest, before: &str) -> Result<String> {
        let path = format!(
            "{}/repository/merge_base?refs%5B%5D={before}&refs%5B%5D={}",
            self.at, request.head
        );
        let base: Option<MergeBase> = self.http.get(&path).await?;
        object_id(base.ok_or_else(|| missing(&path))?.id)
    }

    /// A name without `/` may also be a group's. A user's name is not a group, so nobody is in it. Only
    /// direct members count, as GitLab has it of code owners, and only those who may push.
    async fn is_member(&self, group: &str, user: &str) -> Result<bool> {
        let path = format!(
            "/groups/{}/members?query={}",
            uri_segment(group),
            uri_segment(user)
        );
        let members: Option<Vec<GroupMember>> = self.http.list_if_there(&path).await?;
        // The query also finds names that only contain `user`.
        Ok(members.into_iter().flatten().any(|member| {
            member.username.eq_ignore_ascii_case(user) && member.access_level >= DEVELOPER
        }))
    }
}
