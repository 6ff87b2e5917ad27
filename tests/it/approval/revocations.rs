//! Binary lists of revoked keys: our verdicts are those of `ssh-keygen -Y verify -r`.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::Stdio;

use contactctl::ssh::{AllowedSigners, RevokedKeys, Signature};
use insta::assert_snapshot;

use super::{SIGNED, commit_as, edit, key, key_path, keygen, refusal, signing, verdict};
use crate::support::Project;

const ANNA: &str = "anna@x.example";

/// What `ssh-keygen -k` makes lists of: `[KEY:x]` is the public key of `x`, `[HASH:x]` its
/// fingerprint. Serial numbers are of one authority's certificates, or behind `any` of anybody's.
const LISTS: [(&str, &str); 18] = [
    ("nothing", ""),
    ("a key", "key: [KEY:one]"),
    ("its key", "key: [KEY:cert-a]"),
    ("the authority", "key: [KEY:authority]"),
    ("by sha1", "sha1: [KEY:one]"),
    ("the authority by sha1", "sha1: [KEY:authority]"),
    ("by sha256", "sha256: [KEY:cert-b]"),
    ("by its fingerprint", "hash: [HASH:one]"),
    ("a serial", "serial: 5"),
    ("a range", "serial: 5-1000"),
    (
        "many",
        "serial: 1\nserial: 3\nserial: 5\nserial: 9\nserial: 12",
    ),
    ("far away", "serial: 9223372036854775807"),
    ("all far away", "serial: 1000-18446744073709551615"),
    ("zero", "serial: 1"),
    ("an id", "id: cert-b"),
    ("another id", "id: cert-"),
    ("serials of any", "any\nserial: 7\nid: cert-a"),
    (
        "all of it",
        "key: [KEY:two]\nsha1: [KEY:one]\nsha256: [KEY:cert-a]\nserial: 7\nid: cert-zero",
    ),
];

/// Whose certificates have which serial number and authority.
const CERTIFIED: [(&str, &str, &str); 6] = [
    ("cert-a", "5", "authority"),
    ("cert-b", "7", "authority"),
    ("cert-c", "9223372036854775807", "authority"),
    ("cert-last", "18446744073709551615", "authority"),
    ("cert-zero", "0", "authority"),
    ("cert-other", "5", "other"),
];

/// The files to sign with.
fn signers() -> Vec<String> {
    let certificates = CERTIFIED.map(|(name, ..)| format!("{name}-cert.pub"));
    let keys = ["one.pub", "two.pub"].map(str::to_owned);
    keys.into_iter().chain(certificates).collect()
}

fn text_of(project: &Project, file: &str) -> String {
    std::fs::read_to_string(key_path(project, file)).expect("a file")
}

/// A project with keys, certificates, and a signature of a message by each.
fn people() -> Project {
    let project = Project::new();
    for name in ["one", "two", "authority", "other"] {
        key(&project, name);
    }
    for (name, serial, authority) in CERTIFIED {
        key(&project, name);
        let public = key_path(&project, &format!("{name}.pub"));
        let authority = key_path(&project, authority);
        let (authority, public) = (authority.to_string_lossy(), public.to_string_lossy());
        keygen(
            &project,
            &[
                "-q", "-s", &authority, "-I", name, "-n", ANNA, "-z", serial, &public,
            ],
        );
    }
    for signer in signers() {
        let message = key_path(&project, &format!("message-{signer}"));
        std::fs::write(&message, "a message\n").expect("a file");
        let (key, message) = (key_path(&project, &signer), message.to_string_lossy());
        let key = key.to_string_lossy();
        keygen(
            &project,
            &["-q", "-Y", "sign", "-n", "git", "-f", &key, &message],
        );
    }
    project
}

