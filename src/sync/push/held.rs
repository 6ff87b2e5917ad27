//! Accounts whose files have errors, while the others go on (`--keep-going`).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::check::FileKind;
use crate::finding::{Report, Severity};
use crate::plan::Accounts;

/// The files with errors, and the accounts that the findings name.
#[derive(Debug, Default)]
pub(super) struct HeldBack {
    paths: BTreeSet<Arc<str>>,
    ids: BTreeSet<String>,
}

impl HeldBack {
    /// Those of `report`; none if the others cannot go on without them, since an error in the
    /// directory or the configuration may concern every account.
    pub(super) fn of(report: &Report, config_path: &str, contacts: &str) -> Option<Self> {
        let errors = report.findings().iter();
        let errors = errors.filter(|finding| finding.severity == Severity::Error);
        let mut held = Self::default();
        for finding in errors {
            if FileKind::of(&finding.path, config_path, contacts) != FileKind::Account {
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

    /// The ids of all accounts that these files are of, or were of when they were pushed: whose file
    /// cannot be read now is not an account whose file is gone.
    pub(super) fn accounts(
        &self,
        desired: &Accounts,
        bases: &BTreeMap<String, Arc<Accounts>>,
    ) -> BTreeSet<String> {
        let all = bases.values().flat_map(|base| base.iter()).chain(desired);
        let here = all.filter(|(_, account)| self.paths.contains(&account.path));
        let here = here.map(|(id, _)| id.clone());
        here.chain(self.ids.iter().cloned()).collect()
    }
}
