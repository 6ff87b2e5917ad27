//! The history of a ledger, `refs/contactctl/portals/<name>`: small files, one commit for each change.
//!
//! This is the history alone. What the files say is not known here.

use git2::{Delta, DiffOptions, ObjectType, Oid};
use jiff::Timestamp;

use super::commit_id::CommitId;
use super::kept_ref::KeptRef;
use super::objects::Blob;
use super::repository::Repository;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::text::Content;

/// The folder of the accounts' files.
const ACCOUNTS: &str = "accounts";
/// The most bytes of a file.
const MAX_BYTES: usize = 1024 * 1024;

/// The start of the names of our own ledgers.
const OWN: &str = "refs/contactctl/portals/";
/// The start of the names of the ledgers that were fetched from a remote.
const FETCHED: &str = "refs/contactctl/fetched/portals/";

/// Returns the name of the reference that the ledger of `portal` is fetched to.
#[must_use]
pub fn fetched_ledger(portal: &str) -> String {
    format!("{FETCHED}{portal}")
}

/// The history of the ledger of one portal.
#[derive(Debug, Clone)]
pub struct LedgerHistory<'r> {
    repository: &'r Repository,
    reference: String,
}

/// The files of a ledger.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct LedgerFiles<'c> {
    /// The accounts, by id.
    pub accounts: Vec<(&'c str, Vec<u8>)>,
    /// The sources of all pushes. `None` to leave them.
    pub sources: Option<Vec<u8>>,
}

/// One commit of a ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerCommit {
    /// The commit.
    pub id: CommitId,
    /// The time of the commit.
    pub at: Timestamp,
    /// The author's address; the name if there is none.
    pub by: String,
    /// The first line of its message.
    pub summary: String,
    /// The ids of the accounts whose files differ from the commit before.
    pub accounts: Vec<String>,
    /// The commit before. `None` for the first one.
    pub parent: Option<CommitId>,
}

impl Repository {
    /// Returns the history of the ledger of `portal`, a name of the configuration.
    #[must_use]
    pub fn ledger(&self, portal: &str) -> LedgerHistory<'_> {
        self.kept_history(format!("{OWN}{portal}"))
    }

    /// Returns the history of the ledger of `portal` that was fetched last.
    #[must_use]
    pub fn fetched_ledger(&self, portal: &str) -> LedgerHistory<'_> {
        self.kept_history(fetched_ledger(portal))
    }

    fn kept_history(&self, reference: String) -> LedgerHistory<'_> {
        LedgerHistory {
            repository: self,
            reference,
        }
    }
}

