//! Keys, signatures and certificates for tests, which are made without `ssh-keygen`.

use std::ops::Range;

use data_encoding::BASE64;
use ring::signature::{Ed25519KeyPair, KeyPair as _};
use sha2::{Digest as _, Sha512};

use super::PublicKey;
use super::wire::put_string;

const TYPE: &str = "ssh-ed25519";

/// An Ed25519 key.
pub(crate) struct TestKey(Ed25519KeyPair);

impl TestKey {
    /// Creates a key: the same one for the same `seed`.
    pub(crate) fn new(seed: u8) -> Self {
        Self(Ed25519KeyPair::from_seed_unchecked(&[seed; 32]).expect("a key"))
    }

    /// Returns the public key as a line of text has it.
    pub(crate) fn text(&self) -> String {
        format!("{TYPE} {}", BASE64.encode(&self.blob()))
    }

    /// Returns the public key.
    pub(crate) fn public(&self) -> PublicKey {
        PublicKey::from_blob(&self.blob()).expect("a public key")
    }

    /// Signs `message` for `namespace`, as `ssh-keygen -Y sign` does.
    pub(crate) fn sign(&self, namespace: &str, message: &[u8]) -> String {
        self.sign_as(&self.blob(), namespace, message)
    }

    /// Signs as [`TestKey::sign`] does, with `blob` as the public key: its own, or a certificate of it.
    pub(super) fn sign_as(&self, blob: &[u8], namespace: &str, message: &[u8]) -> String {
        let hash: &[u8] = &Sha512::digest(message);
        let signed = [
            b"SSHSIG",
            &*strings(&[namespace.as_bytes(), b"", b"sha512", hash]),
        ]
        .concat();
        let made = self.made(&signed);
        let text = BASE64.encode(
            &[
                &b"SSHSIG\0\0\0\x01"[..],
                &strings(&[blob, namespace.as_bytes(), b"", b"sha512", &made]),
            ]
            .concat(),
        );
        format!("-----BEGIN SSH SIGNATURE-----\n{text}\n-----END SSH SIGNATURE-----\n")
    }

    /// Returns the encoded public key.
    pub(super) fn blob(&self) -> Vec<u8> {
        strings(&[TYPE.as_bytes(), self.0.public_key().as_ref()])
    }

    /// Returns the signature of `message` in SSH's form: the algorithm, then its output.
    pub(super) fn made(&self, message: &[u8]) -> Vec<u8> {
        strings(&[TYPE.as_bytes(), &self.output(message)])
    }

    /// Returns the output of the algorithm alone.
    pub(super) fn output(&self, message: &[u8]) -> Vec<u8> {
        self.0.sign(message).as_ref().to_vec()
    }
}

/// What a certificate says.
#[derive(Debug, Clone)]
pub(super) struct TestCertificate<'c> {
    /// 1 for a user's, 2 for a host's.
    pub(super) kind: u32,
    pub(super) serial: u64,
    pub(super) id: &'c str,
    pub(super) principals: &'c [&'c str],
    pub(super) valid: Range<u64>,
}

impl TestCertificate<'_> {
    /// Returns the encoded certificate of `key` by `authority`.
    pub(super) fn blob(&self, key: &TestKey, authority: &TestKey) -> Vec<u8> {
        let principals: Vec<_> = self.principals.iter().map(|one| one.as_bytes()).collect();
        let name = &b"ssh-ed25519-cert-v01@openssh.com"[..];
        let mut blob = strings(&[name, b"nonce", key.0.public_key().as_ref()]);
        blob.extend(self.serial.to_be_bytes());
        blob.extend(self.kind.to_be_bytes());
        blob.extend(strings(&[self.id.as_bytes(), &strings(&principals)]));
        blob.extend(self.valid.start.to_be_bytes());
        blob.extend(self.valid.end.to_be_bytes());
        blob.extend(strings(&[&b""[..], b"", b"", &authority.blob()]));
        let signature = authority.made(&blob);
        put_string(&mut blob, &signature);
        blob
    }
}

/// Returns strings in SSH's encoding, one after the other.
pub(super) fn strings<T: AsRef<[u8]>>(strings: &[T]) -> Vec<u8> {
    let mut all = Vec::new();
    for string in strings {
        put_string(&mut all, string.as_ref());
    }
    all
}
