//! The layout of a project: the files that are read, the kind of each, and the settings.

use super::parsed::{parse, unreadable};
use crate::config::Config;
use crate::finding::Draft;
use crate::schema::{self, Schema};
use crate::text::{Content, SourceFile};

/// Folders that belong to programs. The files in them are not part of a project.
pub const SKIPPED: [&str; 2] = [".git", ".contactctl"];

/// Returns `true` if the file at `inside`, a path from the contacts folder, is read. The work tree,
/// commits and the index have the same rule.
#[must_use]
pub fn is_read(inside: &str) -> bool {
    inside.as_bytes().ends_with(b".toml") && !inside.split('/').any(|part| SKIPPED.contains(&part))
}

/// The kind of a project's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// The configuration.
    Config,
    /// A part of the directory.
    Directory,
    /// An account.
    Account,
}

impl FileKind {
    /// Returns the kind of the file at `path`, in a project whose configuration is at `config_path`
    /// and whose contacts are in the folder `contacts`.
    #[must_use]
    pub fn of(path: &str, config_path: &str, contacts: &str) -> Self {
        if path == config_path {
            return Self::Config;
        }
        let inside = path
            .strip_prefix(contacts)
            .and_then(|rest| rest.strip_prefix('/'));
        match inside {
            Some(inside) if inside == "directory.toml" || inside.starts_with("directory/") => {
                Self::Directory
            }
            _ => Self::Account,
        }
    }
}

/// Reads the settings of a configuration file. The drafts are about its errors.
#[must_use]
pub fn read_config(file: &SourceFile) -> (Config, Vec<Draft>) {
    let Content::Text(text) = &file.content else {
        return (Config::default(), unreadable(file));
    };
    let parsed = parse(text);
    let shape = parsed.independent(schema::check(Schema::Config, &parsed.document));
    let config = Config::read(&parsed.document);
    (config, [parsed.syntax, shape].concat())
}
