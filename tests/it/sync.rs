//! `contactctl sync`: what is pushed, and above all what is not.

use insta::assert_snapshot;
use serde_json::json;

use crate::support::accounts::{BISTRO, TAVERN};
use crate::support::served::Served;
use crate::support::{Project, assert_valid};

fn two_accounts() -> Project {
    Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit("bistro and tavern")
}

/// A project whose two accounts are in its embedded portal.
fn synced() -> Project {
    let project = two_accounts();
    let sync = project.run(["sync", "--yes"]);
    assert!(sync.says("Done: 2 pushed and read back."), "{sync}");
    project
}

/// The change that most tests try to push.
fn commit_a_mailbox_for_guests(project: &Project) {
    project.write("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
    project.commit_all("bistro: a mailbox for guests");
}

/// Somebody gives guests another address, in the portal.
fn edit_by_hand(portal: &Served) {
    portal.edit("bistro", |record| {
        record["operational_for_users"] = json!("byhand@bistro.example");
    });
}

#[test]
fn the_first_sync_makes_every_account_and_the_second_writes_nothing() {
    let project = two_accounts();
    assert_snapshot!(project.run(["sync", "--yes", "--concurrency", "1"]), @"
    $ contactctl sync --yes --concurrency 1
    Portal  local (embedded, production)
    Commit  5b05000644 bistro and tavern
    Approved  branch: commit 5b05000644 is on `main`, the local default branch: there is no remote
    Note  first sync to this portal: the approval policy is the one at 5b05000644

    bistro (contacts/bistro.toml): create
      + alert - Alert Contacts: anna@bistro.example  [line 15]
      + technical_emergency - Technical Emergency Contacts: noc@bistro.example, oncall@bistro.example  [line 9]
      + technical_non_emergency - Technical Non-Emergency Contacts: api@bistro.example  [line 10]
      + operational_for_google - Operational contact (for Google): escalations@bistro.example  [line 11]
      + operational_for_users - Operational contact (to share with users): help@bistro.example  [line 12]
      + operational_support - Operational Support: mon,tue,wed,thu,fri 09:00-17:00 Europe/Warsaw  [line 17]

    tavern (contacts/tavern.toml): create
      + alert - Alert Contacts: ola@tavern.example  [line 16]
      + technical_emergency - Technical Emergency Contacts: oncall@tavern.example  [line 9]
      + technical_non_emergency - Technical Non-Emergency Contacts: api@tavern.example  [line 10]
      + merchant_issues - Operational contact for merchant issues: merchants@tavern.example  [line 11]
      + operational_for_google - Operational contact (for Google): escalations@tavern.example  [line 12]
      + operational_for_users - Operational contact (to share with users): help@tavern.example  [line 13]
      + operational_support - Operational Support: fri,sat 18:00-01:30 (next day) America/New_York  [line 18]

    Plan: 2 to create.
    Done: 2 pushed and read back.
    Look at it: contactctl portal serve
    --- stderr
    bistro: pushed and read back
    tavern: pushed and read back
    --- status 0
    ");
    assert_snapshot!(project.run(["sync", "--yes"]), @"
    $ contactctl sync --yes
    Portal  local (embedded, production)
    Commit  5b05000644 bistro and tavern
    Approved  branch: commit 5b05000644 is on `main`, the local default branch: there is no remote

    Nothing to do: 2 unchanged.
    Look at it: contactctl portal serve
    --- status 0
    ");
}

#[test]
fn a_quiet_sync_says_nothing_when_all_is_well() {
    let project = two_accounts();
    let sync = project.run(["sync", "--yes", "--quiet"]);
    assert_eq!(
        (sync.stdout.as_str(), sync.stderr.as_str(), sync.status),
        ("", "", Some(0))
    );
}

#[test]
fn what_is_pushed_is_what_the_portal_has() {
    let project = synced();
    let portal = Served::start(&project, []);
    assert_eq!(
        portal.record("tavern"),
        json!({
            "alert": ["ola@tavern.example"],
            "technical_emergency": ["oncall@tavern.example"],
            "technical_non_emergency": ["api@tavern.example"],
            "merchant_issues": ["merchants@tavern.example"],
            "operational_for_google": ["escalations@tavern.example"],
            "operational_for_users": "help@tavern.example",
            "operational_support": [{
                "time_zone": "America/New_York",
                "days": ["fri", "sat"],
                "opens": "18:00",
                "closes": "01:30",
                "overnight": true,
            }],
        })
    );
    let users = portal.get("/v1/accounts/tavern/users").body;
    assert_eq!(users["users"].as_array().map(Vec::len), Some(2), "{users}");
}

#[test]
fn a_committed_change_is_pushed_and_nothing_else() {
    let project = synced();
    commit_a_mailbox_for_guests(&project);
    assert_snapshot!(project.run(["sync", "--yes"]), @"
    $ contactctl sync --yes
    Portal  local (embedded, production)
    Commit  cf2fab0906 bistro: a mailbox for guests
    Approved  branch: commit cf2fab0906 is on `main`, the local default branch: there is no remote

    bistro (contacts/bistro.toml): update from 5b05000644
      operational_for_users - Operational contact (to share with users)  [line 12; cf2fab0906 by Anna]
        - help@bistro.example
        + guests@bistro.example
      routing: user-support reaches guests@bistro.example, no longer help@bistro.example
      warning: users are given another address

    Plan: 1 to update, 1 unchanged.
    Done: 1 pushed and read back.
    Look at it: contactctl portal serve
    --- stderr
    bistro: pushed and read back
    --- status 0
    ");
    let portal = Served::start(&project, []);
    assert_eq!(
        portal.record("bistro")["operational_for_users"],
        "guests@bistro.example"
    );
}

#[test]
fn an_edit_that_is_not_committed_is_not_pushed() {
    let project = synced();
    project.write("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
    assert_snapshot!(project.run(["sync", "--yes"]), @"
    $ contactctl sync --yes
    Portal  local (embedded, production)
    Commit  5b05000644 bistro and tavern
    Approved  branch: commit 5b05000644 is on `main`, the local default branch: there is no remote
    Note  `contacts/bistro.toml` has edits that are not committed and not part of this

    Nothing to do: 2 unchanged.
    Look at it: contactctl portal serve
    --- status 0
    ");
}

#[test]
fn a_commit_on_a_side_branch_is_refused() {
    let project = synced();
    project.git(["checkout", "-q", "-b", "side"]);
    commit_a_mailbox_for_guests(&project);
    assert_snapshot!(project.run(["sync", "--yes"]), @"
    $ contactctl sync --yes
    Portal  local (embedded, production)
    Commit  cf2fab0906 bistro: a mailbox for guests
    Not approved yet  branch: commit cf2fab0906 is not on `main`, the local default branch: there is no remote
      help: have it reviewed and merged into `main`, which is at 5b05000644

    bistro (contacts/bistro.toml): update from 5b05000644
      operational_for_users - Operational contact (to share with users)  [line 12; cf2fab0906 by Anna]
        - help@bistro.example
        + guests@bistro.example
      routing: user-support reaches guests@bistro.example, no longer help@bistro.example
      warning: users are given another address

    Plan: 1 to update, 1 unchanged.
    --- stderr
    error: the commit is not approved (branch: commit cf2fab0906 is not on `main`, the local default branch: there is no remote)
      help: have it reviewed and merged into `main`, which is at 5b05000644
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
    Not approved yet  branch: commit cf2fab0906 came to `main` by a merge, and is not itself a state of it
      help: sync `main` itself: `--rev main`

    bistro (contacts/bistro.toml): update from 5b05000644
      operational_for_users - Operational contact (to share with users)  [line 12; cf2fab0906 by Anna]
        - help@bistro.example
        + guests@bistro.example
      routing: user-support reaches guests@bistro.example, no longer help@bistro.example
      warning: users are given another address

    Plan: 1 to update, 1 unchanged.
    --- stderr
    error: the commit is not approved (branch: commit cf2fab0906 came to `main` by a merge, and is not itself a state of it)
      help: sync `main` itself: `--rev main`
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
        sync.says("the approved branch `v1` is not in this clone") && sync.status == Some(4),
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

      x emergency address `oncall@bistro.example` is given to users
        ,-[contacts/bistro.toml:9:24]
      8 | [contacts]
      9 | technical_emergency = ["oncall@bistro.example", "noc@bistro.example"]
        :                        ^^^^^^^^^^^|^^^^^^^^^^^
        :                                   `-- pages on every question
     10 | technical_non_emergency = ["api@bistro.example"]
     11 | operational_for_google = ["escalations@bistro.example"]
     12 | operational_for_users = "oncall@bistro.example"
        :                         ^^^^^^^^^^^|^^^^^^^^^^^
        :                                    `-- users see it here
        `----
      help: write the address that pages whoever is on call
      field: technical_emergency (portal: Technical Emergency Contacts)

    1 error in 1 of 2 files
    why it matters: contactctl explain paging-address-public
    --- stderr
    error: commit 9ac77ec8bb has an error: nothing was compared or pushed
      help: mend it, check it with `contactctl check`, and commit
    --- status 1
    "#);
}

#[test]
fn an_edit_in_the_portal_is_drift_and_stays() {
    let project = synced();
    let portal = Served::start(&project, []);
    edit_by_hand(&portal);
    assert_snapshot!(project.run(["plan"]), @"
    $ contactctl plan
    Portal  local (embedded, production)
    Commit  5b05000644 bistro and tavern
    Approved  branch: commit 5b05000644 is on `main`, the local default branch: there is no remote

    bistro (contacts/bistro.toml): drift: somebody edited the portal since 5b05000644
      operational_for_users - Operational contact (to share with users) (drift)  [line 12]
          pushed last  help@bistro.example
          portal now   byhand@bistro.example

    Plan: 1 edited in the portal, 1 unchanged.
    --- status 0
    ");
    let sync = project.run(["sync", "--yes"]);
    assert!(sync.status == Some(4), "{sync}");
    assert_eq!(
        portal.record("bistro")["operational_for_users"],
        "byhand@bistro.example"
    );

    // Another field of the same account waits with it; other accounts do not.
    project.write("contacts/bistro.toml", BISTRO.replace("api@", "platform@"));
    project.write("contacts/tavern.toml", TAVERN.replace("api@", "platform@"));
    project.commit_all("platform");
    let sync = project.run(["sync", "--yes"]);
    assert!(sync.says("Done: 1 pushed and read back."), "{sync}");
    assert!(sync.status == Some(4), "{sync}");
    assert_eq!(
        portal.record("bistro")["technical_non_emergency"],
        json!(["api@bistro.example"])
    );

    let kept = project.run(["sync", "--yes", "--on-drift", "keep"]);
    assert!(kept.status == Some(0), "{kept}");
    let record = portal.record("bistro");
    assert_eq!(
        record["technical_non_emergency"],
        json!(["platform@bistro.example"])
    );
    assert_eq!(record["operational_for_users"], "byhand@bistro.example");

    let over = project.run(["sync", "--yes", "--on-drift", "overwrite"]);
    assert!(over.status == Some(0), "{over}");
    assert_eq!(
        portal.record("bistro")["operational_for_users"],
        "help@bistro.example"
    );
}

#[test]
fn both_sides_changed_is_a_conflict_unless_to_the_same_value() {
    let project = synced();
    let portal = Served::start(&project, []);
    edit_by_hand(&portal);
    commit_a_mailbox_for_guests(&project);
    assert_snapshot!(project.run(["sync", "--yes"]), @"
    $ contactctl sync --yes
    Portal  local (embedded, production)
    Commit  cf2fab0906 bistro: a mailbox for guests
    Approved  branch: commit cf2fab0906 is on `main`, the local default branch: there is no remote

    bistro (contacts/bistro.toml): conflict: the portal and the files both changed since 5b05000644
      operational_for_users - Operational contact (to share with users) (conflict)  [line 12; cf2fab0906 by Anna]
          pushed last  help@bistro.example
          portal now   byhand@bistro.example
          files say    guests@bistro.example

    Plan: 1 edited in the portal, 1 unchanged.
    Look at it: contactctl portal serve
    --- stderr
    error: `bistro` was edited in the portal and is left as it is
      help: if the edit is right, write it into the file and commit
      help: if it is wrong, push over it with `--on-drift overwrite`; to push the other fields only, `--on-drift keep`
    --- status 4
    ");

    project.write("contacts/bistro.toml", BISTRO.replace("help@", "byhand@"));
    project.commit_all("bistro: as in the portal");
    assert_snapshot!(project.run(["sync", "--yes"]), @"
    $ contactctl sync --yes
    Portal  local (embedded, production)
    Commit  161f51e0b0 bistro: as in the portal
    Approved  branch: commit 161f51e0b0 is on `main`, the local default branch: there is no remote

    bistro (contacts/bistro.toml): record: the portal came to these values by itself
      operational_for_users - Operational contact (to share with users) (converged)  [line 12]

    Plan: 1 to record, 1 unchanged.
    Done: 1 pushed and read back.
    Look at it: contactctl portal serve
    --- stderr
    bistro: pushed and read back
    --- status 0
    ");
    let again = project.run(["sync", "--yes"]);
    assert!(again.says("Nothing to do: 2 unchanged."), "{again}");
}

#[test]
fn without_a_terminal_nothing_happens_unless_it_is_said() {
    let project = two_accounts();
    let sync = project.run(["sync"]);
    assert_snapshot!(sync.stderr, @"
    error: nothing was pushed: there is no terminal to ask on
      help: add `--yes` to push without being asked
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
    Approved  branch: commit 5b05000644 is on `main`, the local default branch: there is no remote

    bistro (contacts/bistro.toml): update from cf2fab0906
      operational_for_users - Operational contact (to share with users)  [line 12]
        - guests@bistro.example
        + help@bistro.example
      routing: user-support reaches help@bistro.example, no longer guests@bistro.example
      warning: users are given another address

    Plan: 1 to update, 1 unchanged.
    --- stderr
    error: `bistro` was pushed from commit cf2fab0906, and commit 5b05000644 does not come after it
      help: sync a later commit, or go back with `--allow-rollback`
    --- status 4
    ");
    let back = project.run(["sync", "--yes", "--rev", "HEAD~1", "--allow-rollback"]);
    assert!(
        back.says("Note  goes back from commit cf2fab0906: `bistro`\n")
            && back.says("Note  takes back cf2fab0906 bistro: a mailbox for guests\n")
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
fn an_account_without_a_file_keeps_its_values() {
    let project = synced();
    project.git(["rm", "-q", "contacts/tavern.toml"]);
    project.commit_all("tavern closed");
    assert_snapshot!(project.run(["plan"]), @"
    $ contactctl plan
    Portal  local (embedded, production)
    Commit  893703eb77 tavern closed
    Approved  branch: commit 893703eb77 is on `main`, the local default branch: there is no remote

    tavern: released: its file is gone, the portal keeps its values

    Plan: 1 without a file, 1 unchanged.
    --- status 0
    ");
    let pruned = project.run(["sync", "--yes", "--prune"]);
    assert!(pruned.says("Done: 1 pushed and read back."), "{pruned}");
    let portal = Served::start(&project, []);
    assert_eq!(
        portal.record("tavern")["operational_for_users"],
        "help@tavern.example"
    );
    let plan = project.run(["plan"]);
    assert!(plan.says("Plan: 1 not managed, 1 unchanged."), "{plan}");
}

#[test]
fn a_run_over_its_limits_is_refused() {
    let project = two_accounts();
    project.write("contactctl.toml", "[limits]\nmax_accounts = 1\n");
    project.commit_all("one at a time");
    let sync = project.run(["sync", "--yes"]);
    assert_snapshot!(sync.stderr, @"
    error: 2 accounts written in one run, and the limit is 1
      help: if it is meant, have `max_accounts = 2` under `[limits]` approved and synced first
      help: or push fewer at a time with `--account`
    ");
    assert_eq!(sync.status, Some(4));
    let one = project.run(["sync", "--yes", "--account", "tavern"]);
    assert!(one.says("Done: 1 pushed and read back."), "{one}");
}

#[test]
fn another_repository_s_accounts_are_left_alone() {
    let project = synced();
    let other = two_accounts();
    other.write("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
    other.commit_all("ours now");
    let database = ".contactctl/local.sqlite3";
    std::fs::create_dir(other.path(".contactctl")).expect("a folder");
    for suffix in ["", "-wal", "-shm"] {
        let from = project.path(&format!("{database}{suffix}"));
        if from.exists() {
            std::fs::copy(from, other.path(&format!("{database}{suffix}"))).expect("a copy");
        }
    }
    // The two repositories would be one if they had the same root commit.
    other.git(["checkout", "-q", "--orphan", "elsewhere"]);
    other.commit_all("another root");
    other.git(["branch", "-q", "-D", "main"]);
    other.git(["branch", "-q", "-m", "main"]);
    let sync = other.run(["sync", "--yes", "--on-drift", "overwrite"]);
    assert!(sync.says("managed from another repository"), "{sync}");
    assert!(sync.status == Some(4), "{sync}");
}

#[test]
fn a_portal_over_http_is_written_with_the_token_of_its_variable() {
    let operator = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/none.toml", BISTRO);
    let portal = Served::start(&operator, []);
    let project = over_http(&portal.url);
    let with_token = |args: &[&str]| {
        let token = ("CONTACTCTL_STAGING_TOKEN", portal.token.as_str());
        let commit = project.git(["rev-parse", "--short=10", "HEAD"]);
        let output = project.run_with(token, args.iter().copied()).to_string();
        output
            .replace(&portal.url, "[PORTAL]")
            .replace(&commit, "[COMMIT]")
    };
    assert_snapshot!(project.run(["plan"]), @"
    $ contactctl plan
    --- stderr
    error: the token for portal `staging`, `CONTACTCTL_STAGING_TOKEN`, is not set
      help: set `CONTACTCTL_STAGING_TOKEN` in the environment
    --- status 2
    ");
    assert_snapshot!(with_token(&["sync", "--yes"]), @"
    $ contactctl sync --yes
    Portal  staging (http, production)
    Commit  [COMMIT] staging
    Approved  branch: commit [COMMIT] is on `main`, the local default branch: there is no remote
    Note  first sync to this portal: the approval policy is the one at [COMMIT]

    bistro (contacts/bistro.toml): missing: the portal has no such account

    tavern (contacts/tavern.toml): missing: the portal has no such account

    Plan: 2 missing in the portal.
    --- stderr
    error: the portal has no account `bistro`, `tavern`
      help: have it made there, or make it with `--provision` and a token of scope `admin`
    --- status 5
    ");
    let made = with_token(&["sync", "--yes", "--provision", "--concurrency", "1"]);
    assert!(made.contains("Done: 2 pushed and read back."), "{made}");
    let again = with_token(&["sync", "--yes"]);
    assert!(again.contains("Nothing to do: 2 unchanged."), "{again}");
    for output in [made, again] {
        assert!(
            !output.contains(&portal.token),
            "the token is shown: {output}"
        );
    }
}

#[test]
fn a_portal_that_is_down_is_said_to_be() {
    let project = over_http("http://127.0.0.1:9");
    let token = ("CONTACTCTL_STAGING_TOKEN", "token");
    assert_snapshot!(project.run_with(token, ["sync", "--yes"]), @"
    $ contactctl sync --yes
    --- stderr
    error: cannot reach the portal at http://127.0.0.1:9
      cause: Connection refused (os error 111)
      help: is it running, and is the address right? start a local one with `contactctl portal serve`
    --- status 5
    ");
}

#[test]
fn a_token_goes_to_no_address_without_tls() {
    let project = over_http("http://portal.example.com");
    let token = ("CONTACTCTL_STAGING_TOKEN", "s3cret");
    assert_snapshot!(project.run_with(token, ["plan"]), @"
    $ contactctl plan
    --- stderr
    error: the portal at `http://portal.example.com` is not reached by TLS
      help: use `https://`; `http://` is for this machine only
    --- status 2
    ");
}

#[test]
fn a_receipt_says_what_was_done_and_holds_no_address() {
    let project = two_accounts();
    project.run(["sync", "--yes", "--report", "receipt.json"]);
    let text = std::fs::read_to_string(project.path("receipt.json")).expect("a receipt");
    let receipt = serde_json::from_str(&text).expect("JSON");
    assert_valid(contactctl::schema::Schema::Receipt, &receipt);
    assert_eq!(receipt["accounts"][1]["outcome"], "applied");
    assert!(
        !text.contains('@') && !text.contains("bistro.example"),
        "{text}"
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let file = std::fs::metadata(project.path("receipt.json")).expect("a file");
        assert_eq!(file.permissions().mode() & 0o777, 0o600);
    }
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

/// A project with two accounts and one portal at `url`.
fn over_http(url: &str) -> Project {
    let config = format!(
        "[portals.staging]\nkind = \"http\"\nenvironment = \"production\"\nurl = \"{url}\"\n"
    );
    let project = two_accounts();
    project.write("contactctl.toml", &config);
    project.commit_all("staging");
    project
}
