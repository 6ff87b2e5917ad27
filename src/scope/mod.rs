//! Which files a report is about: what arguments name, what a change affects, a shard.
//!
//! A check reads all files whatever the scope: what is wrong in one may be the fault of another.

mod affected;
mod shard;

use std::collections::BTreeSet;

pub use affected::{Judged, affected};
pub use shard::Shard;

use crate::check::{FileKind, Outcome};
use crate::finding::{Extent, Finding, Report};

/// Which files to report on: those that pass each part that is there.
#[derive(Debug, Default)]
pub struct Scope {
    /// Files, and folders with what is in them.
    pub named: Option<Vec<String>>,
    /// What a change affects.
    pub affected: Option<BTreeSet<String>>,
    /// One of several parts.
    pub shard: Option<Shard>,
}

impl Scope {
    /// Whether it is all files.
    #[must_use]
    pub fn is_all(&self) -> bool {
        self.named.is_none() && self.affected.is_none() && self.shard.is_none()
    }

    /// Whether the file at `path` is in it.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.is_about(path) && self.owns(path)
    }

    fn is_about(&self, path: &str) -> bool {
        let named = self.named.as_ref();
        let affected = self.affected.as_ref();
        named.is_none_or(|named| named.iter().any(|named| is_at_or_below(path, named)))
            && affected.is_none_or(|affected| affected.contains(path))
    }

    fn owns(&self, path: &str) -> bool {
        self.shard.is_none_or(|shard| shard.has(path))
    }

    /// Whether a finding is in one of the files, or points into one. A shard has those of its own
    /// files only, so that each finding is in one shard.
    fn concerns(&self, finding: &Finding) -> bool {
        let others = finding
            .others
            .iter()
            .filter_map(|label| label.path.as_deref());
        self.owns(&finding.path)
            && std::iter::once(&*finding.path)
                .chain(others)
                .any(|path| self.is_about(path))
    }

    /// The part of `outcome` that is about these files, and how many accounts they are.
    #[must_use]
    pub fn select(&self, config_path: &str, outcome: Outcome, extent: Extent) -> (Report, usize) {
        let of = outcome.files.len();
        let extent = Extent { of, ..extent };
        if self.is_all() {
            return (outcome.report.about(extent), outcome.accounts);
        }
        let files = outcome.files.iter();
        let files: Vec<_> = files.filter(|path| self.has(path)).collect();
        let contacts = &outcome.config.contacts;
        let accounts = files
            .iter()
            .filter(|path| FileKind::of(path, config_path, contacts) == FileKind::Account);
        let accounts = accounts.count();
        let findings = outcome
            .report
            .findings()
            .iter()
            .filter(|finding| self.concerns(finding));
        let report = Report::new(findings.cloned().collect(), files.len());
        (report.about(extent), accounts)
    }
}

/// Whether `path` is `folder`, or in it.
#[must_use]
pub fn is_at_or_below(path: &str, folder: &str) -> bool {
    let rest = path.strip_prefix(folder);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
