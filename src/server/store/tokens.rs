//! Tokens of the API. Only their SHA-256 is stored, so that the database does not reveal them.

use jiff::Timestamp;

use super::Store;
use super::audit::{AuditedAction, COMMAND_LINE};
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

/// The tokens.
pub(in crate::server) trait TokenTx {
    /// Adds a token. Returns `false` if there is one of this name.
    fn add_token(
        &self,
        token: &NewToken,
        hash: &Sha256Hash,
        now: Timestamp,
    ) -> Result<bool, StoreFault>;

    /// Returns all tokens by name, including expired ones.
    fn tokens(&self) -> Result<Vec<StoredToken>, StoreFault>;

    /// Finds a token by the hash of its secret.
    fn token(&self, hash: &Sha256Hash) -> Result<Option<StoredToken>, StoreFault>;

    /// Removes a token. Returns `false` if there is none of this name.
    fn remove_token(&self, name: &str) -> Result<bool, StoreFault>;
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
            .write(move |tx| -> Result<_, StoreFault> {
                let added = tx.add_token(&token, &hash, now)?;
                if added {
                    let action = format!("token {} made", token.name);
                    tx.audit_done(now, by_command_line(&action))?;
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
            .read(move |tx| -> Result<_, StoreFault> {
                for id in ids {
                    if tx.account(&id)?.is_none() {
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
        Ok(self.read(|tx| tx.tokens()).await?)
    }

    /// Revokes a token, at once. Returns `false` if there is no token of this name.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn revoke_token(&self, name: &str, now: Timestamp) -> Result<bool> {
        let name = name.to_owned();
        Ok(self
            .write(move |tx| -> Result<_, StoreFault> {
                let revoked = tx.remove_token(&name)?;
                if revoked {
                    let action = format!("token {name} revoked");
                    tx.audit_done(now, by_command_line(&action))?;
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
