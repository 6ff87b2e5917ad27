//! The commit that last changed a file.

use std::path::Path;

use git2::Oid;

use super::commit_id::CommitId;
use super::repository::Repository;
use crate::error::Result;

impl Repository {
    /// Returns the last commit at or before `HEAD` that changed the file at `path` of the project. `None`
    /// if `HEAD` does not have the file, or if it was not changed in the last `most` commits.
    ///
    /// A merge did not change a file that one of its parents has with the same content.
    ///
    /// # Errors
    ///
    /// If a commit cannot be read.
    pub fn last_change(&self, path: &str, most: usize) -> Result<Option<CommitId>> {
        let Some(head) = self.head()? else {
            return Ok(None);
        };
        let path = format!("{}{path}", self.project_folder());
        let mut commit = head.oid()?;
        let Some(content) = self.content_at(commit, &path)? else {
            return Ok(None);
        };
        for _ in 0..most {
            let mut same = None;
            for parent in self.parents_of(commit)? {
                if self.content_at(parent, &path)? == Some(content) {
                    same = Some(parent);
                    break;
                }
            }
            match same {
                Some(parent) => commit = parent,
                None => return Ok(Some(CommitId::from(commit))),
            }
        }
        Ok(None)
    }

    /// Returns the object at `path` of `commit`. `None` if there is nothing.
    fn content_at(&self, commit: Oid, path: &str) -> Result<Option<Oid>> {
        let tree = self.commit(&CommitId::from(commit))?.tree_id();
        let found = self
            .inner
            .find_tree(tree)
            .and_then(|tree| tree.get_path(Path::new(path)));
        Ok(found.ok().map(|entry| entry.id()))
    }
}

#[cfg(test)]
mod tests {
    use crate::git::fixture::{TestHistory, files};

    #[test]
    fn a_merge_does_not_count_if_a_parent_has_the_content() {
        let history = TestHistory::new();
        let first = history.commit("anna", &files(&[("a.toml", "1"), ("b.toml", "1")]), &[]);
        let ours = history.commit(
            "jan",
            &files(&[("a.toml", "2"), ("b.toml", "1")]),
            &[&first],
        );
        let theirs = history.commit(
            "ola",
            &files(&[("a.toml", "1"), ("b.toml", "2")]),
            &[&first],
        );
        let both = files(&[("a.toml", "2"), ("b.toml", "2"), ("c.toml", "1")]);
        let merge = history.commit("jan", &both, &[&ours, &theirs]);
        let head = history.commit("ola", &both, &[&merge]);
        history.set_branch("main", &head);
        history.set_branch("master", &head);
        let repository = history.open();
        let changed = |path: &str, most| repository.last_change(path, most).expect("a history");
        assert_eq!(changed("a.toml", 10), Some(ours));
        assert_eq!(changed("b.toml", 10), Some(theirs));
        assert_eq!(changed("c.toml", 10), Some(merge));
        assert_eq!(changed("a.toml", 1), None);
        assert_eq!(changed("d.toml", 10), None);
    }
}
