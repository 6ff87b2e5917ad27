use super::*;
use crate::ssh::fixture::{TestKey, strings};

fn fault<T>(text: Text) -> Result<T, SshFault> {
    Err(SshFault::new(text))
}

fn key(parts: &[&[u8]]) -> Result<PlainKey, SshFault> {
    PlainKey::from_blob(&strings(parts))
}

#[test]
fn an_ed25519_key_has_32_bytes() {
    assert!(key(&[b"ssh-ed25519", &[7; 32]]).is_ok());
    for length in [0, 31, 33] {
        assert_eq!(
            key(&[b"ssh-ed25519", &vec![7; length]]),
            fault(Text::new(id::FAULT_ED25519_LENGTH))
        );
    }
    let more = key(&[b"ssh-ed25519", &[7; 32], b""]);
    assert_eq!(more, fault(Text::new(id::FAULT_BYTES_AFTER)));
}

#[test]
fn an_ecdsa_key_is_a_whole_point_on_the_curve_of_its_type() {
    let point = |first: u8, length: usize| [vec![first], vec![7; length - 1]].concat();
    for (curve, length) in [("nistp256", 65), ("nistp384", 97), ("nistp521", 133)] {
        let name = format!("ecdsa-sha2-{curve}");
        let read = |curve: &str, point: &[u8]| key(&[name.as_bytes(), curve.as_bytes(), point]);
        assert!(read(curve, &point(4, length)).is_ok(), "{curve}");
        let odd = fault(Text::new(id::FAULT_ECDSA_LENGTH));
        assert_eq!(read(curve, &point(4, length - 1)), odd);
        assert_eq!(read(curve, &point(4, length + 1)), odd);
        // Compressed.
        assert_eq!(read(curve, &point(2, length)), odd);
        let other = fault(Text::new(id::FAULT_ECDSA_CURVE));
        let another = if curve == "nistp256" {
            "nistp384"
        } else {
            "nistp256"
        };
        assert_eq!(read(another, &point(4, length)), other);
    }
}

#[test]
fn a_signature_is_of_the_algorithm_of_its_key() {
    let signer = TestKey::new(1);
    let public = signer.public();
    let plain = public.plain();
    let output = signer.output(b"message");
    assert_eq!(plain.verify(b"message", &signer.made(b"message")), Ok(()));
    let other = strings(&[b"rsa-sha2-256", &output[..]]);
    let expected = Text::new(id::FAULT_ALGORITHM)
        .with("algorithm", "rsa-sha2-256")
        .with("type", "ssh-ed25519");
    assert_eq!(plain.verify(b"message", &other), fault(expected));
    let longer = strings(&[b"ssh-ed25519", &output[..], b""]);
    let more = fault(Text::new(id::FAULT_BYTES_AFTER));
    assert_eq!(plain.verify(b"message", &longer), more);
}

#[test]
fn a_token_signs_for_its_application_with_flags_and_a_counter() {
    let signer = TestKey::new(1);
    let name = b"sk-ssh-ed25519@openssh.com";
    // Its own key, without the name of the type.
    let of_key = signer.blob().split_off(4 + "ssh-ed25519".len());
    let blob = [strings(&[name]), of_key, strings(&["ssh:"])].concat();
    let token = PlainKey::from_blob(&blob).expect("a key");
    let (flags, counter) = (1_u8, 5_u32.to_be_bytes());
    let content = [
        &*Sha256::digest("ssh:"),
        &[flags],
        &counter,
        &*Sha256::digest("message"),
    ]
    .concat();
    let made = |flags: u8| {
        let signature = strings(&[&name[..], &signer.output(&content)]);
        [signature, vec![flags], counter.to_vec()].concat()
    };
    assert_eq!(token.verify(b"message", &made(flags)), Ok(()));
    let no_fit = fault(Text::new(id::FAULT_NO_FIT));
    assert_eq!(token.verify(b"another", &made(flags)), no_fit);
    assert_eq!(token.verify(b"message", &made(5)), no_fit);
}

/// What a browser puts after a signature: the origin, the text that it signed, and extensions.
struct ByBrowser<'b> {
    origin: &'b str,
    text: &'b str,
    extensions: &'b str,
}

