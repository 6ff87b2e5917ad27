//! What a check reads (index, commit, stdin) and reports on (paths, changes, shards).

use std::collections::BTreeSet;

use insta::assert_snapshot;

use crate::support::{ACCOUNT, DIRECTORY, Project, Run};

/// An account file of this id.
fn account(id: &str) -> String {
    ACCOUNT.replace("\"bistro\"", &format!("\"{id}\""))
}

/// The good project, committed, with two more accounts: `cafe` names nobody of the directory,
/// `diner` names the alias that has Anna as a member.
fn three() -> Project {
    Project::new()
        .file("contactctl.toml", "")
        .file(
            "contacts/directory.toml",
            format!(
                "{DIRECTORY}\n[anna]\nkind = \"person\"\nemail = \"anna.k@bistro.example\"\n\n\
                 [platform]\nkind = \"group\"\nemail = \"platform@bistro.example\"\nmembers = [\"@anna\"]\n"
            ),
        )
        .file("contacts/bistro.toml", ACCOUNT)
        .file(
            "contacts/cafe.toml",
            account("cafe").replace("@oncall", "pager@bistro.example"),
        )
        .file(
            "contacts/diner.toml",
            account("diner").replace("\"api@bistro.example\"", "\"@platform\""),
        )
        .commit("add")
}

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
    contacts/cafe.toml:17:9: error[not-allowed-value] `mo` is not a value of `days`
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
    error: `contacts/cafe.toml` is not among the files that are checked
      help: these are the configuration and the `.toml` files in the contacts folder, without those that `.gitignore` leaves out
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
      help: make it one with `git init`, and commit the contacts
    --- status 2
    ");
    let project = Project::good();
    project.git(["init", "--quiet", "--initial-branch=main"]);
    assert_snapshot!(project.run(["check", "--staged"]), @"
    $ contactctl check --staged
    --- stderr
    error: nothing is staged in `contacts`: the index has no `.toml` file there
      help: stage the contacts with `git add`, or check the work tree without `--staged`
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
      help: stage the account files with `git add`
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
      help: resolve the conflict, and stage the result with `git add`
    --- status 2
    ");
    project.git(["checkout", "--quiet", "--ours", "contacts"]);
    project.git(["add", "contacts/bistro.toml"]);
    assert_snapshot!(project.run(["check", "--staged", "contacts/bistro.toml"]), @"
    $ contactctl check --staged contacts/bistro.toml
    --- stderr
    error: `contacts/cafe.toml` is unmerged: the index has several versions of it
      help: resolve the conflict, and stage the result with `git add`
    --- status 2
    ");
}

#[test]
fn text_on_stdin_stands_for_a_file() {
    let project = three();
    let edited = ACCOUNT
        .replace("\"bistro\"", "\"cafe\"")
        .replace("mon", "mo");
    let args = [
        "check",
        "--format",
        "short",
        "-",
        "--stdin-filename",
        "contacts/bistro.toml",
    ];
    // Findings in it, and those that it brings about elsewhere.
    assert_snapshot!(project.run_over(&edited, args), @"
    $ contactctl check --format short - --stdin-filename contacts/bistro.toml
    contacts/bistro.toml:17:9: error[not-allowed-value] `mo` is not a value of `days`
    contacts/cafe.toml:2:6: error[duplicate-account] account `cafe` has a file already: `contacts/bistro.toml`
    --- status 1
    ");
    assert_snapshot!(
        project.run_over(ACCOUNT, ["check", "-", "--stdin-filename", "contacts/bistro.toml"]), @"
        $ contactctl check - --stdin-filename contacts/bistro.toml
        1 file, 1 account: no findings
        scope: 1 of 5 files, with `contacts/bistro.toml` from stdin
        --- status 0
        "
    );
    // From another folder, for a file that does not exist yet, and with what is no text.
    let run = project.run_over(
        account("new").replace("mon", "mo"),
        [
            "check",
            "--format",
            "short",
            "-",
            "--stdin-filename",
            "./contacts/team/../new.toml",
        ],
    );
    assert_snapshot!(run, @"
    $ contactctl check --format short - --stdin-filename ./contacts/team/../new.toml
    contacts/new.toml:17:9: error[not-allowed-value] `mo` is not a value of `days`
    --- status 1
    ");
    assert_snapshot!(project.run_over(b"\xff", args), @"
    $ contactctl check --format short - --stdin-filename contacts/bistro.toml
    contacts/bistro.toml:1:1: error[not-utf8] the file is not UTF-8: bad byte at offset 0
    --- status 1
    ");
    let large = vec![b'#'; 3 << 20];
    assert_snapshot!(project.run_over(large, args), @"
    $ contactctl check --format short - --stdin-filename contacts/bistro.toml
    contacts/bistro.toml:1:1: error[file-too-large] the file has 3145728 bytes, more than 1 MiB
    --- status 1
    ");
}

#[test]
fn the_configuration_and_the_directory_may_come_from_stdin() {
    let project = three();
    let run = project.run_over(
        "contacts = \"people\"\n[rules]\nx = 1\n",
        ["check", "-", "--stdin-filename", "contactctl.toml"],
    );
    assert_snapshot!(run, @"
    $ contactctl check - --stdin-filename contactctl.toml
    --- stderr
    error: there is no folder `people` in `[PROJECT]`
      help: make it, or set `contacts` in `contactctl.toml` to where the contacts are
      help: first mend `contactctl.toml`, line 3: `1` is not a value of `x`
    --- status 2
    ");
    let run = project.run_over(
        "[rules]\nunknown-reference = \"of\"\n",
        [
            "check",
            "--format",
            "short",
            "-",
            "--stdin-filename",
            "contactctl.toml",
        ],
    );
    assert_snapshot!(run, @"
    $ contactctl check --format short - --stdin-filename contactctl.toml
    contactctl.toml:2:21: error[not-allowed-value] `of` is not a value of `unknown-reference`
    --- status 1
    ");
    let run = project.run_over(
        DIRECTORY.replace("paging-alias", "pager"),
        [
            "check",
            "--format",
            "short",
            "-",
            "--stdin-filename",
            "contacts/directory.toml",
        ],
    );
    assert_snapshot!(run, @"
    $ contactctl check --format short - --stdin-filename contacts/directory.toml
    contacts/directory.toml:2:8: error[not-allowed-value] `pager` is not a value of `kind`
    --- status 1
    ");
}

#[test]
fn stdin_for_what_is_not_checked_is_refused() {
    let project = three()
        .file(".gitignore", "/contacts/draft.toml\n")
        .file("contacts/draft.toml", "not toml");
    for (path, args) in [
        ("contacts/draft.toml", &["-"][..]),
        ("README.md", &["-"]),
        ("contacts/note.txt", &["-"]),
        ("contacts/.git/a.toml", &["-"]),
        ("../home/a.toml", &["-"]),
        ("contacts/a.toml", &[]),
        ("contacts/a.toml", &["-", "contacts"]),
    ] {
        let args = [&["check", "--stdin-filename", path], args].concat();
        let run = project.run_over(ACCOUNT, args);
        assert_eq!((run.status, run.stdout.as_str()), (Some(2), ""), "{run}");
        assert!(run.stderr.contains("  help: "), "{run}");
    }
    assert_snapshot!(project.run_over(ACCOUNT, ["check", "-"]), @"
    $ contactctl check -
    --- stderr
    error: it is not said which file stdin stands for
      help: add `--stdin-filename PATH`, such as `contacts/bistro-warszawa.toml`
      help: a file that is named `-` is `./-`
    --- status 2
    ");
    assert_snapshot!(
        project.run_over(ACCOUNT, ["check", "-", "--stdin-filename", "contacts/draft.toml"]), @"
        $ contactctl check - --stdin-filename contacts/draft.toml
        --- stderr
        error: `contacts/draft.toml` is not among the files that are checked
          help: these are the configuration and the `.toml` files in the contacts folder, without those that `.gitignore` leaves out
        --- status 2
        "
    );
}

#[test]
fn scopes_that_exclude_each_other_are_refused() {
    for args in [
        &["--staged", "--rev", "HEAD"][..],
        &["-", "--stdin-filename", "contacts/bistro.toml", "--staged"],
        &[
            "-",
            "--stdin-filename",
            "contacts/bistro.toml",
            "--rev",
            "HEAD",
        ],
        &[
            "-",
            "--stdin-filename",
            "contacts/bistro.toml",
            "--since",
            "HEAD",
        ],
        &[
            "-",
            "--stdin-filename",
            "contacts/bistro.toml",
            "--shard",
            "1/2",
        ],
    ] {
        let run = Project::good().run([&["check"], args].concat());
        assert_eq!((run.status, run.stdout.as_str()), (Some(2), ""), "{run}");
        assert!(run.stderr.contains("cannot be used with"), "{run}");
    }
    assert_snapshot!(Project::good().run(["check", "--shard", "3/2"]), @"
    $ contactctl check --shard 3/2
    --- stderr
    error: invalid value '3/2' for '--shard <K/N>': not a part of all files, such as `1/4` to `4/4`; 10000 parts at most

    For more information, try '--help'.
    --- status 2
    ");
    assert_snapshot!(three().run(["check", "--since", "v1"]), @"
    $ contactctl check --since v1
    --- stderr
    error: `v1` names no commit
      cause: revspec 'v1' not found
      help: name a branch, a tag or a commit of this repository
    --- status 2
    ");
}

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
    scope: 0 of 5 files, changed since `HEAD` or affected by that
    --- status 0
    ");
    assert_snapshot!(since(&project, &["--staged", "--shard", "1/2"]), @"
    $ contactctl check --since HEAD --staged --shard 1/2
    no file is in scope: nothing was checked
    scope: 0 of 5 files, as staged, changed since `HEAD` or affected by that, shard 1/2
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
    scope: 1 of 5 files, changed since `HEAD` or affected by that
    --- status 0
    ");
    assert_snapshot!(since(&project, &["--staged"]), @"
    $ contactctl check --since HEAD --staged
    no file is in scope: nothing was checked
    scope: 0 of 5 files, as staged, changed since `HEAD` or affected by that
    --- status 0
    ");
    assert_snapshot!(since(&project, &["contacts/bistro.toml"]), @"
    $ contactctl check --since HEAD contacts/bistro.toml
    no file is in scope: nothing was checked
    scope: 0 of 5 files, changed since `HEAD` or affected by that
    --- status 0
    ");
    project.write("contacts/extra.toml", account("extra").replace("mon", "mo"));
    assert_snapshot!(since(&project, &["--format", "short"]), @"
    $ contactctl check --since HEAD --format short
    contacts/extra.toml:17:9: error[not-allowed-value] `mo` is not a value of `days`
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
    scope: 2 of 5 files, changed since `HEAD` or affected by that
    --- stderr
    project `[PROJECT]`, by `contactctl.toml`
    read 5 files
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
    scope: 4 of 5 files, changed since `HEAD` or affected by that
    --- status 0
    ");
    // Only moved: it says what it said.
    project.write("contacts/directory.toml", format!("# ours\n{directory}"));
    assert_snapshot!(since(&project, &[]), @"
    $ contactctl check --since HEAD
    1 file, 0 accounts: no findings
    scope: 1 of 5 files, changed since `HEAD` or affected by that
    --- status 0
    ");
}

#[test]
fn a_change_of_the_configuration_is_about_everything() {
    let project = three().file("contactctl.toml", "[rules]\n");
    assert_snapshot!(since(&project, &[]), @"
    $ contactctl check --since HEAD
    5 files, 3 accounts: no findings
    scope: all 5 files, changed since `HEAD` or affected by that
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
    scope: 1 of 5 files, changed since `HEAD` or affected by that
    --- status 0
    ");
    // The only account that names an entry goes: the directory has a finding.
    project.git(["reset", "--quiet", "--hard", "HEAD"]);
    project.git(["rm", "--quiet", "contacts/diner.toml"]);
    assert_snapshot!(since(&project, &["--format", "short"]), @"
    $ contactctl check --since HEAD --format short
    contacts/directory.toml:10:2: warn[unused-entry] nobody names `@platform`
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
    scope: all 2 files, changed since `HEAD` or affected by that
    --- status 0
    ");
}

/// Twelve accounts with faults in them and between them.
fn faulty() -> Project {
    let mut project = three();
    for number in 0..12 {
        let id = format!("account-{}", number % 9);
        let text = account(&id)
            .replace("mon", if number % 2 == 0 { "mo" } else { "mon" })
            .replace(
                "@oncall",
                if number % 3 == 0 {
                    "@nobody"
                } else {
                    "@oncall"
                },
            );
        project = project.file(&format!("contacts/{number}.toml"), text);
    }
    project.file(
        "contacts/directory/more.toml",
        "[unused]\nkind = \"person\"\nemail = \"u@bistro.example\"\n",
    )
}

#[test]
fn shards_have_every_finding_of_the_whole_once() {
    let project = faulty();
    let lines = |args: &[&str]| -> Vec<String> {
        let run = project.run([&["check", "--format", "short"], args].concat());
        run.stdout.lines().map(ToOwned::to_owned).collect()
    };
    for scope in [&[][..], &["--since", "HEAD"]] {
        let whole = lines(scope);
        assert!(whole.len() > 12, "{whole:#?}");
        for count in [1, 2, 3, 7] {
            let mut union: Vec<_> = (1..=count)
                .flat_map(|number| {
                    let shard = format!("{number}/{count}");
                    lines(&[scope, &["--shard", &shard]].concat())
                })
                .collect();
            union.sort();
            let mut whole = whole.clone();
            whole.sort();
            assert_eq!(union, whole, "{count}");
        }
    }
}

#[test]
fn a_shard_has_its_files_whatever_else_there_is() {
    let files = |project: &Project| -> BTreeSet<String> {
        let run = project.run(["check", "--format", "json", "--shard", "2/3"]);
        let findings = run.json()["findings"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let path = |finding: &serde_json::Value| finding["path"].as_str().map(ToOwned::to_owned);
        findings.iter().filter_map(path).collect()
    };
    let project = faulty();
    let before = files(&project);
    project.write("contacts/000.toml", "not toml");
    project.write("contacts/zzz.toml", "not toml");
    let after = files(&project);
    assert!(
        !before.is_empty() && before.is_subset(&after),
        "{before:?} {after:?}"
    );
    assert_snapshot!(three().run(["check", "--shard", "1/3"]), @"
    $ contactctl check --shard 1/3
    1 file, 0 accounts: no findings
    scope: 1 of 5 files, shard 1/3
    --- status 0
    ");
    assert_snapshot!(three().run(["check", "--shard", "100/1000"]), @"
    $ contactctl check --shard 100/1000
    no file is in scope: nothing was checked
    scope: 0 of 5 files, shard 100/1000
    --- status 0
    ");
}

#[cfg(unix)]
#[test]
fn ignored_files_and_links_are_left_out_of_every_source() {
    let project = three().file(".gitignore", "/contacts/draft.toml\n");
    project.write("contacts/draft.toml", "not toml");
    project.write("../outside.toml", "not toml");
    let link = std::os::unix::fs::symlink::<&str, _>;
    link("../../outside.toml", project.path("contacts/linked.toml")).expect("a link");
    link("../..", project.path("contacts/folder")).expect("a link");
    project.git(["add", "--all"]);
    for args in [&["check"][..], &["check", "--staged"]] {
        let run = project.run(args.iter().copied());
        assert!(
            run.stdout.contains("5 files, 3 accounts: no findings\n"),
            "{run}"
        );
    }
    project.commit_all("links");
    let run = project.run(["check", "--rev", "HEAD"]);
    assert!(
        run.stdout.contains("5 files, 3 accounts: no findings\n"),
        "{run}"
    );
}

#[test]
fn a_folder_of_programs_is_no_part_of_a_commit_either() {
    let project = three()
        .file("contacts/.contactctl/left.toml", "not toml")
        .file("contacts/.toml", account("hidden").replace("mon", "mo"))
        .commit("with what a program left");
    let scopes = [
        &["check", "--format", "short"][..],
        &["check", "--format", "short", "--rev", "HEAD"],
        &["check", "--format", "short", "--staged"],
        &["check", "--format", "short", "--since", "HEAD~1"],
    ];
    for args in scopes {
        let run = project.run(args.iter().copied());
        assert_eq!(
            run.stdout.trim_end(),
            "contacts/.toml:17:9: error[not-allowed-value] `mo` is not a value of `days`",
            "{run}"
        );
    }
}
