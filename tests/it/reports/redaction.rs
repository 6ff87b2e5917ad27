//! Masked reports: nobody's address or number is in one, and each can still be read.

use serde_json::Value;

use super::MACHINE;
use crate::support::{ACCOUNT, DIRECTORY, Project};

/// What may be seen of none of them.
const CANARIES: [&str; 2] = ["canary", "601234567"];

/// Addresses and a number in every place that a report shows, after what formats escape.
fn project() -> Project {
    let account = ACCOUNT
        .replace(
            "\"help@bistro.example\"",
            r#""<canary@bistro.example>\u001b%canary@bistro.example\"canary@b.example""#,
        )
        .replace("[contacts]", "[contacts]\n\"canary@key.example\" = 1")
        .replace("[\"api@", "[\"Żółć-canary@nowhere\", \"api@");
    let directory = format!("{DIRECTORY}phone = \"+48601234567890123\"\n");
    Project::good()
        .file("contacts/directory.toml", directory)
        .file(
            "contacts/canary@file.example.toml",
            account.replace("\"bistro\"", "\"b\""),
        )
        .file("contacts/bistro.toml", account)
}

fn assert_readable(format: &str, text: &str) {
    match format {
        "json" | "sarif" | "gitlab" => {
            let _json: Value = serde_json::from_str(text).expect(format);
        }
        "jsonl" => {
            for line in text.lines() {
                let _json: Value = serde_json::from_str(line).expect(line);
            }
        }
        "junit" => {
            uppsala::parse(text).expect("XML");
        }
        _ => {}
    }
}

#[test]
fn no_report_has_an_address_or_a_number() {
    let open = project();
    let masked = project().variable("CI", "true");
    for format in MACHINE {
        let plain = open.run(["check", "--format", format]).stdout;
        for canary in CANARIES {
            assert!(plain.contains(canary), "no `{canary}` in {plain}");
        }
        let output = format!("--output-format={format}=report");
        let shown = masked.run(["check", "--format", format, &output]).stdout;
        let asked = open.run(["check", "--format", format, "--redact"]).stdout;
        assert_eq!(shown, asked);
        let written = std::fs::read_to_string(masked.path("report")).expect("a report");
        for text in [&shown, &written] {
            for canary in CANARIES {
                assert!(!text.contains(canary), "`{canary}` in {text}");
            }
            assert!(text.contains("@key.example"), "{text}");
            assert_readable(format, text);
        }
        if ["json", "jsonl", "gitlab"].contains(&format) {
            assert_eq!(shown.lines().count(), plain.lines().count(), "{format}");
        }
    }
}

#[test]
fn no_name_of_a_commit_is_left_whole() {
    let project = Project::good().commit("for canary@bistro.example");
    let json = project.run([
        "check",
        "--format=json",
        "--rev=:/canary@bistro.example",
        "--redact",
    ]);
    assert_eq!(
        json.json()["summary"]["scope"]["rev"],
        ":/******@bistro.example"
    );
}
