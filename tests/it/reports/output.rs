//! Several reports of one run.

use std::fs;

use insta::assert_snapshot;

use super::MACHINE;
use crate::support::{ACCOUNT, Project};

fn faulty() -> Project {
    Project::good().file(
        "contacts/bistro.toml",
        ACCOUNT.replace("@oncall", "@on-call"),
    )
}

#[test]
fn reports_are_written_beside_what_is_printed() {
    let project = faulty();
    let mut args = vec!["check".to_owned(), "--format=short".to_owned()];
    for format in MACHINE {
        args.push(format!("--output-format={format}=report.{format}"));
    }
    let run = project.run(args.iter().map(String::as_str));
    assert_snapshot!(run.stdout, @"contacts/bistro.toml:7:24: error[unknown-reference] `@on-call` is not in the directory");
    for format in MACHINE {
        let written = fs::read_to_string(project.path(&format!("report.{format}")));
        let printed = project.prepared(&["check", "--format", format]).output();
        let printed = String::from_utf8(printed.expect("it starts").stdout);
        assert_eq!(written.expect("a report"), printed.expect("UTF-8"));
    }
}

#[test]
fn one_more_report_beside_the_usual_one() {
    let project = faulty();
    let run = project.run([
        "check",
        "--quiet",
        "--format=jsonl",
        "--output=findings.jsonl",
        "--output-format=text=findings.txt",
    ]);
    assert_snapshot!(run, @r#"
    $ contactctl check --quiet --format=jsonl --output=findings.jsonl --output-format=text=findings.txt
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

    --- status 1
    "#);
    let jsonl = fs::read_to_string(project.path("findings.jsonl")).expect("a report");
    assert_eq!(jsonl.lines().count(), 1);
    assert!(jsonl.starts_with("{\"schema_version\":1,"), "{jsonl}");
    let text = fs::read_to_string(project.path("findings.txt")).expect("a report");
    assert!(text.contains("1 error in 1 of 3 files"), "{text}");
}

#[test]
fn what_cannot_be_written_is_refused() {
    let project = faulty().file("taken/by/a/file", "");
    let refusals = [
        "--output-format=srif=report",
        "--output-format=sarif",
        "--output-format=sarif=",
        "--output-format=sarif=taken",
        "--output-format=sarif=missing/report",
    ];
    let runs = refusals.map(|arg| project.run(["check", arg]).to_string());
    assert_snapshot!(runs.join("\n\n"), @"
    $ contactctl check --output-format=srif=report
    --- stderr
    error: `--output-format <FORMAT=FILE>` cannot be `srif=report`: there is no format `srif`; choose one of text, short, json, jsonl, sarif, github, gitlab, junit, markdown

    For more information, try `--help`.
    --- status 2

    $ contactctl check --output-format=sarif
    --- stderr
    error: `--output-format <FORMAT=FILE>` cannot be `sarif`: write a format and a file, such as `sarif=report.sarif`

    For more information, try `--help`.
    --- status 2

    $ contactctl check --output-format=sarif=
    --- stderr
    error: `--output-format <FORMAT=FILE>` cannot be `sarif=`: add a file, such as `sarif=report`

    For more information, try `--help`.
    --- status 2

    $ contactctl check --output-format=sarif=taken
    --- stderr
    error: cannot write `[PROJECT]/taken`: it is the path of a folder
      help: add a file name to the path
    --- status 2

    $ contactctl check --output-format=sarif=missing/report
    --- stderr
    error: cannot write `[PROJECT]/missing/report`
      cause: No such file or directory (os error 2)
      help: make sure that its folder exists and is writable, and that the disk is not full
    --- status 2
    ");
}

#[test]
fn two_reports_do_not_share_a_file() {
    let project = faulty();
    assert_snapshot!(project.run([
        "check",
        "--output-format=sarif=report",
        "--output-format=junit=./contacts/../report",
    ]), @"
    $ contactctl check --output-format=sarif=report --output-format=junit=./contacts/../report
    --- stderr
    error: two reports would be written to `./contacts/../report`
      help: choose a separate file for each format
    --- status 2
    ");
    assert_snapshot!(project.run([
        "check",
        "--format=json",
        "--output=report",
        "--output-format=junit=report",
    ]), @"
    $ contactctl check --format=json --output=report --output-format=junit=report
    --- stderr
    error: two reports would be written to `report`
      help: choose a separate file for each format
    --- status 2
    ");
    assert!(!project.path("report").exists());
}

#[test]
fn a_dash_is_stdout() {
    let project = faulty();
    let printed = |args: &[&str]| project.run([&["check"], args].concat()).stdout;
    let json = printed(&["--format=json"]);
    assert_eq!(printed(&["--output-format=json=-"]), json);
    assert_eq!(printed(&["--output=-", "--format=json"]), json);
    assert_eq!(printed(&["--output-format=json=/dev/stdout"]), json);
    let args = ["--output=text", "--output-format=json=-"];
    assert_eq!(printed(&args), json);
    let text = fs::read_to_string(project.path("text")).expect("a report");
    assert!(text.contains("1 error in 1 of 3 files"), "{text}");
    assert!(!project.path("-").exists());
    for args in [
        &["--output-format=json=-", "--output-format=sarif=-"][..],
        &["--format=short", "--output-format=json=/dev/stdout"],
        &["--output=-", "--output-format=json=-"],
    ] {
        let run = project.run([&["check"], args].concat());
        assert_eq!(run.status, Some(2), "{run}");
        assert_eq!(
            run.stderr.trim_end(),
            "error: two outputs would be written to stdout\n  help: write one of them to a file: specify its path instead of `-`"
        );
    }
}

#[cfg(unix)]
#[test]
fn no_report_overwrites_what_is_read() {
    let project = faulty()
        .file("CODEOWNERS", "* @anna\n")
        .file("schemas/account.schema.json", "{}")
        .file("contactctl.toml", "");
    std::os::unix::fs::symlink("contacts", project.path("linked")).expect("a link");
    std::os::unix::fs::symlink("contacts/none.toml", project.path("dangling")).expect("a link");
    std::os::unix::fs::symlink("contacts/bistro.toml", project.path("soft")).expect("a link");
    fs::hard_link(project.path("contacts/bistro.toml"), project.path("hard")).expect("a link");
    let before = fs::read_to_string(project.path("contacts/bistro.toml")).expect("a file");
    for file in [
        "contacts/bistro.toml",
        "./contacts/../contacts/directory.toml",
        "contacts/new.toml",
        "linked/bistro.toml",
        "dangling",
        "soft",
        "hard",
        "contactctl.toml",
        "CODEOWNERS",
        "contacts/../CODEOWNERS",
        "allowed_signers",
        "recipes/mine.toml",
        "schemas/account.schema.json",
        ".gitignore",
        ".contactctl/local.sqlite3",
    ] {
        for option in [
            format!("--output={file}"),
            format!("--output-format=sarif={file}"),
        ] {
            let run = project.run(["check", &option]);
            assert_eq!(run.status, Some(2), "{run}");
            assert_eq!(
                run.stderr.trim_end(),
                format!(
                    "error: `{file}` was not written, because contactctl reads this file\n  help: choose another file"
                )
            );
        }
    }
    let after = fs::read_to_string(project.path("contacts/bistro.toml")).expect("a file");
    assert_eq!(after, before);
    for file in ["report.json", "contacts/report.md", "schemas/report.json"] {
        let run = project.run(["check", &format!("--output={file}")]);
        assert_eq!(run.status, Some(1), "{run}");
    }
    // Two names of one file are one place.
    fs::write(project.path("one"), "").expect("a file");
    fs::hard_link(project.path("one"), project.path("two")).expect("a link");
    assert_snapshot!(project.run(["check", "--output-format=sarif=one", "--output-format=junit=two"]), @"
    $ contactctl check --output-format=sarif=one --output-format=junit=two
    --- stderr
    error: two reports would be written to `two`
      help: choose a separate file for each format
    --- status 2
    ");
}

#[cfg(unix)]
#[test]
fn neither_a_plan_nor_a_receipt_overwrites_what_is_read() {
    let project = Project::good();
    let runs = [
        &["plan", "--out=contacts/bistro.toml"][..],
        &["plan", "--out=-"],
        &["sync", "--yes", "--report=contactctl.toml"],
        &["sync", "--sheet=contacts/directory.toml"],
        &["sync", "--plan=plan.json", "--report=./plan.json"],
    ];
    let project = project.file("plan.json", "{}");
    let runs = runs.map(|args| project.run(args.iter().copied()).to_string());
    assert_snapshot!(runs.join("\n\n"), @"
    $ contactctl plan --out=contacts/bistro.toml
    --- stderr
    error: `contacts/bistro.toml` was not written, because contactctl reads this file
      help: choose another file
    --- status 2

    $ contactctl plan --out=-
    --- stderr
    error: two outputs would be written to stdout
      help: write one of them to a file: specify its path instead of `-`
    --- status 2

    $ contactctl sync --yes --report=contactctl.toml
    --- stderr
    error: `contactctl.toml` was not written, because contactctl reads this file
      help: choose another file
    --- status 2

    $ contactctl sync --sheet=contacts/directory.toml
    --- stderr
    error: `contacts/directory.toml` was not written, because contactctl reads this file
      help: choose another file
    --- status 2

    $ contactctl sync --plan=plan.json --report=./plan.json
    --- stderr
    error: `./plan.json` was not written, because contactctl reads this file
      help: choose another file
    --- status 2
    ");
}

#[test]
fn every_report_is_the_same_bytes_everywhere() {
    for format in MACHINE.into_iter().chain(["text", "short"]) {
        // Each in a folder of its own.
        let output = |threads: &str, locale: &str, zone: &str| {
            let project = super::nasty()
                .variable("RAYON_NUM_THREADS", threads)
                .variable("LANG", locale)
                .variable("LC_ALL", locale)
                .variable("TZ", zone);
            let mut args = vec!["check", "--format", format];
            if format == "text" {
                // The one that follows the locale.
                args.extend(["--lang", "en"]);
            }
            let mut command = project.prepared(&args);
            let folder = project.path(super::FOLDER);
            command
                .current_dir(folder)
                .output()
                .expect("it starts")
                .stdout
        };
        let first = output("1", "C", "UTC");
        assert!(first.len() > 100);
        for (threads, locale, zone) in [
            ("1", "C", "UTC"),
            ("8", "pl_PL.UTF-8", "Pacific/Kiritimati"),
        ] {
            assert_eq!(first, output(threads, locale, zone), "{format}");
        }
    }
}
