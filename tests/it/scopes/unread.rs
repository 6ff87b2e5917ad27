//! What is not read although its name or place says that it should be: reported by every source.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use insta::assert_snapshot;

use super::{account, everywhere, three};
use crate::support::Project;

#[test]
fn links_are_reported() {
    let project = three();
    project.write(
        "elsewhere/cafe.toml",
        account("hidden").replace("mon", "mo"),
    );
    symlink("../elsewhere/cafe.toml", project.path("contacts/link.toml")).expect("a link");
    symlink("../elsewhere", project.path("contacts/team")).expect("a link");
    symlink("nowhere", project.path("contacts/dangling")).expect("a link");
    project.commit_all("links");
    assert_snapshot!(everywhere(&project), @"
    $ contactctl check --format short
    contacts/dangling:1:1: error[symbolic-link] `contacts/dangling` is a symbolic link; links are not followed
    contacts/link.toml:1:1: error[symbolic-link] `contacts/link.toml` is a symbolic link; links are not followed
    contacts/team:1:1: error[symbolic-link] `contacts/team` is a symbolic link; links are not followed
    --- status 1
    $ contactctl plan
    --- stderr
    error: commit 211d8f8205 has 3 errors: nothing was compared or pushed
      help: fix the errors and commit; if they are not listed above, `contactctl plan` lists them
    --- status 1
    ");
    assert_snapshot!(project.run(["check"]), @"
    $ contactctl check
    error[symbolic-link]

      x `contacts/dangling` is a symbolic link; links are not followed
       ,-[contacts/dangling:1:1]
     1 |
       : ^
       : `-- not read
       `----
      help: replace it with the file or folder itself, or remove it; a commit that contains the link
            cannot be synced

    error[symbolic-link]

      x `contacts/link.toml` is a symbolic link; links are not followed
       ,-[contacts/link.toml:1:1]
     1 |
       : ^
       : `-- not read
       `----
      help: replace it with the file or folder itself, or remove it; a commit that contains the link
            cannot be synced

    error[symbolic-link]

      x `contacts/team` is a symbolic link; links are not followed
       ,-[contacts/team:1:1]
     1 |
       : ^
       : `-- not read
       `----
      help: replace it with the file or folder itself, or remove it; a commit that contains the link
            cannot be synced

    3 errors in 3 of 8 files
    why it matters: contactctl explain symbolic-link
    --- status 1
    ");
    let untracked = three();
    symlink("nowhere", untracked.path("contacts/link.toml")).expect("a link");
    assert_snapshot!(untracked.run(["check", "--format", "short"]), @"
    $ contactctl check --format short
    contacts/link.toml:1:1: error[symbolic-link] `contacts/link.toml` is a symbolic link; links are not followed
    --- status 1
    ");
}

#[test]
fn contacts_behind_a_link_are_reported() {
    let project = three();
    fs::rename(project.path("contacts"), project.path("real")).expect("renamed");
    symlink("real", project.path("contacts")).expect("a link");
    project.commit_all("a link");
    for args in [
        &["check"][..],
        &["check", "--staged"],
        &["check", "--rev", "HEAD"],
    ] {
        let run = project.run(args.iter().copied());
        assert_ne!(run.status, Some(0), "{run}");
        assert!(run.says("symbolic link"), "{run}");
    }
    assert_snapshot!(project.run(["check", "--rev", "HEAD", "--format", "short"]), @"
    $ contactctl check --rev HEAD --format short
    contacts:1:1: error[symbolic-link] `contacts` is a symbolic link; links are not followed
    --- status 1
    ");
}

#[test]
fn a_directory_behind_a_link_leaves_its_names_open() {
    let project = three();
    fs::rename(
        project.path("contacts/directory.toml"),
        project.path("real.toml"),
    )
    .expect("renamed");
    symlink("../real.toml", project.path("contacts/directory.toml")).expect("a link");
    project.commit_all("a link");
    assert_snapshot!(everywhere(&project), @"
    $ contactctl check --format short
    contacts/directory.toml:1:1: error[symbolic-link] `contacts/directory.toml` is a symbolic link; links are not followed
    --- status 1
    $ contactctl plan
    --- stderr
    error: commit 2de95e2f02 has an error: nothing was compared or pushed
      help: fix the error and commit; if it is not listed above, `contactctl plan` lists it
    --- status 1
    ");
}

#[test]
fn names_in_upper_case_are_reported() {
    let project = three()
        .file("contacts/DINER.TOML", account("hidden"))
        .file("contacts/team/Cafe.Toml", account("hidden"))
        .commit("upper case");
    assert_snapshot!(everywhere(&project), @"
    $ contactctl check --format short
    contacts/DINER.TOML:1:1: error[unread-file] `contacts/DINER.TOML` is not read: its name must end in `.toml`, in lower case
    contacts/team/Cafe.Toml:1:1: error[unread-file] `contacts/team/Cafe.Toml` is not read: its name must end in `.toml`, in lower case
    --- status 1
    $ contactctl plan
    --- stderr
    error: commit 64149c5f4a has 2 errors: nothing was compared or pushed
      help: fix the errors and commit; if they are not listed above, `contactctl plan` lists them
    --- status 1
    ");
}

#[test]
fn submodules_are_reported_checked_out_or_not() {
    let project = three();
    let other = project.path("../other");
    fs::create_dir(&other).expect("a folder");
    fs::write(other.join("cafe.toml"), account("hidden")).expect("a file");
    let other = "../other";
    project.git(["-C", other, "init", "--quiet", "--initial-branch=main"]);
    project.git(["-C", other, "add", "--all"]);
    project.git(["-C", other, "commit", "--quiet", "--message", "other"]);
    let clone = [
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
    ];
    project.git(clone.iter().chain(&[other, "contacts/team"]));
    project.commit_all("a submodule");
    assert_snapshot!(everywhere(&project), @"
    $ contactctl check --format short
    contacts/team:1:1: error[submodule] `contacts/team` is a submodule or another repository; its files are not part of this repository
    --- status 1
    $ contactctl plan
    --- stderr
    error: commit 123ddb92dc has an error: nothing was compared or pushed
      help: fix the error and commit; if it is not listed above, `contactctl plan` lists it
    --- status 1
    ");
    project.git(["submodule", "--quiet", "deinit", "--all"]);
    assert_snapshot!(project.run(["check", "--format", "short"]), @"
    $ contactctl check --format short
    contacts/team:1:1: error[submodule] `contacts/team` is a submodule or another repository; its files are not part of this repository
    --- status 1
    ");
}

#[test]
fn another_repository_inside_is_reported_before_it_is_added() {
    let project = three().file("contacts/team/cafe.toml", account("hidden"));
    let team = project.path("contacts/team");
    let team = team.to_str().expect("UTF-8");
    project.git(["-C", team, "init", "--quiet"]);
    assert_snapshot!(project.run(["check", "--format", "short"]), @"
    $ contactctl check --format short
    contacts/team:1:1: error[submodule] `contacts/team` is a submodule or another repository; its files are not part of this repository
    --- status 1
    ");
    // A folder of this name alone makes no repository, for Git as well.
    fs::remove_dir_all(project.path("contacts/team/.git")).expect("a folder");
    fs::create_dir(project.path("contacts/team/.git")).expect("a folder");
    assert_snapshot!(project.run(["check", "--format", "short"]), @"
    $ contactctl check --format short
    --- status 0
    ");
}

#[test]
fn pipes_are_reported_and_not_waited_for() {
    let project = three();
    for name in ["pipe.toml", "pipe"] {
        let made = Command::new("mkfifo")
            .arg(project.path("contacts").join(name))
            .status();
        assert!(made.expect("mkfifo runs").success());
    }
    assert_snapshot!(project.run(["check", "--format", "short"]), @"
    $ contactctl check --format short
    contacts/pipe.toml:1:1: error[unread-file] `contacts/pipe.toml` is a pipe, a socket or a device, not a file
    --- status 1
    ");
}

#[test]
fn links_in_the_place_of_policy_files_are_reported() {
    let project = three()
        .file("owners", "* @anna\n")
        .file("real/CODEOWNERS", "* @anna\n")
        .file(".github/other", "");
    symlink("../owners", project.path(".github/CODEOWNERS")).expect("a link");
    symlink("real", project.path("docs")).expect("a link");
    symlink("owners", project.path("allowed_signers")).expect("a link");
    project.commit_all("links");
    assert_snapshot!(everywhere(&project), @"
    $ contactctl check --format short
    .github/CODEOWNERS:1:1: error[symbolic-link] `.github/CODEOWNERS` is a symbolic link; links are not followed
    allowed_signers:1:1: error[symbolic-link] `allowed_signers` is a symbolic link; links are not followed
    docs:1:1: error[symbolic-link] `docs` is a symbolic link; links are not followed
    --- status 1
    $ contactctl plan
    --- stderr
    error: commit 8c22665056 has 3 errors: nothing was compared or pushed
      help: fix the errors and commit; if they are not listed above, `contactctl plan` lists them
    --- status 1
    ");
    // Of a project in a folder, the owners are at the top.
    let team = Project::new()
        .file("team/contactctl.toml", "")
        .file("team/contacts/bistro.toml", crate::support::ACCOUNT)
        .file("team/contacts/directory.toml", crate::support::DIRECTORY)
        .file("owners", "* @anna\n");
    symlink("owners", team.path("CODEOWNERS")).expect("a link");
    team.commit_all("a link");
    for source in [&[][..], &["--staged"], &["--rev", "HEAD"]] {
        let run = team.run([&["-C", "team", "check", "--format", "short"], source].concat());
        let found = "../CODEOWNERS:1:1: error[symbolic-link]";
        assert!(run.stdout.starts_with(found), "{run}");
    }
}

#[test]
fn every_format_has_what_is_not_read() {
    let project = three();
    symlink("nowhere", project.path("contacts/link.toml")).expect("a link");
    for format in [
        "text", "short", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown",
    ] {
        let run = project.run(["check", "--format", format]);
        assert_eq!(run.status, Some(1), "{run}");
        assert!(run.stdout.contains("contacts/link.toml"), "{run}");
        assert!(run.stdout.contains("symbolic"), "{run}");
        let run = project.run(["check", "--format", format, "--lang", "pl"]);
        assert!(run.stdout.contains("dowiązanie"), "{run}");
    }
    assert_snapshot!(project.run(["doctor"]).stderr, @"
    error: `contacts/link.toml` is among the files of the contacts or of the approval policy, but is not read
      help: see why: `contactctl check`
    ");
    // No setting makes it less, and no fix touches it.
    project.write("contactctl.toml", "[rules]\nsymbolic-link = \"off\"\n");
    assert_snapshot!(project.run(["check", "--fix", "--format", "short"]), @"
    $ contactctl check --fix --format short
    contactctl.toml:2:17: error[not-allowed-value] `off` is not an allowed value of `symbolic-link`
    contacts/link.toml:1:1: error[symbolic-link] `contacts/link.toml` is a symbolic link; links are not followed
    --- status 1
    ");
    let stdin = ["check", "-", "--stdin-filename", "contacts/link.toml"];
    assert_eq!(project.run_over(account("x"), stdin).status, Some(1));
}

#[test]
fn a_watch_reports_them_when_they_come_and_go() {
    let project = three();
    let watching = project.watch([]);
    let is_clean = |verdict: &str| verdict.contains("no findings");
    assert!(is_clean(&watching.verdict()));
    symlink("nowhere", project.path("contacts/link")).expect("a link");
    assert_snapshot!(watching.verdict(), @"
    changed: contacts/link

    error[symbolic-link]

      x `contacts/link` is a symbolic link; links are not followed
       ,-[contacts/link:1:1]
     1 |
       : ^
       : `-- not read
       `----
      help: replace it with the file or folder itself, or remove it; a commit that contains the link
            cannot be synced

    1 error in 1 of 6 files
    why it matters: contactctl explain symbolic-link
    watching for changes; press Ctrl-C to stop
    ");
    fs::remove_file(project.path("contacts/link")).expect("a link");
    assert!(is_clean(&watching.verdict()));
    project.write("contacts/CAFE.TOML", "");
    assert!(watching.verdict().contains("unread-file"));
    fs::remove_file(project.path("contacts/CAFE.TOML")).expect("a file");
    assert!(is_clean(&watching.verdict()));
    // A file that becomes a link, in one step.
    symlink("diner.toml", project.path("contacts/new")).expect("a link");
    assert!(watching.verdict().contains("contacts/new"));
    fs::rename(
        project.path("contacts/new"),
        project.path("contacts/cafe.toml"),
    )
    .expect("renamed");
    assert_snapshot!(watching.verdict(), @"
    changed: contacts/cafe.toml, contacts/new

    error[symbolic-link]

      x `contacts/cafe.toml` is a symbolic link; links are not followed
       ,-[contacts/cafe.toml:1:1]
     1 |
       : ^
       : `-- not read
       `----
      help: replace it with the file or folder itself, or remove it; a commit that contains the link
            cannot be synced

    1 error in 1 of 5 files
    why it matters: contactctl explain symbolic-link
    watching for changes; press Ctrl-C to stop
    ");
}
