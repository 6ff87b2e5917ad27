//! Our verdict on a signature is that of `ssh-keygen -Y verify`, and on a commit that of
//! `git verify-commit`, on generated lists of signers.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::Stdio;

use contactctl::ssh::{AllowedSigners, RevokedKeys, Signature};

use super::{key, key_of_type, key_path, keygen};
use crate::support::Project;

/// How many lists are generated; more with `CONTACTCTL_TEST_CASES`.
const CASES: u64 = 60;

const PRINCIPALS: [&str; 14] = [
    "anna@x.example",
    "jan@x.example",
    "*@x.example",
    "*@x.example,!jan@x.example",
    "!anna@x.example,*",
    "!anna@x.example",
    "\"anna@x.example,jan@x.example\"",
    "anna@x.example,jan@x.example",
    "ann?@x.example",
    "ANNA@x.example",
    "an*,*jan*",
    "*",
    "anna\"@x.example,jan@x.example\"",
    "\"anna@x.example",
];

const OPTIONS: [&str; 38] = [
    "",
    "",
    "",
    "namespaces=\"git\"",
    "namespaces=\"file,git\"",
    "NameSpaces=\"*\"",
    "namespaces=\"!git,*\"",
    "namespaces=\"f?le\"",
    "namespaces=git",
    "namespaces=\"git\",namespaces=\"git\"",
    "namespaces=\"g\\\"it,git\"",
    "namespaces=\"some thing,git\"",
    "valid-after=\"20260101\"",
    "valid-after=\"202606011200Z\"",
    "valid-before=\"20260601\"",
    "valid-before=\"20260601120000Z\",VALID-AFTER=\"20260301\"",
    "valid-after=\"20261231\",valid-before=\"20260101\"",
    "valid-before=\"soon\"",
    "valid-before=\"99991231\"",
    "valid-before=\"99991231235961Z\"",
    "valid-after=\"99991231\"",
    "valid-before=\"100000101\"",
    "valid-before=\"20260230\"",
    "valid-after=\"20260231Z\"",
    "valid-before=\"20260228235960\"",
    "valid-before=\"20260228235962\"",
    "valid-before=\"202602282400\"",
    "valid-after=\"19700101\"",
    "valid-before=\"20260132\"",
    "cert-authority",
    "cert-authority",
    "Cert-Authority,namespaces=\"git\"",
    "cert-authority,valid-before=\"20260601Z\"",
    "cert-authority,valid-after=\"20260601Z\"",
    "no-such-option",
    "cert-authority,no-such-option",
    ",cert-authority",
    "cert-authority,",
];

/// Of each, the time for git and for `ssh-keygen`.
const TIMES: [(&str, &str); 4] = [
    ("2025-12-31T23:59:59Z", "20251231235959Z"),
    ("2026-03-01T00:00:00Z", "20260301000000Z"),
    ("2026-06-01T12:00:00Z", "20260601120000Z"),
    ("2026-11-01T12:00:00Z", "20261101120000Z"),
];

const NAMESPACES: [&str; 3] = ["git", "file", "contactctl-approval@v1"];

/// The files to sign with: keys of every type, and certificates.
const SIGNERS: [&str; 10] = [
    "one.pub",
    "two.pub",
    "p256.pub",
    "p521.pub",
    "rsa.pub",
    "cert-anna-cert.pub",
    "cert-both-cert.pub",
    "cert-old-cert.pub",
    "cert-host-cert.pub",
    "cert-nobody-cert.pub",
];

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % sides
    }

    fn one_of<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[self.throw(of.len())]
    }
}

