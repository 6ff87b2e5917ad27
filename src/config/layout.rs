//! The layout of a project: the files that are read, the kind of each, and the settings among them.

use std::borrow::Cow;

use super::Config;
use crate::text::{Content, Snapshot, SourceFile};

/// Folders that belong to programs. The files in them are not part of a project.
pub const SKIPPED: [&str; 2] = [".git", ".contactctl"];

/// Returns `true` if the file at `inside`, a path from the contacts folder, is read. The work tree,
/// commits and the index have the same rule.
#[must_use]
pub fn is_read(inside: &str) -> bool {
    inside.as_bytes().ends_with(b".toml") && !inside.split('/').any(|part| SKIPPED.contains(&part))
}

/// Returns `true` if the file at `inside` would be read if its name were in lower case, such as
/// `BISTRO.TOML`.
#[must_use]
pub fn is_misnamed(inside: &str) -> bool {
    !is_read(inside) && is_read(&inside.to_ascii_lowercase())
}

/// Returns `true` if `path` can be the contacts folder: one or more names with `/` between them, none
/// of which leads elsewhere, belongs to a program or reads as another one on some system. The schema
/// has the same as a pattern.
#[must_use]
pub fn is_folder(path: &str) -> bool {
    path.split('/').all(|name| {
        let is_plain = |c: char| c != '\\' && !c.is_ascii_control();
        let is_edge = |c: char| c != '.' && c != ' ';
        !name.is_empty()
            && name.chars().all(is_plain)
            && name.starts_with(is_edge)
            && name.ends_with(is_edge)
    })
}

/// The folder with the project's own recipes, and with their samples in [`SAMPLES`].
pub const RECIPES: &str = "recipes";

/// The folder with the samples of recipes.
pub const SAMPLES: &str = "recipes/samples";

/// The ends of the names of samples: a page as it was copied or saved.
const SAMPLE_SUFFIXES: [&str; 3] = [".txt", ".html", ".mhtml"];

/// A file that has to do with a recipe, with the recipe's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecipeFile<'p> {
    /// The recipe itself: `recipes/NAME.toml`.
    Recipe(&'p str),
    /// A page to read by it: `recipes/samples/NAME.txt`, `.html` or `.mhtml`.
    Sample(&'p str),
    /// What its samples are expected to show: `recipes/samples/NAME.expected.json`.
    Expectation(&'p str),
}

impl<'p> RecipeFile<'p> {
    /// Returns what the file at `path` has to do with a recipe. `None` if nothing.
    #[must_use]
    pub fn of(path: &'p str) -> Option<Self> {
        let inside = path.strip_prefix(RECIPES)?.strip_prefix('/')?;
        let is_name = |name: &&str| !name.is_empty() && !name.contains('/');
        let Some(sample) = inside.strip_prefix("samples/") else {
            let name = inside.strip_suffix(".toml").filter(is_name)?;
            return Some(Self::Recipe(name));
        };
        if let Some(name) = sample.strip_suffix(".expected.json").filter(is_name) {
            return Some(Self::Expectation(name));
        }
        let mut suffixes = SAMPLE_SUFFIXES.into_iter();
        let name = suffixes.find_map(|suffix| sample.strip_suffix(suffix))?;
        Some(name).filter(is_name).map(Self::Sample)
    }

    /// Returns the name of the recipe.
    #[must_use]
    pub fn name(self) -> &'p str {
        match self {
            Self::Recipe(name) | Self::Sample(name) | Self::Expectation(name) => name,
        }
    }
}

/// Returns `true` if a project with this contacts folder may have recipes: the contacts are not in
/// the place of them.
#[must_use]
pub fn has_recipes(contacts: &str) -> bool {
    let rest = contacts.strip_prefix(RECIPES);
    !rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The kind of a project's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// The configuration.
    Config,
    /// A part of the directory, or a file of the approval policy that is not read: all accounts depend
    /// on both.
    Directory,
    /// A recipe, a sample of a page, or what samples are expected to show. No account depends on them.
    Recipe,
    /// An account.
    Account,
}

/// The paths that tell the kinds of a project's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The path of the configuration.
    pub config: String,
    /// The contacts folder.
    pub contacts: String,
}

impl Layout {
    /// Returns the kind of the file at `path`.
    #[must_use]
    pub fn kind(&self, path: &str) -> FileKind {
        if path == self.config {
            return FileKind::Config;
        }
        match self.inside(path) {
            Some(inside) if inside == "directory.toml" || inside.starts_with("directory/") => {
                FileKind::Directory
            }
            None if has_recipes(&self.contacts) && RecipeFile::of(path).is_some() => {
                FileKind::Recipe
            }
            _ => FileKind::Account,
        }
    }

    /// Returns the kind of `file`, which may be something outside of the contacts that is not read.
    #[must_use]
    pub fn kind_of(&self, file: &SourceFile) -> FileKind {
        let is_unread = matches!(file.content, Content::Unread(_));
        let is_contact = file.path == self.contacts || self.inside(&file.path).is_some();
        match self.kind(&file.path) {
            FileKind::Account if is_unread && !is_contact => FileKind::Directory,
            kind => kind,
        }
    }

    /// Returns `path` from the contacts folder. `None` if it is outside.
    #[must_use]
    pub fn inside<'p>(&self, path: &'p str) -> Option<&'p str> {
        path.strip_prefix(self.contacts.as_str())?.strip_prefix('/')
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
                contacts: contacts.to_owned(),
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
