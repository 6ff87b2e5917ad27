//! The ledger of a portal: its accounts at `refs/contactctl/portals/<name>`, one commit for each change.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::Timestamp;
use rayon::prelude::*;

use super::account::{LedgerAccount, LedgerFault};
use super::merge::join_all;
use super::tip::{ExchangedTip, RememberedTip, TipFile};
use crate::contact::{Environment, PushSource};
use crate::error::{Error, Result};
use crate::git::{CommitId, LedgerCommit, LedgerFiles, LedgerHistory, Repository};
use crate::language::{Text, id};

/// The attempts at a change while others write too.
const TRIES: usize = 10;

/// Where a ledger is, and whose it is.
#[derive(Debug, Clone, Copy)]
pub struct LedgerPlace<'p> {
    /// The project's folder.
    pub root: &'p Path,
    /// The portal's name in the configuration.
    pub portal: &'p str,
    /// The portal's environment.
    pub environment: Environment,
}

/// The ledger of a portal.
#[derive(Debug)]
pub struct Ledger {
    repository: Repository,
    portal: String,
    environment: Environment,
    remembered: TipFile,
}

impl Ledger {
    /// Opens the ledger at `place`, in `repository`.
    #[must_use]
    pub fn new(repository: Repository, place: LedgerPlace<'_>) -> Self {
        Self {
            repository,
            portal: place.portal.to_owned(),
            environment: place.environment,
            remembered: TipFile::new(place.root, place.portal),
        }
    }

    /// Returns the repository.
    #[must_use]
    pub fn repository(&self) -> &Repository {
        &self.repository
    }

    /// Returns the portal's environment.
    #[must_use]
    pub fn environment(&self) -> Environment {
        self.environment
    }

    /// Returns the name of the reference.
    #[must_use]
    pub fn reference(&self) -> String {
        self.history().reference().to_owned()
    }

