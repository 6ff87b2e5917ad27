//! SARIF, by its published schema.

use insta::assert_snapshot;
use serde_json::Value;

use super::{FOLDER, assert_valid, nasty, printed, schema};
use crate::support::{ACCOUNT, DIRECTORY, Project};

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn the_log_is_by_its_schema() {
    let schema = schema("sarif-2.1.0.schema.json");
    let good = Project::good().run(["check", "--format", "sarif"]).json();
    for log in [parsed(&printed("sarif")), good] {
        assert_valid(&schema, &log);
        assert_eq!(log["$schema"], schema["id"]);
    }
    let mut wrong = parsed(&printed("sarif"));
    wrong["runs"][0]["columnKind"] = "bytes".into();
    assert!(!jsonschema::is_valid(&schema, &wrong));
}

#[test]
fn every_rule_is_described_and_every_result_names_its_own() {
    let log = parsed(&printed("sarif"));
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    assert_eq!(rules.len(), contactctl::rules::REGISTRY.len());
    for rule in rules {
        let markdown = rule["help"]["markdown"].as_str().expect("a page");
        assert!(markdown.contains("```toml\n"), "{rule}");
        let summary = rule["shortDescription"]["text"]
            .as_str()
            .expect("a summary");
        assert!(summary.ends_with('.'), "{summary}");
    }
    for result in run["results"].as_array().expect("results") {
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index"));
        assert_eq!(rules[index.expect("a small one")]["id"], result["ruleId"]);
    }
}

#[test]
fn regions_count_as_the_run_says() {
    let log = parsed(&printed("sarif"));
    let json = nasty().run_in(FOLDER, ["check", "--format", "json"]).json();
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let results = run["results"].as_array().expect("results");
    for (result, finding) in results
        .iter()
        .zip(json["findings"].as_array().expect("findings"))
    {
        let region = &result["locations"][0]["physicalLocation"]["region"];
        let span = &finding["span"];
        assert_eq!(region["startLine"], span["start"]["line"]);
        assert_eq!(region["startColumn"], span["start"]["column"]);
        assert_eq!(region["endLine"], span["end"]["line"]);
        assert_eq!(region["endColumn"], span["end"]["column"]);
    }
}

#[test]
fn a_fix_is_told_unless_it_would_write_masks() {
    let account = ACCOUNT.replace("\"anna@bistro.example", "\" anna@bistro.example");
    let project = Project::good().file("contacts/bistro.toml", account);
    let log = project.run(["check", "--format", "sarif"]).json();
    assert_valid(&schema("sarif-2.1.0.schema.json"), &log);
    insta::assert_json_snapshot!(log["runs"][0]["results"][0]["fixes"], @r#"
    [
      {
        "description": {
          "text": "change it to `anna@bistro.example`; once committed and approved, it may be pushed"
        },
        "artifactChanges": [
          {
            "artifactLocation": {
              "uri": "contacts/bistro.toml",
              "uriBaseId": "%SRCROOT%"
            },
            "replacements": [
              {
                "deletedRegion": {
                  "startLine": 13,
                  "startColumn": 10,
                  "endLine": 13,
                  "endColumn": 32
                },
                "insertedContent": {
                  "text": "\"anna@bistro.example\""
                }
              }
            ]
          }
        ]
      }
    ]
    "#);
    let masked = project
        .run(["check", "--format", "sarif", "--redact"])
        .json();
    assert_eq!(masked["runs"][0]["results"][0].get("fixes"), None);
}

#[test]
fn the_log_of_a_nasty_project() {
    let mut log = parsed(&printed("sarif"));
    // The pages are the rules' own; one shows how they are put.
    let driver = &mut log["runs"][0]["tool"]["driver"];
    driver["semanticVersion"] = "[VERSION]".into();
    driver["rules"].as_array_mut().expect("rules").truncate(1);
    assert_snapshot!("sarif", serde_json::to_string_pretty(&log).expect("JSON"));
}

#[test]
fn a_log_has_no_more_results_than_code_scanning_takes() {
    // One finding for each key, as many as are listed of a file; the errors stand last.
    let unknown: Vec<_> = (0..1000).map(|at| format!("k{at} = 1\n")).collect();
    let mut project = Project::new()
        .file("contactctl.toml", "[rules]\nunknown-key = \"warn\"\n")
        .file("contacts/directory.toml", DIRECTORY)
        .file(
            "contacts/z.toml",
            ACCOUNT
                .replace("\"bistro\"", "\"tavern\"")
                .replace("@oncall", "@on-call"),
        );
    for at in 0..30 {
        let account = ACCOUNT.replace("\"bistro\"", &format!("\"a{at}\""));
        project = project.file(
            &format!("contacts/a{at}.toml"),
            format!("{}{account}", unknown.concat()),
        );
    }
    let run = project.run(["check", "--format", "short", "--output-format", "sarif=log"]);
    assert_snapshot!(run.stderr, @"the SARIF log leaves out 5001 warnings, because GitHub code scanning accepts at most 25000 results; errors were kept first");
    let log = std::fs::read_to_string(project.path("log")).expect("a log");
    let mut log = parsed(&log);
    let results = log["runs"][0]["results"].as_array_mut().expect("results");
    assert_eq!(results.len(), 25_000);
    results.truncate(2);
    assert_valid(&schema("sarif-2.1.0.schema.json"), &log);
    let run = &log["runs"][0];
    let results = &run["results"];
    assert_eq!(results[0]["ruleId"], "unknown-reference");
    assert_eq!(results[1]["level"], "warning");
    insta::assert_json_snapshot!(run["invocations"], @r#"
    [
      {
        "executionSuccessful": true,
        "toolExecutionNotifications": [
          {
            "level": "warning",
            "message": {
              "text": "the SARIF log leaves out 5001 warnings, because GitHub code scanning accepts at most 25000 results; errors were kept first"
            }
          }
        ]
      }
    ]
    "#);
}
