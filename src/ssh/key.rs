//! Public keys by themselves, and the signatures that they verify.

use data_encoding::{BASE64_NOPAD, BASE64URL_NOPAD};
use p521::ecdsa::signature::Verifier as _;
use ring::signature::{self as algorithms, UnparsedPublicKey};
use sha2::{Digest as _, Sha256};

use super::SshFault;
use super::wire::{WireReader, put_string};
use crate::language::{Text, id};

/// A public key by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PlainKey {
    /// The encoded bytes, as they are in signatures and, in base64, in files.
    blob: Vec<u8>,
    material: KeyMaterial,
}

/// The numbers of a key, which verify signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum KeyMaterial {
    Ed25519(Vec<u8>),
    Ecdsa(Curve, Vec<u8>),
    Rsa {
        exponent: Vec<u8>,
        modulus: Vec<u8>,
    },
    /// A key on a hardware token, which signs for an application.
    Token {
        inner: Box<KeyMaterial>,
        application: Vec<u8>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Curve {
    P256,
    P384,
    P521,
}

impl Curve {
    fn of(name: &[u8]) -> Option<Self> {
        match name {
            b"nistp256" => Some(Self::P256),
            b"nistp384" => Some(Self::P384),
            b"nistp521" => Some(Self::P521),
            _ => None,
        }
    }

    /// Returns the size of a coordinate, in bytes.
    const fn size(self) -> usize {
        match self {
            Self::P256 => 32,
            Self::P384 => 48,
            Self::P521 => 66,
        }
    }
}

/// The algorithm of signatures that a hardware token makes for a browser. The browser wraps the
/// message in a JSON text of its own, and the token signs that.
const BROWSER: &str = "webauthn-sk-ecdsa-sha2-nistp256@openssh.com";

/// The shortest and the longest RSA modulus that verifies, in bytes.
const RSA_BYTES: std::ops::RangeInclusive<usize> = 256..=1024;

impl PlainKey {
    /// Reads a key's encoded bytes.
    pub(super) fn from_blob(blob: &[u8]) -> Result<Self, SshFault> {
        let mut reader = WireReader::new(blob);
        let name = reader.text()?;
        let material = KeyMaterial::read(name, &mut reader)?;
        reader.end()?;
        Ok(Self {
            blob: blob.to_vec(),
            material,
        })
    }

    /// Reads what follows the type `name` of a key, as a certificate has it behind a nonce.
    pub(super) fn read(name: &str, reader: &mut WireReader<'_>) -> Result<Self, SshFault> {
        let start = reader.clone();
        let material = KeyMaterial::read(name, reader)?;
        let mut blob = Vec::new();
        put_string(&mut blob, name.as_bytes());
        blob.extend(reader.since(&start));
        Ok(Self { blob, material })
    }

    /// Returns the name of its type, such as `ssh-ed25519`.
    fn type_name(&self) -> &str {
        WireReader::new(&self.blob)
            .text()
            .expect("it was read before")
    }

    /// Returns its encoded bytes.
    pub(super) fn blob(&self) -> &[u8] {
        &self.blob
    }

    /// Returns the fingerprint as `ssh-keygen -l` shows it.
    pub(super) fn fingerprint(&self) -> String {
        format!(
            "SHA256:{}",
            BASE64_NOPAD.encode(&Sha256::digest(&self.blob))
        )
    }

    /// Returns true if both verify the same signatures.
    pub(super) fn is_same_key(&self, other: &Self) -> bool {
        self.material == other.material
    }

    /// Verifies a signature in SSH's form: the name of the algorithm, then its output.
    pub(super) fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), SshFault> {
        let mut reader = WireReader::new(signature);
        let algorithm = reader.text()?;
        let expected = self.type_name();
        let fits = match &self.material {
            KeyMaterial::Rsa { .. } => matches!(algorithm, "rsa-sha2-256" | "rsa-sha2-512"),
            KeyMaterial::Token { inner, .. } if matches!(**inner, KeyMaterial::Ecdsa(..)) => {
                algorithm == expected || algorithm == BROWSER
            }
            _ => algorithm == expected,
        };
        if !fits {
            return Err(SshFault::new(
                Text::new(id::FAULT_ALGORITHM)
                    .with("algorithm", algorithm)
                    .with("type", expected),
            ));
        }
        let made = reader.string()?;
        if self
            .material
            .verify(algorithm, message, made, &mut reader)?
        {
            reader.end()
        } else {
            Err(SshFault::new(Text::new(id::FAULT_NO_FIT)))
        }
    }
}

impl KeyMaterial {
    fn read(name: &str, reader: &mut WireReader<'_>) -> Result<Self, SshFault> {
        match name {
            "ssh-ed25519" => Self::ed25519(reader),
            "ssh-rsa" => {
                let exponent = reader.number()?.to_vec();
                let modulus = reader.number()?.to_vec();
                Ok(Self::Rsa { exponent, modulus })
            }
            "ecdsa-sha2-nistp256" | "ecdsa-sha2-nistp384" | "ecdsa-sha2-nistp521" => {
                let curve = name.strip_prefix("ecdsa-sha2-").unwrap_or_default();
                Self::ecdsa(curve, reader)
            }
            "sk-ssh-ed25519@openssh.com" => {
                let inner = Box::new(Self::ed25519(reader)?);
                let application = reader.string()?.to_vec();
                Ok(Self::Token { inner, application })
            }
            "sk-ecdsa-sha2-nistp256@openssh.com" => {
                let inner = Box::new(Self::ecdsa("nistp256", reader)?);
                let application = reader.string()?.to_vec();
                Ok(Self::Token { inner, application })
            }
            "ssh-dss" => Err(SshFault::new(Text::new(id::FAULT_DSA))),
            _ => Err(SshFault::new(
                Text::new(id::FAULT_UNKNOWN_TYPE).with("name", name),
            )),
        }
    }