impl LedgerHistory<'_> {
    /// Returns the name of the reference.
    #[must_use]
    pub fn reference(&self) -> &str {
        &self.reference
    }

    /// Returns the last commit. `None` if there is no ledger yet.
    pub fn tip(&self) -> Result<Option<CommitId>> {
        Ok(self.kept().tip()?.map(CommitId::from))
    }

    /// Reads the file of `account` at the commit `tip`. `None` if there is no such file.
    pub fn account(&self, tip: &CommitId, account: &str) -> Result<Option<Vec<u8>>> {
        self.file(tip, &format!("{ACCOUNTS}/{account}.json"))
    }

    /// Reads the sources of all pushes at the commit `tip`. `None` if there is no such file.
    pub fn sources(&self, tip: &CommitId) -> Result<Option<Vec<u8>>> {
        self.file(tip, "sources.json")
    }

    fn file(&self, tip: &CommitId, path: &str) -> Result<Option<Vec<u8>>> {
        let tree = self.kept().tree(tip.oid()?)?;
        match tree.get_path(path.as_ref()) {
            Ok(entry) if entry.kind() == Some(ObjectType::Blob) => self.content(entry.id(), path),
            Ok(_) => Err(self.damaged(path)),
            Err(_) => Ok(None),
        }
    }

    /// Reads the files of all accounts at the commit `tip`, each with the account's id.
    ///
    /// # Errors
    ///
    /// If something else is in their folder, or a file is too large or not UTF-8.
    pub fn accounts(&self, tip: &CommitId) -> Result<Vec<(String, String)>> {
        let tree = self.kept().tree(tip.oid()?)?;
        let Some(folder) = tree.get_name(ACCOUNTS) else {
            return Ok(Vec::new());
        };
        let git = &self.repository.inner;
        let folder = git
            .find_tree(folder.id())
            .map_err(|_| self.refused(Text::new(id::LEDGER_NO_FOLDER).with("path", ACCOUNTS)))?;
        let mut accounts = Vec::with_capacity(folder.len());
        let mut blobs = Vec::with_capacity(folder.len());
        for entry in &folder {
            let name = entry.name().unwrap_or("?");
            let path = format!("{ACCOUNTS}/{name}");
            let (Some(account), Some(ObjectType::Blob)) =
                (name.strip_suffix(".json"), entry.kind())
            else {
                return Err(self.damaged(&path));
            };
            accounts.push(account.to_owned());
            blobs.push(Blob {
                id: entry.id(),
                path,
            });
        }
        let files = self.repository.read_all(&blobs)?;
        let files = accounts.into_iter().zip(files).map(|(account, file)| {
            let Content::Text(text) = file.content else {
                return Err(self.damaged(&file.path));
            };
            Ok((account, text))
        });
        files.collect()
    }

    fn content(&self, blob: Oid, path: &str) -> Result<Option<Vec<u8>>> {
        let blob = self.repository.inner.find_blob(blob);
        let blob = blob.map_err(|error| self.kept().unreadable(&error))?;
        if blob.size() > MAX_BYTES {
            return Err(self.damaged(path));
        }
        Ok(Some(blob.content().to_vec()))
    }

    /// Returns the error of the file at `path`, which cannot be used.
    #[must_use]
    pub fn damaged(&self, path: &str) -> Error {
        self.refused(Text::new(id::LEDGER_DAMAGED).with("path", path))
    }

    /// Returns the error `text` about this history, with the help to go back to an earlier commit of it:
    /// a fetched one has to be set back where it came from.
    #[must_use]
    pub fn refused(&self, text: Text) -> Error {
        let text = text.with("reference", self.reference.as_str());
        let help = if let Some(name) = self.reference.strip_prefix(FETCHED) {
            let own = format!("{OWN}{name}");
            text.attribute("help-fetched").with("own", own)
        } else {
            let portal = self.reference.strip_prefix(OWN).unwrap_or_default();
            text.attribute("help-own").with("portal", portal)
        };
        Error::refused(text).hint(help)
    }

    /// Commits `files` in place of those of the commit `from`, with `parents` after it, and moves the
    /// reference there. Returns the commit; `None` if somebody else has moved the reference first.
    pub fn write(
        &self,
        from: Option<&CommitId>,
        files: &LedgerFiles<'_>,
        parents: &[&CommitId],
        signed: (&str, &str),
    ) -> Result<Option<CommitId>> {
        let kept = self.kept();
        let from = from.map(CommitId::oid).transpose()?;
        let tree = from.map(|from| kept.tree(from)).transpose()?;
        let mut named = Vec::new();
        for (account, content) in &files.accounts {
            named.push((format!("{account}.json"), kept.blob(content)?));
        }
        let named = named.iter().map(|(name, blob)| (name.as_str(), *blob));
        let mut written = kept.with_files(tree.as_ref(), ACCOUNTS, named)?;
        if let Some(sources) = &files.sources {
            let tree = self.repository.inner.find_tree(written);
            let tree = tree.map_err(|error| kept.unreadable(&error))?;
            written = kept.with_top_file(&tree, "sources.json", kept.blob(sources)?)?;
        }
        let mut all: Vec<_> = from.into_iter().collect();
        for parent in parents {
            all.push(parent.oid()?);
        }
        let commit = kept.advance(from, written, &all, signed)?;
        Ok(commit.map(CommitId::from))
    }

    /// Moves the reference forward from the commit `from` to `to`. Returns false if somebody else has
    /// moved it first.
    pub fn forward(&self, from: Option<&CommitId>, to: &CommitId) -> Result<bool> {
        self.kept()
            .set(from.map(CommitId::oid).transpose()?, to.oid()?)
    }

    /// Returns the error of a reference that others write all the time.
    #[must_use]
    pub fn moved(&self) -> Error {
        self.kept().moved()
    }

    /// Returns true if the commit `tip` is `earlier` or comes after it. False also if this clone does not
    /// have `earlier`.
    #[must_use]
    pub fn has(&self, tip: &CommitId, earlier: &CommitId) -> bool {
        match (tip.oid(), earlier.oid()) {
            (Ok(tip), Ok(earlier)) => self.repository.contains(tip, earlier),
            _ => false,
        }
    }

    /// Returns the newest commit that both histories have. `None` if they have nothing in common.
    #[must_use]
    pub fn common(&self, one: &CommitId, other: &CommitId) -> Option<CommitId> {
        self.repository.merge_base(one, other).ok()?
    }

    /// Returns the commits up to `tip`, newest first, that changed `account`, or all of them. At most
    /// `limit` are returned.
    pub fn log(
        &self,
        tip: &CommitId,
        account: Option<&str>,
        limit: usize,
    ) -> Result<Vec<LedgerCommit>> {
        let mut commits = Vec::new();
        for oid in self.repository.newest_first(tip.oid()?, &[])? {
            if commits.len() >= limit {
                break;
            }
            let commit = self.one(oid, account)?;
            if !commit.accounts.is_empty() || account.is_none() {
                commits.push(commit);
            }
        }
        Ok(commits)
    }

    /// Reads one commit, with `account` alone or all accounts that it changed.
    fn one(&self, oid: Oid, account: Option<&str>) -> Result<LedgerCommit> {
        let kept = self.kept();
        let unreadable = |error: git2::Error| kept.unreadable(&error);
        let git = &self.repository.inner;
        let commit = git.find_commit(oid).map_err(unreadable)?;
        let parent = commit.parent_id(0).ok();
        let before = parent.map(|parent| kept.tree(parent)).transpose()?;
        let after = kept.tree(oid)?;
        let mut options = DiffOptions::new();
        options.pathspec(match account {
            Some(account) => format!("{ACCOUNTS}/{account}.json"),
            None => ACCOUNTS.to_owned(),
        });
        options.disable_pathspec_match(true);
        let diff = git
            .diff_tree_to_tree(before.as_ref(), Some(&after), Some(&mut options))
            .map_err(unreadable)?;
        let changed = diff
            .deltas()
            .filter(|delta| delta.status() != Delta::Unmodified);
        let accounts = changed.filter_map(|delta| {
            let path = delta.new_file().path()?.to_str()?;
            let name = path.strip_prefix(ACCOUNTS)?.strip_prefix('/')?;
            Some(name.strip_suffix(".json")?.to_owned())
        });
        let accounts = accounts.collect();
        let author = commit.author();
        let by = author.email().ok().filter(|email| !email.is_empty());
        let by = by.or(author.name().ok()).unwrap_or("?").to_owned();
        Ok(LedgerCommit {
            id: CommitId::from(oid),
            at: Timestamp::from_second(commit.time().seconds()).unwrap_or_default(),
            by,
            summary: commit.summary().ok().flatten().unwrap_or("").to_owned(),
            accounts,
            parent: parent.map(CommitId::from),
        })
    }

    fn kept(&self) -> KeptRef<'_> {
        KeptRef::new(self.repository, &self.reference)
    }
}
