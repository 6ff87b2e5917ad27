//! Keys on hardware tokens, made in software: our verdicts are those of `ssh-keygen -Y verify`.

use std::io::Write as _;
use std::process::Stdio;

use contactctl::ssh::{AllowedSigners, RevokedKeys, Signature};
use data_encoding::{BASE64, BASE64URL_NOPAD};
use ring::rand::SystemRandom;
use ring::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair as _,
};
use sha2::{Digest as _, Sha256, Sha512};

use super::headers::sign_by_hand;
use super::{edit, key, key_path, keygen, refusal, signers, signing, verdict};
use crate::support::Project;

const ANNA: &str = "anna@bistro.example";
const MESSAGE: &[u8] = b"a message\n";
const TOUCHED: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const BROWSER: &str = "webauthn-sk-ecdsa-sha2-nistp256@openssh.com";

/// A token with one key.
enum Token {
    Ed25519(Ed25519KeyPair),
    Ecdsa(EcdsaKeyPair),
}

/// What a token signs with, and what it says that it signed with.
#[derive(Clone)]
struct Made {
    application: &'static str,
    flags: u8,
    counter: u32,
    said_flags: u8,
    said_counter: u32,
    /// The name of the signature's type; by default the key's.
    name: Option<&'static str>,
    /// What a browser puts around it: origin, text, extensions.
    browser: Option<(&'static str, &'static str, &'static [u8])>,
    /// Bytes behind the end.
    rest: &'static [u8],
}

const GOOD: Made = Made {
    application: "ssh:",
    flags: TOUCHED,
    counter: 7,
    said_flags: TOUCHED,
    said_counter: 7,
    name: None,
    browser: None,
    rest: b"",
};

fn put(out: &mut Vec<u8>, bytes: &[u8]) {
    let length = u32::try_from(bytes.len()).expect("short");
    out.extend(length.to_be_bytes());
    out.extend(bytes);
}

/// A number without sign.
fn number(bytes: &[u8]) -> Vec<u8> {
    let start = bytes.iter().position(|byte| *byte != 0);
    let bytes = &bytes[start.unwrap_or(bytes.len())..];
    let sign = bytes.first().is_some_and(|byte| *byte >= 0x80);
    [vec![0; usize::from(sign)], bytes.to_vec()].concat()
}

impl Token {
    fn ed25519() -> Self {
        Self::Ed25519(Ed25519KeyPair::from_seed_unchecked(&[7; 32]).expect("a seed"))
    }

    fn ecdsa() -> Self {
        let random = SystemRandom::new();
        let algorithm = &ECDSA_P256_SHA256_FIXED_SIGNING;
        let pair = EcdsaKeyPair::generate_pkcs8(algorithm, &random).expect("a key");
        let pair = EcdsaKeyPair::from_pkcs8(algorithm, pair.as_ref(), &random);
        Self::Ecdsa(pair.expect("the same key"))
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Ed25519(_) => "sk-ssh-ed25519@openssh.com",
            Self::Ecdsa(_) => "sk-ecdsa-sha2-nistp256@openssh.com",
        }
    }

    fn public(&self) -> Vec<u8> {
        let mut blob = Vec::new();
        put(&mut blob, self.name().as_bytes());
        match self {
            Self::Ed25519(pair) => put(&mut blob, pair.public_key().as_ref()),
            Self::Ecdsa(pair) => {
                put(&mut blob, b"nistp256");
                put(&mut blob, pair.public_key().as_ref());
            }
        }
        put(&mut blob, b"ssh:");
        blob
    }

    /// The public key as a line of text.
    fn line(&self) -> String {
        format!("{} {}", self.name(), BASE64.encode(&self.public()))
    }

    fn raw(&self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::Ed25519(pair) => pair.sign(bytes).as_ref().to_vec(),
            Self::Ecdsa(pair) => {
                let made = pair.sign(&SystemRandom::new(), bytes).expect("a signature");
                let (first, second) = made.as_ref().split_at(32);
                let mut both = Vec::new();
                put(&mut both, &number(first));
                put(&mut both, &number(second));
                both
            }
        }
    }

    /// A signature of `message` for `namespace` by `key`, which is this one or a certificate of it.
    fn sign(&self, key: &[u8], namespace: &str, message: &[u8], made: &Made) -> String {
        let mut hashed = b"SSHSIG".to_vec();
        let hash = Sha512::digest(message);
        for part in [namespace.as_bytes(), b"", b"sha512", &hash] {
            put(&mut hashed, part);
        }
        let challenge = BASE64URL_NOPAD.encode(&hashed);
        let around = made.browser.map(|(origin, text, extensions)| {
            let text = text
                .replace("[CHALLENGE]", &challenge)
                .replace("[ORIGIN]", origin);
            (origin, text, extensions)
        });
        let mut signed = Sha256::digest(made.application).to_vec();
        signed.push(made.flags);
        signed.extend(made.counter.to_be_bytes());
        match &around {
            Some((_, text, extensions)) => {
                signed.extend(*extensions);
                signed.extend(Sha256::digest(text));
            }
            None => signed.extend(Sha256::digest(&hashed)),
        }
        let mut blob = Vec::new();
        put(&mut blob, made.name.unwrap_or(self.name()).as_bytes());
        put(&mut blob, &self.raw(&signed));
        blob.push(made.said_flags);
        blob.extend(made.said_counter.to_be_bytes());
        if let Some((origin, text, extensions)) = &around {
            for part in [origin.as_bytes(), text.as_bytes(), extensions] {
                put(&mut blob, part);
            }
        }
        blob.extend(made.rest);
        let mut whole = b"SSHSIG\0\0\0\x01".to_vec();
        for part in [key, namespace.as_bytes(), b"", b"sha512", &blob] {
            put(&mut whole, part);
        }
        armoured(&whole)
    }
}

