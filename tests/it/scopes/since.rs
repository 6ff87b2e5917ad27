//! What changed, and what that affects: `--since`.

use insta::assert_snapshot;

use super::{account, three};
use crate::support::{ACCOUNT, DIRECTORY, Project, Run};

/// A check of what differs from `HEAD`.
fn since(project: &Project, args: &[&str]) -> Run {
    project.run([&["check", "--since", "HEAD"], args].concat())
}

#[test]
fn nothing_changed_is_said() {
    let project = three();
    assert_snapshot!(since(&project, &[]), @"
    $ contactctl check --since HEAD
    no file is in scope: nothing was checked
    scope: 0 of 5 files, changed since `HEAD` or affected by those changes
    --- status 0
    ");
    assert_snapshot!(since(&project, &["--staged", "--shard", "1/2"]), @"
    $ contactctl check --since HEAD --staged --shard 1/2
    no file is in scope: nothing was checked
    scope: 0 of 5 files, as staged, changed since `HEAD` or affected by those changes, part 1/2
    --- status 0
    ");
    assert_snapshot!(since(&project, &["--quiet"]), @"
    $ contactctl check --since HEAD --quiet
    --- status 0
    ");
    let run = project.run([
        "check", "--since", "HEAD", "--rev", "HEAD", "--format", "json",
    ]);
    assert_snapshot!(run.json()["summary"], @r#"{"files":0,"accounts":0,"errors":0,"warnings":0,"scope":{"source":"commit","rev":"HEAD","since":"HEAD","of_files":5}}"#);
}

#[test]
fn a_change_of_an_account_is_about_that_account() {
    let project = three();
    project.write(
        "contacts/cafe.toml",
        account("cafe").replace("@oncall", "sos@bistro.example"),
    );
    assert_snapshot!(since(&project, &[]), @"
    $ contactctl check --since HEAD
    1 file, 1 account: no findings
    scope: 1 of 5 files, changed since `HEAD` or affected by those changes
    --- status 0
    ");
    assert_snapshot!(since(&project, &["--staged"]), @"
    $ contactctl check --since HEAD --staged
    no file is in scope: nothing was checked
    scope: 0 of 5 files, as staged, changed since `HEAD` or affected by those changes
    --- status 0
    ");
    assert_snapshot!(since(&project, &["contacts/bistro.toml"]), @"
    $ contactctl check --since HEAD contacts/bistro.toml
    no file is in scope: nothing was checked
    scope: 0 of 5 files, changed since `HEAD` or affected by those changes
    --- status 0
    ");
    project.write("contacts/extra.toml", account("extra").replace("mon", "mo"));
    assert_snapshot!(since(&project, &["--format", "short"]), @"
    $ contactctl check --since HEAD --format short
    contacts/extra.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`
    --- status 1
    ");
}

#[test]
fn a_change_of_a_directory_entry_is_about_all_who_name_it() {
    let project = three();
    let directory = project.text("contacts/directory.toml");
    // Through `@platform`, whose member Anna is; `bistro` and `cafe` name another entry or none.
    project.write(
        "contacts/directory.toml",
        directory.replace("anna.k@", "anna.kowalska@"),
    );
    assert_snapshot!(since(&project, &["-v"]), @"
    $ contactctl check --since HEAD -v
    2 files, 1 account: no findings
    scope: 2 of 5 files, changed since `HEAD` or affected by those changes
    --- stderr
    project `[PROJECT]`, configuration `contactctl.toml`
    contactctl read 5 files
    --- status 0
    ");
    // By the address of `@oncall`, which `cafe` writes out from here on.
    project.write("contacts/directory.toml", &directory);
    let named = account("cafe").replace("@oncall", "oncall@bistro.example");
    project.write("contacts/cafe.toml", named);
    project.commit_all("cafe by address");
    project.write(
        "contacts/directory.toml",
        directory.replace("paging-alias", "role-alias"),
    );
    assert_snapshot!(since(&project, &[]), @"
    $ contactctl check --since HEAD
    4 files, 3 accounts: no findings
    scope: 4 of 5 files, changed since `HEAD` or affected by those changes
    --- status 0
    ");
    // Only moved: it says what it said.
    project.write("contacts/directory.toml", format!("# ours\n{directory}"));
    assert_snapshot!(since(&project, &[]), @"
    $ contactctl check --since HEAD
    1 file, 0 accounts: no findings
    scope: 1 of 5 files, changed since `HEAD` or affected by those changes
    --- status 0
    ");
}

#[test]
fn a_change_of_the_configuration_is_about_everything() {
    let project = three().file("contactctl.toml", "[rules]\n");
    assert_snapshot!(since(&project, &[]), @"
    $ contactctl check --since HEAD
    5 files, 3 accounts: no findings
    scope: all 5 files, changed since `HEAD` or affected by those changes
    --- status 0
    ");
}

#[test]
fn the_other_file_of_a_change_is_affected() {
    // The second file for one account goes: the first is clean again, and is looked at.
    let project = three();
    project.write("contacts/zoo.toml", account("bistro"));
    project.commit_all("a second one");
    project.git(["rm", "--quiet", "contacts/bistro.toml"]);
    assert_snapshot!(since(&project, &[]), @"
    $ contactctl check --since HEAD
    1 file, 1 account: no findings
    scope: 1 of 5 files, changed since `HEAD` or affected by those changes
    --- status 0
    ");
    // The only account that names an entry goes: the directory has a finding.
    project.git(["reset", "--quiet", "--hard", "HEAD"]);
    project.git(["rm", "--quiet", "contacts/diner.toml"]);
    assert_snapshot!(since(&project, &["--format", "short"]), @"
    $ contactctl check --since HEAD --format short
    contacts/directory.toml:10:2: warn[unused-entry] `@platform` is not used anywhere
    --- status 0
    ");
}

#[test]
fn a_commit_without_contacts_is_the_start_of_everything() {
    let project = Project::new().file("README.md", "").commit("start");
    for (path, text) in [
        ("contacts/directory.toml", DIRECTORY),
        ("contacts/bistro.toml", ACCOUNT),
    ] {
        project.write(path, text);
    }
    assert_snapshot!(project.run(["check", "--since", "HEAD"]), @"
    $ contactctl check --since HEAD
    2 files, 1 account: no findings
    scope: all 2 files, changed since `HEAD` or affected by those changes
    --- status 0
    ");
}

#[test]
fn a_branch_that_is_behind_is_compared_with_the_merge_base() {
    let project = three();
    project.git(["checkout", "-q", "-b", "side"]);
    project.write(
        "contacts/cafe.toml",
        account("cafe").replace("@oncall", "sos@bistro.example"),
    );
    project.commit_all("cafe");
    project.git(["checkout", "-q", "main"]);
    project.write(
        "contacts/bistro.toml",
        account("bistro").replace("@oncall", "others@bistro.example"),
    );
    project.commit_all("the work of others");
    project.git(["checkout", "-q", "side"]);
    let run = project.run(["check", "--since", "main"]);
    assert_snapshot!(run, @"
    $ contactctl check --since main
    1 file, 1 account: no findings
    scope: 1 of 5 files, changed since commit `e73d5faf15` (the merge base with `main`) or affected by those changes
    --- status 0
    ");
    // As in Git.
    let as_in_git = project.run(["check", "--since", "main..."]).stdout;
    assert_eq!(as_in_git.replace("main...", "main"), run.stdout);
    let routes = project.run(["route", "--since", "main"]);
    assert_snapshot!(routes, @"
    $ contactctl route --since main
    cafe
      integration-disabled: now reaches sos@bistro.example
      integration-disabled: no longer reaches pager@bistro.example

    The recipients or support hours of 1 account differ from those in commit e73d5faf15.
    --- status 0
    ");
    let json = project.run(["check", "--since", "main", "--format", "json"]);
    assert_snapshot!(json.json()["summary"]["scope"], @r#"{"source":"work-tree","since":"main","merge_base":"e73d5faf15","of_files":5}"#);
}

#[test]
fn a_branch_without_a_common_commit_is_named_with_the_way_out() {
    let project = three();
    project.git(["checkout", "-q", "-b", "side"]);
    project.write("contacts/cafe.toml", account("cafe").replace("mon", "wed"));
    project.commit_all("cafe");
    project.git(["checkout", "-q", "main"]);
    project.write("contacts/diner.toml", account("diner"));
    project.commit_all("diner");
    let url = format!("file://{}", project.path("").display());
    let clone = ["clone", "-q", "--depth", "1", "--no-single-branch"];
    project.git(clone.iter().chain(&[&*url, "../clone"]));
    let shallow = ["-C", "../clone", "check", "--since", "origin/side"];
    assert_snapshot!(project.run(shallow), @"
    $ contactctl -C ../clone check --since origin/side
    --- stderr
    error: this clone lacks the common ancestor of `origin/side` and commit 14e63ca71c
      help: fetch the whole history, which this clone lacks: `git fetch --unshallow` (in GitHub Actions: `fetch-depth: 0`, in GitLab: `GIT_DEPTH: 0`)
    --- status 2
    ");
    project.git(["checkout", "-q", "--orphan", "another"]);
    project.commit_all("another beginning");
    assert_snapshot!(project.run(["check", "--since", "side"]), @"
    $ contactctl check --since side
    --- stderr
    error: `side` and commit 614f8792d4 have no common ancestor
      help: choose a commit or branch with common history, such as the branch that the work started from
    --- status 2
    ");
}
