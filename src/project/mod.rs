//! A contacts repository on disk: finds it, and reads its files as a snapshot of the work tree.
//!
//! The folder to start from comes in as a value; nothing here reads the current directory.

mod cache;
mod create;
mod failure;
pub mod folder;
mod ignored;
pub mod output;
pub mod receipts;
mod recipes;
mod refresh;
mod replace;
mod reports;
mod shown;
mod stamp;
mod starter;
mod tracking;
mod verdict;
mod walk;

pub use create::create;
pub(crate) use refresh::{Refreshed, Stamps};
pub use replace::replace;
pub use reports::{check_not_over, is_free_for};
pub use shown::FoundTexts;
pub use starter::{STARTER_TOKEN, StarterFile, StarterPlace, StarterPortal, starter_files};
pub use verdict::{CheckVerdict, Checking, Statistics};

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::check;
use crate::config::{Config, FILE_NAME, FileKind, Layout, Naming, ProjectFiles};
use crate::error::{Error, Result};
use crate::git::{GitVariables, Repository, bare_folder};
use crate::language::{Text, id};
use crate::text::{LineIndex, Snapshot, SourceFile};

use failure::{is_absent, not_utf8, unreadable};
use refresh::{FoundFile, found, merged, read_file};
use stamp::Stamp;
use tracking::Tracking;

/// A folder with contacts in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// The folder that all paths are relative to.
    pub root: PathBuf,
    /// The path of the configuration from there; the file need not exist.
    pub config: String,
    /// The variables of Git in the environment.
    pub variables: GitVariables,
}

