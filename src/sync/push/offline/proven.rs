//! What a receipt proves of a portal's state, and the comparison with it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Map;

use super::super::bases::{Bases, PushedCommit};
use super::super::checked::CheckedCommit;
use super::super::earlier::earlier;
use super::super::request::PushRequest;
use super::super::{as_merged, lineage, observed};
use super::facts::{FileSince, OfflineBasis, OfflineFacts, UnknownAccount, UnknownWhy};
use super::stage::{OfflineStage, kind_of};
use crate::config::PortalSettings;
use crate::contact::PushSource;
use crate::error::{Error, Result};
use crate::git::{CommitId, shallow_hint, short_id};
use crate::language::{Text, id};
use crate::plan::{
    self, Accounts, Comparison, Desired, Live, LiveUsers, Observed, OnDrift, Plan, ReceiptAccount,
    SyncReceipt,
};
use crate::sync::approval::normal_url;
use crate::sync::portal_ids::embedded_ids;

/// Compares the commit with what `receipt` proves. Messages call the receipt `file`.
///
/// # Errors
///
/// If the receipt is of another portal or repository, or does not fit its commit, or this clone lacks the
/// commit.
pub(super) fn stage(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
    (name, portal): (&str, &PortalSettings),
    (file, receipt): (&str, SyncReceipt),
) -> Result<OfflineStage> {
    let repository = &checked.repository;
    let source = PushSource {
        repository: repository.identity(&checked.commit)?,
        commit: checked.commit.as_str().to_owned(),
        config: Some(repository.config_from_top()),
    };
    check_portal(request, (name, portal), (file, &receipt))?;
    let base = base(checked, &source, (file, &receipt))?;
    let environment = portal.environment;
    let (desired, as_merged) = as_merged::accounts(checked, environment)?;
    observed::check_names(request.accounts, &desired)?;
    let pushed = if base == checked.commit {
        Arc::clone(&checked.desired)
    } else {
        let known = (&checked.commit, &*checked.desired);
        Arc::new(earlier(repository, &base, known, environment)?)
    };
    let mut proven = Proven::of(&receipt, &pushed);
    proven.leave_out(&desired, &pushed);
    let unknown = proven.unknown(&desired, &pushed, |id| request.includes(id));
    let bases = proven.bases(checked, &pushed);
    let recorded = receipt.unchanged.iter().map(|group| &group.source);
    let sources: Vec<_> = recorded.chain([&receipt.source]).cloned().collect();
    let lineage = lineage::of_sources(checked, name, &sources);
    let notes = notes(file, &receipt)
        .into_iter()
        .chain(as_merged)
        .chain(observed::uncommitted(request, checked)?);
    let observed = proven.observed(&pushed, |id| request.includes(id));
    let plan = Plan {
        portal: name.to_owned(),
        environment,
        accounts: compared(request, (&source, &desired), (&observed, &bases), &unknown),
        source,
    };
    Ok(OfflineStage {
        plan,
        observed,
        bases,
        lineage,
        target: target_of(portal, &receipt),
        prunes: request.choices.prune,
        first: Vec::new(),
        notes: notes.collect(),
        facts: OfflineFacts {
            basis: OfflineBasis::Receipt {
                source: receipt.source,
                finished_at: receipt.finished_at,
                interrupted: receipt.interrupted,
            },
            unknown,
        },
    })
}

/// Checks that the receipt is of the portal `name`.
///
/// # Errors
///
/// If it is of another one, or of another environment.
fn check_portal(
    request: &PushRequest<'_>,
    (name, portal): (&str, &PortalSettings),
    (file, receipt): (&str, &SyncReceipt),
) -> Result<()> {
    let (kind, url) = kind_of(portal);
    let known = receipt.url.as_deref().map(normal_url);
    // A portal with an address may have got another name.
    let is_same_name = url.is_some() || receipt.portal == name;
    let own_id = embedded_ids(request.project).embedded.remove(name);
    let is_same_database = match (kind, own_id, &receipt.target) {
        ("embedded", Some(own), Some(target)) => own == *target,
        _ => true,
    };
    let is_same = receipt.kind == kind
        && receipt.environment == portal.environment
        && known == url.map(normal_url)
        && is_same_name;
    if is_same && is_same_database {
        return Ok(());
    }
    let place = |kind: &str, url: Option<&str>, environment: &str| {
        let at = url.map(|url| format!(", {url}")).unwrap_or_default();
        format!("{kind}{at}, {environment}")
    };
    let text = Text::new(if is_same {
        id::RECEIPT_OF_OTHER_DATABASE
    } else {
        id::RECEIPT_OF_OTHER_PORTAL
    });
    let (theirs, ours) = (receipt.environment.as_str(), portal.environment.as_str());
    Err(Error::usage(
        text.with("path", file)
            .with("other", receipt.portal.as_str())
            .with(
                "other-place",
                place(&receipt.kind, receipt.url.as_deref(), theirs),
            )
            .with("portal", name)
            .with("place", place(kind, url, ours)),
    ))
}

