//! A new repository.

use std::path::{Path, PathBuf};

use git2::{ErrorCode, RepositoryInitOptions};

use super::commit_id::message;
use super::owned;
use super::settings::with_files_of;
use super::variables::GitVariables;
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The first branch, if Git's settings name no other.
const BRANCH: &str = "main";

/// Creates a repository in `folder`, unless it is in one. Returns the name of the first branch; `None`
/// if nothing was created.
///
/// # Errors
///
/// If the repository cannot be created, or the folder is in a bare one, which has no files.
pub fn create_repository(folder: &Path, variables: &GitVariables) -> Result<Option<String>> {
    match owned::discover(folder) {
        Ok(repository) if repository.is_bare() => {
            // libgit2 ends the path of a repository with a slash.
            let path: PathBuf = repository.path().components().collect();
            let text = Text::new(id::REPOSITORY_BARE);
            return Err(Error::usage(text.with("folder", path.display())));
        }
        Err(error) if error.code() == ErrorCode::NotFound => {}
        _ => return Ok(None),
    }
    let settings = git2::Config::open_default().and_then(|config| with_files_of(config, variables));
    let named = settings.and_then(|settings| settings.get_string("init.defaultBranch"));
    let branch = named.unwrap_or_else(|_| BRANCH.to_owned());
    let mut options = RepositoryInitOptions::new();
    options.initial_head(&branch);
    git2::Repository::init_opts(folder, &options).map_err(|error| {
        let text = Text::new(id::REPOSITORY_UNMADE).with("folder", folder.display());
        Error::io(text).because(message(&error))
    })?;
    Ok(Some(branch))
}
