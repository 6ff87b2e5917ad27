//! GitLab's code quality report.

use insta::assert_snapshot;
use serde_json::Value;

use super::{assert_valid, printed, schema};
use crate::support::Project;

#[test]
fn every_entry_is_by_the_schema_that_gitlab_has() {
    let schema = schema("gitlab-code-quality.schema.json");
    let report: Value = serde_json::from_str(&printed("gitlab")).expect("JSON");
    let entries = report.as_array().expect("an array");
    assert!(entries.len() > 8, "{report}");
    for entry in entries {
        assert_valid(&schema, entry);
        // What the schema leaves open and the documentation does not.
        let severity = entry["severity"].as_str().expect("a severity");
        assert!(["info", "minor", "major", "critical", "blocker"].contains(&severity));
        assert!(entry["check_name"].is_string());
        assert!(entry["location"]["lines"]["begin"].as_u64() >= Some(1));
    }
}

#[test]
fn no_finding_is_an_empty_report() {
    assert_snapshot!(Project::good().run(["check", "--format", "gitlab"]), @"
    $ contactctl check --format gitlab
    []
    --- status 0
    ");
}

#[test]
fn the_report_of_a_nasty_project() {
    assert_snapshot!("gitlab", printed("gitlab"));
}
