//! Accounts and their listing.

use rusqlite::{Connection, Row, named_params, params};

use super::fault::StoreFault;
use super::{records, users};
use crate::contact::{Digest, Environment, Field};
use crate::portal::wire::{AccountRow, Profile};
use crate::server::gate;

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
#[derive(Debug)]
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
    fn matches(&self, row: &AccountRow) -> bool {
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

/// Finds the account of this id.
pub(in crate::server) fn find(
    connection: &Connection,
    id: &str,
) -> Result<Option<StoredAccount>, StoreFault> {
    let mut statement = connection.prepare_cached(
        "SELECT id, name, integration, merchant_issues_field, brand_domains, users_version
         FROM accounts WHERE id = ?1",
    )?;
    let mut rows = statement.query([id])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    Ok(Some(StoredAccount {
        id: row.get(0)?,
        name: row.get(1)?,
        integration: row.get(2)?,
        merchant_issues_field: row.get(3)?,
        brand_domains: serde_json::from_str(&row.get::<_, String>(4)?)?,
        users_version: row.get(5)?,
    }))
}

/// Adds an account or replaces its profile. The users stay as they are.
pub(in crate::server) fn put(connection: &Connection, profile: &Profile) -> Result<(), StoreFault> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO accounts
           (id, name, integration, merchant_issues_field, brand_domains, users_version,
            users_digest)
         VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, integration = excluded.integration,
           merchant_issues_field = excluded.merchant_issues_field,
           brand_domains = excluded.brand_domains",
    )?;
    statement.execute(params![
        profile.id,
        profile.name,
        profile.integration,
        profile.merchant_issues_field,
        serde_json::to_string(&profile.brand_domains)?,
        users::digest(&[]).to_string(),
    ])?;
    Ok(())
}

/// The rows of the listing. A negative size means no limit.
const LISTING: &str = "\
    SELECT a.id, a.name, a.merchant_issues_field, r.fields, r.version, r.digest,
       r.source_repository, r.source_commit, r.source_config, a.users_digest
     FROM accounts a
     LEFT JOIN records r INDEXED BY records_listing ON r.account = a.id AND r.environment = :environment
     WHERE a.id > :after AND (:only IS NULL OR a.id IN (SELECT value FROM json_each(:only)))
     ORDER BY a.id LIMIT :size";

/// Returns a page of the listing, ordered by id.
pub(in crate::server) fn page(
    connection: &Connection,
    query: &AccountPageQuery,
) -> Result<Vec<AccountRow>, StoreFault> {
    let mut statement = connection.prepare_cached(LISTING)?;
    let only = query.only.as_ref().map(serde_json::to_string).transpose()?;
    let mut rows = statement.query(named_params! {
        ":environment": query.environment.as_str(),
        ":after": query.after,
        ":only": only,
        ":size": query.size,
    })?;
    let mut page = Vec::new();
    while let Some(row) = rows.next()? {
        page.push(listed(connection, row, query.environment)?);
    }
    Ok(page)
}

/// Returns the first accounts that match a search, ordered by id.
pub(in crate::server) fn search(
    connection: &Connection,
    search: &AccountSearch,
) -> Result<Vec<AccountRow>, StoreFault> {
    let mut statement = connection.prepare_cached(LISTING)?;
    let only = search
        .only
        .as_ref()
        .map(serde_json::to_string)
        .transpose()?;
    let mut rows = statement.query(named_params! {
        ":environment": search.environment.as_str(),
        ":after": search.after,
        ":only": only,
        ":size": -1,
    })?;
    let mut found = Vec::new();
    while found.len() < search.size
        && let Some(row) = rows.next()?
    {
        let account = listed(connection, row, search.environment)?;
        if search.matches(&account) {
            found.push(account);
        }
    }
    Ok(found)
}

/// Reads a row of the listing.
fn listed(
    connection: &Connection,
    row: &Row<'_>,
    environment: Environment,
) -> Result<AccountRow, StoreFault> {
    let id: String = row.get(0)?;
    let users_digest = match digest(row, 9)? {
        Some(digest) => digest,
        // The users have not been changed since there are digests of users.
        None => users::digest(&users::all(connection, &id)?),
    };
    let filled: Vec<Field> = row
        .get::<_, Option<String>>(3)?
        .as_deref()
        .map(records::fields)
        .unwrap_or_default();
    let required = gate::fields(environment, row.get(2)?);
    let version: Option<i64> = row.get(4)?;
    let digest = digest(row, 5)?;
    Ok(AccountRow {
        id,
        name: row.get(1)?,
        complete: required.iter().all(|field| filled.contains(field)),
        etag: version
            .zip(digest)
            .map(|(version, digest)| records::etag(version, &digest)),
        digest,
        source: records::source(row, 6)?,
        users_digest: Some(users_digest),
    })
}

/// Reads a digest. Returns `None` for `NULL`, and for a text that is not a digest.
fn digest(row: &Row<'_>, column: usize) -> Result<Option<Digest>, StoreFault> {
    let text: Option<String> = row.get(column)?;
    Ok(text.as_deref().and_then(Digest::parse))
}
