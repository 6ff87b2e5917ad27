//! The files that Git tracks, or would track: `.gitignore` as Git reads it.
#![cfg(unix)]

use std::os::unix::fs::symlink;

use insta::assert_snapshot;

use super::{account, everywhere, three};
use crate::support::Project;

#[test]
fn what_git_tracks_is_checked_also_if_it_is_ignored() {
    let project = three()
        .file(
            ".gitignore",
            "/contacts/cafe.toml\n/contacts/team/\n/contacts/link\n",
        )
        .file(
            "contacts/team/tracked.toml",
            account("tracked").replace("mon", "mo"),
        )
        .file("contacts/team/draft.toml", "not toml");
    symlink("nowhere", project.path("contacts/link")).expect("a link");
    project.git([
        "add",
        "--force",
        "contacts/team/tracked.toml",
        "contacts/link",
    ]);
    project.commit_all("ignored");
    assert_snapshot!(everywhere(&project), @"
    $ contactctl check --format short
    contacts/link:1:1: error[symbolic-link] `contacts/link` is a symbolic link; links are not followed
    contacts/team/tracked.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`
    --- status 1
    $ contactctl plan
    --- stderr
    error: commit 2438bc27af has 2 errors: nothing was compared or pushed
      help: fix the errors and commit; if they are not listed above, `contactctl plan` lists them
    --- status 1
    ");
    project.git([
        "rm",
        "--quiet",
        "--cached",
        "-r",
        "contacts/team",
        "contacts/link",
    ]);
    assert_snapshot!(project.run(["check"]), @"
    $ contactctl check
    5 files, 3 accounts: no findings
    --- status 0
    ");
}

#[test]
fn contacts_that_git_ignores_are_none() {
    let project = Project::good().file(".gitignore", "contacts\n");
    project.git(["init", "--quiet"]);
    assert_snapshot!(project.run(["check"]), @"
    $ contactctl check
    --- stderr
    error: there is no account file in `contacts`
      help: create the first one, for example with `contactctl new bistro-warszawa`; see its keys: `contactctl explain account`
      help: see why Git ignores `contacts`: `git check-ignore -v contacts`; untracked files there are not read
    --- status 2
    ");
    project.git(["add", "--force", "contacts"]);
    project.write("contacts/draft.toml", "not toml");
    assert_snapshot!(project.run(["check"]), @"
    $ contactctl check
    3 files, 1 account: no findings
    --- status 0
    ");
}

#[test]
fn patterns_are_read_as_git_reads_them() {
    let project = three()
        .file(
            ".gitignore",
            "/contacts/{a,b}.toml\n/contacts/[[:upper:]]*\n\\!*.toml\n",
        )
        .file("contacts/a.toml", account("a").replace("mon", "mo"))
        .file("contacts/{a,b}.toml", "not toml")
        .file("contacts/Draft.toml", "not toml")
        .file("contacts/!draft.toml", "not toml")
        .commit("patterns");
    assert_snapshot!(everywhere(&project), @"
    $ contactctl check --format short
    contacts/a.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`
    --- status 1
    $ contactctl plan
    --- stderr
    error: commit 9f3f0956fc has an error: nothing was compared or pushed
      help: fix the error and commit; if it is not listed above, `contactctl plan` lists it
    --- status 1
    ");
}

#[test]
fn what_the_machine_ignores_is_ignored_here_too() {
    let project = three();
    project.write(".git/info/exclude", "/contacts/draft-a.toml\n");
    project.write("../home/.config/git/ignore", "draft-b.toml\n");
    project.write("../home/mine", "draft-c.toml\n");
    for name in ["a", "b", "c"] {
        project.write(&format!("contacts/draft-{name}.toml"), "not toml");
    }
    let mut run = project.run(["check", "--format", "short"]);
    assert_snapshot!(run, @"
    $ contactctl check --format short
    contacts/draft-c.toml:1:1: error[toml-syntax] invalid TOML: a key that is not followed by `=` and a value
    --- status 1
    ");
    project.git(["config", "core.excludesFile", "~/mine"]);
    run = project.run(["check", "--format", "short"]);
    assert_snapshot!(run, @"
    $ contactctl check --format short
    contacts/draft-b.toml:1:1: error[toml-syntax] invalid TOML: a key that is not followed by `=` and a value
    --- status 1
    ");
    let project = project
        .variable("GIT_CONFIG_COUNT", "1")
        .variable("GIT_CONFIG_KEY_0", "core.excludesfile")
        .variable("GIT_CONFIG_VALUE_0", "/nowhere");
    run = project.run(["check", "--format", "short"]);
    assert_snapshot!(run, @"
    $ contactctl check --format short
    contacts/draft-b.toml:1:1: error[toml-syntax] invalid TOML: a key that is not followed by `=` and a value
    contacts/draft-c.toml:1:1: error[toml-syntax] invalid TOML: a key that is not followed by `=` and a value
    --- status 1
    ");
}