    fn history(&self) -> LedgerHistory<'_> {
        self.repository.ledger(&self.portal)
    }

    /// Returns the last commit. `None` if nothing was ever recorded.
    ///
    /// # Errors
    ///
    /// If the reference was set back since this clone saw it last, or cannot be read.
    pub fn tip(&self) -> Result<Option<CommitId>> {
        let tip = self.history().tip()?;
        let remembered = self.remembered.read()?;
        let Some(last) = TipFile::last(&remembered) else {
            if let Some(tip) = &tip {
                self.remember(remembered, tip)?;
            }
            return Ok(tip);
        };
        match &tip {
            Some(tip) if *tip == last => {}
            Some(tip) if self.history().has(tip, &last) => self.remember(remembered, tip)?,
            _ => return Err(self.rewound(tip.as_ref(), &last)),
        }
        Ok(tip)
    }

    fn remember(&self, remembered: RememberedTip, tip: &CommitId) -> Result<()> {
        self.remembered.write(&RememberedTip {
            tip: Some(tip.as_str().to_owned()),
            ..remembered
        })
    }

    /// Returns the refusal of a reference that does not go on from what this clone saw last.
    fn rewound(&self, tip: Option<&CommitId>, last: &CommitId) -> Error {
        let history = self.history();
        let text = match tip {
            Some(tip) => Text::new(id::LEDGER_REWOUND).with("tip", tip.short()),
            None => Text::new(id::LEDGER_GONE),
        };
        let text = text
            .with("reference", history.reference())
            .with("last", last.short())
            .with("last-full", last.as_str())
            .with("path", self.remembered.path().display());
        let (back, accept) = (text.attribute("help-back"), text.attribute("help-accept"));
        Error::refused(text).hint(back).hint(accept)
    }

    /// Reads the account `account`. `None` if nothing is known of it.
    ///
    /// # Errors
    ///
    /// If its file cannot be used, or the ledger was set back.
    pub fn account(&self, account: &str) -> Result<Option<LedgerAccount>> {
        match self.tip()? {
            Some(tip) => self.account_at(&tip, account),
            None => Ok(None),
        }
    }

    /// Reads the account `account` as it was at the commit `at`.
    ///
    /// # Errors
    ///
    /// If its file cannot be used.
    pub fn account_at(&self, at: &CommitId, account: &str) -> Result<Option<LedgerAccount>> {
        let file = self.history().account(at, account)?;
        let read = |file: Vec<u8>| LedgerAccount::read(account, self.environment, &file);
        file.map(|file| read(file).map_err(|fault| faulty(&self.history(), account, fault)))
            .transpose()
    }

    /// Reads all accounts, by id.
    ///
    /// # Errors
    ///
    /// If the file of one cannot be used, or the ledger was set back.
    pub fn accounts(&self) -> Result<BTreeMap<String, LedgerAccount>> {
        match self.tip()? {
            Some(tip) => self.accounts_at(&self.history(), &tip),
            None => Ok(BTreeMap::new()),
        }
    }

    /// Reads all accounts of the commit `at` of `history`, ours or a fetched one.
    fn accounts_at(
        &self,
        history: &LedgerHistory<'_>,
        at: &CommitId,
    ) -> Result<BTreeMap<String, LedgerAccount>> {
        let files = history.accounts(at)?;
        let environment = self.environment;
        let read: Vec<_> = files
            .par_iter()
            .map(|(account, file)| {
                let read = LedgerAccount::read(account, environment, file.as_bytes());
                (account, read)
            })
            .collect();
        let mut accounts = BTreeMap::new();
        for (account, read) in read {
            let read = read.map_err(|fault| faulty(history, account, fault))?;
            accounts.insert(account.clone(), read);
        }
        Ok(accounts)
    }

    /// Returns every source that was ever entered, the newest first.
    ///
    /// # Errors
    ///
    /// If their file cannot be used, or the ledger was set back.
    pub fn sources(&self) -> Result<Vec<PushSource>> {
        match self.tip()? {
            Some(tip) => sources_at(&self.history(), &tip),
            None => Ok(Vec::new()),
        }
    }

    /// Changes the account `account` by `change`, on top of what others record at the same time, and
    /// commits that as `what`, by `by`. `change` may be called more than once; it returns false to leave
    /// the account as it is. Returns true if the account was changed.
    ///
    /// # Errors
    ///
    /// If the ledger cannot be read or written, or others write all the time.
    pub fn change(
        &self,
        account: &str,
        (by, what): (&str, &str),
        mut change: impl FnMut(&mut LedgerAccount) -> Result<bool>,
    ) -> Result<bool> {
        let history = self.history();
        for _ in 0..TRIES {
            let tip = self.tip()?;
            let known = match &tip {
                Some(tip) => self.account_at(tip, account)?,
                None => None,
            };
            let mut changed = match &known {
                Some(known) => known.clone(),
                None => LedgerAccount::new(account, self.environment),
            };
            if !change(&mut changed)? || known.as_ref() == Some(&changed) {
                return Ok(false);
            }
            let files = LedgerFiles {
                accounts: vec![(account, changed.text())],
                sources: self.sources_with(tip.as_ref(), &changed)?,
            };
            if let Some(commit) = history.write(tip.as_ref(), &files, &[], (by, what))? {
                self.remember(self.remembered.read()?, &commit)?;
                return Ok(true);
            }
        }
        Err(history.moved())
    }

    /// Returns the file of sources, with that of `changed` as the newest. `None` if it stays.
    fn sources_with(
        &self,
        tip: Option<&CommitId>,
        changed: &LedgerAccount,
    ) -> Result<Option<Vec<u8>>> {
        let Some(newest) = changed.begun.as_ref().or(changed.pushed.as_ref()) else {
            return Ok(None);
        };
        let mut sources = match tip {
            Some(tip) => sources_at(&self.history(), tip)?,
            None => Vec::new(),
        };
        if sources.first() == Some(newest) {
            return Ok(None);
        }
        sources.retain(|source| source != newest);
        sources.insert(0, newest.clone());
        Ok(Some(sources_text(&sources)))
    }

    /// Joins the ledger that was fetched last. Returns the number of accounts that were taken over or
    /// joined.
    ///
    /// # Errors
    ///
    /// If one of the ledgers cannot be read, or ours cannot be written.
    pub fn join(&self) -> Result<usize> {
        let fetched = self.repository.fetched_ledger(&self.portal);
        let Some(theirs) = fetched.tip()? else {
            return Ok(0);
        };
        let history = self.history();
        for _ in 0..TRIES {
            let ours = self.tip()?;
            let their_accounts = self.accounts_at(&fetched, &theirs)?;
            let our_accounts = match &ours {
                Some(ours) => self.accounts_at(&history, ours)?,
                None => BTreeMap::new(),
            };
            let number = |accounts: &BTreeMap<String, LedgerAccount>| {
                let changed = accounts.iter();
                changed
                    .filter(|(id, account)| our_accounts.get(*id) != Some(account))
                    .count()
            };
            let (moved, number) = match &ours {
                Some(ours) if history.has(ours, &theirs) => return Ok(0),
                Some(ours) if !history.has(&theirs, ours) => {
                    let base = match history.common(ours, &theirs) {
                        Some(base) => self.accounts_at(&history, &base)?,
                        None => BTreeMap::new(),
                    };
                    let changed = join_all(&base, &our_accounts, &their_accounts);
                    let their_sources = sources_at(&fetched, &theirs)?;
                    let moved = self.write_joined(ours, (&theirs, their_sources), &changed)?;
                    (moved, changed.len())
                }
                _ => {
                    let moved = history.forward(ours.as_ref(), &theirs)?;
                    (moved.then(|| theirs.clone()), number(&their_accounts))
                }
            };
            if let Some(tip) = moved {
                self.remember(self.remembered.read()?, &tip)?;
                return Ok(number);
            }
        }
        Err(history.moved())
    }

    fn write_joined(
        &self,
        ours: &CommitId,
        (theirs, their_sources): (&CommitId, Vec<PushSource>),
        changed: &[LedgerAccount],
    ) -> Result<Option<CommitId>> {
        let mut sources = sources_at(&self.history(), ours)?;
        for source in their_sources {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        let texts = changed.iter();
        let files = LedgerFiles {
            accounts: texts
                .map(|account| (account.id.as_str(), account.text()))
                .collect(),
            sources: Some(sources_text(&sources)),
        };
        let signed = ("contactctl", "join ledgers");
        self.history().write(Some(ours), &files, &[theirs], signed)
    }

    /// Returns the last commit of the ledger that was fetched last. `None` if none was fetched.
    ///
    /// # Errors
    ///
    /// If the reference cannot be read.
    pub fn fetched_tip(&self) -> Result<Option<CommitId>> {
        self.repository.fetched_ledger(&self.portal).tip()
    }

    /// Notes that `remote` had the ledger up to the commit `tip` at the time `at`.
    ///
    /// # Errors
    ///
    /// If that cannot be written.
    pub fn exchanged(&self, tip: &CommitId, (remote, at): (&str, Timestamp)) -> Result<()> {
        self.remembered.write(&RememberedTip {
            exchanged: Some(ExchangedTip {
                remote: remote.to_owned(),
                tip: tip.as_str().to_owned(),
                at,
            }),
            ..self.remembered.read()?
        })
    }

    /// Returns what was shared last with a remote. `None` if the ledger was never fetched or pushed in
    /// this clone.
    ///
    /// # Errors
    ///
    /// If that cannot be read.
    pub fn last_exchange(&self) -> Result<Option<ExchangedTip>> {
        Ok(self.remembered.read()?.exchanged)
    }

    /// Returns the newest commits of the ledger, or of one account, newest first.
    ///
    /// # Errors
    ///
    /// If the ledger cannot be read, or was set back.
    pub fn log(&self, account: Option<&str>, limit: usize) -> Result<Vec<LedgerCommit>> {
        match self.tip()? {
            Some(tip) => self.history().log(&tip, account, limit),
            None => Ok(Vec::new()),
        }
    }
}

