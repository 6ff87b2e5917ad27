//! What a forge says of pull requests: who approved which state of them.
//!
//! Only reads. What is asked comes from [`crate::git::approval`], and so does the judgement.

mod github;
mod http;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::Timestamp;

use crate::config::ForgeKind;
use crate::error::{Error, Result};
use crate::git::approval::{Asked, Evidence, PullRequest};
use crate::language::Text;
use crate::portal::Token;

use github::GitHub;
use http::Http;

/// How long all questions of a run may take.
const DEADLINE: Duration = Duration::from_mins(5);

/// Where a forge is, and which repository of it is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The address of its API.
    pub url: String,
    /// `owner/name`.
    pub repository: String,
}

impl Place {
    /// The place by the policy's words, else by the address of the remote.
    ///
    /// # Errors
    ///
    /// When neither tells it.
    pub fn new(
        kind: ForgeKind,
        url: Option<&str>,
        repository: Option<&str>,
        remote: Option<&str>,
    ) -> Result<Self> {
        let remote = remote.and_then(by_remote);

        let repository = repository
            .map(str::to_owned)
            .or_else(|| remote.as_ref().map(|(_, repository)| repository.clone()))
            .ok_or_else(|| Error::refused(Text::new("forge-repository-unknown")))?;
        let url = match (url, &remote, kind) {
            (Some(url), _, _) => url.to_owned(),
            (None, Some((host, _)), ForgeKind::GitHub) if host == "github.com" => {
                "https://api.github.com".to_owned()
            }
            (None, Some((host, _)), ForgeKind::GitHub) => format!("https://{host}/api/v3"),
            (None, None, _) => {
                return Err(Error::refused(Text::new("forge-place-unknown")));
            }
        };
        Ok(Self { url, repository })
    }
}

/// Host and `owner/name` of a remote's address.
fn by_remote(remote: &str) -> Option<(String, String)> {
    let rest = match remote.split_once("://") {
        Some(("https" | "http" | "ssh" | "git", rest)) => rest.to_owned(),
        Some(_) => return None,
        // `git@host:owner/name`
        None => remote.replacen(':', "/", 1),
    };
    let (host, path) = rest.split_once('/')?;
    let host = host.rsplit('@').next()?.split(':').next()?;
    let path = path.trim_matches('/').trim_end_matches(".git");
    (!host.is_empty() && path.contains('/')).then(|| (host.to_owned(), path.to_owned()))
}

/// Asks the forge at `place` all that is `asked`, from the instant `now` on.
///
/// # Errors
///
/// A refusal where anything is left open: the forge is not reached, does not let the token read, or
/// does not say what has to be known.
pub async fn gather(
    place: &Place,
    token: &Token,
    asked: &Asked,
    now: Timestamp,
) -> Result<Evidence> {
    let github = GitHub::new(Http::new(&place.url, token, now)?, &place.repository);
    let evidence = tokio::time::timeout(DEADLINE, answers(&github, asked)).await;
    evidence.unwrap_or_else(|_| {
        let late = Text::new("forge-late").with("seconds", DEADLINE.as_secs());
        Err(Error::refused(late).hint(Text::new("try-later")))
    })
}

async fn answers(github: &GitHub, asked: &Asked) -> Result<Evidence> {
    let mut evidence = Evidence::default();
    let mut found = BTreeMap::new();
    for commit in &asked.commits {
        for pull in github.merged(commit).await? {
            if pull.branch() == asked.branch {
                let known = found.entry(pull.number);
                let (_, commits) = known.or_insert_with(|| (pull, BTreeSet::new()));
                commits.insert(commit.clone());
            } else {
                evidence.elsewhere.insert((commit.clone(), pull.number));
            }
        }
    }
    for (number, (pull, commits)) in found {
        let involved = github.involved(&pull).await?;
        let reviews = github.reviews(number).await?;
        let mut heads = BTreeMap::new();
        for approval in &reviews.approvals {
            if !heads.contains_key(&approval.commit) {
                let entries = entries(github, &approval.commit, &asked.paths).await?;
                heads.insert(approval.commit.clone(), entries);
            }
            for team in &asked.teams {
                let pair = (team.clone(), approval.by.clone());
                if !evidence.members.contains(&pair) && github.is_member(team, &approval.by).await?
                {
                    evidence.members.insert(pair);
                }
            }
        }
        evidence.requests.push(PullRequest {
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

/// What is at `paths` of `commit`.
async fn entries(
    github: &GitHub,
    commit: &str,
    paths: &[String],
) -> Result<BTreeMap<String, (String, i32)>> {
    let mut entries = BTreeMap::new();
    let folders: BTreeSet<_> = paths
        .iter()
        .map(|path| path.rsplit_once('/').map_or("", |(folder, _)| folder))
        .collect();
    for folder in folders {
        for entry in github.folder(commit, folder).await? {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remote_tells_host_and_repository() {
        for remote in [
            "https://git.example/team/contacts.git",
            "https://user@git.example/team/contacts",
            "git@git.example:team/contacts.git",
            "ssh://git@git.example:2222/team/contacts.git",
        ] {
            let expected = ("git.example".to_owned(), "team/contacts".to_owned());
            assert_eq!(by_remote(remote), Some(expected), "{remote}");
        }
        for remote in [
            "/srv/contacts.git",
            "file:///srv/team/contacts",
            "contacts",
            "",
        ] {
            assert_eq!(by_remote(remote), None, "{remote}");
        }
    }

    #[test]
    fn the_policy_wins_over_the_remote() {
        let place = |url, repository, remote| {
            Place::new(ForgeKind::GitHub, url, repository, remote)
                .map(|place| format!("{} {}", place.url, place.repository))
                .map_err(|error| error.to_string())
        };
        let at = |url: &str| Ok(format!("{url} a/b"));
        assert_eq!(
            place(None, None, Some("git@github.com:a/b.git")),
            at("https://api.github.com")
        );
        assert_eq!(
            place(None, None, Some("https://git.example/a/b")),
            at("https://git.example/api/v3")
        );
        assert_eq!(
            place(
                Some("https://x.example"),
                Some("a/b"),
                Some("https://git.example/c/d")
            ),
            at("https://x.example")
        );
        assert_eq!(
            place(None, Some("a/b"), None),
            Err("it is not known where the forge is".to_owned())
        );
    }
}
