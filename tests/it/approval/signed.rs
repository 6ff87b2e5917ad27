//! `signed`: who may sign, and what is not a signature of theirs.

use insta::assert_snapshot;

use super::{
    SIGNED, commit_as, edit, git_as, key, key_path, keygen, refusal, signers, signing, verdict,
};

#[test]
fn a_signed_change_is_pushed() {
    let project = signing();
    edit(&project, "bistro", "guests");
    commit_as(&project, "jan", "bistro: a mailbox for guests");
    assert_snapshot!(verdict(&project), @"
    ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)
    ok  signed: 1 commit since [COMMIT] is signed by `jan@bistro.example`
    ");
}

#[test]
fn a_change_that_is_not_signed_is_refused() {
    let project = signing();
    edit(&project, "bistro", "guests");
    project.commit_all("bistro: a mailbox for guests");
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: commit [COMMIT] is not signed)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    // A signed one on top of it does not make up for it.
    edit(&project, "tavern", "guests");
    commit_as(&project, "anna", "tavern: a mailbox for guests");
    let again = refusal(&project);
    assert!(again.contains("is not signed"), "{again}");
}

#[test]
fn a_commit_that_touches_neither_contacts_nor_policy_needs_no_signature() {
    let project = signing();
    project.write("README.md", "Our contacts.\n");
    project.commit_all("a readme");
    assert_snapshot!(verdict(&project), @"
    ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)
    ok  signed: nothing that needs a signature has changed
    ");
}

#[test]
fn a_key_that_is_not_listed_does_not_count() {
    let project = signing();
    edit(&project, "bistro", "guests");
    commit_as(&project, "mallory", "bistro: a mailbox for guests");
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: the signature of commit [COMMIT] does not count: its key [KEY] is not on the list of signers)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn a_line_that_cannot_be_read_is_named_where_it_may_be_the_signers() {
    let project = signing();
    let list = signers(&project, &["mallory"]);
    let line = list.replace(
        "mallory@bistro.example ",
        "mallory@bistro.example valid-before=\"soon\" ",
    );
    assert_ne!(line, list);
    let known = signers(&project, &["anna", "jan"]);
    project.write("allowed_signers", format!("# ours\n{known}{line}"));
    commit_as(&project, "anna", "mallory may sign until soon");
    edit(&project, "bistro", "guests");
    commit_as(&project, "mallory", "bistro: a mailbox for guests");
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: the signature of commit [COMMIT] does not count: its key [KEY] is not on the list of signers; line 4 of `allowed_signers` cannot be read (the value of `valid-before` is not a valid date in the format YYYYMMDD[HHMM[SS]]), so the line allows no signer)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn the_last_date_of_four_digits_is_a_limit_like_any() {
    for (option, is_valid) in [
        ("valid-before=\"99991231\"", true),
        ("valid-before=\"99991231235959Z\"", true),
        ("valid-after=\"99991231\"", false),
        (
            "valid-after=\"20200101\",valid-before=\"9999123123\"",
            false,
        ),
    ] {
        let project = signing();
        let list = signers(&project, &["anna", "jan"]);
        let limited = signers(&project, &["mallory"]).replace(
            "mallory@bistro.example ",
            &format!("mallory@bistro.example {option} "),
        );
        project.write("allowed_signers", format!("{list}{limited}"));
        commit_as(&project, "anna", "mallory may sign");
        edit(&project, "bistro", "guests");
        commit_as(&project, "mallory", "bistro: a mailbox for guests");
        let plan = project.run(["plan"]);
        assert_eq!(plan.says("are signed by"), is_valid, "{option}: {plan}");
    }
}

#[test]
fn a_change_cannot_list_its_own_signer() {
    let project = signing();
    project.write(
        "allowed_signers",
        signers(&project, &["anna", "jan", "mallory"]),
    );
    edit(&project, "bistro", "guests");
    commit_as(&project, "mallory", "bistro: a mailbox for guests");
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: the signature of commit [COMMIT] does not count: its key [KEY] is valid only for commits that come after the commit that adds the key to `allowed_signers`)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn a_new_signer_counts_after_the_step_that_lists_them() {
    let project = signing();
    project.write(
        "allowed_signers",
        signers(&project, &["anna", "jan", "mallory"]),
    );
    commit_as(&project, "anna", "mallory may sign");
    edit(&project, "bistro", "guests");
    commit_as(&project, "mallory", "bistro: a mailbox for guests");
    assert_snapshot!(verdict(&project), @"
    ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)
    ok  signed: 2 commits since [COMMIT] are signed by `anna@bistro.example`, `mallory@bistro.example`
    ");
}