/// A project with keys, an authority, and certificates of it.
fn people() -> Project {
    let project = Project::new();
    for name in ["one", "two", "authority"] {
        key(&project, name);
    }
    for (name, kind, bits) in [
        ("p256", "ecdsa", "256"),
        ("p521", "ecdsa", "521"),
        ("rsa", "rsa", "2048"),
    ] {
        let path = key_path(&project, name);
        keygen(
            &project,
            &[
                "-q",
                "-t",
                kind,
                "-b",
                bits,
                "-N",
                "",
                "-C",
                "",
                "-f",
                &path.to_string_lossy(),
            ],
        );
    }
    let certified: [(&str, &[&str]); 5] = [
        ("cert-anna", &["-n", "anna@x.example"]),
        (
            "cert-both",
            &[
                "-n",
                "anna@x.example,jan@x.example",
                "-V",
                "20260201000000Z:20260701000000Z",
            ],
        ),
        (
            "cert-old",
            &[
                "-n",
                "anna@x.example",
                "-V",
                "20250101000000Z:20260301000000Z",
            ],
        ),
        ("cert-host", &["-h", "-n", "anna@x.example"]),
        ("cert-nobody", &[]),
    ];
    let authority = key_path(&project, "authority");
    for (name, options) in certified {
        key_of_type(&project, name, "ed25519");
        let public = key_path(&project, &format!("{name}.pub"));
        let (authority, public) = (authority.to_string_lossy(), public.to_string_lossy());
        let mut args = vec!["-q", "-s", &*authority, "-I", name];
        args.extend(options);
        args.push(&public);
        keygen(&project, &args);
    }
    project
}

/// A file of one to four lines.
fn allowed(dice: &mut Dice, keys: &[String]) -> String {
    let mut text = String::new();
    for _ in 0..=dice.throw(4) {
        text += dice.one_of(&["", "", "", "", " ", "\t ", "# ", "\n"]);
        text += dice.one_of(&PRINCIPALS);
        text += dice.one_of(&[" ", " ", "\t", "  "]);
        let options = dice.one_of(&OPTIONS);
        if !options.is_empty() {
            text += options;
            text += dice.one_of(&[" ", "\t"]);
        }
        text += &keys[dice.throw(keys.len())];
        text += dice.one_of(&["", "", " a comment", "\t"]);
        text += dice.one_of(&["\n", "\n", "\n", "\r\n"]);
    }
    text
}

/// The public keys that lines list: those of the signers, and the authority's more often.
fn listed(project: &Project) -> Vec<String> {
    let files = SIGNERS.iter().copied().chain(["authority.pub"; 6]);
    let text = |file| std::fs::read_to_string(key_path(project, file)).expect("a key");
    files.map(|file| text(file).trim().to_owned()).collect()
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long a test takes is the tester's choice"
)]
fn cases() -> u64 {
    let asked = std::env::var("CONTACTCTL_TEST_CASES").ok();
    asked.and_then(|asked| asked.parse().ok()).unwrap_or(CASES)
}

fn seconds(time: &str) -> u64 {
    let time: jiff::Timestamp = time.parse().expect("an instant");
    u64::try_from(time.as_second()).expect("after 1970")
}

/// A message, signed by each of [`SIGNERS`] for each of [`NAMESPACES`].
fn signatures(project: &Project) -> Vec<(PathBuf, &'static str)> {
    let mut signatures = Vec::new();
    for signer in SIGNERS {
        for namespace in NAMESPACES {
            let message = key_path(project, &format!("message-{signer}-{namespace}"));
            std::fs::write(&message, "a message\n").expect("a file");
            let (key, file) = (key_path(project, signer), message.to_string_lossy());
            keygen(
                project,
                &[
                    "-q",
                    "-Y",
                    "sign",
                    "-n",
                    namespace,
                    "-f",
                    &key.to_string_lossy(),
                    &file,
                ],
            );
            signatures.push((PathBuf::from(format!("{file}.sig")), namespace));
        }
    }
    signatures
}

