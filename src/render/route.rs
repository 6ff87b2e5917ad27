//! The recipients of an event, and the way a change affects them: as text, JSON and Markdown.

use std::fmt::Write as _;

use jiff::Timestamp;
use serde::Serialize;

use super::plan_markdown::{LONGEST, cell};
use super::redact::private;
use super::{Tool, word};
use crate::git::short_id;
use crate::language::{Language, Text, id};
use crate::routing::{Event, Recipients, Rerouted};
use crate::text::printable;
use crate::text::printable_json;

/// The version of the JSON formats.
const SCHEMA_VERSION: u32 = 1;

/// The recipients of one event.
#[derive(Debug)]
pub struct Told<'r> {
    /// The event.
    pub event: Event,
    /// The commit that was read; `None` for the work tree.
    pub commit: Option<&'r str>,
    /// The time of the event.
    pub at: Timestamp,
    /// The recipients of each account, sorted by id.
    pub ways: &'r [Way<'r>],
    /// The language of the report.
    pub language: Language,
}

/// The recipients of an event in one account.
#[derive(Debug)]
pub struct Way<'r> {
    /// The account's id.
    pub account: &'r str,
    /// Its file.
    pub path: &'r str,
    /// The recipients.
    pub told: Recipients,
}

/// The changes of recipients since a commit.
#[derive(Debug)]
pub struct Changes<'r> {
    /// The commit before.
    pub since: &'r str,
    /// The commit after; `None` for the work tree.
    pub commit: Option<&'r str>,
    /// The instant at which support hours are compared; `None` without `--at`.
    pub at: Option<Timestamp>,
    /// The changes, sorted by account, then by event.
    pub changes: &'r [AccountRouteChange<'r>],
    /// The language of the report.
    pub language: Language,
}

/// The change of one event of one account.
#[derive(Debug)]
pub struct AccountRouteChange<'r> {
    /// The account's id.
    pub account: &'r str,
    /// `true` if the account did not exist before.
    pub is_new: bool,
    /// `true` if the account no longer exists.
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
    recipients: Vec<String>,
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
    added: Vec<String>,
    removed: Vec<String>,
    hours_added: &'r [String],
    hours_removed: &'r [String],
    support_open: Option<OpenJson>,
}

#[derive(Debug, Serialize)]
struct OpenJson {
    before: bool,
    after: bool,
}

/// The recipients, one line for each account.
#[must_use]
pub fn told_text(told: &Told<'_>) -> String {
    let mut out = format!("{}\n", heading(told));
    let longest = told
        .ways
        .iter()
        .map(|way| way.account.len())
        .max()
        .unwrap_or(0);
    for way in told.ways {
        let _ = writeln!(
            out,
            "  {:longest$}  {}",
            printable(way.account),
            reaches(way, told.language)
        );
    }
    out
}

/// The recipients as one JSON object, ending with a line break.
#[must_use]
pub fn told_json(told: &Told<'_>) -> String {
    let field = told.event.field();
    let asks_for_hours = told.event == Event::UserSupport;
    let ways = told.ways.iter().map(|way| WayJson {
        id: way.account,
        path: way.path,
        recipients: private_all(&way.told.addresses),
        support_open: way.told.support_open,
    });
    json(&ToldJson {
        schema_version: SCHEMA_VERSION,
        tool: Tool::THIS,
        event: told.event.as_str(),
        field: field.key(),
        label: field.label_in(told.language),
        commit: told.commit,
        at: asks_for_hours.then(|| told.at.to_string()),
        accounts: ways.collect(),
    })
}

/// The recipients as a table. Accounts that do not fit in a comment are only counted.
#[must_use]
pub fn told_markdown(told: &Told<'_>) -> String {
    let (heading, columns) = (heading(told), word(id::ROUTE_TOLD_HEAD, told.language));
    let start = format!("### {heading}\n\n{columns}\n|---|---|\n");
    let rows = told.ways.iter().map(|way| {
        let reaches = if way.told.addresses.is_empty() {
            format!("**{}**", word(id::ROUTE_NOBODY, told.language))
        } else {
            cell(&private_all(&way.told.addresses).join(", "))
        };
        let open = open(way.told.support_open, told.language);
        format!("| {} | {reaches}{open} |\n", cell(way.account))
    });
    fitted(start, rows, told.language)
}

/// The changes, one paragraph for each account.
#[must_use]
pub fn changes_text(changes: &Changes<'_>) -> String {
    let mut out = String::new();
    let mut last = None;
    for change in changes.changes {
        if last != Some(change.account) {
            let mark = coming_or_going(change, changes.language);
            let _ = writeln!(out, "{}{mark}", printable(change.account));
            last = Some(change.account);
        }
        for line in says(change, changes.language) {
            let _ = writeln!(out, "  {}: {}", change.rerouted.event, printable(&line));
        }
    }
    if !out.is_empty() {
        out.push('\n');
    }
    let _ = writeln!(out, "{}", verdict(changes));
    out
}

