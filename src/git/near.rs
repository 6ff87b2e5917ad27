//! Names of commits that nearly are the one that was given.

use super::repository::Repository;
use crate::text::suggest;

/// The characters that end a name and begin what follows from it, such as the parent in `main~1`.
const SUFFIX: [char; 4] = ['~', '^', '@', ':'];

impl Repository {
    /// Returns a revision that `rev`, which names no commit, was most likely meant to be: the branch of
    /// this name of a remote, or else the branch or tag with the nearest name.
    pub(super) fn near_revision(&self, rev: &str) -> Option<String> {
        let end = rev.find(SUFFIX).unwrap_or(rev.len());
        let (name, suffix) = rev.split_at(end);
        let names = self.short_names();
        let remotes = self.remotes();
        let of_remote = remotes.iter().map(|remote| format!("{remote}/{name}"));
        let near = of_remote
            .filter(|full| names.contains(full))
            .min_by_key(|full| !full.starts_with("origin/"))
            .or_else(|| suggest(name, names.iter().map(String::as_str)).map(str::to_owned))?;
        let near = format!("{near}{suffix}");
        // What is suggested has to be there.
        let is_commit = self
            .inner
            .revparse_single(&near)
            .is_ok_and(|object| object.peel_to_commit().is_ok());
        is_commit.then_some(near)
    }

    /// Returns the names of all branches, of remotes too, and of all tags, sorted.
    fn short_names(&self) -> Vec<String> {
        let Ok(references) = self.inner.references() else {
            return Vec::new();
        };
        let mut names: Vec<_> = references
            .flatten()
            .filter(|found| found.is_branch() || found.is_remote() || found.is_tag())
            .filter_map(|found| found.shorthand().ok().map(str::to_owned))
            .collect();
        names.sort();
        names
    }
}