    fn ed25519(reader: &mut WireReader<'_>) -> Result<Self, SshFault> {
        let key = reader.string()?;
        if key.len() == 32 {
            Ok(Self::Ed25519(key.to_vec()))
        } else {
            Err(SshFault::new(Text::new(id::FAULT_ED25519_LENGTH)))
        }
    }

    fn ecdsa(expected: &str, reader: &mut WireReader<'_>) -> Result<Self, SshFault> {
        let name = reader.string()?;
        let curve = Curve::of(name)
            .filter(|_| name == expected.as_bytes())
            .ok_or_else(|| SshFault::new(Text::new(id::FAULT_ECDSA_CURVE)))?;
        let point = reader.string()?;
        // The byte 4 marks a point that is not compressed.
        if point.first() == Some(&4) && point.len() == 1 + 2 * curve.size() {
            Ok(Self::Ecdsa(curve, point.to_vec()))
        } else {
            Err(SshFault::new(Text::new(id::FAULT_ECDSA_LENGTH)))
        }
    }

    /// Returns true if `made` is this key's signature of `message`. A hardware token puts more data
    /// after the signature, which is read from `rest`.
    fn verify(
        &self,
        algorithm: &str,
        message: &[u8],
        made: &[u8],
        rest: &mut WireReader<'_>,
    ) -> Result<bool, SshFault> {
        Ok(match self {
            Self::Ed25519(key) => UnparsedPublicKey::new(&algorithms::ED25519, key)
                .verify(message, made)
                .is_ok(),
            Self::Ecdsa(curve, point) => ecdsa(*curve, point, message, made)?,
            Self::Rsa { exponent, modulus } => rsa(algorithm, exponent, modulus, message, made)?,
            Self::Token { inner, application } => {
                let flags = rest.byte()?;
                let counter = rest.u32()?;
                let mut signed = Sha256::digest(application).to_vec();
                signed.push(flags);
                signed.extend(counter.to_be_bytes());
                if algorithm == BROWSER {
                    let Some(part) = by_browser(message, flags, rest)? else {
                        return Ok(false);
                    };
                    signed.extend(part);
                } else {
                    signed.extend(Sha256::digest(message));
                }
                inner.verify(algorithm, &signed, made, rest)?
            }
        })
    }
}

/// Returns the bytes that a token signs of `message` for a browser, which has wrapped it in a text;
/// `None` if the text in `rest` is not one for `message`.
fn by_browser(
    message: &[u8],
    flags: u8,
    rest: &mut WireReader<'_>,
) -> Result<Option<Vec<u8>>, SshFault> {
    const CREDENTIAL: u8 = 0x40;
    const EXTENSIONS: u8 = 0x80;
    let origin = rest.text()?;
    let text = rest.string()?;
    let extensions = rest.string()?;
    let challenge = BASE64URL_NOPAD.encode(message);
    let start = format!(r#"{{"type":"webauthn.get","challenge":"{challenge}","origin":"{origin}""#);
    let fits = !origin.contains('"')
        && flags & CREDENTIAL == 0
        && (flags & EXTENSIONS == 0) == extensions.is_empty()
        && text.starts_with(start.as_bytes());
    Ok(fits.then(|| [extensions, &*Sha256::digest(text)].concat()))
}

fn ecdsa(curve: Curve, point: &[u8], message: &[u8], made: &[u8]) -> Result<bool, SshFault> {
    let mut reader = WireReader::new(made);
    let mut fixed = Vec::with_capacity(2 * curve.size());
    for _ in 0..2 {
        let number = reader.number()?;
        let padding = curve
            .size()
            .checked_sub(number.len())
            .ok_or_else(|| SshFault::new(Text::new(id::FAULT_LARGE_NUMBER)))?;
        fixed.resize(fixed.len() + padding, 0);
        fixed.extend(number);
    }
    reader.end()?;
    Ok(match curve {
        Curve::P256 => UnparsedPublicKey::new(&algorithms::ECDSA_P256_SHA256_FIXED, point)
            .verify(message, &fixed)
            .is_ok(),
        Curve::P384 => UnparsedPublicKey::new(&algorithms::ECDSA_P384_SHA384_FIXED, point)
            .verify(message, &fixed)
            .is_ok(),
        Curve::P521 => {
            let key = p521::ecdsa::VerifyingKey::from_sec1_bytes(point);
            let signature = p521::ecdsa::Signature::from_slice(&fixed);
            match (key, signature) {
                (Ok(key), Ok(signature)) => key.verify(message, &signature).is_ok(),
                _ => false,
            }
        }
    })
}

fn rsa(
    algorithm: &str,
    exponent: &[u8],
    modulus: &[u8],
    message: &[u8],
    made: &[u8],
) -> Result<bool, SshFault> {
    if !RSA_BYTES.contains(&modulus.len()) {
        return Err(SshFault::new(
            Text::new(id::FAULT_RSA_BITS).with("bits", modulus.len() * 8),
        ));
    }
    // Leading zeros may have been left out.
    let Some(padding) = modulus.len().checked_sub(made.len()) else {
        return Ok(false);
    };
    let padded = [vec![0; padding], made.to_vec()].concat();
    let by = match algorithm {
        "rsa-sha2-512" => &algorithms::RSA_PKCS1_2048_8192_SHA512,
        _ => &algorithms::RSA_PKCS1_2048_8192_SHA256,
    };
    let key = algorithms::RsaPublicKeyComponents {
        n: modulus,
        e: exponent,
    };
    Ok(key.verify(by, message, &padded).is_ok())
}

#[cfg(test)]
mod tests;
