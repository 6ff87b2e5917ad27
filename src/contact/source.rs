//! The source of the values at a portal.

use serde::{Deserialize, Serialize};

use super::limits::{self, is_of_name};

/// The repository, commit and configuration that a push came from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema), schema(as = Source))]
#[serde(deny_unknown_fields)]
pub struct PushSource {
    /// The identity of the repository: its root commit, and the project's folder if that is not the
    /// top.
    pub repository: String,
    /// The full hexadecimal id of the commit.
    pub commit: String,
    /// The path of the configuration from the top of the repository, such as `contactctl.toml`.
    /// Absent for a push by a version that did not record it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub config: Option<String>,
}

impl PushSource {
    /// Returns the members that are not well-formed, each with the form that it has to have. A portal
    /// keeps these values, shows them, and the next sync looks them up.
    #[must_use]
    pub fn faults(&self) -> Vec<(&'static str, &'static str)> {
        let mut faults = Vec::new();
        if !is_commit(&self.commit) {
            let form = "a commit is its full id in lower-case hexadecimal digits";
            faults.push(("commit", form));
        }
        if !is_plain(&self.repository, limits::REPOSITORY) {
            let form = "a repository's identity has 1 to 500 bytes, without control characters";
            faults.push(("repository", form));
        }
        if self.config.as_deref().is_some_and(|path| !is_path(path)) {
            let form = "a configuration is its path from the top of the repository, of 1 to 4096 \
                bytes without control characters";
            faults.push(("config", form));
        }
        faults
    }
}

/// Returns `true` for the full id of a commit: SHA-1 or SHA-256 in lower-case digits.
fn is_commit(text: &str) -> bool {
    matches!(text.len(), 40 | 64)
        && text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Returns `true` for a name of 1 to `longest` bytes.
fn is_plain(text: &str, longest: usize) -> bool {
    (1..=longest).contains(&text.len()) && text.chars().all(is_of_name)
}

/// Returns `true` for the path of a file as Git writes it.
fn is_path(text: &str) -> bool {
    let is_name = |part: &str| !matches!(part, "" | "." | "..");
    is_plain(text, limits::CONFIG_PATH) && text.split('/').all(is_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the names of the members that are not well-formed.
    fn faulty(repository: &str, commit: &str, config: Option<&str>) -> Vec<&'static str> {
        let source = PushSource {
            repository: repository.to_owned(),
            commit: commit.to_owned(),
            config: config.map(str::to_owned),
        };
        source.faults().into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn each_member_has_its_form() {
        let (sha1, sha256) = ("c0".repeat(20), "c0".repeat(32));
        for commit in [&sha1, &sha256] {
            assert!(faulty("r", commit, None).is_empty(), "{commit}");
        }
        for commit in [
            "",
            &sha1[1..],
            &sha256[1..],
            &"C0".repeat(20),
            &"x0".repeat(20),
        ] {
            assert_eq!(faulty("r", commit, None), ["commit"], "{commit}");
        }
        assert!(faulty(&"r".repeat(500), &sha1, None).is_empty());
        for repository in ["", "r\n", "\u{1b}[31m", "\u{202e}r", &"r".repeat(501)] {
            assert_eq!(faulty(repository, &sha1, None), ["repository"]);
        }
        for config in ["contactctl.toml", "team/a b/contactctl.toml", "...", "é"] {
            assert!(faulty("r", &sha1, Some(config)).is_empty(), "{config}");
        }
        for config in ["", "/a", "a/", "a//b", "./a", "../a", "a/..", "a\tb"] {
            assert_eq!(faulty("r", &sha1, Some(config)), ["config"], "{config}");
        }
        assert!(faulty("r", &sha1, Some(&"c".repeat(4096))).is_empty());
        assert_eq!(faulty("r", &sha1, Some(&"c".repeat(4097))), ["config"]);
        assert_eq!(faulty("", "", Some("")), ["commit", "repository", "config"]);
    }
}
