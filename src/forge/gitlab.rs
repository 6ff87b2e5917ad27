//! GitLab, through its REST API.
//!
//! An approval there names no commit. It is taken to be of the last version of the merge request that
//! is older than the approval.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;

use super::evidence::Review;
use super::http::ForgeClient;
use super::request::{
    CountedReviews, FolderEntry, Forge, FoundRequest, SourceBranch, repository_path,
    unknown_commit, unknown_pusher,
};
use crate::config::ForgeKind;
use crate::error::Result;
use crate::language::{MessageId, id};
use crate::text::uri_segment;

/// The access level of a developer, the lowest that may push.
const DEVELOPER: u32 = 30;

/// One project at GitLab.
#[derive(Debug)]
pub(super) struct GitLab {
    http: ForgeClient,
    repository: String,
    /// `/projects/owner%2Fname`
    at: String,
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
    head_commit_sha: String,
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
}

#[derive(Debug, Deserialize)]
struct Member {
    access_level: u32,
}

#[derive(Debug, Deserialize)]
struct GroupMember {
    username: String,
}

#[derive(Debug, Deserialize)]
struct TreeEntry {
    id: String,
    name: String,
    mode: String,
}

impl From<Merge> for FoundRequest {
    fn from(merge: Merge) -> Self {
        Self {
            number: merge.iid,
            branch: merge.target_branch,
            author: merge.author.map(|author| author.username),
            head: merge.sha.unwrap_or_default(),
            from: merge.source_project_id.map(|project| SourceBranch {
                repository: project.to_string(),
                name: merge.source_branch,
            }),
        }
    }
}

impl GitLab {
    pub(super) fn new(http: ForgeClient, repository: &str) -> Self {
        Self {
            http,
            repository: repository.to_owned(),
            at: repository_path(ForgeKind::GitLab, repository),
        }
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
        let Some(merges) = self.http.list::<Merge>(&path).await? else {
            return Err(unknown_commit(commit, &self.repository));
        };
        Ok(merges
            .into_iter()
            .filter(|merge| merge.state == "merged")
            .map(FoundRequest::from)
            .collect())
    }

    /// GitLab's commits name no accounts, so only pushes and the author count. It keeps pushes for some
    /// years.
    async fn involved(&self, request: &FoundRequest) -> Result<BTreeMap<String, MessageId>> {
        let Some(from) = &request.from else {
            return Err(unknown_pusher(request.number));
        };
        let path = format!(
            "{}/events?action=pushed",
            repository_path(ForgeKind::GitLab, &from.repository)
        );
        let mut involved = BTreeMap::new();
        // The list is newest first: each push is followed to the one before it.
        let mut head = Some(request.head.clone());
        let is_whole = self
            .http
            .find(&path, |event: &Event| {
                let Some(push) = event.push_data.as_ref().filter(|push| push.is_to(from)) else {
                    return Ok(false);
                };
                if push.commit_to != head {
                    return Ok(false);
                }
                let Some(by) = &event.author_username else {
                    return Err(unknown_pusher(request.number));
                };
                involved.insert(by.to_lowercase(), id::REVIEWER_PUSHED);
                head.clone_from(&push.commit_from);
                Ok(head.is_none())
            })
            .await?;
        if !is_whole {
            return Err(unknown_pusher(request.number));
        }
        if let Some(author) = &request.author {
            involved.insert(author.to_lowercase(), id::REVIEWER_OPENED);
        }
        Ok(involved)
    }

    async fn reviews(&self, request: &FoundRequest) -> Result<CountedReviews> {
        let merge = format!("{}/merge_requests/{}", self.at, request.number);
        let versions = self
            .http
            .list::<Version>(&format!("{merge}/versions"))
            .await?
            .unwrap_or_default();
        let approvals: Option<Approvals> = self.http.get(&format!("{merge}/approvals")).await?;
        let given = approvals.map_or_else(Vec::new, |approvals| approvals.approved_by);
        let mut reviews = CountedReviews::default();
        for ApprovedBy { user, approved_at } in given {
            let seen = versions
                .iter()
                .filter(|version| Some(version.created_at) < approved_at)
                .max_by_key(|version| version.created_at);
            let by = user.username.clone();
            let why = match seen {
                None => id::REVIEWER_OF_NOTHING,
                Some(_) if !self.is_person(&user).await? => id::REVIEWER_NO_PERSON,
                Some(_) if !self.may_push(&user).await? => id::REVIEWER_MAY_NOT_WRITE,
                Some(version) => {
                    let commit = version.head_commit_sha.clone();
                    reviews.approvals.push(Review { by, commit });
                    continue;
                }
            };
            reviews.not_counted.insert(by, why);
        }
        Ok(reviews)
    }

    async fn folder(&self, commit: &str, path: &str) -> Result<Vec<FolderEntry>> {
        let path = format!(
            "{}/repository/tree?ref={}&path={}",
            self.at,
            uri_segment(commit),
            uri_segment(path)
        );
        let entries: Option<Vec<TreeEntry>> = self.http.list(&path).await?;
        Ok(entries
            .unwrap_or_default()
            .into_iter()
            .map(|entry| FolderEntry {
                path: entry.name,
                mode: entry.mode,
                sha: entry.id,
            })
            .collect())
    }

    /// A name without `/` may also be a group's. A user's name is not a group, so nobody is in it.
    async fn is_member(&self, group: &str, user: &str) -> Result<bool> {
        let path = format!(
            "/groups/{}/members/all?query={}",
            uri_segment(group),
            uri_segment(user)
        );
        let members: Option<Vec<GroupMember>> = self.http.list(&path).await?;
        // The query also finds names that only contain `user`.
        Ok(members
            .into_iter()
            .flatten()
            .any(|member| member.username.eq_ignore_ascii_case(user)))
    }
}
