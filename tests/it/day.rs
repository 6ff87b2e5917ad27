//! A day of a team: two clones and a bare remote, an editor with `watch` beside it, a branch that is
//! checked and planned, a sync, an edit by hand in the portal, and what history and report show of it.

use insta::assert_snapshot;
use serde_json::json;

use crate::lsp::Editor;
use crate::support::served::Served;
use crate::support::{ACCOUNT, DIRECTORY, Project};

const CONFIG: &str = "[portals.local]\nkind = \"embedded\"\nenvironment = \"production\"\n";
const FILE: &str = "contacts/bistro.toml";

#[test]
fn a_change_goes_from_an_editor_to_the_portal_and_drift_comes_back() {
    let anna = Project::new()
        .file("contactctl.toml", CONFIG)
        .file("contacts/directory.toml", DIRECTORY)
        .file(FILE, ACCOUNT)
        .commit("contacts");
    anna.git(["clone", "--quiet", "--bare", ".", "../team.git"]);
    let remote = anna.path("../team.git");
    let remote = remote.to_str().expect("a path in UTF-8");
    anna.git(["remote", "add", "origin", remote]);
    anna.git(["fetch", "--quiet"]);
    anna.git(["config", "contactctl.approvedRef", "origin/main"]);
    let synced = anna.run(["sync", "--yes"]);
    assert_eq!(synced.status, Some(0), "{synced}");

    // Another clone: an edit in an editor, and the same on disk once it is saved.
    let jan = Project::new();
    jan.git(["clone", "--quiet", remote, "."]);
    jan.git(["switch", "--quiet", "--create", "later"]);
    let watching = jan.watch([]);
    assert!(watching.verdict().contains("no findings"));
    let mut editor = Editor::start(&jan);
    editor.open(FILE);
    assert_eq!(editor.diagnostics(FILE), "");
    let wrong = ACCOUNT.replace("17:00", "18.00");
    editor.retype(FILE, &wrong);
    assert_snapshot!(editor.diagnostics(FILE), @"");
    let right = ACCOUNT.replace("17:00", "18:00");
    editor.retype(FILE, &right);
    assert_eq!(editor.diagnostics(FILE), "");
    jan.save(FILE, &right);
    editor.close(FILE);
    assert!(editor.end().success());
    assert!(watching.verdict_with(FILE).contains("no findings"));
    jan.commit_all("support until 18:00");
    assert_snapshot!(jan.run(["check", "--since", "origin/main"]), @"");
    jan.git(["push", "--quiet", "origin", "later"]);

    // The branch is planned for its pull request, merged and synced.
    anna.git(["fetch", "--quiet"]);
    let plan = ["plan", "--rev", "origin/later", "--format", "markdown"];
    assert_snapshot!(anna.run(plan), @"");
    let offline = ["plan", "--offline", "--rev", "origin/later"];
    assert_snapshot!(anna.run(offline), @"");
    anna.git([
        "merge",
        "--quiet",
        "--no-ff",
        "--message",
        "Merge later",
        "origin/later",
    ]);
    anna.git(["push", "--quiet", "origin", "main"]);
    anna.git(["fetch", "--quiet"]);
    assert_snapshot!(anna.run(["sync", "--yes"]), @"");

    // Somebody edits the portal by hand.
    let served = Served::start(&anna, ["--portal", "local"]);
    served.edit("bistro", |record| {
        record["operational_for_users"] = json!("guests@bistro.example");
    });
    drop(served);
    assert_snapshot!(anna.run(["plan", "--detailed-exitcode"]), @"");
    assert_snapshot!(anna.run(["pull"]), @"");
    anna.commit_all("the address for users that the portal has");
    anna.git(["push", "--quiet", "origin", "main"]);
    anna.git(["fetch", "--quiet"]);
    let synced = anna.run(["sync", "--yes"]);
    assert_eq!(synced.status, Some(0), "{synced}");
    assert_snapshot!(anna.run(["history", "bistro", "--portal", "local"]), @"");
    assert_snapshot!(anna.run(["report", "-", "--format", "markdown", "--since", "HEAD~1"]), @"");
}