/// Returns the commit of the receipt, whose files were pushed.
///
/// # Errors
///
/// If the receipt is of another repository or configuration, if this clone lacks the commit, or if the
/// commit has other contacts.
fn base(
    checked: &CheckedCommit,
    ours: &PushSource,
    (file, receipt): (&str, &SyncReceipt),
) -> Result<CommitId> {
    let repository = &checked.repository;
    let source = &receipt.source;
    if source.repository != ours.repository {
        let text = Text::new(id::RECEIPT_OF_OTHER_REPOSITORY)
            .with("path", file)
            .with("repository", source.repository.as_str());
        return Err(Error::usage(text));
    }
    if let Some(config) = &source.config
        && ours.config.as_ref() != Some(config)
    {
        let text = Text::new(id::RECEIPT_OF_OTHER_CONFIG)
            .with("path", file)
            .with("config", config.as_str());
        return Err(Error::usage(text));
    }
    let commit = short_id(&source.commit);
    let Some(base) = repository.recorded(&source.commit) else {
        let text = Text::new(id::RECEIPT_COMMIT_UNKNOWN)
            .with("path", file)
            .with("commit", commit);
        let fetch = text.attribute("help-fetch");
        let hint = if repository.is_shallow() {
            shallow_hint()
        } else {
            fetch
        };
        return Err(Error::usage(text).hint(hint));
    };
    let config = repository.config(&base)?;
    if repository.contacts_id(&base, &config.contacts).ok() != Some(receipt.tree.clone()) {
        let text = Text::new(id::RECEIPT_UNFIT)
            .with("path", file)
            .with("commit", commit);
        return Err(Error::usage(text));
    }
    Ok(base)
}

/// Returns the id of the target. It is not known if an earlier version wrote the receipt, and the portal has
/// an id.
fn target_of(portal: &PortalSettings, receipt: &SyncReceipt) -> String {
    let (_, url) = kind_of(portal);
    let known = receipt.target.clone();
    known.unwrap_or_else(|| normal_url(url.unwrap_or_default()))
}

/// Returns the notes on the receipt.
fn notes(file: &str, receipt: &SyncReceipt) -> Vec<Text> {
    let about = Text::new(id::OFFLINE_RECEIPT)
        .with("path", file)
        .with("commit", short_id(&receipt.source.commit))
        .with("at", format!("{:.0}", receipt.finished_at));
    let interrupted = receipt
        .interrupted
        .then(|| Text::new(id::OFFLINE_INTERRUPTED));
    let unfinished = receipt.accounts.iter().filter(|account| !account.is_done);
    let number = unfinished.count();
    let incomplete = (number > 0).then(|| Text::new(id::OFFLINE_INCOMPLETE).with("number", number));
    std::iter::once(about)
        .chain(interrupted)
        .chain(incomplete)
        .collect()
}

/// The accounts whose values in the portal a receipt proves.
struct Proven<'r> {
    /// What the portal has recorded as the source of each of them.
    sources: BTreeMap<&'r str, &'r PushSource>,
    /// The accounts that the receipt mentions, and does not prove.
    unproven: BTreeMap<&'r str, UnknownWhy>,
}

impl<'r> Proven<'r> {
    /// Finds them. `pushed` are the accounts of the receipt's commit.
    fn of(receipt: &'r SyncReceipt, pushed: &Accounts) -> Self {
        let mut proven = Self {
            sources: BTreeMap::new(),
            unproven: BTreeMap::new(),
        };
        for account in &receipt.accounts {
            match fault_of(account, pushed.get(&account.id)) {
                None => {
                    proven.sources.insert(&account.id, &receipt.source);
                }
                Some(why) => {
                    proven.unproven.insert(&account.id, why);
                }
            }
        }
        for group in &receipt.unchanged {
            let accounts = group.accounts.iter();
            for id in accounts.filter(|id| pushed.contains_key(*id)) {
                proven.sources.insert(id, &group.source);
            }
        }
        proven
    }

    /// Leaves out the accounts whose users would have to be compared, and are not known.
    fn leave_out(&mut self, desired: &Accounts, pushed: &Accounts) {
        let has_users = |accounts: &Accounts, id: &str| {
            accounts
                .get(id)
                .is_some_and(|account| account.users.is_some())
        };
        let ids: Vec<_> = self.sources.keys().copied().collect();
        for id in ids {
            if has_users(desired, id) && !has_users(pushed, id) {
                self.sources.remove(id);
                self.unproven.insert(id, UnknownWhy::Users);
            }
        }
    }

