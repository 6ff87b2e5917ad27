//! The questions about a change, and their answers as one value.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::evidence::{
    Asked, AskedStep, Evidence, Files, ListedHead, LocalObjects, MergedPullRequest,
};
use super::gitea::Gitea;
use super::github::GitHub;
use super::gitlab::GitLab;
use super::http::{DEADLINE, ForgeClient, late};
use super::place::ForgePlace;
use super::request::{Forge, FoundRequest, object_id, repository_path};
use crate::config::{ForgeKind, is_at_or_below};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::net::Token;

/// The mode of a folder.
const FOLDER: i32 = 0o040_000;

/// Asks the forge at `place` all questions of `asked`, less what `local` has. A date to wait for is
/// compared with `now`.
///
/// # Errors
///
/// A refusal if any answer is missing: the forge is not reached, does not let the token read, or does
/// not say what has to be known.
pub async fn gather(
    kind: ForgeKind,
    place: &ForgePlace,
    token: &Token,
    asked: &Asked,
    local: &impl LocalObjects,
    now: Timestamp,
) -> Result<Evidence> {
    let http = ForgeClient::new(kind, &place.url, token, now)?;
    let repository = &place.repository;
    let answers = async {
        match kind {
            ForgeKind::GitHub => answers(&GitHub::new(http, repository), asked, local).await,
            ForgeKind::GitLab => answers(&GitLab::new(http, repository), asked, local).await,
            ForgeKind::Gitea => answers(&Gitea::new(http, repository), asked, local).await,
        }
    };
    let evidence = tokio::time::timeout(DEADLINE, answers).await;
    evidence.unwrap_or_else(|_| Err(late(DEADLINE)))
}

/// Checks that the token may read the repository at `place`.
///
/// # Errors
///
/// A refusal if it may not, or the forge does not answer.
pub async fn check(
    kind: ForgeKind,
    place: &ForgePlace,
    token: &Token,
    now: Timestamp,
) -> Result<()> {
    let http = ForgeClient::new(kind, &place.url, token, now)?;
    let ForgePlace { url, repository } = place;
    let path = repository_path(kind, repository);
    let answer = tokio::time::timeout(DEADLINE, http.is_there(&path)).await;
    if answer.unwrap_or_else(|_| Err(late(DEADLINE)))? {
        return Ok(());
    }
    Err(Error::refused(
        Text::new(id::FORGE_UNKNOWN_REPOSITORY)
            .with("repository", repository.as_str())
            .with("url", url.as_str()),
    ))
}

async fn answers(forge: &impl Forge, asked: &Asked, local: &impl LocalObjects) -> Result<Evidence> {
    let mut evidence = Evidence::default();
    let mut found = BTreeMap::new();
    for AskedStep { commit, .. } in &asked.steps {
        for request in forge.merged(commit).await? {
            if request.branch.as_ref() == Some(&asked.branch) {
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
        for approval in &reviews.approvals {
            for team in &asked.teams {
                let pair = (team.clone(), approval.by.clone());
                if !evidence.members.contains(&pair) && forge.is_member(team, &approval.by).await? {
                    evidence.members.insert(pair);
                }
            }
        }
        let listed = if local.has_commit(&request.head) {
            None
        } else {
            Some(listed(forge, local, &request, &commits, &asked.steps).await?)
        };
        evidence.requests.push(MergedPullRequest {
            number,
            head: request.head,
            commits,
            involved: involved.people,
            approvals: reviews.approvals,
            not_counted: reviews.not_counted,
            pushed_from: involved.pushed_from,
            compared_with: reviews.compared_with,
            listed,
        });
    }
    Ok(evidence)
}

/// Asks about the head of a request, which the clone lacks: its merge base with the state before each
/// group of `steps` that are among the request's `commits`, and its files in their scope.
async fn listed(
    forge: &impl Forge,
    local: &impl LocalObjects,
    request: &FoundRequest,
    commits: &BTreeSet<String>,
    steps: &[AskedStep],
) -> Result<ListedHead> {
    let mut head = ListedHead::default();
    let mut paths = BTreeSet::new();
    let mut is_inside = false;
    for AskedStep { commit, parent } in steps {
        let starts = !is_inside;
        is_inside = commits.contains(commit);
        if !is_inside {
            continue;
        }
        paths.extend(local.scope(commit)?);
        let Some(parent) = parent else { continue };
        paths.extend(local.scope(parent)?);
        if starts {
            let base = forge.merge_base(request, parent).await?;
            if local.has_commit(&base) {
                paths.extend(local.scope(&base)?);
            }
            head.merge_bases.insert(parent.clone(), base);
        }
    }
    head.files = files(forge, local, &request.head, &paths).await?;
    Ok(head)
}

/// Returns the files of `commit` at and below `paths`. A folder that the clone has is not looked into.
async fn files(
    forge: &impl Forge,
    local: &impl LocalObjects,
    commit: &str,
    paths: &BTreeSet<String>,
) -> Result<Files> {
    let mut files = Files::new();
    let mut folders = vec![(String::new(), commit.to_owned())];
    while let Some((at, tree)) = folders.pop() {
        for entry in forge.folder(commit, &at, &tree).await? {
            let path = if at.is_empty() {
                entry.path
            } else {
                format!("{at}/{}", entry.path)
            };
            let is_in_scope = paths.iter().any(|asked| is_at_or_below(&path, asked));
            if !is_in_scope && !paths.iter().any(|asked| is_at_or_below(asked, &path)) {
                continue;
            }
            let mode = i32::from_str_radix(&entry.mode, 8)
                .map_err(|_| Error::refused(Text::new(id::FORGE_ANSWER_ODD)))?;
            let id = object_id(entry.sha)?;
            if mode == FOLDER && !(is_in_scope && local.has_tree(&id)) {
                folders.push((path, id));
            } else if is_in_scope {
                files.insert(path, (id, mode));
            }
        }
    }
    Ok(files)
}
