//! The address of a forge, and the repository there.

use crate::config::ForgeKind;
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The address of a forge, and a repository there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForgePlace {
    /// The address of its API.
    pub url: String,
    /// The repository as `owner/name`.
    pub repository: String,
}

impl ForgePlace {
    /// Takes `url` and `repository` from the policy. If the policy does not name them, they come from
    /// the address of the remote.
    ///
    /// # Errors
    ///
    /// If the remote does not tell them either.
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
            .ok_or_else(|| Error::refused(Text::new(id::FORGE_REPOSITORY_UNKNOWN)))?;
        let url = match (url, &remote, kind) {
            (Some(url), _, _) => url.to_owned(),
            (None, Some((host, _)), ForgeKind::GitHub) if host == "github.com" => {
                "https://api.github.com".to_owned()
            }
            (None, Some((host, _)), ForgeKind::GitHub) => format!("https://{host}/api/v3"),
            (None, Some((host, _)), ForgeKind::GitLab) => format!("https://{host}/api/v4"),
            (None, Some((host, _)), ForgeKind::Gitea) => format!("https://{host}/api/v1"),
            (None, None, _) => {
                return Err(Error::refused(Text::new(id::FORGE_PLACE_UNKNOWN)));
            }
        };
        Ok(Self { url, repository })
    }
}

/// Returns the host and `owner/name` of a remote's address. `None` if it is not at a forge.
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
        let cases = [
            (
                (None, None, Some("git@github.com:a/b.git")),
                Ok("https://api.github.com a/b"),
            ),
            (
                (None, None, Some("https://git.example/a/b")),
                Ok("https://git.example/api/v3 a/b"),
            ),
            (
                (
                    Some("https://x.example"),
                    Some("a/b"),
                    Some("https://git.example/c/d"),
                ),
                Ok("https://x.example a/b"),
            ),
            (
                (None, Some("a/b"), None),
                Err("the address of the Git host's API is not known"),
            ),
        ];
        for ((url, repository, remote), expected) in cases {
            let place = ForgePlace::new(ForgeKind::GitHub, url, repository, remote)
                .map(|place| format!("{} {}", place.url, place.repository))
                .map_err(|error| error.to_string());
            let expected = expected.map(str::to_owned).map_err(str::to_owned);
            assert_eq!(place, expected, "{url:?} {repository:?} {remote:?}");
        }
    }
}
