//! The folders that Git keeps a work tree's repository in, found without opening the repository: a
//! check of the work tree opens none.

use std::fs;
use std::path::{Path, PathBuf};

use git2::{Config, ConfigLevel};

use super::index_file::IndexFile;
use super::variables::GitVariables;
use crate::error::Result;

/// The bytes of an object's id by its hash: SHA-1, and SHA-256.
const DIGESTS: [usize; 2] = [20, 32];

/// The folders of the repository around a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct GitPlace {
    /// The top of the work tree.
    pub(crate) top: PathBuf,
    /// The repository's own folder: `.git`, or what a file of this name leads to.
    pub(super) folder: PathBuf,
    /// The folder that all work trees of the repository share.
    pub(super) common: PathBuf,
}

impl GitPlace {
    /// Finds the repository around `start`. `None` if there is none.
    pub(crate) fn around(start: &Path) -> Option<Self> {
        start.ancestors().find_map(Self::at)
    }

    fn at(top: &Path) -> Option<Self> {
        let folder = folder(top)?;
        let common = match fs::read_to_string(folder.join("commondir")) {
            Ok(text) => folder.join(text.trim_end_matches(['\r', '\n'])),
            Err(_) => folder.clone(),
        };
        Some(Self {
            top: top.to_owned(),
            folder,
            common,
        })
    }

    /// Returns the file of the index.
    pub(crate) fn index_file(&self, variables: &GitVariables) -> PathBuf {
        let named = variables.index_file(&self.top);
        named.unwrap_or_else(|| self.folder.join("index"))
    }

    /// Reads the index.
    ///
    /// # Errors
    ///
    /// If it cannot be read.
    pub(super) fn index(&self, variables: &GitVariables) -> Result<IndexFile> {
        let file = self.index_file(variables);
        let digest = DIGESTS[usize::from(self.format("extensions.objectformat") == "sha256")];
        IndexFile::read(&file, &self.folder, digest)
    }

    /// Returns an extension of the repository's format. It is empty if it is not set.
    pub(super) fn format(&self, name: &str) -> String {
        // An own `Config` has no level that another file could add the extension at.
        let open = || {
            let mut config = Config::new()?;
            config.add_file(&self.common.join("config"), ConfigLevel::Local, false)?;
            config.get_string(name)
        };
        open().unwrap_or_default().to_lowercase()
    }

    /// Returns the file of the patterns that only this repository ignores files by.
    pub(crate) fn exclude_file(&self) -> PathBuf {
        self.common.join("info/exclude")
    }
}

/// Returns the folder of the repository whose work tree has its top at `top`. `None` if none has.
fn folder(top: &Path) -> Option<PathBuf> {
    let own = top.join(".git");
    let metadata = fs::metadata(&own).ok()?;
    if metadata.is_dir() {
        return Some(own);
    }
    let text = fs::read_to_string(&own).ok()?;
    let path = text.strip_prefix("gitdir: ")?;
    Some(top.join(path.trim_end_matches(['\r', '\n'])))
}

/// Returns `path`, and every folder on the way to it, the outermost first.
pub(crate) fn ways(path: &str) -> impl Iterator<Item = &str> {
    let ends = path.match_indices('/').map(|(at, _)| at);
    ends.chain([path.len()]).map(|end| &path[..end])
}

/// Returns the path from the top of the repository of `path` in the project's folder `prefix`, which has
/// `/` at its end. A path that begins with `/` is from the top already. That of the folder itself is
/// empty, as is that of the top.
pub(super) fn at_top(prefix: &str, path: &str) -> String {
    match path.strip_prefix('/') {
        Some(top) => top.to_owned(),
        None if path.is_empty() => prefix.trim_end_matches('/').to_owned(),
        None => format!("{prefix}{path}"),
    }
}

/// Returns the names on the way to `path`. There are none to the top, whose path is empty.
pub(super) fn names(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|_| !path.is_empty())
}

/// Returns `path`, from the top of the repository, as it is from the project's folder `prefix`, which has
/// `/` at its end.
pub(super) fn from_folder(prefix: &str, path: &str) -> String {
    match path.strip_prefix(prefix) {
        Some(inside) => inside.to_owned(),
        None => "../".repeat(prefix.matches('/').count()) + path,
    }
}

/// Returns true if `folder` is the top of a repository of its own, which Git takes for a submodule, and
/// does not look into. A folder named `.git` alone makes none.
pub(crate) fn is_repository(folder: &Path) -> bool {
    let own = folder.join(".git");
    let Ok(metadata) = fs::metadata(&own) else {
        return false;
    };
    if metadata.is_dir() {
        let has = |name| fs::symlink_metadata(own.join(name)).is_ok();
        return has("HEAD") && (has("commondir") || has("objects") && has("refs"));
    }
    self::folder(folder).is_some_and(|own| own.join("HEAD").exists())
}
