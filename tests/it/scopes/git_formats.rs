//! Indexes, repositories and clones of every kind that Git makes.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use insta::assert_snapshot;

use super::{account, three};
use crate::support::{ACCOUNT, Project, Run};

/// What a hook or a command of Git printed.
fn output(project: &Project, args: &[&str]) -> Run {
    let output = project.program("git").args(args).output();
    let mut run = project.printable(args, &output.expect("git runs"));
    run.args.insert(0, "(git)".to_owned());
    run
}

/// Makes a hook that runs the script `text`.
fn hook(project: &Project, path: &str, text: &str) {
    project.write(
        path,
        text.replace("contactctl", env!("CARGO_BIN_EXE_contactctl")),
    );
    fs::set_permissions(project.path(path), fs::Permissions::from_mode(0o755)).expect("a hook");
}

#[test]
fn a_hook_checks_what_is_committed() {
    let project = three();
    let text = "#!/bin/sh\nexec contactctl check --staged --format short\n";
    hook(&project, ".git/hooks/pre-commit", text);
    let faulty = account("cafe").replace("mon", "mo");
    project.write("contacts/cafe.toml", &faulty);
    assert_snapshot!(output(&project, &["commit", "-m", "no", "contacts/cafe.toml"]), @"
    $ contactctl (git) commit -m no contacts/cafe.toml
    --- stderr
    contacts/cafe.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`
    --- status 1
    ");
    assert_snapshot!(output(&project, &["commit", "-a", "-m", "no"]), @"
    $ contactctl (git) commit -a -m no
    --- stderr
    contacts/cafe.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`
    --- status 1
    ");
    // Only what is committed counts: the other file is neither staged nor named.
    project.write(
        "contacts/diner.toml",
        account("diner").replace("mon", "wed"),
    );
    let args = ["commit", "--quiet", "-m", "yes", "contacts/diner.toml"];
    assert_eq!(output(&project, &args).status, Some(0));
    // From a folder, and of a linked work tree.
    let args = [
        "-C",
        "contacts",
        "commit",
        "--quiet",
        "-m",
        "no",
        "cafe.toml",
    ];
    assert_eq!(output(&project, &args).status, Some(1));
    project.git(["worktree", "add", "--quiet", "../linked", "-b", "side"]);
    project.write("../linked/contacts/cafe.toml", &faulty);
    let args = ["-C", "../linked", "commit", "--quiet", "-a", "-m", "no"];
    assert_eq!(output(&project, &args).status, Some(1));
}

#[test]
fn a_split_index_is_read() {
    let project = three();
    project.git(["update-index", "--split-index"]);
    project.write("contacts/cafe.toml", account("cafe").replace("mon", "mo"));
    project.write("contacts/new.toml", account("new"));
    project.git(["rm", "--quiet", "contacts/diner.toml"]);
    project.git(["add", "--all"]);
    assert_snapshot!(project.run(["check", "--staged", "--format", "short"]), @"
    $ contactctl check --staged --format short
    contacts/cafe.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`
    contacts/directory.toml:10:2: warn[unused-entry] `@platform` is not used anywhere
    --- status 1
    ");
    project.git(["checkout", "--quiet", "HEAD", "contacts/cafe.toml"]);
    assert_snapshot!(project.run(["check", "--staged"]), @r#"
    $ contactctl check --staged
    warn[unused-entry]

      ! `@platform` is not used anywhere
        ,-[contacts/directory.toml:10:2]
     10 | [platform]
        :  ^^^^|^^^
        :      `-- not used
     11 | kind = "group"
        `----
      help: remove `[platform]`, or use `@platform` where it belongs

    1 warning in 1 of 5 files
    why it matters: contactctl explain unused-entry
    scope: all 5 files, as staged
    --- status 0
    "#);
    let plan = project.run(["plan"]);
    assert!(
        plan.says("`contacts/diner.toml` and 1 other file have uncommitted changes"),
        "{plan}"
    );
    project.git(["update-index", "--no-split-index"]);
    assert_eq!(project.run(["plan"]).stdout, plan.stdout);
}

#[test]
fn what_is_outside_of_a_sparse_checkout_is_checked_as_it_is_staged() {
    let files = || {
        three()
            .file(
                "contacts/team/tavern.toml",
                account("tavern").replace("mon", "mo"),
            )
            .file("contacts/team/deep/inn.toml", account("cafe"))
            .file("other/file", "")
            .commit("more")
    };
    let sparse = |args: &[&str]| {
        let project = files();
        project.git(["sparse-checkout", "set"].iter().chain(args));
        assert!(!project.path("contacts/team/tavern.toml").exists());
        project
    };
    let whole = files();
    let usual = whole.run(["doctor"]);
    let all = whole.run(["check", "--format", "short"]);
    assert_snapshot!(all, @"
    $ contactctl check --format short
    contacts/team/deep/inn.toml:2:6: error[duplicate-account] account `cafe` is also defined in `contacts/cafe.toml`
    contacts/team/tavern.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`
    --- status 1
    ");
    for args in [
        &["--cone", "contacts"][..],
        &["--cone", "--sparse-index", "contacts"],
        &["--cone", "--sparse-index", "other"],
        &["--no-cone", "/other/", "/contacts/*.toml"],
    ] {
        let project = files();
        project.git(["sparse-checkout", "set"].iter().chain(args));
        for source in [&[][..], &["--staged"], &["--rev", "HEAD"]] {
            let run = project.run([&["check", "--format", "short"], source].concat());
            assert_eq!(run.stdout, all.stdout, "{args:?} {run}");
        }
        let doctor = project.run(["doctor"]);
        let uncommitted = doctor.says("1 uncommitted change");
        assert_eq!(
            uncommitted,
            usual.says("1 uncommitted change"),
            "{doctor}{usual}"
        );
        assert!(!doctor.says("uncommitted changes"), "{doctor}");
    }
    // A file that is there is read from there.
    let project = sparse(&["--no-cone", "/other/", "/contacts/*.toml"]);
    project.write("contacts/team/tavern.toml", account("tavern"));
    let run = project.run(["check", "--format", "short"]);
    assert!(!run.stdout.contains("not-allowed-value"), "{run}");
}

#[test]
fn ignore_rules_outside_of_a_sparse_checkout_count() {
    for more in [&["--cone"][..], &["--cone", "--sparse-index"]] {
        let project = Project::good()
            .file("contacts/away/.gitignore", "drafts/\n")
            .file("contacts/away/note.txt", "")
            .file("contacts/here/note.txt", "")
            .commit("all");
        let args = ["sparse-checkout", "set"].iter().chain(more);
        project.git(args.chain(&["contacts/here"]));
        assert!(!project.path("contacts/away/.gitignore").exists());
        project.write("contacts/away/drafts/bistro.toml", "not = [");
        let ignored = project.git(["check-ignore", "contacts/away/drafts/bistro.toml"]);
        assert_eq!(ignored, "contacts/away/drafts/bistro.toml");
        let check = project.run(["check"]);
        assert!(check.says("no findings"), "{more:?} {check}");
    }
}

#[test]
fn settings_outside_of_a_sparse_checkout_count() {
    let project = three()
        .file("contactctl.toml", "contacts = \"people\"\n")
        .file("people/a.toml", account("a"))
        .commit("people");
    project.git([
        "sparse-checkout",
        "set",
        "--no-cone",
        "/people/",
        "/contacts/",
    ]);
    assert!(!project.path("contactctl.toml").exists());
    assert_snapshot!(project.run(["check"]), @r#"
    $ contactctl check
    error[unknown-reference]

      x `@oncall` is not in the directory
       ,-[people/a.toml:7:24]
     6 | [contacts]
     7 | technical_emergency = ["@oncall"]
       :                        ^^^^|^^^^
       :                            `-- no such entry
     8 | technical_non_emergency = ["api@bistro.example"]
       `----
      help: add `[oncall]` with `kind` and `email` to the directory, or write the address itself
      field: technical_emergency (portal: Technical Emergency Contacts)

    1 error in 1 of 2 files
    why it matters: contactctl explain unknown-reference
    --- status 1
    "#);
}

#[test]
fn a_plan_is_made_with_a_sparse_index() {
    let project = Project::good().file("other/a", "").commit("add");
    let whole = project.run(["plan"]);
    project.git([
        "sparse-checkout",
        "set",
        "--cone",
        "--sparse-index",
        "contacts",
    ]);
    let sparse = project.run(["plan"]);
    assert_eq!((sparse.status, &sparse.stdout), (Some(0), &whole.stdout));
    project.write("contacts/bistro.toml", ACCOUNT.replace("mon", "wed"));
    let run = project.run(["plan"]);
    assert!(run.says("has uncommitted changes"), "{run}");
}

#[test]
fn formats_that_are_not_read_are_named() {
    let project = Project::good();
    project.git(["init", "--quiet", "--object-format=sha256"]);
    project.git(["add", "--all"]);
    project.git(["commit", "--quiet", "--message", "add"]);
    assert_snapshot!(project.run(["plan"]), @"
    $ contactctl plan
    --- stderr
    error: the repository at `[PROJECT]` uses SHA-256 ids, which are not supported
      help: run `contactctl check`, which works without history; for other commands, create a SHA-1 copy: `git init --object-format=sha1 ../sha1`, then `git fast-export --all --signed-tags=strip | git -C ../sha1 fast-import`
    --- status 2
    ");
    assert_snapshot!(project.run(["check"]), @"
    $ contactctl check
    3 files, 1 account: no findings
    --- status 0
    ");
    // The way out that is shown.
    project.git(["init", "--quiet", "--object-format=sha1", "../sha1"]);
    let script = "git fast-export --all --signed-tags=strip | git -C ../sha1 fast-import --quiet";
    let ran = project.program("sh").args(["-c", script]).status();
    assert!(ran.expect("it runs").success());
    project.git(["-C", "../sha1", "checkout", "--quiet"]);
    let run = project.run(["-C", "../sha1", "plan"]);
    assert_eq!(run.status, Some(0), "{run}");

    let project = Project::good();
    project.git(["init", "--quiet", "--ref-format=reftable"]);
    project.git(["add", "--all"]);
    project.git(["commit", "--quiet", "--message", "add"]);
    assert_snapshot!(project.run(["check", "--staged"]), @"
    $ contactctl check --staged
    --- stderr
    error: the repository at `[PROJECT]` stores its references in the reftable format, which is not supported
      help: convert the repository (`git refs migrate --ref-format=files`, Git 2.48 or later), or work in a clone: `git clone --ref-format=files [PROJECT] ../clone`
    --- status 2
    ");
    let own = project.path("");
    project.git([
        "clone",
        "--quiet",
        "--ref-format=files",
        own.to_str().expect("UTF-8"),
        "../clone",
    ]);
    let run = project.run(["-C", "../clone", "check", "--staged"]);
    assert_eq!(run.status, Some(0), "{run}");
}

#[test]
fn a_partial_clone_says_how_to_fetch_what_it_lacks() {
    for filter in ["blob:none", "tree:0"] {
        let project = three();
        project.git(["config", "uploadpack.allowFilter", "true"]);
        project.write("contacts/bistro.toml", ACCOUNT.replace("mon", "wed"));
        project.commit_all("wednesday");
        let url = format!("file://{}", project.path("").display());
        project.git(["clone", "--quiet", "--filter", filter, &url, "../clone"]);
        for args in [
            &["history", "bistro"][..],
            &["route", "--since", "HEAD~1"],
            &["check", "--rev", "HEAD~1"],
            &["check", "--since", "HEAD~1"],
        ] {
            let run = project.run([&["-C", "../clone"], args].concat());
            assert_ne!(run.status, Some(0), "{run}");
            let way = "help: fetch what is missing in this partial clone: `git fetch --refetch --no-filter`";
            assert!(run.stderr.contains(way), "{run}");
        }
        project.git([
            "-C",
            "../clone",
            "fetch",
            "--quiet",
            "--refetch",
            "--no-filter",
        ]);
        let run = project.run(["-C", "../clone", "history", "bistro"]);
        assert_eq!(run.status, Some(0), "{run}");
    }
}
