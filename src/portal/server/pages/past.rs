//! What happened to an account, on its page.

use jiff::Timestamp;
use maud::{Markup, html};
use serde_json::Value as Json;

use super::layout::time;
use crate::contact::Window;
use crate::portal::wire::{FieldChange, HistoryEntry};

/// The section of the account's page.
pub(super) fn section(changes: &[HistoryEntry]) -> Markup {
    html! {
        section aria-labelledby="history" {
            h2 #history { "History" }
            @if changes.is_empty() {
                p.quiet { "Nothing has happened yet." }
            } @else {
                ul.history {
                    @for change in changes { li { (entry(change)) } }
                }
            }
        }
    }
}

fn entry(change: &HistoryEntry) -> Markup {
    html! {
        div.quiet {
            @if let Ok(at) = change.at.parse::<Timestamp>() { (time(at)) }
            " · " (change.environment) " · " (change.by) " · "
            @match &change.commit {
                Some(commit) => { "commit " code { (commit.get(..12).unwrap_or(commit)) } }
                None => "by hand",
            }
        }
        @if change.fields.is_empty() { "Only what manages it changed." }
        @else {
            ul {
                @for field in &change.fields { li { (before_and_after(field)) } }
            }
        }
    }
}

fn before_and_after(change: &FieldChange) -> Markup {
    html! {
        (change.field.label()) ": "
        @if !change.old.is_null() { del { (words(&change.old)) } " " }
        @if change.new.is_null() { "emptied" } @else { ins { (words(&change.new)) } }
    }
}

/// A field's value as people read it.
fn words(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        Json::Array(items) => {
            let items: Vec<_> = items.iter().map(words).collect();
            items.join(", ")
        }
        other => match serde_json::from_value::<Window>(other.clone()) {
            Ok(window) => window.to_string(),
            Err(_) => other.to_string(),
        },
    }
}
