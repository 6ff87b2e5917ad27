//! `plan --out` and `sync --plan`: a plan that is pushed as it was saved, or not at all.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::support::Project;
use crate::support::accounts::{BISTRO, TAVERN};
use crate::support::served::Served;

/// Two accounts in the embedded portal, and a commit that changes both.
fn changed() -> Project {
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit("bistro and tavern");
    let sync = project.run(["sync", "--yes"]);
    assert!(sync.says("Done: 2 pushed and read back."), "{sync}");
    project.write("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
    project.write("contacts/tavern.toml", TAVERN.replace("help@", "guests@"));
    project.commit_all("mailboxes for guests");
    project
}

fn saved(project: &Project) -> Value {
    let text = std::fs::read_to_string(project.path("plan.json")).expect("a saved plan");
    serde_json::from_str(&text).expect("JSON")
}

/// A project with a saved plan of its change.
fn with_plan() -> Project {
    let project = changed();
    let plan = project.run(["plan", "--out", "plan.json"]);
    assert_eq!(plan.status, Some(0), "{plan}");
    project
}

/// What a sync of the saved plan says that it refuses.
fn refusal(project: &Project, more: &[&str]) -> String {
    let args = ["sync", "--plan", "plan.json", "--yes"];
    let sync = project.run(args.iter().chain(more).copied());
    assert_eq!(sync.status, Some(4), "{sync}");
    sync.stderr
}

#[test]
fn a_saved_plan_is_pushed_as_it_is() {
    let project = changed();
    assert_snapshot!(project.run(["plan", "--out", "plan.json", "--account", "bistro"]), @"
    $ contactctl plan --out plan.json --account bistro
    Portal  local (embedded, production)
    Commit  eab641d7b6 mailboxes for guests
    Approved
      ok  branch: commit eab641d7b6 is on `main`, the local default branch (there is no remote)

    bistro (contacts/bistro.toml): update; last pushed from commit 5b05000644
      operational_for_users - Operational contact (to share with users)  [line 12; eab641d7b6 by Anna]
        - help@bistro.example
        + guests@bistro.example
      routing: user-support reaches guests@bistro.example instead of help@bistro.example
      warning: users of the brand will get another address

    Plan: 1 to update.
    --- stderr
    the plan is saved to `plan.json` (it expires at 2026-11-25T12:00:00Z); to push it, run `contactctl sync --plan plan.json`
    --- status 0
    ");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let file = std::fs::metadata(project.path("plan.json")).expect("a file");
        assert_eq!(file.permissions().mode() & 0o777, 0o600);
    }
    let plan = saved(&project);
    assert_eq!(
        plan["plan"]["operations"][0]["fields"],
        json!([{
            "field": "operational_for_users",
            "before": "help@bistro.example",
            "after": "guests@bistro.example",
        }])
    );
    assert_snapshot!(project.run(["sync", "--plan", "plan.json", "--yes"]), @"
    $ contactctl sync --plan plan.json --yes
    Portal  local (embedded, production)
    Commit  eab641d7b6 mailboxes for guests
    Approved
      ok  branch: commit eab641d7b6 is on `main`, the local default branch (there is no remote)

    bistro (contacts/bistro.toml): update; last pushed from commit 5b05000644
      operational_for_users - Operational contact (to share with users)  [line 12; eab641d7b6 by Anna]
        - help@bistro.example
        + guests@bistro.example
      routing: user-support reaches guests@bistro.example instead of help@bistro.example
      warning: users of the brand will get another address

    Plan: 1 to update.
    Done: 1 pushed and read back.
    See the portal in a browser: contactctl portal serve --portal local
    --- stderr
    bistro: pushed and read back
    --- status 0
    ");
    let portal = Served::start(&project, []);
    let of = |account| portal.record(account)["operational_for_users"].clone();
    assert_eq!(of("bistro"), "guests@bistro.example");
    assert_eq!(of("tavern"), "help@tavern.example");
}

#[test]
fn a_plan_is_applied_once() {
    let project = with_plan();
    project.run(["sync", "--plan", "plan.json", "--yes"]);
    assert_snapshot!(refusal(&project, &[]), @"
    error: the saved plan was already applied
      help: create a new plan for further changes: `contactctl plan --portal local --out FILE`
    ");
}

#[test]
fn what_is_there_already_counts_as_done() {
    let project = with_plan();
    // As after a run that was killed between the two accounts.
    let half = project.run(["sync", "--yes", "--account", "bistro"]);
    assert!(half.says("Done: 1 pushed and read back."), "{half}");
    let rest = project.run(["sync", "--plan", "plan.json", "--yes"]);
    assert!(
        rest.says("tavern: pushed and read back") && rest.says("Done: 1 pushed"),
        "{rest}"
    );
    assert_eq!(rest.status, Some(0));
}

#[test]
fn a_plan_that_the_portal_has_left_behind_is_refused() {
    let project = with_plan();
    let portal = Served::start(&project, []);
    portal.edit("tavern", |record| {
        record["operational_for_users"] = json!("byhand@tavern.example");
    });
    assert_snapshot!(refusal(&project, &[]), @"
    error: values in the portal have changed since the plan was created; accounts: `tavern`
      help: create a new plan and look at it: `contactctl plan --portal local --out FILE`
    ");
    assert_eq!(
        portal.record("bistro")["operational_for_users"],
        "help@bistro.example"
    );
}

#[test]
fn an_edited_plan_is_refused() {
    let project = with_plan();
    let mut plan = saved(&project);
    plan["plan"]["operations"][0]["fields"][0]["after"] = json!("mallory@evil.example");
    project.write("plan.json", plan.to_string());
    assert_snapshot!(refusal(&project, &[]), @"
    error: the saved plan was edited after it was created
      help: create a new plan and look at it: `contactctl plan --portal NAME --out FILE`
    ");
    // Somebody who makes the digest right as well pushes the commit's values all the same.
    let text = contactctl::contact::Digest::of(&plan["plan"]).to_string();
    plan["integrity"] = json!(text);
    project.write("plan.json", plan.to_string());
    project.run(["sync", "--plan", "plan.json", "--yes"]);
    let portal = Served::start(&project, []);
    assert_eq!(
        portal.record("bistro")["operational_for_users"],
        "guests@bistro.example"
    );
}

#[test]
fn an_expired_plan_is_refused() {
    let project = with_plan();
    let sync = ["sync", "--plan", "plan.json", "--yes"];
    let late = project.run_at("2026-11-25T12:00:01Z", sync);
    assert_snapshot!(late.stderr, @"
    error: the saved plan expired at 2026-11-25T12:00:00Z
      help: create a new plan: `contactctl plan --portal local --out FILE`
    ");
    assert_eq!(late.status, Some(4));
}

/// Changes the saved plan, and gives it the digest that fits.
fn reseal(project: &Project, change: impl FnOnce(&mut Value)) {
    let mut plan = saved(project);
    change(&mut plan["plan"]);
    let digest = contactctl::contact::Digest::of(&plan["plan"]);
    plan["integrity"] = json!(digest.to_string());
    project.write("plan.json", plan.to_string());
}

#[test]
fn nobody_chooses_the_time_of_what_writes() {
    let project = with_plan();
    for args in ["sync --plan plan.json --yes", "sync", "approve"] {
        let args = args.split(' ').chain(["--now", "2026-11-24T12:00:00Z"]);
        let run = project.run(args);
        assert!(run.says("this command does not take `--now`"), "{run}");
        assert_eq!(run.status, Some(2), "{run}");
    }
    // A plan is judged as of another time, and saved as of now.
    for instant in ["2026-11-01T00:00:00Z", "2099-01-01T00:00:00Z"] {
        project.run(["plan", "--out", "plan.json", "--now", instant]);
        let plan = saved(&project);
        assert_eq!(plan["plan"]["made_at"], "2026-11-24T12:00:00Z");
        assert_eq!(plan["plan"]["expires_at"], "2026-11-25T12:00:00Z");
    }
}

#[test]
fn a_plan_with_times_of_its_own_is_refused() {
    let project = with_plan();
    for (made, until) in [
        ("2026-11-24T12:00:00Z", "2026-11-25T12:00:01Z"),
        ("2026-11-24T12:00:00Z", "2099-01-01T00:00:00Z"),
        ("2026-11-24T12:00:01Z", "2026-11-25T12:00:01Z"),
        ("2026-12-24T12:00:00Z", "2026-12-25T12:00:00Z"),
        ("2020-01-01T00:00:00Z", "2026-11-24T12:00:01Z"),
    ] {
        reseal(&project, |plan| {
            plan["made_at"] = json!(made);
            plan["expires_at"] = json!(until);
        });
        let refusal = refusal(&project, &[]);
        assert!(
            refusal.starts_with(&format!(
                "error: the saved plan is dated in the future or valid for more than 24 hours: created at {made}, valid until {until}\n"
            )),
            "{refusal}"
        );
    }
    reseal(&project, |plan| {
        plan["made_at"] = json!("2026-11-23T12:00:00Z");
        plan["expires_at"] = json!("2026-11-24T12:00:00Z");
    });
    let sync = project.run(["sync", "--plan", "plan.json", "--yes"]);
    assert!(sync.says("Done: 2 pushed and read back."), "{sync}");
}

#[test]
fn what_a_plan_was_allowed_has_to_be_allowed_again() {
    let project = changed();
    let portal = Served::start(&project, []);
    portal.edit("bistro", |record| {
        record["operational_for_users"] = json!("byhand@bistro.example");
    });
    let overwrite = ["--on-drift", "overwrite"];
    let plan = project.run(["plan", "--out", "plan.json"].into_iter().chain(overwrite));
    assert!(
        plan.says("`contactctl sync --plan plan.json --on-drift overwrite`"),
        "{plan}"
    );
    assert_snapshot!(refusal(&project, &[]), @"
    error: the saved plan was created with `--on-drift overwrite`, so `sync` needs the same options
      help: look at the plan, then push it: `contactctl sync --plan plan.json --on-drift overwrite`
    ");
    assert_snapshot!(refusal(&project, &["--on-drift", "overwrite", "--prune"]), @"
    error: the saved plan was created with `--on-drift overwrite`, so `sync` needs the same options
      help: look at the plan, then push it: `contactctl sync --plan plan.json --on-drift overwrite`
    ");
    assert_eq!(
        portal.record("bistro")["operational_for_users"],
        "byhand@bistro.example"
    );
    let sync = ["sync", "--plan", "plan.json", "--yes"];
    let sync = project.run(sync.into_iter().chain(overwrite));
    assert!(sync.says("Done: 2 pushed and read back."), "{sync}");
}

#[test]
fn a_plan_that_somebody_edits_allows_nothing() {
    for (key, value, argument) in [
        ("on_drift", json!("overwrite"), "--on-drift overwrite"),
        ("on_drift", json!("keep"), "--on-drift keep"),
        ("allow_rollback", json!(true), "--allow-rollback"),
        ("provision", json!(true), "--provision"),
        ("prune", json!(true), "--prune"),
    ] {
        let project = with_plan();
        let given: Vec<_> = argument.split(' ').collect();
        let without = refusal(&project, &given);
        assert!(
            without.contains(&format!("was created without `{argument}`"))
                && without.contains("push it: `contactctl sync --plan plan.json`\n"),
            "{without}"
        );
        reseal(&project, |plan| plan["choices"][key] = value);
        let refusal = refusal(&project, &[]);
        assert!(
            refusal.contains(&format!("was created with `{argument}`"))
                && refusal.contains(&format!(
                    "push it: `contactctl sync --plan plan.json {argument}`\n"
                )),
            "{refusal}"
        );
    }
}

#[test]
fn a_plan_of_a_commit_that_is_no_longer_the_approved_one_is_refused() {
    let project = with_plan();
    project.git(["revert", "--no-edit", "HEAD"]);
    assert_snapshot!(refusal(&project, &[]), @"
    error: commit eab641d7b6 of the saved plan is no longer the approved one: the approved branch now has other contacts
      help: create a new plan: `contactctl plan --portal local --out FILE`
    ");

    // A commit that leaves the contacts alone changes nothing.
    let project = with_plan();
    project.write("notes.md", "see the wiki\n");
    project.commit_all("notes");
    let sync = project.run(["sync", "--plan", "plan.json", "--yes"]);
    assert_eq!(sync.status, Some(0), "{sync}");

    // One that was never approved is refused as any other.
    let project = changed();
    project.git(["checkout", "-q", "-b", "side"]);
    project.write("contacts/bistro.toml", BISTRO.replace("help@", "side@"));
    project.commit_all("side");
    project.run(["plan", "--out", "plan.json"]);
    assert!(refusal(&project, &[]).contains("is not on `main`"));
}

#[test]
fn a_plan_for_another_portal_is_refused() {
    let project = with_plan();
    assert_snapshot!(refusal(&project, &["--portal", "staging"]), @"
    error: the saved plan is for portal `local`, not for `staging`
      help: create a new plan: `contactctl plan --portal staging --out FILE`
    ");

    let config = |environment: &str| {
        format!("[portals.local]\nkind = \"embedded\"\nenvironment = \"{environment}\"\n")
    };
    let project = changed();
    project.write("contactctl.toml", config("production"));
    project.commit_all("a portal by name");
    project.run(["plan", "--out", "plan.json"]);
    project.write("contactctl.toml", config("sandbox"));
    project.commit_all("the same name for another portal");
    assert_snapshot!(refusal(&project, &[]), @"
    error: the settings or the database of portal `local` differ from those that the plan was saved for
      help: create a new plan: `contactctl plan --portal local --out FILE`
    ");
}

#[test]
fn a_plan_under_another_policy_is_refused() {
    let project = with_plan();
    project.write("contactctl.toml", "[limits]\nmax_accounts = 400\n");
    project.git(["add", "contactctl.toml"]);
    project.git(["commit", "-q", "-m", "fewer at a time"]);
    // Another account brings the settings into force.
    project.write(
        "contacts/inn.toml",
        TAVERN.replace("id = \"tavern\"", "id = \"inn\""),
    );
    project.commit_all("inn");
    project.run(["sync", "--yes", "--account", "inn"]);
    project.git(["rm", "-q", "contacts/inn.toml"]);
    project.commit_all("no inn");
    assert_snapshot!(refusal(&project, &[]), @"
    error: the approval policy has changed since the plan was saved
      help: create a new plan: `contactctl plan --portal local --out FILE`
    ");
}

#[test]
fn a_plan_holds_no_values_where_personal_data_is_masked() {
    let project = changed();
    project.run(["plan", "--out", "plan.json", "--redact"]);
    let text = std::fs::read_to_string(project.path("plan.json")).expect("a saved plan");
    assert!(!text.contains('@') && !text.contains(".example"), "{text}");
    let sync = project.run(["sync", "--plan", "plan.json", "--yes", "--redact"]);
    assert!(sync.says("Done: 2 pushed and read back."), "{sync}");
}

#[test]
fn what_is_no_saved_plan_is_said_to_be_none() {
    let project = with_plan();
    for text in [
        "",
        "[]",
        "{\"plan\": {}}",
        "\u{0}",
        "{\"plan\": {\"a\": 1}, \"integrity\": 7}",
    ] {
        project.write("plan.json", text);
        let sync = project.run(["sync", "--plan", "plan.json", "--yes"]);
        assert!(
            sync.says("is not a saved plan") && sync.status == Some(2),
            "{text}: {sync}"
        );
    }
    project.write("plan.json", [0xff, 0xfe]);
    let sync = project.run(["sync", "--plan", "plan.json", "--yes"]);
    assert!(
        sync.says("cannot read the saved plan `plan.json`") && sync.status == Some(2),
        "{sync}"
    );
    let both = project.run(["sync", "--plan", "plan.json", "--rev", "HEAD"]);
    assert_eq!(both.status, Some(2), "{both}");
}
