//! The input of a comparison, for both halves of an account: its record and its users.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Accounts, Desired, Live, Observed, OnDrift, Provision, Write};
use crate::contact::{PushSource, Record};

/// The input of a comparison.
#[derive(Debug)]
pub struct Comparison<'c> {
    /// The repository and the commit that are pushed.
    pub source: &'c PushSource,
    /// The accounts of that commit, by id.
    pub desired: &'c Accounts,
    /// The accounts of every commit of this repository that the portal has as a source, by commit
    /// and id.
    pub bases: &'c BTreeMap<String, Arc<Accounts>>,
    /// What the commits since the base desired, by account. A run that was interrupted may have put it.
    pub interim: &'c BTreeMap<String, Vec<Desired>>,
    /// The answer to drift.
    pub on_drift: OnDrift,
    /// `true` if accounts that the portal does not have may be created.
    pub provision: bool,
    /// `true` if a write also updates the account's name and settings, as in a stand-in for a portal.
    pub refresh: bool,
    /// `true` to remove the management mark of accounts without a file.
    pub prune: bool,
}

impl Comparison<'_> {
    /// Returns `true` if the record of `observed` must be read to compare it. It need not be read if
    /// the digests are equal, or if the account is not managed from this repository.
    #[must_use]
    pub fn needs_record(&self, observed: &Observed) -> bool {
        match (self.desired.get(&observed.id), &observed.source) {
            (Some(_), Some(source)) if source.repository != self.source.repository => false,
            (Some(desired), _) => {
                observed.digest.is_some() && observed.digest != Some(desired.digest)
            }
            (None, Some(source)) => self.prune && source.repository == self.source.repository,
            (None, None) => false,
        }
    }

    /// Returns `true` if the users of `observed` must be read to compare them. They need not be read
    /// if the file does not manage access and did not at the base, or if the digests are equal.
    #[must_use]
    pub fn needs_users(&self, observed: &Observed) -> bool {
        let is_foreign = observed
            .source
            .as_ref()
            .is_some_and(|source| source.repository != self.source.repository);
        let file = self.desired.get(&observed.id).filter(|_| !is_foreign);
        file.is_some_and(|file| {
            let expected = file.users_digest.or_else(|| {
                let base = self.bases.get(&observed.source.as_ref()?.commit)?;
                base.get(&observed.id)?.users_digest
            });
            expected.is_some() && expected != observed.users_digest
        })
    }

    /// Returns what the commits since the base of the account `id` desired.
    pub(super) fn interim(&self, id: &str) -> &[Desired] {
        self.interim.get(id).map_or(&[], Vec::as_slice)
    }
}

/// Makes the write that puts `record` in place of the observed one.
pub(super) fn put(
    comparison: &Comparison<'_>,
    observed: &Observed,
    record: Record,
    live: &Live,
) -> Write {
    Write {
        record,
        unknown: live.unknown.clone(),
        etag: observed.etag.clone(),
        mark: true,
        provision: if comparison.refresh {
            Provision::Refresh
        } else {
            Provision::No
        },
        users: None,
        record_stays: false,
    }
}
