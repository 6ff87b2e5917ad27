use super::*;
use crate::ssh::fixture::{TestCertificate, TestKey};

#[test]
fn a_list_in_text_revokes_the_keys_on_its_lines() {
    let text = format!(
        "# lost\n\n  {}\n{} a comment\n",
        TestKey::new(1).text(),
        TestKey::new(2).text()
    );
    let revoked = RevokedKeys::read(text.as_bytes()).expect("a list");
    for (seed, is_revoked) in [(1, true), (2, true), (3, false)] {
        assert_eq!(revoked.has(&TestKey::new(seed).public()), is_revoked);
    }
    assert_eq!(RevokedKeys::read(b""), Ok(RevokedKeys::default()));
}

#[test]
fn a_line_that_is_no_key_makes_the_list_invalid() {
    let text = format!("{}\nssh-ed25519\n", TestKey::new(1).text());
    let no_key = Text::new(id::FAULT_NO_KEY);
    let expected = Text::new(id::FAULT_LINE)
        .with("line", 2_usize)
        .with("fault", no_key);
    assert_eq!(
        RevokedKeys::read(text.as_bytes()),
        Err(SshFault::new(expected))
    );
}

#[test]
fn a_certificate_is_revoked_with_its_key_or_its_authority() {
    let written = TestCertificate {
        kind: 1,
        serial: 1,
        id: "",
        principals: &["anna"],
        valid: 100..200,
    };
    let blob = written.blob(&TestKey::new(1), &TestKey::new(2));
    let certificate = PublicKey::from_blob(&blob).expect("a certificate");
    for (seed, is_revoked) in [(1, true), (2, true), (3, false)] {
        let revoked = RevokedKeys::read(TestKey::new(seed).text().as_bytes()).expect("a list");
        assert_eq!(revoked.has(&certificate), is_revoked);
    }
}

#[test]
fn two_lists_revoke_the_keys_of_both() {
    let list = |seed: u8| RevokedKeys::read(TestKey::new(seed).text().as_bytes()).expect("a list");
    let both = list(1).and(list(2));
    for (seed, is_revoked) in [(1, true), (2, true), (3, false)] {
        assert_eq!(both.has(&TestKey::new(seed).public()), is_revoked);
    }
}

#[test]
fn a_binary_list_is_known_by_its_beginning() {
    // A version, three numbers and two empty strings, and no section.
    let header = [MAGIC, &[0, 0, 0, 1], &[0; 3 * 8 + 2 * 4]].concat();
    let revoked = RevokedKeys::read(&header).expect("a list");
    assert!(!revoked.has(&TestKey::new(1).public()));
    assert!(RevokedKeys::read(&[b" ", &header[..]].concat()).is_err());
}
