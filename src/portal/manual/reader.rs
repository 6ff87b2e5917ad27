//! Reads of a portal without an API: of its ledger.

use std::sync::{Arc, Mutex, MutexGuard};

use jiff::Timestamp;
use rayon::prelude::*;

use super::account::LedgerAccount;
use super::hand_entry::HandEntry;
use super::ledger::Ledger;
use crate::config::ManualSettings;
use crate::contact::Field;
use crate::error::Result;
use crate::git::LedgerCommit;
use crate::plan::{LiveProfile, LiveUsers, Observed, PortalAbout, PortalChange, VisibleAccounts};
use crate::portal::{Answering, PortalReader};

/// The beginning of the id of portals without an API.
const TARGET: &str = "manual:";

/// The most commits of a ledger that a history shows.
const MAX_CHANGES: usize = 10_000;

/// A portal without an API, which a person fills in.
#[derive(Debug, Clone)]
pub struct ManualPortal {
    ledger: Arc<Mutex<Ledger>>,
    /// The repository's identity.
    identity: String,
    pub(super) settings: ManualSettings,
    /// The person who enters values. `None` if nobody can be asked.
    pub(super) hand_entry: Option<Arc<dyn HandEntry>>,
    /// The address of that person.
    pub(super) by: String,
    pub(super) clock: fn() -> Timestamp,
}

impl ManualPortal {
    /// Creates the portal of `ledger`, which is of the repository with `identity`. `hand_entry` enters
    /// values in the name of `by`.
    #[must_use]
    pub fn new(
        ledger: Arc<Mutex<Ledger>>,
        identity: String,
        settings: ManualSettings,
        (by, hand_entry): (String, Option<Arc<dyn HandEntry>>),
        clock: fn() -> Timestamp,
    ) -> Self {
        Self {
            ledger,
            identity,
            settings,
            hand_entry,
            by,
            clock,
        }
    }

    /// Returns the id of the portals without an API of the repository with `identity`: what a push is
    /// approved for, wherever the portal's page is.
    #[must_use]
    pub fn target_id(identity: &str) -> String {
        format!("{TARGET}{identity}")
    }

    /// Returns true if `id` is the id of portals without an API.
    #[must_use]
    pub fn is_target(id: &str) -> bool {
        id.starts_with(TARGET)
    }

    pub(super) fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().expect("nothing panics while it is held")
    }

    pub(super) fn account(&self, id: &str) -> Result<LedgerAccount> {
        let ledger = self.ledger();
        let account = ledger.account(id)?;
        Ok(account.unwrap_or_else(|| LedgerAccount::new(id, ledger.environment())))
    }

    fn about_portal(&self) -> Result<PortalAbout> {
        let sources = self.ledger().sources()?;
        Ok(PortalAbout {
            id: Some(Self::target_id(&self.identity)),
            accounts: VisibleAccounts::All,
            scope: None,
            newest_source: sources.first().cloned(),
            sources,
        })
    }

    fn changes(&self, id: &str) -> Result<Vec<PortalChange>> {
        let ledger = self.ledger();
        let commits = ledger.log(Some(id), MAX_CHANGES)?;
        let changes = commits.iter().map(|commit| change(&ledger, id, commit));
        let changes: Result<Vec<_>> = changes.collect();
        Ok(changes?.into_iter().flatten().collect())
    }
}

/// Returns what a commit of the ledger changed in the account `id`. `None` if no value changed, such as
/// where a page was seen again.
fn change(ledger: &Ledger, id: &str, commit: &LedgerCommit) -> Result<Option<PortalChange>> {
    let nothing = LedgerAccount::new(id, ledger.environment());
    let after = ledger.account_at(&commit.id, id)?;
    let after = after.unwrap_or_else(|| nothing.clone());
    let before = match &commit.parent {
        Some(parent) => ledger.account_at(parent, id)?.unwrap_or(nothing),
        None => nothing,
    };
    let values = |account: &LedgerAccount, field| {
        let entry = account.fields.get(&field);
        entry.map(|entry| entry.value.clone())
    };
    let fields = Field::ALL.into_iter();
    let fields: Vec<_> = fields
        .filter(|field| values(&before, *field) != values(&after, *field))
        .collect();
    let newest = fields.iter().filter_map(|field| after.fields.get(field));
    let newest = newest.max_by_key(|entry| entry.at);
    let is_marked = after.pushed != before.pushed;
    if fields.is_empty() && !is_marked {
        return Ok(None);
    }
    let marked = after.pushed.as_ref().filter(|_| is_marked);
    Ok(Some(PortalChange {
        at: format!("{:.0}", newest.map_or(commit.at, |entry| entry.at)),
        by: commit.by.clone(),
        commit: marked
            .map(|source| source.commit.clone())
            .or_else(|| newest.and_then(|entry| entry.source.clone())),
        fields,
    }))
}

impl PortalReader for ManualPortal {
    fn about(&self) -> Answering<'_, Result<PortalAbout>> {
        Box::pin(async { self.about_portal() })
    }

    fn list(&self) -> Answering<'_, Result<Vec<Observed>>> {
        Box::pin(async {
            let accounts = self.ledger().accounts()?;
            Ok(accounts
                .par_iter()
                .map(|(_, account)| account.observed())
                .collect())
        })
    }

    fn read<'a>(&'a self, id: &'a str) -> Answering<'a, Result<Option<Observed>>> {
        Box::pin(async {
            let observed = self.account(id)?.observed();
            Ok(observed.etag.is_some().then_some(observed))
        })
    }

    fn users<'a>(&'a self, id: &'a str) -> Answering<'a, Result<LiveUsers>> {
        Box::pin(async { Ok(self.account(id)?.live_users()) })
    }

    fn profile<'a>(&'a self, _: &'a str) -> Answering<'a, Result<Option<LiveProfile>>> {
        // A form tells nothing that the files do not say.
        Box::pin(async { Ok(None) })
    }

    fn history<'a>(&'a self, id: &'a str) -> Answering<'a, Result<Vec<PortalChange>>> {
        Box::pin(async { self.changes(id) })
    }

    fn record<'a>(&'a self, observed: &'a Observed) -> Answering<'a, Result<Observed>> {
        // The listing has read the record already.
        Box::pin(async { Ok(observed.clone()) })
    }

    fn with_users(&self, observed: Observed) -> Answering<'_, Result<Observed>> {
        Box::pin(async { Ok(observed) })
    }
}
