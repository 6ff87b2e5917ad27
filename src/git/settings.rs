//! Git's settings as Git reads them: from its files, and from variables, which win.

use std::path::{Path, PathBuf};

use git2::{Config, ConfigLevel, Repository};

use super::place::GitPlace;
use super::variables::{GitVariables, NOTHING};

/// Git's settings. Those that cannot be read count as not set.
pub(super) struct GitSettings<'v> {
    config: Option<Config>,
    variables: &'v GitVariables,
}

/// Returns the settings of the repository at `place`.
pub(super) fn around<'v>(place: &GitPlace, variables: &'v GitVariables) -> GitSettings<'v> {
    // Nothing there runs a program, so it does not matter who owns it.
    let config = Repository::open_bare(&place.folder).and_then(|repository| {
        let config = repository.config()?;
        with_files_of(config, variables)
    });
    GitSettings {
        config: config.ok(),
        variables,
    }
}

/// Returns `config` with the files that variables name in the place of the user's and the machine's.
pub(super) fn with_files_of(
    mut config: Config,
    variables: &GitVariables,
) -> Result<Config, git2::Error> {
    if let Some(file) = variables.global_config() {
        config.add_file(&file, ConfigLevel::Global, true)?;
        config.add_file(Path::new(NOTHING), ConfigLevel::XDG, true)?;
    }
    if let Some(file) = variables.system_config() {
        config.add_file(&file, ConfigLevel::System, true)?;
    }
    Ok(config)
}

impl GitSettings<'_> {
    /// Returns a setting that is a path, with `~` resolved. `None` if it is not set.
    pub(super) fn path(&self, name: &str) -> Option<PathBuf> {
        if let Some(value) = self.variables.setting(name) {
            return Some(self.variables.expanded(value));
        }
        self.config.as_ref()?.get_path(name).ok()
    }

    /// Returns true if a setting is set to a word for yes.
    pub(super) fn is_true(&self, name: &str) -> bool {
        if let Some(value) = self.variables.setting(name) {
            return Config::parse_bool(value).unwrap_or_default();
        }
        let config = self.config.as_ref();
        config.is_some_and(|config| config.get_bool(name).unwrap_or_default())
    }
}
