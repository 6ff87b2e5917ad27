//! Detached signatures of files and messages: the format `SSHSIG`.

use data_encoding::BASE64;
use sha2::{Digest as _, Sha256, Sha512};

use super::wire::{WireReader, put_string};
use super::{PublicKey, SshFault};
use crate::language::{Text, id};

const BEGIN: &str = "-----BEGIN SSH SIGNATURE-----";
const END: &str = "\n-----END SSH SIGNATURE-----";
const MAGIC: &[u8] = b"SSHSIG";

/// The longest signature that is read, in bytes of text; even one with a long certificate has a
/// tenth of it.
const MAX_BYTES: usize = 64 * 1024;

/// A signature and the key that, as it claims, made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    key: PublicKey,
    namespace: String,
    hash: Hash,
    made: Vec<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hash {
    Sha256,
    Sha512,
}

impl Hash {
    const fn name(self) -> &'static str {
        match self {
            Self::Sha256 => "sha256",
            Self::Sha512 => "sha512",
        }
    }

    fn of(self, message: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha256 => Sha256::digest(message).to_vec(),
            Self::Sha512 => Sha512::digest(message).to_vec(),
        }
    }
}

impl Signature {
    /// Returns true if `text` begins as a signature.
    #[must_use]
    pub fn is_one(text: &str) -> bool {
        text.starts_with(BEGIN)
    }

    /// Reads a signature from text, between its `BEGIN` and `END` lines.
    pub fn from_text(text: &str) -> Result<Self, SshFault> {
        let body = text
            .strip_prefix(BEGIN)
            .and_then(|rest| rest.split_once(END))
            .map(|(body, _)| body)
            .filter(|body| body.len() <= MAX_BYTES)
            .ok_or_else(|| SshFault::new(Text::new(id::FAULT_NO_SIGNATURE)))?;
        let compact: String = body.split_ascii_whitespace().collect();
        let bytes = BASE64.decode(compact.as_bytes());
        Self::from_bytes(&bytes.map_err(|_| SshFault::new(Text::new(id::FAULT_NO_SIGNATURE)))?)
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, SshFault> {
        let mut reader = WireReader::new(bytes);
        if reader.take(MAGIC.len())? != MAGIC {
            return Err(SshFault::new(Text::new(id::FAULT_NO_SIGNATURE)));
        }
        let version = reader.u32()?;
        if version != 1 {
            return Err(SshFault::new(
                Text::new(id::FAULT_VERSION).with("version", version.to_string()),
            ));
        }
        let key = PublicKey::from_blob(reader.string()?)?;
        let namespace = reader.text()?.to_owned();
        let _reserved = reader.string()?;
        let hash = match reader.text()? {
            "sha256" => Hash::Sha256,
            "sha512" => Hash::Sha512,
            name => {
                return Err(SshFault::new(Text::new(id::FAULT_HASH).with("name", name)));
            }
        };
        let made = reader.string()?.to_vec();
        reader.end()?;
        Ok(Self {
            key,
            namespace,
            hash,
            made,
        })
    }

    /// Returns the key that it names; only [`Signature::verify`] proves that this key made it.
    #[must_use]
    pub fn key(&self) -> &PublicKey {
        &self.key
    }

    /// Verifies that its key signed `message` for `namespace`.
    pub fn verify(&self, namespace: &str, message: &[u8]) -> Result<(), SshFault> {
        if self.namespace != namespace {
            return Err(SshFault::new(
                Text::new(id::FAULT_NAMESPACE)
                    .with("namespace", namespace)
                    .with("own", self.namespace.as_str()),
            ));
        }
        let mut signed = MAGIC.to_vec();
        put_string(&mut signed, self.namespace.as_bytes());
        put_string(&mut signed, b"");
        put_string(&mut signed, self.hash.name().as_bytes());
        put_string(&mut signed, &self.hash.of(message));
        self.key.verify(&signed, &self.made)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ssh::fixture::TestKey;

    #[test]
    fn a_signature_is_of_one_message_and_namespace() {
        let key = TestKey::new(1);
        let signature = Signature::from_text(&key.sign("git", b"message")).expect("a signature");
        assert_eq!(signature.key(), &key.public());
        assert_eq!(signature.verify("git", b"message"), Ok(()));
        assert_eq!(
            signature.verify("git", b"another"),
            Err(SshFault::new(Text::new(id::FAULT_NO_FIT)))
        );
        let other = Text::new(id::FAULT_NAMESPACE)
            .with("namespace", "file")
            .with("own", "git");
        assert_eq!(
            signature.verify("file", b"message"),
            Err(SshFault::new(other))
        );
    }

    #[test]
    fn a_signature_by_another_key_than_it_names_does_not_fit() {
        let forged = TestKey::new(2).sign_as(&TestKey::new(1).blob(), "git", b"message");
        let signature = Signature::from_text(&forged).expect("a signature");
        assert_eq!(
            signature.verify("git", b"message"),
            Err(SshFault::new(Text::new(id::FAULT_NO_FIT)))
        );
    }
}
