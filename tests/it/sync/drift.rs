//! What else has changed in the portal.

use insta::assert_snapshot;
use reqwest::Method;
use serde_json::json;

use super::{commit_a_mailbox_for_guests, synced, two_accounts};
use crate::support::accounts::{BISTRO, TAVERN};
use crate::support::served::Served;
use crate::support::{Project, Run};

/// Somebody gives guests another address, in the portal.
fn edit_by_hand(portal: &Served) {
    portal.edit("bistro", |record| {
        record["operational_for_users"] = json!("byhand@bistro.example");
    });
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
    Approved
      ok  branch: commit 5b05000644 is on `main`, the local default branch (there is no remote)

    bistro (contacts/bistro.toml): drift: somebody has edited the account in the portal since commit 5b05000644
      operational_for_users - Operational contact (to share with users) (drift)  [line 12]
          pushed last  help@bistro.example
          portal now   byhand@bistro.example

    Plan: 1 with other values in the portal, 1 unchanged.
    help: if the portal's values are right, write them into the account's file (`contactctl pull --portal local ACCOUNT`), and commit
    help: if the portal's values are wrong, overwrite them: `contactctl sync --portal local --on-drift overwrite`; or push only the other fields: `contactctl sync --portal local --on-drift keep`
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
fn drift_before_a_first_push_shows_both_values() {
    let other = synced();
    let theirs = Served::start(&other, []);
    let account = theirs
        .get("/v1/accounts/bistro?environment=production")
        .body;
    let profile = json!({
        "id": "bistro",
        "name": account["name"],
        "integration": account["integration"],
        "brand_domains": account["brand_domains"],
        "users": theirs.get("/v1/accounts/bistro/users").body["users"],
    });
    let mut record = theirs.record("bistro");
    record["operational_for_users"] = json!("byhand@bistro.example");

    let project = two_accounts();
    let portal = Served::start(&project, []);
    let made = portal.send(Method::POST, "/v1/accounts", None, Some(&profile));
    assert_eq!(made.status, 201, "{}", made.body);
    let path = "/v1/accounts/bistro/contact-information?environment=production";
    let put = portal.send(Method::PUT, path, None, Some(&json!({ "record": record })));
    assert_eq!(put.status, 201, "{}", put.body);
    assert_snapshot!(project.run(["plan", "--account", "bistro"]), @"
    $ contactctl plan --account bistro
    Portal  local (embedded, production)
    Commit  5b05000644 bistro and tavern
    Approved
      ok  branch: commit 5b05000644 is on `main`, the local default branch (there is no remote)
    Note  first sync to this portal: the approval policy of commit 5b05000644 applies

    bistro (contacts/bistro.toml): drift: the portal and the files have different values or users, and there is no earlier push to compare them with
      operational_for_users - Operational contact (to share with users) (drift)  [line 12]
          portal now   byhand@bistro.example
          files        help@bistro.example

    Plan: 1 with other values in the portal.
    A sync would be refused: nothing was ever pushed to portal `local`, so the first sync requires `--first`
      help: read the policy (`[approval]` in `contactctl.toml`) and the plan (`contactctl plan --portal local --first`), then run `contactctl sync --portal local --first`
    help: if the portal's values are right, write them into the account's file (`contactctl pull --portal local ACCOUNT`), and commit
    help: if the portal's values are wrong, add `--on-drift overwrite` to the same command once an account has been pushed or adopted: a first sync overwrites nothing
    --- status 0
    ");
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
    Approved
      ok  branch: commit cf2fab0906 is on `main`, the local default branch (there is no remote)

    bistro (contacts/bistro.toml): conflict: both the portal and the files have changed since commit 5b05000644
      operational_for_users - Operational contact (to share with users) (conflict)  [line 12; cf2fab0906 by Anna]
          pushed last  help@bistro.example
          portal now   byhand@bistro.example
          files        guests@bistro.example

    Plan: 1 with other values in the portal, 1 unchanged.
    See the portal in a browser: contactctl portal serve --portal local
    --- stderr
    error: account `bistro` has values in the portal that were not pushed from Git, so it is left as it is
      help: if the portal's values are right, write them into the account's file (`contactctl pull --portal local ACCOUNT`), and commit
      help: if the portal's values are wrong, overwrite them: `contactctl sync --portal local --on-drift overwrite`; or push only the other fields: `contactctl sync --portal local --on-drift keep`
    --- status 4
    ");

    project.write("contacts/bistro.toml", BISTRO.replace("help@", "byhand@"));
    project.commit_all("bistro: as in the portal");
    assert_snapshot!(project.run(["sync", "--yes"]), @"
    $ contactctl sync --yes
    Portal  local (embedded, production)
    Commit  161f51e0b0 bistro: as in the portal
    Approved
      ok  branch: commit 161f51e0b0 is on `main`, the local default branch (there is no remote)

    bistro (contacts/bistro.toml): already up to date: only the commit is recorded
      operational_for_users - Operational contact (to share with users) (already the same)  [line 12]

    Plan: 1 already up to date, 1 unchanged.
    Done: 1 pushed and read back.
    See the portal in a browser: contactctl portal serve --portal local
    --- stderr
    bistro: pushed and read back
    --- status 0
    ");
    let again = project.run(["sync", "--yes"]);
    assert!(again.says("Nothing to do: 2 unchanged."), "{again}");
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
    Approved
      ok  branch: commit 893703eb77 is on `main`, the local default branch (there is no remote)

    tavern: no longer in Git, but still managed in the portal; to stop managing it, run `contactctl sync --portal local --prune`

    Plan: 1 no longer in Git, 1 unchanged.
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
    let first = project.git(["rev-parse", "HEAD"]);
    let short = &first[..10];
    let take_over = format!(
        "take over the accounts from {short}: `contactctl sync --portal local --take-over {first}`"
    );
    assert!(sync.says(&take_over), "{sync}");
    assert!(sync.status == Some(4), "{sync}");
}

/// A repository of its own, with both accounts, for the portal.
fn repository(name: &str, portal: &Served) -> Project {
    let config = format!(
        "[portals.staging]\nkind = \"http\"\nenvironment = \"production\"\nurl = \"{}\"\n",
        portal.url
    );
    let project = Project::new()
        .file("contactctl.toml", config)
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit(name)
        .variable("CONTACTCTL_STAGING_TOKEN", &portal.token);
    project.tie("CONTACTCTL_STAGING_TOKEN", &portal.url);
    project
}

#[test]
fn what_two_other_repositories_have_pushed_is_taken_over_at_once() {
    let operator = two_accounts();
    let portal = Served::start(&operator, []);
    let id = |project: &Project| project.git(["rev-list", "--max-parents=0", "HEAD"]);
    let first = repository("first", &portal);
    let sync = first.run(["sync", "--yes", "--provision", "--first"]);
    assert!(sync.says("Done: 2 pushed and read back."), "{sync}");
    let second = repository("second", &portal);
    let theirs = id(&first);
    let sync = second.run([
        "sync",
        "--yes",
        "--account",
        "bistro",
        "--take-over",
        &theirs,
    ]);
    assert!(sync.says("Done: 1 pushed and read back."), "{sync}");
    let third = repository("third", &portal);
    let ours = id(&second);
    // Each refusal names one more, to be added to the same command.
    let sync = third.run(["sync", "--yes", "--take-over", &theirs]);
    assert_eq!(sync.status, Some(4), "{sync}");
    assert!(sync.says(&format!("add `--take-over {ours}`")), "{sync}");
    let args = [
        "sync",
        "--yes",
        "--take-over",
        &theirs,
        "--take-over",
        &ours,
    ];
    let sync = third.run(args);
    assert!(sync.says("Done: 2 pushed and read back."), "{sync}");
    assert_eq!(sync.status, Some(0), "{sync}");
}

#[test]
fn an_account_id_that_changes_is_asked_about() {
    let project = synced();
    let renamed = BISTRO.replace("id = \"bistro\"", "id = \"bristo\"");
    project.write("contacts/bistro.toml", renamed);
    project.commit_all("a typo");
    assert_snapshot!(after_plan(&project.run(["sync", "--yes"])), @r#"
    Plan: 1 to create, 1 no longer in Git, 1 unchanged.
    --- stderr
    error: `contacts/bistro.toml` was the file of account `bistro` at the last push, but is now the file of account `bristo`
      help: if this is a mistake, restore `id = "bistro"` in the file, and commit
      help: if `bristo` is another account, stop managing `bistro`: `contactctl sync --portal local --prune`
    --- status 4
    "#);
    // It is another account indeed.
    assert_snapshot!(after_plan(&project.run(["sync", "--yes", "--prune"])), @"
    Plan: 1 to create, 1 no longer in Git, 1 unchanged.
    Done: 2 pushed and read back.
    See the portal in a browser: contactctl portal serve --portal local
    --- stderr
    bistro: pushed and read back
    bristo: pushed and read back
    --- status 0
    ");
}

/// Returns what a run prints from the last line of the plan on.
fn after_plan(run: &Run) -> String {
    let text = run.to_string();
    let at = text.find("Plan: ");
    text[at.unwrap_or_else(|| panic!("no plan in {text}"))..].to_owned()
}
