//! Who is told of an event, and what a change does to that: as text, JSON and Markdown.

use std::fmt::Write as _;

use jiff::Timestamp;
use serde::Serialize;

use super::plan_markdown::{LONGEST, code};
use super::printable::printable_json;
use super::{Tool, counted, printable};
use crate::git::short_id;
use crate::routing::{Event, Recipients, Rerouted};

/// The version of the JSON forms.
const SCHEMA_VERSION: u32 = 1;

/// Who is told of one event.
#[derive(Debug)]
pub struct Told<'r> {
    /// What happens.
    pub event: Event,
    /// The commit that was read; none for the work tree.
    pub commit: Option<&'r str>,
    /// When.
    pub at: Timestamp,
    /// Each account, sorted by id.
    pub ways: &'r [Way<'r>],
}

/// Who is told by one account.
#[derive(Debug)]
pub struct Way<'r> {
    /// The account's id.
    pub account: &'r str,
    /// Its file.
    pub path: &'r str,
    /// The recipients.
    pub told: Recipients,
}

/// What changed since a commit.
#[derive(Debug)]
pub struct Changes<'r> {
    /// The commit before.
    pub since: &'r str,
    /// The commit after; none for the work tree.
    pub commit: Option<&'r str>,
    /// The instant that support was looked at, if one was asked for.
    pub at: Option<Timestamp>,
    /// Sorted by account, then by event.
    pub changes: &'r [Change<'r>],
}

/// What changed about one event of one account.
#[derive(Debug)]
pub struct Change<'r> {
    /// The account's id.
    pub account: &'r str,
    /// Whether there was no such account.
    pub is_new: bool,
    /// Whether there is no such account any more.
    pub is_gone: bool,
    /// The change.
    pub rerouted: Rerouted,
}

#[derive(Debug, Serialize)]
struct ToldJson<'r> {
    schema_version: u32,
    tool: Tool,
    event: &'r str,
    field: &'r str,
    label: &'r str,
    commit: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    accounts: Vec<WayJson<'r>>,
}

#[derive(Debug, Serialize)]
struct WayJson<'r> {
    id: &'r str,
    path: &'r str,
    recipients: &'r [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    support_open: Option<bool>,
}

#[derive(Debug, Serialize)]
struct ChangesJson<'r> {
    schema_version: u32,
    tool: Tool,
    since: &'r str,
    commit: Option<&'r str>,
    at: Option<String>,
    changes: Vec<ChangeJson<'r>>,
}

#[derive(Debug, Serialize)]
struct ChangeJson<'r> {
    account: &'r str,
    event: &'r str,
    field: &'r str,
    added: &'r [String],
    removed: &'r [String],
    hours_added: &'r [String],
    hours_removed: &'r [String],
    support_open: Option<OpenJson>,
}

#[derive(Debug, Serialize)]
struct OpenJson {
    before: bool,
    after: bool,
}

/// Who is told, a line for each account.
#[must_use]
pub fn told_text(told: &Told<'_>) -> String {
    let mut out = format!("{}\n", heading(told));
    let longest = told.ways.iter().map(|way| way.account.len()).max();
    let longest = longest.unwrap_or(0);
    for way in told.ways {
        let _ = writeln!(out, "  {:longest$}  {}", way.account, reaches(way));
    }
    out
}

/// Who is told, as one JSON object that ends with a line break.
#[must_use]
pub fn told_json(told: &Told<'_>) -> String {
    let field = told.event.field();
    let asks_for_hours = told.event == Event::UserSupport;
    let ways = told.ways.iter().map(|way| WayJson {
        id: way.account,
        path: way.path,
        recipients: &way.told.addresses,
        support_open: way.told.support_open,
    });
    json(&ToldJson {
        schema_version: SCHEMA_VERSION,
        tool: Tool::THIS,
        event: told.event.as_str(),
        field: field.key(),
        label: field.label(),
        commit: told.commit,
        at: asks_for_hours.then(|| told.at.to_string()),
        accounts: ways.collect(),
    })
}

/// Who is told, as a table; without the accounts that a comment has no room for.
#[must_use]
pub fn told_markdown(told: &Told<'_>) -> String {
    let start = format!("### {}\n\n| account | told |\n|---|---|\n", heading(told));
    let rows = told.ways.iter();
    let rows = rows.map(|way| {
        let reaches = if way.told.addresses.is_empty() {
            "**nobody**".to_owned()
        } else {
            code(&way.told.addresses.join(", "))
        };
        let open = open(way.told.support_open);
        format!("| {} | {reaches}{open} |\n", code(way.account))
    });
    fitted(start, rows)
}

