//! What the command line does with the database: tokens, links, the audit and the portal's id.

use jiff::{SignedDuration, Timestamp};

use super::fault::StoreFault;
use super::handle::Store;
use super::tx::audit::{AuditEntry, AuditedAction, COMMAND_LINE};
use super::tx::sessions::{SessionHolder, later};
use super::tx::tokens::{NewToken, StoredToken};
use super::uuid;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::server::token::Secret;

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

    /// Makes a sign-in key for `holder`. It works once, within `lifetime`.
    pub(in crate::server) async fn sign_in_key(
        &self,
        holder: SessionHolder,
        by: &str,
        now: Timestamp,
        lifetime: SignedDuration,
    ) -> Result<Secret> {
        let key = Secret::random()?;
        let hash = key.hash();
        let by = by.to_owned();
        self.write(move |tx| -> Result<(), StoreFault> {
            let audited = AuditedAction {
                by: &by,
                action: "sign-in link",
                account: holder.account.as_deref(),
            };
            tx.audit_done(now, audited)?;
            tx.remove_expired(now)?;
            tx.add_link(&hash, &holder, later(now, lifetime))
        })
        .await?;
        Ok(key)
    }

    /// Returns the `newest` entries in order of time: those of one account, or all.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn audit(&self, account: Option<String>, newest: u32) -> Result<Vec<AuditEntry>> {
        Ok(self
            .read(move |tx| tx.audit(account.as_deref(), newest))
            .await?)
    }

    /// Returns the portal's id.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn portal_id(&self) -> Result<String> {
        Ok(self.read(|tx| tx.portal_id()).await?)
    }

    /// Gives the portal a new id, and returns it.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn renew_portal_id(&self, now: Timestamp) -> Result<String> {
        let id = uuid::random()?;
        let new = id.clone();
        self.write(move |tx| -> Result<_, StoreFault> {
            tx.set_portal_id(&new)?;
            let audited = AuditedAction {
                by: COMMAND_LINE,
                action: "portal id renewed",
                account: None,
            };
            tx.audit_done(now, audited)
        })
        .await?;
        Ok(id)
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
