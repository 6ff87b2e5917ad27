//! Where a value comes from in Git.

/// A commit on the approved branch, and what it says about who made and merged it. Anybody can write
/// that into a commit: it is shown, and never counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// The commit's full hexadecimal id.
    pub commit: String,
    /// The first line of its message.
    pub summary: String,
    /// The author of the change.
    pub author: String,
    /// The author of the merge; `None` if the commit is not a merge.
    pub merged_by: Option<String>,
    /// The reviewers, from the trailers of its message.
    pub reviewers: Vec<String>,
}
