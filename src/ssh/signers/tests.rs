use super::*;
use crate::ssh::fixture::{TestCertificate, TestKey};

/// The name of an allowed signer and the seed of their key.
type Listed<'l> = (&'l str, u8);

fn list(lines: &[Listed<'_>]) -> AllowedSigners {
    let lines: Vec<_> = lines
        .iter()
        .map(|(start, seed)| format!("{start} {}", TestKey::new(*seed).text()))
        .collect();
    let list = AllowedSigners::read(lines.join("\n").as_bytes());
    assert_eq!(list.faults(), []);
    list
}

fn signed(key: &TestKey, message: &[u8]) -> Signature {
    Signature::from_text(&key.sign("git", message)).expect("a signature")
}

/// The signer of `message`, if anybody on the list counts as its signer.
fn anybody(list: &AllowedSigners, seed: u8, at: u64) -> Result<String, SshFault> {
    let signature = signed(&TestKey::new(seed), b"message");
    let nobody = RevokedKeys::default();
    let signer = list.anybody(&signature, "git", b"message", at, &nobody)?;
    Ok(signer.principal)
}

fn people(lines: &[Listed<'_>]) -> usize {
    list(lines).people("git", 100, &RevokedKeys::default())
}

#[test]
fn the_same_key_and_the_same_name_are_one_person() {
    assert_eq!(people(&[]), 0);
    assert_eq!(people(&[("anna", 1)]), 1);
    assert_eq!(people(&[("anna", 1), ("jan", 2)]), 2);
    assert_eq!(people(&[("anna", 1), ("anna", 2)]), 1);
    assert_eq!(people(&[("anna", 1), ("jan", 1)]), 1);
    assert_eq!(
        people(&[("anna", 1), ("jan", 2), ("ola", 3), ("jan", 4)]),
        3
    );
}

#[test]
fn who_can_no_longer_sign_is_nobody() {
    // The second 100 itself is the last in which the key is valid.
    let ends = |at: &str| format!("anna valid-before=\"{at}\"");
    assert_eq!(people(&[(&ends("19700101000139"), 1)]), 0);
    assert_eq!(people(&[(&ends("19700101000140"), 1)]), 1);
    assert_eq!(people(&[(&ends("19700101000141"), 1)]), 1);
    assert_eq!(people(&[("anna valid-after=\"20300101\"", 1)]), 1);
    assert_eq!(people(&[("anna namespaces=\"file\"", 1)]), 0);
    assert_eq!(people(&[("anna namespaces=\"git\"", 1)]), 1);
    let revoked = RevokedKeys::read(TestKey::new(1).text().as_bytes()).expect("a list");
    let list = list(&[("anna", 1), ("jan", 2)]);
    assert_eq!(list.people("git", 100, &revoked), 1);
}

#[test]
fn an_authority_is_any_number_of_people() {
    assert_eq!(people(&[("anna", 1), ("* cert-authority", 2)]), usize::MAX);
}

#[test]
fn somebody_signed_if_the_key_is_listed() {
    let list = list(&[("anna,ann", 1), ("jan", 2)]);
    assert_eq!(list.readable_lines(), 2);
    assert_eq!(anybody(&list, 1, 100), Ok("anna".to_owned()));
    assert_eq!(anybody(&list, 2, 100), Ok("jan".to_owned()));
    assert_eq!(
        anybody(&list, 3, 100),
        Err(unknown(&TestKey::new(3).public()))
    );
}

#[test]
fn a_person_signed_if_a_line_for_the_name_has_the_key() {
    let list = list(&[("anna", 1), ("jan", 2), ("*@bistro", 3)]);
    let named = |name: &str, seed: u8| {
        let signature = signed(&TestKey::new(seed), b"message");
        let nobody = RevokedKeys::default();
        let signer = list.named(name, &signature, "git", b"message", 100, &nobody)?;
        Ok(signer.principal)
    };
    assert_eq!(named("anna", 1), Ok("anna".to_owned()));
    assert_eq!(named("ola@bistro", 3), Ok("ola@bistro".to_owned()));
    for (name, seed) in [("anna", 2), ("jan", 1), ("ola", 3), ("anna", 4)] {
        assert_eq!(
            named(name, seed),
            Err(unlisted_as(&TestKey::new(seed).public(), name))
        );
    }
}

#[test]
fn a_revoked_key_is_refused_where_it_is_listed() {
    let list = list(&[("anna", 1)]);
    let key = TestKey::new(1);
    let revoked = RevokedKeys::read(key.text().as_bytes()).expect("a list");
    let signature = signed(&key, b"message");
    let fingerprint = key.public().fingerprint();
    let expected = SshFault::new(Text::new(id::FAULT_REVOKED).with("key", fingerprint));
    let verdict = list.anybody(&signature, "git", b"message", 100, &revoked);
    assert_eq!(verdict, Err(expected.clone()));
    let verdict = list.named("anna", &signature, "git", b"message", 100, &revoked);
    assert_eq!(verdict, Err(expected));
}

#[test]
fn a_revoked_authority_is_not_reported_as_the_key() {
    let (key, authority) = (TestKey::new(1), TestKey::new(2));
    let written = TestCertificate {
        kind: 1,
        serial: 1,
        id: "",
        principals: &["anna"],
        valid: 100..200,
    };
    let text = key.sign_as(&written.blob(&key, &authority), "git", b"message");
    let signature = Signature::from_text(&text).expect("a signature");
    let revoked = RevokedKeys::read(authority.text().as_bytes()).expect("a list");
    let list = list(&[("anna cert-authority", 2)]);
    let refused = list
        .anybody(&signature, "git", b"message", 100, &revoked)
        .expect_err("the authority is revoked");
    assert_eq!(
        refused.to_string(),
        format!(
            "its key {}, its certificate or the certificate's authority is revoked",
            key.public().fingerprint()
        )
    );
}

#[test]
fn a_certificate_lets_those_sign_whom_the_line_of_its_authority_has() {
    let (key, authority) = (TestKey::new(1), TestKey::new(2));
    let written = TestCertificate {
        kind: 1,
        serial: 1,
        id: "",
        principals: &["anna", "ann"],
        valid: 100..200,
    };
    let blob = written.blob(&key, &authority);
    let text = key.sign_as(&blob, "git", b"message");
    let signature = Signature::from_text(&text).expect("a signature");
    let signer = |lines: &[Listed<'_>], at: u64| {
        let list = list(lines);
        let signer = list.anybody(&signature, "git", b"message", at, &RevokedKeys::default())?;
        Ok(signer.principal)
    };
    assert_eq!(
        signer(&[("a* cert-authority", 2)], 100),
        Ok("anna".to_owned())
    );
    assert_eq!(
        signer(&[("ann cert-authority", 2)], 100),
        Ok("ann".to_owned())
    );
    let unlisted = SshFault::new(Text::new(id::FAULT_CERTIFICATE_UNLISTED));
    assert_eq!(signer(&[("jan cert-authority", 2)], 100), Err(unlisted));
    // A line that is no authority, and the authority of others.
    let other = Err(unknown(&key.public()));
    assert_eq!(signer(&[("anna", 2)], 100), other);
    assert_eq!(signer(&[("anna cert-authority", 3)], 100), other);
    let expired = Text::new(id::FAULT_CERTIFICATE_EXPIRED);
    assert_eq!(
        signer(&[("anna cert-authority", 2)], 200),
        Err(SshFault::new(expired.with("at", "1970-01-01T00:03:20Z")))
    );
}

#[test]
fn a_signer_may_be_everybody_whom_the_key_may_sign_for() {
    let signer = Signer {
        principal: "anna".to_owned(),
        principals: "anna,Ann,*@bistro,!jan@bistro".to_owned(),
        key: TestKey::new(1).public(),
    };
    for name in ["anna", "ANNA", "ann", "ola@bistro", "OLA@bistro"] {
        assert!(signer.may_be(name), "{name}");
    }
    for name in ["jan", "jan@bistro", "Jan@bistro"] {
        assert!(!signer.may_be(name), "{name}");
    }
}

#[test]
fn a_line_that_cannot_be_read_does_not_affect_the_others() {
    let text = format!("anna {}\njan\n# ola\n", TestKey::new(1).text());
    let list = AllowedSigners::read(text.as_bytes());
    assert_eq!(list.readable_lines(), 1);
    let [fault] = list.faults() else {
        panic!("{:?}", list.faults())
    };
    assert_eq!(fault.line, 2);
}
