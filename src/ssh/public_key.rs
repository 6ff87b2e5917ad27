//! Public keys as files and signatures have them: by themselves or in a certificate.

use data_encoding::BASE64;

use super::SshFault;
use super::certificate::Certificate;
use super::key::PlainKey;
use super::wire::WireReader;
use crate::language::{Text, id};

/// A public key, or a certificate of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    /// As it stands in files and signatures, decoded.
    blob: Vec<u8>,
    plain: PlainKey,
    certificate: Option<Box<Certificate>>,
}

const CERTIFICATE: &str = "-cert-v01@openssh.com";

impl PublicKey {
    /// Reads a key's encoded bytes. The signature of a certificate is verified.
    pub(super) fn from_blob(blob: &[u8]) -> Result<Self, SshFault> {
        let mut reader = WireReader::new(blob);
        let name = reader.text()?;
        let Some(plain) = plain_name(name) else {
            return Ok(Self {
                blob: blob.to_vec(),
                plain: PlainKey::from_blob(blob)?,
                certificate: None,
            });
        };
        let _nonce = reader.string()?;
        let plain = PlainKey::read(plain, &mut reader)?;
        let certificate = Certificate::read(&mut reader, blob)?;
        reader.end()?;
        Ok(Self {
            blob: blob.to_vec(),
            plain,
            certificate: Some(Box::new(certificate)),
        })
    }

    /// Reads a key as one line of text has it: its type, its bytes in base64, and any comment.
    pub fn from_text(text: &str) -> Result<Self, SshFault> {
        let mut words = text
            .split([' ', '\t', '\r', '\n'])
            .filter(|word| !word.is_empty());
        let (Some(name), Some(encoded)) = (words.next(), words.next()) else {
            return Err(SshFault::new(Text::new(id::FAULT_NO_KEY)));
        };
        let blob = BASE64.decode(encoded.as_bytes());
        let key = Self::from_blob(&blob.map_err(|_| SshFault::new(Text::new(id::FAULT_NO_KEY)))?)?;
        if key.type_name() == name {
            Ok(key)
        } else {
            Err(SshFault::new(
                Text::new(id::FAULT_OTHER_TYPE)
                    .with("name", name)
                    .with("type", key.type_name()),
            ))
        }
    }

    /// The name of its type, such as `ssh-ed25519`.
    fn type_name(&self) -> &str {
        WireReader::new(&self.blob)
            .text()
            .expect("it was read before")
    }

    /// As `ssh-keygen -l` shows it.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.plain.fingerprint()
    }

    /// The key without a certificate.
    pub(super) fn plain(&self) -> &PlainKey {
        &self.plain
    }

    /// The certificate, where it is one.
    pub(super) fn certificate(&self) -> Option<&Certificate> {
        self.certificate.as_deref()
    }

    /// Whether both are the same key, whatever certificates are about it.
    #[must_use]
    pub fn is_same_key(&self, other: &Self) -> bool {
        self.plain.is_same_key(&other.plain)
    }

    /// Verifies a signature in SSH's form: its type, then what the algorithm made.
    pub(super) fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), SshFault> {
        self.plain.verify(message, signature)
    }
}

/// The type of the key in a certificate of type `name`.
fn plain_name(name: &str) -> Option<&str> {
    name.strip_suffix(CERTIFICATE).map(|_| match name {
        "sk-ssh-ed25519-cert-v01@openssh.com" => "sk-ssh-ed25519@openssh.com",
        "sk-ecdsa-sha2-nistp256-cert-v01@openssh.com" => "sk-ecdsa-sha2-nistp256@openssh.com",
        name => name.strip_suffix(CERTIFICATE).unwrap_or(name),
    })
}
