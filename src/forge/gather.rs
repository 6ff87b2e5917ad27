//! The questions about a change, and their answers as one value.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::evidence::{Asked, Evidence, MergedPullRequest};
use super::gitea::Gitea;
use super::github::GitHub;
use super::gitlab::GitLab;
use super::http::{DEADLINE, ForgeClient, late};
use super::place::ForgePlace;
use super::request::{Forge, repository_path};
use crate::config::ForgeKind;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::net::Token;

/// Asks the forge at `place` all questions of `asked`. A date to wait for is compared with `now`.
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
    now: Timestamp,
) -> Result<Evidence> {
    let http = ForgeClient::new(kind, &place.url, token, now)?;
    let repository = &place.repository;
    let answers = async {
        match kind {
            ForgeKind::GitHub => answers(&GitHub::new(http, repository), asked).await,
            ForgeKind::GitLab => answers(&GitLab::new(http, repository), asked).await,
            ForgeKind::Gitea => answers(&Gitea::new(http, repository), asked).await,
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

async fn answers(forge: &impl Forge, asked: &Asked) -> Result<Evidence> {
    let mut evidence = Evidence::default();
    let mut found = BTreeMap::new();
    for commit in &asked.commits {
        for request in forge.merged(commit).await? {
            if request.branch == asked.branch {
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
        let mut heads = BTreeMap::new();
        for approval in &reviews.approvals {
            if !heads.contains_key(&approval.commit) {
                let entries = entries(forge, &approval.commit, &asked.paths).await?;
                heads.insert(approval.commit.clone(), entries);
            }
            for team in &asked.teams {
                let pair = (team.clone(), approval.by.clone());
                if !evidence.members.contains(&pair) && forge.is_member(team, &approval.by).await? {
                    evidence.members.insert(pair);
                }
            }
        }
        evidence.requests.push(MergedPullRequest {
            number,
            commits,
            involved,
            approvals: reviews.approvals,
            not_counted: reviews.not_counted,
            heads,
        });
    }
    Ok(evidence)
}

/// Returns the id and mode of each of `paths` that is there in `commit`.
async fn entries(
    forge: &impl Forge,
    commit: &str,
    paths: &[String],
) -> Result<BTreeMap<String, (String, i32)>> {
    let mut entries = BTreeMap::new();
    let folders: BTreeSet<_> = paths
        .iter()
        .map(|path| path.rsplit_once('/').map_or("", |(folder, _)| folder))
        .collect();
    for folder in folders {
        for entry in forge.folder(commit, folder).await? {
            let path = if folder.is_empty() {
                entry.path
            } else {
                format!("{folder}/{}", entry.path)
            };
            if paths.contains(&path) {
                let mode = i32::from_str_radix(&entry.mode, 8).unwrap_or(0);
                entries.insert(path, (entry.sha, mode));
            }
        }
    }
    Ok(entries)
}