/// Makes the list of `description` as `ssh-keygen` does.
fn list(project: &Project, description: &str) -> PathBuf {
    let of_any = description.starts_with("any\n");
    let mut text = description.trim_start_matches("any\n").to_owned();
    for name in ["one", "two", "authority", "cert-a", "cert-b"] {
        let line = text_of(project, &format!("{name}.pub"));
        text = text.replace(&format!("[KEY:{name}]"), line.trim());
        let key = contactctl::ssh::PublicKey::from_text(&line).expect("a key");
        text = text.replace(&format!("[HASH:{name}]"), &key.fingerprint());
    }
    let (made_of, path) = (key_path(project, "made-of"), key_path(project, "revoked"));
    std::fs::write(&made_of, text + "\n").expect("a file");
    let authority = key_path(project, "authority.pub");
    let authority = if of_any {
        "none".into()
    } else {
        authority.to_string_lossy()
    };
    let (to, from) = (path.to_string_lossy(), made_of.to_string_lossy());
    keygen(
        project,
        &["-q", "-k", "-f", &to, "-s", &authority, "-z", "3", &from],
    );
    path
}

/// Whether `ssh-keygen` takes the signature that is in `file`.
fn theirs(project: &Project, file: &str, revoked: &std::path::Path) -> bool {
    let mut theirs = project
        .program("ssh-keygen")
        .args(["-Y", "verify", "-n", "git", "-I", ANNA, "-f"])
        .arg(key_path(project, "allowed"))
        .arg("-s")
        .arg(key_path(project, file))
        .arg("-r")
        .arg(revoked)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("ssh-keygen is installed");
    let mut stdin = theirs.stdin.take().expect("it is piped");
    let _it_may_have_ended = stdin.write_all(b"a message\n");
    drop(stdin);
    theirs.wait().expect("it ends").success()
}

