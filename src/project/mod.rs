//! A contacts repository on disk: where it is, and its files as a snapshot of the work tree.
//!
//! The folder to start from comes in as a value; nothing here asks for the current one.

mod cache;
mod failure;
pub mod folder;
pub mod output;
mod refresh;
mod replace;
mod stamp;
mod verdict;
mod walk;

pub(crate) use refresh::{Refreshed, Stamps};
pub use replace::replace;
pub use verdict::{Checking, Statistics, Verdict};

use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::check::{self, FileKind};
use crate::config::{Config, FILE_NAME};
use crate::error::{Error, Result};
use crate::language::Text;
use crate::text::{LineIndex, Snapshot, SourceFile};

use failure::{is_absent, no_account, not_utf8, unreadable};
use refresh::{Found, found, merged, read_file};
use stamp::Stamp;

/// A folder with contacts in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// The folder that all paths start from.
    pub root: PathBuf,
    /// The configuration's path from there; the file need not exist.
    pub config: String,
}

impl Project {
    /// Finds the project around `start`: the nearest folder upward with a `contactctl.toml`, else
    /// the nearest with a `contacts` folder. The top of a Git work tree is the last one looked at.
    ///
    /// # Errors
    ///
    /// When there is neither.
    pub fn discover(start: &Path) -> Result<Self> {
        let start = canonical(start)?;
        let mut folders: Vec<&Path> = start.ancestors().collect();
        if let Some(top) = folders
            .iter()
            .position(|folder| exists(&folder.join(".git")))
        {
            folders.truncate(top + 1);
        }
        let contacts = Config::default().contacts;
        let with_config = folders
            .iter()
            .find(|folder| exists(&folder.join(FILE_NAME)));
        let with_contacts = || {
            folders
                .iter()
                .find(|folder| folder.join(&contacts).is_dir())
        };
        let Some(root) = with_config.or_else(with_contacts) else {
            let text = Text::new("no-project")
                .with("folder", start.display())
                .with("config", FILE_NAME)
                .with("contacts", contacts);
            let new = text.attribute("help-new");
            return Err(Error::usage(text).hint(new));
        };
        Ok(Self {
            root: root.to_path_buf(),
            config: FILE_NAME.to_owned(),
        })
    }

    /// The project of a configuration file that is named: its folder is the root.
    ///
    /// # Errors
    ///
    /// When there is no such file.
    pub fn with_config(file: &Path) -> Result<Self> {
        let metadata = fs::metadata(file).map_err(|error| {
            Error::usage(Text::new("config-unreadable").with("path", file.display())).because(error)
        })?;
        if !metadata.is_file() {
            return Err(Error::usage(
                Text::new("config-no-file").with("path", file.display()),
            ));
        }
        let name = file.file_name().and_then(|name| name.to_str());
        let name = name.ok_or_else(|| not_utf8(&file.to_string_lossy()))?;
        let folder = match file.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        Ok(Self {
            root: canonical(folder)?,
            config: name.to_owned(),
        })
    }

    /// The project's folder from the top of the Git work tree around it, with `/` after each part;
    /// empty where it is the top, or where there is none.
    #[must_use]
    pub fn folder_in_repository(&self) -> String {
        let mut folders = self.root.ancestors();
        let Some(top) = folders.find(|folder| exists(&folder.join(".git"))) else {
            return String::new();
        };
        let inside = self.root.strip_prefix(top).unwrap_or(Path::new(""));
        let parts = inside.iter().map(|part| part.to_string_lossy() + "/");
        parts.collect()
    }

    /// The project as it is on disk: the configuration, and every `.toml` file under the contacts
    /// folder that it names. `.gitignore` counts, links are not followed, and files over
    /// [`MAX_FILE_BYTES`](crate::text::MAX_FILE_BYTES) are not read.
    ///
    /// # Errors
    ///
    /// When something cannot be read, or when there is no account: an empty result would look as
    /// if everything were fine.
    pub fn snapshot(&self) -> Result<Snapshot> {
        let refreshed = self.refreshed(&Stamps::default(), None)?;
        Ok(refreshed.snapshot)
    }

    /// As [`Project::snapshot`], with `buffer` in the place of the file at its path, which need not
    /// exist yet. Without it, if that is no place for a file that is checked.
    pub fn snapshot_with(&self, buffer: SourceFile) -> Result<Snapshot> {
        let is_config = buffer.path == self.config;
        let config_file = if is_config {
            Some(buffer.clone())
        } else {
            self.read(&self.config)?
        };
        let add = |config: &Config, found: &mut Vec<Found>| {
            let on_disk = exists(&self.root.join(&buffer.path));
            let known = found.iter_mut().find(|found| found.path == buffer.path);
            match known {
                Some(known) => known.file = Some(buffer),
                None if !is_config && !on_disk && is_checked(&buffer.path, &config.contacts) => {
                    found.push(Found {
                        path: buffer.path.clone(),
                        stamp: Stamp::default(),
                        file: Some(buffer),
                    });
                }
                None => {}
            }
        };
        Ok(self
            .read_all(config_file, &Stamps::default(), None, add)?
            .snapshot)
    }

