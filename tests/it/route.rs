//! `contactctl route`: who is told, and what a change does to that.

use insta::assert_snapshot;

use crate::support::{ACCOUNT, Project};

fn two() -> Project {
    let tavern = ACCOUNT
        .replace("id = \"bistro\"", "id = \"tavern\"")
        .replace("[\"@oncall\"]", "[\"noc@tavern.example\", \"@oncall\"]")
        .replace("09:00", "13:00");
    Project::good().file("contacts/a.toml", tavern)
}

#[test]
fn every_account_says_who_is_told() {
    assert_snapshot!(two().run(["route", "integration-disabled"]), @"
    $ contactctl route integration-disabled
    integration-disabled: technical_emergency - Technical Emergency Contacts
      bistro  oncall@bistro.example
      tavern  noc@tavern.example, oncall@bistro.example
    --- status 0
    ");
}

#[test]
fn support_is_open_or_closed_at_an_instant() {
    let project = two();
    assert_snapshot!(project.run(["route", "user-support", "--at", "2026-11-24T10:00:00+01:00"]), @"
    $ contactctl route user-support --at 2026-11-24T10:00:00+01:00
    user-support: operational_for_users - Operational contact (to share with users), at 2026-11-24T09:00:00Z
      bistro  help@bistro.example; support is open
      tavern  help@bistro.example; support is closed
    --- status 0
    ");
    let night = [
        "route",
        "user-support",
        "--at",
        "2026-11-24T23:00:00Z",
        "--account",
        "bistro",
    ];
    assert_snapshot!(project.run(night.into_iter().chain(["--format", "markdown"])), @"
    $ contactctl route user-support --at 2026-11-24T23:00:00Z --account bistro --format markdown
    ### user-support: operational_for_users - Operational contact (to share with users), at 2026-11-24T23:00:00Z

    | account | recipients |
    |---|---|
    | `bistro` | `help@bistro.example`; support is closed |
    --- status 0
    ");
}

#[test]
fn merchants_reach_nobody_where_the_portal_has_no_field_for_them() {
    assert_snapshot!(Project::good().run(["route", "merchant-issue"]), @"
    $ contactctl route merchant-issue
    merchant-issue: merchant_issues - Operational contact for merchant issues
      bistro  nobody
    --- status 0
    ");
}

#[test]
fn a_commit_is_read_and_not_the_work_tree() {
    let project = Project::good().commit("bistro");
    project.write("contacts/bistro.toml", ACCOUNT.replace("anna@", "ola@"));
    let args = [
        "route",
        "production-issue",
        "--rev",
        "HEAD",
        "--format",
        "json",
    ];
    assert_snapshot!(project.run(args), @r#"
    $ contactctl route production-issue --rev HEAD --format json
    {
      "schema_version": 1,
      "tool": {
        "name": "contactctl",
        "version": "[VERSION]"
      },
      "event": "production-issue",
      "field": "alert",
      "label": "Alert Contacts",
      "commit": "3c4fd83999c013877f33c45fa9b898bc264bfb89",
      "accounts": [
        {
          "id": "bistro",
          "path": "contacts/bistro.toml",
          "recipients": [
            "anna@bistro.example"
          ]
        }
      ]
    }
    --- status 0
    "#);
}

#[test]
fn a_change_is_shown_by_account_and_event() {
    let project = two().commit("two");
    project.write(
        "contacts/directory.toml",
        crate::support::DIRECTORY.replace("oncall@bistro", "pager@bistro"),
    );
    project.write("contacts/bistro.toml", ACCOUNT.replace("17:00", "18:00"));
    project.write(
        "contacts/kiosk.toml",
        ACCOUNT.replace("\"bistro\"", "\"kiosk\""),
    );
    let since = [
        "route",
        "--since",
        "HEAD",
        "--account",
        "bistro",
        "--account",
        "tavern",
    ];
    assert_snapshot!(project.run(since), @"
    $ contactctl route --since HEAD --account bistro --account tavern
    bistro
      integration-disabled: now reaches pager@bistro.example
      integration-disabled: no longer reaches oncall@bistro.example
      user-support: new support hours: mon,tue 09:00-18:00 Europe/Warsaw
      user-support: support hours removed: mon,tue 09:00-17:00 Europe/Warsaw
    tavern
      integration-disabled: now reaches pager@bistro.example
      integration-disabled: no longer reaches oncall@bistro.example

    The recipients or support hours of 2 accounts differ from those in commit 1402b033af.
    --- status 0
    ");
    assert_snapshot!(project.run(["route", "--since", "HEAD", "integration-disabled", "--format", "markdown"]), @"
    $ contactctl route --since HEAD integration-disabled --format markdown
    ### Recipients

    The recipients or support hours of 3 accounts differ from those in commit 1402b033af.

    | account | event | change |
    |---|---|---|
    | `bistro` | integration-disabled | `now reaches pager@bistro.example`<br>`no longer reaches oncall@bistro.example` |
    | `kiosk` (new) | integration-disabled | `now reaches pager@bistro.example` |
    | `tavern` | integration-disabled | `now reaches pager@bistro.example`<br>`no longer reaches oncall@bistro.example` |
    --- status 0
    ");
    let at = [
        "route",
        "user-support",
        "--since",
        "HEAD",
        "--account",
        "bistro",
        "--at",
    ];
    let at = at
        .into_iter()
        .chain(["2026-11-24T16:30:00Z", "--format", "json"]);
    assert_snapshot!(project.run(at), @r#"
    $ contactctl route user-support --since HEAD --account bistro --at 2026-11-24T16:30:00Z --format json
    {
      "schema_version": 1,
      "tool": {
        "name": "contactctl",
        "version": "[VERSION]"
      },
      "since": "1402b033afc199ba2446db01d2e5610b65754be5",
      "commit": null,
      "at": "2026-11-24T16:30:00Z",
      "changes": [
        {
          "account": "bistro",
          "event": "user-support",
          "field": "operational_for_users",
          "added": [],
          "removed": [],
          "hours_added": [
            "mon,tue 09:00-18:00 Europe/Warsaw"
          ],
          "hours_removed": [
            "mon,tue 09:00-17:00 Europe/Warsaw"
          ],
          "support_open": {
            "before": false,
            "after": true
          }
        }
      ]
    }
    --- status 0
    "#);
}

#[test]
fn what_is_the_same_as_before_is_said_to_be() {
    let project = Project::good().commit("bistro");
    project.write("contacts/bistro.toml", format!("# A comment.\n{ACCOUNT}"));
    assert_snapshot!(project.run(["route", "--since", "HEAD"]), @"
    $ contactctl route --since HEAD
    Compared with commit 3c4fd83999, there are no changes in recipients or support hours to show.
    --- status 0
    ");
}

#[test]
fn names_that_are_not_there_are_refused() {
    let project = Project::good();
    assert_snapshot!(project.run(["route", "integration-disable"]), @"
    $ contactctl route integration-disable
    --- stderr
    error: there is no event `integration-disable`
      help: did you mean `integration-disabled`?
    --- status 2
    ");
    assert_snapshot!(project.run(["route", "fire"]), @"
    $ contactctl route fire
    --- stderr
    error: there is no event `fire`
      help: choose one of `production-issue`, `integration-disabled`, `technical-request`, `merchant-issue`, `user-escalation`, `user-support`
    --- status 2
    ");
    assert_snapshot!(project.run(["route", "user-support", "--account", "bistor"]), @"
    $ contactctl route user-support --account bistor
    --- stderr
    error: there is no account `bistor`
      help: use the `account.id` of an account file; see all accounts: `contactctl list`
      help: did you mean `bistro`?
    --- status 2
    ");
    assert_snapshot!(project.run(["route", "user-support", "--at", "noon"]), @"
    $ contactctl route user-support --at noon
    --- stderr
    error: `--at <TIME>` cannot be `noon`: write a time, such as `2026-11-24T12:00:00Z`

    For more information, try `--help`.
    --- status 2
    ");
    assert_snapshot!(project.run(["route"]), @"
    $ contactctl route
    --- stderr
    error: required, but missing:
      <EVENT>

    Usage: contactctl route <EVENT>

    For more information, try `--help`.
    --- status 2
    ");
}

#[test]
fn faulty_files_are_said_to_be_faulty_and_addresses_are_masked() {
    let project = Project::good().file(
        "contacts/bistro.toml",
        ACCOUNT.replace("[\"@oncall\"]", "[\"@nobody\", \"noc@bistro.example\"]"),
    );
    assert_snapshot!(project.run(["route", "integration-disabled", "--redact"]), @"
    $ contactctl route integration-disabled --redact
    integration-disabled: technical_emergency - Technical Emergency Contacts
      bistro  n**@bistro.example
    --- stderr
    warning: the files have errors, so recipients may be missing here; see the errors: `contactctl check`
    --- status 0
    ");
}
