//! What commits say about themselves: author, time, message, signature. Anybody can write it.

use super::commit_id::{CommitId, message};
use super::repository::Repository;
use crate::contact::Provenance;
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// Trailers that name a reviewer.
const TRAILERS: [&str; 3] = ["reviewed-by", "approved-by", "acked-by"];

/// The author of a commit, by the commit's own word.
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

    /// Returns the time at which `commit` was made, by its own word, in seconds since 1970.
    pub fn seconds(&self, commit: &CommitId) -> Result<i64> {
        Ok(self.commit(commit)?.time().seconds())
    }

    /// Returns the signature of `commit` and the content that it is over. `None` if it has none.
    pub fn signature(&self, commit: &CommitId) -> Result<Option<(Vec<u8>, Vec<u8>)>> {
        let found = self.inner.extract_signature(&commit.oid()?, None);
        Ok(found
            .ok()
            .map(|(signature, content)| (signature.to_vec(), content.to_vec())))
    }

    /// The commit that `commit` was put upon; none for the first one, or where the clone ends.
    pub fn first_parent(&self, commit: &CommitId) -> Result<Option<CommitId>> {
        let parent = self.commit(commit)?.parent_id(0).ok();
        let here = parent.filter(|parent| self.inner.find_commit(*parent).is_ok());
        Ok(here.map(CommitId::from))
    }

    /// Returns what `commit` says about who made and merged it.
    pub fn provenance(&self, commit: &CommitId) -> Result<Provenance> {
        let step = self.commit(commit)?;
        let name = |signature: &git2::Signature<'_>| {
            String::from_utf8_lossy(signature.name_bytes()).into_owned()
        };
        // A merge brings what its other parent made.
        let merged = step.parent(1).ok();
        let author = merged.as_ref().unwrap_or(&step).author();
        let text = String::from_utf8_lossy(step.message_bytes()).into_owned();
        let reviewers = text.lines().filter_map(|line| {
            let (key, value) = line.split_once(':')?;
            let key = key.trim().to_ascii_lowercase();
            let value = value.split('<').next()?.trim();
            (TRAILERS.contains(&key.as_str()) && !value.is_empty()).then(|| value.to_owned())
        });
        Ok(Provenance {
            commit: commit.as_str().to_owned(),
            summary: self.summary(commit)?,
            author: name(&author),
            merged_by: merged.is_some().then(|| name(&step.committer())),
            reviewers: reviewers.collect(),
        })
    }

    /// Where the file at `path` of `commit` was in `parent`, if it was moved.
    pub fn moved_from(
        &self,
        parent: &CommitId,
        commit: &CommitId,
        path: &str,
    ) -> Result<Option<String>> {
        let failed = |error: git2::Error| {
            Error::io(Text::new(id::COMMITS_UNCOMPARED)).because(message(&error))
        };
        let old = self.commit(parent)?.tree().map_err(failed)?;
        let new = self.commit(commit)?.tree().map_err(failed)?;
        let mut diff = self
            .inner
            .diff_tree_to_tree(Some(&old), Some(&new), None)
            .map_err(failed)?;
        diff.find_similar(None).map_err(failed)?;
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
