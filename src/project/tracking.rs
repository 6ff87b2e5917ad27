//! What Git knows of a work tree: the files that it tracks, and the patterns that it ignores others by.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::failure::no_account;
use super::ignored::Ignored;
use crate::config::{Config, ContactsFolder, Layout, Naming, RECIPES, RecipeFile};
use crate::error::{Error, Result};
use crate::git::{GitPlace, GitVariables, IgnoreSettings, TrackedFiles, is_repository, ways};
use crate::language::{Text, id};
use crate::text::{Content, SourceFile, UnreadKind};

/// What Git knows of a project's work tree.
pub(super) struct Tracking {
    root: PathBuf,
    ignoring: Option<IgnoreSettings>,
    /// `None` if the project is in no repository.
    tracked: Option<TrackedFiles>,
}

impl Tracking {
    /// Reads what Git knows of the work tree around the project's folder `root`.
    ///
    /// # Errors
    ///
    /// If the index cannot be read.
    pub(super) fn around(root: &Path, variables: &GitVariables) -> Result<Self> {
        let place = GitPlace::around(root);
        let mut ignoring = IgnoreSettings::read(place.as_ref(), root, variables);
        let tracked = match place {
            Some(place) => Some(TrackedFiles::read(place, root, variables)?),
            None => None,
        };
        if let (Some(tracked), Some(ignoring)) = (&tracked, &mut ignoring) {
            ignoring.staged = tracked.skipped_rules()?;
        }
        Ok(Self {
            root: root.to_owned(),
            ignoring,
            tracked,
        })
    }

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

    /// Returns what Git tracks among the contacts and a walk does not find: submodules whose folders are
    /// empty, and files outside of the sparse checkout, which are as in the index. `is_found` says
    /// what the walk has found.
    ///
    /// # Errors
    ///
    /// If a file outside of the sparse checkout cannot be read.
    pub(super) fn unseen(
        &self,
        layout: &Layout,
        is_found: impl Fn(&str) -> bool,
    ) -> Result<Vec<SourceFile>> {
        let Some(tracked) = &self.tracked else {
            return Ok(Vec::new());
        };
        let (mut unread, mut skipped) = (Vec::new(), Vec::new());
        for file in tracked.unseen_below(layout.contacts.path())? {
            if is_found(&file.path) {
                continue;
            }
            let metadata = fs::symlink_metadata(self.root.join(&file.path));
            if file.kind == Some(UnreadKind::Submodule) {
                // Without its folder it is deleted, unless it was never checked out.
                if file.is_skipped || metadata.is_ok_and(|metadata| metadata.is_dir()) {
                    unread.push(SourceFile::unread(file.path, UnreadKind::Submodule));
                }
            } else if metadata.is_err() {
                match (file.kind, layout.naming(&file.path)) {
                    (Some(_), _) | (None, Naming::Read) => skipped.push(file),
                    (None, Naming::Unread(kind)) => {
                        unread.push(SourceFile::unread(file.path, kind));
                    }
                    (None, Naming::Other) => {}
                }
            }
        }
        unread.extend(tracked.contents(skipped)?);
        Ok(unread)
    }

    /// Returns the recipes, and what belongs to them, that are outside of the sparse checkout, as in the
    /// index.
    ///
    /// # Errors
    ///
    /// If one of them cannot be read.
    pub(super) fn unseen_recipes(&self) -> Result<Vec<SourceFile>> {
        let Some(tracked) = &self.tracked else {
            return Ok(Vec::new());
        };
        let mut unseen = tracked.unseen_below(RECIPES)?;
        unseen.retain(|file| {
            let is_here = fs::symlink_metadata(self.root.join(&file.path)).is_ok();
            file.is_skipped && !is_here && RecipeFile::of(&file.path).is_some()
        });
        tracked.contents(unseen)
    }

    /// Returns the failure of a project whose folder of `contacts`, which is at `folder`, has no account.
    pub(super) fn without_account(&self, folder: &Path, contacts: &ContactsFolder) -> Error {
        let error = no_account(contacts);
        if Ignored::above(folder, self.ignoring()).1 {
            let hint = Text::new(id::CONTACTS_IGNORED);
            return error.hint(hint.with("contacts", contacts.to_string()).with("at", ""));
        }
        error
    }

    /// Returns the links and other repositories in the place of files that may decide about an approval,
    /// or on the way there: no commit that has them can be judged.
    pub(super) fn unread_policy(&self, config: &Config) -> Vec<SourceFile> {
        let (Some(tracked), Some(ignoring)) = (&self.tracked, &self.ignoring) else {
            return Vec::new();
        };
        let mut unread = BTreeMap::new();
        for path in config.policy_files() {
            let at_top = tracked.path_at_top(&path);
            let mut found = ways(&at_top).filter_map(|way| {
                let full = ignoring.top.join(way);
                let metadata = fs::symlink_metadata(&full).ok()?;
                let kind = if metadata.is_symlink() {
                    UnreadKind::Link
                } else if metadata.is_dir() && is_repository(&full) {
                    UnreadKind::Submodule
                } else {
                    return None;
                };
                let path = tracked.project_path(way);
                let is_meant = tracked.covers(&path) || !Ignored::above(&full, Some(ignoring)).1;
                is_meant.then(|| SourceFile::unread(path, kind))
            });
            let found = found
                .next()
                .or_else(|| self.tracked_submodule(tracked, &at_top));
            unread.extend(found.map(|file| (file.path.clone(), file)));
        }
        unread.into_values().collect()
    }

    /// Returns the submodule that Git tracks at `path`, or on the way there, with or without its files.
    fn tracked_submodule(&self, tracked: &TrackedFiles, path: &str) -> Option<SourceFile> {
        let unread = tracked.unread_on_the_way(path)?;
        let is_here = self.root.join(&unread.path).is_dir();
        let is_submodule = unread.content == Content::Unread(UnreadKind::Submodule);
        (is_submodule && is_here).then_some(unread)
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
