//! The history of an account, commit by commit: as text and as JSON.

use std::fmt::Write as _;

use jiff::Timestamp;
use serde::Serialize;

use super::redact::private;
use super::{Tool, word};
use crate::contact::Privacy;
use crate::git::short_id;
use crate::language::{Language, Text, id};
use crate::sync::history::{AccountHistory, AccountPushes, HistoryStep, StepPush, ValueChange};
use crate::text::printable;
use crate::text::printable_json;

/// The version of the JSON form.
const SCHEMA_VERSION: u32 = 1;

#[derive(Debug, Serialize)]
struct HistoryJson<'h> {
    schema_version: u32,
    tool: Tool,
    account: &'h str,
    commit: &'h str,
    /// `false` if the clone is shallow, so that earlier commits may be missing.
    complete: bool,
    /// The portal that was queried; absent without `--portal`.
    #[serde(skip_serializing_if = "Option::is_none")]
    portal: Option<&'h str>,
    steps: Vec<StepJson<'h>>,
    /// The edits made in that portal, newest first.
    #[serde(skip_serializing_if = "Option::is_none")]
    edits: Option<Vec<EditJson<'h>>>,
}

#[derive(Debug, Serialize)]
struct PushJson<'h> {
    at: &'h str,
    by: &'h str,
    commit: &'h str,
}

#[derive(Debug, Serialize)]
struct EditJson<'h> {
    at: &'h str,
    by: &'h str,
    fields: &'h [&'static str],
}

#[derive(Debug, Serialize)]
#[expect(
    clippy::option_option,
    reason = "not asked, not pushed and pushed are three things"
)]
struct StepJson<'h> {
    commit: &'h str,
    at: String,
    author: &'h str,
    email: String,
    summary: &'h str,
    path: Option<&'h str>,
    was_at: Option<&'h str>,
    /// Absent if no portal was queried, `null` if the portal never got this commit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pushed: Option<Option<PushJson<'h>>>,
    changes: Vec<ChangeJson<'h>>,
}

#[derive(Debug, Serialize)]
struct ChangeJson<'h> {
    key: &'h str,
    before: Vec<String>,
    after: Vec<String>,
    places: Vec<PlaceJson<'h>>,
}

#[derive(Debug, Serialize)]
struct PlaceJson<'h> {
    path: &'h str,
    line: usize,
}

/// A paragraph for each commit.
#[must_use]
pub fn text(
    history: &AccountHistory,
    pushes: Option<&AccountPushes>,
    language: Language,
) -> String {
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
            private(&printable(&made.email)),
            printable(&made.summary)
        );
        if let Some(text) = file(made) {
            let _ = writeln!(out, "  {}", text.say(language));
        }
        if let Some(pushes) = pushes {
            let push = pushes.steps.get(number).and_then(Option::as_ref);
            let _ = writeln!(out, "  {}", pushed(&pushes.portal, push).say(language));
        }
        for change in &made.changes {
            paragraph(&mut out, change, language);
        }
    }
    if let Some(pushes) = pushes.filter(|pushes| !pushes.edits.is_empty()) {
        let head = Text::new(id::HISTORY_EDITS).with("portal", pushes.portal.as_str());
        let _ = writeln!(out, "\n{}", head.say(language));
        for edit in &pushes.edits {
            let by = printable(&edit.by);
            let _ = writeln!(
                out,
                "  {}  {by}: {}",
                printable(&edit.at),
                edit.fields.join(", ")
            );
        }
    }
    if out.is_empty() {
        let _ = writeln!(out, "{}", word(id::HISTORY_NOTHING, language));
    }
    out
}

/// One JSON object that ends with a line break.
#[must_use]
pub fn json(
    account: &str,
    commit: &str,
    history: &AccountHistory,
    pushes: Option<&AccountPushes>,
) -> String {
    let form = HistoryJson {
        schema_version: SCHEMA_VERSION,
        tool: Tool::THIS,
        account,
        commit,
        complete: history.ends_at.is_empty(),
        portal: pushes.map(|pushes| pushes.portal.as_str()),
        steps: history
            .steps
            .iter()
            .enumerate()
            .map(|(number, made)| {
                let push = pushes.and_then(|pushes| pushes.steps.get(number));
                step(made, push.map(Option::as_ref))
            })
            .collect(),
        edits: pushes.map(edits),
    };
    let text = serde_json::to_string_pretty(&form).expect("plain structs are JSON");
    printable_json(&text).into_owned() + "\n"
}

