//! Accounts and their listing.

use rusqlite::{Connection, Row, named_params, params};

use super::columns;
use crate::contact::Digest;
use crate::portal::wire::{AccountRow, Profile};
use crate::server::store::fault::StoreFault;
use crate::server::store::tx::accounts::{
    AccountPageQuery, AccountSearch, AccountTx, ListedAccount, StoredAccount,
};
use crate::server::store::tx::users::{self, UserTx as _};

impl AccountTx for Connection {
    fn account(&self, id: &str) -> Result<Option<StoredAccount>, StoreFault> {
        let mut statement = self.prepare_cached(
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

    fn put_account(&self, profile: &Profile) -> Result<(), StoreFault> {
        let mut statement = self.prepare_cached(
            "INSERT INTO accounts
               (id, name, integration, merchant_issues_field, brand_domains, users_version,
                users_digest)
             VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name,
               integration = excluded.integration,
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

    fn account_page(&self, query: &AccountPageQuery) -> Result<Vec<AccountRow>, StoreFault> {
        let mut statement = self.prepare_cached(LISTING)?;
        let only = query.only.as_ref().map(serde_json::to_string).transpose()?;
        let mut rows = statement.query(named_params! {
            ":environment": query.environment.as_str(),
            ":after": query.after,
            ":only": only,
            ":size": query.size,
        })?;
        let mut page = Vec::new();
        while let Some(row) = rows.next()? {
            page.push(listed(self, row)?.row(query.environment));
        }
        Ok(page)
    }

    fn search_accounts(&self, search: &AccountSearch) -> Result<Vec<AccountRow>, StoreFault> {
        let mut statement = self.prepare_cached(LISTING)?;
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
            let account = listed(self, row)?.row(search.environment);
            if search.matches(&account) {
                found.push(account);
            }
        }
        Ok(found)
    }
}

/// The rows of the listing. A negative size means no limit.
const LISTING: &str = "\
    SELECT a.id, a.name, a.merchant_issues_field, r.fields, r.version, r.digest,
       r.source_repository, r.source_commit, r.source_config, a.users_digest
     FROM accounts a
     LEFT JOIN records r INDEXED BY records_listing ON r.account = a.id AND r.environment = :environment
     WHERE a.id > :after AND (:only IS NULL OR a.id IN (SELECT value FROM json_each(:only)))
     ORDER BY a.id LIMIT :size";

/// Reads a row of the listing.
fn listed(connection: &Connection, row: &Row<'_>) -> Result<ListedAccount, StoreFault> {
    let id: String = row.get(0)?;
    let users_digest = match digest(row, 9)? {
        Some(digest) => digest,
        // The users have not been changed since there are digests of users.
        None => users::digest(&connection.users(&id)?),
    };
    Ok(ListedAccount {
        id,
        name: row.get(1)?,
        merchant_issues_field: row.get(2)?,
        fields: row.get(3)?,
        version: row.get(4)?,
        digest: digest(row, 5)?,
        source: columns::source(row, 6)?,
        users_digest,
    })
}

/// Reads a digest. Returns `None` for `NULL`, and for a text that is not a digest.
fn digest(row: &Row<'_>, column: usize) -> Result<Option<Digest>, StoreFault> {
    let text: Option<String> = row.get(column)?;
    Ok(text.as_deref().and_then(Digest::parse))
}