impl ByBrowser<'_> {
    fn read(&self, message: &[u8], flags: u8) -> Option<Vec<u8>> {
        let rest = strings(&[self.origin, self.text, self.extensions]);
        let mut reader = WireReader::new(&rest);
        by_browser(message, flags, &mut reader).expect("all is there")
    }
}

#[test]
fn a_browser_signs_a_text_that_begins_with_the_message() {
    // The message is "message", in base64.
    let text = r#"{"type":"webauthn.get","challenge":"bWVzc2FnZQ","origin":"https://a"}"#;
    let made = ByBrowser {
        origin: "https://a",
        text,
        extensions: "",
    };
    let signed = Sha256::digest(text).to_vec();
    assert_eq!(made.read(b"message", 1), Some(signed.clone()));
    assert_eq!(made.read(b"another", 1), None);
    // A credential or extensions, without their data or against it.
    assert_eq!(made.read(b"message", 0x41), None);
    assert_eq!(made.read(b"message", 0x81), None);
    let extended = ByBrowser {
        extensions: "more",
        ..made
    };
    assert_eq!(
        extended.read(b"message", 0x81),
        Some([b"more", &*signed].concat())
    );
    assert_eq!(extended.read(b"message", 1), None);
    let elsewhere = ByBrowser {
        origin: "https://b",
        text,
        extensions: "",
    };
    assert_eq!(elsewhere.read(b"message", 1), None);
    let quoted = ByBrowser {
        origin: r#"https://a","x":""#,
        text: r#"{"type":"webauthn.get","challenge":"bWVzc2FnZQ","origin":"https://a","x":""}"#,
        extensions: "",
    };
    assert_eq!(quoted.read(b"message", 1), None);
}

#[test]
fn a_number_of_an_ecdsa_signature_has_at_most_the_size_of_the_curve() {
    let point = [vec![4], vec![7; 64]].concat();
    let made = |length: usize| {
        let number = vec![1; length];
        strings(&[&number, &number])
    };
    // Neither point nor signature are on the curve.
    assert_eq!(ecdsa(Curve::P256, &point, b"", &made(32)), Ok(false));
    assert_eq!(ecdsa(Curve::P256, &point, b"", &made(31)), Ok(false));
    assert_eq!(
        ecdsa(Curve::P256, &point, b"", &made(33)),
        fault(Text::new(id::FAULT_LARGE_NUMBER))
    );
    let three = strings(&[[1], [1], [1]]);
    assert_eq!(
        ecdsa(Curve::P256, &point, b"", &three),
        fault(Text::new(id::FAULT_BYTES_AFTER))
    );
}

#[test]
fn an_rsa_key_has_2048_to_8192_bits() {
    for (bytes, is_read) in [(255, false), (256, true), (1024, true), (1025, false)] {
        let verdict = rsa("rsa-sha2-512", &[1, 0, 1], &vec![0xc1; bytes], b"", &[1]);
        let refused = fault(Text::new(id::FAULT_RSA_BITS).with("bits", bytes * 8));
        assert_eq!(
            verdict,
            if is_read { Ok(false) } else { refused },
            "{bytes}"
        );
    }
    // A signature that is longer than its modulus.
    let longer = rsa("rsa-sha2-512", &[1, 0, 1], &[0xc1; 256], b"", &[1; 257]);
    assert_eq!(longer, Ok(false));
}

#[test]
fn a_token_signs_for_a_browser_the_text_with_the_message() {
    let signer = TestKey::new(1);
    let key = signer.blob().split_off(4 + "ssh-ed25519".len() + 4);
    let token = KeyMaterial::Token {
        inner: Box::new(KeyMaterial::Ed25519(key)),
        application: b"ssh:".to_vec(),
    };
    let (flags, counter) = (1_u8, 5_u32.to_be_bytes());
    let text = r#"{"type":"webauthn.get","challenge":"bWVzc2FnZQ","origin":"https://a"}"#;
    let content = [
        &*Sha256::digest("ssh:"),
        &[flags],
        &counter,
        &*Sha256::digest(text),
    ]
    .concat();
    let made = signer.output(&content);
    let rest = [&[flags], &counter[..], &strings(&["https://a", text, ""])].concat();
    let verify = |message: &[u8]| {
        let mut reader = WireReader::new(&rest);
        token.verify(BROWSER, message, &made, &mut reader)
    };
    assert_eq!(verify(b"message"), Ok(true));
    assert_eq!(verify(b"another"), Ok(false));
}
