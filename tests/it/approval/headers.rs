//! What stands in the header of a commit in place of one SSH signature.

use insta::assert_snapshot;

use super::{commit_as, edit, key_path, refusal, signing};
use crate::support::Project;

const OPENPGP: &str = "-----BEGIN PGP SIGNATURE-----\n\niQ==\n-----END PGP SIGNATURE-----";
const X509: &str = "-----BEGIN SIGNED MESSAGE-----\nMIAG\n-----END SIGNED MESSAGE-----";

/// Puts `signature` into the header of the last commit, as `field`; the branch is there then.
pub fn sign_by_hand(project: &Project, field: &str, signature: &str) {
    let commit = project.git(["cat-file", "commit", "HEAD"]);
    let (header, message) = commit.split_once("\n\n").expect("a message");
    let folded = signature.trim_end().replace('\n', "\n ");
    let text = format!("{header}\n{field} {folded}\n\n{message}\n");
    let path = key_path(project, "commit");
    std::fs::write(&path, text).expect("a file");
    let path = path.to_string_lossy();
    let made = project.git(["hash-object", "-t", "commit", "-w", "--literally", &path]);
    project.git(["reset", "--quiet", "--hard", &made]);
}

#[test]
fn what_is_no_ssh_signature_is_refused_by_its_name() {
    let project = signing();
    let base = project.git(["rev-parse", "HEAD"]);
    let mut refusals = String::new();
    for signature in [
        OPENPGP,
        X509,
        "rubbish",
        "-----BEGIN SSH SIGNATURE-----\nrubbish\n-----END SSH SIGNATURE-----",
        "-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----",
        "-----BEGIN SSH SIGNATURE-----",
    ] {
        project.git(["reset", "--quiet", "--hard", &base]);
        edit(&project, "bistro", "guests");
        project.commit_all("bistro: a mailbox for guests");
        sign_by_hand(&project, "gpgsig", signature);
        let refused = refusal(&project);
        let lines = refused.lines().filter(|line| !line.contains("help:"));
        refusals.extend(lines.map(|line| format!("{line}\n")));
    }
    assert_snapshot!(refusals, @"
    error: the commit is not approved (signed: commit [COMMIT] has an OpenPGP signature, but only SSH signatures count)
    --- status 4
    error: the commit is not approved (signed: commit [COMMIT] has an X.509 signature, but only SSH signatures count)
    --- status 4
    error: the commit is not approved (signed: commit [COMMIT] has a signature in an unknown format, but only SSH signatures count)
    --- status 4
    error: the commit is not approved (signed: the signature of commit [COMMIT] does not count: it is not a valid SSH signature)
    --- status 4
    error: the commit is not approved (signed: the signature of commit [COMMIT] does not count: its data is cut short)
    --- status 4
    error: the commit is not approved (signed: the signature of commit [COMMIT] does not count: it is not a valid SSH signature)
    --- status 4
    ");
}

#[test]
fn a_second_signature_spoils_the_first_one() {
    let project = signing();
    let base = project.git(["rev-parse", "HEAD"]);
    for field in ["gpgsig", "gpgsig-sha256"] {
        for signature in [OPENPGP, X509] {
            project.git(["reset", "--quiet", "--hard", &base]);
            edit(&project, "bistro", "guests");
            commit_as(&project, "anna", "bistro: a mailbox for guests");
            sign_by_hand(&project, field, signature);
            let refused = refusal(&project);
            assert!(
                refused.contains("has several signatures") && refused.ends_with("status 4"),
                "{refused}"
            );
        }
    }
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: commit [COMMIT] has several signatures, but only one is allowed)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}
