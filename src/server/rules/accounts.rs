//! The accounts of the portal.

use crate::server::refusal::Refusal;
use crate::server::store::Tx;
use crate::server::store::accounts::StoredAccount;

/// Returns the account of this id.
///
/// # Errors
///
/// [`Refusal::no_account`] if there is no such account.
pub(in crate::server) fn find_account(tx: &dyn Tx, id: &str) -> Result<StoredAccount, Refusal> {
    tx.account(id)?.ok_or_else(|| Refusal::no_account(id))
}
