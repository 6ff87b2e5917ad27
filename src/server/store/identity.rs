//! The portal's id: what the policy of a repository holds on to, whatever the portal's address is.

use jiff::Timestamp;

use super::Store;
use super::audit::{AuditedAction, COMMAND_LINE};
use super::fault::StoreFault;
use super::uuid;
use crate::error::Result;

/// The portal itself.
pub(in crate::server) trait IdentityTx {
    /// Returns the portal's id.
    fn portal_id(&self) -> Result<String, StoreFault>;

    /// Gives the portal another id.
    fn set_portal_id(&self, id: &str) -> Result<(), StoreFault>;
}

impl Store {
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
