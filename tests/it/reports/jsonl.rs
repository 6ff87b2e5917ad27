//! A JSON object a line for each finding.

use insta::assert_snapshot;
use serde_json::Value;

use crate::support::{ACCOUNT, Project};

#[test]
fn a_line_has_the_fix_of_its_finding_and_null_where_there_is_none() {
    let account = ACCOUNT
        .replace("\"api@bistro.example\"", "\" api@bistro.example\"")
        .replace("\"help@bistro.example\"", "\"no-reply@bistro.example\"");
    let project = Project::good().file("contacts/bistro.toml", account);
    let run = project.run(["check", "--format", "jsonl"]);
    assert_eq!(run.status, Some(1), "{run}");
    let lines = run.stdout.lines().map(|line| {
        let line: Value = serde_json::from_str(line).expect("JSON");
        format!("{} {}\n", line["rule"], line["fix"])
    });
    assert_snapshot!(lines.collect::<String>(), @r#"
    "email-invalid" {"title":"change it to `api@bistro.example`; once committed and approved, it may be pushed","safety":"safe","edits":[{"span":{"start":{"line":8,"column":28,"offset":146},"end":{"line":8,"column":49,"offset":167}},"replacement":"\"api@bistro.example\""}]}
    "no-reply-address" null
    "#);
}
