//! Fingerprints, from run to run and from format to format.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{nasty, printed};
use crate::support::{ACCOUNT, Project};

/// The fingerprints of all findings in `project`, in their order.
fn fingerprints(project: &Project) -> Vec<String> {
    let json = project.run(["check", "--format", "json"]).json();
    let findings = json["findings"].as_array().expect("findings");
    let of = |finding: &Value| finding["fingerprint"].as_str().map(str::to_owned);
    findings.iter().filter_map(of).collect()
}

#[test]
fn a_finding_is_the_same_wherever_its_line_has_moved_to() {
    let faulty = ACCOUNT
        .replace("@oncall", "@on-call")
        .replace("\"tue\"", "\"tuesday\"");
    let before = fingerprints(&Project::good().file("contacts/bistro.toml", &faulty));
    assert_eq!(before.len(), 2);
    let moved = faulty.replace("[contacts]", "# One\n# Two\n\n[contacts]");
    let after = Project::good()
        .file("contacts/other.toml", moved)
        .file("contacts/bistro.toml", ACCOUNT.replace("bistro", "tavern"));
    assert_eq!(fingerprints(&after), before);
}

#[test]
fn a_finding_is_the_same_when_another_one_leaves_its_list() {
    let of = |list: &str| {
        let text = ACCOUNT.replace("[\"api@bistro.example\"]", list);
        fingerprints(&Project::good().file("contacts/bistro.toml", text))
    };
    let both = of(r#"["x y", "api@bistro.example", "x z"]"#);
    assert_eq!(both.len(), 2);
    assert_eq!(of(r#"["api@bistro.example", "x z"]"#), both[1..]);
    assert_eq!(of(r#"["x y"]"#), both[..1]);
    // Another value is another finding; twice the same one are two.
    let twice = of(r#"["one two", "one two"]"#);
    let distinct: BTreeSet<_> = twice.iter().chain(&both).collect();
    assert_eq!(distinct.len(), 2 + twice.len());
}

#[test]
fn a_finding_is_the_same_when_another_one_is_mended() {
    let project = |text: &str| Project::good().file("contacts/bistro.toml", text);
    // Two keys are missing from one table, two lines are no TOML, two comments allow nothing.
    let faults = [
        ("technical_non_emergency = [\"api@bistro.example\"]\n", ""),
        (
            "operational_for_google = [\"escalations@bistro.example\"]\n",
            "",
        ),
        (
            "name = \"Bistro\"",
            "name = \"Bistro\"\nfirst wrong\nsecond wrong",
        ),
    ];
    for (right, _) in &faults {
        assert!(ACCOUNT.contains(right), "{right}");
    }
    let schema = |mended: &str| {
        let wrong = faults[..2].iter().filter(|(right, _)| *right != mended);
        wrong.fold(ACCOUNT.to_owned(), |text, (right, wrong)| {
            text.replace(right, wrong)
        })
    };
    let both = BTreeSet::from_iter(fingerprints(&project(&schema(""))));
    assert_eq!(both.len(), 2);
    let left = faults[..2].iter();
    let left: BTreeSet<_> = left
        .flat_map(|(right, _)| fingerprints(&project(&schema(right))))
        .collect();
    assert_eq!(left, both);
    let (right, wrong) = faults[2];
    let syntax = ACCOUNT.replace(right, wrong);
    let both = fingerprints(&project(&syntax));
    let left = fingerprints(&project(&syntax.replace("first wrong\n", "")));
    assert!(
        !left.is_empty() && left.iter().all(|one| both.contains(one)),
        "{left:?} {both:?}"
    );
    let comments = ACCOUNT.replace(
        "[contacts]",
        "# contactctl: allow(phone-invalid) once\n# contactctl: allow(phone-invalid) twice\n[contacts]",
    );
    let both = fingerprints(&project(&comments));
    assert_eq!(both.len(), 2);
    let line = "# contactctl: allow(phone-invalid) once\n";
    assert_eq!(
        fingerprints(&project(&comments.replace(line, ""))),
        both[1..]
    );
    // Other line breaks, other lines above.
    for text in [schema(""), syntax, comments] {
        let moved = format!("# above\n\n{text}").replace('\n', "\r\n");
        assert_eq!(
            fingerprints(&project(&text)),
            fingerprints(&project(&moved))
        );
    }
}

#[test]
fn no_two_findings_have_the_same_and_all_formats_agree() {
    let own = |line: &str| {
        let json: Value = serde_json::from_str(line).expect("a line is JSON");
        json["fingerprint"].as_str().map(str::to_owned)
    };
    let lines: Vec<_> = printed("jsonl").lines().filter_map(own).collect();
    let distinct: BTreeSet<_> = lines.iter().collect();
    assert_eq!(distinct.len(), lines.len());
    assert!(lines.len() > 8, "{lines:?}");

    let sarif: Value = serde_json::from_str(&printed("sarif")).expect("JSON");
    let gitlab: Value = serde_json::from_str(&printed("gitlab")).expect("JSON");
    for (at, fingerprint) in lines.iter().enumerate() {
        let result = &sarif["runs"][0]["results"][at];
        assert_eq!(
            result["partialFingerprints"]["contactctl/v2"],
            **fingerprint
        );
        assert_eq!(gitlab[at]["fingerprint"], **fingerprint);
    }
}

#[test]
fn each_line_is_by_the_schema_and_says_what_the_object_says() {
    let project = nasty();
    let json = project
        .run_in(super::FOLDER, ["check", "--format", "json"])
        .json();
    let mut line: Value = serde_json::from_str(contactctl::schema::Schema::Diagnostics.text())
        .expect("a schema is JSON");
    line["$ref"] = "#/$defs/line".into();
    for key in ["type", "additionalProperties", "required"] {
        line.as_object_mut().expect("an object").remove(key);
    }
    let findings = json["findings"].as_array().expect("findings");
    let lines = printed("jsonl");
    assert_eq!(lines.lines().count(), findings.len());
    for (text, finding) in lines.lines().zip(findings) {
        let mut json: Value = serde_json::from_str(text).expect("a line is JSON");
        super::assert_valid(&line, &json);
        let version = json
            .as_object_mut()
            .expect("an object")
            .remove("schema_version");
        assert_eq!(version, Some(1.into()));
        assert_eq!(json, *finding);
    }
    assert_eq!(
        Project::good().run(["check", "--format", "jsonl"]).stdout,
        ""
    );
}