#[test]
fn the_verdict_by_a_binary_list_is_that_of_ssh_keygen() {
    let project = people();
    let lines = [
        ("one", ""),
        ("two", ""),
        ("authority", "cert-authority "),
        ("other", "cert-authority "),
    ];
    let line = |(name, option)| format!("{ANNA} {option}{}\n", key(&project, name));
    let allowed = lines.map(line).concat();
    std::fs::write(key_path(&project, "allowed"), &allowed).expect("a file");
    let allowed = AllowedSigners::read(allowed.as_bytes());
    let mut revoked_of = String::new();
    for (what, description) in LISTS {
        let path = list(&project, description);
        let bytes = std::fs::read(&path).expect("a list");
        assert!(bytes.starts_with(b"SSHKRL\n\0"), "{what}");
        let revoked = RevokedKeys::read(&bytes).expect(what);
        let mut names = Vec::new();
        for signer in signers() {
            let file = format!("message-{signer}.sig");
            let signature = Signature::from_text(&text_of(&project, &file)).expect("a signature");
            let ours = allowed.named(
                ANNA,
                &signature,
                "git",
                b"a message\n",
                1_795_521_600,
                &revoked,
            );
            let theirs = theirs(&project, &file, &path);
            assert_eq!(ours.is_ok(), theirs, "{what}: {signer}: {ours:?}");
            if ours.is_err() {
                names.push(signer.replace("-cert.pub", "").replace(".pub", ""));
            }
        }
        revoked_of += format!("{what}: {}", names.join(" ")).trim_end();
        revoked_of.push('\n');
    }
    assert_snapshot!(revoked_of, @"
    nothing:
    a key: one
    its key: cert-a
    the authority: cert-a cert-b cert-c cert-last cert-zero
    by sha1: one
    the authority by sha1: cert-a cert-b cert-c cert-last cert-zero
    by sha256: cert-b
    by its fingerprint: one
    a serial: cert-a
    a range: cert-a cert-b
    many: cert-a
    far away: cert-c
    all far away: cert-c cert-last
    zero:
    an id: cert-b
    another id:
    serials of any: cert-a cert-b
    all of it: one two cert-a cert-b cert-zero
    ");
}

#[test]
fn a_binary_list_that_cannot_be_read_in_full_is_refused() {
    let project = people();
    let path = list(
        &project,
        "serial: 1-9\nid: x\nsha256: [KEY:one]\nsha1: [KEY:one]",
    );
    let bytes = std::fs::read(path).expect("a list");
    // Between two sections a list may end.
    let ends: Vec<_> = (8..bytes.len())
        .filter(|end| RevokedKeys::read(&bytes[..*end]).is_ok())
        .collect();
    assert!(ends.len() <= 3, "{ends:?}");
    let say = |bytes: &[u8]| {
        let fault = RevokedKeys::read(bytes).expect_err("it is refused");
        fault.to_string() + "\n"
    };
    let with = |tail: &[u8]| [&bytes[..], tail].concat();
    let mut other = bytes.clone();
    other[11] = 2;
    let mut said = say(&other);
    // Sections: a signature, an unknown one, a short fingerprint, no serial number, a wrong range.
    said += &say(&with(b"\x04\0\0\0\0"));
    said += &say(&with(b"\xff\0\0\0\0"));
    said += &say(&with(b"\x05\0\0\0\x05\0\0\0\x01x"));
    said += &say(&with(
        b"\x01\0\0\0\x15\0\0\0\0\0\0\0\0\x20\0\0\0\x08\0\0\0\0\0\0\0\0",
    ));
    said += &say(&with(
        b"\x01\0\0\0\x1d\0\0\0\0\0\0\0\0\x21\0\0\0\x10\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\x01",
    ));
    said += &say(&with(b"\x01\0\0\0\x0d\0\0\0\0\0\0\0\0\x39\0\0\0\0"));
    assert_snapshot!(said, @"
    it is a binary key revocation list of version 2, which is not known
    it is a signed binary key revocation list, and such signatures are not verified
    it is a binary key revocation list with a section of unknown type 255
    it is a binary key revocation list with a fingerprint of the wrong length
    it is a binary key revocation list with an invalid range of serial numbers: 0 to 0
    it is a binary key revocation list with an invalid range of serial numbers: 2 to 1
    it is a binary key revocation list with a section of unknown type 57
    ");
}

#[test]
fn a_binary_list_counts_from_the_commit_that_brings_it() {
    let project = signing();
    let config = format!("{SIGNED}revoked_signers = \"revoked\"\n");
    project.write("contactctl.toml", config);
    project.write("revoked", "# nobody yet\n");
    edit(&project, "tavern", "guests");
    commit_as(&project, "anna", "keys can be revoked");
    verdict(&project);
    let jan = key_path(&project, "jan.pub");
    let to = project.path("revoked");
    keygen(
        &project,
        &[
            "-q",
            "-k",
            "-f",
            &to.to_string_lossy(),
            &jan.to_string_lossy(),
        ],
    );
    edit(&project, "bistro", "stolen");
    commit_as(&project, "jan", "bistro: a mailbox for thieves");
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: the signature of commit [COMMIT] does not count: its key [KEY] is revoked)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    project.git(["reset", "--quiet", "--soft", "HEAD~1"]);
    commit_as(&project, "anna", "jan's key is revoked");
    verdict(&project);
    // A list that is cut short is no list.
    let whole = std::fs::read(&to).expect("a list");
    project.write("revoked", &whole[..whole.len() - 1]);
    edit(&project, "bistro", "others");
    commit_as(&project, "anna", "half a list");
    assert_snapshot!(refusal(&project), @"
    error: cannot confirm that anybody could satisfy the new approval policy of commit [COMMIT]: cannot use `revoked` of commit [COMMIT]: its data is cut short
      help: if the cause cannot be fixed, undo the change to the policy in a new commit; later, change it again with everything that it needs
      help: put the revoked public keys into `revoked`, one per line, or create it with `ssh-keygen -k -f revoked KEY.pub`, and commit it
    error: the commit is not approved (signed: cannot use `revoked` of commit [COMMIT]: its data is cut short)
      help: put the revoked public keys into `revoked`, one per line, or create it with `ssh-keygen -k -f revoked KEY.pub`, and commit it
    --- status 4
    ");
}
