//! The guards of a sync: what they stop, where it comes from, and the way to pass.

use insta::assert_snapshot;
use serde_json::json;

use crate::support::Project;
use crate::support::accounts::{BISTRO, TAVERN};
use crate::support::served::Served;

const OVERRIDE: &str = "[[override]]\nguard = \"overlap\"\naccount = \"bistro\"\n\
                        reason = \"the old paging service is gone\"\nuntil = 2026-11-30\n";

/// Two accounts that are in the embedded portal.
fn synced() -> Project {
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit("bistro and tavern");
    let sync = project.run(["sync", "--yes"]);
    assert!(sync.says("Done: 2 pushed and read back."), "{sync}");
    project
}

/// Replaces both emergency contacts of the bistro at once.
fn commit_new_pagers(project: &Project) {
    let text = BISTRO.replace("oncall@", "pager@").replace("noc@", "duty@");
    project.write("contacts/bistro.toml", text);
    project.commit_all("bistro: another paging service");
}

fn emergency(project: &Project) -> serde_json::Value {
    Served::start(project, []).record("bistro")["technical_emergency"].clone()
}

#[test]
fn one_sync_never_replaces_all_emergency_contacts() {
    let project = synced();
    commit_new_pagers(&project);
    assert_snapshot!(project.run(["sync", "--yes"]), @r#"
    $ contactctl sync --yes
    Portal  local (embedded, production)
    Commit  ba1a74f15b bistro: another paging service
    Approved
      ok  branch: commit ba1a74f15b is on `main`, the local default branch (there is no remote)

    bistro (contacts/bistro.toml): update; last pushed from commit 5b05000644
      technical_emergency - Technical Emergency Contacts  [line 9; ba1a74f15b by Anna]
        - noc@bistro.example
        - oncall@bistro.example
        + duty@bistro.example
        + pager@bistro.example
      routing: integration-disabled reaches duty@bistro.example, pager@bistro.example instead of noc@bistro.example, oncall@bistro.example

    Plan: 1 to update, 1 unchanged.
    --- stderr
    error: account `bistro` would lose every emergency contact that works today: `noc@bistro.example`, `oncall@bistro.example` (guard `overlap`)
         at: contacts/bistro.toml:9: technical_emergency = ["pager@bistro.example", "duty@bistro.example"]
      help: keep an address that works today in `technical_emergency` next to the new ones, sync, and remove it in a later change
      help: or add an override to `contactctl.toml`, and get it approved and synced first: `[[override]]` with `guard = "overlap"`, `account = "bistro"`, a `reason` and `until`
    --- status 4
    "#);
    let plan = project.run(["plan"]);
    assert!(
        plan.says("A sync would be refused: account `bistro` would lose every emergency contact"),
        "{plan}"
    );
    assert_eq!(
        emergency(&project),
        json!(["noc@bistro.example", "oncall@bistro.example"])
    );

    // In two steps it goes through.
    let both = BISTRO
        .replace("noc@bistro", "oncall@bistro")
        .replacen("oncall@", "pager@", 1);
    project.write("contacts/bistro.toml", both);
    project.commit_all("bistro: the new pager beside the old one");
    let sync = project.run(["sync", "--yes"]);
    assert!(sync.says("Done: 1 pushed and read back."), "{sync}");
    commit_new_pagers(&project);
    let sync = project.run(["sync", "--yes"]);
    assert!(sync.says("Done: 1 pushed and read back."), "{sync}");
}

#[test]
fn a_guard_points_at_the_directory_where_the_change_is_there() {
    let directory = |address: &str| {
        format!(
            "[oncall]\nkind = \"paging-alias\"\nemail = \"{address}\"\nverified_on = 2026-10-01\n"
        )
    };
    let account = BISTRO.replace(
        "[\"oncall@bistro.example\", \"noc@bistro.example\"]",
        "[\"@oncall\"]",
    );
    let project = Project::new()
        .file(
            "contacts/directory.toml",
            directory("oncall@bistro.example"),
        )
        .file("contacts/bistro.toml", account)
        .commit("bistro");
    project.run(["sync", "--yes"]);
    project.write("contacts/directory.toml", directory("pager@bistro.example"));
    project.commit_all("another paging service");
    assert_snapshot!(project.run(["sync", "--yes"]).stderr, @r#"
    error: account `bistro` would lose every emergency contact that works today: `oncall@bistro.example` (guard `overlap`)
         at: contacts/bistro.toml:9: technical_emergency = ["@oncall"]
         at: contacts/directory.toml:3: email = "pager@bistro.example"
      help: keep an address that works today in `technical_emergency` next to the new ones, sync, and remove it in a later change
      help: or add an override to `contactctl.toml`, and get it approved and synced first: `[[override]]` with `guard = "overlap"`, `account = "bistro"`, a `reason` and `until`
    "#);
}

#[test]
fn an_override_counts_from_the_sync_after_the_one_that_brings_it() {
    let project = synced();
    commit_new_pagers(&project);
    project.write("contactctl.toml", OVERRIDE);
    project.commit_all("let ourselves through");
    let refused = project.run(["sync", "--yes"]);
    assert_snapshot!(refused.stderr, @r#"
    error: account `bistro` would lose every emergency contact that works today: `noc@bistro.example`, `oncall@bistro.example` (guard `overlap`)
         at: contacts/bistro.toml:9: technical_emergency = ["pager@bistro.example", "duty@bistro.example"]
      help: keep an address that works today in `technical_emergency` next to the new ones, sync, and remove it in a later change
      help: or put the `[[override]]` into a commit of its own, sync that commit, then sync this change
    "#);
    assert_eq!(refused.status, Some(4));

    let project = synced();
    project.write("contactctl.toml", OVERRIDE);
    project.commit_all("the old paging service goes on Friday");
    assert_snapshot!(project.run(["sync", "--yes"]), @"
    $ contactctl sync --yes
    Portal  local (embedded, production)
    Commit  b4ae0dd9e9 the old paging service goes on Friday
    Approved
      ok  branch: commit b4ae0dd9e9 is on `main`, the local default branch (there is no remote)

    bistro (contacts/bistro.toml): unchanged: only the commit is recorded, so its settings apply to later commits

    Plan: 1 with only the commit to record, 1 unchanged.
    Done: 1 pushed and read back.
    See the portal in a browser: contactctl portal serve --portal local
    --- stderr
    bistro: pushed and read back
    --- status 0
    ");
    let again = project.run(["sync", "--yes"]);
    assert!(again.says("Nothing to do: 2 unchanged."), "{again}");
    commit_new_pagers(&project);
    assert_snapshot!(project.run(["sync", "--yes"]), @"
    $ contactctl sync --yes
    Portal  local (embedded, production)
    Commit  39b65c79fa bistro: another paging service
    Approved
      ok  branch: commit 39b65c79fa is on `main`, the local default branch (there is no remote)
    Note  an override lets account `bistro` pass guard `overlap` until 2026-11-30: the old paging service is gone

    bistro (contacts/bistro.toml): update; last pushed from commit b4ae0dd9e9
      technical_emergency - Technical Emergency Contacts  [line 9; 39b65c79fa by Anna]
        - noc@bistro.example
        - oncall@bistro.example
        + duty@bistro.example
        + pager@bistro.example
      routing: integration-disabled reaches duty@bistro.example, pager@bistro.example instead of noc@bistro.example, oncall@bistro.example

    Plan: 1 to update, 1 unchanged.
    Done: 1 pushed and read back.
    See the portal in a browser: contactctl portal serve --portal local
    --- stderr
    bistro: pushed and read back
    --- status 0
    ");
    assert_eq!(
        emergency(&project),
        json!(["duty@bistro.example", "pager@bistro.example"])
    );
}

#[test]
fn an_override_of_another_account_guard_or_day_lets_nothing_through() {
    for spoiled in [
        OVERRIDE.replace("bistro", "tavern"),
        OVERRIDE.replace("overlap", "never-empty"),
        OVERRIDE.replace("2026-11-30", "2026-11-23"),
    ] {
        let project = Project::new()
            .file("contactctl.toml", &spoiled)
            .file("contacts/bistro.toml", BISTRO)
            .file("contacts/tavern.toml", TAVERN)
            .commit("bistro and tavern");
        let sync = project.run_at("2026-11-20T12:00:00Z", ["sync", "--yes"]);
        assert!(sync.says("Done: 2 pushed and read back."), "{sync}");
        project.write("contactctl.toml", "");
        commit_new_pagers(&project);
        let sync = project.run(["sync", "--yes"]);
        assert!(
            sync.says("guard `overlap`") && sync.status == Some(4),
            "{sync}"
        );
    }
}

#[test]
fn a_required_field_is_never_emptied_whatever_the_rules_say() {
    let lenient = "[rules]\ntoo-few = \"off\"\n";
    let project = Project::new()
        .file("contactctl.toml", lenient)
        .file("contacts/bistro.toml", BISTRO)
        .commit("bistro");
    project.run(["sync", "--yes"]);
    let text = BISTRO.replace("[\"escalations@bistro.example\"]", "[]");
    project.write("contacts/bistro.toml", text);
    project.commit_all("bistro: nobody for Google");
    let sync = project.run(["sync", "--yes"]);
    assert_snapshot!(sync.stderr, @r#"
    error: account `bistro` would be left without `operational_for_google`, which is required; the portal now has `escalations@bistro.example` (guard `never-empty`)
         at: contacts/bistro.toml:11: operational_for_google = []
      help: specify a new value of `operational_for_google`, or keep the old one
      help: or add an override to `contactctl.toml`, and get it approved and synced first: `[[override]]` with `guard = "never-empty"`, `account = "bistro"`, a `reason` and `until`
    "#);
    assert_eq!(sync.status, Some(4));
}

#[test]
fn a_cap_is_raised_by_an_earlier_commit_and_lowered_at_once() {
    let project = synced();
    let change = |project: &Project| {
        project.write("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
        project.write("contacts/tavern.toml", TAVERN.replace("help@", "guests@"));
        project.commit_all("mailboxes for guests");
    };
    project.write("contactctl.toml", "[limits]\nmax_accounts = 1\n");
    change(&project);
    let sync = project.run(["sync", "--yes"]);
    assert!(
        sync.says("this sync would write 2 accounts; the limit is 1") && sync.status == Some(4),
        "{sync}"
    );
    project.write("contactctl.toml", "");
    project.commit_all("no cap of our own");
    let sync = project.run(["sync", "--yes"]);
    assert!(sync.says("Done: 2 pushed and read back."), "{sync}");
}

#[test]
fn the_policy_is_that_of_the_portal_and_not_of_the_account_that_is_named() {
    let project = synced();
    project.git(["checkout", "-q", "-b", "side"]);
    project.write("contactctl.toml", "[approval]\nref = \"side\"\n");
    let inn = TAVERN.replace("id = \"tavern\"", "id = \"inn\"");
    project.write("contacts/inn.toml", inn);
    project.commit_all("approve ourselves with a new account");
    let sync = project.run(["sync", "--yes", "--account", "inn"]);
    assert!(
        sync.says("is not on `main`") && sync.status == Some(4),
        "{sync}"
    );
}

#[test]
fn valid_accounts_go_on_without_those_that_have_errors() {
    let project = synced();
    let faulty = TAVERN.replace("\"ola@tavern.example\"]", "\"ola@tavern\"]");
    project.write("contacts/tavern.toml", faulty);
    project.write("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
    project.commit_all("one right, one wrong");
    let stopped = project.run(["sync", "--yes"]);
    assert_eq!(stopped.status, Some(1), "{stopped}");
    let sync = project.run(["sync", "--yes", "--keep-going", "--prune"]);
    assert_snapshot!(sync, @r#"
    $ contactctl sync --yes --keep-going --prune
    error[email-invalid]

      x domain `tavern` of address `ola@tavern` has no dot
        ,-[contacts/tavern.toml:16:10]
     15 | [contacts.production]
     16 | alert = ["ola@tavern"]
        :          ^^^^^^|^^^^^
        :                `-- not a full domain
        `----
      help: write the full domain, such as `bistro.example`
      field: alert (portal: Alert Contacts)

    1 error in 1 of 2 files
    why it matters: contactctl explain email-invalid
    Portal  local (embedded, production)
    Commit  81ddd06474 one right, one wrong
    Approved
      ok  branch: commit 81ddd06474 is on `main`, the local default branch (there is no remote)
    Note  `--prune` has no effect: a file with errors may be the new file of an account whose old file was deleted

    bistro (contacts/bistro.toml): update; last pushed from commit 5b05000644
      operational_for_users - Operational contact (to share with users)  [line 12; 81ddd06474 by Anna]
        - help@bistro.example
        + guests@bistro.example
      routing: user-support reaches guests@bistro.example instead of help@bistro.example
      warning: users of the brand will get another address

    tavern (contacts/tavern.toml): its file has errors: left as it is

    Plan: 1 to update, 1 with errors.
    Done: 1 pushed and read back.
    See the portal in a browser: contactctl portal serve --portal local
    --- stderr
    bistro: pushed and read back
    error: the file of account `tavern` has errors, so the account is left as it is
      help: fix the errors, check with `contactctl check`, and commit
    --- status 1
    "#);

    // A file that cannot be read at all is not a file that is gone.
    project.write("contacts/tavern.toml", "[account\n");
    project.commit_all("tavern: spoiled");
    let sync = project.run(["sync", "--yes", "--keep-going", "--prune"]);
    assert!(
        sync.says("the file of account `tavern` has errors") && sync.status == Some(1),
        "{sync}"
    );
    let mut portal = Served::start(&project, []);
    let tavern = portal.get("/v1/accounts/tavern/contact-information?environment=production");
    assert!(tavern.body["source"].is_object(), "{}", tavern.body);
    portal.kill();

    // Nor is one that has moved: nobody can tell whose file the new one is.
    project.git(["mv", "contacts/tavern.toml", "contacts/pub.toml"]);
    project.commit_all("tavern: renamed");
    let sync = project.run(["sync", "--yes", "--keep-going", "--prune"]);
    assert!(
        sync.says("Note  `--prune` has no effect: a file with errors may be"),
        "{sync}"
    );
    let portal = portal.restart(&project);
    let tavern = portal.get("/v1/accounts/tavern/contact-information?environment=production");
    assert!(tavern.body["source"].is_object(), "{}", tavern.body);
}

#[test]
fn an_error_in_the_directory_stops_every_account() {
    let project = synced();
    let entry = "[oncall]\nkind = \"paging-alias\"\nemail = \"oncall@bistro\"\n";
    project.write("contacts/directory.toml", entry);
    project.commit_all("a directory");
    let sync = project.run(["sync", "--yes", "--keep-going"]);
    assert_eq!(sync.status, Some(1), "{sync}");
}