#[test]
fn the_verdict_on_a_message_is_that_of_ssh_keygen() {
    let project = people();
    let signatures = signatures(&project);
    let keys = listed(&project);
    let mut dice = Dice(7);
    let mut good = 0;
    for case in 0..cases() {
        let text = allowed(&mut dice, &keys);
        let list = key_path(&project, "allowed");
        std::fs::write(&list, &text).expect("a file");
        let ours = AllowedSigners::read(text.as_bytes());
        let (file, made_for) = &signatures[dice.throw(signatures.len())];
        let wanted = if dice.throw(5) == 0 {
            dice.one_of(&NAMESPACES)
        } else {
            made_for
        };
        let principal = dice.one_of(&["anna@x.example", "jan@x.example", "ola@y.example"]);
        let (time, given) = TIMES[dice.throw(TIMES.len())];
        let revoked = match dice.throw(6) {
            0 => format!("{}\n", keys[dice.throw(keys.len())]),
            _ => String::new(),
        };
        let revoked_file = key_path(&project, "revoked");
        std::fs::write(&revoked_file, &revoked).expect("a file");

        let mut theirs = project
            .program("ssh-keygen")
            .env("TZ", "UTC")
            .args(["-Y", "verify", "-n", wanted, "-I", principal, "-f"])
            .arg(&list)
            .arg("-s")
            .arg(file)
            .arg("-r")
            .arg(&revoked_file)
            .arg(format!("-Overify-time={given}"))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("ssh-keygen is installed");
        let mut stdin = theirs.stdin.take().expect("it is piped");
        let _it_may_have_ended = stdin.write_all(b"a message\n");
        drop(stdin);
        let theirs = theirs.wait_with_output().expect("it ends");

        let signature = std::fs::read_to_string(file).expect("a signature");
        let ours = Signature::from_text(&signature).and_then(|signature| {
            let revoked = RevokedKeys::read(revoked.as_bytes())?;
            ours.named(
                principal,
                &signature,
                wanted,
                b"a message\n",
                seconds(time),
                &revoked,
            )
        });
        good += usize::from(ours.is_ok());
        assert_eq!(
            ours.is_ok(),
            theirs.status.success(),
            "case {case}: {principal} for {wanted} at {time}, {}\n{text}\nrevoked: {revoked}\nours: {ours:?}\ntheirs: {}",
            file.display(),
            String::from_utf8_lossy(&theirs.stderr)
        );
    }
    assert!(good > 0, "no signature was good");
}

#[test]
fn the_verdict_on_a_commit_is_that_of_git() {
    let project = people();
    project.git(["init", "--quiet", "--initial-branch=main"]);
    let tree = project.git(["write-tree"]);
    let mut commits = Vec::new();
    for signer in SIGNERS {
        for (time, _) in TIMES {
            let setting = format!("user.signingkey={}", key_path(&project, signer).display());
            let made = project
                .program("git")
                .env("GIT_COMMITTER_DATE", time)
                .args([
                    "-c",
                    "gpg.format=ssh",
                    "-c",
                    &setting,
                    "commit-tree",
                    "-S",
                    "-m",
                ])
                .args([signer, &tree])
                .output()
                .expect("git is installed");
            let commit = String::from_utf8(made.stdout)
                .expect("UTF-8")
                .trim()
                .to_owned();
            assert!(
                made.status.success(),
                "{}",
                String::from_utf8_lossy(&made.stderr)
            );
            commits.push((commit, time));
        }
    }
    let repository = git2::Repository::open(project.path("")).expect("a repository");
    let keys = listed(&project);
    let mut dice = Dice(11);
    let mut good = 0;
    for case in 0..cases() {
        let text = allowed(&mut dice, &keys);
        let list = key_path(&project, "allowed");
        std::fs::write(&list, &text).expect("a file");
        let (commit, time) = &commits[dice.throw(commits.len())];
        let theirs = project
            .program("git")
            .env("TZ", "UTC")
            .arg("-c")
            .arg(format!("gpg.ssh.allowedSignersFile={}", list.display()))
            .args(["verify-commit", commit])
            .output()
            .expect("git is installed");
        let id = git2::Oid::from_str(commit).expect("an id");
        let (signature, content) = repository.extract_signature(&id, None).expect("signed");
        let signature = std::str::from_utf8(&signature).expect("UTF-8");
        let ours = Signature::from_text(signature).and_then(|signature| {
            let list = AllowedSigners::read(text.as_bytes());
            let nobody = RevokedKeys::default();
            list.anybody(&signature, "git", &content, seconds(time), &nobody)
        });
        good += usize::from(ours.is_ok());
        assert_eq!(
            ours.is_ok(),
            theirs.status.success(),
            "case {case}: {time}\n{text}\nours: {ours:?}\ntheirs: {}",
            String::from_utf8_lossy(&theirs.stderr)
        );
    }
    assert!(good > 0, "no commit was good");
}
