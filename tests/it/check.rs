//! `contactctl check`: what it finds, of which files, and how it ends.

use crate::support::{ACCOUNT, DIRECTORY, Project};
use insta::assert_snapshot;

#[test]
fn good_contacts_have_no_finding() {
    assert_snapshot!(Project::good().run(["check"]), @"
    $ contactctl check
    3 files, 1 account: no findings
    --- status 0
    ");
}

#[test]
fn the_sample_repository_has_no_finding() {
    let project = Project::new();
    let run = project.run(["check", "-C", env!("CARGO_MANIFEST_DIR")]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""), "{run}");
    assert!(run.stdout.ends_with(" accounts: no findings\n"), "{run}");
}

#[test]
fn five_faults_of_one_file_are_all_shown_at_their_places() {
    let account = ACCOUNT
        .replace("name = \"Bistro\"", "name = \"Bistro")
        .replace("reservations-e2e", "reservation-e2e")
        .replace("opens = \"09:00\"", "opens = 9")
        .replace("@oncall", "@on-call")
        .replace("alert = [\"anna", "alert = [\"ann");
    let project = Project::good().file("contacts/bistro.toml", account);
    assert_snapshot!(project.run(["check"]), @r#"
    $ contactctl check
    error[toml-syntax]

      x invalid TOML: a string without its closing quote
       ,-[contacts/bistro.toml:3:8]
     2 | id = "bistro"
     3 | name = "Bistro
       :        ^^^|^^^
       :           `-- here
     4 | integration = "reservation-e2e"
       `----
      help: write `"` at its end
      fix available: contactctl check --fix --unsafe

    error[not-allowed-value]

      x `reservation-e2e` is not an allowed value of `integration`
       ,-[contacts/bistro.toml:4:15]
     3 | name = "Bistro
     4 | integration = "reservation-e2e"
       :               ^^^^^^^^|^^^^^^^^
       :                       `-- not an allowed value
       `----
      help: did you mean `reservations-e2e`? allowed: `reservations-e2e`, `reservations-redirect`,
            `reservations-waitlists`, `reservations-offers`, `appointments-e2e`,
            `appointments-redirect`, `ordering-e2e`, `ordering-redirect`, `things-to-do`,
            `events-ticketing`

    error[unknown-reference]

      x `@on-call` is not in the directory
       ,-[contacts/bistro.toml:7:24]
     6 | [contacts]
     7 | technical_emergency = ["@on-call"]
       :                        ^^^^^|^^^^
       :                             `-- no such entry
     8 | technical_non_emergency = ["api@bistro.example"]
       `----
      help: did you mean `@oncall`?
      field: technical_emergency (portal: Technical Emergency Contacts)

    error[wrong-type]

      x `opens` takes a string, not a whole number
        ,-[contacts/bistro.toml:18:9]
     17 | days = ["mon", "tue"]
     18 | opens = 9
        :         |
        :         `-- not a string
     19 | closes = "17:00"
        `----
      help: write a string, such as `"09:00"` or `"00:00"`
      field: operational_support (portal: Operational Support)

    4 errors in 1 of 3 files
    why it matters: contactctl explain toml-syntax
    --- status 1
    "#);
}

#[test]
fn two_files_that_clash_are_both_shown() {
    let project = Project::good().file("contacts/team/copy.toml", ACCOUNT);
    assert_snapshot!(project.run(["check"]), @r#"
    $ contactctl check
    error[duplicate-account]

      x account `bistro` is also defined in `contacts/bistro.toml`
       ,-[contacts/team/copy.toml:2:6]
     1 | [account]
     2 | id = "bistro"
       :      ^^^^|^^^
       :          `-- another file for the account
     3 | name = "Bistro"
       `----
       ,-[contacts/bistro.toml:2:6]
     1 | [account]
     2 | id = "bistro"
       :      ^^^^|^^^
       :          `-- first file
     3 | name = "Bistro"
       `----
      help: give this account its own id, or merge the two files

    1 error in 1 of 4 files
    why it matters: contactctl explain duplicate-account
    --- status 1
    "#);
}

#[test]
fn named_paths_filter_the_report_and_not_the_check() {
    let project = Project::good()
        .file(
            "contacts/a.toml",
            ACCOUNT
                .replace("\"bistro\"", "\"a\"")
                .replace("oncall", "nobody"),
        )
        .file(
            "contacts/team/b.toml",
            ACCOUNT.replace("\"bistro\"", "\"b\"").replace("mon", "mo"),
        )
        .file(
            "contacts/team/c.toml",
            ACCOUNT.replace("\"bistro\"", "\"c\""),
        );
    assert_snapshot!(project.run(["check", "--format", "short", "contacts/a.toml"]), @"
    $ contactctl check --format short contacts/a.toml
    contacts/a.toml:7:24: error[unknown-reference] `@nobody` is not in the directory
    --- status 1
    ");
    assert_snapshot!(project.run(["check", "--format", "short", "./contacts/team/"]), @"
    $ contactctl check --format short ./contacts/team/
    contacts/team/b.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`
    --- status 1
    ");
    assert_snapshot!(project.run(["check", "contacts/team/c.toml", "contacts/bistro.toml"]), @"
    $ contactctl check contacts/team/c.toml contacts/bistro.toml
    2 files, 2 accounts: no findings
    scope: 2 of 6 files
    --- status 0
    ");
    let run = project.run_in(
        "contacts/team",
        ["check", "--format", "short", "../a.toml", "b.toml"],
    );
    assert_snapshot!(run, @"
    $ contactctl check --format short ../a.toml b.toml
    contacts/a.toml:7:24: error[unknown-reference] `@nobody` is not in the directory
    contacts/team/b.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`
    --- status 1
    ");
    let run = project.run_in("contacts/team", ["check", "--format", "short", "../.."]);
    assert_eq!(run.stdout.lines().count(), 2, "{run}");
}

#[test]
fn the_other_of_two_files_shows_the_finding_too() {
    let project = Project::good().file("contacts/team/copy.toml", ACCOUNT);
    let run = project.run(["check", "--format", "short", "contacts/bistro.toml"]);
    assert_snapshot!(run, @"
    $ contactctl check --format short contacts/bistro.toml
    contacts/team/copy.toml:2:6: error[duplicate-account] account `bistro` is also defined in `contacts/bistro.toml`
    --- status 1
    ");
}

#[test]
fn paths_that_are_not_checked_are_refused() {
    let project = Project::good()
        .file("README.md", "")
        .file("contacts/note.md", "");
    assert_snapshot!(project.run(["check", "contacts/bistrot.toml"]), @"
    $ contactctl check contacts/bistrot.toml
    --- stderr
    error: `contacts/bistrot.toml` does not exist
      help: specify files or folders of the contacts, or omit the path to check all files
      help: did you mean `contacts/bistro.toml`?
    --- status 2
    ");
    assert_snapshot!(project.run(["check", "README.md"]), @"
    $ contactctl check README.md
    --- stderr
    error: `README.md` is not part of the check
      help: choose the configuration or a `.toml` file of the contacts that Git does not ignore; with `--staged` or `--rev`, a staged or committed one
    --- status 2
    ");
    assert_snapshot!(project.run(["check", "contacts/note.md"]), @"
    $ contactctl check contacts/note.md
    --- stderr
    error: `contacts/note.md` is not part of the check
      help: choose the configuration or a `.toml` file of the contacts that Git does not ignore; with `--staged` or `--rev`, a staged or committed one
    --- status 2
    ");
    assert_snapshot!(project.run(["check", "../home"]), @"
    $ contactctl check ../home
    --- stderr
    error: `../home` is outside the project
      help: specify a path in `[PROJECT]`
    --- status 2
    ");
}

#[test]
fn a_commit_is_checked_as_it_is() {
    let project = Project::good()
        .commit("add")
        .file("contacts/bistro.toml", "not toml");
    assert_snapshot!(project.run(["check", "--rev", "HEAD"]), @"
    $ contactctl check --rev HEAD
    3 files, 1 account: no findings
    scope: all 3 files, in commit `HEAD`
    --- status 0
    ");
    assert_snapshot!(project.run(["check", "--rev", "HEAD", "contacts/bistro.toml"]), @"
    $ contactctl check --rev HEAD contacts/bistro.toml
    1 file, 1 account: no findings
    scope: 1 of 3 files, in commit `HEAD`
    --- status 0
    ");
    assert_eq!(project.run(["check"]).status, Some(1));
    let run = project.run(["check", "--rev", "v1"]);
    assert_eq!((run.status, run.stdout.as_str()), (Some(2), ""), "{run}");
}

#[test]
fn a_commit_without_an_account_is_no_success() {
    let project = Project::new()
        .file("contacts/directory.toml", DIRECTORY)
        .commit("add");
    project.write("contacts/bistro.toml", ACCOUNT);
    assert_snapshot!(project.run(["check", "--rev", "HEAD"]), @"
    $ contactctl check --rev HEAD
    --- stderr
    error: the commit has no account in `contacts`
      help: choose a commit that has one: `contactctl check --rev COMMIT`
    --- status 2
    ");
}

#[test]
fn warnings_fail_only_beyond_the_limit() {
    let config = "[rules]\nunknown-reference = \"warn\"\n";
    let project = Project::good().file("contactctl.toml", config).file(
        "contacts/bistro.toml",
        ACCOUNT.replace("@oncall", "@nobody"),
    );
    assert_snapshot!(project.run(["check", "--max-warnings", "1"]), @r#"
    $ contactctl check --max-warnings 1
    warn[unknown-reference]

      ! `@nobody` is not in the directory
       ,-[contacts/bistro.toml:7:24]
     6 | [contacts]
     7 | technical_emergency = ["@nobody"]
       :                        ^^^^|^^^^
       :                            `-- no such entry
     8 | technical_non_emergency = ["api@bistro.example"]
       `----
      help: add `[nobody]` with `kind` and `email` to the directory, or write the address itself
      field: technical_emergency (portal: Technical Emergency Contacts)

    warn[unused-entry]

      ! `@oncall` is not used anywhere
       ,-[contacts/directory.toml:1:2]
     1 | [oncall]
       :  ^^^|^^
       :     `-- not used
     2 | kind = "paging-alias"
       `----
      help: remove `[oncall]`, or use `@oncall` where it belongs

    2 warnings in 2 of 3 files
    why it matters: contactctl explain unknown-reference
    --- stderr
    error: too many warnings: 2; `--max-warnings` allows 1
    --- status 1
    "#);
    assert_snapshot!(project.run(["check", "--max-warnings", "0", "--quiet"]), @r#"
    $ contactctl check --max-warnings 0 --quiet
    warn[unknown-reference]

      ! `@nobody` is not in the directory
       ,-[contacts/bistro.toml:7:24]
     6 | [contacts]
     7 | technical_emergency = ["@nobody"]
       :                        ^^^^|^^^^
       :                            `-- no such entry
     8 | technical_non_emergency = ["api@bistro.example"]
       `----
      help: add `[nobody]` with `kind` and `email` to the directory, or write the address itself
      field: technical_emergency (portal: Technical Emergency Contacts)

    warn[unused-entry]

      ! `@oncall` is not used anywhere
       ,-[contacts/directory.toml:1:2]
     1 | [oncall]
       :  ^^^|^^
       :     `-- not used
     2 | kind = "paging-alias"
       `----
      help: remove `[oncall]`, or use `@oncall` where it belongs

    --- stderr
    error: too many warnings: 2; `--max-warnings` allows 0
    --- status 1
    "#);
}

#[test]
fn dates_are_judged_by_the_instant_that_is_given() {
    let config = "[[rules.allow]]\nrule = \"unknown-reference\"\naccount = \"bistro\"\n\
                  reason = \"comes later\"\nuntil = 2026-11-24\n";
    let project = Project::good().file("contactctl.toml", config).file(
        "contacts/bistro.toml",
        ACCOUNT.replace("@oncall", "@nobody"),
    );
    assert_eq!(
        project
            .run(["check", "--now", "2026-11-24T23:59:59Z"])
            .status,
        Some(0)
    );
    assert_eq!(
        project
            .run(["check", "--now", "2026-11-25T00:00:00Z"])
            .status,
        Some(1)
    );
    assert_snapshot!(project.run(["check", "--now", "tomorrow"]), @"
    $ contactctl check --now tomorrow
    --- stderr
    error: `--now <TIME>` cannot be `tomorrow`: write a time, such as `2026-11-24T12:00:00Z`

    For more information, try `--help`.
    --- status 2
    ");
}

#[test]
fn what_is_no_text_is_a_finding() {
    let project = Project::good()
        .file("contacts/latin.toml", b"[account]\nname = \"Caf\xe9\"\n")
        .file("contacts/large.toml", vec![b'#'; 1024 * 1024 + 1]);
    assert_snapshot!(project.run(["check"]), @r#"
    $ contactctl check
    error[file-too-large]

      x the file has 1048577 bytes; the limit is 1 MiB
       ,-[contacts/large.toml:1:1]
     1 |
       : ^
       : `-- not read
       `----
      help: shorten the file; the entries of `directory.toml` may also be in several files in the folder
            `directory`

    error[not-utf8]

      x the file is not UTF-8: byte E9 (`é` in Latin-1) at offset 21
       ,-[contacts/latin.toml:2:12]
     1 | [account]
     2 | name = "Caf�"
       :            |
       :            `-- not UTF-8 from here
       `----
      help: save the file as UTF-8

    2 errors in 2 of 5 files
    why it matters: contactctl explain file-too-large
    --- status 1
    "#);
}

#[test]
fn an_empty_file_is_incomplete_and_no_crash() {
    let project = Project::good().file("contacts/empty.toml", "");
    assert_snapshot!(project.run(["check", "--format", "short"]), @"
    $ contactctl check --format short
    contacts/empty.toml:1:1: error[missing-key] required table `[account]` is missing
    contacts/empty.toml:1:1: error[missing-key] required table `[contacts]` is missing
    contacts/empty.toml:1:1: error[missing-key] required table `[[operational_support]]` is missing
    --- status 1
    ");
    assert_eq!(project.run(["check"]).status, Some(1));
}

#[test]
fn nothing_to_check_is_no_success() {
    assert_snapshot!(Project::new().run(["check"]), @"
    $ contactctl check
    --- stderr
    error: no contacts found: neither `[PROJECT]` nor a folder above it, at most up to the top of a Git work tree, has `contactctl.toml` or `contacts/`
      help: run the command in the repository of the contacts, or specify its folder with `-C DIR`
      help: to start a new contacts repository, run `contactctl init`
    --- status 2
    ");
    assert_snapshot!(Project::new().file("contactctl.toml", "").run(["check"]), @"
    $ contactctl check
    --- stderr
    error: there is no folder `contacts` in `[PROJECT]`
      help: create it, or set `contacts` in `contactctl.toml` to the folder of the contacts
    --- status 2
    ");
    let empty = Project::new().file("contacts/directory.toml", DIRECTORY);
    assert_snapshot!(empty.run(["check"]), @"
    $ contactctl check
    --- stderr
    error: there is no account file in `contacts`
      help: create the first one, for example with `contactctl new bistro-warszawa`; see its keys: `contactctl explain account`
    --- status 2
    ");
    let outside = Project::new().file("contactctl.toml", "contacts = \"../elsewhere\"\n");
    assert_snapshot!(outside.run(["check"]), @r#"
    $ contactctl check
    --- stderr
    error: `contacts = "../elsewhere"` is not an accepted path of a folder in the project
      help: set `contacts` in `contactctl.toml` to `.` or to names with `/` between them, such as `teams/contacts`, without dots or spaces at their ends
    --- status 2
    "#);
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_no_success() {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;

    let project = Project::good();
    let file = project.path("contacts/bistro.toml");
    fs::set_permissions(&file, Permissions::from_mode(0o000)).expect("it is ours");
    let mut command = project.prepared(&["check"]);
    if fs::read(&file).is_ok() {
        // The superuser reads everything, so somebody else has to run it.
        let program = project.path("contactctl");
        fs::copy(env!("CARGO_BIN_EXE_contactctl"), &program).expect("a copy");
        for folder in [project.path(".."), project.path("")] {
            fs::set_permissions(folder, Permissions::from_mode(0o755)).expect("it is ours");
        }
        let nobody = 65_534;
        let args: Vec<_> = command.get_args().map(ToOwned::to_owned).collect();
        command = std::process::Command::new(program);
        command
            .args(args)
            .uid(nobody)
            .gid(nobody)
            .env_clear()
            .current_dir(project.path(""));
    }
    let output = command.output().expect("the program starts");
    assert_snapshot!(project.printable(&["check"], &output), @"
    $ contactctl check
    --- stderr
    error: cannot read `contacts/bistro.toml`
      cause: Permission denied (os error 13)
    --- status 2
    ");
}

#[test]
fn a_path_that_nearly_exists_is_suggested() {
    let project = Project::good().commit("add");
    for (args, near) in [
        (&["bistro.toml"][..], "contacts/bistro.toml"),
        (&["contacts/bisto.toml"], "contacts/bistro.toml"),
        (&["contcts"], "contacts"),
        (
            &["--rev", "HEAD", "contacts/bisto.toml"],
            "contacts/bistro.toml",
        ),
    ] {
        let run = project.run(["check"].into_iter().chain(args.iter().copied()));
        assert_eq!(run.status, Some(2), "{run}");
        assert!(
            run.stderr
                .contains(&format!("help: did you mean `{near}`?")),
            "{run}"
        );
    }
    let inside = project.run_in("contacts", ["check", "bisto.toml"]);
    assert!(
        inside.stderr.contains("help: did you mean `bistro.toml`?"),
        "{inside}"
    );
    let far = project.run(["check", "README.md"]);
    assert!(!far.stderr.contains("did you mean"), "{far}");
}

#[test]
fn a_revision_that_nearly_exists_is_suggested() {
    let project = Project::good().commit("add");
    project.git(["branch", "summer-menu"]);
    project.git(["tag", "v1.2"]);
    for remote in ["backup", "origin"] {
        project.git([
            "update-ref",
            &format!("refs/remotes/{remote}/topic"),
            "HEAD",
        ]);
        project.git(["remote", "add", remote, "../nowhere"]);
    }
    for (rev, near) in [
        ("topic", "origin/topic"),
        ("topic^{commit}", "origin/topic^{commit}"),
        ("sumer-menu", "summer-menu"),
        ("v1.3", "v1.2"),
        ("orign/topic", "origin/topic"),
    ] {
        let run = project.run(["check", "--rev", rev]);
        assert_eq!(run.status, Some(2), "{run}");
        assert!(
            run.stderr
                .contains(&format!("help: did you mean `{near}`?")),
            "{run}"
        );
    }
    // What is suggested names a commit.
    for rev in ["topic~9", "nothing-like-it"] {
        let run = project.run(["check", "--since", rev]);
        assert_eq!(run.status, Some(2), "{run}");
        assert!(!run.stderr.contains("did you mean"), "{run}");
    }
}