#[test]
fn a_change_cannot_lower_the_policy_that_judges_it() {
    let project = signing();
    project.write("contactctl.toml", "[approval]\nsignatures = 0\n");
    edit(&project, "bistro", "guests");
    project.commit_all("no signatures any more");
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: commit [COMMIT] is not signed)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
    // Nor in the table of the portal.
    let portal = "[portals.local]\nkind = \"embedded\"\nenvironment = \"production\"\n\n\
                  [portals.local.approval]\nsignatures = 0\n";
    project.write("contactctl.toml", format!("{SIGNED}{portal}"));
    project.git(["add", "--all"]);
    project.git([
        "commit",
        "--quiet",
        "--amend",
        "--message",
        "not for this portal",
    ]);
    let refused = refusal(&project);
    assert!(refused.contains("is not signed"), "{refused}");
    // Signed, it is a change like any other.
    git_as(
        &project,
        "jan",
        &["commit", "--quiet", "--amend", "--no-edit"],
    );
    verdict(&project);
}

#[test]
fn a_portal_under_another_name_does_not_get_around_its_policy() {
    let project = signing();
    let database = |name: &str| project.path(&format!(".contactctl/{name}.sqlite3"));
    std::fs::copy(database("local"), database("again")).expect("a copy");
    let portal = "[portals.again]\nkind = \"embedded\"\nenvironment = \"production\"\n\n\
                  [portals.again.approval]\nsignatures = 0\n";
    project.write("contactctl.toml", format!("{SIGNED}{portal}"));
    edit(&project, "bistro", "guests");
    project.commit_all("another name");
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: commit [COMMIT] is not signed)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal again --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn a_policy_is_for_one_portal() {
    let project = signing();
    let config = "[approval]\nsignatures = 0\n\n\
                  [portals.local]\nkind = \"embedded\"\nenvironment = \"production\"\n\n\
                  [portals.local.approval]\nsignatures = 1\n\n\
                  [portals.test]\nkind = \"embedded\"\nenvironment = \"sandbox\"\n";
    project.write("contactctl.toml", config);
    edit(&project, "tavern", "guests");
    commit_as(&project, "anna", "a sandbox");
    for portal in ["local", "test"] {
        let sync = project.run(["sync", "--yes", "--portal", portal]);
        assert_eq!(sync.status, Some(0), "{sync}");
    }
    edit(&project, "bistro", "guests");
    project.commit_all("bistro: a mailbox for guests");
    let local = project.run(["sync", "--yes", "--portal", "local"]);
    assert!(
        local.says("is not signed") && local.status == Some(4),
        "{local}"
    );
    let test = project.run(["sync", "--yes", "--portal", "test"]);
    assert_eq!(test.status, Some(0), "{test}");
}

