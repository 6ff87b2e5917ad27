//! What is not pushed, and why.

use insta::assert_snapshot;
use serde_json::json;

use super::{commit_a_mailbox_for_guests, synced, two_accounts};
use crate::support::Project;
use crate::support::accounts::BISTRO;
use crate::support::served::Served;

#[test]
fn a_commit_on_a_side_branch_is_refused() {
    let project = synced();
    project.git(["checkout", "-q", "-b", "side"]);
    commit_a_mailbox_for_guests(&project);
    assert_snapshot!(project.run(["sync", "--yes"]), @"
    $ contactctl sync --yes
    Portal  local (embedded, production)
    Commit  cf2fab0906 bistro: a mailbox for guests
    Not approved: 1 test fails
      fails  branch: commit cf2fab0906 is not on `main`, the local default branch (there is no remote)
        help: get the commit reviewed and merged into `main` (now at commit 5b05000644)

    bistro (contacts/bistro.toml): update; last pushed from commit 5b05000644
      operational_for_users - Operational contact (to share with users)  [line 12; cf2fab0906 by Anna]
        - help@bistro.example
        + guests@bistro.example
      routing: user-support reaches guests@bistro.example instead of help@bistro.example
      warning: users of the brand will get another address

    Plan: 1 to update, 1 unchanged.
    --- stderr
    error: the commit is not approved (branch: commit cf2fab0906 is not on `main`, the local default branch (there is no remote))
      help: get the commit reviewed and merged into `main` (now at commit 5b05000644)
    --- status 4
    ");
    let portal = Served::start(&project, []);
    assert_eq!(
        portal.record("bistro")["operational_for_users"],
        "help@bistro.example"
    );
}

#[test]
fn a_commit_that_came_by_a_merge_is_not_itself_approved() {
    let project = synced();
    project.git(["checkout", "-q", "-b", "side"]);
    commit_a_mailbox_for_guests(&project);
    project.git(["checkout", "-q", "main"]);
    project.git(["merge", "-q", "--no-ff", "side", "-m", "merge side"]);
    assert_snapshot!(project.run(["sync", "--yes", "--rev", "side"]), @"
    $ contactctl sync --yes --rev side
    Portal  local (embedded, production)
    Commit  cf2fab0906 bistro: a mailbox for guests
    Not approved: 1 test fails
      fails  branch: commit cf2fab0906 is on branch `main` only through a merge: it was never the head of that branch
        help: sync the head of branch `main`: `contactctl sync --portal local --rev main`

    bistro (contacts/bistro.toml): update; last pushed from commit 5b05000644
      operational_for_users - Operational contact (to share with users)  [line 12; cf2fab0906 by Anna]
        - help@bistro.example
        + guests@bistro.example
      routing: user-support reaches guests@bistro.example instead of help@bistro.example
      warning: users of the brand will get another address

    Plan: 1 to update, 1 unchanged.
    --- stderr
    error: the commit is not approved (branch: commit cf2fab0906 is on branch `main` only through a merge: it was never the head of that branch)
      help: sync the head of branch `main`: `contactctl sync --portal local --rev main`
    --- status 4
    ");
    let merged = project.run(["sync", "--yes"]);
    assert!(merged.says("Done: 1 pushed and read back."), "{merged}");
}

#[test]
fn a_change_is_judged_by_the_policy_before_it() {
    let project = synced();
    project.git(["checkout", "-q", "-b", "side"]);
    project.write("contactctl.toml", "[approval]\nref = \"side\"\n");
    project.write("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
    project.commit_all("approve ourselves");
    let sync = project.run(["sync", "--yes"]);
    assert!(
        sync.says("is not on `main`") && sync.status == Some(4),
        "{sync}"
    );
    // At a portal's first sync it is the approved branch that says what the policy is.
    std::fs::remove_dir_all(project.path(".contactctl")).expect("removed");
    let sync = project.run(["sync", "--yes"]);
    assert!(
        sync.says("is not on `main`") && sync.status == Some(4),
        "{sync}"
    );
}

#[test]
fn a_tag_or_a_commit_is_no_branch_to_approve_by() {
    let project = two_accounts();
    project.write("contactctl.toml", "[approval]\nref = \"v1\"\n");
    project.commit_all("approve by a tag");
    project.git(["tag", "v1"]);
    let sync = project.run(["sync", "--yes"]);
    assert!(
        sync.says("is `v1`, but the default branch is") && sync.status == Some(4),
        "{sync}"
    );
    project.git(["config", "contactctl.approvedRef", "v1"]);
    let sync = project.run(["sync", "--yes"]);
    assert!(
        sync.says("this clone does not have the approved branch: `v1`") && sync.status == Some(4),
        "{sync}"
    );
}

#[test]
fn an_error_in_a_committed_file_stops_the_run() {
    let project = synced();
    let faulty = BISTRO.replace(
        "operational_for_users = \"help@",
        "operational_for_users = \"oncall@",
    );
    project.write("contacts/bistro.toml", &faulty);
    project.commit_all("bistro: page on-call for guests");
    assert_snapshot!(project.run(["sync", "--yes"]), @r#"
    $ contactctl sync --yes
    error[paging-address-public]

      x emergency address `oncall@bistro.example` is also shown to users
        ,-[contacts/bistro.toml:9:24]
      8 | [contacts]
      9 | technical_emergency = ["oncall@bistro.example", "noc@bistro.example"]
        :                        ^^^^^^^^^^^|^^^^^^^^^^^
        :                                   `-- every question pages somebody
     10 | technical_non_emergency = ["api@bistro.example"]
     11 | operational_for_google = ["escalations@bistro.example"]
     12 | operational_for_users = "oncall@bistro.example"
        :                         ^^^^^^^^^^^|^^^^^^^^^^^
        :                                    `-- users see it here
        `----
      help: write another address here or in `operational_for_users`; do not publish the one that pages
            the person on call
      field: technical_emergency (portal: Technical Emergency Contacts)

    1 error in 1 of 2 files
    why it matters: contactctl explain paging-address-public
    --- stderr
    error: commit 9ac77ec8bb has an error: nothing was compared or pushed
      help: fix the error and commit; if it is not listed above, `contactctl plan` lists it
    --- status 1
    "#);
}

#[test]
fn without_a_terminal_nothing_happens_unless_it_is_said() {
    let project = two_accounts();
    let sync = project.run(["sync"]);
    assert_snapshot!(sync.stderr, @"
    error: nothing was pushed: there is no terminal to ask in
      help: to push without confirmation, run the same command with `--yes`
    ");
    assert_eq!(sync.status, Some(2));
    let portal = Served::start(&project, []);
    assert_eq!(
        portal.get("/v1/accounts?environment=production").body["accounts"],
        json!([])
    );
}

#[test]
fn going_back_has_to_be_asked_for() {
    let project = synced();
    commit_a_mailbox_for_guests(&project);
    project.run(["sync", "--yes"]);
    assert_snapshot!(project.run(["sync", "--yes", "--rev", "HEAD~1"]), @"
    $ contactctl sync --yes --rev HEAD~1
    Portal  local (embedded, production)
    Commit  5b05000644 bistro and tavern
    Approved
      ok  branch: commit 5b05000644 is on `main`, the local default branch (there is no remote)

    bistro (contacts/bistro.toml): update; last pushed from commit cf2fab0906
      operational_for_users - Operational contact (to share with users)  [line 12]
        - guests@bistro.example
        + help@bistro.example
      routing: user-support reaches help@bistro.example instead of guests@bistro.example
      warning: users of the brand will get another address

    Plan: 1 to update, 1 unchanged.
    --- stderr
    error: commit cf2fab0906, which was last pushed to the portal, comes after commit 5b05000644
      help: sync commit cf2fab0906 or a later one, or roll back: `contactctl sync --portal local --rev 5b05000644 --allow-rollback`
    --- status 4
    ");
    let back = project.run(["sync", "--yes", "--rev", "HEAD~1", "--allow-rollback"]);
    assert!(
        back.says("Note  accounts that are rolled back from commit cf2fab0906: `bistro`\n")
            && back.says(
                "Note  the rollback undoes commit cf2fab0906: bistro: a mailbox for guests\n"
            )
            && back.status == Some(0),
        "{back}"
    );
    let portal = Served::start(&project, []);
    assert_eq!(
        portal.record("bistro")["operational_for_users"],
        "help@bistro.example"
    );
}

#[test]
fn a_run_over_its_limits_is_refused() {
    let project = two_accounts();
    project.write("contactctl.toml", "[limits]\nmax_accounts = 1\n");
    project.commit_all("one at a time");
    let sync = project.run(["sync", "--yes"]);
    assert_snapshot!(sync.stderr, @"
    error: this sync would write 2 accounts; the limit is 1
      help: if this is intended, set `max_accounts = 2` in `[limits]`, get that change approved, and put it in force by a sync of one account
      help: or push fewer accounts at a time: `contactctl sync --account ACCOUNT --portal local`
    ");
    assert_eq!(sync.status, Some(4));
    let one = project.run(["sync", "--yes", "--account", "tavern"]);
    assert!(one.says("Done: 1 pushed and read back."), "{one}");
}

#[test]
fn a_shallow_clone_is_refused_with_what_to_do() {
    let project = synced();
    commit_a_mailbox_for_guests(&project);
    let clone = Project::new();
    let from = format!("file://{}", project.path("").display());
    clone.git(["clone", "-q", "--depth", "1", &from, "."]);
    let sync = clone.run(["sync", "--yes"]);
    assert!(
        sync.says("fetch-depth: 0") && sync.status == Some(4),
        "{sync}"
    );
}
