//! The accounts of the portal.

use rusqlite::Connection;

use crate::server::refusal::Refusal;
use crate::server::store::accounts::{self, StoredAccount};

/// Returns the account of this id.
///
/// # Errors
///
/// [`Refusal::no_account`] if there is no such account.
pub(in crate::server) fn find_account(
    connection: &Connection,
    id: &str,
) -> Result<StoredAccount, Refusal> {
    accounts::find(connection, id)?.ok_or_else(|| Refusal::no_account(id))
}