fn armoured(bytes: &[u8]) -> String {
    let text = BASE64.encode(bytes);
    let lines = text.as_bytes().chunks(70);
    let lines = lines.map(|line| std::str::from_utf8(line).expect("ASCII"));
    let body = lines.collect::<Vec<_>>().join("\n");
    format!("-----BEGIN SSH SIGNATURE-----\n{body}\n-----END SSH SIGNATURE-----\n")
}

/// Whether `ssh-keygen` and we take `signature`; both have to agree.
fn agreed(project: &Project, allowed: &str, signature: &str, what: &str) -> bool {
    let (list, file) = (key_path(project, "allowed"), key_path(project, "signature"));
    std::fs::write(&list, allowed).expect("a file");
    std::fs::write(&file, signature).expect("a file");
    let mut theirs = project
        .program("ssh-keygen")
        .args(["-Y", "verify", "-n", "git", "-I", ANNA, "-f"])
        .arg(&list)
        .arg("-s")
        .arg(&file)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("ssh-keygen is installed");
    let mut stdin = theirs.stdin.take().expect("it is piped");
    let _it_may_have_ended = stdin.write_all(MESSAGE);
    drop(stdin);
    let theirs = theirs.wait_with_output().expect("it ends");
    let ours = Signature::from_text(signature).and_then(|signature| {
        let list = AllowedSigners::read(allowed.as_bytes());
        let nobody = RevokedKeys::default();
        list.named(ANNA, &signature, "git", MESSAGE, 1_795_521_600, &nobody)
    });
    assert_eq!(
        ours.is_ok(),
        theirs.status.success(),
        "{what}\nours: {ours:?}\ntheirs: {}",
        String::from_utf8_lossy(&theirs.stderr)
    );
    ours.is_ok()
}

#[test]
fn the_verdict_on_a_token_is_that_of_ssh_keygen() {
    let project = Project::new();
    let cases: [(&str, Made, bool); 9] = [
        ("good", GOOD, true),
        (
            "verified",
            Made {
                flags: TOUCHED | VERIFIED,
                said_flags: TOUCHED | VERIFIED,
                ..GOOD
            },
            true,
        ),
        // `allowed_signers` has no word for a demand of touch, and `ssh-keygen` demands none.
        (
            "not touched",
            Made {
                flags: 0,
                said_flags: 0,
                ..GOOD
            },
            true,
        ),
        ("said to be touched", Made { flags: 0, ..GOOD }, false),
        (
            "another counter",
            Made {
                said_counter: 8,
                ..GOOD
            },
            false,
        ),
        (
            "another application",
            Made {
                application: "ssh:other",
                ..GOOD
            },
            false,
        ),
        (
            "bytes behind it",
            Made {
                rest: b"\0",
                ..GOOD
            },
            false,
        ),
        (
            "of a plain key",
            Made {
                name: Some("ssh-ed25519"),
                ..GOOD
            },
            false,
        ),
        (
            "of a plain curve",
            Made {
                name: Some("ecdsa-sha2-nistp256"),
                ..GOOD
            },
            false,
        ),
    ];
    for token in [Token::ed25519(), Token::ecdsa()] {
        let allowed = format!("{ANNA} {}\n", token.line());
        for (what, made, is_good) in &cases {
            let signature = token.sign(&token.public(), "git", MESSAGE, made);
            let what = format!("{}: {what}", token.name());
            assert_eq!(
                agreed(&project, &allowed, &signature, &what),
                *is_good,
                "{what}"
            );
        }
        let other = token.sign(&token.public(), "file", MESSAGE, &GOOD);
        assert!(!agreed(&project, &allowed, &other, "another namespace"));
        let other = token.sign(&token.public(), "git", b"another\n", &GOOD);
        assert!(!agreed(&project, &allowed, &other, "another message"));
    }
}

#[test]
fn a_flipped_bit_of_a_token_is_refused_as_by_ssh_keygen() {
    let project = Project::new();
    for token in [Token::ed25519(), Token::ecdsa()] {
        let allowed = format!("{ANNA} {}\n", token.line());
        let signature = token.sign(&token.public(), "git", MESSAGE, &GOOD);
        let body: String = signature
            .lines()
            .filter(|line| !line.starts_with('-'))
            .collect();
        let bytes = BASE64.decode(body.as_bytes()).expect("base64");
        for at in (10..bytes.len()).step_by(11) {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1 << (at % 8);
            let what = format!("{} byte {at}", token.name());
            assert!(
                !agreed(&project, &allowed, &armoured(&flipped), &what),
                "{what}"
            );
        }
    }
}