#[test]
fn a_signature_for_something_else_does_not_count() {
    let project = signing();
    edit(&project, "bistro", "guests");
    project.git(["add", "--all"]);
    // Git asks a program for the signature; this one makes it for the namespace `file`.
    let script = "#!/bin/sh\nargs=\nfor arg in \"$@\"; do\n  [ \"$arg\" = git ] && arg=file\n  \
                  args=\"$args $arg\"\ndone\nexec ssh-keygen $args\n";
    project.write("../home/signs-for-file", script);
    let program = key_path(&project, "signs-for-file");
    make_executable(&program);
    let program = format!("gpg.ssh.program={}", program.display());
    git_as(
        &project,
        "anna",
        &[
            "-c",
            &program,
            "commit",
            "--quiet",
            "--message",
            "for files",
        ],
    );
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: the signature of commit [COMMIT] does not count: it is for the namespace `file`, not for `git`)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn a_key_that_is_for_something_else_does_not_count() {
    let project = signing();
    let line = format!(
        "mallory@bistro.example namespaces=\"file,*@v1\" {}\n",
        key(&project, "mallory")
    );
    list(&project, &line);
    edit(&project, "bistro", "guests");
    commit_as(&project, "mallory", "bistro: a mailbox for guests");
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: the signature of commit [COMMIT] does not count: the key of `mallory@bistro.example` may sign only for `file,*@v1`, not for the namespace `git`)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn a_key_counts_while_it_is_valid() {
    // All commits of these tests are of 1 November 2026, noon.
    let project = signing();
    let key = key(&project, "mallory");
    list(
        &project,
        &format!(
            "mallory@bistro.example valid-after=\"20261001\",valid-before=\"20261031Z\" {key}\n"
        ),
    );
    edit(&project, "bistro", "guests");
    commit_as(&project, "mallory", "bistro: a mailbox for guests");
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: the signature of commit [COMMIT] does not count: the key of `mallory@bistro.example` was not valid at 2026-11-01T12:00:00Z, because it had expired at 2026-10-31T00:00:00Z)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");

    let project = signing();
    let mallory = super::key(&project, "mallory");
    list(
        &project,
        &format!("mallory@bistro.example valid-before=\"20261102\" {mallory}\n"),
    );
    edit(&project, "bistro", "guests");
    commit_as(&project, "mallory", "bistro: a mailbox for guests");
    // By now the key has expired; when the commit was made it had not.
    verdict(&project);
}

#[test]
fn an_expired_key_cannot_date_its_commits_back() {
    let project = signing();
    let key = key(&project, "mallory");
    list(
        &project,
        &format!("mallory@bistro.example valid-before=\"20261031Z\" {key}\n"),
    );
    edit(&project, "bistro", "guests");
    project.git(["add", "--all"]);
    let path = key_path(&project, "mallory");
    let made = project
        .program("git")
        .env("GIT_COMMITTER_DATE", "2026-10-01T12:00:00Z")
        .args(["-c", "gpg.format=ssh", "-c"])
        .arg(format!("user.signingkey={}", path.display()))
        .args(["commit", "--quiet", "--gpg-sign", "--message", "dated back"])
        .status();
    assert!(made.expect("git is installed").success());
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: the signature of commit [COMMIT] does not count: its commit is dated before a commit that was already on the branch, and by that later date the key of `mallory@bistro.example` had expired)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn a_revoked_key_does_not_count_from_the_commit_that_revokes_it() {
    let project = signing();
    project.write(
        "contactctl.toml",
        format!("{SIGNED}revoked_signers = \"revoked\"\n"),
    );
    project.write("revoked", "# nobody yet\n");
    edit(&project, "tavern", "guests");
    commit_as(&project, "anna", "keys can be revoked");
    verdict(&project);
    // Jan's key is stolen, and signs; Anna revokes it.
    edit(&project, "bistro", "stolen");
    commit_as(&project, "jan", "bistro: a mailbox for thieves");
    project.write("revoked", format!("{} jan's\n", key(&project, "jan")));
    commit_as(&project, "anna", "jan's key is stolen");
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: the signature of commit [COMMIT] does not count: its key [KEY] is revoked)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn a_signer_who_was_struck_off_cannot_sign_afterwards() {
    let project = signing();
    project.write("allowed_signers", signers(&project, &["anna"]));
    commit_as(&project, "anna", "jan has left");
    edit(&project, "bistro", "guests");
    commit_as(&project, "jan", "bistro: a mailbox for guests");
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: the signature of commit [COMMIT] does not count: its key [KEY] is not on the list of signers)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn a_certificate_of_a_listed_authority_counts() {
    let project = signing();
    let authority = key(&project, "authority");
    list(
        &project,
        &format!("*@bistro.example cert-authority {authority}\n"),
    );
    let certify = |validity: &str, names: &str| {
        let key = key_path(&project, "mallory");
        let public = key.with_extension("pub");
        let ca = key_path(&project, "authority");
        let (ca, public) = (ca.to_string_lossy(), public.to_string_lossy());
        keygen(
            &project,
            &[
                "-q", "-s", &ca, "-I", "mallory", "-n", names, "-V", validity, &public,
            ],
        );
    };
    let sign = || {
        let certificate = key_path(&project, "mallory-cert.pub");
        let setting = format!("user.signingkey={}", certificate.display());
        project.git(["add", "--all"]);
        project.git([
            "-c",
            "gpg.format=ssh",
            "-c",
            &setting,
            "commit",
            "--quiet",
            "--gpg-sign",
            "--message",
            "by certificate",
        ]);
    };
    certify("20261001000000Z:20261031000000Z", "mallory@bistro.example");
    edit(&project, "bistro", "guests");
    sign();
    let expired = refusal(&project);
    assert!(expired.contains("its certificate expired at"), "{expired}");
    project.git(["reset", "--quiet", "--soft", "HEAD~1"]);
    certify(
        "20261001000000Z:20261231000000Z",
        "mallory@elsewhere.example",
    );
    sign();
    let foreign = refusal(&project);
    assert!(
        foreign.contains("none of the names in its certificate is allowed for its authority"),
        "{foreign}"
    );
    project.git(["reset", "--quiet", "--soft", "HEAD~1"]);
    certify("20261001000000Z:20261231000000Z", "mallory@bistro.example");
    sign();
    assert_snapshot!(verdict(&project), @"
    ok  branch: commit [COMMIT] is on `main`, the local default branch (there is no remote)
    ok  signed: 1 commit since [COMMIT] is signed by `mallory@bistro.example`
    ");
}

#[test]
fn an_openpgp_signature_is_refused_by_its_name() {
    let project = signing();
    edit(&project, "bistro", "guests");
    project.git(["add", "--all"]);
    let script = "#!/bin/sh\ncat >/dev/null\necho '[GNUPG:] SIG_CREATED ' >&2\n\
                  printf -- '-----BEGIN PGP SIGNATURE-----\\n\\niQ==\\n-----END PGP SIGNATURE-----\\n'\n";
    project.write("../home/gpg", script);
    let program = key_path(&project, "gpg");
    make_executable(&program);
    let program = format!("gpg.program={}", program.display());
    project.git([
        "-c",
        &program,
        "commit",
        "--quiet",
        "-S",
        "--message",
        "by OpenPGP",
    ]);
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: commit [COMMIT] has an OpenPGP signature, but only SSH signatures count)
      help: ask somebody listed in `allowed_signers` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`; or ask people in `allowed_signers` to approve the commit (`contactctl approve [COMMIT] --base [COMMIT] --portal local --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    --- status 4
    ");
}

