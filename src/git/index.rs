//! The files that are staged for the next commit as a snapshot, straight from the index.

use git2::{Index, IndexEntry, IndexEntryExtendedFlag};

use super::commit_id::message;
use super::repository::{Repository, not_utf8};
use super::snapshot::LINK;
use crate::config::{Config, ProjectFiles, is_read};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::text::{Origin, Snapshot, SourceFile};

/// Git's mode of a folder, which a sparse index has as an entry.
const FOLDER: u32 = 0o040_000;
/// Git's mode of a submodule.
const SUBMODULE: u32 = 0o160_000;
/// The bits of an entry's flags with its side of a merge; 0 if it is merged.
const STAGE: u16 = 0x3000;

impl Repository {
    /// Reads the project as the index has it: the configuration, and every `.toml` file under the
    /// contacts folder that it names.
    ///
    /// # Errors
    ///
    /// If the index cannot be read, has unmerged contacts, or has no contacts: an empty result would
    /// look as if everything were fine.
    pub fn staged(&self) -> Result<ProjectFiles<'static>> {
        let index = self.inner.index().map_err(|error| unreadable(&error))?;
        let config_file = self.staged_file(&index, &self.config_path)?;
        let config = Config::as_far_as_readable(config_file.as_ref());
        let mut files: Vec<_> = config_file.into_iter().collect();
        let folder = format!("{}/", config.contacts);
        let mut unmerged = Vec::new();
        for entry in index.iter() {
            let Some(path) = entry.path.strip_prefix(self.prefix.as_bytes()) else {
                continue;
            };
            let path = String::from_utf8_lossy(path);
            let inside = path.strip_prefix(folder.as_str());
            if path != self.config_path && !inside.is_some_and(is_read) {
                continue;
            }
            if entry.flags & STAGE != 0 {
                unmerged.push(path.into_owned());
                continue;
            }
            if path == self.config_path || !is_staged_file(&entry) {
                continue;
            }
            if std::str::from_utf8(&entry.path).is_err() {
                return Err(not_utf8(&path));
            }
            files.push(self.read(entry.id, path.into_owned())?);
        }
        if !unmerged.is_empty() {
            return Err(conflicts(unmerged));
        }
        if !files.iter().any(|file| file.path != self.config_path) {
            return Err(Error::usage(
                Text::new(id::INDEX_EMPTY).with("folder", config.contacts.as_str()),
            ));
        }
        let snapshot = Snapshot::new(Origin::Index, files);
        Ok(ProjectFiles::new(snapshot, &self.config_path))
    }

    fn staged_file(&self, index: &Index, path: &str) -> Result<Option<SourceFile>> {
        let full = format!("{}{path}", self.prefix);
        let below = format!("{full}/");
        match index.get_path(full.as_ref(), 0) {
            Some(entry) if is_staged_file(&entry) => self.read(entry.id, path.to_owned()).map(Some),
            Some(entry) if is_intended(&entry) => Ok(None),
            None if index.find_prefix(&below).is_err() => Ok(None),
            _ => Err(Error::usage(
                Text::new(id::STAGED_NOT_REGULAR).with("path", path),
            )),
        }
    }
}

/// Returns true if an entry is a file with staged content: `git add --intent-to-add` stages only a
/// name.
fn is_staged_file(entry: &IndexEntry) -> bool {
    let kind = entry.mode & 0o170_000;
    let link = u32::try_from(LINK).expect("a mode is positive");
    !is_intended(entry) && ![link, FOLDER, SUBMODULE].contains(&kind)
}

/// Returns true if only the name of an entry is staged.
fn is_intended(entry: &IndexEntry) -> bool {
    IndexEntryExtendedFlag::from_bits_truncate(entry.flags_extended)
        .contains(IndexEntryExtendedFlag::INTENT_TO_ADD)
}

fn conflicts(mut unmerged: Vec<String>) -> Error {
    unmerged.sort();
    unmerged.dedup();
    let (first, others) = (&unmerged[0], unmerged.len() - 1);
    let what = match others {
        0 => Text::new(id::INDEX_UNMERGED),
        more => Text::new(id::INDEX_UNMERGED_MORE).with("more", more),
    };
    Error::usage(what.with("path", first.as_str()))
}

fn unreadable(error: &git2::Error) -> Error {
    Error::io(Text::new(id::INDEX_UNREADABLE)).because(message(error))
}
