//! The layout of a project: the files that are read, the kind of each, and the settings among them.

use std::borrow::Cow;

use super::Config;
use super::contacts::{ContactsFolder, Naming};
use crate::text::{Content, Snapshot, SourceFile, UnreadKind};

/// The kind of a project's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// The configuration.
    Config,
    /// A part of the directory, or something that is not read and that no account can be told from: a
    /// file of the approval policy, or another project. All accounts depend on them.
    Directory,
    /// A recipe, a sample of a page, or what samples are expected to show. No account depends on them.
    Recipe,
    /// An account.
    Account,
}

/// The name of the configuration of another project.
const ANOTHER_PROJECT: Naming = Naming::Unread(UnreadKind::Project);

/// The paths that tell the kinds of a project's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The path of the configuration.
    pub config: String,
    /// The contacts folder.
    pub contacts: ContactsFolder,
}

impl Layout {
    /// Returns the kind of the file at `path`.
    #[must_use]
    pub fn kind(&self, path: &str) -> FileKind {
        if path == self.config {
            FileKind::Config
        } else if self.contacts.is_recipe(path) {
            FileKind::Recipe
        } else if self.contacts.is_of_directory(path) || self.is_another_project(path) {
            FileKind::Directory
        } else {
            FileKind::Account
        }
    }

    /// Returns `true` if the file at `path` is the configuration of another project among the contacts.
    #[must_use]
    pub fn is_another_project(&self, path: &str) -> bool {
        self.naming(path) == ANOTHER_PROJECT
    }

    /// Returns what the file at `path` is among the contacts, by its name.
    #[must_use]
    pub fn naming(&self, path: &str) -> Naming {
        if path == self.config {
            return Naming::Other;
        }
        self.contacts.naming(path)
    }

    /// Returns the path for a new file of the account `id`: `<id>.toml` in the contacts folder, unless a
    /// file of that name has another meaning, such as `directory.toml`.
    ///
    /// # Panics
    ///
    /// Never: the last path that is tried has no other meaning.
    #[must_use]
    pub fn account_path(&self, id: &str) -> String {
        let mut paths = [
            format!("{id}.toml"),
            format!("accounts/{id}.toml"),
            format!("accounts/{id}/account.toml"),
        ]
        .map(|path| self.contacts.join(&path))
        .into_iter();
        let is_of_account = |path: &String| {
            self.naming(path) == Naming::Read && self.kind(path) == FileKind::Account
        };
        let path = paths.find(is_of_account);
        path.expect("the last name has no other meaning")
    }

    /// Returns the kind of `file`, which may be something outside of the contacts that is not read.
    #[must_use]
    pub fn kind_of(&self, file: &SourceFile) -> FileKind {
        let is_unread = matches!(file.content, Content::Unread(_));
        let is_contact = self.contacts.has(&file.path);
        match self.kind(&file.path) {
            FileKind::Account if is_unread && !is_contact => FileKind::Directory,
            kind => kind,
        }
    }
}

/// The files of a project, each with its kind.
#[derive(Debug, Clone)]
pub struct ProjectFiles<'s> {
    snapshot: Cow<'s, Snapshot>,
    /// The kinds of the snapshot's files, in their order.
    kinds: Vec<FileKind>,
    config: Config,
    layout: Layout,
}

impl<'s> ProjectFiles<'s> {
    /// Reads the settings of `snapshot`, whose configuration, if it has one, is at `config_path`, as far
    /// as they can be read, and tells the kinds of its files.
    #[must_use]
    pub fn new(snapshot: impl Into<Cow<'s, Snapshot>>, config_path: &str) -> Self {
        let snapshot = snapshot.into();
        let config = Config::as_far_as_readable(snapshot.file(config_path));
        let layout = Layout {
            config: config_path.to_owned(),
            contacts: config.contacts.clone(),
        };
        let files = snapshot.files().iter();
        Self {
            kinds: files.map(|file| layout.kind_of(file)).collect(),
            snapshot,
            config,
            layout,
        }
    }

    /// Returns the files.
    #[must_use]
    pub fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    /// Returns the files, as their owner.
    #[must_use]
    pub fn into_snapshot(self) -> Snapshot {
        self.snapshot.into_owned()
    }

    /// Returns the settings, as far as they can be read: a check reports the rest.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Returns the paths that tell the kinds of files.
    #[must_use]
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Returns the configuration. `None` if there is no such file.
    #[must_use]
    pub fn config_file(&self) -> Option<&SourceFile> {
        self.snapshot.file(&self.layout.config)
    }

    /// Returns the files of the directory, by path.
    pub fn directory(&self) -> impl Iterator<Item = &SourceFile> {
        self.of(FileKind::Directory)
    }

    /// Returns the account files, by path.
    pub fn accounts(&self) -> impl Iterator<Item = &SourceFile> {
        self.of(FileKind::Account)
    }

    /// Returns the recipes, and what belongs to them, by path.
    pub fn recipes(&self) -> impl Iterator<Item = &SourceFile> {
        self.of(FileKind::Recipe)
    }

    fn of(&self, kind: FileKind) -> impl Iterator<Item = &SourceFile> {
        let files = self.snapshot.files().iter().zip(&self.kinds);
        files.filter_map(move |(file, own)| (*own == kind).then_some(file))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recipe_is_told_from_an_account_by_its_place() {
        let kind = |contacts: &str, path: &str| {
            let layout = Layout {
                config: "contactctl.toml".to_owned(),
                contacts: contacts.into(),
            };
            layout.kind(path)
        };
        for path in [
            "recipes/mine.toml",
            "recipes/samples/mine.txt",
            "recipes/samples/mine.html",
            "recipes/samples/mine.mhtml",
            "recipes/samples/mine.expected.json",
        ] {
            assert_eq!(kind("contacts", path), FileKind::Recipe, "{path}");
            assert_eq!(kind("recipes", path), FileKind::Account, "{path}");
        }
        for path in [
            "contacts/recipes/mine.toml",
            "recipes/.toml",
            "recipes/deep/mine.toml",
            "recipes/samples/mine.toml",
            "recipes/samples/.txt",
            "recipes.toml",
            "recipes/README.md",
        ] {
            assert_eq!(kind("contacts", path), FileKind::Account, "{path}");
        }
    }
}