#[test]
fn without_a_file_of_signers_nobody_may_sign() {
    let project = signing();
    project.write("contactctl.toml", "");
    commit_as(&project, "anna", "no signatures for now");
    verdict(&project);
    std::fs::remove_file(project.path("allowed_signers")).expect("it was there");
    project.write("contactctl.toml", SIGNED);
    edit(&project, "tavern", "guests");
    project.commit_all("a policy without signers");
    // The portal is a new one: the policy is that of the branch.
    std::fs::remove_dir_all(project.path(".contactctl")).expect("it was there");
    assert_snapshot!(refusal(&project), @"
    error: the commit is not approved (signed: commit [COMMIT] does not have `allowed_signers`, the list of signers of the approval policy)
      help: list in `allowed_signers` who may sign, one per line, such as `anna@bistro.example ssh-ed25519 AAAA...`, and get the list approved
    --- status 4
    ");
}

#[test]
fn a_policy_with_a_fault_judges_nothing() {
    let project = signing();
    // The approved branch is at a commit whose policy cannot be read; the portal is a new one.
    project.git(["checkout", "--quiet", "-b", "side"]);
    project.git(["checkout", "--quiet", "main"]);
    project.write("contactctl.toml", "[approval]\nsignatures = \"1\"\n");
    project.commit_all("a fault");
    std::fs::remove_dir_all(project.path(".contactctl")).expect("it was there");
    let sync = project.run(["sync", "--yes", "--rev", "side"]);
    assert!(
        sync.says("has errors, so none of its settings applies") && sync.status == Some(4),
        "{sync}"
    );
}

/// Adds a line to the list of signers and pushes it.
fn list(project: &crate::support::Project, line: &str) {
    let allowed = signers(project, &["anna", "jan"]) + line;
    project.write("allowed_signers", allowed);
    edit(project, "tavern", "guests");
    commit_as(project, "anna", "another signer");
    verdict(project);
}

fn make_executable(path: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let permissions = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(path, permissions).expect("ours");
}
