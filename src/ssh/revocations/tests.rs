use super::*;
use crate::ssh::fixture::{TestCertificate, TestKey, strings};
use crate::ssh::wire::put_string;

/// A binary list with these sections: the type of each, and its bytes.
fn list(sections: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = [MAGIC, &VERSION.to_be_bytes(), &[0; 3 * 8]].concat();
    bytes.extend(strings(&["", ""]));
    bytes.extend(tagged(sections));
    bytes
}

fn tagged(sections: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (kind, body) in sections {
        bytes.push(*kind);
        put_string(&mut bytes, body);
    }
    bytes
}

/// A section about certificates of the key with the seed `authority`, or of any.
fn of_certificates(authority: Option<u8>, sections: &[(u8, Vec<u8>)]) -> (u8, Vec<u8>) {
    let authority = authority.map(|seed| TestKey::new(seed).blob());
    let mut body = strings(&[authority.unwrap_or_default(), Vec::new()]);
    body.extend(tagged(sections));
    (section::CERTIFICATES, body)
}

fn read(sections: &[(u8, Vec<u8>)]) -> Result<Revocations, SshFault> {
    Revocations::read(&list(sections))
}

/// The certificate of the key 1 by the authority 2.
fn certificate(serial: u64, id: &str) -> PublicKey {
    let written = TestCertificate {
        kind: 1,
        serial,
        id,
        principals: &["anna"],
        valid: 100..200,
    };
    let blob = written.blob(&TestKey::new(1), &TestKey::new(2));
    PublicKey::from_blob(&blob).expect("a certificate")
}

fn fault<T>(text: Text) -> Result<T, SshFault> {
    Err(SshFault::new(text))
}

#[test]
fn keys_are_revoked_by_themselves_and_by_their_fingerprints() {
    let blob = TestKey::new(1).blob();
    let sha1 = digest(&SHA1_FOR_LEGACY_USE_ONLY, &blob).as_ref().to_vec();
    let sha256 = digest(&SHA256, &blob).as_ref().to_vec();
    for (kind, bytes) in [
        (section::KEYS, blob),
        (section::SHA1, sha1),
        (section::SHA256, sha256),
    ] {
        let read = read(&[(kind, strings(&[bytes]))]).expect("a list");
        assert!(read.has(&TestKey::new(1).public()), "{kind}");
        assert!(read.has(&certificate(7, "")), "{kind}");
        assert!(!read.has(&TestKey::new(2).public()), "{kind}");
    }
    // The authority of a certificate.
    let read = read(&[(section::KEYS, strings(&[TestKey::new(2).blob()]))]).expect("a list");
    assert!(read.has(&certificate(7, "")));
}

#[test]
fn certificates_are_revoked_by_their_serial_numbers() {
    let numbers = |numbers: &[u64]| numbers.iter().flat_map(|one| one.to_be_bytes()).collect();
    // The bits 0 and 9 of numbers that begin with 4.
    let bitmap = [4_u64.to_be_bytes().to_vec(), strings(&[[2, 1]])].concat();
    // Of 0, which stands for a certificate without a number, and of 1.
    let low = [0_u64.to_be_bytes().to_vec(), strings(&[[3]])].concat();
    for (section, revoked) in [
        ((certificates::SERIALS, numbers(&[4, 7])), &[4, 7][..]),
        ((certificates::RANGE, numbers(&[4, 6])), &[4, 5, 6]),
        ((certificates::BITMAP, bitmap), &[4, 13]),
        ((certificates::BITMAP, low), &[1]),
    ] {
        let read = read(&[of_certificates(Some(2), &[section])]).expect("a list");
        for serial in 0..20 {
            let is_revoked = revoked.contains(&serial);
            assert_eq!(read.has(&certificate(serial, "")), is_revoked, "{serial}");
        }
    }
}

#[test]
fn certificates_are_revoked_by_their_ids() {
    let ids = (certificates::IDS, strings(&["lost", "stolen"]));
    let read = read(&[of_certificates(Some(2), &[ids])]).expect("a list");
    assert!(read.has(&certificate(0, "lost")));
    assert!(read.has(&certificate(7, "stolen")));
    assert!(!read.has(&certificate(0, "kept")));
}

#[test]
fn certificates_are_revoked_of_one_authority_or_of_any() {
    let serial = (certificates::SERIALS, 7_u64.to_be_bytes().to_vec());
    for (authority, is_revoked) in [(None, true), (Some(2), true), (Some(3), false)] {
        let section = of_certificates(authority, std::slice::from_ref(&serial));
        let read = read(&[section]).expect("a list");
        assert_eq!(read.has(&certificate(7, "")), is_revoked, "{authority:?}");
    }
    // One section of several is enough.
    let sections = [
        of_certificates(Some(3), std::slice::from_ref(&serial)),
        of_certificates(Some(2), &[serial]),
    ];
    assert!(read(&sections).expect("a list").has(&certificate(7, "")));
}

#[test]
fn a_list_that_is_not_understood_is_refused() {
    let serials = |first: u64, last: u64| {
        let text = Text::new(id::FAULT_LIST_SERIALS);
        text.with("first", first.to_string())
            .with("last", last.to_string())
    };
    let range = |first: u64, last: u64| {
        let body = [first.to_be_bytes(), last.to_be_bytes()].concat();
        of_certificates(None, &[(certificates::RANGE, body)])
    };
    let fingerprint = Text::new(id::FAULT_LIST_FINGERPRINT);
    let odd = |kind: u8| Text::new(id::FAULT_LIST_SECTION).with("kind", kind.to_string());
    for (section, why) in [
        (range(0, 1), serials(0, 1)),
        (range(2, 1), serials(2, 1)),
        ((section::SHA1, strings(&[[1; 21]])), fingerprint.clone()),
        ((section::SHA256, strings(&[[1; 20]])), fingerprint),
        ((9, Vec::new()), odd(9)),
        (of_certificates(None, &[(0x39, Vec::new())]), odd(0x39)),
        (
            (section::SIGNATURE, Vec::new()),
            Text::new(id::FAULT_LIST_SIGNED),
        ),
    ] {
        assert_eq!(read(std::slice::from_ref(&section)), fault(why));
    }
    assert!(read(&[range(1, 1)]).is_ok());
    let mut bytes = list(&[]);
    bytes[MAGIC.len() + 3] = 2;
    let version = Text::new(id::FAULT_LIST_VERSION).with("version", "2");
    assert_eq!(Revocations::read(&bytes), fault(version));
}
