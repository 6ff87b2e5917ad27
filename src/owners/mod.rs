//! Code owners: the people whose approval a file needs, by the rules of the forge that the
//! `CODEOWNERS` file is for.
//!
//! A file is read as far as it is plain. Anything else is refused with its line: to read it a little
//! more laxly than the forge does would approve what the forge does not.

mod demand;
mod gitea;
mod github;
mod gitlab;
mod line;

pub use demand::Demand;
pub use line::OddLine;

/// A kind of forge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForgeKind {
    /// GitHub.
    GitHub,
    /// GitLab.
    GitLab,
    /// Gitea, and Forgejo, which has its API.
    Gitea,
}

impl ForgeKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::GitHub, Self::GitLab, Self::Gitea];

    /// Returns the kind with this name in the configuration.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "github" => Some(Self::GitHub),
            "gitlab" => Some(Self::GitLab),
            "gitea" => Some(Self::Gitea),
            _ => None,
        }
    }

    /// Returns the environment variable of its token, if the policy does not set another one.
    #[must_use]
    pub const fn token_env(self) -> &'static str {
        match self {
            Self::GitHub => "GITHUB_TOKEN",
            Self::GitLab => "GITLAB_TOKEN",
            Self::Gitea => "GITEA_TOKEN",
        }
    }

    /// Returns the paths of `CODEOWNERS`, from the repository's top; the first one that exists is
    /// used.
    #[must_use]
    pub const fn places(self) -> &'static [&'static str] {
        match self {
            Self::GitHub => &[".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"],
            Self::GitLab => &["CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"],
            Self::Gitea => &[
                "CODEOWNERS",
                "docs/CODEOWNERS",
                ".gitea/CODEOWNERS",
                ".forgejo/CODEOWNERS",
            ],
        }
    }

    /// Returns true if the owner `name` may be a team.
    #[must_use]
    pub fn may_be_team(self, name: &str) -> bool {
        name.contains('/') || self == Self::GitLab && !name.starts_with('@')
    }
}

/// A `CODEOWNERS` file.
#[derive(Debug)]
pub struct CodeOwners(Rules);

#[derive(Debug)]
enum Rules {
    GitHub(github::GitHubLines),
    GitLab(gitlab::GitLabSections),
    Gitea(gitea::GiteaLines),
}

impl CodeOwners {
    /// Reads the file as a forge of this kind does, as far as it is plain.
    ///
    /// # Errors
    ///
    /// If a line is not plain, or one that the forge ignores.
    pub fn read(kind: ForgeKind, text: &str) -> Result<Self, OddLine> {
        Ok(Self(match kind {
            ForgeKind::GitHub => Rules::GitHub(github::GitHubLines::read(text)?),
            ForgeKind::GitLab => Rules::GitLab(gitlab::GitLabSections::read(text)?),
            ForgeKind::Gitea => Rules::Gitea(gitea::GiteaLines::read(text)?),
        }))
    }

    /// Returns the approvals that `path`, from the repository's top, needs; empty if the file does
    /// not require any for it.
    ///
    /// # Errors
    ///
    /// If the line that decides has an owner that is not read.
    pub fn of(&self, path: &str) -> Result<Vec<Demand>, OddLine> {
        match &self.0 {
            Rules::GitHub(lines) => lines.of(path),
            Rules::GitLab(sections) => sections.of(path),
            Rules::Gitea(lines) => Ok(lines.of(path)),
        }
    }
}
