//! Who is told of an event, and what a change does to that: as text, JSON and Markdown.

use std::fmt::Write as _;

use jiff::Timestamp;
use serde::Serialize;

use super::Tool;
use super::plan_markdown::{LONGEST, code};
use crate::git::short_id;
use crate::language::{Language, Text};
use crate::routing::{Event, Recipients, Rerouted};
use crate::text::printable;
use crate::text::printable_json;

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
    /// What people are told in.
    pub language: Language,
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
    /// What people are told in.
    pub language: Language,
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
        let _ = writeln!(
            out,
            "  {:longest$}  {}",
            way.account,
            reaches(way, told.language)
        );
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
    let say = |id: &'static str| Text::new(id).say(told.language);
    let (heading, columns) = (heading(told), say("route-told-head"));
    let start = format!("### {heading}\n\n{columns}\n|---|---|\n");
    let rows = told.ways.iter();
    let rows = rows.map(|way| {
        let reaches = if way.told.addresses.is_empty() {
            format!("**{}**", say("route-nobody"))
        } else {
            code(&way.told.addresses.join(", "))
        };
        let open = open(way.told.support_open, told.language);
        format!("| {} | {reaches}{open} |\n", code(way.account))
    });
    fitted(start, rows, told.language)
}

/// What changed, a paragraph for each account.
#[must_use]
pub fn changes_text(changes: &Changes<'_>) -> String {
    let mut out = String::new();
    let mut last = None;
    for change in changes.changes {
        if last != Some(change.account) {
            let mark = coming_or_going(change, changes.language);
            let _ = writeln!(out, "{}{mark}", change.account);
            last = Some(change.account);
        }
        for line in says(&change.rerouted, changes.language) {
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
    let language = changes.language;
    let say = |id: &'static str| Text::new(id).say(language);
    let start = format!("### {}\n\n{}\n", say("route-title"), verdict(changes));
    if changes.changes.is_empty() {
        return start;
    }
    let start = format!("{start}\n{}\n|---|---|---|\n", say("route-change-head"));
    let rows = changes.changes.iter().map(|change| {
        let lines: Vec<_> = says(&change.rerouted, language)
            .iter()
            .map(|line| code(line))
            .collect();
        format!(
            "| {}{} | {} | {} |\n",
            code(change.account),
            coming_or_going(change, language),
            change.rerouted.event,
            lines.join("<br>")
        )
    });
    fitted(start, rows, language)
}

fn heading(told: &Told<'_>) -> String {
    let field = told.event.field();
    let mut heading = format!("{}: {} - {}", told.event, field.key(), field.label());
    let say = |text: Text| text.say(told.language);
    if told.event == Event::UserSupport {
        heading += &say(Text::new("route-at").with("at", told.at.to_string()));
    }
    if let Some(commit) = told.commit {
        heading += &say(Text::new("route-by-commit").with("commit", short_id(commit)));
    }
    heading
}

fn reaches(way: &Way<'_>, language: Language) -> String {
    let addresses = match &way.told.addresses[..] {
        [] => Text::new("route-nobody").say(language),
        addresses => addresses.join(", "),
    };
    let open = open(way.told.support_open, language);
    format!("{}{open}", printable(&addresses))
}

fn open(support_open: Option<bool>, language: Language) -> String {
    let Some(is_open) = support_open else {
        return String::new();
    };
    let id = if is_open {
        "route-open"
    } else {
        "route-closed"
    };
    format!("; {}", Text::new(id).say(language))
}

fn coming_or_going(change: &Change<'_>, language: Language) -> String {
    let id = match (change.is_new, change.is_gone) {
        (true, _) => "route-new",
        (_, true) => "route-gone",
        _ => return String::new(),
    };
    format!(" ({})", Text::new(id).say(language))
}

fn says(rerouted: &Rerouted, language: Language) -> Vec<String> {
    let list = |id: &'static str, name: &'static str, members: &[String]| {
        let text = Text::new(id).with(name, members.join(", "));
        (!members.is_empty()).then_some(text)
    };
    let support = rerouted.support_open.map(|(_, is_open)| {
        Text::new(if is_open {
            "route-opens"
        } else {
            "route-closes"
        })
    });
    [
        list("route-joins", "who", &rerouted.added),
        list("route-leaves", "who", &rerouted.removed),
        list("route-hours-join", "hours", &rerouted.hours_added),
        list("route-hours-leave", "hours", &rerouted.hours_removed),
        support,
    ]
    .into_iter()
    .flatten()
    .map(|text| text.say(language))
    .collect()
}

fn verdict(changes: &Changes<'_>) -> String {
    let mut accounts: Vec<_> = changes
        .changes
        .iter()
        .map(|change| change.account)
        .collect();
    accounts.dedup();
    let text = match accounts.len() {
        0 => Text::new("route-same"),
        number => Text::new("route-other").with("number", number),
    };
    text.with("since", short_id(changes.since))
        .say(changes.language)
}

fn json(form: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(form).expect("plain structs are JSON");
    printable_json(&text).into_owned() + "\n"
}

/// `start` and as many of `rows` as a comment takes; the others are counted.
fn fitted(start: String, rows: impl Iterator<Item = String>, language: Language) -> String {
    let (mut out, mut left_out) = (start, 0_usize);
    for row in rows {
        if left_out > 0 || out.len() + row.len() > LONGEST {
            left_out += 1;
        } else {
            out.push_str(&row);
        }
    }
    if left_out > 0 {
        let text = Text::new("route-left-out").with("number", left_out);
        let _ = writeln!(out, "\n{}", text.say(language));
    }
    out
}
