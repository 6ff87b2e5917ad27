//! Workflow commands, read as GitHub's runner reads them.

use std::collections::BTreeMap;

use insta::assert_snapshot;
use serde_json::Value;

use super::{FOLDER, nasty, printed};
use crate::support::{ACCOUNT, Project};

/// A command, its properties and its message.
fn read(line: &str) -> (String, BTreeMap<String, String>, String) {
    let inside = line.strip_prefix("::").expect("a command");
    let (head, message) = inside.split_once("::").expect("a message");
    let (command, properties) = head.split_once(' ').expect("properties");
    let property = |text: &str| {
        let (name, value) = text.split_once('=').expect("a property");
        let value = value.replace("%3A", ":").replace("%2C", ",");
        (name.to_owned(), data(&value))
    };
    let properties = properties.split(',').map(property).collect();
    (command.to_owned(), properties, data(message))
}

fn data(text: &str) -> String {
    text.replace("%0D", "\r")
        .replace("%0A", "\n")
        .replace("%25", "%")
}

#[test]
fn the_runner_reads_what_the_json_form_says() {
    let json = nasty().run_in(FOLDER, ["check", "--format", "json"]).json();
    let mut findings: Vec<_> = json["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .collect();
    let printed = printed("github");
    let commands: Vec<_> = printed.lines().map(read).collect();
    assert_eq!(commands.len(), findings.len());
    assert!(commands.is_sorted_by_key(|(command, ..)| command == "warning"));
    for (command, properties, message) in &commands {
        // The order is GitHub's own: as many rules and files as there are come first.
        let is_same = |finding: &&Value| {
            let start = &finding["span"]["start"];
            finding["rule"] == properties["title"].as_str()
                && properties["file"].ends_with(finding["path"].as_str().unwrap_or_default())
                && properties["line"].parse().ok() == start["line"].as_u64()
                && properties["col"].parse().ok() == start["column"].as_u64()
                && message.starts_with(finding["message"].as_str().unwrap_or_default())
        };
        let at = findings.iter().position(is_same);
        let finding = findings.remove(at.expect("a finding"));
        let level = if command == "warning" {
            "warn"
        } else {
            command
        };
        assert_eq!(finding["level"], level);
        let text = |value: &Value| value.as_str().map(str::to_owned).unwrap_or_default();
        assert_eq!(
            properties["file"],
            format!("{FOLDER}/{}", text(&finding["path"]))
        );
        assert_eq!(properties["title"], text(&finding["rule"]));
        let start = &finding["span"]["start"];
        assert_eq!(properties["line"], start["line"].to_string());
        assert_eq!(properties["col"], start["column"].to_string());
        let help = format!("\nhelp: {}", text(&finding["help"]));
        assert_eq!(*message, text(&finding["message"]) + &help);
    }
}

#[test]
fn errors_come_first_and_what_is_dropped_is_counted() {
    let faulty = ACCOUNT.replace("@oncall", "@on-call");
    let mut project =
        Project::good().file("contactctl.toml", "[rules]\nunknown-reference = \"warn\"\n");
    for number in 0..12 {
        let id = format!("id = \"a{number}\"");
        let mut text = faulty.replace("id = \"bistro\"", &id);
        if number == 11 {
            text = text.replace("closes = \"17:00\"", "closes = \"09:00\"");
        }
        project = project.file(&format!("contacts/a{number:02}.toml"), text);
    }
    let printed = project.run(["check", "--format", "github"]).stdout;
    let lines: Vec<_> = printed.lines().collect();
    assert_eq!(lines.len(), 14);
    assert_snapshot!([lines[0], lines[1], lines[12], lines[13]].join("\n"), @"
    ::error file=contacts/a11.toml,line=19,endLine=19,col=10,endColumn=17,title=ambiguous-hours::support opens and closes at the same time: `09:00`%0Ahelp: write `00:00` and `24:00` without `overnight` for the whole day, or two different times
    ::warning file=contacts/a00.toml,line=7,endLine=7,col=24,endColumn=34,title=unknown-reference::`@on-call` is not in the directory%0Ahelp: did you mean `@oncall`?
    ::warning file=contacts/a11.toml,line=7,endLine=7,col=24,endColumn=34,title=unknown-reference::`@on-call` is not in the directory%0Ahelp: did you mean `@oncall`?
    ::notice title=contactctl check::GitHub shows at most 10 annotations of each kind, so some are left out (2 warnings); the log of this step has all of them
    ");
}

#[test]
fn many_findings_of_a_rule_leave_room_for_others() {
    let many = (0..12).map(|number| format!("wrong {number}\n"));
    let text = ACCOUNT.replace(
        "[account]\n",
        &format!("[account]\n{}", many.collect::<String>()),
    );
    let other = ACCOUNT
        .replace("\"bistro\"", "\"tavern\"")
        .replace("@oncall", "@on-call");
    let project = Project::good()
        .file("contacts/bistro.toml", text)
        .file("contacts/tavern.toml", &other)
        .file("contacts/tavern-2.toml", format!("wrong\n{other}"));
    let printed = project.run(["check", "--format", "github"]).stdout;
    let commands: Vec<_> = printed.lines().map(read).collect();
    let first = commands
        .iter()
        .take(4)
        .map(|(_, properties, _)| format!("{} {}", properties["title"], properties["file"]));
    assert_snapshot!(first.collect::<Vec<_>>().join("\n"), @"
    toml-syntax contacts/bistro.toml
    unknown-reference contacts/tavern-2.toml
    duplicate-account contacts/tavern.toml
    toml-syntax contacts/tavern-2.toml
    ");
    let last = commands.last().expect("a notice");
    assert!(
        last.2.contains(
            "GitHub shows at most 10 annotations of each kind, so some are left out (6 errors)"
        ),
        "{last:?}"
    );
}

#[test]
fn nothing_is_printed_where_nothing_is_wrong() {
    assert_snapshot!(Project::good().run(["check", "--format", "github"]), @"
    $ contactctl check --format github
    --- status 0
    ");
}

#[test]
fn the_commands_of_a_nasty_project() {
    assert_snapshot!("github", printed("github"));
}
