//! The result of judging one account file.

use std::sync::Arc;

use super::gate::PassedFindings;
use super::inline::InlineAllows;
use crate::finding::Finding;
use crate::rules::KnownAccount;

/// The findings in one account file, and the facts that rules between files need.
#[derive(Debug, Clone)]
pub struct JudgedAccount {
    pub(super) known: KnownAccount,
    /// `None` for most files, which have no findings and no suppressions.
    pub(super) found: Option<Box<FileFindings>>,
}

/// The findings and suppressions in one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct FileFindings {
    pub(super) passed: PassedFindings,
    pub(super) inline: InlineAllows,
}

impl JudgedAccount {
    /// Returns a file without findings and suppressions.
    #[must_use]
    pub fn clean(known: KnownAccount) -> Self {
        Self { known, found: None }
    }

    /// Returns a file with its findings and suppressions.
    pub(super) fn new(known: KnownAccount, passed: PassedFindings, inline: InlineAllows) -> Self {
        let is_nothing = passed == PassedFindings::default() && inline.is_empty();
        Self {
            known,
            found: (!is_nothing).then(|| Box::new(FileFindings { passed, inline })),
        }
    }

    /// Returns the facts of the file if it has no findings and no suppressions, and the directory
    /// has all entries that it uses.
    #[must_use]
    pub fn as_clean(&self) -> Option<&KnownAccount> {
        let is_clean = self.found.is_none() && self.known.whole && self.known.strangers.is_empty();
        is_clean.then_some(&self.known)
    }

    /// Returns the file's path.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.known.path
    }

    /// Returns the file's path, to be shared.
    #[must_use]
    pub fn shared_path(&self) -> Arc<str> {
        Arc::clone(&self.known.path)
    }

    /// Returns `true` if the file has findings.
    #[must_use]
    pub fn has_findings(&self) -> bool {
        !self.findings().is_empty()
    }

    /// Returns the findings in the file.
    pub(super) fn findings(&self) -> &[Box<Finding>] {
        self.found
            .as_ref()
            .map_or(&[], |found| &found.passed.findings)
    }
}

impl KnownAccount {
    /// Returns the id in the form that findings share.
    pub(super) fn shared_id(&self) -> Option<Arc<str>> {
        self.id.as_ref().map(|id| Arc::from(id.value.as_str()))
    }
}
