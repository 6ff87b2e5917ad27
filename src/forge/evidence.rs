//! The questions of a change to its forge, and the answers: values that a judgement rests on.

use crate::language::MessageId;
use std::collections::{BTreeMap, BTreeSet};

/// What the forge has to be asked about a change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The commits whose pull requests are looked for.
    pub commits: Vec<String>,
    /// The branch that they were merged to, as the forge names it.
    pub branch: String,
    /// The files and folders of contacts and policy, from the repository's top.
    pub paths: Vec<String>,
    /// The teams whose members may have to approve: `organisation/team`.
    pub teams: BTreeSet<String>,
}

/// What the forge says of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The merged pull requests, with the commits that they were found by.
    pub requests: Vec<PullRequest>,
    /// The commits that came by a pull request to another branch, with its number.
    pub elsewhere: BTreeSet<(String, u64)>,
    /// Which approvers are in which team.
    pub members: BTreeSet<(String, String)>,
}

/// One merged pull request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PullRequest {
    /// Its number.
    pub number: u64,
    /// The commits of the approved branch that came by it.
    pub commits: BTreeSet<String>,
    /// Who may not approve it, in lower case, and the text that says why.
    pub involved: BTreeMap<String, MessageId>,
    /// The approvals that stand.
    pub approvals: Vec<Review>,
    /// Who gave a review that does not count, and the text that says why.
    pub not_counted: BTreeMap<String, MessageId>,
    /// Of each approved commit, the ids and modes of the files and folders that were asked for.
    pub heads: BTreeMap<String, BTreeMap<String, (String, i32)>>,
}

/// One approval that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Who gave it.
    pub by: String,
    /// Which commit they looked at.
    pub commit: String,
}