/// A sentence on the push that brought a commit to the portal.
fn pushed(portal: &str, push: Option<&StepPush>) -> Text {
    match push {
        Some(push) => Text::new(id::HISTORY_PUSHED)
            .with("at", printable(&push.at).into_owned())
            .with("commit", short_id(&push.commit))
            .with("by", printable(&push.by).into_owned()),
        None => Text::new(id::HISTORY_NOT_PUSHED),
    }
    .with("portal", portal)
}

#[expect(
    clippy::option_option,
    reason = "not asked, not pushed and pushed are three things"
)]
fn step<'h>(made: &'h HistoryStep, pushed: Option<Option<&'h StepPush>>) -> StepJson<'h> {
    let changes = made.changes.iter().map(|change| ChangeJson {
        key: change.key,
        before: shown(change.key, &change.before),
        after: shown(change.key, &change.after),
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
        email: private(&made.email),
        summary: &made.summary,
        path: made.path.as_deref(),
        was_at: made.was_at.as_deref(),
        pushed: pushed.map(|push| {
            push.map(|push| PushJson {
                at: &push.at,
                by: &push.by,
                commit: &push.commit,
            })
        }),
        changes: changes.collect(),
    }
}

fn edits(pushes: &AccountPushes) -> Vec<EditJson<'_>> {
    let edits = pushes.edits.iter();
    edits
        .map(|edit| EditJson {
            at: &edit.at,
            by: &edit.by,
            fields: &edit.fields,
        })
        .collect()
}

fn at(seconds: i64) -> String {
    Timestamp::from_second(seconds).map_or_else(|_| seconds.to_string(), |at| at.to_string())
}

/// A sentence on the account's file, if the commit created, moved or removed it.
fn file(made: &HistoryStep) -> Option<Text> {
    match (made.was_at.as_deref(), made.path.as_deref()) {
        (None, Some(new)) => {
            Some(Text::new(id::HISTORY_NEW).with("path", printable(new).into_owned()))
        }
        (Some(old), None) => {
            Some(Text::new(id::HISTORY_GONE).with("path", printable(old).into_owned()))
        }
        (Some(old), Some(new)) if old != new => Some(
            Text::new(id::HISTORY_MOVED)
                .with("from", printable(old).into_owned())
                .with("to", printable(new).into_owned()),
        ),
        _ => None,
    }
}

/// A note that the clone ends at the commit `end`, so that changes before it are not known.
#[must_use]
pub fn shallow(end: &str) -> Text {
    Text::new(id::HISTORY_SHALLOW).with("commit", short_id(end))
}

/// Returns the values of the key `key`, marked as private if they are personal data.
fn shown(key: &str, values: &[String]) -> Vec<String> {
    // The account's name is that of a business.
    if key == "name" || Privacy::of(key) == Privacy::Open {
        return values.to_vec();
    }
    let values = values.iter();
    values
        .map(|value| match value.rsplit_once(" (") {
            Some((email, role)) if key == "users" => format!("{} ({role}", private(email)),
            _ => private(value),
        })
        .collect()
}

fn paragraph(out: &mut String, change: &ValueChange, language: Language) {
    let label = change
        .field
        .map(|field| format!(" - {}", field.label_in(language)));
    let places: Vec<_> = change
        .places
        .iter()
        .map(|place| format!("{}:{}", printable(&place.path), place.line))
        .collect();
    let origin = match &places[..] {
        [] => String::new(),
        places => format!("  [{}]", places.join(", ")),
    };
    let _ = writeln!(out, "  {}{}{origin}", change.key, label.unwrap_or_default());
    for (mark, these, those) in [
        ('-', &change.before, &change.after),
        ('+', &change.after, &change.before),
    ] {
        for member in these.iter().filter(|member| !those.contains(member)) {
            let member = shown(change.key, std::slice::from_ref(member)).concat();
            let _ = writeln!(out, "    {mark} {}", printable(&member));
        }
    }
}
