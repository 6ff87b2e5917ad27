//! The questions about a change to its forge, and the answers: values that a judgement rests on.

use crate::language::MessageId;
use std::collections::{BTreeMap, BTreeSet};

/// The questions to the forge about a change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The commits whose pull requests are looked for.
    pub commits: Vec<String>,
    /// The branch that the pull requests were merged to, as the forge names it.
    pub branch: String,
    /// The files and folders of contacts and policy, from the repository's top.
    pub paths: Vec<String>,
    /// The teams whose members may have to approve, as `organisation/team`.
    pub teams: BTreeSet<String>,
}

/// The answers of the forge about a change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The merged pull requests, with the commits that they were found by.
    pub requests: Vec<MergedPullRequest>,
    /// The commits that came by a pull request to another branch, with its number.
    pub elsewhere: BTreeSet<(String, u64)>,
    /// The team and the login of each approver who is a member of an asked team.
    pub members: BTreeSet<(String, String)>,
}

/// One merged pull request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedPullRequest {
    /// Its number.
    pub number: u64,
    /// The commits of the approved branch that came by the pull request.
    pub commits: BTreeSet<String>,
    /// The people who may not approve it, in lower case, and the id of the text that says why.
    pub involved: BTreeMap<String, MessageId>,
    /// The approvals that count.
    pub approvals: Vec<Review>,
    /// The people whose review does not count, and the id of the text that says why.
    pub not_counted: BTreeMap<String, MessageId>,
    /// The ids and modes of the asked files and folders, by path, of each approved commit.
    pub heads: BTreeMap<String, BTreeMap<String, (String, i32)>>,
}

/// One approval that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The reviewer's login.
    pub by: String,
    /// The id of the commit that they looked at.
    pub commit: String,
}
