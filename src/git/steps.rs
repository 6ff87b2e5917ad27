//! The steps of a branch: what each first-parent commit brought, and who says to have made it.

use git2::Oid;

use super::blobs::Blob;
use super::snapshot::is_file;
use super::{CommitId, Repository, message};
use crate::config::Config;
use crate::error::{Error, Result};
use crate::language::Text;
use crate::plan::Step;
use crate::text::{Origin, Snapshot, SourceFile};

/// Trailers that name a reviewer.
const TRAILERS: [&str; 3] = ["reviewed-by", "approved-by", "acked-by"];

impl Repository {
    /// The commit that `commit` was put upon; none for the first one, or where the clone ends.
    pub fn first_parent(&self, commit: &CommitId) -> Result<Option<CommitId>> {
        let parent = self.commit(commit)?.parent_id(0).ok();
        let here = parent.filter(|parent| self.inner.find_commit(*parent).is_ok());
        Ok(here.map(|parent| CommitId(parent.to_string())))
    }

    /// What `commit` says of itself.
    pub fn step(&self, commit: &CommitId) -> Result<Step> {
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
        Ok(Step {
            commit: commit.as_str().to_owned(),
            summary: self.summary(commit)?,
            author: name(&author),
            merged_by: merged.is_some().then(|| name(&step.committer())),
            reviewers: reviewers.collect(),
        })
    }

    /// As [`Repository::snapshot`], with the account files at `paths` only; those that the commit
    /// does not have are left out. Gives none where the commit has no contacts folder.
    pub fn snapshot_of(
        &self,
        commit: &CommitId,
        config_path: &str,
        paths: &[&str],
    ) -> Result<Option<Snapshot>> {
        let failed = |error: git2::Error| {
            Error::io(Text::new("commit-files-unreadable").with("commit", commit.short()))
                .because(message(&error))
        };
        let tree = self.commit(commit)?.tree().map_err(failed)?;
        let config: Config = self.config(commit, config_path)?;
        let folder = format!("{}{}", self.prefix, config.contacts);
        let Ok(entry) = tree.get_path(folder.as_ref()) else {
            return Ok(None);
        };
        let Ok(contacts) = self.inner.find_tree(entry.id()) else {
            return Ok(None);
        };
        let mut files: Vec<SourceFile> = self.file(&tree, config_path)?.into_iter().collect();
        let mut blobs = Vec::new();
        let inside = |name: &str| format!("{}/{name}", config.contacts);
        if let Some(entry) = contacts.get_name("directory.toml") {
            blobs.push(Blob {
                id: entry.id(),
                path: inside("directory.toml"),
            });
        }
        let below = contacts
            .get_name("directory")
            .and_then(|entry| self.inner.find_tree(entry.id()).ok());
        if let Some(below) = below {
            self.collect(&below, &inside("directory"), &mut blobs)?;
        }
        for path in paths {
            let id: Option<Oid> = path
                .strip_prefix(config.contacts.as_str())
                .and_then(|rest| {
                    contacts
                        .get_path(rest.trim_start_matches('/').as_ref())
                        .ok()
                        .filter(is_file)
                })
                .map(|entry| entry.id());
            blobs.extend(id.map(|id| Blob {
                id,
                path: (*path).to_owned(),
            }));
        }
        files.extend(self.read_all(&blobs)?);
        Ok(Some(Snapshot::new(
            Origin::Commit(commit.as_str().to_owned()),
            files,
        )))
    }

    /// Where the file at `path` of `commit` was in `parent`, if it was moved.
    pub fn moved_from(
        &self,
        parent: &CommitId,
        commit: &CommitId,
        path: &str,
    ) -> Result<Option<String>> {
        let failed = |error: git2::Error| {
            Error::io(Text::new("commits-uncompared")).because(message(&error))
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
