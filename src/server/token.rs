//! Secrets of the portal: random, shown once, compared by their hash and never printed.

use std::fmt::{self, Write as _};

use sha2::{Digest as _, Sha256};

use crate::error::{Error, Result};
use crate::language::{Text, id};

pub use crate::contact::TokenScope;

/// The accounts that a token is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// All accounts, including future ones.
    All,
    /// The accounts with these ids.
    Only(Vec<String>),
}

impl Access {
    /// Returns `true` if the account of this id is one of them.
    #[must_use]
    pub fn includes(&self, account: &str) -> bool {
        match self {
            Self::All => true,
            Self::Only(accounts) => accounts.iter().any(|id| id == account),
        }
    }
}

/// The secret of a token, a sign-in link or a session: 32 random bytes. `Debug` does not print it.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// Returns a new secret.
    ///
    /// # Errors
    ///
    /// If the system provides no random bytes.
    pub fn random() -> Result<Self> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes)
            .map_err(|error| Error::io(Text::new(id::NO_RANDOM)).because(error))?;
        let mut text = "cctl_".to_owned();
        for byte in bytes {
            let _ = write!(text, "{byte:02x}");
        }
        Ok(Self(text))
    }

    /// Returns the text, to be shown to its owner or sent.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    pub(super) fn hash(&self) -> Sha256Hash {
        Sha256Hash::of(self.0.as_bytes())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// The SHA-256 of a secret or of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Sha256Hash([u8; 32]);

impl Sha256Hash {
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Returns the hash that was stored as `bytes`.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Returns the bytes to store.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Returns the hash of several parts. The length of each is hashed as well, so that no two
    /// lists of parts have the same hash.
    pub fn of_parts<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hasher = Sha256::new();
        for part in parts {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part);
        }
        Self(hasher.finalize().into())
    }
}

/// Writes hexadecimal digits.
impl fmt::Display for Sha256Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_random_and_does_not_show_in_debug() {
        let one = Secret::random().expect("random bytes");
        let other = Secret::random().expect("random bytes");
        assert_ne!(one.expose(), other.expose());
        assert_eq!(one.expose().len(), "cctl_".len() + 64);
        assert_eq!(format!("{one:?}"), "Secret(..)");
    }

    #[test]
    fn parts_do_not_run_together() {
        let one = Sha256Hash::of_parts([&b"ab"[..], b"c"]);
        let other = Sha256Hash::of_parts([&b"a"[..], b"bc"]);
        assert_ne!(one, other);
    }
}
