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
    assert_snapshot!(project.run(["check", "--format", "short"]), @"
    $ contactctl check --format short
    contacts/bistro.toml:7:24: error[unknown-reference] `@nobody` is not in the directory
    contacts/bistro.toml:8:28: warn[email-domain-typo] e-mail domain `gmial.com` looks like a typo
    contacts/bistro.toml:18:9: error[bad-format] `9:00` is not allowed: the value must be a time of day in the format `HH:MM`, from `00:00` to `23:59`
    contacts/directory.toml:1:2: warn[unused-entry] `@oncall` is not used anywhere
    --- status 1
    ");
    assert_snapshot!(project.run(["check", "--select", "unknown-reference"]), @r#"
    $ contactctl check --select unknown-reference
    error[unknown-reference]

      x `@nobody` is not in the directory
       ,-[contacts/bistro.toml:7:24]
     6 | [contacts]
     7 | technical_emergency = ["@nobody"]
       :                        ^^^^|^^^^
       :                            `-- no such entry
     8 | technical_non_emergency = ["api@gmial.com"]
       `----
      help: add `[nobody]` with `kind` and `email` to the directory, or write the address itself
      field: technical_emergency (portal: Technical Emergency Contacts)

    1 error in 1 of 3 files
    why it matters: contactctl explain unknown-reference
    scope: all 3 files, only findings of `unknown-reference`, 3 findings were left out
    --- status 1
    "#);
    assert_snapshot!(project.run(["check", "--select", "phone-invalid"]), @"
    $ contactctl check --select phone-invalid
    3 files, 1 account: no findings of the rules that were checked
    scope: all 3 files, only findings of `phone-invalid`, 4 findings were left out
    --- status 0
    ");
    assert_snapshot!(project.run(["check", "--select", "phone-invalid", "--lang", "pl"]), @"
    $ contactctl check --select phone-invalid --lang pl
    3 pliki, 1 konto: nie wykryto problemów według sprawdzonych reguł
    zakres: wszystkie pliki (3), tylko reguły: `phone-invalid`, pominięto 4 problemy
    --- status 0
    ");
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
    assert_snapshot!(project.run(ignore.into_iter().chain(["unknown-reference"])), @"
    $ contactctl check --format short --ignore bad-format --ignore unknown-reference
    contacts/bistro.toml:8:28: warn[email-domain-typo] e-mail domain `gmial.com` looks like a typo
    contacts/directory.toml:1:2: warn[unused-entry] `@oncall` is not used anywhere
    --- stderr
    scope: without findings of `bad-format`, `unknown-reference`, 2 findings were left out
    --- status 0
    ");
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
    assert_snapshot!(project.run(both), @"
    $ contactctl check --format short --select bad-format --ignore bad-format
    --- stderr
    scope: only findings of `bad-format`, without findings of `bad-format`, 4 findings were left out
    --- status 0
    ");
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
    assert_snapshot!(json["summary"], @r#"{"files":3,"accounts":1,"errors":0,"warnings":0,"scope":{"source":"work-tree","of_files":3,"select":["phone-invalid"],"ignore":["bad-format"],"left_out":4}}"#);
    let markdown = project.run(["check", "--format", "markdown", "--select", "phone-invalid"]);
    assert_snapshot!(markdown, @"
    $ contactctl check --format markdown --select phone-invalid
    <!-- contactctl check: form 1 -->
    ## contactctl check: no findings of the rules that were checked

    3 files, 1 account, only findings of `phone-invalid`, 4 findings were left out

    --- status 0
    ");
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
    assert_snapshot!(project.run(["check", "--select", "xyz"]), @"
    $ contactctl check --select xyz
    --- stderr
    error: there is no rule `xyz`
      help: see all rules: `contactctl rules`
    --- status 2
    ");
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
    // Blanks at the ends of lines do not count.
    let shown = project.run(diff).to_string().replace("\n \n", "\n\n");
    assert_snapshot!(shown, @r#"
    $ contactctl check --diff --unsafe --select email-domain-typo
    --- a/contacts/bistro.toml
    +++ b/contacts/bistro.toml
    @@ -5,7 +5,7 @@

     [contacts]
     technical_emergency = ["@nobody"]
    -technical_non_emergency = ["api@gmial.com"]
    +technical_non_emergency = ["api@gmail.com"]
     operational_for_google = ["escalations@bistro.example"]
     operational_for_users = "help@bistro.example"

    --- status 0
    "#);
    let limit = [
        "check",
        "--select",
        "email-domain-typo",
        "--max-warnings",
        "0",
    ];
    assert_snapshot!(project.run(limit), @r#"
    $ contactctl check --select email-domain-typo --max-warnings 0
    warn[email-domain-typo]

      ! e-mail domain `gmial.com` looks like a typo
       ,-[contacts/bistro.toml:8:28]
     7 | technical_emergency = ["@nobody"]
     8 | technical_non_emergency = ["api@gmial.com"]
       :                            ^^^^^^^|^^^^^^^
       :                                   `-- looks like a typo
     9 | operational_for_google = ["escalations@bistro.example"]
       `----
      help: did you mean `api@gmail.com`?
      field: technical_non_emergency (portal: Technical Non-Emergency Contacts)
      fix available: contactctl check --fix --unsafe

    1 warning in 1 of 3 files
    why it matters: contactctl explain email-domain-typo
    scope: all 3 files, only findings of `email-domain-typo`, 3 findings were left out
    --- stderr
    error: too many warnings: 1; `--max-warnings` allows 0
    --- status 1
    "#);
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
    assert_snapshot!(project.run(fix), @"
    $ contactctl check --fix --unsafe --select email-domain-typo
    3 files, 1 account: no findings of the rules that were checked
    scope: all 3 files, only findings of `email-domain-typo`, 4 findings were left out
    --- stderr
    fixed contacts/bistro.toml:8: email-domain-typo: changed to `api@gmail.com`; once committed and approved, it may be pushed
    --- status 0
    ");
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
    assert_snapshot!(project.run(args), @"
    $ contactctl check --select phone-invalid --select no-mail-server
    3 files, 1 account: no findings
    scope: all 3 files, only findings of `phone-invalid`, `no-mail-server`, no finding was left out
    --- stderr
    rule `phone-invalid` is off, so it finds nothing; turn it on in `[rules]` in the configuration
    rule `no-mail-server` finds nothing without `--online`
    --- status 0
    ");
}
