//! What is compared, and how; both halves of an account, its record and its users, go by it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Accounts, Live, Observed, OnDrift, Provision, Write};
use crate::contact::{Record, Seats, Source};

/// What is compared, and how.
#[derive(Debug)]
pub struct Comparison<'c> {
    /// The repository and the commit that are pushed.
    pub source: &'c Source,
    /// The accounts of that commit, by id.
    pub desired: &'c Accounts,
    /// The accounts of every commit that the portal has as a source of ours, by commit and id.
    pub bases: &'c BTreeMap<String, Arc<Accounts>>,
    /// The users that commits since the base had, by account: a run that was cut short may have put
    /// them.
    pub interim: &'c BTreeMap<String, Vec<Seats>>,
    /// What to do about drift.
    pub on_drift: OnDrift,
    /// Whether accounts that the portal lacks may be made.
    pub provision: bool,
    /// Whether a write brings the portal's idea of the account up to date (a stand-in).
    pub refresh: bool,
    /// Whether the management mark of accounts without a file is taken away.
    pub prune: bool,
}

impl Comparison<'_> {
    /// Whether the record of `observed` has to be read before it can be compared: not if the
    /// digests are equal, nor if the account is not ours to change.
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

    /// Whether the users of `observed` have to be read before they can be compared: not unless the
    /// file manages access, and not if the digests are equal.
    #[must_use]
    pub fn needs_users(&self, observed: &Observed) -> bool {
        let is_foreign = observed.source.as_ref();
        let is_foreign = is_foreign.is_some_and(|it| it.repository != self.source.repository);
        let file = self.desired.get(&observed.id).filter(|_| !is_foreign);
        let wanted = file.and_then(|file| file.users_digest);
        wanted.is_some() && wanted != observed.users_digest
    }
}

/// A write of `record` over what is observed.
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
