//! The contacts folder: what is in it, and what its files are by their names.

use std::fmt;

use super::recipe_file::{RECIPES, RecipeFile};
use crate::text::UnreadKind;

/// The name of the configuration file, at the top of a project.
pub const FILE_NAME: &str = "contactctl.toml";

/// Folders that belong to programs. The files in them are not part of a project.
const SKIPPED: [&str; 2] = [".git", ".contactctl"];

/// What a file is by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// An account file, or one of the directory.
    Read,
    /// Something that is not read, although its place says that it should be.
    Unread(UnreadKind),
    /// No contacts file.
    Other,
}

/// The folder of the account files and the directory, as the settings name it. `.` is the project's own
/// folder, which makes a flat project: hidden files, recipes and configurations in it are no contacts.
///
/// This is the only place that knows what `.` means. All paths are from the project's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactsFolder(String);

impl From<&str> for ContactsFolder {
    fn from(written: &str) -> Self {
        Self(written.to_owned())
    }
}

impl fmt::Display for ContactsFolder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl ContactsFolder {
    /// Returns `true` if this can be the contacts folder: `.`, or one or more names with `/` between
    /// them, none of which leads elsewhere, belongs to a program or reads as another one on some system.
    /// The schema has the same as a pattern.
    #[must_use]
    pub fn is_usable(&self) -> bool {
        let is_name = |name: &str| {
            let is_plain = |c: char| c != '\\' && !c.is_ascii_control();
            let is_edge = |c: char| c != '.' && c != ' ';
            !name.is_empty()
                && name.chars().all(is_plain)
                && name.starts_with(is_edge)
                && name.ends_with(is_edge)
        };
        self.is_flat() || self.0.split('/').all(is_name)
    }

    /// Returns `true` if the contacts are in the project's own folder.
    fn is_flat(&self) -> bool {
        self.0 == "."
    }

    /// Returns the path of the folder. It is empty for the project's own folder.
    #[must_use]
    pub fn path(&self) -> &str {
        if self.is_flat() { "" } else { &self.0 }
    }

    /// Returns the path of the file at `inside`, a path from this folder.
    #[must_use]
    pub fn join(&self, inside: &str) -> String {
        join(self.path(), inside)
    }

    /// Returns `path` from this folder. `None` if it is outside.
    #[must_use]
    pub fn inside<'p>(&self, path: &'p str) -> Option<&'p str> {
        if self.is_flat() {
            return (!path.starts_with("../")).then_some(path);
        }
        path.strip_prefix(self.path())?.strip_prefix('/')
    }

    /// Returns `true` if `path` is the folder itself, or inside.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        path == self.path() || self.inside(path).is_some()
    }

    /// Returns `true` if `path` is the place of a file of the directory.
    #[must_use]
    pub fn is_of_directory(&self, path: &str) -> bool {
        self.inside(path)
            .is_some_and(|inside| inside == "directory.toml" || inside.starts_with("directory/"))
    }

    /// Returns `true` if the project may have recipes: the contacts are not in the place of them.
    #[must_use]
    pub fn has_recipes(&self) -> bool {
        !is_at_or_below(self.path(), RECIPES)
    }

    /// Returns `true` if the file at `path` has to do with a recipe.
    #[must_use]
    pub fn is_recipe(&self, path: &str) -> bool {
        self.has_recipes() && RecipeFile::of(path).is_some()
    }

    /// Returns what the file at `path` is by its name, if it is not the project's configuration. The work
    /// tree, commits and the index have the same rule.
    #[must_use]
    pub fn naming(&self, path: &str) -> Naming {
        let Some(inside) = self.inside(path) else {
            return Naming::Other;
        };
        if self.reads(inside) {
            let folder = inside.strip_suffix(FILE_NAME);
            if self.is_flat() && folder.is_some_and(|folder| folder.ends_with('/')) {
                Naming::Unread(UnreadKind::Project)
            } else {
                Naming::Read
            }
        } else if self.would_read(inside) {
            Naming::Unread(UnreadKind::Suffix)
        } else {
            Naming::Other
        }
    }

    /// Returns `true` if the file at `inside` has the name of one that is read, but for the case of its
    /// suffix, or that of a configuration, which is meant to be one.
    fn would_read(&self, inside: &str) -> bool {
        const SUFFIX: &str = ".toml";
        let at = inside.len().saturating_sub(SUFFIX.len());
        let Some((stem, suffix)) = inside.split_at_checked(at) else {
            return false;
        };
        let is_config = inside != FILE_NAME && inside.eq_ignore_ascii_case(FILE_NAME);
        suffix.eq_ignore_ascii_case(SUFFIX)
            && (self.is_flat() && is_config || self.reads(&format!("{stem}{SUFFIX}")))
    }

    /// Returns `true` if the file at `inside`, a path from this folder, has the name of one that is read.
    fn reads(&self, inside: &str) -> bool {
        let mut parts = inside.split('/');
        inside.as_bytes().ends_with(b".toml")
            && if self.is_flat() {
                inside != FILE_NAME
                    && !is_at_or_below(inside, RECIPES)
                    && !parts.any(|part| part.starts_with('.'))
            } else {
                !parts.any(is_of_program)
            }
    }
}

