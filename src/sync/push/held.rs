//! The accounts that a push with `--keep-going` leaves out because their files have errors.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::config::{FileKind, Layout};
use crate::finding::{Report, Severity};
use crate::plan::Accounts;

/// The files with errors, and the ids of the accounts that the findings name.
#[derive(Debug, Default)]
pub(super) struct HeldBack {
    paths: BTreeSet<Arc<str>>,
    ids: BTreeSet<String>,
}

impl HeldBack {
    /// Returns true if no file has errors.
    pub(super) fn is_empty(&self) -> bool {
        self.paths.is_empty() && self.ids.is_empty()
    }

    /// Returns what has to be held back because of the errors in `report`. `None` if an error is in the
    /// directory or the configuration, since it may concern every account.
    pub(super) fn of(report: &Report, layout: &Layout) -> Option<Self> {
        let errors = report
            .findings()
            .iter()
            .filter(|finding| finding.severity == Severity::Error);
        let mut held = Self::default();
        for finding in errors {
            if layout.kind(&finding.path) != FileKind::Account {
                return None;
            }
            held.paths.insert(Arc::clone(&finding.path));
            held.paths
                .extend(finding.others.iter().filter_map(|other| other.path.clone()));
            held.ids
                .extend(finding.account.as_deref().map(str::to_owned));
        }
        Some(held)
    }

    /// Returns the ids of all accounts that these files are for, or were for when they were pushed. An
    /// account whose file cannot be read now must not look like one whose file was deleted.
    pub(super) fn accounts(
        &self,
        desired: &Accounts,
        bases: &BTreeMap<String, Arc<Accounts>>,
    ) -> BTreeSet<String> {
        bases
            .values()
            .flat_map(|base| base.iter())
            .chain(desired)
            .filter(|(_, account)| self.paths.contains(&account.path))
            .map(|(id, _)| id.clone())
            .chain(self.ids.iter().cloned())
            .collect()
    }
}

#[cfg(test)]
mod tests;