impl Project {
    /// Finds the project around `start`: the nearest folder upward with a `contactctl.toml`, or else
    /// the nearest with a `contacts` folder. The search ends at the top of a Git work tree.
    ///
    /// # Errors
    ///
    /// If neither is found.
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
        let root = folders
            .iter()
            .find(|folder| exists(&folder.join(FILE_NAME)))
            .or_else(|| {
                folders
                    .iter()
                    .find(|folder| folder.join(contacts.path()).is_dir())
            });
        let Some(root) = root else {
            let text = Text::new(id::NO_PROJECT)
                .with("folder", start.display())
                .with("config", FILE_NAME)
                .with("contacts", contacts.to_string());
            let new = text.attribute("help-new");
            return Err(Error::usage(text).hint(new));
        };
        Ok(Self {
            root: root.to_path_buf(),
            config: FILE_NAME.to_owned(),
            variables: GitVariables::default(),
        })
    }

    /// Returns the project of the given configuration file. The file's folder is the root.
    ///
    /// # Errors
    ///
    /// If there is no such file.
    pub fn with_config(file: &Path) -> Result<Self> {
        let metadata = fs::metadata(file).map_err(|error| {
            Error::usage(Text::new(id::CONFIG_UNREADABLE).with("path", file.display()))
                .because(error)
        })?;
        if !metadata.is_file() {
            return Err(Error::usage(
                Text::new(id::CONFIG_NO_FILE).with("path", file.display()),
            ));
        }
        let name = file
            .file_name()
            .and_then(|name| name.to_str())
            .ok_or_else(|| not_utf8(&file.to_string_lossy()))?;
        let folder = match file.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        Ok(Self {
            root: canonical(folder)?,
            config: name.to_owned(),
            variables: GitVariables::default(),
        })
    }

    /// Returns the project of the configuration at `config`, in the commits of the bare repository around
    /// `start`. `None` if there is no bare repository. It has no files on disk.
    #[must_use]
    pub fn in_bare_repository(start: &Path, config: Option<&Path>) -> Option<Self> {
        let folder = bare_folder(start)?;
        let config = config.unwrap_or(Path::new(FILE_NAME));
        let is_inside = |part| matches!(part, Component::Normal(_));
        if !config.components().all(is_inside) {
            return None;
        }
        let name = config.file_name()?.to_str()?.to_owned();
        Some(Self {
            root: folder.join(config.parent().unwrap_or(Path::new(""))),
            config: name,
            variables: GitVariables::default(),
        })
    }

    /// Sets the variables of Git in the environment.
    #[must_use]
    pub fn with_variables(self, variables: GitVariables) -> Self {
        Self { variables, ..self }
    }

    /// Opens the repository around the project.
    ///
    /// # Errors
    ///
    /// As [`Repository::open`].
    pub fn repository(&self) -> Result<Repository> {
        Repository::open(&self.root, &self.config, &self.variables)
    }

    /// Returns the project's folder from the top of the Git work tree around it, with `/` after each
    /// part. It is empty if it is the top, or if there is no work tree.
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

    /// Reads the project from disk: the configuration, every `.toml` file under its contacts folder
    /// that Git tracks or would track, and the recipes. Links are not followed, and files over
    /// [`MAX_FILE_BYTES`](crate::text::MAX_FILE_BYTES) are not read. A file that is outside of a sparse
    /// checkout is read from the index.
    ///
    /// # Errors
    ///
    /// If something cannot be read, or if there is no account: an empty result would look as if
    /// everything were fine.
    pub fn files(&self) -> Result<ProjectFiles<'static>> {
        let refreshed = self.refreshed(&Stamps::default(), None, &BTreeMap::new())?;
        Ok(self.project_files(refreshed.snapshot))
    }

    fn project_files(&self, snapshot: Snapshot) -> ProjectFiles<'static> {
        ProjectFiles::new(snapshot, &self.config)
    }

    /// Reads the project like [`Project::files`], with `buffer` in place of the file at its path,
    /// which need not exist yet. `buffer` is left out if a file at its path would not be checked.
    pub fn files_with(&self, buffer: SourceFile) -> Result<ProjectFiles<'static>> {
        let buffers = BTreeMap::from([(buffer.path.clone(), buffer)]);
        let refreshed = self.refreshed(&Stamps::default(), None, &buffers)?;
        Ok(self.project_files(refreshed.snapshot))
    }

    /// Returns `true` if a check would read a new file at `path`, where nothing is yet.
    pub(crate) fn takes_new(&self, path: &str, layout: &Layout) -> bool {
        let is_config = path == self.config;
        (is_config || is_checked(path, layout)) && !exists(&self.root.join(path))
    }

    /// Reads the project like [`Project::files`], but it may have no account, and no contacts
    /// folder, yet.
    pub fn files_if_any(&self) -> Result<ProjectFiles<'static>> {
        let tracking = self.tracking()?;
        let config_file = self.config_file(&tracking)?;
        let config = self.settings()?;
        let layout = self.layout(&config);
        let mut files = Vec::new();
        if exists(&self.root.join(config.contacts.path())) {
            let folder = self.contacts_folder(&layout, config_file.as_ref(), &tracking)?;
            let stamps = Stamps::default();
            files = walk::files(&folder, &layout, &tracking, |at, path| {
                found(at, path, &stamps)
            })?;
            files.retain(|found| found.path != self.config);
        }
        let recipes = recipes::files(&self.root, &layout, &tracking)?;
        add_unlisted(&mut files, recipes);
        Ok(self.project_files(merged(config_file, files, None).snapshot))
    }

    /// Reads the project like [`Project::files`], but takes the files whose stamp is the one in
    /// `stamps` from `before` instead of reading them again, and `buffers`, by path, in place of files. A
    /// buffer is left out if a file at its path would not be checked.
    pub(crate) fn refreshed(
        &self,
        stamps: &Stamps,
        before: Option<Snapshot>,
        buffers: &BTreeMap<String, SourceFile>,
    ) -> Result<Refreshed> {
        let tracking = self.tracking()?;
        let config_file = match buffers.get(&self.config) {
            Some(buffer) => Some(buffer.clone()),
            None => self.config_file(&tracking)?,
        };
        self.read_all((config_file, &tracking), stamps, before, |layout, found| {
            for buffer in buffers.values() {
                self.put(buffer, layout, found);
            }
        })
    }

    /// Puts `buffer` in the place of the file that was found at its path, or adds it.
    fn put(&self, buffer: &SourceFile, layout: &Layout, found: &mut Vec<FoundFile>) {
        let known = found.iter_mut().find(|found| found.path == buffer.path);
        match known {
            // Something that is not read stays so, whatever an editor has in its place.
            Some(known) if known.is_unread() => {}
            Some(known) => known.file = Some(buffer.clone()),
            None if buffer.path != self.config && self.takes_new(&buffer.path, layout) => {
                found.push(FoundFile {
                    path: buffer.path.clone(),
                    stamp: Stamp::default(),
                    file: Some(buffer.clone()),
                });
            }
            None => {}
        }
    }

    /// Reads what Git knows of the work tree.
    ///
    /// # Errors
    ///
    /// If the index cannot be read.
    fn tracking(&self) -> Result<Tracking> {
        Tracking::around(&self.root, &self.variables)
    }

    /// Reads the configuration, also if nothing else is read. `None` if there is none.
    fn own_config_file(&self) -> Result<Option<SourceFile>> {
        match self.read(&self.config)? {
            Some(file) => Ok(Some(file)),
            None => self.tracking()?.skipped(&self.config),
        }
    }

    /// Reads the configuration. `None` if there is none.
    ///
    /// # Errors
    ///
    /// As [`Project::read`].
    fn config_file(&self, tracking: &Tracking) -> Result<Option<SourceFile>> {
        match self.read(&self.config)? {
            Some(file) => Ok(Some(file)),
            None => tracking.skipped(&self.config),
        }
    }

    /// Reads everything but the configuration. `add` may change the list of files found.
    fn read_all(
        &self,
        (config_file, tracking): (Option<SourceFile>, &Tracking),
        stamps: &Stamps,
        before: Option<Snapshot>,
        add: impl FnOnce(&Layout, &mut Vec<FoundFile>),
    ) -> Result<Refreshed> {
        let config = Config::as_far_as_readable(config_file.as_ref());
        let layout = self.layout(&config);
        let folder = self.contacts_folder(&layout, config_file.as_ref(), tracking)?;
        let mut files = walk::files(&folder, &layout, tracking, |at, path| {
            found(at, path, stamps)
        })?;
        files.retain(|found| found.path != self.config);
        let recipes = recipes::files(&self.root, &layout, tracking)?;
        add_unlisted(&mut files, recipes);
        add_unlisted(&mut files, tracking.unread_policy(&config));
        add(&layout, &mut files);
        let has_any = files.iter().any(|found| {
            found.kind(&layout) == FileKind::Account || layout.is_another_project(&found.path)
        });
        if !has_any {
            let error = tracking.without_account(&folder, &config.contacts);
            return Err(self.explained(error, config_file.as_ref()));
        }
        Ok(merged(config_file, files, before))
    }

    /// Returns the paths that tell the kinds of files under the settings `config`.
    pub(crate) fn layout(&self, config: &Config) -> Layout {
        Layout {
            config: self.config.clone(),
            contacts: config.contacts.clone(),
        }
    }

    /// Reads the settings from disk, to decide by them; the defaults if there is no configuration.
    ///
    /// # Errors
    ///
    /// If the configuration cannot be read, or a check finds an error in it.
    pub fn settings(&self) -> Result<Config> {
        let file = self.own_config_file()?;
        check::sound_config(file.as_ref()).map_err(|findings| {
            Error::usage(
                Text::new(id::CONFIG_FAULTY)
                    .with("at", "")
                    .with("config", self.config.as_str())
                    .with("number", findings.len()),
            )
        })
    }

    /// Reads the paths that tell the kinds of files from disk, also of settings with errors: to look at
    /// what is there, as a check does.
    pub(crate) fn layout_on_disk(&self) -> Result<Layout> {
        let file = self.own_config_file()?;
        Ok(self.layout(&Config::as_far_as_readable(file.as_ref())))
    }

    /// Reads the file at `path` from the root; `None` if it does not exist.
    ///
    /// # Errors
    ///
    /// If it exists but cannot be read, or is a link, or is the configuration and no file.
    pub fn read(&self, path: &str) -> Result<Option<SourceFile>> {
        let file = self.root.join(path);
        match fs::symlink_metadata(&file) {
            Ok(metadata) if metadata.is_symlink() => {
                Err(Error::usage(Text::new(id::FILE_LINKED).with("path", path)))
            }
            // Without settings the defaults would count. Something else than a file, such as a folder,
            // is no account file either, but nobody takes it for one.
            Ok(metadata) if !metadata.is_file() && path == self.config => Err(Error::usage(
                Text::new(id::CONFIG_NO_FILE).with("path", path),
            )),
            Ok(_) => Ok(read_file(&file, path)?.map(|(file, _)| file)),
            Err(error) if is_absent(&error) => Ok(None),
            Err(error) => Err(unreadable(path, error)),
        }
    }

    /// Returns the contacts folder, which the configuration `file` names. It must be a real folder
    /// inside the project, or be outside of the sparse checkout.
    fn contacts_folder(
        &self,
        Layout { contacts, .. }: &Layout,
        file: Option<&SourceFile>,
        tracking: &Tracking,
    ) -> Result<PathBuf> {
        let path = contacts.path();
        // A drive is a part of a path on some systems.
        let mut parts = Path::new(path).components();
        let is_inside = parts.all(|part| matches!(part, Component::Normal(_)));
        if !is_inside || !contacts.is_usable() {
            return Err(Error::usage(
                Text::new(id::CONTACTS_OUTSIDE)
                    .with("contacts", contacts.to_string())
                    .with("config", self.config.as_str()),
            ));
        }
        let folder = self.root.join(path);
        if !exists(&folder) && tracking.skips_all_of(path)? {
            return Ok(folder);
        }
        self.real_folder(path)
            .map_err(|error| self.explained(error, file))
    }

    /// Returns the folder `contacts`, if it is one and not behind a link.
    fn real_folder(&self, contacts: &str) -> Result<PathBuf> {
        let folder = self.root.join(contacts);
        if !folder.is_dir() {
            return Err(Error::usage(
                Text::new(id::CONTACTS_MISSING)
                    .with("contacts", contacts)
                    .with("root", self.root.display())
                    .with("config", self.config.as_str()),
            ));
        }
        if canonical(&folder)? != canonical(&self.root)?.join(contacts) {
            return Err(Error::usage(
                Text::new(id::FOLDER_LINKED).with("path", contacts),
            ));
        }
        Ok(folder)
    }

    /// Adds to a failure the first error of the configuration, which may have caused it.
    fn explained(&self, error: Error, config: Option<&SourceFile>) -> Error {
        let Some(file) = config else { return error };
        let (_, drafts) = check::read_config(file);
        match drafts.first() {
            Some(draft) => {
                let line = LineIndex::new(file.text()).position(draft.span.start).line;
                error.hint(
                    Text::new(id::CONFIG_FIRST)
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
        Error::usage(Text::new(id::FOLDER_UNOPENED).with("path", path.display())).because(error)
    })
}

/// Returns `true` if a file at `path` would be found among the contacts, or among the recipes.
fn is_checked(path: &str, layout: &Layout) -> bool {
    layout.kind(path) == FileKind::Recipe || layout.naming(path) == Naming::Read
}

/// Adds those of `files` at whose paths nothing was found so far.
fn add_unlisted(found: &mut Vec<FoundFile>, files: Vec<SourceFile>) {
    for file in files {
        if found.iter().all(|found| found.path != file.path) {
            found.push(FoundFile::unread(file));
        }
    }
}

fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

#[cfg(all(test, unix))]
mod agreement;
#[cfg(test)]
mod tests;
