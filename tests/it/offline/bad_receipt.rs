//! Receipts that prove nothing: each is refused, and never passed over.

use std::fmt::Write as _;
use std::fs::File;

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::{RECEIPT, edit, offline, propose, receipt, synced, two_accounts};
use crate::support::Project;

/// What is said of a receipt after each change of it.
fn told(project: &Project, changes: &[(&str, Value)]) -> String {
    let whole = receipt(project);
    let mut out = String::new();
    for (pointer, value) in changes {
        edit(project, |receipt| {
            *receipt.pointer_mut(pointer).expect("a member") = value.clone();
        });
        let plan = offline(project, &[]);
        assert_eq!(plan.stdout, "");
        let status = plan.status.unwrap_or(-1);
        let _ = write!(out, "{pointer} = {value}\n{}=> {status}\n", plan.stderr);
        edit(project, |receipt| receipt.clone_from(&whole));
    }
    out
}

#[test]
fn a_receipt_of_something_else_is_refused() {
    let other = "0123456789012345678901234567890123456789";
    let changes = [
        ("/portal/name", json!("other")),
        ("/portal/kind", json!("http")),
        ("/environment", json!("sandbox")),
        ("/target", json!("11111111-1111-4111-8111-111111111111")),
        ("/source/repository", json!(other)),
        ("/source/config", json!("other/contactctl.toml")),
        ("/source/commit", json!(other)),
        ("/tree", json!(other)),
    ];
    assert_snapshot!(told(&synced(), &changes), @r#"
    /portal/name = "other"
    error: receipt `.contactctl/receipts/local.json` is for portal `other` (embedded, production), not for `local` (embedded, production)
      help: choose the receipt of a sync to this portal: `contactctl plan --offline --portal local --receipt FILE`
    => 2
    /portal/kind = "http"
    error: receipt `.contactctl/receipts/local.json` is for portal `local` (http, production), not for `local` (embedded, production)
      help: choose the receipt of a sync to this portal: `contactctl plan --offline --portal local --receipt FILE`
    => 2
    /environment = "sandbox"
    error: receipt `.contactctl/receipts/local.json` is for portal `local` (embedded, sandbox), not for `local` (embedded, production)
      help: choose the receipt of a sync to this portal: `contactctl plan --offline --portal local --receipt FILE`
    => 2
    /target = "11111111-1111-4111-8111-111111111111"
    error: receipt `.contactctl/receipts/local.json` is for another database of portal `local` than the one that is here now
      help: run `contactctl sync --portal local`, then use the receipt of that sync: `contactctl plan --offline --portal local`
    => 2
    /source/repository = "0123456789012345678901234567890123456789"
    error: receipt `.contactctl/receipts/local.json` is from another repository, `0123456789012345678901234567890123456789`
      help: choose the receipt of a sync from this repository: `contactctl plan --offline --portal NAME --receipt FILE`
    => 2
    /source/config = "other/contactctl.toml"
    error: receipt `.contactctl/receipts/local.json` is from another configuration, `other/contactctl.toml`
      help: choose the receipt of a sync with this configuration: `contactctl plan --offline --portal NAME --receipt FILE`
    => 2
    /source/commit = "0123456789012345678901234567890123456789"
    error: commit 0123456789, which receipt `.contactctl/receipts/local.json` is for, is not in this clone
      help: fetch the commit: `git fetch --all`
    => 2
    /tree = "0123456789012345678901234567890123456789"
    error: receipt `.contactctl/receipts/local.json` does not match commit 5b05000644, which has other contacts
      help: choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
    => 2
    "#);
}

#[test]
fn a_damaged_receipt_is_refused() {
    let changes = [
        ("/schema_version", json!(2)),
        ("/finished_at", json!("yesterday")),
        ("/source/commit", json!("HEAD")),
        ("/accounts/0/outcome", json!("fine")),
        ("/accounts/0/digest", json!("sha256:0")),
        ("/accounts/0/id", json!("tavern")),
        ("/accounts", json!({})),
    ];
    assert_snapshot!(told(&synced(), &changes), @r#"
    /schema_version = 2
    error: receipt `.contactctl/receipts/local.json` is from another version of contactctl
      help: use the version of contactctl that created it, or a receipt that this version has written
    => 2
    /finished_at = "yesterday"
    error: `.contactctl/receipts/local.json` is not a receipt, or is damaged
      cause: failed to parse four digit integer as year: invalid digit, expected 0-9 but got y at line 7 column 28
      help: choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
    => 2
    /source/commit = "HEAD"
    error: `.contactctl/receipts/local.json` is not a receipt, or is damaged
      cause: `commit`: a commit is its full id in lower-case hexadecimal digits
      help: choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
    => 2
    /accounts/0/outcome = "fine"
    error: `.contactctl/receipts/local.json` is not a receipt, or is damaged
      cause: unknown variant `fine`, expected one of `applied`, `already-there`, `refused`, `failed`, `unknown`, `skipped`, `not-attempted` at line 36 column 23
      help: choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
    => 2
    /accounts/0/digest = "sha256:0"
    error: `.contactctl/receipts/local.json` is not a receipt, or is damaged
      cause: not `sha256:` and 64 hexadecimal digits at line 37 column 26
      help: choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
    => 2
    /accounts/0/id = "tavern"
    error: `.contactctl/receipts/local.json` is not a receipt, or is damaged
      cause: account `tavern` is in it twice
      help: choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
    => 2
    /accounts = {}
    error: `.contactctl/receipts/local.json` is not a receipt, or is damaged
      cause: invalid type: map, expected a sequence at line 33 column 14
      help: choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
    => 2
    "#);
}

#[test]
fn what_is_not_a_receipt_is_refused() {
    let project = synced();
    let text = project.text(RECEIPT);
    let mut out = String::new();
    for (what, bytes) in [
        ("empty", Vec::new()),
        ("cut", text.as_bytes()[..text.len() / 2].to_vec()),
        ("not UTF-8", b"{\"schema_version\": \"\xff\"}".to_vec()),
        ("a list", b"[]".to_vec()),
        ("deep", vec![b'['; 100_000]),
    ] {
        project.write("receipt.json", bytes);
        let plan = offline(&project, &["--receipt", "receipt.json"]);
        assert_eq!((plan.status, plan.stdout.as_str()), (Some(2), ""), "{what}");
        let _ = write!(out, "{what}\n{}", plan.stderr);
    }
    for file in ["nowhere.json", "contacts"] {
        let plan = offline(&project, &["--receipt", file]);
        assert_eq!((plan.status, plan.stdout.as_str()), (Some(2), ""), "{file}");
        let _ = write!(out, "{file}\n{}", plan.stderr);
    }
    assert_snapshot!(out, @"
    empty
    error: `receipt.json` is not a receipt, or is damaged
      cause: EOF while parsing a value at line 1 column 0
      help: choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
    cut
    error: `receipt.json` is not a receipt, or is damaged
      cause: EOF while parsing a string at line 25 column 21
      help: choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
    not UTF-8
    error: `receipt.json` is not a receipt, or is damaged
      cause: invalid utf-8 sequence of 1 bytes from index 20
      help: choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
    a list
    error: `receipt.json` is not a receipt, or is damaged
      cause: invalid length 0, expected a receipt at line 1 column 2
      help: choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
    deep
    error: `receipt.json` is not a receipt, or is damaged
      cause: invalid type: sequence, expected u64 at line 1 column 1
      help: choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
    nowhere.json
    error: cannot read receipt `nowhere.json`
      cause: No such file or directory (os error 2)
      help: choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
    contacts
    error: cannot read receipt `contacts`
      cause: Is a directory (os error 21)
      help: choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
    ");
}

#[test]
fn a_huge_file_is_not_read_to_its_end() {
    let project = synced();
    let file = File::create(project.path("receipt.json")).expect("a file");
    file.set_len(1 << 40).expect("a sparse file");
    assert_snapshot!(offline(&project, &["--receipt", "receipt.json"]), @"
    $ contactctl plan --offline --receipt receipt.json
    --- stderr
    error: `receipt.json` is too large to be a receipt
      help: choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal NAME --receipt FILE`
    --- status 2
    ");
}

#[test]
fn without_a_receipt_there_is_no_plan() {
    assert_snapshot!(offline(&two_accounts(), &[]), @"
    $ contactctl plan --offline
    --- stderr
    error: there is no receipt of a sync to portal `local` in `.contactctl/receipts/local.json`
      help: run `contactctl sync --portal local` first, or choose a receipt that `contactctl sync --report FILE` has written: `contactctl plan --offline --portal local --receipt FILE`
    --- status 2
    ");
}

#[test]
fn a_change_cannot_bring_its_own_receipt() {
    let project = synced();
    propose(&project);
    // As if this very change had been pushed already.
    project.git(["add", "--force", RECEIPT]);
    project.git(["commit", "--quiet", "--message", "a receipt"]);
    // The receipt has the id of this portal, so the commit is another one each time.
    let commit = project.git(["rev-parse", "--short=10", "HEAD"]);
    let plan = offline(&project, &[]).to_string();
    assert_snapshot!(plan.replace(&commit, "[COMMIT]"), @"
    $ contactctl plan --offline
    --- stderr
    error: commit [COMMIT] has its own `.contactctl/receipts/local.json`, so a change could choose what it is compared with
      help: delete the file from the repository and commit, or choose another receipt: `contactctl plan --offline --portal NAME --receipt FILE`
    --- status 4
    ");
    // Nor by a link in place of the folder.
    project.git(["rm", "-q", "--cached", RECEIPT]);
    #[cfg(unix)]
    {
        let folder = project.path(".contactctl");
        std::fs::rename(&folder, project.path("kept")).expect("moved");
        std::os::unix::fs::symlink("kept", folder).expect("a link");
        project.git(["add", "--force", ".contactctl"]);
        project.git(["commit", "--quiet", "--message", "a link"]);
        let plan = offline(&project, &[]);
        assert!(
            plan.says("has its own `.contactctl/receipts/local.json`"),
            "{plan}"
        );
        assert_eq!(plan.status, Some(4));
    }
}

#[test]
fn a_clone_that_lacks_the_commit_says_so() {
    let project = synced();
    propose(&project);
    let from = format!("file://{}", project.path("").display());
    project.git(["clone", "-q", "--depth", "1", &from, "../shallow"]);
    let receipt = format!("../project/{RECEIPT}");
    let args = ["plan", "--offline", "--receipt", &receipt];
    assert_snapshot!(project.run_in("../shallow", args), @"
    $ contactctl plan --offline --receipt ../project/.contactctl/receipts/local.json
    --- stderr
    error: this clone is shallow, so the repository cannot be identified
      help: fetch the whole history, which this clone lacks: `git fetch --unshallow` (in GitHub Actions: `fetch-depth: 0`, in GitLab: `GIT_DEPTH: 0`)
    --- status 4
    ");
}
