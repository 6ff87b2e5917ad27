//! The settings that say whom to trust: which branch is approved, and where a token may go.
//!
//! They come from Git's own configuration, which no commit changes, and from variables. A file that
//! the configuration includes does not count: it can be one of the work tree.

use std::path::Path;

use git2::{Config, ErrorCode};

use super::commit_id::message;
use super::repository::Repository;
use super::variables::GitVariables;
use super::{owned, settings};
use crate::error::{Error, Result};
use crate::language::{MessageId, Text, id};

/// The variable that pins the approved branch. It wins over the setting of Git.
pub const APPROVED_REF: &str = "CONTACTCTL_APPROVED_REF";

/// The setting of Git that pins the approved branch.
const APPROVED_REF_SETTING: &str = "contactctl.approvedRef";

/// A branch that is pinned as the approved one.
pub(super) struct PinnedBranch {
    /// Its name, as it is written.
    pub(super) name: String,
    /// The id of the text that says where it is pinned.
    pub(super) chosen: MessageId,
}

impl Repository {
    /// Pins the approved branch to `name`, the value of [`APPROVED_REF`]. Without a name the setting
    /// of Git counts.
    #[must_use]
    pub fn pinned(mut self, name: Option<String>) -> Self {
        self.approved_ref = name;
        self
    }

    /// Returns the branch that is pinned as the approved one.
    ///
    /// # Errors
    ///
    /// If the setting cannot be read, or is in an included file.
    pub(super) fn pin(&self) -> Result<Option<PinnedBranch>> {
        if let Some(name) = &self.approved_ref {
            return Ok(Some(PinnedBranch {
                name: name.clone(),
                chosen: id::BRANCH_PINNED_BY_VARIABLE,
            }));
        }
        let config = self.inner.config().map_err(|error| unread(&error))?;
        let name = trusted(&config, &self.variables, APPROVED_REF_SETTING)?;
        Ok(name.map(|name| PinnedBranch {
            name,
            chosen: id::BRANCH_PINNED_BY_SETTING,
        }))
    }
}

/// Returns the setting of Git that ties the token in `variable` to an origin. The name of a variable
/// may have `_`, which a key of Git's may not: so it is the middle part.
#[must_use]
pub fn origin_setting(variable: &str) -> String {
    format!("contactctl.{variable}.origin")
}

/// Returns the origin that Git's configuration, around the folder `root`, ties the token in
/// `variable` to.
///
/// # Errors
///
/// If the configuration cannot be read, or the setting is in an included file.
pub fn tied_origin(
    root: &Path,
    variables: &GitVariables,
    variable: &str,
) -> Result<Option<String>> {
    let config = match owned::discover(root) {
        Ok(repository) => repository.config(),
        Err(error) if error.code() == ErrorCode::NotFound => Config::open_default(),
        Err(error) => Err(error),
    };
    let config = config.and_then(|config| settings::with_files_of(config, variables));
    let config = config.map_err(|error| unread(&error))?;
    trusted(&config, variables, &origin_setting(variable))
}

/// Returns the setting `name`. `None` if it is not set.
///
/// # Errors
///
/// If it cannot be read, or is in an included file.
fn trusted(config: &Config, variables: &GitVariables, name: &str) -> Result<Option<String>> {
    if let Some(value) = variables.setting(name) {
        return Ok(Some(value.to_owned()));
    }
    let entry = match config.get_entry(name) {
        Ok(entry) => entry,
        Err(error) if error.code() == ErrorCode::NotFound => return Ok(None),
        Err(error) => return Err(unread(&error)),
    };
    if entry.include_depth() > 0 {
        return Err(Error::refused(
            Text::new(id::SETTING_INCLUDED).with("setting", name),
        ));
    }
    if !entry.has_value() {
        return Ok(Some(String::new()));
    }
    let value = entry.value().map_err(|error| unread(&error))?;
    Ok(Some(value.to_owned()))
}

fn unread(error: &git2::Error) -> Error {
    Error::refused(Text::new(id::SETTINGS_UNREAD)).because(message(error))
}