/// What changed, a paragraph for each account.
#[must_use]
pub fn changes_text(changes: &Changes<'_>) -> String {
    let mut out = String::new();
    let mut last = None;
    for change in changes.changes {
        if last != Some(change.account) {
            let _ = writeln!(out, "{}{}", change.account, coming_or_going(change));
            last = Some(change.account);
        }
        for line in says(&change.rerouted) {
            let _ = writeln!(out, "  {}: {}", change.rerouted.event, printable(&line));
        }
    }
    if !out.is_empty() {
        out.push('\n');
    }
    let _ = writeln!(out, "{}", verdict(changes));
    out
}

/// What changed, as one JSON object that ends with a line break.
#[must_use]
pub fn changes_json(changes: &Changes<'_>) -> String {
    let list = changes.changes.iter().map(|change| {
        let rerouted = &change.rerouted;
        ChangeJson {
            account: change.account,
            event: rerouted.event.as_str(),
            field: rerouted.event.field().key(),
            added: &rerouted.added,
            removed: &rerouted.removed,
            hours_added: &rerouted.hours_added,
            hours_removed: &rerouted.hours_removed,
            support_open: rerouted
                .support_open
                .map(|(before, after)| OpenJson { before, after }),
        }
    });
    json(&ChangesJson {
        schema_version: SCHEMA_VERSION,
        tool: Tool::THIS,
        since: changes.since,
        commit: changes.commit,
        at: changes.at.map(|at| at.to_string()),
        changes: list.collect(),
    })
}

/// What changed, as a table for a pull request; without the rows that a comment has no room for.
#[must_use]
pub fn changes_markdown(changes: &Changes<'_>) -> String {
    let start = format!("### Who is told\n\n{}\n", verdict(changes));
    if changes.changes.is_empty() {
        return start;
    }
    let start = start + "\n| account | event | change |\n|---|---|---|\n";
    let rows = changes.changes.iter().map(|change| {
        let lines: Vec<_> = says(&change.rerouted)
            .iter()
            .map(|line| code(line))
            .collect();
        format!(
            "| {}{} | {} | {} |\n",
            code(change.account),
            coming_or_going(change),
            change.rerouted.event,
            lines.join("<br>")
        )
    });
    fitted(start, rows)
}

fn heading(told: &Told<'_>) -> String {
    let field = told.event.field();
    let mut heading = format!("{}: {} - {}", told.event, field.key(), field.label());
    if told.event == Event::UserSupport {
        let _ = write!(heading, ", at {}", told.at);
    }
    if let Some(commit) = told.commit {
        let _ = write!(heading, ", by commit {}", short_id(commit));
    }
    heading
}

fn reaches(way: &Way<'_>) -> String {
    let addresses = match &way.told.addresses[..] {
        [] => "nobody".to_owned(),
        addresses => addresses.join(", "),
    };
    format!("{}{}", printable(&addresses), open(way.told.support_open))
}

const fn open(support_open: Option<bool>) -> &'static str {
    match support_open {
        None => "",
        Some(true) => "; support is open",
        Some(false) => "; support is closed",
    }
}

const fn coming_or_going(change: &Change<'_>) -> &'static str {
    match (change.is_new, change.is_gone) {
        (true, _) => " (new)",
        (_, true) => " (gone)",
        _ => "",
    }
}

fn says(rerouted: &Rerouted) -> Vec<String> {
    let mut lines = Vec::new();
    for (members, words) in [
        (&rerouted.added, "also reaches"),
        (&rerouted.removed, "no longer reaches"),
        (&rerouted.hours_added, "support is open"),
        (&rerouted.hours_removed, "support is no longer open"),
    ] {
        if !members.is_empty() {
            lines.push(format!("{words} {}", members.join(", ")));
        }
    }
    match rerouted.support_open {
        Some((_, true)) => lines.push("support is open then, and was closed".to_owned()),
        Some((_, false)) => lines.push("support is closed then, and was open".to_owned()),
        None => {}
    }
    lines
}

fn verdict(changes: &Changes<'_>) -> String {
    let since = short_id(changes.since);
    let mut accounts: Vec<_> = changes
        .changes
        .iter()
        .map(|change| change.account)
        .collect();
    accounts.dedup();
    match accounts.len() {
        0 => format!("Nothing changes in who is told since {since}."),
        number => format!(
            "Who is told changes for {} since {since}.",
            counted(number, "account")
        ),
    }
}

fn json(form: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(form).expect("plain structs are JSON");
    printable_json(&text).into_owned() + "\n"
}

/// `start` and as many of `rows` as a comment takes; the others are counted.
fn fitted(start: String, rows: impl Iterator<Item = String>) -> String {
    let (mut out, mut left_out) = (start, 0);
    for row in rows {
        if left_out > 0 || out.len() + row.len() > LONGEST {
            left_out += 1;
        } else {
            out.push_str(&row);
        }
    }
    if left_out > 0 {
        let _ = writeln!(
            out,
            "\n... and {left_out} more: `--format text` shows them all."
        );
    }
    out
}
