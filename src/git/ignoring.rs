//! The settings that Git ignores files by, beside `.gitignore` files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::place::GitPlace;
use super::settings;
use super::variables::GitVariables;

/// The settings that the files of a work tree are ignored by.
#[derive(Debug)]
pub(crate) struct IgnoreSettings {
    /// The top of the work tree.
    pub(crate) top: PathBuf,
    /// The files with patterns beside `.gitignore` files, the one that decides first. They need not
    /// exist.
    pub(crate) files: Vec<PathBuf>,
    /// The texts of the `.gitignore` files outside of the sparse checkout, by their paths from the top:
    /// they count as they are staged.
    pub(crate) staged: BTreeMap<Vec<u8>, Vec<u8>>,
    /// True if patterns do not tell upper from lower case.
    pub(crate) folds_case: bool,
}

impl IgnoreSettings {
    /// Reads the settings of the repository at `place`, around the folder `project`. `None` if there is
    /// no repository. A work tree of Jujutsu has `.gitignore` files, too, but no such settings.
    pub(crate) fn read(
        place: Option<&GitPlace>,
        project: &Path,
        variables: &GitVariables,
    ) -> Option<Self> {
        let Some(place) = place else {
            let top = project
                .ancestors()
                .find(|folder| folder.join(".jj").exists())?;
            return Some(Self {
                top: top.to_owned(),
                files: Vec::new(),
                staged: BTreeMap::new(),
                folds_case: false,
            });
        };
        let config = settings::around(place, variables);
        let mut files = vec![place.exclude_file()];
        let own = config.path("core.excludesfile");
        files.extend(own.or_else(|| variables.default_excludes()));
        Some(Self {
            top: place.top.clone(),
            files,
            staged: BTreeMap::new(),
            folds_case: config.is_true("core.ignorecase"),
        })
    }
}
