//! The receipts of syncs in `.contactctl/receipts/`: which accounts were written last, and from which
//! commit.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::days::day;
use super::known::Known;
use super::portal::{KnownAccount, PortalSource, PortalState};
use crate::contact::{Environment, Field};
use crate::error::Error;
use crate::git::{CommitId, Repository};
use crate::language::{Text, id};
use crate::plan::{Accounts, Desired, ReceiptAccount, SyncReceipt, desired};
use crate::project::folder;

/// The folder of the receipts in the project's own one.
const FOLDER: &str = "receipts";
/// The most receipts that are read: the last ones by their names.
const MOST: usize = 500;
/// The most bytes of a receipt. One account takes about 250.
const LARGEST: u64 = 64 * 1024 * 1024;

/// The receipts of a project, the oldest first.
pub(super) struct Receipts {
    all: Vec<SyncReceipt>,
    /// The first receipt that cannot be read.
    fault: Option<Error>,
    /// The accounts of commits that were pushed, each read once.
    pushed: RefCell<HashMap<(String, Environment), Arc<Accounts>>>,
}

impl Receipts {
    /// Reads the receipts of the project at `root`. Those of another repository are left out.
    pub(super) fn read(root: &Path, history: Option<(&Repository, &CommitId)>) -> Self {
        let mut receipts = Vec::new();
        let mut fault = None;
        for path in paths(&root.join(folder::NAME).join(FOLDER)) {
            match read(&path) {
                Ok(receipt) => receipts.push(receipt),
                Err(error) => fault = fault.or(Some(error)),
            }
        }
        // In a shallow clone it is not known which repository this is.
        if let Some(own) = history.and_then(|(repository, head)| repository.identity(head).ok()) {
            receipts.retain(|receipt: &SyncReceipt| receipt.source.repository == own);
        }
        receipts.sort_by_key(|receipt| receipt.finished_at);
        Self {
            all: receipts,
            fault,
            pushed: RefCell::default(),
        }
    }

    /// Returns what the receipts tell about `accounts`, those of the files, in the portal `portal`.
    pub(super) fn of(
        &self,
        portal: &str,
        accounts: &Accounts,
        history: Option<(&Repository, &CommitId)>,
    ) -> Known {
        if let Some(fault) = &self.fault {
            return Known::unreadable(fault);
        }
        let of_portal = self.all.iter();
        let of_portal: Vec<_> = of_portal
            .filter(|receipt| receipt.portal == portal)
            .collect();
        let Some(newest) = of_portal.last() else {
            return Known::nothing(accounts.keys());
        };
        // What was written; `None` if the account had the values already.
        let mut last: BTreeMap<&str, (&SyncReceipt, Option<&ReceiptAccount>)> = BTreeMap::new();
        for receipt in &of_portal {
            let written = receipt.accounts.iter();
            last.extend(written.map(|account| (account.id.as_str(), (*receipt, Some(account)))));
            let unchanged = receipt.unchanged.iter().flat_map(|group| &group.accounts);
            last.extend(unchanged.map(|id| (id.as_str(), (*receipt, None))));
        }
        let known = accounts.values().map(|account| {
            let last = last.get(account.id.as_str());
            last.map_or_else(
                || (account.id.clone(), PortalState::Unknown, None, Vec::new()),
                |(receipt, written)| self.compared(account, receipt, *written, history),
            )
        });
        Known {
            accounts: known.collect(),
            source: PortalSource::Receipts {
                newest: day(newest.finished_at),
                commit: newest.source.commit.clone(),
            },
        }
    }

    /// Compares an account with the last receipt that lists it.
    fn compared(
        &self,
        account: &Desired,
        receipt: &SyncReceipt,
        written: Option<&ReceiptAccount>,
        history: Option<(&Repository, &CommitId)>,
    ) -> KnownAccount {
        let (state, fields) = if written.is_some_and(|written| !written.is_done) {
            (PortalState::Failed, Vec::new())
        } else {
            match self.fields_since(account, receipt, written, history) {
                Some(fields) if fields.is_empty() => (PortalState::Same, fields),
                Some(fields) => (PortalState::Pending, fields),
                None => (PortalState::Unknown, Vec::new()),
            }
        };
        let day = Some(day(receipt.finished_at));
        (account.id.clone(), state, day, fields)
    }

    /// Returns the fields that have changed since the commit of a receipt. `None` if that is not known.
    fn fields_since(
        &self,
        account: &Desired,
        receipt: &SyncReceipt,
        written: Option<&ReceiptAccount>,
        history: Option<(&Repository, &CommitId)>,
    ) -> Option<Vec<Field>> {
        if written.is_some_and(|written| account.digest == written.digest) {
            return Some(Vec::new());
        }
        // A portal may have further members, which count for its digest: then only the commit tells.
        let pushed = self.pushed(receipt, history)?;
        let pushed = pushed.get(&account.id)?;
        Some(pushed.record.differences(&account.record))
    }

    fn pushed(
        &self,
        receipt: &SyncReceipt,
        history: Option<(&Repository, &CommitId)>,
    ) -> Option<Arc<Accounts>> {
        let key = (receipt.source.commit.clone(), receipt.environment);
        if let Some(known) = self.pushed.borrow().get(&key) {
            return Some(Arc::clone(known));
        }
        let (repository, _) = history?;
        let commit = repository.recorded(&receipt.source.commit)?;
        let files = repository.files_if_any(&commit).ok()?;
        let accounts = Arc::new(desired(&files, receipt.environment));
        let mut kept = self.pushed.borrow_mut();
        kept.insert(key, Arc::clone(&accounts));
        Some(accounts)
    }
}

/// Returns the paths of the last receipts, by name.
fn paths(folder: &Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut paths: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .collect();
    paths.sort();
    let surplus = paths.len().saturating_sub(MOST);
    paths.split_off(surplus)
}

fn read(path: &Path) -> Result<SyncReceipt, Error> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = format!("{}/{FOLDER}/{name}", folder::NAME);
    let unreadable =
        || Error::io(Text::new(id::REPORT_RECEIPT_UNREADABLE).with("path", name.as_str()));
    let size = fs::metadata(path).map_err(|error| unreadable().because(error))?;
    if size.len() > LARGEST {
        return Err(unreadable());
    }
    let text = fs::read(path).map_err(|error| unreadable().because(error))?;
    SyncReceipt::read(&name, &text).map_err(|error| unreadable().because(error))
}