#[test]
fn the_verdict_on_what_a_browser_made_is_that_of_ssh_keygen() {
    const TEXT: &str = r#"{"type":"webauthn.get","challenge":"[CHALLENGE]","origin":"[ORIGIN]","crossOrigin":false}"#;
    let project = Project::new();
    let browser = |text, extensions| Made {
        name: Some(BROWSER),
        browser: Some(("https://bistro.example", text, extensions)),
        ..GOOD
    };
    let flagged = |made: Made, flag| Made {
        flags: made.flags | flag,
        said_flags: made.said_flags | flag,
        ..made
    };
    let token = Token::ecdsa();
    let allowed = format!("{ANNA} {}\n", token.line());
    for (what, made, is_good) in [
        ("good", browser(TEXT, b""), true),
        ("extended", flagged(browser(TEXT, b"\xa0"), 0x80), true),
        ("extended unsaid", browser(TEXT, b"\xa0"), false),
        ("not extended", flagged(browser(TEXT, b""), 0x80), false),
        ("a new credential", flagged(browser(TEXT, b""), 0x40), false),
        ("no text", browser("", b""), false),
        (
            "another challenge",
            browser(&TEXT.replace("LENGE]", "LENGE]A").leak()[..], b""),
            false,
        ),
        (
            "another origin",
            browser(
                &TEXT.replace("[ORIGIN]", "https://x.example").leak()[..],
                b"",
            ),
            false,
        ),
        (
            "a quote in the origin",
            Made {
                browser: Some(("a\",\"b\":\"", TEXT, b"")),
                ..browser(TEXT, b"")
            },
            false,
        ),
        (
            "of the token itself",
            Made {
                name: None,
                ..browser(TEXT, b"")
            },
            false,
        ),
        (
            "without its text",
            Made {
                browser: None,
                ..browser(TEXT, b"")
            },
            false,
        ),
    ] {
        let signature = token.sign(&token.public(), "git", MESSAGE, &made);
        assert_eq!(
            agreed(&project, &allowed, &signature, what),
            is_good,
            "{what}"
        );
    }
    let token = Token::ed25519();
    let allowed = format!("{ANNA} {}\n", token.line());
    let signature = token.sign(&token.public(), "git", MESSAGE, &browser(TEXT, b""));
    assert!(!agreed(&project, &allowed, &signature, "Ed25519"));
}

#[test]
fn a_certificate_of_a_token_counts_as_for_ssh_keygen() {
    let project = Project::new();
    let authority = key(&project, "authority");
    let authority_path = key_path(&project, "authority");
    for token in [Token::ed25519(), Token::ecdsa()] {
        let public = key_path(&project, "token.pub");
        std::fs::write(&public, format!("{}\n", token.line())).expect("a file");
        let (authority_path, public) = (authority_path.to_string_lossy(), public.to_string_lossy());
        keygen(
            &project,
            &[
                "-q",
                "-s",
                &authority_path,
                "-I",
                "token",
                "-n",
                ANNA,
                &public,
            ],
        );
        let certificate = std::fs::read_to_string(key_path(&project, "token-cert.pub"));
        let certificate = certificate.expect("a certificate");
        let encoded = certificate.split(' ').nth(1).expect("base64");
        let certificate = BASE64.decode(encoded.as_bytes()).expect("base64");
        let signature = token.sign(&certificate, "git", MESSAGE, &GOOD);
        let allowed = format!("{ANNA} cert-authority {authority}\n");
        assert!(agreed(&project, &allowed, &signature, token.name()));
    }
}

#[test]
fn a_commit_is_signed_with_a_token() {
    let project = signing();
    let token = Token::ed25519();
    let list = signers(&project, &["jan"]) + &format!("{ANNA} {}\n", token.line());
    project.write("allowed_signers", list);
    super::commit_as(&project, "jan", "anna has a token");
    verdict(&project);
    for (mailbox, made) in [
        ("guests", GOOD),
        (
            "stolen",
            Made {
                said_counter: 8,
                ..GOOD
            },
        ),
    ] {
        edit(&project, "bistro", mailbox);
        project.commit_all("bistro: a mailbox");
        let mut commit = project.git(["cat-file", "commit", "HEAD"]);
        commit.push('\n');
        let signature = token.sign(&token.public(), "git", commit.as_bytes(), &made);
        sign_by_hand(&project, "gpgsig", &signature);
        if mailbox == "guests" {
            let said = verdict(&project);
            assert!(
                said.contains("is signed by `anna@bistro.example`"),
                "{said}"
            );
        } else {
            let refused = refusal(&project);
            assert!(
                refused.contains("does not match what was signed"),
                "{refused}"
            );
        }
    }
}
