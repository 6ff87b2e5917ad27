//! What is recorded of a portal without an API, for people and machines.

use std::fmt::Write as _;

use serde_json::Value as Json;

use super::plan::{list, members};
use super::redact::private;
use super::word;
use crate::contact::Role;
use crate::git::{LedgerCommit, short_id};
use crate::language::{Language, Text, id};
use crate::portal::manual::{LedgerAccount, LedgerEntry};
use crate::text::{printable, printable_json};

/// Each commit of a ledger as a line: when, who, what.
#[must_use]
pub fn log(commits: &[LedgerCommit]) -> String {
    let mut out = String::new();
    for commit in commits {
        let by = private(&printable(&commit.by));
        let what = printable(&commit.summary);
        let _ = writeln!(out, "{}  {:.0}  {by}  {what}", commit.id.short(), commit.at);
    }
    out
}

/// Each account as a paragraph: a line for each field, with the value and how sure it is.
#[must_use]
pub fn text<'l>(
    accounts: impl IntoIterator<Item = &'l LedgerAccount>,
    language: Language,
) -> String {
    let paragraphs = accounts.into_iter().map(|one| account(one, language));
    paragraphs.collect::<Vec<_>>().join("\n")
}

fn account(account: &LedgerAccount, language: Language) -> String {
    let source = match (&account.pushed, &account.begun) {
        (_, Some(begun)) => {
            Text::new(id::LEDGER_BEGUN_FROM).with("commit", short_id(&begun.commit))
        }
        (Some(pushed), None) => {
            Text::new(id::LEDGER_ENTERED_FROM).with("commit", short_id(&pushed.commit))
        }
        (None, None) => Text::new(id::LEDGER_NOT_ENTERED),
    };
    let mut out = format!("{} ({})\n", printable(&account.id), source.say(language));
    for (field, entry) in &account.fields {
        let value = list(&members(entry.value.as_ref()), language);
        let label = field.label_in(language);
        let _ = writeln!(out, "  {field} - {label}: {value}");
        let _ = writeln!(out, "    {}", how(entry, language));
    }
    if let Some(users) = &account.users {
        for (email, role) in users.value.iter() {
            let _ = writeln!(out, "  {}", user(email, role, language));
        }
        let _ = writeln!(out, "    {}", how(users, language));
    }
    out
}

fn user(email: &str, role: Role, language: Language) -> String {
    let who = Text::new(id::PLAN_USER).with("email", private(&printable(email)));
    format!("{}: {}", who.say(language), role.as_str())
}

/// Returns how sure a value is, since when and by whom.
fn how<T>(entry: &LedgerEntry<T>, language: Language) -> String {
    let grade = word(super::sight::title(entry.grade), language);
    let when = Text::new(id::LEDGER_ENTRY)
        .with("at", format!("{:.0}", entry.at))
        .with("by", private(&printable(&entry.by)));
    format!("{grade}: {}", when.say(language))
}

/// The accounts as a JSON array, each in the form of its file in the ledger.
#[must_use]
pub fn json<'l>(accounts: impl IntoIterator<Item = &'l LedgerAccount>) -> String {
    let accounts = accounts.into_iter().map(|account| {
        serde_json::from_slice::<Json>(&account.text()).expect("it is JSON of our own making")
    });
    let all = Json::Array(accounts.collect());
    let text = serde_json::to_string_pretty(&all).expect("it has a JSON form");
    printable_json(&text).into_owned() + "\n"
}
