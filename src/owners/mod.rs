//! Code owners: the people whose approval a file needs, by the rules of the forge that the
//! `CODEOWNERS` file is for.

mod gitea;
mod github;
mod gitlab;

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
    /// Reads the file as a forge of this kind does.
    #[must_use]
    pub fn read(kind: ForgeKind, text: &str) -> Self {
        Self(match kind {
            ForgeKind::GitHub => Rules::GitHub(github::GitHubLines::read(text)),
            ForgeKind::GitLab => Rules::GitLab(gitlab::GitLabSections::read(text)),
            ForgeKind::Gitea => Rules::Gitea(gitea::GiteaLines::read(text)),
        })
    }

    /// Returns the approvals that `path`, from the repository's top, needs; empty if the file does
    /// not require any for it.
    #[must_use]
    pub fn of(&self, path: &str) -> Vec<Demand> {
        match &self.0 {
            Rules::GitHub(lines) => lines.of(path),
            Rules::GitLab(sections) => sections.of(path),
            Rules::Gitea(lines) => lines.of(path),
        }
    }
}

/// A number of approvals that is required from some people or teams.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// The owners as the file names them: `@name`, `@organisation/team` or an address.
    pub owners: Vec<String>,
    /// The number of people who have to approve.
    pub count: usize,
}

impl Demand {
    /// Requires one approval of `owners`; `None` if the list is empty.
    fn any(owners: Vec<String>) -> Option<Self> {
        (!owners.is_empty()).then_some(Self { owners, count: 1 })
    }
}

/// Converts `pattern` to a regular expression: `*` and `?` do not match `/`, `**` does.
fn glob(pattern: &str) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(c) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("**/") {
            out += "(?:.*/)?";
            rest = after;
        } else if let Some(after) = rest.strip_prefix("**") {
            out += ".*";
            rest = after;
        } else {
            match c {
                '*' => out += "[^/]*",
                '?' => out += "[^/]",
                c => out += &regex::escape(c.encode_utf8(&mut [0; 4])),
            }
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

/// Returns the words of a line; a space after `\` is a part of its word.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut characters = line.chars().peekable();
    while let Some(c) = characters.next() {
        let word = words.last_mut().expect("there is a word");
        match c {
            '\\' if matches!(characters.peek(), Some(' ' | '#' | '\t')) => {
                word.extend(characters.next());
            }
            c if c.is_whitespace() => words.push(String::new()),
            c => word.push(c),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
