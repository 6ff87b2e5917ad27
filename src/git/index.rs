//! The files that are staged for the next commit as a snapshot, straight from the index.

use super::objects::Blob;
use super::repository::{Repository, not_utf8};
use super::tracked::{EntryState, TrackedFile, TrackedFiles};
use crate::config::{
    Config, ContactsFolder, FileKind, Naming, ProjectFiles, RECIPES, RecipeFile, SAMPLES,
};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::text::{Origin, Snapshot, SourceFile};

impl Repository {
    /// Reads the project as the index has it: the configuration, every `.toml` file under the contacts
    /// folder that it names, and the recipes.
    ///
    /// # Errors
    ///
    /// If the index cannot be read, has unmerged contacts, or has no contacts: an empty result would
    /// look as if everything were fine.
    pub fn staged(&self) -> Result<ProjectFiles<'static>> {
        let tracked = self.tracked()?;
        let config_file = self.staged_config(&tracked)?;
        let config = Config::as_far_as_readable(config_file.as_ref());
        self.check_usable(&config.contacts)?;
        let mut files: Vec<_> = config_file.into_iter().collect();
        let mut blobs = Vec::new();
        let mut unmerged = Vec::new();
        let layout = self.layout_with(config.contacts.clone());
        for file in staged_contacts(&tracked, &config.contacts)? {
            let naming = layout.naming(&file.path);
            if !file.is_utf8 {
                return Err(not_utf8(&file.path));
            }
            if file.path == self.config_path || file.state == EntryState::Intended {
                continue;
            }
            match (file.kind, naming) {
                (None, Naming::Other) => {}
                _ if file.state == EntryState::Unmerged => unmerged.push(file.path),
                (Some(kind), _) | (None, Naming::Unread(kind)) => {
                    files.push(SourceFile::unread(file.path, kind));
                }
                (None, Naming::Read) => blobs.push(Blob {
                    id: file.id,
                    path: file.path,
                }),
            }
        }
        if config.contacts.has_recipes() {
            for file in tracked.below(RECIPES, |_| true)? {
                let is_folder = file.path == RECIPES || file.path == SAMPLES;
                let is_meant =
                    RecipeFile::of(&file.path).is_some() || is_folder && file.kind.is_some();
                let is_known = files.iter().any(|known| known.path == file.path);
                if !is_meant || is_known || file.state == EntryState::Intended {
                    continue;
                }
                if file.state == EntryState::Unmerged {
                    unmerged.push(file.path);
                } else if let Some(kind) = file.kind {
                    files.push(SourceFile::unread(file.path, kind));
                } else {
                    blobs.push(Blob {
                        id: file.id,
                        path: file.path,
                    });
                }
            }
        }
        if !unmerged.is_empty() {
            return Err(conflicts(unmerged));
        }
        for path in config.policy_files() {
            let unread = tracked.unread_on_the_way(&tracked.path_at_top(&path));
            let unread = unread.filter(|one| files.iter().all(|file| file.path != one.path));
            files.extend(unread);
        }
        files.extend(self.read_all(&blobs)?);
        let is_contact = |file: &SourceFile| {
            let kind = layout.kind_of(file);
            let is_own = !matches!(kind, FileKind::Config | FileKind::Recipe);
            is_own && config.contacts.has(&file.path)
        };
        if !files.iter().any(is_contact) {
            return Err(Error::usage(
                Text::new(id::INDEX_EMPTY)
                    .with("folder", config.contacts.to_string())
                    .with("at", ""),
            ));
        }
        let snapshot = Snapshot::new(Origin::Index, files);
        Ok(ProjectFiles::new(snapshot, &self.config_path))
    }

    /// Reads the configuration as it is staged. `None` if it is not.
    fn staged_config(&self, tracked: &TrackedFiles) -> Result<Option<SourceFile>> {
        let path = self.config_path.as_str();
        match tracked.at(path)? {
            None => Ok(None),
            Some(file) if file.path == path && file.state == EntryState::Unmerged => {
                Err(conflicts(vec![file.path]))
            }
            Some(file) if file.path == path && file.state == EntryState::Intended => Ok(None),
            Some(file) if file.path == path && file.kind.is_none() => {
                self.read(file.id, file.path).map(Some)
            }
            Some(_) => Err(Error::usage(
                Text::new(id::STAGED_NOT_REGULAR)
                    .with("path", path)
                    .with("at", ""),
            )),
        }
    }
}

/// Returns what is staged at and below `contacts`, or the link or submodule on the way there.
fn staged_contacts(tracked: &TrackedFiles, contacts: &ContactsFolder) -> Result<Vec<TrackedFile>> {
    let contacts = contacts.path();
    for (end, _) in contacts.match_indices('/') {
        if let Some(file) = tracked.at(&contacts[..end])?
            && file.path == contacts[..end]
        {
            return Ok(vec![file]);
        }
    }
    tracked.below(contacts, |_| true)
}

fn conflicts(mut unmerged: Vec<String>) -> Error {
    unmerged.sort();
    unmerged.dedup();
    let (first, others) = (&unmerged[0], unmerged.len() - 1);
    let what = match others {
        0 => Text::new(id::INDEX_UNMERGED),
        more => Text::new(id::INDEX_UNMERGED_MORE).with("more", more),
    };
    Error::usage(what.with("path", first.as_str()).with("at", ""))
}
