//! The files of a commit as a snapshot, straight from the object database.

use std::collections::{BTreeSet, HashSet};
use std::path::Path;

use git2::{DiffOptions, ObjectType, Tree, TreeEntry};

use super::commit_id::{CommitId, uncompared};
use super::entry::is_file;
use super::objects::{Blob, LINK};
use super::place::{from_folder, ways};
use super::repository::{Repository, not_utf8};
use crate::check;
use crate::config::{
    Config, ContactsFolder, FILE_NAME, FileKind, Layout, Naming, ProjectFiles, RECIPES, RecipeFile,
    SAMPLES, join,
};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::text::{Origin, Snapshot, SourceFile, UnreadKind};

impl Repository {
    /// Reads the project as `commit` has it: the configuration, every `.toml` file under the contacts
    /// folder that it names, and the recipes.
    ///
    /// # Errors
    ///
    /// If the commit has no contacts folder: an empty result would look as if everything were fine. Or
    /// if it lacks the configuration that the command line names.
    pub fn files(&self, commit: &CommitId) -> Result<ProjectFiles<'static>> {
        let (files, config, has_folder) = self.files_in(commit)?;
        if files.iter().all(|file| file.path != self.config_path) {
            self.without_config(commit, "help-rev")?;
        }
        if !has_folder {
            return Err(Error::usage(
                Text::new(id::COMMIT_WITHOUT_FOLDER)
                    .with("commit", commit.short())
                    .with("folder", config.contacts.to_string()),
            ));
        }
        Ok(self.project_files(commit, files))
    }

    /// Reads the project as [`Repository::files`] does, from a commit that may have no contacts yet, or
    /// settings that do not name a folder of the project: then it has only those.
    pub fn files_if_any(&self, commit: &CommitId) -> Result<ProjectFiles<'static>> {
        let config_file = self.config_file(commit, &self.tree(commit)?)?;
        let config = Config::as_far_as_readable(config_file.as_ref());
        if !config.contacts.is_usable() {
            return Ok(self.project_files(commit, config_file.into_iter().collect()));
        }
        let (files, ..) = self.files_in(commit)?;
        Ok(self.project_files(commit, files))
    }

    fn project_files(&self, commit: &CommitId, files: Vec<SourceFile>) -> ProjectFiles<'static> {
        ProjectFiles::new(Snapshot::new(origin(commit), files), &self.config_path)
    }

    /// Reads the project's files in `commit`. Returns them, the configuration, and true if there is a
    /// contacts folder.
    fn files_in(&self, commit: &CommitId) -> Result<(Vec<SourceFile>, Config, bool)> {
        let tree = self.tree(commit)?;
        let config_file = self.config_file(commit, &tree)?;
        let config = Config::as_far_as_readable(config_file.as_ref());
        self.check_usable(&config.contacts)?;
        let mut files: Vec<_> = config_file.into_iter().collect();
        let layout = self.layout_with(config.contacts.clone());
        let folder = self.path_at_top(config.contacts.path());
        let contacts = self.folder(&tree, &folder)?;
        let mut found = Found::default();
        if let Some(contacts) = &contacts {
            self.collect(contacts, config.contacts.path(), &layout, &mut found)?;
        } else if let Some(unread) = self.unread_on_the_way(&tree, &folder)? {
            // A link in the place of the contacts is not the same as no contacts.
            found.unread.push(unread);
        }
        let has_folder = contacts.is_some() || !found.unread.is_empty();
        for path in config.policy_files() {
            let unread = self.unread_on_the_way(&tree, &self.path_at_top(&path))?;
            found.unread.extend(unread);
        }
        if config.contacts.has_recipes() {
            self.collect_recipes(&tree, &mut found)?;
        }
        found.unread.sort_by(|one, other| one.path.cmp(&other.path));
        found.unread.dedup_by(|one, other| one.path == other.path);
        files.extend(self.read_found(found)?);
        Ok((files, config, has_folder))
    }

    /// Checks that the settings name a folder of the project.
    pub(super) fn check_usable(&self, contacts: &ContactsFolder) -> Result<()> {
        if contacts.is_usable() {
            return Ok(());
        }
        Err(Error::usage(
            Text::new(id::CONTACTS_OUTSIDE)
                .with("contacts", contacts.to_string())
                .with("config", self.config_path.as_str()),
        ))
    }

    /// Returns the paths of the account files that `before` and `after` do not both have as they are.
    /// `None` if the configuration or a directory file differs: every account may depend on those.
    pub fn account_files_between(
        &self,
        before: &CommitId,
        after: &CommitId,
    ) -> Result<Option<BTreeSet<String>>> {
        let (old, new) = (self.tree(before)?, self.tree(after)?);
        if self.entry(&old, &self.config_path)? != self.entry(&new, &self.config_path)? {
            return Ok(None);
        }
        let layout = self.layout(after)?;
        let folder = self.path_at_top(layout.contacts.path());
        let mut options = DiffOptions::new();
        // Without this, a folder named `*` would be a pattern.
        options.disable_pathspec_match(true);
        if !folder.is_empty() {
            options.pathspec(format!("{folder}/"));
        }
        let diff = self
            .inner
            .diff_tree_to_tree(Some(&old), Some(&new), Some(&mut options))
            .map_err(|error| uncompared(&self.inner, &error))?;
        let mut paths = BTreeSet::new();
        for delta in diff.deltas() {
            for file in [delta.old_file(), delta.new_file()] {
                let Some(path) = file.path().and_then(Path::to_str) else {
                    return Ok(None);
                };
                let Some(file) = path.strip_prefix(&self.prefix) else {
                    continue;
                };
                match (layout.naming(file), layout.kind(file)) {
                    (Naming::Other | Naming::Unread(UnreadKind::Suffix), _) => {}
                    (_, FileKind::Directory) => return Ok(None),
                    _ => drop(paths.insert(file.to_owned())),
                }
            }
        }
        Ok(Some(paths))
    }

    /// Reads the project as [`Repository::files`] does, but only the account files at `paths` that
    /// the commit has. `None` if the commit has no contacts folder.
    pub fn files_of(
        &self,
        commit: &CommitId,
        paths: &[&str],
    ) -> Result<Option<ProjectFiles<'static>>> {
        self.files_laid_out(commit, &self.layout(commit)?, paths)
    }

    /// Reads the project as [`Repository::files_of`] does, with a layout that need not be the one of the
    /// commit.
    pub fn files_laid_out(
        &self,
        commit: &CommitId,
        layout: &Layout,
        paths: &[&str],
    ) -> Result<Option<ProjectFiles<'static>>> {
        let tree = self.tree(commit)?;
        let folder = self.path_at_top(layout.contacts.path());
        let Some(contacts) = self.folder(&tree, &folder)? else {
            return Ok(None);
        };
        let mut files: Vec<_> = self.config_file(commit, &tree)?.into_iter().collect();
        let mut found = Found::default();
        if let Some(entry) = contacts.get_name("directory.toml") {
            found.add(&entry, layout.contacts.join("directory.toml"), layout);
        }
        if let Some(below) = self.folder(&contacts, "directory")? {
            let folder = layout.contacts.join("directory");
            self.collect(&below, &folder, layout, &mut found)?;
        }
        for path in paths {
            let Some(inside) = layout.contacts.inside(path) else {
                continue;
            };
            if let Some(entry) = self.entry_at(&contacts, inside)? {
                found.add(&entry, (*path).to_owned(), layout);
            }
        }
        files.extend(self.read_found(found)?);
        Ok(Some(self.project_files(commit, files)))
    }

    /// Returns the id of the tree of the folder `contacts` in `commit`. It is the same in every commit
    /// that has the same files there.
    pub fn contacts_id(&self, commit: &CommitId, contacts: &ContactsFolder) -> Result<String> {
        let tree = self.tree(commit)?;
        let folder = self.path_at_top(contacts.path());
        if folder.is_empty() {
            return Ok(tree.id().to_string());
        }
        let entry = self.entry_at(&tree, &folder)?.ok_or_else(|| {
            Error::usage(
                Text::new(id::COMMIT_WITHOUT_FOLDER)
                    .with("commit", commit.short())
                    .with("folder", contacts.to_string()),
            )
        })?;
        Ok(entry.id().to_string())
    }

    /// Reads the project's configuration in `commit`, which may be one of before there was a
    /// configuration: then it is the default one.
    ///
    /// # Errors
    ///
    /// If a check finds an error in it: a part of it would not count.
    pub fn config(&self, commit: &CommitId) -> Result<Config> {
        self.config_of(commit, &self.tree(commit)?)
    }

    /// Reads the configuration as [`Repository::config`] does, from `tree`, that of `commit`.
    pub(super) fn config_of(&self, commit: &CommitId, tree: &Tree<'_>) -> Result<Config> {
        let file = self.config_file(commit, tree)?;
        check::sound_config(file.as_ref()).map_err(|_findings| self.faulty(commit))
    }

    fn faulty(&self, commit: &CommitId) -> Error {
        Error::refused(
            Text::new(id::POLICY_FAULTY)
                .with("path", self.config_path.as_str())
                .with("commit", commit.short()),
        )
    }

    /// Returns the paths that tell the kinds of files in `commit`, whatever else its configuration says.
    ///
    /// # Errors
    ///
    /// If the configuration does not say where the contacts are.
    pub fn layout(&self, commit: &CommitId) -> Result<Layout> {
        let layout = self.layout_if_readable(commit)?;
        layout.ok_or_else(|| self.faulty(commit))
    }

    /// Returns the layout as [`Repository::layout`] does. `None` if the configuration does not say where
    /// the contacts are.
    pub fn layout_if_readable(&self, commit: &CommitId) -> Result<Option<Layout>> {
        let contacts = match self.config_file(commit, &self.tree(commit)?)? {
            Some(file) => Config::contacts_of(&file),
            None => Some(Config::default().contacts),
        };
        Ok(contacts.map(|contacts| self.layout_with(contacts)))
    }

    /// Returns the paths that tell the kinds of files, with the folder `contacts`.
    pub(super) fn layout_with(&self, contacts: ContactsFolder) -> Layout {
        Layout {
            config: self.config_path.clone(),
            contacts,
        }
    }

    /// Reads the text of the project's configuration in `commit`. It is empty if there is no such file.
    pub fn config_text(&self, commit: &CommitId) -> Result<String> {
        let file = self.config_file(commit, &self.tree(commit)?)?;
        Ok(file.map_or_else(String::new, |file| file.text().to_owned()))
    }

    /// Reads the configuration as [`Repository::config`] does, to decide by it.
    ///
    /// # Errors
    ///
    /// Also if the commit lacks the configuration that the command line names.
    pub fn sound_config(&self, commit: &CommitId) -> Result<Config> {
        self.sound_config_or(commit, "help-rev")
    }

    /// Reads the configuration as [`Repository::sound_config`] does, from the last commit of the approved
    /// branch.
    pub fn approved_config(&self, tip: &CommitId) -> Result<Config> {
        self.sound_config_or(tip, "help-approved")
    }

    fn sound_config_or(&self, commit: &CommitId, help: &'static str) -> Result<Config> {
        let tree = self.tree(commit)?;
        if self.config_file(commit, &tree)?.is_none() {
            self.without_config(commit, help)?;
        }
        self.config_of(commit, &tree)
    }

    /// Checks that `commit`, from which accounts were pushed, has the configuration that the command line
    /// names.
    ///
    /// # Errors
    ///
    /// If it does not: no later commit can add the file to it.
    pub fn check_pushed_config(&self, commit: &CommitId) -> Result<()> {
        let is_default = self.config_path == FILE_NAME;
        if is_default || self.config_file(commit, &self.tree(commit)?)?.is_some() {
            return Ok(());
        }
        let text = self.no_config(commit);
        let help = text.attribute("help-pushed");
        let help = help.with("repository", self.identity(commit)?);
        Err(Error::refused(text).hint(help))
    }

    /// Checks that a commit may be without a configuration, as one of a project that never had one.
    ///
    /// # Errors
    ///
    /// If the command line names the configuration: its settings, and not the defaults, are to count.
    fn without_config(&self, commit: &CommitId, help: &'static str) -> Result<()> {
        if self.config_path == FILE_NAME {
            return Ok(());
        }
        let text = self.no_config(commit);
        let help = text.attribute(help);
        Err(Error::refused(text).hint(help))
    }

    fn no_config(&self, commit: &CommitId) -> Text {
        Text::new(id::CONFIG_NOT_IN_COMMIT)
            .with("path", self.config_path.as_str())
            .with("commit", commit.short())
    }

    /// Reads the file of the configuration in `tree`, that of `commit`. `None` if there is nothing at
    /// its path.
    ///
    /// # Errors
    ///
    /// If there is something else, at the path or on the way to it: a check does not follow a link
    /// either, and without a file the settings would be the defaults.
    fn config_file(&self, commit: &CommitId, tree: &Tree<'_>) -> Result<Option<SourceFile>> {
        let path = self.path_at_top(&self.config_path);
        let mut folder = tree.clone();
        let mut parts = path.split('/').peekable();
        while let Some(part) = parts.next() {
            let Some(entry) = folder.get_name(part).map(|entry| entry.to_owned()) else {
                return Ok(None);
            };
            if parts.peek().is_none() && is_file(&entry) {
                let file = self.read(entry.id(), self.config_path.clone())?;
                return Ok(Some(file));
            }
            if parts.peek().is_none() || entry.kind() != Some(ObjectType::Tree) {
                break;
            }
            let below = self.inner.find_tree(entry.id());
            folder = below.map_err(|error| self.unreadable(commit, &error))?;
        }
        Err(Error::usage(
            Text::new(id::FILE_NOT_REGULAR)
                .with("path", path)
                .with("commit", commit.short()),
        ))
    }

    /// Adds what is read of `tree`, the `folder` of a project with this layout, and of the folders in it,
    /// and what is not although it should be, to `found`.
    fn collect(
        &self,
        tree: &Tree<'_>,
        folder: &str,
        layout: &Layout,
        found: &mut Found,
    ) -> Result<()> {
        let mut names = HashSet::new();
        for entry in tree {
            let name = entry.name().map_err(|_| {
                let name = String::from_utf8_lossy(entry.name_bytes()).into_owned();
                not_utf8(&join(folder, &name))
            })?;
            let path = join(folder, name);
            let is_folder = entry.kind() == Some(ObjectType::Tree);
            if !names.insert(name.to_owned()) {
                found.unread.retain(|file| file.path != path);
                found.blobs.retain(|blob| blob.path != path);
                found
                    .unread
                    .push(SourceFile::unread(path, UnreadKind::Twice));
            } else if is_folder {
                let below = self.read_folder(entry.id(), &path)?;
                self.collect(&below, &path, layout, found)?;
            } else {
                found.add(&entry, path, layout);
            }
        }
        Ok(())
    }

    /// Adds the recipes of `tree`, and what belongs to them, to `found`.
    fn collect_recipes(&self, tree: &Tree<'_>, found: &mut Found) -> Result<()> {
        for folder in [RECIPES, SAMPLES] {
            let at_top = self.path_at_top(folder);
            found.unread.extend(self.unread_on_the_way(tree, &at_top)?);
            let Some(files) = self.folder(tree, &at_top)? else {
                break;
            };
            for entry in &files {
                // No configuration can name a file whose name is not UTF-8.
                let Ok(name) = entry.name() else { continue };
                let path = format!("{folder}/{name}");
                if RecipeFile::of(&path).is_none() || found.has_unread(&path) {
                    continue;
                }
                if let Some(kind) = unread_kind(&entry) {
                    found.unread.push(SourceFile::unread(path, kind));
                } else if is_file(&entry) {
                    let id = entry.id();
                    found.blobs.push(Blob { id, path });
                } else {
                    found
                        .unread
                        .push(SourceFile::unread(path, UnreadKind::Folder));
                }
            }
        }
        Ok(())
    }

    /// Reads the files that were found. Those that are not read come with the reason.
    fn read_found(&self, found: Found) -> Result<Vec<SourceFile>> {
        let mut files = self.read_all(&found.blobs)?;
        files.extend(found.unread);
        Ok(files)
    }

    /// Returns the link or submodule of `tree` at `path`, from the top, or on the way to it. `None` if
    /// there is neither.
    fn unread_on_the_way(&self, tree: &Tree<'_>, path: &str) -> Result<Option<SourceFile>> {
        for way in ways(path) {
            let Some(entry) = self.entry_at(tree, way)? else {
                return Ok(None);
            };
            if let Some(kind) = unread_kind(&entry) {
                return Ok(Some(SourceFile::unread(
                    from_folder(&self.prefix, way),
                    kind,
                )));
            }
        }
        Ok(None)
    }
}

