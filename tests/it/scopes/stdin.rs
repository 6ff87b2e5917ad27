//! An editor's text: `-`.

use insta::assert_snapshot;

use super::{account, three};
use crate::support::{ACCOUNT, DIRECTORY};

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
    contacts/bistro.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`
    contacts/cafe.toml:2:6: error[duplicate-account] account `cafe` is also defined in `contacts/bistro.toml`
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
    contacts/new.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`
    --- status 1
    ");
    assert_snapshot!(project.run_over(b"\xff", args), @"
    $ contactctl check --format short - --stdin-filename contacts/bistro.toml
    contacts/bistro.toml:1:1: error[not-utf8] the file is not UTF-8: byte FF (`ÿ` in Latin-1) at offset 0
    --- status 1
    ");
    let large = vec![b'#'; 3 << 20];
    assert_snapshot!(project.run_over(large, args), @"
    $ contactctl check --format short - --stdin-filename contacts/bistro.toml
    contacts/bistro.toml:1:1: error[file-too-large] the file has 3145728 bytes; the limit is 1 MiB
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
      help: create it, or set `contacts` in `contactctl.toml` to the folder of the contacts
      help: first fix line 3 of `contactctl.toml`: `1` is not an allowed value of `x`
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
    contactctl.toml:2:21: error[not-allowed-value] `of` is not an allowed value of `unknown-reference`
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
    contacts/directory.toml:2:8: error[not-allowed-value] `pager` is not an allowed value of `kind`
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
    error: `-` needs `--stdin-filename`
      help: specify the file that stdin stands for: `contactctl check --stdin-filename contacts/bistro-warszawa.toml -`
      help: for a file that is called `-`, write `./-`
    --- status 2
    ");
    assert_snapshot!(
        project.run_over(ACCOUNT, ["check", "-", "--stdin-filename", "contacts/draft.toml"]), @"
    $ contactctl check - --stdin-filename contacts/draft.toml
    --- stderr
    error: `contacts/draft.toml` is not part of the check
      help: choose the configuration or a `.toml` file of the contacts that Git does not ignore; with `--staged` or `--rev`, a staged or committed one
    --- status 2
    "
    );
}
