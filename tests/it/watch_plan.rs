//! `contactctl watch --plan`: what a sync would do, after each check.

use insta::assert_snapshot;

use crate::support::accounts::{BISTRO, TAVERN};
use crate::support::served::Served;
use crate::support::{Project, Watching};

/// A project whose two accounts were pushed to its embedded portal.
fn synced() -> Project {
    let project = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/bistro.toml", BISTRO)
        .file("contacts/tavern.toml", TAVERN)
        .commit("bistro and tavern");
    let sync = project.run(["sync", "--yes"]);
    assert!(sync.says("Done: 2 pushed and read back."), "{sync}");
    project
}

fn watched(project: &Project) -> Watching {
    let watching = project.watch(["--plan"]);
    let verdict = watching.verdict();
    assert!(
        verdict.contains("Nothing to do: 2 unchanged.\n"),
        "{verdict}"
    );
    watching
}

#[test]
fn each_edit_shows_what_a_sync_would_do() {
    let project = synced();
    let watching = project.watch(["--plan"]);
    assert_snapshot!(watching.verdict(), @"
    3 files, 2 accounts: no findings

    If the files were committed and approved, a sync to portal local (embedded, production) would do this; the portal was read at 2026-11-24T12:00:00Z:

    Nothing to do: 2 unchanged.
    watching for changes; press Ctrl-C to stop
    ");
    project.save("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
    assert_snapshot!(watching.verdict(), @"
    changed: contacts/bistro.toml

    3 files, 2 accounts: no findings

    If the files were committed and approved, a sync to portal local (embedded, production) would do this; the portal was read at 2026-11-24T12:00:00Z:

    bistro (contacts/bistro.toml): update; last pushed from commit acc974f5cc
      operational_for_users - Operational contact (to share with users)  [line 12]
        - help@bistro.example
        + guests@bistro.example
      routing: user-support reaches guests@bistro.example instead of help@bistro.example
      warning: users of the brand will get another address

    Plan: 1 to update, 1 unchanged.
    watching for changes; press Ctrl-C to stop
    ");
    project.save("contacts/bistro.toml", BISTRO);
    let verdict = watching.verdict();
    assert!(
        verdict.contains("Nothing to do: 2 unchanged.\n"),
        "{verdict}"
    );
}

#[test]
fn while_files_have_errors_there_is_no_plan() {
    let project = synced();
    let watching = watched(&project);
    project.save("contacts/bistro.toml", BISTRO.replace("09:00", "9:00"));
    let verdict = watching.verdict();
    assert!(
        verdict.contains("\nno plan: the files have errors\n"),
        "{verdict}"
    );
    assert!(!verdict.contains("If the files"), "{verdict}");
    project.save("contacts/bistro.toml", BISTRO.replace("09:00", "08:00"));
    let verdict = watching.verdict();
    assert!(verdict.contains("1 to update, 1 unchanged."), "{verdict}");
}

#[test]
fn accounts_come_and_go_without_a_commit() {
    let project = synced();
    let watching = watched(&project);
    project.save("contacts/diner.toml", TAVERN.replace("tavern", "diner"));
    let verdict = watching.verdict();
    assert!(
        verdict.contains("diner (contacts/diner.toml): create\n"),
        "{verdict}"
    );
    assert!(verdict.contains("1 to create, 2 unchanged."), "{verdict}");
    std::fs::remove_file(project.path("contacts/tavern.toml")).expect("it is there");
    let verdict = watching.verdict();
    assert!(verdict.contains("tavern: no longer in Git"), "{verdict}");
}

#[test]
fn drift_and_guards_are_shown_as_a_sync_would() {
    let project = synced();
    let portal = Served::start(&project, []);
    portal.edit("tavern", |record| {
        record["operational_for_users"] = "by-hand@tavern.example".into();
    });
    let token = portal.token.clone();
    drop(portal);
    let watching = project.watch(["--plan"]);
    let verdict = watching.verdict();
    assert!(
        verdict.contains("drift: somebody has edited the account"),
        "{verdict}"
    );
    let all = "[\"oncall@bistro.example\", \"noc@bistro.example\"]";
    let other = BISTRO.replace(all, "[\"pager@bistro.example\"]");
    project.save("contacts/bistro.toml", other);
    let verdict = watching.verdict();
    assert!(verdict.contains("A sync would be refused: "), "{verdict}");
    assert!(verdict.contains("guard = \"overlap\""), "{verdict}");
    // Nothing was written.
    let portal = Served::listening(&project, [], "127.0.0.1:0", token, &[]);
    let now = portal.record("bistro")["technical_emergency"].clone();
    assert_eq!(now.as_array().map(Vec::len), Some(2));
}

#[test]
fn a_portal_that_cannot_be_reached_is_reported_and_tried_again() {
    let operator = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/none.toml", BISTRO);
    let mut portal = Served::start(&operator, []);
    let config = format!(
        "[portals.staging]\nkind = \"http\"\nenvironment = \"production\"\nurl = \"{}\"\n",
        portal.url
    );
    let project = Project::new()
        .file("contactctl.toml", config)
        .file("contacts/bistro.toml", BISTRO)
        .commit("staging")
        .variable("CONTACTCTL_STAGING_TOKEN", &portal.token);
    project.tie("CONTACTCTL_STAGING_TOKEN", &portal.url);
    portal.kill();
    let watching = project.watch(["--plan", "--portal", "staging"]);
    let verdict = watching.verdict();
    assert_snapshot!(verdict.replace(&portal.url, "[PORTAL]"), @"
    2 files, 1 account: no findings

    no plan for portal `staging`: cannot reach the portal at [PORTAL]
      cause: Connection refused (os error 111)
      help: check that the portal is running and that the address is right
      help: start a local portal: `contactctl portal serve`
    watching for changes; press Ctrl-C to stop
    ");
    let portal = portal.restart(&operator);
    project.save("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
    let verdict = watching.verdict();
    assert!(
        verdict.contains("bistro (contacts/bistro.toml): missing"),
        "{verdict}"
    );
    drop(portal);
}

#[test]
fn each_portal_has_its_plan() {
    let config = "[portals.a]\nkind = \"embedded\"\nenvironment = \"production\"\n\
                  [portals.b]\nkind = \"embedded\"\nenvironment = \"sandbox\"\n";
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .file("contactctl.toml", config)
        .commit("bistro");
    let both = project.watch(["--plan"]).verdict();
    assert!(
        both.contains("a sync to portal a (embedded, production)"),
        "{both}"
    );
    assert!(
        both.contains("a sync to portal b (embedded, sandbox)"),
        "{both}"
    );
    let one = project.watch(["--plan", "--portal", "b"]).verdict();
    assert!(!one.contains("a sync to portal a "), "{one}");
    assert!(one.contains("a sync to portal b "), "{one}");
    let none = project.watch(["--plan", "--portal", "c"]).verdict();
    let unknown = "no plan for portal `c`: the committed configuration has no portal `c`";
    assert!(none.contains(unknown), "{none}");
}

#[test]
fn without_a_commit_there_is_no_plan() {
    let project = Project::new()
        .file("contactctl.toml", "")
        .file("contacts/bistro.toml", BISTRO);
    let verdict = project.watch(["--plan"]).verdict();
    assert!(
        verdict.contains("no plan for portal `local`: "),
        "{verdict}"
    );
    assert!(verdict.contains("is not in a Git repository"), "{verdict}");
}

#[test]
fn addresses_are_masked_where_ci_is_set() {
    let project = synced().variable("CI", "true");
    project.save("contacts/bistro.toml", BISTRO.replace("help@", "guests@"));
    let verdict = project.watch(["--plan"]).verdict();
    assert!(verdict.contains("+ g*****@bistro.example"), "{verdict}");
    assert!(!verdict.contains("guests@"), "{verdict}");
}