    /// As [`Project::snapshot`], of a project that may have no account, and no contacts folder, yet.
    pub fn snapshot_if_any(&self) -> Result<Snapshot> {
        let config_file = self.read(&self.config)?;
        let config = self.settings()?;
        let mut files = Vec::new();
        if exists(&self.root.join(&config.contacts)) {
            let folder = self.contacts_folder(&config.contacts)?;
            let stamps = Stamps::default();
            files = walk::files(&folder, &config.contacts, |entry, path| {
                found(entry, path, &stamps)
            })?;
            files.retain(|found| found.path != self.config);
        }
        Ok(merged(config_file, files, None).snapshot)
    }

    /// As [`Project::snapshot`], but what `stamps` says to be as it was is taken from `before`
    /// and not read again.
    pub(crate) fn refreshed(&self, stamps: &Stamps, before: Option<Snapshot>) -> Result<Refreshed> {
        let config_file = self.read(&self.config)?;
        self.read_all(config_file, stamps, before, |_, _| {})
    }

    /// Reads everything but the configuration; `add` may change what is found.
    fn read_all(
        &self,
        config_file: Option<SourceFile>,
        stamps: &Stamps,
        before: Option<Snapshot>,
        add: impl FnOnce(&Config, &mut Vec<Found>),
    ) -> Result<Refreshed> {
        let config = config_file
            .as_ref()
            .map_or_else(Config::default, |file| check::read_config(file).0);
        let explained = |error| self.explained(error, config_file.as_ref());
        let folder = self.contacts_folder(&config.contacts).map_err(explained)?;
        let mut found = walk::files(&folder, &config.contacts, |entry, path| {
            found(entry, path, stamps)
        })?;
        found.retain(|found| found.path != self.config);
        add(&config, &mut found);
        let account = |found: &Found| {
            FileKind::of(&found.path, &self.config, &config.contacts) == FileKind::Account
        };
        if !found.iter().any(account) {
            return Err(explained(no_account(&config.contacts)));
        }
        Ok(merged(config_file, found, before))
    }

    /// The settings as they are on disk; the default ones without a configuration.
    ///
    /// # Errors
    ///
    /// When the configuration cannot be read.
    pub fn settings(&self) -> Result<Config> {
        let file = self.read(&self.config)?;
        Ok(file.map_or_else(Config::default, |file| check::read_config(&file).0))
    }

    /// The file at `path` from the root; none if there is none.
    ///
    /// # Errors
    ///
    /// When it is there and cannot be read, or is a link.
    pub fn read(&self, path: &str) -> Result<Option<SourceFile>> {
        let file = self.root.join(path);
        match fs::symlink_metadata(&file) {
            Ok(metadata) if metadata.is_symlink() => {
                Err(Error::usage(Text::new("file-linked").with("path", path)))
            }
            Ok(_) => Ok(read_file(&file, path)?.map(|(file, _)| file)),
            Err(error) if is_absent(&error) => Ok(None),
            Err(error) => Err(unreadable(path, error)),
        }
    }

    /// The contacts folder, which has to be a real one inside the project.
    fn contacts_folder(&self, contacts: &str) -> Result<PathBuf> {
        let plain: Vec<_> = Path::new(contacts)
            .components()
            .filter_map(|component| match component {
                Component::Normal(name) => name.to_str(),
                _ => None,
            })
            .collect();
        if plain.is_empty() || plain.join("/") != contacts {
            return Err(Error::usage(
                Text::new("contacts-outside")
                    .with("contacts", contacts)
                    .with("config", self.config.as_str()),
            ));
        }
        let folder = self.root.join(contacts);
        if !folder.is_dir() {
            return Err(Error::usage(
                Text::new("contacts-missing")
                    .with("contacts", contacts)
                    .with("root", self.root.display())
                    .with("config", self.config.as_str()),
            ));
        }
        if canonical(&folder)? != canonical(&self.root)?.join(contacts) {
            return Err(Error::usage(
                Text::new("folder-linked").with("path", contacts),
            ));
        }
        Ok(folder)
    }

    /// Adds to a failure what is wrong with the configuration that led to it.
    fn explained(&self, error: Error, config: Option<&SourceFile>) -> Error {
        let Some(file) = config else { return error };
        let (_, drafts) = check::read_config(file);
        match drafts.first() {
            Some(draft) => {
                let line = LineIndex::new(file.text()).position(draft.span.start).line;
                error.hint(
                    Text::new("config-first")
                        .with("config", self.config.as_str())
                        .with("line", line)
                        .with("fault", draft.message.clone()),
                )
            }
            None => error,
        }
    }
}

fn canonical(path: &Path) -> Result<PathBuf> {
    path.canonicalize().map_err(|error| {
        Error::usage(Text::new("folder-unopened").with("path", path.display())).because(error)
    })
}

/// Whether a file at `path` would be found in the folder `contacts`.
fn is_checked(path: &str, contacts: &str) -> bool {
    let inside = path
        .strip_prefix(contacts)
        .and_then(|rest| rest.strip_prefix('/'));
    inside.is_some_and(check::is_read)
}

fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

#[cfg(test)]
mod tests;
