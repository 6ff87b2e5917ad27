//! What all sources have in common.

use insta::assert_snapshot;

use super::{account, three};
use crate::support::Project;

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
        assert!(run.stderr.contains("cannot be combined with"), "{run}");
    }
    assert_snapshot!(Project::good().run(["check", "--shard", "3/2"]), @"
    $ contactctl check --shard 3/2
    --- stderr
    error: `--shard <K/N>` cannot be `3/2`: write `K/N` with 1 <= K <= N <= 10000, such as `1/4`

    For more information, try `--help`.
    --- status 2
    ");
    assert_snapshot!(three().run(["check", "--since", "v1"]), @"
    $ contactctl check --since v1
    --- stderr
    error: `v1` is not a commit
      cause: revspec 'v1' not found
      help: use a branch, a tag or a commit of this repository
    --- status 2
    ");
}

#[test]
fn ignored_files_are_left_out_of_every_source() {
    let project = three().file(".gitignore", "/contacts/draft.toml\n");
    project.write("contacts/draft.toml", "not toml");
    project.commit_all("an ignored file");
    for args in [
        &["check"][..],
        &["check", "--staged"],
        &["check", "--rev", "HEAD"],
    ] {
        let run = project.run(args.iter().copied());
        assert!(
            run.stdout.contains("5 files, 3 accounts: no findings\n"),
            "{run}"
        );
    }
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
            "contacts/.toml:17:9: error[not-allowed-value] `mo` is not an allowed value of `days`",
            "{run}"
        );
    }
}