/// The contacts of a tree.
#[derive(Default)]
struct Found {
    blobs: Vec<Blob>,
    /// What is not read.
    unread: Vec<SourceFile>,
}

impl Found {
    /// Adds `entry`, which is not a folder, if it is read or should be.
    fn add(&mut self, entry: &TreeEntry<'_>, path: String, layout: &Layout) {
        if let Some(kind) = unread_kind(entry) {
            self.unread.push(SourceFile::unread(path, kind));
            return;
        }
        match layout.naming(&path) {
            Naming::Read => {
                let id = entry.id();
                self.blobs.push(Blob { id, path });
            }
            Naming::Unread(kind) => self.unread.push(SourceFile::unread(path, kind)),
            Naming::Other => {}
        }
    }

    /// Returns true if what is at `path` is not read.
    fn has_unread(&self, path: &str) -> bool {
        self.unread.iter().any(|file| file.path == path)
    }
}

/// Returns the reason why an entry is not read, whatever its name is. `None` for a file or a folder.
fn unread_kind(entry: &TreeEntry<'_>) -> Option<UnreadKind> {
    match (entry.kind(), entry.filemode()) {
        (_, LINK) => Some(UnreadKind::Link),
        (Some(ObjectType::Blob | ObjectType::Tree), _) => None,
        _ => Some(UnreadKind::Submodule),
    }
}

fn origin(commit: &CommitId) -> Origin {
    Origin::Commit(commit.as_str().to_owned())
}
