//! The questions about a change to its forge, and the answers: values that a judgement rests on.

use crate::error::Result;
use crate::language::MessageId;
use std::collections::{BTreeMap, BTreeSet};

/// The questions to the forge about a change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The steps whose pull requests are looked for, oldest first.
    pub steps: Vec<AskedStep>,
    /// The branch that the pull requests were merged to, as the forge names it.
    pub branch: String,
    /// The teams whose members may have to approve, as `organisation/team`.
    pub teams: BTreeSet<String>,
}

/// A step of the approved branch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AskedStep {
    /// The commit that the step leads to.
    pub commit: String,
    /// The commit before it. `None` for the first commit of the repository.
    pub parent: Option<String>,
}

/// The objects of this clone, about which a forge need not be asked.
pub trait LocalObjects {
    /// Returns true if the clone has the commit with this full id.
    fn has_commit(&self, id: &str) -> bool;

    /// Returns true if the clone has the tree with this full id.
    fn has_tree(&self, id: &str) -> bool;

    /// Returns the paths, from the repository's top, of the files and folders of contacts and policy
    /// by the configuration of `commit`, which the clone has.
    ///
    /// # Errors
    ///
    /// If the commit cannot be read.
    fn scope(&self, commit: &str) -> Result<BTreeSet<String>>;
}

/// The files of a commit by path: the id of each blob, and its mode.
pub type Files = BTreeMap<String, (String, i32)>;

/// The answers of the forge about a change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The merged pull requests, with the commits that they were found by.
    pub requests: Vec<MergedPullRequest>,
    /// The commits that came by a pull request to another branch or repository, with its number.
    pub elsewhere: BTreeSet<(String, u64)>,
    /// The team and the login of each approver who is a member of an asked team.
    pub members: BTreeSet<(String, String)>,
}

/// One merged pull request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MergedPullRequest {
    /// Its number.
    pub number: u64,
    /// The id of its head, as it was merged.
    pub head: String,
    /// The commits of the approved branch that came by the pull request.
    pub commits: BTreeSet<String>,
    /// The people who may not approve it, in lower case, and the id of the text that says why.
    pub involved: BTreeMap<String, MessageId>,
    /// The approvals that count.
    pub approvals: Vec<Review>,
    /// The people whose review does not count, and the id of the text that says why.
    pub not_counted: BTreeMap<String, MessageId>,
    /// The commit that the first push to its branch started from. `None` if the forge saw the branch
    /// being made.
    pub pushed_from: Option<String>,
    /// The commit that the forge compared the head with for the reviewers. `None` if it does not say.
    pub compared_with: Option<String>,
    /// The answers of the forge about the head. `None` if this clone has it.
    pub listed: Option<ListedHead>,
}

/// The answers of a forge about a commit that this clone lacks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListedHead {
    /// Its merge base with the state before each group of steps, by the id of that state.
    pub merge_bases: BTreeMap<String, String>,
    /// Its files at the paths in scope. A folder that this clone has as a tree is listed as such.
    pub files: Files,
}

/// One approval that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The reviewer's login.
    pub by: String,
    /// The id of the commit that they looked at, as the forge writes it.
    pub commit: String,
}
