//! Revoked keys, which may not sign even if a line lists them.

use super::revocations::{MAGIC, Revocations};
use super::{PublicKey, SshFault};
use crate::language::{Text, id};

/// The keys of `ssh-keygen -Y verify -r`: a list of public keys, one per line, or a binary list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RevokedKeys {
    keys: Vec<PublicKey>,
    lists: Vec<Revocations>,
}

impl RevokedKeys {
    /// Reads a list. A list that cannot be read in full is refused: to ignore a line would let a
    /// revoked key through.
    pub fn read(bytes: &[u8]) -> Result<Self, SshFault> {
        if bytes.starts_with(MAGIC) {
            return Ok(Self {
                keys: Vec::new(),
                lists: vec![Revocations::read(bytes)?],
            });
        }
        let text =
            std::str::from_utf8(bytes).map_err(|_| SshFault::new(Text::new(id::FAULT_NOT_UTF8)))?;
        let mut keys = Vec::new();
        for (at, line) in text.lines().map(str::trim).enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let key = PublicKey::from_text(line).map_err(|fault| {
                SshFault::new(
                    Text::new(id::FAULT_LINE)
                        .with("line", at + 1)
                        .with("fault", fault.text().clone()),
                )
            })?;
            keys.push(key);
        }
        Ok(Self {
            keys,
            lists: Vec::new(),
        })
    }

    /// Returns the keys of both lists.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.keys.extend(other.keys);
        self.lists.extend(other.lists);
        self
    }

    /// Returns true if `key`, its certificate, or the certificate's authority is revoked.
    #[must_use]
    pub fn has(&self, key: &PublicKey) -> bool {
        let authority = key.certificate().map(|certificate| &certificate.authority);
        self.lists.iter().any(|list| list.has(key))
            || self.keys.iter().any(|revoked| {
                revoked.is_same_key(key)
                    || authority.is_some_and(|authority| revoked.plain().is_same_key(authority))
            })
    }
}

#[cfg(test)]
mod tests;
