//! The output formats of `check`: their form, and the same bytes everywhere.

use crate::support::{ACCOUNT, Project};
use contactctl::schema::Schema;
use insta::assert_snapshot;

/// Findings of every sort, in several files.
fn faulty() -> Project {
    let account = ACCOUNT
        .replace("name = \"Bistro\"", "name = \"Zażółć")
        .replace("@oncall", "@on-call")
        .replace("alert = [\"anna", "alert = [\"ann");
    Project::good()
        .file("contactctl.toml", "[rules]\nunknown-reference = \"warn\"\n")
        .file("contacts/bistro.toml", account)
        .file("contacts/copy.toml", ACCOUNT.replace("\"tue\"", "\"mon\""))
        .file("contacts/empty.toml", "")
        .file("contacts/latin.toml", b"\xe9")
}

#[test]
fn the_json_form_is_by_its_schema() {
    let schema = serde_json::from_str(Schema::Diagnostics.text()).expect("JSON");
    let validator = jsonschema::options().build(&schema).expect("a schema");
    for project in [faulty(), Project::good()] {
        let json = project.run(["check", "--format", "json"]).json();
        let faults: Vec<_> = validator
            .iter_errors(&json)
            .map(|fault| fault.to_string())
            .collect();
        assert!(faults.is_empty(), "{faults:?}");
    }
    let strict = serde_json::json!({"schema_version": 1, "tool": {}, "summary": {}});
    assert!(!validator.is_valid(&strict));
}

#[test]
fn the_json_form_counts_characters_and_bytes() {
    let account = ACCOUNT.replace(
        "[\"@oncall\"]",
        "[\"ąę@x.example\", \"@nobody\", \"@oncall\"]",
    );
    let project = Project::good().file("contacts/bistro.toml", account);
    assert_snapshot!(project.run(["check", "--format", "json"]), @r#"
    $ contactctl check --format json
    {
      "schema_version": 1,
      "tool": {
        "name": "contactctl",
        "version": "[VERSION]"
      },
      "summary": {
        "files": 3,
        "accounts": 1,
        "errors": 2,
        "warnings": 0
      },
      "findings": [
        {
          "rule": "email-invalid",
          "level": "error",
          "path": "contacts/bistro.toml",
          "span": {
            "start": {
              "line": 7,
              "column": 24,
              "offset": 108
            },
            "end": {
              "line": 7,
              "column": 38,
              "offset": 124
            }
          },
          "pointer": "/contacts/technical_emergency/0",
          "account": "bistro",
          "field": {
            "key": "technical_emergency",
            "label": "Technical Emergency Contacts"
          },
          "message": "address `ąę@x.example` contains `ą` (U+0105), which is not allowed before the `@`",
          "label": "character not allowed",
          "help": "write the address without this character, exactly as it is set up on the mail server",
          "related": [],
          "fix": null,
          "fingerprint": "6e7a7f71f3f575fd25cb9ca3e66110bb"
        },
        {
          "rule": "unknown-reference",
          "level": "error",
          "path": "contacts/bistro.toml",
          "span": {
            "start": {
              "line": 7,
              "column": 40,
              "offset": 126
            },
            "end": {
              "line": 7,
              "column": 49,
              "offset": 135
            }
          },
          "pointer": "/contacts/technical_emergency/1",
          "account": "bistro",
          "field": {
            "key": "technical_emergency",
            "label": "Technical Emergency Contacts"
          },
          "message": "`@nobody` is not in the directory",
          "label": "no such entry",
          "help": "add `[nobody]` with `kind` and `email` to the directory, or write the address itself",
          "related": [],
          "fix": null,
          "fingerprint": "eea9c816fd891e96790c77a54e7e12e2"
        }
      ]
    }
    --- status 1
    "#);
}

#[test]
fn places_in_other_files_are_related() {
    let project = Project::good().file("contacts/copy.toml", ACCOUNT);
    let json = project.run(["check", "--format", "json"]).json();
    insta::assert_json_snapshot!(json["findings"][0]["related"], @r#"
    [
      {
        "path": "contacts/bistro.toml",
        "span": {
          "start": {
            "line": 2,
            "column": 6,
            "offset": 15
          },
          "end": {
            "line": 2,
            "column": 14,
            "offset": 23
          }
        },
        "label": "first file"
      }
    ]
    "#);
}

#[test]
fn the_short_form_has_a_line_for_each_finding() {
    assert_snapshot!(faulty().run(["check", "--format", "short"]), @"
    $ contactctl check --format short
    contacts/bistro.toml:3:8: error[toml-syntax] invalid TOML: a string without its closing quote
    contacts/bistro.toml:7:24: warn[unknown-reference] `@on-call` is not in the directory
    contacts/copy.toml:2:6: error[duplicate-account] account `bistro` is also defined in `contacts/bistro.toml`
    contacts/copy.toml:17:16: error[too-many] `days` contains `mon` twice
    contacts/empty.toml:1:1: error[missing-key] required table `[account]` is missing
    contacts/empty.toml:1:1: error[missing-key] required table `[contacts]` is missing
    contacts/empty.toml:1:1: error[missing-key] required table `[[operational_support]]` is missing
    contacts/latin.toml:1:1: error[not-utf8] the file is not UTF-8: byte E9 (`é` in Latin-1) at offset 0
    --- status 1
    ");
    assert_snapshot!(Project::good().run(["check", "--format", "short"]), @"
    $ contactctl check --format short
    --- status 0
    ");
}

#[test]
fn text_is_drawn_in_colour_for_a_terminal() {
    let project =
        Project::good().file("contacts/bistro.toml", ACCOUNT.replace("oncall", "on-call"));
    let run = project.run(["check", "--color", "always"]);
    assert_snapshot!(run.stdout.replace('\u{1b}', "^"), @r#"
    ^[31merror[unknown-reference]^[0m

      ^[31m×^[0m `@on-call` is not in the directory
       ╭─[^[36;1;4mcontacts/bistro.toml:7:24^[0m]
     ^[2m6^[0m │ [contacts]
     ^[2m7^[0m │ technical_emergency = ["@on-call"]
       · ^[31m                       ─────┬────^[0m
       ·                             ^[31m╰── ^[31mno such entry^[0m^[0m
     ^[2m8^[0m │ technical_non_emergency = ["api@bistro.example"]
       ╰────
    ^[36m  help: ^[0mdid you mean `@oncall`?
      field: technical_emergency (portal: Technical Emergency Contacts)

    1 error in 1 of 3 files
    why it matters: contactctl explain unknown-reference
    "#);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for format in ["text", "short"] {
        let output = |project: Project, threads: &str| {
            let project = project.variable("RAYON_NUM_THREADS", threads);
            project
                .prepared(&["check", "--format", format])
                .output()
                .expect("it starts")
                .stdout
        };
        let first = output(faulty(), "1");
        assert!(!first.is_empty());
        // Another folder each time, other threads, another locale.
        assert_eq!(first, output(faulty(), "8"), "{format}");
        assert_eq!(
            first,
            output(faulty().variable("LC_ALL", "de_DE.UTF-8"), "8"),
            "{format}"
        );
    }
}
