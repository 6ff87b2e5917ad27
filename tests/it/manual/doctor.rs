//! What `doctor` says of a portal without an API.

use insta::assert_snapshot;

use super::{CONFIG, enter_all, project, timeless};
use crate::support::{Project, Run};

/// The rows about the portal.
fn rows(run: &Run) -> String {
    let lines = run.stdout.lines().chain(run.stderr.lines());
    let about = ["portal ", "ledger ", "error", "  help", "  cause"];
    let rows = lines.filter(|line| about.iter().any(|word| line.starts_with(word)));
    let rows: Vec<_> = rows.collect();
    timeless(&format!("{}\n--- status {:?}", rows.join("\n"), run.status))
}

#[test]
fn the_ledger_and_the_recipe_are_named() {
    let project = project();
    enter_all(&project, 2);
    project.git([
        "remote",
        "add",
        "origin",
        "https://example.com/contacts.git",
    ]);
    project.git(["config", "contactctl.approvedRef", "main"]);
    assert_snapshot!(rows(&project.run(["doctor"])), @"
    portal google   production, without an API; pages are read with the recipe `actions-center`
    ledger          1 account in `refs/contactctl/portals/google`
    ledger          the ledger of `google` was never fetched in this clone, so others may have entered more; if they have pushed it, fetch it: `contactctl ledger pull --portal google`
    --- status Some(0)
    ");
    project.git(["update-ref", "-d", "refs/contactctl/portals/google"]);
    assert_snapshot!(rows(&project.run(["doctor"])), @"
    portal google   production, without an API; pages are read with the recipe `actions-center`
    ledger          FAILED: `refs/contactctl/portals/google` no longer exists; this clone last saw it at commit [COMMIT]
    error: `refs/contactctl/portals/google` no longer exists; this clone last saw it at commit [COMMIT]
      help: to restore what was recorded, run `git update-ref refs/contactctl/portals/google [COMMIT]`
      help: to start again, remove the file `[PROJECT]/.contactctl/ledger/google`
    --- status Some(1)
    ");
}

#[test]
fn a_recipe_that_is_not_there_is_a_problem() {
    let project = Project::good()
        .file(
            "contactctl.toml",
            format!("{CONFIG}recipe = \"action-center\"\n"),
        )
        .commit("first");
    assert_snapshot!(rows(&project.run(["doctor"])), @"
    portal google   FAILED: there is no recipe `action-center`: neither a file `recipes/action-center.toml` nor a built-in one
    ledger          0 accounts in `refs/contactctl/portals/google`
    error: there is no recipe `action-center`: neither a file `recipes/action-center.toml` nor a built-in one
      help: set the portal's `recipe` to a built-in one (`actions-center`, `contactctl-portal`), or create that file
    --- status Some(1)
    ");
}
