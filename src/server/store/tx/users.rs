//! The users of an account.

use jiff::Timestamp;

use crate::contact::{Digest, Role, Seats};
use crate::portal::wire::PortalUser;
use crate::server::store::fault::StoreFault;

/// Returns the digest by which a client compares the users of an account.
pub(in crate::server::store) fn digest(users: &[PortalUser]) -> Digest {
    users
        .iter()
        .map(|user| (&user.email, user.role))
        .collect::<Seats>()
        .digest()
}

/// Returns the entity tag of an account's users.
pub(in crate::server) fn etag(version: i64) -> String {
    format!("\"users-{version}\"")
}

/// The users of accounts.
pub(in crate::server) trait UserTx {
    /// Returns all users of an account, by address.
    fn users(&self, account: &str) -> Result<Vec<PortalUser>, StoreFault>;

    /// Replaces all users of an account, and counts the change. The sessions of removed users end.
    fn replace_users(
        &self,
        account: &str,
        users: &[PortalUser],
        now: Timestamp,
    ) -> Result<(), StoreFault>;

    /// Returns the ids of the accounts that a user has access to. With `account`, returns that one
    /// or nothing.
    fn accounts_of(&self, email: &str, account: Option<&str>) -> Result<Vec<String>, StoreFault>;

    /// Returns the role of a user in an account.
    fn role(&self, account: &str, email: &str) -> Result<Option<Role>, StoreFault>;

    /// Returns `true` if there is a user of this address in any account.
    fn is_user(&self, email: &str) -> Result<bool, StoreFault>;
}