/// Reads the sources of all pushes of the commit `tip` of `history`.
fn sources_at(history: &LedgerHistory<'_>, tip: &CommitId) -> Result<Vec<PushSource>> {
    let Some(file) = history.sources(tip)? else {
        return Ok(Vec::new());
    };
    let damaged = || history.damaged("sources.json");
    let sources: Vec<PushSource> =
        serde_json::from_slice(&file).map_err(|error| damaged().because(error))?;
    if sources.iter().any(|source| !source.faults().is_empty()) {
        return Err(damaged());
    }
    Ok(sources)
}

/// Returns the error of the entry of `account` in `history` that cannot be used.
fn faulty(history: &LedgerHistory<'_>, account: &str, fault: LedgerFault) -> Error {
    match fault {
        LedgerFault::Newer(version) => Error::refused(
            Text::new(id::LEDGER_NEWER)
                .with("reference", history.reference())
                .with("account", account)
                .with("version", version.to_string()),
        ),
        LedgerFault::Form(what) => history
            .refused(Text::new(id::LEDGER_ACCOUNT_DAMAGED).with("account", account))
            .because(Text::verbatim(what)),
    }
}

fn sources_text(sources: &[PushSource]) -> Vec<u8> {
    let mut text = serde_json::to_vec_pretty(sources).expect("sources have a JSON form");
    text.push(b'\n');
    text
}
