//! What Git knows of a work tree: the files that it tracks, and the patterns that it ignores others by.

use std::fs;
use std::path::PathBuf;

use super::Project;
use crate::config::{is_misnamed, is_read};
use crate::error::Result;
use crate::git::{GitPlace, IgnoreSettings, TrackedFiles};
use crate::text::{SourceFile, UnreadKind};

/// What Git knows of a project's work tree.
pub(super) struct Tracking {
    root: PathBuf,
    ignoring: Option<IgnoreSettings>,
    /// `None` if the project is in no repository.
    tracked: Option<TrackedFiles>,
}

impl Project {
    /// Reads what Git knows of the work tree.
    ///
    /// # Errors
    ///
    /// If the index cannot be read.
    pub(super) fn tracking(&self) -> Result<Tracking> {
        let place = GitPlace::around(&self.root);
        let ignoring = IgnoreSettings::read(place.as_ref(), &self.root, &self.variables);
        let tracked = match place {
            Some(place) => Some(TrackedFiles::read(place, &self.root, &self.variables)?),
            None => None,
        };
        Ok(Tracking {
            root: self.root.clone(),
            ignoring,
            tracked,
        })
    }
}

impl Tracking {
    /// Returns the settings that files are ignored by. `None` if the project is in no repository.
    pub(super) fn ignoring(&self) -> Option<&IgnoreSettings> {
        self.ignoring.as_ref()
    }

    /// Returns `true` if the project is in a repository.
    pub(super) fn is_in_repository(&self) -> bool {
        self.tracked.is_some()
    }

    /// Returns `true` if Git tracks the file at `path`, or a file below it.
    pub(super) fn covers(&self, path: &str) -> bool {
        self.tracked
            .as_ref()
            .is_some_and(|tracked| tracked.covers(path))
    }

    /// Returns what Git tracks below `folder` and a walk does not find: submodules whose folders are
    /// empty, and files outside of the sparse checkout, which are as in the index. `is_found` says
    /// what the walk has found.
    ///
    /// # Errors
    ///
    /// If a file outside of the sparse checkout cannot be read.
    pub(super) fn unseen(
        &self,
        folder: &str,
        is_found: impl Fn(&str) -> bool,
    ) -> Result<Vec<SourceFile>> {
        let Some(tracked) = &self.tracked else {
            return Ok(Vec::new());
        };
        let (mut unread, mut skipped) = (Vec::new(), Vec::new());
        for file in tracked.unseen_below(folder)? {
            if is_found(&file.path) {
                continue;
            }
            let metadata = fs::symlink_metadata(self.root.join(&file.path));
            if file.kind == Some(UnreadKind::Submodule) {
                // Without its folder it is deleted, unless it was never checked out.
                if file.is_skipped || metadata.is_ok_and(|metadata| metadata.is_dir()) {
                    unread.push(SourceFile::unread(file.path, UnreadKind::Submodule));
                }
            } else if metadata.is_err() && (file.kind.is_some() || is_read(&file.path)) {
                skipped.push(file);
            } else if metadata.is_err() && is_misnamed(&file.path) {
                unread.push(SourceFile::unread(file.path, UnreadKind::Suffix));
            }
        }
        unread.extend(tracked.contents(skipped)?);
        Ok(unread)
    }

    /// Returns `true` if files in `folder`, which does not exist, are outside of the sparse checkout.
    ///
    /// # Errors
    ///
    /// If the index cannot be read.
    pub(super) fn skips_all_of(&self, folder: &str) -> Result<bool> {
        let Some(tracked) = &self.tracked else {
            return Ok(false);
        };
        let mut unseen = tracked.unseen_below(folder)?.into_iter();
        Ok(unseen.any(|file| file.is_skipped))
    }

    /// Reads the file at `path` as in the index, if it is outside of the sparse checkout. `None` if it
    /// is not there.
    ///
    /// # Errors
    ///
    /// If it cannot be read.
    pub(super) fn skipped(&self, path: &str) -> Result<Option<SourceFile>> {
        let Some(tracked) = &self.tracked else {
            return Ok(None);
        };
        let found = tracked.at(path)?;
        let skipped = found.filter(|file| file.path == path && file.is_skipped);
        Ok(tracked.contents(skipped.into_iter().collect())?.pop())
    }
}
