//! What this clone remembers of a ledger: the last commit that it saw, and the last one that it shared
//! with a remote.
//!
//! It is kept in `.contactctl/ledger/<portal>`. Without it a reference that somebody has set back, or
//! removed, would look like a portal of which less was entered.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::git::CommitId;
use crate::language::{Text, id};
use crate::project::folder;

/// The commit of a ledger that this clone shared last with a remote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExchangedTip {
    /// The remote.
    pub remote: String,
    /// The commit.
    pub tip: String,
    /// The time at which it was fetched or pushed.
    pub at: Timestamp,
}

/// What a clone remembers of a ledger.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RememberedTip {
    /// The last commit that was seen.
    pub(super) tip: Option<String>,
    /// The commit that was shared last with a remote.
    pub(super) exchanged: Option<ExchangedTip>,
}

/// The file of a clone's memory of a ledger.
#[derive(Debug, Clone)]
pub(super) struct TipFile {
    root: PathBuf,
    path: PathBuf,
}

impl TipFile {
    /// Returns the file for the ledger of `portal` in the project at `root`.
    pub(super) fn new(root: &Path, portal: &str) -> Self {
        Self {
            root: root.to_owned(),
            path: root.join(folder::NAME).join("ledger").join(portal),
        }
    }

    /// Reads the file.
    ///
    /// # Errors
    ///
    /// If it cannot be read: whether the ledger was set back is not known then.
    pub(super) fn read(&self) -> Result<RememberedTip> {
        let unreadable =
            || Error::io(Text::new(id::LEDGER_MEMORY_UNREADABLE).with("path", self.path.display()));
        match fs::read_to_string(&self.path) {
            Ok(text) => serde_json::from_str(&text).map_err(|error| unreadable().because(error)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(RememberedTip::default()),
            Err(error) => Err(unreadable().because(error)),
        }
    }

    /// Replaces the file.
    pub(super) fn write(&self, remembered: &RememberedTip) -> Result<()> {
        let made =
            folder::make(&self.root).and_then(|folder| fs::create_dir_all(folder.join("ledger")));
        made.map_err(|error| {
            let path = self.path.parent().unwrap_or(&self.root);
            Error::io(Text::new(id::KEPT_FOLDER_UNMADE).with("path", path.display())).because(error)
        })?;
        let mut text = serde_json::to_string(remembered).expect("a commit has a JSON form");
        text.push('\n');
        // It is written with every confirmation, and an older one is as good: nothing waits for the disk.
        let beside = self
            .path
            .with_extension(format!("{}.new", std::process::id()));
        let written = fs::write(&beside, text).and_then(|()| fs::rename(&beside, &self.path));
        written.map_err(|error| {
            Error::io(Text::new(id::UNWRITABLE).with("path", self.path.display())).because(error)
        })
    }

    /// Returns the path of the file.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the commit that was seen last.
    pub(super) fn last(remembered: &RememberedTip) -> Option<CommitId> {
        remembered.tip.as_deref().and_then(CommitId::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_that_cannot_be_created_is_named() {
        let root = tempfile::tempdir().expect("a folder");
        let kept = folder::make(root.path()).expect("a folder");
        let ledger = kept.join("ledger");
        fs::write(&ledger, "a file").expect("a file");
        let written = TipFile::new(root.path(), "google").write(&RememberedTip::default());
        let error = written.expect_err("there is a file in its place");
        assert_eq!(
            error.to_string(),
            format!("cannot create folder `{}`", ledger.display())
        );
    }
}
