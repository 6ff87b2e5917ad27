//! A ledger that was set back, edited by hand, damaged, or written by a newer version.

use insta::assert_snapshot;

use super::{enter_all, project, shown};
use crate::support::Project;

const LEDGER: &str = "refs/contactctl/portals/google";

/// A project whose ledger is complete.
fn entered() -> Project {
    let project = project();
    enter_all(&project, 2);
    project
}

/// Replaces the file of the account in the ledger by `text`, as a new commit.
fn edit(project: &Project, text: &str) {
    project.write(".git/edited.json", text);
    let blob = project.git(["hash-object", "-w", ".git/edited.json"]);
    let index = [("GIT_INDEX_FILE", ".git/edited-index")];
    let git = |args: &[&str]| {
        let mut git = project.program("git");
        let output = git.args(args).envs(index).output().expect("git runs");
        let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        assert!(output.status.success(), "{args:?}");
        text
    };
    git(&["read-tree", LEDGER]);
    let entry = format!("100644,{blob},accounts/bistro.json");
    git(&["update-index", "--add", "--cacheinfo", &entry]);
    let tree = git(&["write-tree"]);
    let commit = git(&["commit-tree", &tree, "-p", LEDGER, "-m", "by hand"]);
    git(&["update-ref", LEDGER, &commit]);
}

#[test]
fn a_ledger_that_was_set_back_is_refused() {
    let project = entered();
    let tip = project.git(["rev-parse", LEDGER]);
    project.git(["update-ref", LEDGER, &format!("{tip}~2")]);
    let refused = shown(&project.run(["plan"]));
    assert_snapshot!(refused.replace(&tip, "[TIP]"), @"
    $ contactctl plan
    --- stderr
    error: `refs/contactctl/portals/google` was moved to commit [COMMIT], which does not include commit [COMMIT] that this clone has already seen
      help: to restore what was recorded, run `git update-ref refs/contactctl/portals/google [COMMIT]`
      help: to accept the present state, remove the file `[PROJECT]/.contactctl/ledger/google`
    --- status 4
    ");
    assert!(project.run(["sync", "--yes"]).says("was moved to commit"));
    project.git(["update-ref", "-d", LEDGER]);
    let refused = shown(&project.run(["plan"]));
    assert_snapshot!(refused.replace(&tip, "[TIP]"), @"
    $ contactctl plan
    --- stderr
    error: `refs/contactctl/portals/google` no longer exists; this clone last saw it at commit [COMMIT]
      help: to restore what was recorded, run `git update-ref refs/contactctl/portals/google [COMMIT]`
      help: to start again, remove the file `[PROJECT]/.contactctl/ledger/google`
    --- status 4
    ");
    project.git(["update-ref", LEDGER, &tip]);
    assert!(project.run(["plan"]).says("Nothing to enter"));
}

#[test]
fn a_ledger_that_cannot_be_read_is_refused() {
    for (text, message) in [
        ("", "is damaged"),
        ("{}", "is damaged"),
        ("[1]", "is damaged"),
        (r#"{"schema_version": 2}"#, "newer version"),
    ] {
        let project = entered();
        edit(&project, text);
        let run = project.run(["plan"]);
        assert!(run.says(message), "{text}: {run}");
        assert_eq!(run.status, Some(4), "{run}");
    }
}

#[test]
fn a_fetched_ledger_that_cannot_be_read_is_the_one_that_is_named() {
    let project = entered();
    let remote = project.path("../remote.git").to_string_lossy().into_owned();
    project.git(["clone", "-q", "--bare", ".", &remote]);
    project.git(["remote", "add", "origin", &remote]);
    let tip = project.git(["rev-parse", LEDGER]);
    edit(&project, "{}");
    project.git(["push", "-q", "origin", &format!("{LEDGER}:{LEDGER}")]);
    project.git(["update-ref", LEDGER, &tip]);
    let run = project.run(["ledger", "pull"]);
    assert_eq!(run.status, Some(4), "{run}");
    for part in [
        "the entry of account `bistro` in `refs/contactctl/fetched/portals/google` is damaged",
        "`git log refs/contactctl/fetched/portals/google`",
        "`git push --force REMOTE COMMIT:refs/contactctl/portals/google`",
    ] {
        assert!(run.says(part), "{part}: {run}");
    }
}
