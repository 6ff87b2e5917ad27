//! Tokens of the API.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::server::store::columns::instant;
use crate::server::store::fault::StoreFault;
use crate::server::store::tx::tokens::{NewToken, StoredToken, TokenTx};
use crate::server::token::{Access, Sha256Hash, TokenScope};

const COLUMNS: &str = "name, scope, accounts, created_at, expires_at";

impl TokenTx for Connection {
    fn add_token(
        &self,
        token: &NewToken,
        hash: &Sha256Hash,
        now: Timestamp,
    ) -> Result<bool, StoreFault> {
        let accounts = match &token.access {
            Access::All => None,
            Access::Only(accounts) => Some(serde_json::to_string(accounts)?),
        };
        let added = self.execute(
            "INSERT INTO tokens (name, hash, scope, accounts, created_at, expires_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (name) DO NOTHING",
            params![
                token.name,
                hash,
                token.scope.as_str(),
                accounts,
                now.as_millisecond(),
                token.expires_at.as_millisecond(),
            ],
        )?;
        Ok(added > 0)
    }

    fn tokens(&self) -> Result<Vec<StoredToken>, StoreFault> {
        let mut statement = self.prepare(&format!("SELECT {COLUMNS} FROM tokens ORDER BY name"))?;
        let mut rows = statement.query([])?;
        let mut tokens = Vec::new();
        while let Some(row) = rows.next()? {
            tokens.push(token(row)?);
        }
        Ok(tokens)
    }

    fn token(&self, hash: &Sha256Hash) -> Result<Option<StoredToken>, StoreFault> {
        let query = format!("SELECT {COLUMNS} FROM tokens WHERE hash = ?1");
        let mut statement = self.prepare_cached(&query)?;
        let found = statement.query_row([hash], |row| Ok(token(row)));
        found.optional()?.transpose()
    }

    fn remove_token(&self, name: &str) -> Result<bool, StoreFault> {
        Ok(self.execute("DELETE FROM tokens WHERE name = ?1", [name])? > 0)
    }
}

fn token(row: &Row<'_>) -> Result<StoredToken, StoreFault> {
    let scope: String = row.get(1)?;
    let accounts: Option<String> = row.get(2)?;
    Ok(StoredToken {
        name: row.get(0)?,
        scope: TokenScope::from_name(&scope).ok_or_else(|| StoreFault::unreadable("scope"))?,
        access: match accounts {
            None => Access::All,
            Some(accounts) => Access::Only(serde_json::from_str(&accounts)?),
        },
        created_at: instant(row.get(3)?)?,
        expires_at: instant(row.get(4)?)?,
    })
}
