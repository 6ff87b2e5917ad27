//! What is pushed, once.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::{commit_a_mailbox_for_guests, synced, two_accounts};
use crate::support::Project;
use crate::support::accounts::BISTRO;
use crate::support::assert_valid;
use crate::support::proxy::Proxy;
use crate::support::served::Served;

#[test]
fn the_first_sync_makes_every_account_and_the_second_writes_nothing() {
    let project = two_accounts();
    assert_snapshot!(project.run(["sync", "--yes", "--concurrency", "1"]), @"
    $ contactctl sync --yes --concurrency 1
    Portal  local (embedded, production)
    Commit  5b05000644 bistro and tavern
    Approved
      ok  branch: commit 5b05000644 is on `main`, the local default branch (there is no remote)
    Note  first sync to this portal: the approval policy of commit 5b05000644 applies

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
      + user jan@tavern.example: administrator  [line 30]
      + user ola@tavern.example: administrator  [line 26]

    Plan: 2 to create.
    Done: 2 pushed and read back.
    See the portal in a browser: contactctl portal serve --portal local
    --- stderr
    bistro: pushed and read back
    tavern: pushed and read back
    --- status 0
    ");
    assert_snapshot!(project.run(["sync", "--yes"]), @"
    $ contactctl sync --yes
    Portal  local (embedded, production)
    Commit  5b05000644 bistro and tavern
    Approved
      ok  branch: commit 5b05000644 is on `main`, the local default branch (there is no remote)

    Nothing to do: 2 unchanged.
    See the portal in a browser: contactctl portal serve --portal local
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
fn a_push_records_its_configuration_from_the_top_of_the_repository() {
    for (config, folder) in [("contactctl.toml", ""), ("team/other.toml", "team/")] {
        let project = Project::new()
            .file(config, "")
            .file(&format!("{folder}contacts/bistro.toml"), BISTRO)
            .commit("bistro");
        let sync = project.run([
            "sync",
            "--yes",
            "--config",
            config,
            "--report",
            "receipt.json",
        ]);
        assert_eq!(sync.status, Some(0), "{sync}");
        let receipt: Value = serde_json::from_str(&project.text("receipt.json")).expect("JSON");
        assert_eq!(receipt["source"]["config"], config);
        let database = format!("{folder}.contactctl/local.sqlite3");
        let served = Served::start(&project, ["--database", &database]);
        let record = "/v1/accounts/bistro/contact-information?environment=production";
        let read = served.get(record).body;
        assert_eq!(read["source"], receipt["source"]);
        let listed = served.get("/v1/accounts?environment=production").body;
        assert_eq!(listed["accounts"][0]["source"], receipt["source"]);
    }
}

#[test]
fn a_portal_that_does_not_tell_what_was_pushed_is_not_written_to() {
    let operator = Project::good();
    let served = Served::start(&operator, []);
    let older = Proxy::older(&served.url);
    let config = format!(
        "[portals.live]\nkind = \"http\"\nenvironment = \"production\"\nurl = \"{}\"\n",
        older.url
    );
    let project = Project::new()
        .file("contactctl.toml", config)
        .file("contacts/bistro.toml", BISTRO)
        .commit("bistro")
        .variable("CONTACTCTL_LIVE_TOKEN", &served.token);
    project.tie("CONTACTCTL_LIVE_TOKEN", &older.url);
    let sync = project.run(["sync", "--yes", "--provision", "--first"]);
    assert_eq!(sync.status, Some(4), "{sync}");
    assert_snapshot!(sync.stderr, @"
    error: the commit is not approved (branch: portal `live` does not report which commits were pushed to it (`GET /v1/portal`))
      help: ask the portal's operator to install a version that reports them
    ");
    let accounts = served.get("/v1/accounts?environment=production").body;
    assert_eq!(accounts["accounts"].as_array().map(Vec::len), Some(0));
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
    Approved
      ok  branch: commit cf2fab0906 is on `main`, the local default branch (there is no remote)

    bistro (contacts/bistro.toml): update; last pushed from commit 5b05000644
      operational_for_users - Operational contact (to share with users)  [line 12; cf2fab0906 by Anna]
        - help@bistro.example
        + guests@bistro.example
      routing: user-support reaches guests@bistro.example instead of help@bistro.example
      warning: users of the brand will get another address

    Plan: 1 to update, 1 unchanged.
    Done: 1 pushed and read back.
    See the portal in a browser: contactctl portal serve --portal local
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
    Approved
      ok  branch: commit 5b05000644 is on `main`, the local default branch (there is no remote)
    Note  `contacts/bistro.toml` has uncommitted changes, which are not included

    Nothing to do: 2 unchanged.
    See the portal in a browser: contactctl portal serve --portal local
    --- status 0
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
