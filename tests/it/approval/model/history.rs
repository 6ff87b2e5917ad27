//! Histories as values: commits, what is in them, approvals, and where a portal's name leads.

use std::collections::{BTreeMap, BTreeSet};

/// A commit, by its place in [`History::commits`].
pub type Id = usize;

/// A path from the repository's top.
pub type Path = &'static str;

/// The configuration.
pub const CONFIG: Path = "contactctl.toml";

/// The list of signers that most policies use, and one that only `lax` can name.
pub const LISTS: [Path; 2] = ["allowed_signers", "lax_signers"];

/// The list of revoked keys, if the configuration names it.
pub const REVOKED: Path = "revoked_signers";

/// Places of `CODEOWNERS`.
pub const OWNERS: [Path; 2] = ["CODEOWNERS", ".github/CODEOWNERS"];

/// The names of portals. `staging` is a sandbox; the others are for production.
pub const NAMES: [Path; 3] = ["production", "staging", "lax"];

/// The contacts folders that a configuration may name.
pub const FOLDERS: [Path; 2] = ["contacts", "people"];

/// The files of three accounts, in each folder.
pub const ACCOUNTS: [[Path; 3]; 2] = [
    [
        "contacts/bistro.toml",
        "contacts/tavern.toml",
        "contacts/cafe.toml",
    ],
    [
        "people/bistro.toml",
        "people/tavern.toml",
        "people/cafe.toml",
    ],
];

/// The ids of the accounts.
pub const ACCOUNT_IDS: [&str; 3] = ["bistro", "tavern", "cafe"];

/// The account that a token for some does not see.
pub const UNSEEN: &str = ACCOUNT_IDS[1];

/// Somebody who writes, signs or approves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Person {
    Anna,
    Jan,
    Ola,
    Mallory,
}

/// When a key in a list is valid, in minutes of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Validity {
    Always,
    Before(i64),
    After(i64),
}

impl Validity {
    pub fn holds(self, at: i64) -> bool {
        match self {
            Self::Always => true,
            Self::Before(end) => at < end,
            Self::After(begin) => at >= begin,
        }
    }
}

/// Where the portal of a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Embedded,
    /// One of two portals that answer.
    Http(u8),
    /// An address without an answer.
    Nowhere,
}

/// What receives the values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    Embedded(Path),
    Http { portal: u8, is_sandbox: bool },
    Nowhere,
}

/// The policy for one portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Policy {
    pub signatures: u8,
    pub attestations: u8,
    pub list: Path,
}

/// A configuration that `check` accepts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Config {
    pub folder: Path,
    pub names_revoked: bool,
    pub portals: BTreeMap<Path, (Place, Policy)>,
}

/// What is at a path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Blob {
    Config(Config),
    /// A configuration that `check` refuses.
    Broken(u8),
    Signers(BTreeMap<Person, Validity>),
    Revoked(BTreeSet<Person>),
    /// An account's file; the number makes its mailbox.
    Account(u8),
    Text(u8),
    Link,
}

/// All that a commit holds.
pub type Tree = BTreeMap<Path, Blob>;

#[derive(Debug, Clone)]
pub struct Commit {
    /// The first parent first.
    pub parents: Vec<Id>,
    pub tree: Tree,
    pub author: Person,
    pub co_author: Option<Person>,
    pub signer: Option<Person>,
    pub date: i64,
}

/// An approval as it was signed. `None` as what was before is nothing at all.
#[derive(Debug, Clone)]
pub struct Approval {
    pub by: Person,
    pub target: Target,
    pub made_on: Option<Id>,
    pub before: Option<Tree>,
    pub after: Tree,
    pub expires: i64,
}

#[derive(Debug, Clone, Default)]
pub struct History {
    pub commits: Vec<Commit>,
    pub approvals: Vec<Approval>,
}

/// Returns the target of the portal `name` at `place`.
pub fn target(name: Path, place: Place) -> Target {
    match place {
        Place::Embedded => Target::Embedded(name),
        Place::Http(portal) => Target::Http {
            portal,
            is_sandbox: is_sandbox(name),
        },
        Place::Nowhere => Target::Nowhere,
    }
}

pub fn is_sandbox(name: Path) -> bool {
    name == "staging"
}
