//! SSH signatures and their allowed signers: `ssh-keygen -Y verify` without a process.
//!
//! Bytes and a time come in, a verdict goes out. Nothing here reads a file, a clock or the
//! environment, and anything that is not understood is refused.

mod certificate;
#[cfg(test)]
pub(crate) mod fixture;
mod key;
mod pattern;
mod public_key;
mod revocations;
mod revoked;
mod signature;
mod signers;
mod time;
mod wire;

use crate::language::Text;

pub use pattern::matches_list;
pub use public_key::PublicKey;
pub use revoked::RevokedKeys;
pub use signature::Signature;
pub use signers::{AllowedSigners, LineFault, Signer};

/// The reason why a signature, a key or a line is refused: a fact without its subject, such as
/// "is not a signature".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SshFault(Text);

impl SshFault {
    fn new(fact: Text) -> Self {
        Self(fact)
    }

    /// Returns the fact.
    #[must_use]
    pub fn text(&self) -> &Text {
        &self.0
    }
}

impl std::fmt::Display for SshFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for SshFault {}
