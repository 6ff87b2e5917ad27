//! What a receipt proves, and what it does not.

use insta::assert_snapshot;

use super::{BISTRO, RECEIPT, TAVERN, edit, offline, propose, receipt, sync, synced, two_accounts};
use crate::support::assert_valid;
use crate::support::served::Served;
use contactctl::schema::Schema;

#[test]
fn a_change_is_compared_with_the_receipt_of_the_last_sync() {
    let project = synced();
    propose(&project);
    assert_snapshot!(offline(&project, &[]), @"
    $ contactctl plan --offline
    Portal  local (embedded, production)
    Commit  cf2fab0906 bistro: a mailbox for guests
    Not approved, as far as this clone shows: 1 test fails
      fails  branch: commit cf2fab0906 is not on `main`, the local default branch (there is no remote)
        help: get the commit reviewed and merged into `main` (now at commit 5b05000644)
    Note  compared with receipt `.contactctl/receipts/local.json`: the sync of commit 5b05000644 ended at 2026-11-20T09:00:00Z
    Note  portal `local` was not asked: edits made there and later syncs are unknown, and `sync` cannot use this plan

    bistro (contacts/bistro.toml): update; last pushed from commit 5b05000644
      operational_for_users - Operational contact (to share with users)  [line 12; cf2fab0906 by Anna]
        - help@bistro.example
        + guests@bistro.example
      routing: user-support reaches guests@bistro.example instead of help@bistro.example
      warning: users of the brand will get another address

    Plan without the portal: 1 to update, 1 unchanged.
    --- status 0
    ");
}

#[test]
fn without_a_change_it_is_not_said_that_there_is_nothing_to_do() {
    let project = synced();
    assert_snapshot!(offline(&project, &["--detailed-exitcode"]), @"
    $ contactctl plan --offline --detailed-exitcode
    Portal  local (embedded, production)
    Commit  5b05000644 bistro and tavern
    Approved, as far as this clone shows
      ok  branch: commit 5b05000644 is on `main`, the local default branch (there is no remote)
    Note  compared with receipt `.contactctl/receipts/local.json`: the sync of commit 5b05000644 ended at 2026-11-20T09:00:00Z
    Note  portal `local` was not asked: edits made there and later syncs are unknown, and `sync` cannot use this plan

    Plan without the portal: no changes in Git; 2 unchanged.
    --- status 0
    ");
    // What somebody edits in the portal is not known.
    let portal = Served::start(&project, []);
    portal.edit("bistro", |record| {
        record["operational_for_users"] = "by-hand@bistro.example".into();
    });
    drop(portal);
    let plan = offline(&project, &["--detailed-exitcode"]);
    assert_eq!(plan.status, Some(0), "{plan}");
    assert!(project.run(["plan"]).says("drift"));
}

#[test]
fn an_account_that_the_sync_left_unchanged_is_known_by_its_own_commit() {
    let project = synced();
    project.write("contacts/bistro.toml", BISTRO.replace("noc@", "watch@"));
    project.commit_all("bistro: another night watch");
    sync(&project, &[]);
    let kept = receipt(&project);
    assert_valid(Schema::Receipt, &kept);
    assert_eq!(kept["accounts"][0]["id"], "bistro");
    assert_eq!(kept["unchanged"][0]["accounts"][0], "tavern");
    project.write("contacts/tavern.toml", TAVERN.replace("help@", "guests@"));
    project.commit_all("tavern: a mailbox for guests");
    assert_snapshot!(offline(&project, &["--account", "tavern"]), @"
    $ contactctl plan --offline --account tavern
    Portal  local (embedded, production)
    Commit  d5c4ecf649 tavern: a mailbox for guests
    Approved, as far as this clone shows
      ok  branch: commit d5c4ecf649 is on `main`, the local default branch (there is no remote)
    Note  compared with receipt `.contactctl/receipts/local.json`: the sync of commit 52d61a80c2 ended at 2026-11-20T09:00:00Z
    Note  portal `local` was not asked: edits made there and later syncs are unknown, and `sync` cannot use this plan

    tavern (contacts/tavern.toml): update; last pushed from commit 5b05000644
      operational_for_users - Operational contact (to share with users)  [line 13; d5c4ecf649 by Anna]
        - help@tavern.example
        + guests@tavern.example
      routing: user-support reaches guests@tavern.example instead of help@tavern.example
      warning: users of the brand will get another address

    Plan without the portal: 1 to update.
    --- status 0
    ");
}

#[test]
fn what_the_receipt_does_not_show_is_unknown() {
    let project = two_accounts();
    sync(&project, &["--account", "bistro"]);
    let diner = TAVERN.replace("tavern", "diner");
    project.write("contacts/diner.toml", &diner);
    project.commit_all("a diner");
    assert_snapshot!(offline(&project, &["--detailed-exitcode"]), @"
    $ contactctl plan --offline --detailed-exitcode
    Portal  local (embedded, production)
    Commit  83975a3396 a diner
    Approved, as far as this clone shows
      ok  branch: commit 83975a3396 is on `main`, the local default branch (there is no remote)
    Note  compared with receipt `.contactctl/receipts/local.json`: the sync of commit 5b05000644 ended at 2026-11-20T09:00:00Z
    Note  portal `local` was not asked: edits made there and later syncs are unknown, and `sync` cannot use this plan

    diner (contacts/diner.toml): unknown: the receipt does not show the account's values; its file is new since commit 5b05000644

    tavern (contacts/tavern.toml): unknown: the receipt does not show the account's values; its file has the same values as in commit 5b05000644

    Plan without the portal: 2 unknown, 1 unchanged.
    --- status 3
    ");
    // Deleted, and nobody knows whether the portal has it.
    project.git(["rm", "-q", "contacts/tavern.toml"]);
    project.commit_all("no tavern");
    let plan = offline(&project, &["--account", "diner"]);
    assert!(plan.says("Plan without the portal: 1 unknown."), "{plan}");
    let plan = offline(&project, &[]);
    let deleted = "tavern: unknown: the receipt does not show the account's values; its file has been deleted since commit";
    assert!(plan.says(deleted), "{plan}");
}

#[test]
fn an_account_that_was_pushed_and_has_no_file_any_more_is_released() {
    let project = synced();
    project.git(["rm", "-q", "contacts/tavern.toml"]);
    project.commit_all("no tavern");
    let plan = offline(&project, &[]);
    assert!(
        plan.says("tavern: no longer in Git, but still managed"),
        "{plan}"
    );
    assert!(plan.says("1 no longer in Git, 1 unchanged."), "{plan}");
    let plan = offline(&project, &["--prune"]);
    assert!(plan.says("this sync stops managing the account"), "{plan}");
}

#[test]
fn what_a_sync_did_not_complete_is_unknown() {
    let project = synced();
    propose(&project);
    edit(&project, |receipt| {
        receipt["interrupted"] = true.into();
        receipt["accounts"][0]["outcome"] = "failed".into();
        receipt["accounts"][1]["partly"] = true.into();
    });
    assert_snapshot!(offline(&project, &[]), @"
    $ contactctl plan --offline
    Portal  local (embedded, production)
    Commit  cf2fab0906 bistro: a mailbox for guests
    Not approved, as far as this clone shows: 1 test fails
      fails  branch: commit cf2fab0906 is not on `main`, the local default branch (there is no remote)
        help: get the commit reviewed and merged into `main` (now at commit 5b05000644)
    Note  compared with receipt `.contactctl/receipts/local.json`: the sync of commit 5b05000644 ended at 2026-11-20T09:00:00Z
    Note  that sync was interrupted
    Note  that sync did not complete 2 accounts
    Note  portal `local` was not asked: edits made there and later syncs are unknown, and `sync` cannot use this plan

    bistro (contacts/bistro.toml): unknown: according to the receipt, the sync did not complete the account; its values in the files have changed since commit 5b05000644

    tavern (contacts/tavern.toml): unknown: according to the receipt, the sync did not complete the account; its file has the same values as in commit 5b05000644

    Plan without the portal: 2 unknown.
    --- status 0
    ");
}

#[test]
fn values_that_a_sync_left_in_the_portal_are_unknown() {
    let project = synced();
    let portal = Served::start(&project, []);
    portal.edit("bistro", |record| {
        record["operational_for_users"] = "by-hand@bistro.example".into();
    });
    drop(portal);
    project.write("contacts/bistro.toml", BISTRO.replace("noc@", "watch@"));
    project.commit_all("bistro: another night watch");
    sync(&project, &["--on-drift", "keep"]);
    let plan = offline(&project, &["--account", "bistro"]);
    let unknown = "bistro (contacts/bistro.toml): unknown: according to the receipt, the sync left other values in the portal than commit";
    assert!(plan.says(unknown), "{plan}");
}

#[test]
fn users_that_were_never_compared_are_unknown() {
    let project = synced();
    let users = "\n[[users]]\nemail = \"anna@bistro.example\"\nrole = \"administrator\"\n";
    project.write("contacts/bistro.toml", format!("{BISTRO}{users}"));
    project.commit_all("bistro: access");
    let plan = offline(&project, &[]);
    let unknown = "bistro (contacts/bistro.toml): unknown: the receipt does not show the account's users; its values in the files have changed";
    assert!(plan.says(unknown), "{plan}");
}

#[test]
fn a_sync_without_a_change_leaves_a_receipt_too() {
    let project = synced();
    std::fs::remove_file(project.path(RECEIPT)).expect("it is there");
    let run = project.run(["sync", "--yes"]);
    assert!(run.says("Nothing to do: 2 unchanged."), "{run}");
    let plan = offline(&project, &["--detailed-exitcode"]);
    assert!(plan.says("no changes in Git; 2 unchanged."), "{plan}");
    assert_eq!(plan.status, Some(0));
}

#[cfg(unix)]
#[test]
fn a_receipt_that_cannot_be_kept_is_no_failed_sync() {
    use std::os::unix::fs::PermissionsExt as _;
    let project = two_accounts();
    project.write(".contactctl/receipts", "not a folder");
    let run = project.run(["sync", "--yes", "--report", "receipt.json"]);
    assert_eq!(run.status, Some(0), "{run}");
    let note = "the receipt is not kept for `contactctl plan --offline`: cannot create";
    assert!(run.says(note), "{run}");
    let plan = offline(&project, &["--receipt", "receipt.json"]);
    assert!(plan.says("no changes in Git; 2 unchanged."), "{plan}");
    std::fs::remove_file(project.path(".contactctl/receipts")).expect("it is ours");
    project.run(["sync", "--yes"]);
    let file = std::fs::metadata(project.path(RECEIPT)).expect("a receipt");
    assert_eq!(file.permissions().mode() & 0o777, 0o600);
}