/// The changes as one JSON object, ending with a line break.
#[must_use]
pub fn changes_json(changes: &Changes<'_>) -> String {
    let list = changes.changes.iter().map(|change| {
        let rerouted = &change.rerouted;
        ChangeJson {
            account: change.account,
            event: rerouted.event.as_str(),
            field: rerouted.event.field().key(),
            added: private_all(&rerouted.added),
            removed: private_all(&rerouted.removed),
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

/// The changes as a table for a pull request. Rows that do not fit in a comment are only counted.
#[must_use]
pub fn changes_markdown(changes: &Changes<'_>) -> String {
    let language = changes.language;
    let title = word(id::ROUTE_TITLE, language);
    let mut start = format!("### {title}\n\n{}\n", verdict(changes));
    if changes.changes.is_empty() {
        return start;
    }
    let _ = writeln!(
        start,
        "\n{}\n|---|---|---|",
        word(id::ROUTE_CHANGE_HEAD, language)
    );
    let rows = changes.changes.iter().map(|change| {
        let lines: Vec<_> = says(change, language)
            .iter()
            .map(|line| cell(line))
            .collect();
        format!(
            "| {}{} | {} | {} |\n",
            cell(change.account),
            coming_or_going(change, language),
            change.rerouted.event,
            lines.join("<br>")
        )
    });
    fitted(start, rows, language)
}

fn heading(told: &Told<'_>) -> String {
    let field = told.event.field();
    let mut heading = format!(
        "{}: {} - {}",
        told.event,
        field.key(),
        field.label_in(told.language)
    );
    if told.event == Event::UserSupport {
        let at = Text::new(id::ROUTE_AT).with("at", told.at.to_string());
        heading += &at.say(told.language);
    }
    if let Some(commit) = told.commit {
        let commit = Text::new(id::ROUTE_BY_COMMIT).with("commit", short_id(commit));
        heading += &commit.say(told.language);
    }
    heading
}

fn reaches(way: &Way<'_>, language: Language) -> String {
    let addresses = match &way.told.addresses[..] {
        [] => word(id::ROUTE_NOBODY, language),
        addresses => printable(&private_all(addresses).join(", ")).into_owned(),
    };
    let open = open(way.told.support_open, language);
    format!("{addresses}{open}")
}

fn open(support_open: Option<bool>, language: Language) -> String {
    let Some(is_open) = support_open else {
        return String::new();
    };
    let id = if is_open {
        id::ROUTE_OPEN
    } else {
        id::ROUTE_CLOSED
    };
    format!("; {}", word(id, language))
}

fn coming_or_going(change: &AccountRouteChange<'_>, language: Language) -> String {
    let id = match (change.is_new, change.is_gone) {
        (true, _) => id::ROUTE_NEW,
        (_, true) => id::ROUTE_GONE,
        _ => return String::new(),
    };
    format!(" ({})", word(id, language))
}

fn says(change: &AccountRouteChange<'_>, language: Language) -> Vec<String> {
    let rerouted = &change.rerouted;
    let mut lines: Vec<_> = [
        (id::ROUTE_JOINS, "who", private_all(&rerouted.added)),
        (id::ROUTE_LEAVES, "who", private_all(&rerouted.removed)),
        (id::ROUTE_HOURS_JOIN, "hours", rerouted.hours_added.clone()),
        (
            id::ROUTE_HOURS_LEAVE,
            "hours",
            rerouted.hours_removed.clone(),
        ),
    ]
    .into_iter()
    .filter(|(_, _, members)| !members.is_empty())
    .map(|(id, name, members)| Text::new(id).with(name, members.join(", ")).say(language))
    .collect();
    // Support of an account that is new or gone was not closed before, and does not open now.
    let is_in_both = !change.is_new && !change.is_gone;
    if let Some((_, is_open)) = rerouted.support_open.filter(|_| is_in_both) {
        let id = if is_open {
            id::ROUTE_OPENS
        } else {
            id::ROUTE_CLOSES
        };
        lines.push(word(id, language));
    }
    lines
}

/// Marks each of `addresses` as private.
fn private_all(addresses: &[String]) -> Vec<String> {
    addresses.iter().map(|address| private(address)).collect()
}

fn verdict(changes: &Changes<'_>) -> String {
    let mut accounts: Vec<_> = changes
        .changes
        .iter()
        .map(|change| change.account)
        .collect();
    accounts.dedup();
    let text = match accounts.len() {
        0 => Text::new(id::ROUTE_SAME),
        number => Text::new(id::ROUTE_OTHER).with("number", number),
    };
    text.with("since", short_id(changes.since))
        .say(changes.language)
}

fn json(form: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(form).expect("plain structs are JSON");
    printable_json(&text).into_owned() + "\n"
}

/// Appends to `start` as many of `rows` as fit in a comment, and counts the others.
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
        let text = Text::new(id::ROUTE_LEFT_OUT).with("number", left_out);
        let _ = writeln!(out, "\n{}", text.say(language));
    }
    out
}
