//! Binary lists of revoked keys (KRL), as `ssh-keygen -k` makes them: keys, fingerprints, and
//! certificates by serial number or by key id.

use std::collections::BTreeSet;

use ring::digest::{SHA1_FOR_LEGACY_USE_ONLY, SHA256, digest};

use super::certificate::Certificate;
use super::key::PlainKey;
use super::wire::WireReader;
use super::{PublicKey, SshFault};
use crate::language::{Text, id};

/// The bytes that such a list begins with.
pub(super) const MAGIC: &[u8] = b"SSHKRL\n\0";

const VERSION: u32 = 1;

/// The types of a list's sections.
mod section {
    pub(super) const CERTIFICATES: u8 = 1;
    pub(super) const KEYS: u8 = 2;
    pub(super) const SHA1: u8 = 3;
    pub(super) const SIGNATURE: u8 = 4;
    pub(super) const SHA256: u8 = 5;
}

/// The types of the sections within a section of certificates.
mod certificates {
    pub(super) const SERIALS: u8 = 0x20;
    pub(super) const RANGE: u8 = 0x21;
    pub(super) const BITMAP: u8 = 0x22;
    pub(super) const IDS: u8 = 0x23;
}

/// The keys and certificates that a list revokes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Revocations {
    /// The encoded keys, without certificates.
    keys: BTreeSet<Vec<u8>>,
    sha1: BTreeSet<Vec<u8>>,
    sha256: BTreeSet<Vec<u8>>,
    certificates: Vec<Certificates>,
}

/// Certificates that are revoked.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Certificates {
    /// The authority that signed them; `None` for any authority.
    authority: Option<PublicKey>,
    serials: Vec<Serials>,
    /// The key ids.
    ids: BTreeSet<Vec<u8>>,
}

/// Some serial numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Serials {
    /// All numbers from the first to the last one.
    Range(u64, u64),
    /// A number for each bit that is set: the lowest bit of the last byte is the first number.
    Bitmap(u64, Vec<u8>),
}

impl Revocations {
    /// Reads a list. A list that cannot be read in full is refused.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, SshFault> {
        let mut reader = WireReader::new(bytes);
        let _magic = reader.take(MAGIC.len())?;
        let version = reader.u32()?;
        if version != VERSION {
            let text = Text::new(id::FAULT_LIST_VERSION).with("version", version.to_string());
            return Err(SshFault::new(text));
        }
        let _own_version = reader.u64()?;
        let _made_at = reader.u64()?;
        let _flags = reader.u64()?;
        let _reserved = reader.string()?;
        let _comment = reader.string()?;
        let mut list = Self::default();
        while !reader.is_at_end() {
            let kind = reader.byte()?;
            if kind == section::SIGNATURE {
                return Err(SshFault::new(Text::new(id::FAULT_LIST_SIGNED)));
            }
            let mut body = WireReader::new(reader.string()?);
            match kind {
                section::CERTIFICATES => list.certificates.push(Certificates::read(&mut body)?),
                section::KEYS => strings(&mut body, None, &mut list.keys)?,
                section::SHA1 => strings(&mut body, Some(20), &mut list.sha1)?,
                section::SHA256 => strings(&mut body, Some(32), &mut list.sha256)?,
                kind => return Err(unknown(kind)),
            }
        }
        Ok(list)
    }

    /// Returns true if `key`, its certificate, or the certificate's authority is revoked.
    pub(super) fn has(&self, key: &PublicKey) -> bool {
        if self.has_key(key.plain()) {
            return true;
        }
        key.certificate().is_some_and(|certificate| {
            self.has_key(&certificate.authority)
                || self.certificates.iter().any(|some| some.has(certificate))
        })
    }

    fn has_key(&self, key: &PlainKey) -> bool {
        let blob = key.blob();
        self.keys.contains(blob)
            || self
                .sha1
                .contains(digest(&SHA1_FOR_LEGACY_USE_ONLY, blob).as_ref())
            || self.sha256.contains(digest(&SHA256, blob).as_ref())
    }
}

impl Certificates {
    fn read(reader: &mut WireReader<'_>) -> Result<Self, SshFault> {
        let authority = match reader.string()? {
            [] => None,
            blob => Some(PublicKey::from_blob(blob)?),
        };
        let _reserved = reader.string()?;
        let (mut serials, mut ids) = (Vec::new(), BTreeSet::new());
        while !reader.is_at_end() {
            let kind = reader.byte()?;
            let mut body = WireReader::new(reader.string()?);
            match kind {
                certificates::SERIALS => {
                    while !body.is_at_end() {
                        let serial = body.u64()?;
                        serials.push(range(serial, serial)?);
                    }
                }
                certificates::RANGE => serials.push(range(body.u64()?, body.u64()?)?),
                certificates::BITMAP => {
                    serials.push(Serials::Bitmap(body.u64()?, body.number()?.to_vec()));
                }
                certificates::IDS => strings(&mut body, None, &mut ids)?,
                kind => return Err(unknown(kind)),
            }
            body.end()?;
        }
        Ok(Self {
            authority,
            serials,
            ids,
        })
    }

    fn has(&self, certificate: &Certificate) -> bool {
        let authority = self.authority.as_ref();
        if authority.is_some_and(|authority| !authority.plain().is_same_key(&certificate.authority))
        {
            return false;
        }
        // A certificate without a serial number has the number 0.
        let serial = certificate.serial;
        self.ids.contains(&certificate.id)
            || serial != 0 && self.serials.iter().any(|some| some.has(serial))
    }
}

impl Serials {
    fn has(&self, serial: u64) -> bool {
        match self {
            Self::Range(first, last) => (first..=last).contains(&&serial),
            Self::Bitmap(first, bits) => {
                let distance = serial.checked_sub(*first);
                let Some(at) = distance.and_then(|at| usize::try_from(at).ok()) else {
                    return false;
                };
                let byte = bits.iter().rev().nth(at / 8);
                byte.is_some_and(|byte| byte >> (at % 8) & 1 == 1)
            }
        }
    }
}

fn range(first: u64, last: u64) -> Result<Serials, SshFault> {
    if first == 0 || first > last {
        return Err(SshFault::new(
            Text::new(id::FAULT_LIST_SERIALS)
                .with("first", first.to_string())
                .with("last", last.to_string()),
        ));
    }
    Ok(Serials::Range(first, last))
}

/// Reads strings to the end of `reader`; if `length` is set, each must have it.
fn strings(
    reader: &mut WireReader<'_>,
    length: Option<usize>,
    into: &mut BTreeSet<Vec<u8>>,
) -> Result<(), SshFault> {
    while !reader.is_at_end() {
        let string = reader.string()?;
        if length.is_some_and(|length| string.len() != length) {
            return Err(SshFault::new(Text::new(id::FAULT_LIST_FINGERPRINT)));
        }
        into.insert(string.to_vec());
    }
    Ok(())
}

fn unknown(kind: u8) -> SshFault {
    SshFault::new(Text::new(id::FAULT_LIST_SECTION).with("kind", kind.to_string()))
}

#[cfg(test)]
mod tests;
