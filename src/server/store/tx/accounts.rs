//! Accounts and their listing.

use super::records;
use crate::contact::{Digest, Environment, Field};
use crate::portal::wire::{AccountRow, Profile, PushSource};
use crate::server::gate;
use crate::server::store::fault::StoreFault;

/// An account without its users and records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::server) struct StoredAccount {
    pub id: String,
    pub name: String,
    pub integration: String,
    pub merchant_issues_field: bool,
    pub brand_domains: Vec<String>,
    /// The number of changes of the users.
    pub users_version: i64,
}

impl StoredAccount {
    /// Returns `true` if `profile` has the same values, apart from its users.
    pub fn matches(&self, profile: &Profile) -> bool {
        self.name == profile.name
            && self.integration == profile.integration
            && self.merchant_issues_field == profile.merchant_issues_field
            && self.brand_domains == profile.brand_domains
    }
}

/// The page of a listing to return.
#[derive(Debug)]
pub(in crate::server) struct AccountPageQuery {
    pub environment: Environment,
    /// The id that the page starts after.
    pub after: String,
    pub size: u32,
    /// The ids to choose from. `None` for all accounts.
    pub only: Option<Vec<String>>,
}

/// A search for accounts.
#[derive(Debug, Clone)]
pub(in crate::server) struct AccountSearch {
    pub environment: Environment,
    /// The id that the page starts after.
    pub after: String,
    /// A part of the id or the name, in lower case.
    pub text: String,
    /// The completeness of the record. `None` for any.
    pub complete: Option<bool>,
    /// `true` for accounts that a repository manages. `None` for any.
    pub managed: Option<bool>,
    pub size: usize,
    /// The ids to choose from. `None` for all accounts.
    pub only: Option<Vec<String>>,
}

impl AccountSearch {
    /// Returns `true` if the search finds `row`.
    pub(in crate::server::store) fn matches(&self, row: &AccountRow) -> bool {
        let has_text = row.id.contains(&self.text) || row.name.to_lowercase().contains(&self.text);
        has_text
            && self
                .complete
                .is_none_or(|complete| complete == row.complete)
            && self
                .managed
                .is_none_or(|managed| managed == row.source.is_some())
    }
}

/// A row of the listing, as the database has it.
#[derive(Debug)]
pub(in crate::server::store) struct ListedAccount {
    pub id: String,
    pub name: String,
    pub merchant_issues_field: bool,
    /// The keys of the fields that have a value, with spaces between them.
    pub fields: Option<String>,
    pub version: Option<i64>,
    pub digest: Option<Digest>,
    pub source: Option<PushSource>,
    pub users_digest: Digest,
}

impl ListedAccount {
    /// Returns the row as it is shown.
    pub fn row(self, environment: Environment) -> AccountRow {
        let filled: Vec<Field> = self
            .fields
            .as_deref()
            .map(records::fields)
            .unwrap_or_default();
        let required = gate::fields(environment, self.merchant_issues_field);
        AccountRow {
            id: self.id,
            name: self.name,
            complete: required.iter().all(|field| filled.contains(field)),
            etag: self
                .version
                .zip(self.digest)
                .map(|(version, digest)| records::etag(version, &digest)),
            digest: self.digest,
            source: self.source,
            users_digest: Some(self.users_digest),
        }
    }
}

/// The accounts.
pub(in crate::server) trait AccountTx {
    /// Finds the account of this id.
    fn account(&self, id: &str) -> Result<Option<StoredAccount>, StoreFault>;

    /// Adds an account or replaces its profile. The users stay as they are.
    fn put_account(&self, profile: &Profile) -> Result<(), StoreFault>;

    /// Returns a page of the listing, ordered by id.
    fn account_page(&self, query: &AccountPageQuery) -> Result<Vec<AccountRow>, StoreFault>;

    /// Returns the first accounts that match a search, ordered by id.
    fn search_accounts(&self, search: &AccountSearch) -> Result<Vec<AccountRow>, StoreFault>;
}
