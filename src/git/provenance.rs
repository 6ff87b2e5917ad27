//! The claims that commits make about themselves: author, time, message, signature. Anybody can
//! write them.

use super::commit_id::{CommitId, uncompared};
use super::repository::Repository;
use crate::contact::Provenance;
use crate::error::Result;

/// Trailers that name a reviewer.
const TRAILERS: [&str; 3] = ["reviewed-by", "approved-by", "acked-by"];

/// The author of a commit, as the commit claims it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitAuthor {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The time at which the commit was written, in seconds since 1970.
    pub seconds: i64,
}

impl Repository {
    /// Returns the author of `commit`.
    pub fn author(&self, commit: &CommitId) -> Result<CommitAuthor> {
        let commit = self.commit(commit)?;
        let author = commit.author();
        Ok(CommitAuthor {
            name: String::from_utf8_lossy(author.name_bytes()).into_owned(),
            email: String::from_utf8_lossy(author.email_bytes()).into_owned(),
            seconds: author.when().seconds(),
        })
    }

    /// Returns the message of `commit`.
    pub fn message(&self, commit: &CommitId) -> Result<String> {
        let commit = self.commit(commit)?;
        Ok(String::from_utf8_lossy(commit.message_bytes()).into_owned())
    }

    /// Returns the time at which `commit` claims to have been made, in seconds since 1970.
    pub fn seconds(&self, commit: &CommitId) -> Result<i64> {
        Ok(self.commit(commit)?.time().seconds())
    }

    /// Returns the signature of `commit` and the content that it is over. `None` if it is not signed.
    pub fn signature(&self, commit: &CommitId) -> Result<Option<(Vec<u8>, Vec<u8>)>> {
        let found = self.inner.extract_signature(&commit.oid()?, None);
        Ok(found
            .ok()
            .map(|(signature, content)| (signature.to_vec(), content.to_vec())))
    }

    /// Returns the first parent of `commit`. `None` for the first commit, or if a shallow clone ends
    /// here.
    pub fn first_parent(&self, commit: &CommitId) -> Result<Option<CommitId>> {
        Ok(self.parents_here(commit)?.into_iter().next())
    }

    /// Returns the people that `commit` names as its author, merger and reviewers.
    pub fn provenance(&self, commit: &CommitId) -> Result<Provenance> {
        let step = self.commit(commit)?;
        // A merge brings the work of its other parent, so that one's author counts.
        let merged = step.parent(1).ok();
        let author = merged.as_ref().unwrap_or(&step).author();
        let text = String::from_utf8_lossy(step.message_bytes()).into_owned();
        Ok(Provenance {
            commit: commit.as_str().to_owned(),
            summary: self.summary(commit)?,
            author: name(&author),
            merged_by: merged.is_some().then(|| name(&step.committer())),
            reviewers: text.lines().filter_map(reviewer).collect(),
        })
    }

    /// Returns the path in `parent` of the file at `path` of `commit`. `None` if it was not moved.
    pub fn moved_from(
        &self,
        parent: &CommitId,
        commit: &CommitId,
        path: &str,
    ) -> Result<Option<String>> {
        let (old, new) = (self.compared_tree(parent)?, self.compared_tree(commit)?);
        let mut diff = self
            .inner
            .diff_tree_to_tree(Some(&old), Some(&new), None)
            .map_err(|error| uncompared(&self.inner, &error))?;
        diff.find_similar(None)
            .map_err(|error| uncompared(&self.inner, &error))?;
        let wanted = format!("{}{path}", self.prefix);
        let moved = diff.deltas().find_map(|delta| {
            let is_here = delta.new_file().path() == Some(wanted.as_ref());
            let old = delta
                .old_file()
                .path()?
                .to_str()?
                .strip_prefix(&self.prefix)?;
            (is_here && old != path).then(|| old.to_owned())
        });
        Ok(moved)
    }
}

fn name(signature: &git2::Signature<'_>) -> String {
    String::from_utf8_lossy(signature.name_bytes()).into_owned()
}

/// Returns the reviewer that a line of a message names as a trailer, without their address.
fn reviewer(line: &str) -> Option<String> {
    let (key, value) = line.split_once(':')?;
    if !TRAILERS.contains(&key.trim().to_ascii_lowercase().as_str()) {
        return None;
    }
    let name = value.split('<').next()?.trim();
    (!name.is_empty()).then(|| name.to_owned())
}
