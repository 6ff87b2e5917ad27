//! The index: `--staged`.

use insta::assert_snapshot;

use super::{account, three};
use crate::support::Project;

#[test]
fn the_index_is_checked_and_not_the_work_tree() {
    let project = three();
    project.write("contacts/cafe.toml", account("cafe").replace("mon", "mo"));
    project.git(["add", "contacts/cafe.toml"]);
    project.write("contacts/cafe.toml", "not toml");
    project.write("contacts/bistro.toml", "not toml");
    project.write("contacts/untracked.toml", "not toml");
    assert_snapshot!(project.run(["check", "--staged", "--format", "short"]), @"
    $ contactctl check --staged --format short
    contacts/cafe.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`
    --- status 1
    ");
    project.git(["checkout", "--quiet", "HEAD", "contacts/cafe.toml"]);
    assert_snapshot!(project.run(["check", "--staged"]), @"
    $ contactctl check --staged
    5 files, 3 accounts: no findings
    scope: all 5 files, as staged
    --- status 0
    ");
    // Deleted in the work tree alone, and then in the index, too.
    project.git(["rm", "--quiet", "--cached", "contacts/cafe.toml"]);
    assert_snapshot!(project.run(["check", "--staged", "contacts/cafe.toml"]), @"
    $ contactctl check --staged contacts/cafe.toml
    --- stderr
    error: `contacts/cafe.toml` is not part of the check
      help: choose the configuration or a `.toml` file of the contacts that Git does not ignore; with `--staged` or `--rev`, a staged or committed one
    --- status 2
    ");
    assert_snapshot!(project.run(["check", "--staged", "contacts/diner.toml"]), @"
    $ contactctl check --staged contacts/diner.toml
    1 file, 1 account: no findings
    scope: 1 of 4 files, as staged
    --- status 0
    ");
}

#[test]
fn an_index_that_cannot_be_checked_is_no_success() {
    assert_snapshot!(Project::good().run(["check", "--staged"]), @"
    $ contactctl check --staged
    --- stderr
    error: `[PROJECT]` is not in a Git repository
      help: create a repository (`git init`), and commit the contacts
    --- status 2
    ");
    let project = Project::good();
    project.git(["init", "--quiet", "--initial-branch=main"]);
    assert_snapshot!(project.run(["check", "--staged"]), @"
    $ contactctl check --staged
    --- stderr
    error: the Git index has no contacts in `contacts`
      help: stage the contacts (`git add contacts`), or check the work tree: `contactctl check`
    --- status 2
    ");
    // A name without content, as an editor's Git integration leaves it.
    project.git(["add", "--intent-to-add", "contacts"]);
    assert_eq!(project.run(["check", "--staged"]).status, Some(2));
    project.git(["add", "contacts/directory.toml"]);
    assert_snapshot!(project.run(["check", "--staged"]), @"
    $ contactctl check --staged
    --- stderr
    error: no account is staged in `contacts`
      help: stage the account files: `git add contacts`
    --- status 2
    ");
}

#[test]
fn an_unmerged_index_is_refused() {
    let project = three();
    project.git(["checkout", "--quiet", "-b", "side"]);
    for file in ["bistro", "cafe"] {
        let path = format!("contacts/{file}.toml");
        project.write(&path, account(file).replace("mon", "wed"));
    }
    project.commit_all("wednesday");
    project.git(["checkout", "--quiet", "main"]);
    for file in ["bistro", "cafe"] {
        let path = format!("contacts/{file}.toml");
        project.write(&path, account(file).replace("mon", "thu"));
    }
    project.commit_all("thursday");
    let merge = project
        .program("git")
        .args(["merge", "--quiet", "side"])
        .output();
    assert!(!merge.expect("git runs").status.success());
    assert_snapshot!(project.run(["check", "--staged"]), @"
    $ contactctl check --staged
    --- stderr
    error: `contacts/bistro.toml` and 1 more are unmerged: the index has several versions of each
      help: resolve the conflicts, then stage each result: `git add FILE`
    --- status 2
    ");
    project.git(["checkout", "--quiet", "--ours", "contacts"]);
    project.git(["add", "contacts/bistro.toml"]);
    assert_snapshot!(project.run(["check", "--staged", "contacts/bistro.toml"]), @"
    $ contactctl check --staged contacts/bistro.toml
    --- stderr
    error: `contacts/cafe.toml` is unmerged: the index has several versions of it
      help: resolve the conflict, then stage the result: `git add contacts/cafe.toml`
    --- status 2
    ");
}