    /// Returns the other accounts of the commit and of the receipt's commit, as far as the run includes them.
    fn unknown(
        &self,
        desired: &Accounts,
        pushed: &Accounts,
        is_included: impl Fn(&str) -> bool,
    ) -> BTreeMap<String, UnknownAccount> {
        let ids: BTreeSet<_> = desired.keys().chain(pushed.keys()).collect();
        let others = ids
            .into_iter()
            .filter(|id| !self.sources.contains_key(id.as_str()) && is_included(id));
        others
            .map(|id| {
                let why = self.unproven.get(id.as_str()).copied();
                let account = UnknownAccount {
                    why: why.unwrap_or(UnknownWhy::NotListed),
                    file: file_since(pushed.get(id), desired.get(id)),
                };
                (id.clone(), account)
            })
            .collect()
    }

    /// Returns what the portal had of the accounts when the sync ended, as far as the run includes them.
    fn observed(&self, pushed: &Accounts, is_included: impl Fn(&str) -> bool) -> Vec<Observed> {
        let included = self.sources.iter().filter(|(id, _)| is_included(id));
        included
            .filter_map(|(id, source)| Some(left_by_the_sync(pushed.get(*id)?, source)))
            .collect()
    }

    /// Returns the commits that the accounts were pushed from. Each of these had the values that the
    /// receipt's commit has.
    fn bases(&self, checked: &CheckedCommit, pushed: &Accounts) -> Bases {
        let mut bases = Bases {
            accounts: BTreeMap::new(),
            commits: BTreeMap::new(),
        };
        let mut accounts: BTreeMap<&str, Accounts> = BTreeMap::new();
        for (id, source) in &self.sources {
            let commit = bases.commits.entry(source.commit.clone());
            let commit = commit.or_insert_with(|| PushedCommit {
                accounts: Vec::new(),
                commit: checked.repository.recorded(&source.commit),
            });
            commit.accounts.push((*id).to_owned());
            if let Some(account) = pushed.get(*id) {
                let base = accounts.entry(&source.commit).or_default();
                base.insert((*id).to_owned(), Arc::clone(account));
            }
        }
        bases.accounts = accounts
            .into_iter()
            .map(|(commit, accounts)| (commit.to_owned(), Arc::new(accounts)))
            .collect();
        bases
    }
}

/// Returns the reason why `account` of a receipt is not proven. `None` if the portal has the values of
/// `pushed`, the account of the receipt's commit.
fn fault_of(account: &ReceiptAccount, pushed: Option<&Arc<Desired>>) -> Option<UnknownWhy> {
    if !account.is_done {
        return Some(UnknownWhy::NotCompleted);
    }
    let Some(pushed) = pushed else {
        return Some(UnknownWhy::NotListed);
    };
    let has_users = account
        .users
        .is_none_or(|users| pushed.users_digest == Some(users));
    (account.digest != pushed.digest || !has_users).then_some(UnknownWhy::OtherValues)
}

/// Compares the values of an account's files.
fn file_since(before: Option<&Arc<Desired>>, now: Option<&Arc<Desired>>) -> FileSince {
    match (before, now) {
        (None, _) => FileSince::New,
        (Some(_), None) => FileSince::Deleted,
        (Some(before), Some(now)) if before.record == now.record && before.users == now.users => {
            FileSince::Same
        }
        (Some(_), Some(_)) => FileSince::Changed,
    }
}

/// Compares the accounts that are proven, and adds the unknown ones.
fn compared(
    request: &PushRequest<'_>,
    (source, desired): (&PushSource, &Accounts),
    (observed, bases): (&[Observed], &Bases),
    unknown: &BTreeMap<String, UnknownAccount>,
) -> Vec<plan::AccountPlan> {
    let known = desired
        .iter()
        .filter(|(id, _)| request.includes(id) && !unknown.contains_key(*id));
    let known: Accounts = known
        .map(|(id, account)| (id.clone(), Arc::clone(account)))
        .collect();
    let comparison = Comparison {
        source,
        desired: &known,
        bases: &bases.accounts,
        interim: &BTreeMap::new(),
        on_drift: OnDrift::Refuse,
        provision: false,
        refresh: false,
        prune: request.choices.prune,
    };
    let mut accounts = plan::compare(&comparison, observed);
    plan::add_unknown(&mut accounts, unknown.keys(), desired);
    accounts
}

/// Returns what the portal had of `account` when the sync ended.
fn left_by_the_sync(account: &Arc<Desired>, source: &PushSource) -> Observed {
    Observed {
        id: account.id.clone(),
        etag: None,
        digest: Some(account.digest),
        source: Some(source.clone()),
        live: Some(Live {
            record: account.record.clone(),
            unknown: Map::new(),
            ..Live::default()
        }),
        users_digest: account.users_digest,
        users: account
            .users
            .clone()
            .map(|seats| LiveUsers { etag: None, seats }),
        sight: None,
    }
}
