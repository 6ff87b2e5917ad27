//! The four commits that a reviewed change is about: the files of each, and whether the forge's word
//! about them can be believed.

use std::collections::BTreeSet;

use super::applied::AppliedChange;
use crate::config::is_at_or_below;
use crate::error::{Error, Result};
use crate::forge::{Files, LocalObjects, MergedPullRequest};
use crate::git::{CommitId, Repository, Scopes, short_id};
use crate::language::{Text, id};

/// The mode of a folder.
const FOLDER: i32 = 0o040_000;

/// The files in scope on both sides of a step and of a request.
pub(super) struct Sides {
    /// The files of each merge base; of nothing if there is none.
    bases: Vec<Files>,
    head: Files,
    before: Files,
    after: Files,
}

impl Sides {
    /// Returns the first path at which the step is not the request's change.
    pub(super) fn first_other(&self) -> Option<&str> {
        self.bases.iter().find_map(|base| {
            let change = AppliedChange {
                base,
                head: &self.head,
                before: &self.before,
                after: &self.after,
            };
            change.first_other()
        })
    }

    /// Returns the paths at which the step changes a file.
    pub(super) fn changed(&self) -> Vec<&str> {
        let paths: BTreeSet<_> = self.before.keys().chain(self.after.keys()).collect();
        paths
            .into_iter()
            .filter(|path| self.before.get(*path) != self.after.get(*path))
            .map(String::as_str)
            .collect()
    }
}

/// This clone, as what a forge need not be asked about, and a reader of its files.
#[derive(Clone, Copy)]
pub(in crate::sync) struct LocalClone<'c> {
    pub(in crate::sync) repository: &'c Repository,
    pub(in crate::sync) scopes: &'c Scopes<'c>,
}

impl LocalObjects for LocalClone<'_> {
    fn has_commit(&self, id: &str) -> bool {
        self.repository.recorded(id).is_some()
    }

    fn has_tree(&self, id: &str) -> bool {
        self.repository.has_tree(id)
    }

    fn scope(&self, commit: &str) -> Result<BTreeSet<String>> {
        match self.repository.recorded(commit) {
            Some(commit) => self.scope_of(&commit),
            None => Ok(BTreeSet::new()),
        }
    }
}

impl LocalClone<'_> {
    /// Returns the files of a step from `before` to `after` and of `request`.
    ///
    /// # Errors
    ///
    /// If the request is no evidence about that step, or a commit cannot be read.
    pub(super) fn sides(
        &self,
        request: &MergedPullRequest,
        before: Option<&CommitId>,
        after: &CommitId,
    ) -> Result<Sides> {
        let bases = self.merge_bases(request, before)?;
        self.check(request, &bases)?;
        let head = self.repository.recorded(&request.head);
        let mut paths = BTreeSet::new();
        for commit in bases.iter().chain(&head).chain(before).chain([after]) {
            paths.extend(self.scope_of(commit)?);
        }
        let files = |commit: &CommitId| self.scopes.file_ids_at(commit, &paths);
        let mut sides = Sides {
            bases: bases.iter().map(files).collect::<Result<_>>()?,
            head: match &head {
                Some(head) => files(head)?,
                None => self.listed_files(request, &paths)?,
            },
            before: before.map_or(Ok(Files::new()), files)?,
            after: files(after)?,
        };
        if sides.bases.is_empty() {
            sides.bases.push(Files::new());
        }
        Ok(sides)
    }

    /// Returns the merge bases of the request's head and the state `before`: by Git, or by the forge if
    /// this clone lacks the head. Empty if they have nothing in common.
    fn merge_bases(
        &self,
        request: &MergedPullRequest,
        before: Option<&CommitId>,
    ) -> Result<Vec<CommitId>> {
        let Some(before) = before else {
            return Ok(Vec::new());
        };
        if let Some(head) = self.repository.recorded(&request.head) {
            return self.repository.merge_bases_of(before, &head);
        }
        let listed = request.listed.as_ref();
        let named = listed.and_then(|listed| listed.merge_bases.get(before.as_str()));
        let named = named.map_or("", String::as_str);
        if let Some(base) = self.repository.recorded(named)
            && self.repository.descends(before, &base)?
        {
            return Ok(vec![base]);
        }
        Err(Error::refused(
            Text::new(id::REVIEWED_BASE_UNKNOWN)
                .with("number", request.number.to_string())
                .with("before", before.short()),
        ))
    }

    /// Checks that the forge's answers are about the change from `bases` to the head.
    fn check(&self, request: &MergedPullRequest, bases: &[CommitId]) -> Result<()> {
        let refused = |message, commit: &str| {
            Error::refused(
                Text::new(message)
                    .with("number", request.number.to_string())
                    .with("commit", short_id(commit)),
            )
        };
        if let Some(compared) = &request.compared_with
            && bases.iter().any(|base| base.as_str() != compared)
        {
            return Err(refused(id::REVIEWED_COMPARED, compared));
        }
        let Some(from) = &request.pushed_from else {
            return Ok(());
        };
        // Everything after a commit of the approved branch was pushed by somebody whom the forge names.
        if let Some(start) = self.repository.recorded(from) {
            for base in bases {
                if self.repository.descends(base, &start)? {
                    return Ok(());
                }
            }
        }
        Err(refused(id::FORGE_PUSHES_GAP, from))
    }

    /// Returns the files of a head that this clone lacks, at and below `paths`.
    fn listed_files(&self, request: &MergedPullRequest, paths: &BTreeSet<String>) -> Result<Files> {
        let mut files = Files::new();
        let listed = request.listed.iter().flat_map(|listed| &listed.files);
        for (path, (id, mode)) in listed {
            if *mode == FOLDER {
                files.extend(self.scopes.file_ids_of_tree(id, path)?);
            } else {
                files.insert(path.clone(), (id.clone(), *mode));
            }
        }
        files.retain(|path, _| paths.iter().any(|folder| is_at_or_below(path, folder)));
        Ok(files)
    }

    /// Returns the paths in the scope of `commit`, or of the last commit before it that can be read.
    fn scope_of(&self, commit: &CommitId) -> Result<BTreeSet<String>> {
        let readable = self.scopes.readable(commit)?;
        Ok(readable.map_or_else(BTreeSet::new, |(_, scope)| scope.roots.clone()))
    }
}

#[cfg(test)]
mod tests;
