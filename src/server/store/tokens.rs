//! Tokens of the API: stored as their SHA-256, so that the file gives none away.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::Store;
use super::audit::{self, Deed};
use super::fault::Fault;
use super::records::instant;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::server::people::COMMAND_LINE;
use crate::server::token::{Access, Hash, Scope, Secret};

/// What a new token may do, and for how long.
#[derive(Debug, Clone)]
pub struct NewToken {
    /// What people call it; the history names it.
    pub name: String,
    /// What it may do.
    pub scope: Scope,
    /// Where it may do so.
    pub access: Access,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// A token, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// What people call it.
    pub name: String,
    /// What it may do.
    pub scope: Scope,
    /// Where it may do so.
    pub access: Access,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
}

impl Store {
    /// Makes a token and hands back its secret, which cannot be had again.
    ///
    /// # Errors
    ///
    /// If a token of this name is there, or the database fails.
    pub async fn create_token(&self, token: NewToken, now: Timestamp) -> Result<Secret> {
        let secret = Secret::random()?;
        let hash = secret.hash();
        let name = token.name.clone();
        let insert = move |connection: &Connection| -> Result<bool, Fault> {
            let added = insert(connection, &token, &hash, now)?;
            if added {
                audit::done(connection, now, deed(&format!("token {} made", token.name)))?;
            }
            Ok(added)
        };
        let added = self.write(insert).await?;
        if added {
            return Ok(secret);
        }
        Err(Error::usage(Text::new(id::TOKEN_TAKEN).with("name", name)))
    }

    /// All tokens by name, expired ones too.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn tokens(&self) -> Result<Vec<Token>> {
        Ok(self.read::<_, Fault, _>(all).await?)
    }

    /// Ends a token at once; tells whether there was one of this name.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn revoke_token(&self, name: &str, now: Timestamp) -> Result<bool> {
        let name = name.to_owned();
        let delete = move |connection: &Connection| -> Result<bool, Fault> {
            let gone = connection.execute("DELETE FROM tokens WHERE name = ?1", [&name])? > 0;
            if gone {
                audit::done(connection, now, deed(&format!("token {name} revoked")))?;
            }
            Ok(gone)
        };
        Ok(self.write(delete).await?)
    }
}

/// What is done to a token by whoever can open the database.
fn deed(action: &str) -> Deed<'_> {
    Deed {
        by: COMMAND_LINE,
        action,
        account: None,
    }
}

fn insert(
    connection: &Connection,
    token: &NewToken,
    hash: &Hash,
    now: Timestamp,
) -> Result<bool, Fault> {
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

fn all(connection: &Connection) -> Result<Vec<Token>, Fault> {
    let mut statement =
        connection.prepare(&format!("SELECT {COLUMNS} FROM tokens ORDER BY name"))?;
    let mut rows = statement.query([])?;
    let mut tokens = Vec::new();
    while let Some(row) = rows.next()? {
        tokens.push(token(row)?);
    }
    Ok(tokens)
}

/// The token with this secret.
pub(in crate::server) fn find(
    connection: &Connection,
    hash: &Hash,
) -> Result<Option<Token>, Fault> {
    let query = format!("SELECT {COLUMNS} FROM tokens WHERE hash = ?1");
    let mut statement = connection.prepare_cached(&query)?;
    let found = statement.query_row([hash], |row| Ok(token(row)));
    found.optional()?.transpose()
}

fn token(row: &Row<'_>) -> Result<Token, Fault> {
    let scope: String = row.get(1)?;
    let accounts: Option<String> = row.get(2)?;
    let unknown = || Fault::Failed("a stored scope cannot be read".into());
    Ok(Token {
        name: row.get(0)?,
        scope: Scope::from_name(&scope).ok_or_else(unknown)?,
        access: match accounts {
            None => Access::All,
            Some(accounts) => Access::Only(serde_json::from_str(&accounts)?),
        },
        created_at: instant(row.get(3)?)?,
        expires_at: instant(row.get(4)?)?,
    })
}
