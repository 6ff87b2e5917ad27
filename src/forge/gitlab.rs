//! GitLab, by its REST API.
//!
//! An approval there names no commit: it is of the version of the merge request that was the last one
//! when it was given.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;

use super::evidence::Review;
use super::http::Http;
use super::request::{Branch, Entry, Forge, Request, Reviews, at, unknown_commit, unknown_pusher};
use crate::config::ForgeKind;
use crate::error::Result;
use crate::language::{MessageId, id};
use crate::text::uri_segment;

/// The least level that may push: that of a developer.
const DEVELOPER: u32 = 30;

/// One project at GitLab.
#[derive(Debug)]
pub(super) struct GitLab {
    http: Http,
    repository: String,
    /// `/projects/owner%2Fname`
    at: String,
}

#[derive(Debug, Deserialize)]
struct User {
    id: u64,
    username: String,
}

/// What an account is, besides its name.
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
    /// None where the project is gone.
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
    /// None where the branch was made.
    commit_from: Option<String>,
    commit_to: Option<String>,
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

impl GitLab {
    pub(super) fn new(http: Http, repository: &str) -> Self {
        Self {
            http,
            repository: repository.to_owned(),
            at: at(ForgeKind::GitLab, repository),
        }
    }

    /// The account's name is not enough to tell a person from a token of a project.
    async fn is_person(&self, user: &User) -> Result<bool> {
        let kind: Option<Kind> = self.http.get(&format!("/users/{}", user.id)).await?;
        Ok(kind.is_some_and(|kind| !kind.bot))
    }

    async fn may_push(&self, user: &User) -> Result<bool> {
        let path = format!("{}/members/all/{}", self.at, user.id);
        let member: Option<Member> = self.http.get(&path).await?;
        Ok(member.is_some_and(|member| member.access_level >= DEVELOPER))
    }
}

impl Forge for GitLab {
    async fn merged(&self, commit: &str) -> Result<Vec<Request>> {
        let path = format!(
            "{}/repository/commits/{}/merge_requests",
            self.at,
            uri_segment(commit)
        );
        let merges: Option<Vec<Merge>> = self.http.list(&path).await?;
        let merges = merges.ok_or_else(|| unknown_commit(commit, &self.repository))?;
        let done = merges.into_iter().filter(|merge| merge.state == "merged");
        let request = |merge: Merge| Request {
            number: merge.iid,
            branch: merge.target_branch,
            author: merge.author.map(|author| author.username),
            head: merge.sha.unwrap_or_default(),
            from: merge.source_project_id.map(|project| Branch {
                repository: project.to_string(),
                name: merge.source_branch,
            }),
        };
        Ok(done.map(request).collect())
    }

    /// Commits name no accounts here. Pushes are kept for some years.
    async fn involved(&self, request: &Request) -> Result<BTreeMap<String, MessageId>> {
        let unknown = || unknown_pusher(request.number);
        let from = request.from.as_ref().ok_or_else(unknown)?;
        let path = format!(
            "{}/events?action=pushed",
            at(ForgeKind::GitLab, &from.repository)
        );
        let mut involved = BTreeMap::new();
        let mut wanted = Some(request.head.clone());
        // Newest first.
        let mut follow = |event: &Event| -> Result<bool> {
            let Some(push) = &event.push_data else {
                return Ok(false);
            };
            let is_ours = push.ref_type == "branch" && push.name.as_ref() == Some(&from.name);
            if !is_ours || push.commit_to != wanted {
                return Ok(false);
            }
            let by = event.author_username.as_ref().ok_or_else(unknown)?;
            involved.insert(by.to_lowercase(), id::REVIEWER_PUSHED);
            wanted.clone_from(&push.commit_from);
            Ok(wanted.is_none())
        };
        if !self.http.find(&path, &mut follow).await? {
            return Err(unknown());
        }
        if let Some(author) = &request.author {
            involved.insert(author.to_lowercase(), id::REVIEWER_OPENED);
        }
        Ok(involved)
    }

    async fn reviews(&self, request: &Request) -> Result<Reviews> {
        let merge = format!("{}/merge_requests/{}", self.at, request.number);
        let versions: Option<Vec<Version>> = self.http.list(&format!("{merge}/versions")).await?;
        let versions = versions.unwrap_or_default();
        let approvals: Option<Approvals> = self.http.get(&format!("{merge}/approvals")).await?;
        let given = approvals.map_or_else(Vec::new, |approvals| approvals.approved_by);
        let mut reviews = Reviews::default();
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

    async fn folder(&self, commit: &str, path: &str) -> Result<Vec<Entry>> {
        let path = format!(
            "{}/repository/tree?ref={}&path={}",
            self.at,
            uri_segment(commit),
            uri_segment(path)
        );
        let entries: Option<Vec<TreeEntry>> = self.http.list(&path).await?;
        let entry = |entry: TreeEntry| Entry {
            path: entry.name,
            mode: entry.mode,
            sha: entry.id,
        };
        Ok(entries.unwrap_or_default().into_iter().map(entry).collect())
    }

    /// A name without `/` may be a group's, too; there is none for a user.
    async fn is_member(&self, group: &str, user: &str) -> Result<bool> {
        let path = format!(
            "/groups/{}/members/all?query={}",
            uri_segment(group),
            uri_segment(user)
        );
        let members: Option<Vec<GroupMember>> = self.http.list(&path).await?;
        let mut members = members.unwrap_or_default().into_iter();
        Ok(members.any(|member| member.username.eq_ignore_ascii_case(user)))
    }
}
