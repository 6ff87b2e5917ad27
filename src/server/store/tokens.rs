//! Tokens of the API. Only their SHA-256 is stored, so that the file does not reveal them.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::Store;
use super::accounts;
use super::audit::{self, AuditedAction, COMMAND_LINE};
use super::columns::instant;
use super::fault::StoreFault;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::server::token::{Access, Secret, Sha256Hash, TokenScope};

/// A token to be created.
#[derive(Debug, Clone)]
pub struct NewToken {
    /// The name, which the history uses.
    pub name: String,
    /// The permissions.
    pub scope: TokenScope,
    /// The accounts that the token is for.
    pub access: Access,
    /// The time at which the token expires.
    pub expires_at: Timestamp,
}

/// A token, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredToken {
    /// The name, which the history uses.
    pub name: String,
    /// The permissions.
    pub scope: TokenScope,
    /// The accounts that the token is for.
    pub access: Access,
    /// The time at which the token was created.
    pub created_at: Timestamp,
    /// The time at which the token expires.
    pub expires_at: Timestamp,
}

impl Store {
    /// Creates a token and returns its secret, which cannot be read again.
    ///
    /// # Errors
    ///
    /// If there is a token of this name, or the database fails.
    pub async fn create_token(&self, token: NewToken, now: Timestamp) -> Result<Secret> {
        let secret = Secret::random()?;
        let hash = secret.hash();
        let name = token.name.clone();
        let added = self
            .write(move |connection| -> Result<_, StoreFault> {
                let added = insert(connection, &token, &hash, now)?;
                if added {
                    let action = format!("token {} made", token.name);
                    audit::done(connection, now, by_command_line(&action))?;
                }
                Ok(added)
            })
            .await?;
        if added {
            return Ok(secret);
        }
        Err(Error::usage(Text::new(id::TOKEN_TAKEN).with("name", name)))
    }

    /// Returns the first of these ids that no account has. `None` if there is an account for each.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn first_missing(&self, ids: Vec<String>) -> Result<Option<String>> {
        let missing = self
            .read(move |connection| -> Result<_, StoreFault> {
                for id in ids {
                    if accounts::find(connection, &id)?.is_none() {
                        return Ok(Some(id));
                    }
                }
                Ok(None)
            })
            .await?;
        Ok(missing)
    }

    /// Returns all tokens by name, including expired ones.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn tokens(&self) -> Result<Vec<StoredToken>> {
        Ok(self.read::<_, StoreFault, _>(all).await?)
    }

    /// Revokes a token, at once. Returns `false` if there is no token of this name.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn revoke_token(&self, name: &str, now: Timestamp) -> Result<bool> {
        let name = name.to_owned();
        Ok(self
            .write(move |connection| -> Result<_, StoreFault> {
                let revoked =
                    connection.execute("DELETE FROM tokens WHERE name = ?1", [&name])? > 0;
                if revoked {
                    let action = format!("token {name} revoked");
                    audit::done(connection, now, by_command_line(&action))?;
                }
                Ok(revoked)
            })
            .await?)
    }
}

/// Returns a write of the command line, for the audit.
fn by_command_line(action: &str) -> AuditedAction<'_> {
    AuditedAction {
        by: COMMAND_LINE,
        action,
        account: None,
    }
}

/// Inserts a token. Returns `false` if there is one of this name.
fn insert(
    connection: &Connection,
    token: &NewToken,
    hash: &Sha256Hash,
    now: Timestamp,
) -> Result<bool, StoreFault> {
    let accounts = match &token.access {
        Access::All => None,
        Access::Only(accounts) => Some(serde_json::to_string(accounts)?),
    };
    let added = connection.execute(
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

const COLUMNS: &str = "name, scope, accounts, created_at, expires_at";

fn all(connection: &Connection) -> Result<Vec<StoredToken>, StoreFault> {
    let mut statement =
        connection.prepare(&format!("SELECT {COLUMNS} FROM tokens ORDER BY name"))?;
    let mut rows = statement.query([])?;
    let mut tokens = Vec::new();
    while let Some(row) = rows.next()? {
        tokens.push(token(row)?);
    }
    Ok(tokens)
}

/// Finds a token by the hash of its secret.
pub(in crate::server) fn find(
    connection: &Connection,
    hash: &Sha256Hash,
) -> Result<Option<StoredToken>, StoreFault> {
    let query = format!("SELECT {COLUMNS} FROM tokens WHERE hash = ?1");
    let mut statement = connection.prepare_cached(&query)?;
    let found = statement.query_row([hash], |row| Ok(token(row)));
    found.optional()?.transpose()
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
