//! What commits made of an account: as text and as JSON.

use std::fmt::Write as _;

use jiff::Timestamp;
use serde::Serialize;

use super::printable::printable_json;
use super::{Tool, printable};
use crate::git::history::{FieldChange, History, Made};
use crate::git::short_id;
use crate::language::{Language, Text};

/// The version of the JSON form.
const SCHEMA_VERSION: u32 = 1;

#[derive(Debug, Serialize)]
struct HistoryJson<'h> {
    schema_version: u32,
    tool: Tool,
    account: &'h str,
    commit: &'h str,
    /// Whether everything is known that came before.
    complete: bool,
    steps: Vec<StepJson<'h>>,
}

#[derive(Debug, Serialize)]
struct StepJson<'h> {
    commit: &'h str,
    at: String,
    author: &'h str,
    email: &'h str,
    summary: &'h str,
    path: Option<&'h str>,
    was_at: Option<&'h str>,
    changes: Vec<ChangeJson<'h>>,
}

#[derive(Debug, Serialize)]
struct ChangeJson<'h> {
    key: &'h str,
    before: &'h [String],
    after: &'h [String],
    places: Vec<PlaceJson<'h>>,
}

#[derive(Debug, Serialize)]
struct PlaceJson<'h> {
    path: &'h str,
    line: usize,
}

/// A paragraph for each commit.
#[must_use]
pub fn text(history: &History, language: Language) -> String {
    let mut out = String::new();
    for (number, made) in history.steps.iter().enumerate() {
        if number > 0 {
            out.push('\n');
        }
        let _ = writeln!(
            out,
            "{}  {}  {} <{}>: {}",
            short_id(&made.commit),
            at(made.seconds),
            printable(&made.author),
            printable(&made.email),
            printable(&made.summary)
        );
        if let Some(text) = file(made) {
            let _ = writeln!(out, "  {}", text.say(language));
        }
        for change in &made.changes {
            paragraph(&mut out, change);
        }
    }
    if out.is_empty() {
        let nothing = Text::new("history-nothing");
        let _ = writeln!(out, "{}", nothing.say(language));
    }
    out
}

/// One JSON object that ends with a line break.
#[must_use]
pub fn json(account: &str, commit: &str, history: &History) -> String {
    let form = HistoryJson {
        schema_version: SCHEMA_VERSION,
        tool: Tool::THIS,
        account,
        commit,
        complete: history.ends_at.is_empty(),
        steps: history.steps.iter().map(step).collect(),
    };
    let text = serde_json::to_string_pretty(&form).expect("plain structs are JSON");
    printable_json(&text).into_owned() + "\n"
}

fn step(made: &Made) -> StepJson<'_> {
    let changes = made.changes.iter().map(|change| ChangeJson {
        key: change.key,
        before: &change.before,
        after: &change.after,
        places: change
            .places
            .iter()
            .map(|place| PlaceJson {
                path: &place.path,
                line: place.line,
            })
            .collect(),
    });
    StepJson {
        commit: &made.commit,
        at: at(made.seconds),
        author: &made.author,
        email: &made.email,
        summary: &made.summary,
        path: made.path.as_deref(),
        was_at: made.was_at.as_deref(),
        changes: changes.collect(),
    }
}

fn at(seconds: i64) -> String {
    Timestamp::from_second(seconds).map_or_else(|_| seconds.to_string(), |at| at.to_string())
}

/// What became of the account's file.
fn file(made: &Made) -> Option<Text> {
    let path = |path: &str| printable(path).into_owned();
    match (made.was_at.as_deref(), made.path.as_deref()) {
        (None, Some(new)) => Some(Text::new("history-new").with("path", path(new))),
        (Some(old), None) => Some(Text::new("history-gone").with("path", path(old))),
        (Some(old), Some(new)) if old != new => Some(
            Text::new("history-moved")
                .with("from", path(old))
                .with("to", path(new)),
        ),
        _ => None,
    }
}

/// That what was changed up to the commit `end` is not known.
#[must_use]
pub fn shallow(end: &str) -> Text {
    Text::new("history-shallow").with("commit", short_id(end))
}

fn paragraph(out: &mut String, change: &FieldChange) {
    let label = change.label.map(|label| format!(" - {label}"));
    let places: Vec<_> = change
        .places
        .iter()
        .map(|place| format!("{}:{}", printable(&place.path), place.line))
        .collect();
    let places = match &places[..] {
        [] => String::new(),
        places => format!("  [{}]", places.join(", ")),
    };
    let _ = writeln!(out, "  {}{}{places}", change.key, label.unwrap_or_default());
    let without = |these: &[String], those: &[String]| {
        let these = these.iter().filter(|member| !those.contains(member));
        these.cloned().collect::<Vec<_>>()
    };
    for (mark, members) in [
        ('-', without(&change.before, &change.after)),
        ('+', without(&change.after, &change.before)),
    ] {
        for member in members {
            let _ = writeln!(out, "    {mark} {}", printable(&member));
        }
    }
}
