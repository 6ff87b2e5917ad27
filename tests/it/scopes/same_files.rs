//! Work tree, index and commit have the same files, and what is not read of them is reported.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use insta::assert_snapshot;

use super::{account, three};
use crate::support::Project;

/// Every source, and a sync.
const SOURCES: [&[&str]; 3] = [
    &["check", "--format", "short"],
    &["check", "--format", "short", "--staged"],
    &["check", "--format", "short", "--rev", "HEAD"],
];

/// The findings of every source, which have to be the same, and what a sync says of the commit.
fn everywhere(project: &Project) -> String {
    let runs = SOURCES.map(|args| project.run(args.iter().copied()));
    for run in &runs {
        let own = (&run.stdout, &run.stderr, run.status);
        let first = (&runs[0].stdout, &runs[0].stderr, runs[0].status);
        assert_eq!(own, first, "{run}");
    }
    let plan = project.run(["plan"]);
    let [first, ..] = runs;
    format!("{first}\n{plan}")
}

#[test]
fn links_are_reported() {
    let project = three();
    project.write("shared/cafe.toml", account("hidden").replace("mon", "mo"));
    symlink("../shared/cafe.toml", project.path("contacts/link.toml")).expect("a link");
    symlink("../shared", project.path("contacts/team")).expect("a link");
    symlink("nowhere", project.path("contacts/dangling")).expect("a link");
    project.commit_all("links");
    assert_snapshot!(everywhere(&project), @"");
    assert_snapshot!(project.run(["check"]), @"");
    let untracked = three();
    symlink("nowhere", untracked.path("contacts/link.toml")).expect("a link");
    assert_snapshot!(untracked.run(["check", "--format", "short"]), @"");
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
    assert_snapshot!(project.run(["check", "--rev", "HEAD", "--format", "short"]), @"");
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
    assert_snapshot!(everywhere(&project), @"");
}

#[test]
fn names_in_upper_case_are_reported() {
    let project = three()
        .file("contacts/DINER.TOML", account("hidden"))
        .file("contacts/team/Cafe.Toml", account("hidden"))
        .commit("upper case");
    assert_snapshot!(everywhere(&project), @"");
}

#[test]
fn submodules_are_reported_checked_out_or_not() {
    let project = three();
    let other = project.path("../other");
    fs::create_dir(&other).expect("a folder");
    fs::write(other.join("cafe.toml"), account("hidden")).expect("a file");
    let other = other.to_str().expect("UTF-8");
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
    assert_snapshot!(everywhere(&project), @"");
    project.git(["submodule", "--quiet", "deinit", "--all"]);
    assert_snapshot!(project.run(["check", "--format", "short"]), @"");
}

#[test]
fn another_repository_inside_is_reported_before_it_is_added() {
    let project = three().file("contacts/team/cafe.toml", account("hidden"));
    let team = project.path("contacts/team");
    let team = team.to_str().expect("UTF-8");
    project.git(["-C", team, "init", "--quiet"]);
    assert_snapshot!(project.run(["check", "--format", "short"]), @"");
    // A folder of this name alone makes no repository, for Git as well.
    fs::remove_dir_all(project.path("contacts/team/.git")).expect("a folder");
    fs::create_dir(project.path("contacts/team/.git")).expect("a folder");
    assert_snapshot!(project.run(["check", "--format", "short"]), @"");
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
    assert_snapshot!(project.run(["check", "--format", "short"]), @"");
}

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
    assert_snapshot!(everywhere(&project), @"");
    project.git([
        "rm",
        "--quiet",
        "--cached",
        "-r",
        "contacts/team",
        "contacts/link",
    ]);
    assert_snapshot!(project.run(["check"]), @"");
}

#[test]
fn contacts_that_git_ignores_are_none() {
    let project = Project::good().file(".gitignore", "contacts\n");
    project.git(["init", "--quiet"]);
    assert_snapshot!(project.run(["check"]), @"");
    project.git(["add", "--force", "contacts"]);
    project.write("contacts/draft.toml", "not toml");
    assert_snapshot!(project.run(["check"]), @"");
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
    assert_snapshot!(everywhere(&project), @"");
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
    assert_snapshot!(run, @"");
    project.git(["config", "core.excludesFile", "~/mine"]);
    run = project.run(["check", "--format", "short"]);
    assert_snapshot!(run, @"");
    let project = project
        .variable("GIT_CONFIG_COUNT", "1")
        .variable("GIT_CONFIG_KEY_0", "core.excludesfile")
        .variable("GIT_CONFIG_VALUE_0", "/nowhere");
    run = project.run(["check", "--format", "short"]);
    assert_snapshot!(run, @"");
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
    assert_snapshot!(everywhere(&project), @"");
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
    assert_snapshot!(project.run(["doctor"]).stderr, @"");
    // No setting makes it less, and no fix touches it.
    project.write("contactctl.toml", "[rules]\nsymbolic-link = \"off\"\n");
    assert_snapshot!(project.run(["check", "--fix", "--format", "short"]), @"");
    let stdin = ["check", "-", "--stdin-filename", "contacts/link.toml"];
    assert_eq!(project.run_over(account("x"), stdin).status, Some(1));
}

#[test]
fn a_watch_reports_them_when_they_come_and_go() {
    let project = three();
    let watching = project.watch(["--format", "short"]);
    let is_clean = |verdict: &str| !verdict.contains("error");
    assert!(is_clean(&watching.verdict()));
    symlink("nowhere", project.path("contacts/link")).expect("a link");
    assert_snapshot!(watching.verdict(), @"");
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
    assert_snapshot!(watching.verdict(), @"");
}
