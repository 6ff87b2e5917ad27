//! Where `CI` is set, or `--redact` is given, no address leaves the program.

use insta::assert_snapshot;

use crate::support::Project;
use crate::support::accounts::BISTRO;

/// Local parts of the addresses in the fixtures: none may be seen whole.
const CANARIES: [&str; 6] = [
    "anna@",
    "oncall@",
    "noc@",
    "escalations@",
    "help@",
    "byhand@",
];

fn assert_masked(shown: &str) {
    for canary in CANARIES {
        assert!(!shown.contains(canary), "`{canary}` in {shown}");
    }
}

#[test]
fn no_address_is_shown_where_ci_is_set() {
    let project = Project::new()
        .file("contacts/bistro.toml", BISTRO)
        .commit("bistro for help@bistro.example");
    for args in [
        &["plan"][..],
        &["plan", "--format", "json"],
        &["sync", "--yes", "--report", "receipt.json"],
        &["check", "--rev", "help@bistro.example"],
    ] {
        let run = project.run_with(("CI", "true"), args.iter().copied());
        assert_masked(&run.stdout);
        assert_masked(&run.stderr);
    }
    let clash = BISTRO
        .replace("\"help@", "\"oncall@")
        .replace("anna@", "anna@@");
    project.write("contacts/bistro.toml", clash);
    for format in ["text", "short", "json"] {
        let check = [
            "check", "--format", format, "--output", "report", "--color", "always",
        ];
        let run = project.run_with(("CI", "true"), check);
        assert_eq!(run.status, Some(1));
        assert_masked(&run.stdout);
        assert_masked(&std::fs::read_to_string(project.path("report")).expect("a report"));
    }
}

#[test]
fn marks_stay_under_what_they_mark() {
    let clash = BISTRO.replace("\"help@", "\"oncall@");
    let project = Project::new().file("contacts/bistro.toml", clash);
    assert_snapshot!(project.run(["check", "--redact"]), @r#"
    $ contactctl check --redact
    error[paging-address-public]

      x emergency address `o*****@bistro.example` is given to users
        ,-[contacts/bistro.toml:9:24]
      8 | [contacts]
      9 | technical_emergency = ["o*****@bistro.example", "n**@bistro.example"]
        :                        ^^^^^^^^^^^|^^^^^^^^^^^
        :                                   `-- pages on every question
     10 | technical_non_emergency = ["a**@bistro.example"]
     11 | operational_for_google = ["e**********@bistro.example"]
     12 | operational_for_users = "o*****@bistro.example"
        :                         ^^^^^^^^^^^|^^^^^^^^^^^
        :                                    `-- users see it here
        `----
      help: write the address that pages whoever is on call
      field: technical_emergency (portal: Technical Emergency Contacts)

    1 error in 1 of 1 file
    why it matters: contactctl explain paging-address-public
    --- status 1
    "#);
}
