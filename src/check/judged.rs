//! What is found in one file, and what others have to know of it.

use std::sync::Arc;

use super::gate::Passed;
use super::inline::Inline;
use crate::finding::Finding;
use crate::rules::KnownAccount;

/// What is found in one account file, and what rules between files have to know of it.
#[derive(Debug, Clone)]
pub struct Judged {
    pub(super) known: KnownAccount,
    /// Most files have nothing of it.
    pub(super) found: Option<Box<Found>>,
}

/// What is found or suppressed in one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) passed: Passed,
    pub(super) inline: Inline,
}

impl Judged {
    /// A file that nothing was found in: this is all that others have to know of it.
    #[must_use]
    pub fn clean(known: KnownAccount) -> Self {
        Self { known, found: None }
    }

    /// A file with what was found or suppressed in it.
    pub(super) fn new(known: KnownAccount, passed: Passed, inline: Inline) -> Self {
        let is_nothing = passed == Passed::default() && inline.is_empty();
        Self {
            known,
            found: (!is_nothing).then(|| Box::new(Found { passed, inline })),
        }
    }

    /// The file, if nothing was found or suppressed in it and the directory has all that it names.
    #[must_use]
    pub fn as_clean(&self) -> Option<&KnownAccount> {
        let is_clean = self.found.is_none() && self.known.whole && self.known.strangers.is_empty();
        is_clean.then_some(&self.known)
    }

    /// The file's path.
    pub(super) fn path(&self) -> &str {
        &self.known.path
    }

    /// Whether something is found in the file.
    #[must_use]
    pub fn has_findings(&self) -> bool {
        !self.findings().is_empty()
    }

    /// What is found in it.
    pub(super) fn findings(&self) -> &[Finding] {
        self.found
            .as_ref()
            .map_or(&[], |found| &found.passed.findings)
    }
}

impl KnownAccount {
    /// The id as findings carry it.
    pub(super) fn shared_id(&self) -> Option<Arc<str>> {
        self.id.as_ref().map(|id| Arc::from(id.value.as_str()))
    }
}
