//! Keys that are the same in each run, and signatures by them, in the forms of OpenSSH.

use data_encoding::BASE64;
use ring::digest::{SHA512, digest};
use ring::signature::{Ed25519KeyPair, KeyPair as _};

use super::history::Person;

/// Everybody who has a key.
pub const PEOPLE: [Person; 4] = [Person::Anna, Person::Jan, Person::Ola, Person::Mallory];

const KIND: &[u8] = b"ssh-ed25519";

/// Returns the name of somebody.
pub fn name(person: Person) -> &'static str {
    match person {
        Person::Anna => "anna",
        Person::Jan => "jan",
        Person::Ola => "ola",
        Person::Mallory => "mallory",
    }
}

/// Returns their address, under which lists have their key.
pub fn email(person: Person) -> String {
    format!("{}@bistro.example", name(person))
}

fn seed(person: Person) -> [u8; 32] {
    [person as u8 + 1; 32]
}

fn pair(person: Person) -> Ed25519KeyPair {
    Ed25519KeyPair::from_seed_unchecked(&seed(person)).expect("a seed")
}

/// Returns the public key as a line of a list has it.
pub fn public(person: Person) -> String {
    format!("ssh-ed25519 {}", BASE64.encode(&public_blob(person)))
}

/// Returns the private key as a file has it.
pub fn private(person: Person) -> String {
    let public = pair(person).public_key().as_ref().to_vec();
    let mut secret = vec![7; 8];
    for part in [KIND, &public, &[&seed(person)[..], &public].concat(), b""] {
        put(&mut secret, part);
    }
    let padding = (8 - secret.len() % 8) % 8;
    secret.extend((1..=padding).map(|byte| u8::try_from(byte).expect("it is small")));
    let mut file = b"openssh-key-v1\0".to_vec();
    for part in [b"none".as_slice(), b"none", b""] {
        put(&mut file, part);
    }
    file.extend(1_u32.to_be_bytes());
    put(&mut file, &public_blob(person));
    put(&mut file, &secret);
    armoured("OPENSSH PRIVATE KEY", &file)
}

/// Returns a signature of `message` for Git.
pub fn sign(person: Person, message: &[u8]) -> String {
    let hash = digest(&SHA512, message);
    let mut signed = b"SSHSIG".to_vec();
    for part in [b"git".as_slice(), b"", b"sha512", hash.as_ref()] {
        put(&mut signed, part);
    }
    let mut signature = Vec::new();
    put(&mut signature, KIND);
    put(&mut signature, pair(person).sign(&signed).as_ref());
    let mut file = b"SSHSIG".to_vec();
    file.extend(1_u32.to_be_bytes());
    for part in [
        &public_blob(person),
        b"git".as_slice(),
        b"",
        b"sha512",
        &signature,
    ] {
        put(&mut file, part);
    }
    armoured("SSH SIGNATURE", &file)
}

fn public_blob(person: Person) -> Vec<u8> {
    let mut blob = Vec::new();
    put(&mut blob, KIND);
    put(&mut blob, pair(person).public_key().as_ref());
    blob
}

fn put(out: &mut Vec<u8>, part: &[u8]) {
    out.extend(
        u32::try_from(part.len())
            .expect("it is short")
            .to_be_bytes(),
    );
    out.extend(part);
}

fn armoured(what: &str, bytes: &[u8]) -> String {
    let text = BASE64.encode(bytes);
    let lines: Vec<_> = text
        .as_bytes()
        .chunks(70)
        .map(String::from_utf8_lossy)
        .collect();
    format!(
        "-----BEGIN {what}-----\n{}\n-----END {what}-----\n",
        lines.join("\n")
    )
}
