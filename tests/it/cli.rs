//! What holds for all commands: places, flags, streams, failures.

use insta::assert_snapshot;
use std::fs;
use std::process::Stdio;

use crate::support::{ACCOUNT, Project};

#[test]
fn without_a_command_the_help_is_shown() {
    let run = Project::new().run([]);
    assert_eq!((run.status, run.stdout.as_str()), (Some(2), ""), "{run}");
    assert!(
        run.stderr.contains("Usage: contactctl") && run.stderr.contains("Examples:"),
        "{run}"
    );
}

#[test]
fn every_command_has_help_with_an_example() {
    let project = Project::new();
    for command in [
        "check", "watch", "history", "pull", "route", "report", "explain", "rules", "schema",
    ] {
        for flag in ["-h", "--help"] {
            let run = project.run([command, flag, "--color", "never"]);
            assert_eq!(run.status, Some(0), "{run}");
            assert!(
                run.stdout
                    .contains(&format!("Examples:\n  contactctl {command}")),
                "{run}"
            );
        }
    }
}

#[test]
fn typos_are_refused_with_what_was_meant() {
    assert_snapshot!(Project::good().run(["chek"]), @"
    $ contactctl chek
    --- stderr
    error: there is no command `chek`

      help: did you mean `schema`, `check`?

    Usage: contactctl [OPTIONS] <COMMAND>

    For more information, try `--help`.
    --- status 2
    ");
    assert_snapshot!(Project::good().run(["check", "--fromat", "json"]), @"
    $ contactctl check --fromat json
    --- stderr
    error: this command does not take `--fromat`

      help: did you mean `--format`?

    Usage: contactctl check --format <FORMAT> [PATH]...

    For more information, try `--help`.
    --- status 2
    ");
    assert_snapshot!(Project::good().run(["check", "--format", "jsno"]), @"
    $ contactctl check --format jsno
    --- stderr
    error: `--format <FORMAT>` cannot be `jsno`
      [possible values: text, short, json, jsonl, sarif, github, gitlab, junit, markdown]

      help: did you mean `json`?

    For more information, try `--help`.
    --- status 2
    ");
    assert_snapshot!(Project::good().run(["check", "--max-warnings", "many"]), @"
    $ contactctl check --max-warnings many
    --- stderr
    error: `--max-warnings <N>` cannot be `many`: write a whole number, with digits only

    For more information, try `--help`.
    --- status 2
    ");
    assert_snapshot!(Project::good().run(["sync", "--timeout="]), @"
    $ contactctl sync --timeout=
    --- stderr
    error: `--timeout <SECONDS>` needs a value

    For more information, try `--help`.
    --- status 2
    ");
    let three = "check --staged --rev HEAD --stdin-filename x";
    assert_snapshot!(Project::good().run(three.split(' ')), @"
    $ contactctl check --staged --rev HEAD --stdin-filename x
    --- stderr
    error: `--staged` cannot be combined with `--rev <REV>`, `--stdin-filename <PATH>`

    Usage: contactctl check --staged [PATH]...

    For more information, try `--help`.
    --- status 2
    ");
    assert_snapshot!(Project::good().run(["rules", "-q", "-v"]), @"
    $ contactctl rules -q -v
    --- stderr
    error: `--quiet` cannot be combined with `--verbose`

    Usage: contactctl rules --quiet

    For more information, try `--help`.
    --- status 2
    ");
}

#[test]
fn a_command_in_a_help_works_where_the_user_is() {
    let project = Project::good()
        .file("contactctl.toml", "x = 1\n")
        .commit("add");
    for (folder, help) in [
        ("", "`contactctl check --config contactctl.toml`"),
        (
            "contacts",
            "`contactctl -C .. check --config contactctl.toml`",
        ),
    ] {
        let run = project.run_in(folder, ["attest", "--stale"]);
        assert!(run.says(help), "{help}: {run}");
    }
    let check = project.run_in("contacts", ["-C", "..", "check", "contactctl.toml"]);
    assert!(check.says("unknown-key"), "{check}");
}

#[test]
fn the_project_is_found_from_any_folder_of_it() {
    let project = Project::good().file("contacts/team/deep/.keep", "");
    let run = project.run_in("contacts/team/deep", ["check", "--verbose"]);
    assert_snapshot!(run, @"
    $ contactctl check --verbose
    3 files, 1 account: no findings
    --- stderr
    project `[PROJECT]`, configuration `contactctl.toml`
    contactctl read 3 files
    --- status 0
    ");
    let run = project.run_in("contacts", ["check", "-C", "team", "-v"]);
    assert!(run.stderr.starts_with("project `[PROJECT]`,"), "{run}");
}

#[test]
fn a_folder_or_a_configuration_that_is_not_there_is_refused() {
    assert_snapshot!(Project::good().run(["check", "-C", "nowhere"]), @"
    $ contactctl check -C nowhere
    --- stderr
    error: `[PROJECT]/nowhere` is not a folder
      help: specify an existing folder with `-C DIR`
    --- status 2
    ");
    assert_snapshot!(Project::good().run(["check", "--config", "nowhere.toml"]), @"
    $ contactctl check --config nowhere.toml
    --- stderr
    error: cannot read the configuration `[PROJECT]/nowhere.toml`
      cause: No such file or directory (os error 2)
      help: specify an existing file with `--config FILE`, or omit the option
    --- status 2
    ");
}

#[test]
fn a_configuration_that_is_named_makes_its_folder_the_project() {
    let project = Project::good()
        .file("other/strict.toml", "contacts = \"c\"\n")
        .file("other/c/a.toml", ACCOUNT);
    assert_snapshot!(project.run(["check", "--config", "other/strict.toml", "-v"]), @r#"
    $ contactctl check --config other/strict.toml -v
    error[unknown-reference]

      x `@oncall` is not in the directory
       ,-[c/a.toml:7:24]
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
    --- stderr
    project `[PROJECT]/other`, configuration `strict.toml`
    contactctl read 2 files
    --- status 1
    "#);
}

#[test]
fn an_output_file_is_written_whole_beside_the_text() {
    let project = Project::good().file("contacts/bistro.toml", ACCOUNT.replace("mon", "mo"));
    let run = project.run(["check", "--format", "short", "--output", "found.txt"]);
    assert_eq!(run.status, Some(1));
    assert!(
        run.stdout
            .ends_with("contactctl explain not-allowed-value\n"),
        "{run}"
    );
    let written = fs::read_to_string(project.path("found.txt")).expect("it was written");
    assert_snapshot!(written, @"contacts/bistro.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`");
    let names = fs::read_dir(project.path(""))
        .expect("the folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        });
    let names: std::collections::BTreeSet<_> = names.collect();
    assert_eq!(
        names,
        ["contactctl.toml", "contacts", "found.txt"]
            .map(String::from)
            .into()
    );
}

#[test]
fn an_output_file_that_cannot_be_written_is_a_failure() {
    let project = Project::good();
    assert_snapshot!(project.run(["check", "--output", "no/such/found.txt"]), @"
    $ contactctl check --output no/such/found.txt
    --- stderr
    error: cannot write `[PROJECT]/no/such/found.txt`
      cause: No such file or directory (os error 2)
      help: make sure that its folder exists and is writable, and that the disk is not full
    --- status 2
    ");
    assert_snapshot!(project.run(["check", "--output", "contacts"]), @"
    $ contactctl check --output contacts
    --- stderr
    error: cannot write `[PROJECT]/contacts`: it is the path of a folder
      help: add a file name to the path
    --- status 2
    ");
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_is_written_to_and_not_replaced() {
    let run = Project::good().run(["check", "--format", "short", "--output", "/dev/null"]);
    assert_eq!(run.status, Some(0), "{run}");
    assert!(!fs::metadata("/dev/null").expect("it is there").is_file());
}

#[test]
fn a_reader_who_has_gone_is_no_failure() {
    let project = Project::good();
    for args in [
        &["check"][..],
        &["rules"],
        &["schema", "account"],
        &["watch"],
    ] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let output = project
            .prepared(args)
            .stdout(writer)
            .stderr(Stdio::piped())
            .output();
        let output = output.expect("the program starts");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        assert_eq!(output.status.code(), Some(0), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure() {
    let project = Project::good();
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .expect("a device");
    let output = project
        .prepared(&["check"])
        .stdout(full)
        .output()
        .expect("it starts");
    assert_snapshot!(project.printable(&["check"], &output), @"
    $ contactctl check
    --- stderr
    error: cannot write the results
      cause: No space left on device (os error 28)
    --- status 2
    ");
}

#[test]
fn colour_is_for_terminals_and_for_who_asks() {
    let faulty = || Project::good().file("contacts/bistro.toml", ACCOUNT.replace("mon", "mo"));
    let has_color = |project: Project, args: &[&str]| {
        let run = project.run(args.iter().copied());
        run.stdout.contains('\u{1b}') || run.stdout.contains('│')
    };
    assert!(!has_color(faulty(), &["check"]));
    assert!(has_color(faulty(), &["check", "--color", "always"]));
    assert!(!has_color(faulty(), &["check", "--color", "never"]));
    let ascii = faulty()
        .variable("LC_ALL", "C")
        .run(["check", "--color", "always"]);
    assert!(
        ascii.stdout.contains('\u{1b}') && ascii.stdout.is_ascii(),
        "{ascii}"
    );
}

#[cfg(unix)]
#[test]
fn nothing_in_a_file_steers_the_terminal() {
    let evil = "\u{1b}[2J\u{7}\u{9b}31m\u{202e}gnp\u{200b}";
    let escaped = "\\u001b[2J\\u0007\\u009b31m\\u202egnp\\u200b";
    let project = Project::good()
        .file(
            "contacts/bistro.toml",
            ACCOUNT
                .replace("@oncall", &format!("@{escaped}"))
                .replace("name = \"Bistro\"", &format!("name = \"{evil}\"")),
        )
        .file("contacts/new\nline\u{1b}.toml", "x = 1\n");
    for args in [
        &["check"][..],
        &["check", "--format", "short"],
        &["check", "--format", "json"],
        &["check", "contacts/\u{1b}[2J"],
        &["check", "-v", "-C", "\u{1b}[2J"],
    ] {
        let run = project.run(args.iter().copied());
        assert_ne!(run.status, Some(0));
        for output in [&run.stdout, &run.stderr] {
            let steers = |c: char| (c.is_control() && c != '\n') || "\u{202e}\u{200b}".contains(c);
            assert!(!output.contains(steers), "{args:?}: {output:?}");
        }
    }
    assert_snapshot!(project.run(["check", "--format", "short"]), @r#"
    $ contactctl check --format short
    contacts/bistro.toml:3:9: error[toml-syntax] invalid TOML: a character that is not allowed in a string
    contacts/bistro.toml:7:24: error[unknown-reference] `@\u{1b}[2J\u{7}\u{9b}31m\u{202e}gnp\u{200b}` is not in the directory
    contacts/new\u000Aline\u001B.toml:1:1: error[missing-key] required table `[account]` is missing
    contacts/new\u000Aline\u001B.toml:1:1: error[missing-key] required table `[contacts]` is missing
    contacts/new\u000Aline\u001B.toml:1:1: error[missing-key] required table `[[operational_support]]` is missing
    contacts/new\u000Aline\u001B.toml:1:1: error[unknown-key] unknown key `x` at the top level of the file
    --- status 1
    "#);
    assert_snapshot!(project.run(["check", "contacts/bistro.toml"]), @r#"
    $ contactctl check contacts/bistro.toml
    error[toml-syntax]

      x invalid TOML: a character that is not allowed in a string
       ,-[contacts/bistro.toml:3:9]
     2 | id = "bistro"
     3 | name = "\u001B[2J\u0007\u009B31m\u202Egnp\u200B"
       :         ^^^|^^
       :            `-- here
     4 | integration = "reservations-e2e"
       `----
      help: remove it, or write it in double quotes as an escape sequence such as `\u0007`

    error[unknown-reference]

      x `@\u{1b}[2J\u{7}\u{9b}31m\u{202e}gnp\u{200b}` is not in the directory
       ,-[contacts/bistro.toml:7:24]
     6 | [contacts]
     7 | technical_emergency = ["@\u001b[2J\u0007\u009b31m\u202egnp\u200b"]
       :                        ^^^^^^^^^^^^^^^^^^^^^|^^^^^^^^^^^^^^^^^^^^
       :                                             `-- no such entry
     8 | technical_non_emergency = ["api@bistro.example"]
       `----
      help: write `@` and the id of a directory entry, or the address itself
      field: technical_emergency (portal: Technical Emergency Contacts)

    2 errors in 1 file
    why it matters: contactctl explain toml-syntax
    scope: 1 of 4 files
    --- status 1
    "#);
}
