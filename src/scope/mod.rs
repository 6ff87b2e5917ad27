//! The scope of a report: files named by arguments, files affected by a change, a shard.
//!
//! A check reads all files whatever the scope, since a finding in one file may be caused by another.

mod affected;
mod shard;

use std::collections::BTreeSet;

pub use affected::{Judged, affected};
pub use shard::Shard;

use crate::check::Outcome;
use crate::config::{FileKind, Layout, is_at_or_below};
use crate::finding::{Extent, Finding, Report};

/// The files to report on: those that pass every part that is set.
#[derive(Debug, Default)]
pub struct Scope {
    /// The paths of files, and of folders with everything in them.
    pub named: Option<Vec<String>>,
    /// The paths of the files that a change affects.
    pub affected: Option<BTreeSet<String>>,
    /// The part of all files that this run reports on.
    pub shard: Option<Shard>,
}

impl Scope {
    /// Returns `true` if the scope is all files.
    #[must_use]
    pub fn is_all(&self) -> bool {
        self.named.is_none() && self.affected.is_none() && self.shard.is_none()
    }

    /// Returns `true` if the file at `path` is in the scope.
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

    /// Returns `true` if a finding is in a file of the scope, or points into one. A shard has only
    /// the findings in its own files, so that each finding is in exactly one shard.
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

    /// Returns the part of `outcome` that is about the files of the scope, and the number of account
    /// files among them.
    #[must_use]
    pub fn select(&self, config_path: &str, outcome: Outcome, extent: Extent) -> (Report, usize) {
        let extent = Extent {
            of: outcome.files.len(),
            ..extent
        };
        if self.is_all() {
            return (outcome.report.about(extent), outcome.accounts);
        }
        let files: Vec<_> = outcome.files.iter().filter(|path| self.has(path)).collect();
        let layout = Layout {
            config: config_path.to_owned(),
            contacts: outcome.config.contacts.clone(),
        };
        let accounts = files
            .iter()
            .filter(|path| layout.kind(path) == FileKind::Account)
            .count();
        let findings = outcome
            .report
            .findings()
            .iter()
            .filter(|finding| self.concerns(finding));
        let report = Report::new(findings.cloned(), files.len());
        (report.about(extent), accounts)
    }
}
