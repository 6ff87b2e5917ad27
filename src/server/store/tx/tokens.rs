//! Tokens of the API. Only their SHA-256 is stored, so that the database does not reveal them.

use jiff::Timestamp;

use crate::error::Result;
use crate::server::store::fault::StoreFault;
use crate::server::token::{Access, Sha256Hash, TokenScope};

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
