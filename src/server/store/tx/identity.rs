//! The portal's id: what the policy of a repository holds on to, whatever the portal's address is.

use crate::error::Result;
use crate::server::store::fault::StoreFault;

/// The portal itself.
pub(in crate::server) trait IdentityTx {
    /// Returns the portal's id.
    fn portal_id(&self) -> Result<String, StoreFault>;

    /// Gives the portal another id.
    fn set_portal_id(&self, id: &str) -> Result<(), StoreFault>;
}
