//! Code owners: whose approval a file needs, by the rules of the forge that the file is for.

mod demand;
mod gitea;
mod github;
mod gitlab;
mod line;

pub use demand::Demand;

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
    /// The kind of this name in the configuration.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "github" => Some(Self::GitHub),
            "gitlab" => Some(Self::GitLab),
            "gitea" => Some(Self::Gitea),
            _ => None,
        }
    }

    /// The environment variable of its token where the policy names none.
    #[must_use]
    pub const fn token_env(self) -> &'static str {
        match self {
            Self::GitHub => "GITHUB_TOKEN",
            Self::GitLab => "GITLAB_TOKEN",
            Self::Gitea => "GITEA_TOKEN",
        }
    }

    /// Where its `CODEOWNERS` is looked for, from the repository's top; the first that is there
    /// counts.
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

    /// Whether an owner that is written `@name` may be more than one person.
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
    GitHub(github::Lines),
    GitLab(gitlab::Sections),
    Gitea(gitea::Lines),
}

impl CodeOwners {
    /// Reads the file as a forge of this kind does.
    #[must_use]
    pub fn read(kind: ForgeKind, text: &str) -> Self {
        Self(match kind {
            ForgeKind::GitHub => Rules::GitHub(github::Lines::read(text)),
            ForgeKind::GitLab => Rules::GitLab(gitlab::Sections::read(text)),
            ForgeKind::Gitea => Rules::Gitea(gitea::Lines::read(text)),
        })
    }

    /// Whose approval `path`, from the repository's top, needs; nobody's where the file asks for
    /// nobody.
    #[must_use]
    pub fn of(&self, path: &str) -> Vec<Demand> {
        match &self.0 {
            Rules::GitHub(lines) => lines.of(path),
            Rules::GitLab(sections) => sections.of(path),
            Rules::Gitea(lines) => lines.of(path),
        }
    }
}
