//! OpenSSH certificates: an authority vouches for the owner of a key, for a period.

use super::key::PlainKey;
use super::wire::WireReader;
use super::{SshFault, time};
use crate::language::{Text, id};

/// A user's or host's certificate, without its key. Its signature has been verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Certificate {
    /// `true` if it is a user's certificate, and not a host's.
    is_of_user: bool,
    /// The serial number; 0 if the authority did not give one.
    pub(super) serial: u64,
    /// The key id, the authority's name for the certificate.
    pub(super) id: Vec<u8>,
    /// The names that its key may sign for.
    pub(super) principals: Vec<String>,
    /// The first second in which it is valid, in seconds since 1970.
    valid_after: u64,
    /// The first second in which it is no longer valid, in seconds since 1970.
    valid_before: u64,
    /// Who says so.
    pub(super) authority: PlainKey,
}

/// The type of users' certificates (`SSH2_CERT_TYPE_USER`).
const USER: u32 = 1;

impl Certificate {
    /// Reads the part of `blob` after the key, and verifies the authority's signature.
    pub(super) fn read(reader: &mut WireReader<'_>, blob: &[u8]) -> Result<Self, SshFault> {
        let serial = reader.u64()?;
        let kind = reader.u32()?;
        let id = reader.string()?.to_vec();
        let mut list = WireReader::new(reader.string()?);
        let mut principals = Vec::new();
        while !list.is_at_end() {
            principals.push(list.text()?.to_owned());
        }
        let valid_after = reader.u64()?;
        let valid_before = reader.u64()?;
        let _critical_options = reader.string()?;
        let _extensions = reader.string()?;
        let _reserved = reader.string()?;
        let authority_blob = reader.string()?;
        let signed = &blob[..blob.len() - reader.left()];
        let signature = reader.string()?;
        // Checked before the key is read, so that a chain of certificates is not followed.
        let mut type_name = WireReader::new(authority_blob);
        if type_name.text()?.ends_with("-cert-v01@openssh.com") {
            return Err(SshFault::new(Text::new(id::FAULT_BY_CERTIFICATE)));
        }
        let authority = PlainKey::from_blob(authority_blob)?;
        authority
            .verify(signed, signature)
            .map_err(|_| SshFault::new(Text::new(id::FAULT_AUTHORITY)))?;
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

    /// Checks that the certificate is valid at `at`, in seconds since 1970, for some principal.
    pub(super) fn holds(&self, at: u64) -> Result<(), SshFault> {
        if !self.is_of_user {
            return Err(SshFault::new(Text::new(id::FAULT_HOST)));
        }
        if self.principals.is_empty() {
            return Err(SshFault::new(Text::new(id::FAULT_NAMES_NOBODY)));
        }
        if at < self.valid_after {
            return Err(SshFault::new(
                Text::new(id::FAULT_CERTIFICATE_EARLY).with("at", time::shown(self.valid_after)),
            ));
        }
        if at >= self.valid_before {
            return Err(SshFault::new(
                Text::new(id::FAULT_CERTIFICATE_EXPIRED).with("at", time::shown(self.valid_before)),
            ));
        }
        Ok(())
    }

    /// Checks that the certificate is valid at `at`, in seconds since 1970, for `principal`.
    pub(super) fn holds_for(&self, principal: &str, at: u64) -> Result<(), SshFault> {
        self.holds(at)?;
        if self.principals.iter().any(|name| name == principal) {
            Ok(())
        } else {
            Err(SshFault::new(
                Text::new(id::FAULT_CERTIFICATE_OF_ANOTHER).with("principal", principal),
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ssh::PublicKey;
    use crate::ssh::fixture::{TestCertificate, TestKey};

    const OF_ANNA: TestCertificate<'_> = TestCertificate {
        kind: USER,
        serial: 7,
        id: "anna's",
        principals: &["anna", "ola"],
        valid: 100..200,
    };

    fn certificate(written: &TestCertificate<'_>) -> Certificate {
        let blob = written.blob(&TestKey::new(1), &TestKey::new(2));
        let key = PublicKey::from_blob(&blob).expect("a certificate");
        key.certificate().expect("a certificate").clone()
    }

    fn fault(text: Text) -> Result<(), SshFault> {
        Err(SshFault::new(text))
    }

    #[test]
    fn all_that_it_says_is_read() {
        let read = certificate(&OF_ANNA);
        assert_eq!(read.serial, 7);
        assert_eq!(read.id, b"anna's");
        assert_eq!(read.principals, ["anna", "ola"]);
        assert_eq!(&read.authority, TestKey::new(2).public().plain());
    }

    #[test]
    fn it_holds_from_its_first_second_to_before_its_last() {
        let read = certificate(&OF_ANNA);
        let early = Text::new(id::FAULT_CERTIFICATE_EARLY).with("at", time::shown(100));
        assert_eq!(read.holds(99), fault(early));
        assert_eq!(read.holds(100), Ok(()));
        assert_eq!(read.holds(199), Ok(()));
        let expired = Text::new(id::FAULT_CERTIFICATE_EXPIRED).with("at", time::shown(200));
        assert_eq!(read.holds(200), fault(expired));
    }

    #[test]
    fn it_holds_for_the_users_whom_it_names() {
        let read = certificate(&OF_ANNA);
        assert_eq!(read.holds_for("anna", 100), Ok(()));
        assert_eq!(read.holds_for("ola", 100), Ok(()));
        let other = Text::new(id::FAULT_CERTIFICATE_OF_ANOTHER).with("principal", "jan");
        assert_eq!(read.holds_for("jan", 100), fault(other));
        let of_nobody = certificate(&TestCertificate {
            principals: &[],
            ..OF_ANNA
        });
        let names_nobody = fault(Text::new(id::FAULT_NAMES_NOBODY));
        assert_eq!(of_nobody.holds_for("anna", 100), names_nobody);
        let of_host = certificate(&TestCertificate { kind: 2, ..OF_ANNA });
        assert_eq!(
            of_host.holds_for("anna", 100),
            fault(Text::new(id::FAULT_HOST))
        );
    }

    #[test]
    fn another_authority_than_it_names_did_not_sign_it() {
        let mut blob = OF_ANNA.blob(&TestKey::new(1), &TestKey::new(2));
        let length = blob.len();
        blob[length - 1] ^= 1;
        let refused = SshFault::new(Text::new(id::FAULT_AUTHORITY));
        assert_eq!(PublicKey::from_blob(&blob), Err(refused));
    }
}
