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
#[expect(clippy::too_many_lines, reason = "a day is one story")]
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
    assert_snapshot!(editor.diagnostics(FILE), @"18:9-18:16 error[bad-format] `18.00` is not allowed: the value must be a time of day in the format `HH:MM`, from `00:00` to `24:00` | help: did you mean `18:00`?");
    let right = ACCOUNT.replace("17:00", "18:00");
    editor.retype(FILE, &right);
    assert_eq!(editor.diagnostics(FILE), "");
    jan.save(FILE, &right);
    editor.close(FILE);
    assert!(editor.end().success());
    assert!(watching.verdict_with(FILE).contains("no findings"));
    jan.commit_all("support until 18:00");
    assert_snapshot!(jan.run(["check", "--since", "origin/main"]), @"
    $ contactctl check --since origin/main
    1 file, 1 account: no findings
    scope: 1 of 3 files, changed since `origin/main` or affected by those changes
    --- status 0
    ");
    jan.git(["push", "--quiet", "origin", "later"]);

    // The branch is planned for its pull request, merged and synced.
    anna.git(["fetch", "--quiet"]);
    let plan = ["plan", "--rev", "origin/later", "--format", "markdown"];
    assert_snapshot!(anna.run(plan), @"
    $ contactctl plan --rev origin/later --format markdown
    ### Plan for portal `local` (embedded, production)

    Commit `5a84a1e2dc`: support until 18:00

    **Not approved: 1 test fails**

    - fails, branch: commit 5a84a1e2dc is not on `origin/main`, pinned by `contactctl.approvedRef` in Git's configuration

    **Plan: 1 to update.**

    #### `bistro` in `contacts/bistro.toml`

    update; last pushed from commit de776e7d4c

    | field | now | files | from |
    |---|---|---|---|
    | `operational_support` Operational Support | `mon,tue 09:00-17:00 Europe/Warsaw` | `mon,tue 09:00-18:00 Europe/Warsaw` | `contacts/bistro.toml:15`, 5a84a1e2dc by Anna |
    --- status 0
    ");
    let offline = ["plan", "--offline", "--rev", "origin/later"];
    let planned = anna.run(offline);
    assert!(
        planned.stdout.contains("compared with receipt"),
        "{planned}"
    );
    assert!(
        planned
            .stdout
            .ends_with("Plan without the portal: 1 to update.\n"),
        "{planned}"
    );
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
    assert_snapshot!(anna.run(["sync", "--yes"]), @"
    $ contactctl sync --yes
    Portal  local (embedded, production)
    Commit  b3a0fe947d Merge later
    Approved
      ok  branch: commit b3a0fe947d is on `origin/main`, pinned by `contactctl.approvedRef` in Git's configuration

    bistro (contacts/bistro.toml): update; last pushed from commit de776e7d4c
      operational_support - Operational Support  [line 15; b3a0fe947d by Anna, merged by Anna]
        - mon,tue 09:00-17:00 Europe/Warsaw
        + mon,tue 09:00-18:00 Europe/Warsaw

    Plan: 1 to update.
    Done: 1 pushed and read back.
    See the portal in a browser: contactctl portal serve --portal local
    --- stderr
    bistro: pushed and read back
    --- status 0
    ");

    // Somebody edits the portal by hand.
    let served = Served::start(&anna, ["--portal", "local"]);
    served.edit("bistro", |record| {
        record["operational_for_users"] = json!("guests@bistro.example");
    });
    drop(served);
    assert_snapshot!(anna.run(["plan", "--detailed-exitcode"]), @"
    $ contactctl plan --detailed-exitcode
    Portal  local (embedded, production)
    Commit  b3a0fe947d Merge later
    Approved
      ok  branch: commit b3a0fe947d is on `origin/main`, pinned by `contactctl.approvedRef` in Git's configuration

    bistro (contacts/bistro.toml): drift: somebody has edited the account in the portal since commit b3a0fe947d
      operational_for_users - Operational contact (to share with users) (drift)  [line 10]
          pushed last  help@bistro.example
          portal now   guests@bistro.example

    Plan: 1 with other values in the portal.
    help: if the portal's values are right, write them into the account's file (`contactctl pull --portal local ACCOUNT`), and commit
    help: if the portal's values are wrong, overwrite them: `contactctl sync --portal local --on-drift overwrite`; or push only the other fields: `contactctl sync --portal local --on-drift keep`
    --- status 3
    ");
    assert_snapshot!(anna.run(["pull"]), @"
    $ contactctl pull
    bistro: contacts/bistro.toml
      operational_for_users - Operational contact (to share with users)
        - help@bistro.example
        + guests@bistro.example

    Pulled: 1 edited.
    Nothing is committed yet; look at the changes: `git status`, `git diff`.
    --- status 0
    ");
    anna.commit_all("the address for users that the portal has");
    anna.git(["push", "--quiet", "origin", "main"]);
    anna.git(["fetch", "--quiet"]);
    let synced = anna.run(["sync", "--yes"]);
    assert_eq!(synced.status, Some(0), "{synced}");

    // History and report show all of it.
    let history = anna.run(["history", "bistro", "--portal", "local"]).stdout;
    assert_eq!(
        history.matches("pushed to portal `local` at ").count(),
        3,
        "{history}"
    );
    assert!(history.contains("edits in portal `local`:\n"), "{history}");
    let report = anna
        .run(["report", "-", "--format", "markdown", "--since", "HEAD~1"])
        .stdout;
    for part in [
        "no account of a portal is known to need attention",
        "| bistro | 9 | 9 | 0 |",
        "| the same as in the files |",
        "| `help@bistro.example` | `guests@bistro.example` |",
    ] {
        assert!(report.contains(part), "{part}\n{report}");
    }
}