/// Returns `true` if the folder with this name belongs to a program: no file in it is part of a project.
#[must_use]
pub fn is_of_program(name: &str) -> bool {
    SKIPPED.contains(&name)
}

/// Returns `true` if `path` is `folder`, or below it. Every path is below the top, whose path is empty.
#[must_use]
pub fn is_at_or_below(path: &str, folder: &str) -> bool {
    let rest = path.strip_prefix(folder);
    rest.is_some_and(|rest| folder.is_empty() || rest.is_empty() || rest.starts_with('/'))
}

/// Returns the path of `name` in `folder`, whose path is empty at the top.
#[must_use]
pub fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn naming(contacts: &str, path: &str) -> Naming {
        ContactsFolder::from(contacts).naming(path)
    }

    #[test]
    fn a_flat_project_has_the_names_of_any_folder_but_for_those_with_a_meaning() {
        let (suffix, project) = (UnreadKind::Suffix, UnreadKind::Project);
        for (path, meaning) in [
            ("bistro.toml", Naming::Read),
            ("deep/bistro.toml", Naming::Read),
            ("directory.toml", Naming::Read),
            ("Cargo.toml", Naming::Read),
            ("recipes.toml", Naming::Read),
            ("deep/recipes/mine.toml", Naming::Read),
            ("BISTRO.TOML", Naming::Unread(suffix)),
            ("Recipes/bistro.Toml", Naming::Unread(suffix)),
            ("CONTACTCTL.TOML", Naming::Unread(suffix)),
            ("contactctl.TOML", Naming::Unread(suffix)),
            ("deep/contactctl.toml", Naming::Unread(project)),
            ("contactctl.toml", Naming::Other),
            ("README.md", Naming::Other),
            (".hidden.toml", Naming::Other),
            (".HIDDEN.TOML", Naming::Other),
            (".cargo/config.toml", Naming::Other),
            (".cargo/contactctl.toml", Naming::Other),
            ("deep/.hidden/bistro.toml", Naming::Other),
            ("recipes/mine.toml", Naming::Other),
            ("recipes/deep/mine.toml", Naming::Other),
            ("../bistro.toml", Naming::Other),
        ] {
            assert_eq!(naming(".", path), meaning, "{path}");
        }
    }

    #[test]
    fn in_a_folder_of_their_own_all_names_are_contacts() {
        for name in [".hidden", "contactctl", "recipes/mine", "deep/contactctl"] {
            let path = format!("contacts/{name}.toml");
            assert_eq!(naming("contacts", &path), Naming::Read, "{path}");
        }
        for path in ["bistro.toml", "contacts-/a.toml", "contacts/.git/a.toml"] {
            assert_eq!(naming("contacts", path), Naming::Other, "{path}");
        }
    }
}
