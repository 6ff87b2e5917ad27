//! Code owners: whose approval a file needs, by the rules of the forge that the file is for.

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

/// So many approvals of these people or teams.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// As the file names them: `@name`, `@organisation/team` or an address.
    pub owners: Vec<String>,
    /// How many people have to approve.
    pub count: usize,
}

impl Demand {
    /// One of `owners`; none if there are none.
    fn any(owners: Vec<String>) -> Option<Self> {
        (!owners.is_empty()).then_some(Self { owners, count: 1 })
    }
}

/// `pattern` as a regular expression over whole paths: `*` and `?` stay in a folder, `**` does not.
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

/// The words of a line; a space behind `\` is a part of its word.
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
