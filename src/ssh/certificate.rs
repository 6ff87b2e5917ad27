//! OpenSSH certificates: an authority says whose a key is, and for how long.

use super::key::PlainKey;
use super::wire::Reader;
use super::{Fault, time};
use crate::language::Text;

/// What a certificate says of its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Certificate {
    is_of_user: bool,
    pub(super) serial: u64,
    /// What the authority calls it.
    pub(super) id: Vec<u8>,
    pub(super) principals: Vec<String>,
    valid_after: u64,
    valid_before: u64,
    /// Who says so.
    pub(super) authority: PlainKey,
}

const USER: u32 = 1;

impl Certificate {
    /// Reads what follows the key in `blob`, and verifies the authority's signature on it.
    pub(super) fn read(reader: &mut Reader<'_>, blob: &[u8]) -> Result<Self, Fault> {
        let serial = reader.u64()?;
        let kind = reader.u32()?;
        let id = reader.string()?.to_vec();
        let mut list = Reader::new(reader.string()?);
        let mut principals = Vec::new();
        while !list.is_at_end() {
            principals.push(list.text()?.to_owned());
        }
        let valid_after = reader.u64()?;
        let valid_before = reader.u64()?;
        let _critical_options = reader.string()?;
        let _extensions = reader.string()?;
        let _reserved = reader.string()?;
        let authority = reader.string()?;
        let signed = &blob[..blob.len() - reader.left()];
        let signature = reader.string()?;
        let mut name = Reader::new(authority);
        if name.text()?.ends_with("-cert-v01@openssh.com") {
            return Err(Fault::new(Text::new("fault-by-certificate")));
        }
        let authority = PlainKey::from_blob(authority)?;
        authority
            .verify(signed, signature)
            .map_err(|_| Fault::new(Text::new("fault-authority")))?;
        Ok(Self {
            is_of_user: kind == USER,
            serial,
            id,
            principals,
            valid_after,
            valid_before,
            authority,
        })
    }

    /// Whether it holds at the instant `at`, for anybody.
    pub(super) fn holds(&self, at: u64) -> Result<(), Fault> {
        if !self.is_of_user {
            return Err(Fault::new(Text::new("fault-host")));
        }
        if self.principals.is_empty() {
            return Err(Fault::new(Text::new("fault-names-nobody")));
        }
        if at < self.valid_after {
            return Err(Fault::new(
                Text::new("fault-certificate-early").with("at", time::shown(self.valid_after)),
            ));
        }
        if at >= self.valid_before {
            return Err(Fault::new(
                Text::new("fault-certificate-expired").with("at", time::shown(self.valid_before)),
            ));
        }
        Ok(())
    }

    /// Whether it holds at the instant `at` for `principal`.
    pub(super) fn holds_for(&self, principal: &str, at: u64) -> Result<(), Fault> {
        self.holds(at)?;
        if self.principals.iter().any(|name| name == principal) {
            Ok(())
        } else {
            Err(Fault::new(
                Text::new("fault-certificate-of-another").with("principal", principal),
            ))
        }
    }
}
