//! Clean merges, and files that come into scope though nobody saw them there.
//!
//! A merge is clean if each file in scope is what one side made of it while the other left it alone.
//! There are no renames, attributes, merge drivers or merges of contents: what they bring together
//! nobody has looked at.

use std::collections::BTreeSet;

use git2::{Oid, Tree};

use super::commit_id::CommitId;
use super::scope::{Roots, Scopes, covers};
use super::tree::{Entry, Files};
use crate::error::Result;

/// What a path is in the merge, in both of its parents, and in their merge base.
#[derive(Debug, Clone, Copy)]
struct Sides<T> {
    merged: Option<T>,
    ours: Option<T>,
    theirs: Option<T>,
    base: Option<T>,
}

impl<T: Copy + PartialEq> Sides<T> {
    /// Returns true if the merge is what one side made of the base while the other left it alone, or
    /// what both made of it.
    fn is_clean(&self) -> bool {
        if self.ours == self.theirs || self.theirs == self.base {
            self.merged == self.ours
        } else {
            self.ours == self.base && self.merged == self.theirs
        }
    }

    fn map<U>(self, to: impl Fn(T) -> Option<U>) -> Sides<U> {
        Sides {
            merged: self.merged.and_then(&to),
            ours: self.ours.and_then(&to),
            theirs: self.theirs.and_then(&to),
            base: self.base.and_then(&to),
        }
    }
}

impl Scopes<'_> {
    /// Returns true if `commit`, a merge of `parents`, is clean at `roots`: each path there is as one
    /// parent has it and the other has left it, seen from every merge base. What comes into its scope
    /// comes from a parent that has it in scope as well.
    ///
    /// # Errors
    ///
    /// If Git cannot read the commits.
    pub(crate) fn is_clean_merge(
        &self,
        commit: &CommitId,
        parents: &[CommitId],
        roots: &Roots,
    ) -> Result<bool> {
        let [ours, theirs] = parents else {
            return Ok(false);
        };
        for one in [commit, ours, theirs] {
            if self.of(one)?.is_err() {
                return Ok(false);
            }
        }
        let tops = [self.top(commit)?, self.top(ours)?, self.top(theirs)?];
        let bases = self.repository.merge_bases_of(ours, theirs)?;
        let mut bases: Vec<_> = bases.iter().map(Some).collect();
        if bases.is_empty() {
            // Histories with nothing in common had nothing in common.
            bases.push(None);
        }
        for base in bases {
            let base = base.map(|base| self.top(base)).transpose()?;
            for root in roots {
                let at = |top: &Tree<'_>| self.trees.entry(top, root);
                let sides = Sides {
                    merged: at(&tops[0])?,
                    ours: at(&tops[1])?,
                    theirs: at(&tops[2])?,
                    base: base.as_ref().map(at).transpose()?.flatten(),
                };
                if !self.is_clean(sides)? {
                    return Ok(false);
                }
            }
        }
        Ok(self.unseen(commit, parents)?.is_none())
    }

    /// Returns true if a file or folder is merged cleanly.
    fn is_clean(&self, sides: Sides<Entry>) -> Result<bool> {
        if sides.is_clean() {
            return Ok(true);
        }
        // A path is judged as a file and as a folder: one may take the other's place.
        let files = sides.map(|entry| (!entry.is_folder()).then_some(entry));
        if !files.is_clean() {
            return Ok(false);
        }
        let folders = sides.map(|entry| entry.is_folder().then_some(entry.id));
        self.is_clean_folder(folders)
    }

    fn is_clean_folder(&self, sides: Sides<Oid>) -> Result<bool> {
        let tree = |id: Option<Oid>| id.map(|id| self.trees.tree(id)).transpose();
        let trees = [
            tree(sides.merged)?,
            tree(sides.ours)?,
            tree(sides.theirs)?,
            tree(sides.base)?,
        ];
        let names: BTreeSet<Vec<u8>> = trees
            .iter()
            .flatten()
            .flat_map(|tree| tree.iter().map(|entry| entry.name_bytes().to_vec()))
            .collect();
        for name in names {
            let at = |tree: &Option<Tree<'_>>| {
                let entry = tree.as_ref()?.get_name_bytes(&name)?;
                Some(Entry::of(&entry))
            };
            let [merged, ours, theirs, base] = trees.each_ref().map(at);
            let below = Sides {
                merged,
                ours,
                theirs,
                base,
            };
            if !self.is_clean(below)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Returns a path that `commit` puts in scope though it lay there before, where nobody looked: in
    /// the tree of a parent that does not have it in scope. `None` if there is no such path.
    ///
    /// # Errors
    ///
    /// If Git cannot read the commits.
    pub(crate) fn unseen(&self, commit: &CommitId, parents: &[CommitId]) -> Result<Option<String>> {
        let Ok(scope) = self.of(commit)? else {
            return Ok(None);
        };
        let mut befores = Vec::new();
        let mut is_same = true;
        for parent in parents {
            let roots = match self.of(parent)? {
                Ok(scope) => scope.roots.clone(),
                // Nobody can say what was in its scope; the last state before it may know.
                Err(_) => self.readable_roots(parent)?,
            };
            is_same &= scope.roots.is_subset(&roots);
            befores.push((parent, roots));
        }
        if is_same {
            return Ok(None);
        }
        let mut seen: Vec<(Roots, Files)> = Vec::new();
        for (parent, roots) in befores {
            let files = self.files_at(&scope.roots, parent)?;
            seen.push((roots, files));
        }
        let files = self.files_at(&scope.roots, commit)?;
        Ok(files
            .into_iter()
            .find(|(path, entry)| is_unseen(path, *entry, &seen))
            .map(|(path, _)| path))
    }

    /// Returns the scope of the last readable state before `commit`. It is empty if there is none.
    fn readable_roots(&self, commit: &CommitId) -> Result<Roots> {
        let before = self.readable(commit)?;
        Ok(match before {
            Some((_, scope)) => scope.roots.clone(),
            None => Roots::new(),
        })
    }
}

/// Returns true if `path`, which is `entry` in a commit, lay in the trees of its parents where nobody
/// looked. `before` has the scope of each parent, and its files.
fn is_unseen(path: &str, entry: Entry, before: &[(Roots, Files)]) -> bool {
    let (inside, outside): (Vec<_>, Vec<_>) =
        before.iter().partition(|(roots, _)| covers(roots, path));
    let has = |(_, files): &&(Roots, Files)| files.contains_key(path);
    if !outside.iter().any(has) {
        return false;
    }
    // A parent had it in scope: then only the file that the other one hid is unseen.
    let is_it = |(_, files): &&(Roots, Files)| files.get(path) == Some(&entry);
    inside.is_empty() || (outside.iter().any(is_it) && !inside.iter().any(is_it))
}

#[cfg(test)]
mod tests;
