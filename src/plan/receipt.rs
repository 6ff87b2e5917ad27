//! The receipt of a sync, read back: what it proves of a portal's state, for a plan that does not ask
//! the portal.
//!
//! A receipt is a file that anybody could have written. It decides nothing: it is shown what a sync
//! would do if the receipt is true.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::contact::{Digest, Environment, PushSource};
use crate::error::{Error, Result};
use crate::language::{Text, id};

/// The version of the format that this reads.
const SCHEMA_VERSION: u64 = 1;

/// The receipt of a sync.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyncReceipt {
    /// The end of the sync.
    pub finished_at: Timestamp,
    /// The portal's name in the configuration.
    pub portal: String,
    /// The kind of the portal, such as `http`.
    pub kind: String,
    /// The portal's address. `None` for an embedded portal.
    pub url: Option<String>,
    /// The id of the portal, or its address. `None` in a receipt of an earlier version.
    pub target: Option<String>,
    /// The environment of the records.
    pub environment: Environment,
    /// The repository and the commit that were pushed.
    pub source: PushSource,
    /// The id of the tree of the contacts folder.
    pub tree: String,
    /// `true` if the sync was interrupted.
    pub interrupted: bool,
    /// The accounts that were to be written.
    pub accounts: Vec<ReceiptAccount>,
    /// The accounts that had the values of the commit already.
    pub unchanged: Vec<UnchangedAccounts>,
}

/// An account that a sync was to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptAccount {
    /// The account's id.
    pub id: String,
    /// `true` if the portal has the values.
    pub is_done: bool,
    /// The digest of the record that was written.
    pub digest: Digest,
    /// The digest of the users that were written. `None` if users were not to be written.
    pub users: Option<Digest>,
}

/// Accounts that had the values of a commit already when it was pushed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnchangedAccounts {
    /// The source that the portal has recorded for them.
    pub source: PushSource,
    /// Their ids.
    pub accounts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a receipt")]
struct ReceiptForm {
    #[serde(rename = "schema_version")]
    _version: IgnoredAny,
    #[serde(rename = "tool")]
    _tool: IgnoredAny,
    finished_at: Timestamp,
    portal: PortalForm,
    environment: Environment,
    #[serde(default)]
    target: Option<String>,
    source: PushSource,
    tree: String,
    #[serde(rename = "approval")]
    _approval: IgnoredAny,
    interrupted: bool,
    accounts: Vec<AccountForm>,
    #[serde(default)]
    unchanged: Vec<UnchangedAccounts>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PortalForm {
    name: String,
    kind: String,
    url: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AccountForm {
    id: String,
    outcome: OutcomeForm,
    #[serde(default)]
    partly: bool,
    digest: Digest,
    #[serde(rename = "etag")]
    _etag: Option<String>,
    #[serde(default)]
    users_digest: Option<Digest>,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum OutcomeForm {
    Applied,
    AlreadyThere,
    Refused,
    Failed,
    Unknown,
    Skipped,
    NotAttempted,
}

/// The member of any version that tells which version it is.
#[derive(Deserialize)]
#[serde(expecting = "a receipt")]
struct VersionForm {
    schema_version: u64,
}

impl SyncReceipt {
    /// Reads the bytes of the receipt `name`, which messages call it.
    ///
    /// # Errors
    ///
    /// If it is not a whole receipt, or one of a later version.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self> {
        let none = || Error::usage(Text::new(id::RECEIPT_NONE).with("path", name));
        let text = std::str::from_utf8(bytes).map_err(|error| none().because(error))?;
        let version: VersionForm =
            serde_json::from_str(text).map_err(|error| none().because(error))?;
        if version.schema_version != SCHEMA_VERSION {
            let text = Text::new(id::RECEIPT_VERSION).with("path", name);
            return Err(Error::usage(text));
        }
        let form: ReceiptForm =
            serde_json::from_str(text).map_err(|error| none().because(error))?;
        let receipt = Self::of(form);
        match receipt.fault() {
            Some(fault) => Err(none().because(Text::verbatim(fault))),
            None => Ok(receipt),
        }
    }

    fn of(form: ReceiptForm) -> Self {
        let accounts = form.accounts.into_iter().map(|account| ReceiptAccount {
            is_done: !account.partly
                && matches!(
                    account.outcome,
                    OutcomeForm::Applied | OutcomeForm::AlreadyThere
                ),
            id: account.id,
            digest: account.digest,
            users: account.users_digest,
        });
        Self {
            finished_at: form.finished_at,
            portal: form.portal.name,
            kind: form.portal.kind,
            url: form.portal.url,
            target: form.target,
            environment: form.environment,
            source: form.source,
            tree: form.tree,
            interrupted: form.interrupted,
            accounts: accounts.collect(),
            unchanged: form.unchanged,
        }
    }

    /// Returns what no sync writes into a receipt, if there is such a thing.
    fn fault(&self) -> Option<String> {
        let sources = self.unchanged.iter().map(|unchanged| &unchanged.source);
        for source in std::iter::once(&self.source).chain(sources) {
            if let Some((member, form)) = source.faults().first() {
                return Some(format!("`{member}`: {form}"));
            }
            if source.repository != self.source.repository {
                return Some("`unchanged` has accounts of another repository".to_owned());
            }
        }
        let written = self.accounts.iter().map(|account| &account.id);
        let unchanged = self.unchanged.iter().flat_map(|group| &group.accounts);
        let mut seen = BTreeSet::new();
        let mut ids = written.chain(unchanged);
        ids.find(|id| !seen.insert(*id))
            .map(|id| format!("account `{id}` is in it twice"))
    }
}

#[cfg(test)]
mod tests;
