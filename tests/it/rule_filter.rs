//! `check --select` and `--ignore`: a part of the findings, and never taken for all of them.

use insta::assert_snapshot;

use crate::support::{ACCOUNT, Project};

/// Two errors and a warning.
fn project() -> Project {
    let text = ACCOUNT
        .replace("api@bistro.example", "api@gmial.com")
        .replace("09:00", "9:00")
        .replace("@oncall", "@nobody");
    Project::good().file("contacts/bistro.toml", text)
}

#[test]
fn selected_rules_alone_are_reported_and_the_others_counted() {
    let project = project();
    assert_snapshot!(project.run(["check", "--format", "short"]), @"");
    assert_snapshot!(project.run(["check", "--select", "unknown-reference"]), @"");
    assert_snapshot!(project.run(["check", "--select", "phone-invalid"]), @"");
    assert_snapshot!(project.run(["check", "--select", "phone-invalid", "--lang", "pl"]), @"");
}

#[test]
fn ignored_rules_are_left_out_and_counted() {
    let project = project();
    let ignore = [
        "check",
        "--format",
        "short",
        "--ignore",
        "bad-format",
        "--ignore",
    ];
    assert_snapshot!(project.run(ignore.into_iter().chain(["unknown-reference"])), @"");
    // What is ignored wins over what is selected.
    let both = [
        "check",
        "--format",
        "short",
        "--select",
        "bad-format",
        "--ignore",
        "bad-format",
    ];
    assert_snapshot!(project.run(both), @"");
    let quiet = project.run(both.into_iter().chain(["--quiet"]));
    assert_eq!(
        (quiet.stdout.as_str(), quiet.stderr.as_str()),
        ("", ""),
        "{quiet}"
    );
}

#[test]
fn a_file_that_cannot_be_read_is_reported_whatever_is_selected() {
    let project = Project::good().file("contacts/bistro.toml", "[account\n");
    for args in [["--select", "phone-invalid"], ["--ignore", "toml-syntax"]] {
        let run = project.run(["check", "--format", "short"].into_iter().chain(args));
        assert_eq!(run.status, Some(1), "{run}");
        assert!(run.stdout.contains("error[toml-syntax]"), "{run}");
    }
}

#[test]
fn machines_are_told_what_was_left_out() {
    let project = project();
    let args = [
        "check",
        "--format",
        "json",
        "--select",
        "phone-invalid",
        "--ignore",
        "bad-format",
    ];
    let json: serde_json::Value =
        serde_json::from_str(&project.run(args).stdout).expect("it is JSON");
    assert_snapshot!(json["summary"], @"");
    let markdown = project.run(["check", "--format", "markdown", "--select", "phone-invalid"]);
    assert_snapshot!(markdown, @"");
}

#[test]
fn a_name_that_is_no_rule_is_refused_with_the_nearest() {
    let project = project();
    for option in ["--select", "--ignore"] {
        let run = project.run(["check", option, "email-invlid"]);
        assert_eq!(run.status, Some(2), "{run}");
        assert!(
            run.stderr.contains("help: did you mean `email-invalid`?"),
            "{run}"
        );
    }
    assert_snapshot!(project.run(["check", "--select", "xyz"]), @"");
}

#[test]
fn fixes_and_limits_are_those_of_the_selected_rules() {
    let project = project();
    let diff = [
        "check",
        "--diff",
        "--unsafe",
        "--select",
        "email-domain-typo",
    ];
    assert_snapshot!(project.run(diff), @"");
    let limit = [
        "check",
        "--select",
        "email-domain-typo",
        "--max-warnings",
        "0",
    ];
    assert_snapshot!(project.run(limit), @"");
    let limit = [
        "check",
        "--select",
        "phone-invalid",
        "--max-warnings",
        "0",
        "--statistics",
    ];
    let run = project.run(limit);
    assert_eq!(run.status, Some(0), "{run}");
    let fix = [
        "check",
        "--fix",
        "--unsafe",
        "--select",
        "email-domain-typo",
    ];
    assert_snapshot!(project.run(fix), @"");
    let text = project.text("contacts/bistro.toml");
    assert!(
        text.contains("api@gmail.com") && text.contains("@nobody"),
        "{text}"
    );
}

#[test]
fn a_selected_rule_that_does_not_run_is_named() {
    let project = Project::good().file("contactctl.toml", "[rules]\nphone-invalid = \"off\"\n");
    let args = [
        "check",
        "--select",
        "phone-invalid",
        "--select",
        "no-mail-server",
    ];
    assert_snapshot!(project.run(args), @"");
}
