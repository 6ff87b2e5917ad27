//! `contactctl history`: who changed which value of an account, by commit.

use insta::assert_snapshot;

use crate::support::{ACCOUNT, DIRECTORY, Project};

/// Four commits: made, a value changed, moved, the directory edited.
fn project() -> Project {
    let project = Project::good().commit("bistro: made");
    project.write("contacts/bistro.toml", ACCOUNT.replace("help@", "guests@"));
    project.commit_all("bistro: a mailbox for guests");
    std::fs::create_dir(project.path("contacts/pl")).expect("a folder");
    project.git(["mv", "contacts/bistro.toml", "contacts/pl/warszawa.toml"]);
    project.commit_all("bistro: by country");
    project.write(
        "contacts/directory.toml",
        DIRECTORY.replace("oncall@", "pager@"),
    );
    project.commit_all("directory: another pager");
    project
}

#[test]
fn files_that_move_and_the_directory_are_followed() {
    assert_snapshot!(project().run(["history", "bistro"]), @"
    $ contactctl history bistro
    fad082447c  2026-11-01T12:00:00Z  Anna <anna@bistro.example>: directory: another pager
      technical_emergency - Technical Emergency Contacts  [contacts/pl/warszawa.toml:7, contacts/directory.toml:3]
        - oncall@bistro.example
        + pager@bistro.example

    0ca78b62fc  2026-11-01T12:00:00Z  Anna <anna@bistro.example>: bistro: by country
      moved from contacts/bistro.toml to contacts/pl/warszawa.toml

    89de8b840d  2026-11-01T12:00:00Z  Anna <anna@bistro.example>: bistro: a mailbox for guests
      operational_for_users - Operational contact (to share with users)  [contacts/bistro.toml:10]
        - help@bistro.example
        + guests@bistro.example

    7e838ad92b  2026-11-01T12:00:00Z  Anna <anna@bistro.example>: bistro: made
      new in contacts/bistro.toml
      alert - Alert Contacts  [contacts/bistro.toml:13]
        + anna@bistro.example
      technical_emergency - Technical Emergency Contacts  [contacts/bistro.toml:7, contacts/directory.toml:3]
        + oncall@bistro.example
      technical_non_emergency - Technical Non-Emergency Contacts  [contacts/bistro.toml:8]
        + api@bistro.example
      operational_for_google - Operational contact (for Google)  [contacts/bistro.toml:9]
        + escalations@bistro.example
      operational_for_users - Operational contact (to share with users)  [contacts/bistro.toml:10]
        + help@bistro.example
      operational_support - Operational Support  [contacts/bistro.toml:15]
        + mon,tue 09:00-17:00 Europe/Warsaw
      name
        + Bistro
      integration
        + reservations-e2e
      merchant_issues_field
        + false
      users
        + anna@bistro.example (administrator)
        + piotr@bistro.example (administrator)
    --- status 0
    ");
}

#[test]
fn an_edit_that_changes_no_value_is_left_out() {
    let project = Project::good().commit("bistro: made");
    let before = project.run(["history", "bistro"]).to_string();
    project.write("contacts/bistro.toml", format!("# A comment.\n{ACCOUNT}"));
    project.write(
        "contacts/other.toml",
        ACCOUNT.replace("\"bistro\"", "\"other\""),
    );
    project.commit_all("bistro: a comment");
    assert_eq!(project.run(["history", "bistro"]).to_string(), before);
}

#[test]
fn an_account_that_is_gone_has_a_history_and_one_that_never_was_has_none() {
    let project = Project::good()
        .file(
            "contacts/kiosk.toml",
            ACCOUNT.replace("\"bistro\"", "\"kiosk\""),
        )
        .commit("two");
    std::fs::remove_file(project.path("contacts/kiosk.toml")).expect("it is there");
    project.commit_all("kiosk: closed");
    let run = project.run(["history", "kiosk", "--format", "json", "--redact"]);
    let (steps, json) = (run.json()["steps"].clone(), run.stdout);
    assert_eq!(steps.as_array().map(Vec::len), Some(2), "{json}");
    assert_eq!(steps[0]["summary"], "kiosk: closed");
    assert_eq!(steps[0]["path"], serde_json::Value::Null);
    assert_eq!(steps[1]["was_at"], serde_json::Value::Null);
    assert!(
        json.contains("a***@bistro.example") && !json.contains("anna@"),
        "{json}"
    );
    assert_snapshot!(project.run(["history", "bistor"]), @"
    $ contactctl history bistor
    --- stderr
    error: neither commit 1750176462 nor any earlier one has an account `bistor`
      help: specify the account by its `account.id`
      help: did you mean `bistro`?
    --- status 2
    ");
}

#[test]
fn a_merge_counts_for_what_it_made_itself() {
    let project = Project::good().commit("bistro: made");
    project.git(["checkout", "--quiet", "-b", "side"]);
    project.write("contacts/bistro.toml", ACCOUNT.replace("anna@", "ola@"));
    project.commit_all("bistro: Ola");
    project.git(["checkout", "--quiet", "main"]);
    project.write("contacts/bistro.toml", ACCOUNT.replace("help@", "guests@"));
    project.commit_all("bistro: guests");
    project.git(["merge", "--quiet", "--no-edit", "side"]);
    let run = project
        .run(["history", "bistro", "--format", "json"])
        .json();
    let steps = run["steps"].as_array().expect("steps").iter();
    let shown: Vec<_> = steps
        .map(|step| {
            let changes = step["changes"].as_array().expect("changes").iter();
            let keys: Vec<_> = changes.map(|change| change["key"].to_string()).collect();
            format!("{} {}", step["summary"], keys.len())
        })
        .collect();
    assert_eq!(
        shown,
        [
            "\"bistro: guests\" 1",
            "\"bistro: Ola\" 2",
            "\"bistro: made\" 10"
        ]
    );
}

#[test]
fn a_shallow_clone_says_where_it_ends() {
    let whole = project();
    let url = format!("file://{}", whole.path("").display());
    let clone = Project::new();
    clone.git(["clone", "--quiet", "--depth", "2", &url, "."]);
    assert_snapshot!(clone.run(["history", "bistro"]), @"
    $ contactctl history bistro
    fad082447c  2026-11-01T12:00:00Z  Anna <anna@bistro.example>: directory: another pager
      technical_emergency - Technical Emergency Contacts  [contacts/pl/warszawa.toml:7, contacts/directory.toml:3]
        - oncall@bistro.example
        + pager@bistro.example
    --- stderr
    note: this clone is shallow: changes up to commit 0ca78b62fc are not known; fetch the whole history: `git fetch --unshallow` (in GitHub Actions: `fetch-depth: 0`, in GitLab: `GIT_DEPTH: 0`)
    --- status 0
    ");
    let json = clone.run(["history", "bistro", "--format", "json"]).json();
    assert_eq!(json["complete"], false);
}

#[cfg(feature = "server")]
#[test]
fn a_portal_says_when_each_step_was_pushed_and_what_was_edited_there() {
    let project = project();
    let second = project.git(["rev-parse", "HEAD~2"]);
    let sync = project.run(["sync", "--yes", "--rev", &second]);
    assert_eq!(sync.status, Some(0), "{sync}");
    let portal = crate::support::served::Served::start(&project, []);
    portal.edit("bistro", |record| {
        record["operational_for_users"] = serde_json::json!("byhand@bistro.example");
    });
    let at = |text: String| {
        // Pushes and edits are of now.
        let now = regex::Regex::new(r"20[-0-9]+T[:.0-9]+Z").expect("a pattern");
        now.replace_all(&text, "[NOW]").into_owned()
    };
    let shown = project.run(["history", "bistro", "--portal", "local"]);
    let lines = shown.stdout.lines();
    let told = lines.filter(|line| !line.starts_with("    ") && !line.contains('['));
    assert_snapshot!(at(told.collect::<Vec<_>>().join("\n")), @"
    fad082447c  [NOW]  Anna <anna@bistro.example>: directory: another pager
      not pushed to portal `local`

    0ca78b62fc  [NOW]  Anna <anna@bistro.example>: bistro: by country
      moved from contacts/bistro.toml to contacts/pl/warszawa.toml
      not pushed to portal `local`

    89de8b840d  [NOW]  Anna <anna@bistro.example>: bistro: a mailbox for guests
      pushed to portal `local` at [NOW], in commit 89de8b840d, by contactctl sync

    7e838ad92b  [NOW]  Anna <anna@bistro.example>: bistro: made
      new in contacts/bistro.toml
      pushed to portal `local` at [NOW], in commit 89de8b840d, by contactctl sync
      name
      integration
      merchant_issues_field
      users

    edits in portal `local`:
      [NOW]  test: operational_for_users
    ");
    let json = project.run(["history", "bistro", "--portal", "local", "--format", "json"]);
    let json = json.json();
    assert_eq!(json["portal"], "local");
    assert_eq!(json["steps"][0]["pushed"], serde_json::Value::Null);
    assert_eq!(json["steps"][2]["pushed"]["commit"], second);
    assert_eq!(json["steps"][3]["pushed"]["commit"], second);
    assert_eq!(json["edits"][0]["fields"][0], "operational_for_users");
    let alone = project
        .run(["history", "bistro", "--format", "json"])
        .json();
    assert_eq!(alone["steps"][0].get("pushed"), None);
}
