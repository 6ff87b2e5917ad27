//! What happened to an account's records: field by field, who, when, from which commit.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use maud::{Markup, html};
use rusqlite::Connection;
use serde::Deserialize;
use serde_json::Value as Json;

use super::account::{Seen, Tab, framed};
use super::contact;
use super::instead::Instead;
use super::layout::{short, time};
use super::session::Session;
use super::visit::Visit;
use crate::contact::{Environment, Window};
use crate::language::id;
use crate::portal::wire::{FieldChange, HistoryEntry};
use crate::server::extract::{AccountId, Parameters};
use crate::server::refusal::Refusal;
use crate::server::state::Portal;
use crate::server::store::history;

/// Changes on one page.
const CHANGES: u32 = 25;

/// Where the page begins.
#[derive(Debug, Deserialize)]
pub(super) struct Query {
    before: Option<i64>,
}

/// `GET /accounts/{id}/history`.
pub(super) async fn show(
    State(portal): State<Portal>,
    visit: Visit,
    session: Session,
    id: Result<AccountId, Refusal>,
    query: Result<Parameters<Query>, Refusal>,
) -> Result<Response, Instead> {
    let (AccountId(id), Parameters(Query { before })) = (id?, query?);
    let before = before.unwrap_or(i64::MAX);
    let read = move |connection: &Connection| -> Result<_, Refusal> {
        let seen = Seen::read(connection, &session, &id)?;
        // One more tells whether there is a next page.
        let changes = history::page(connection, &id, before, CHANGES + 1)?;
        Ok((seen, changes))
    };
    let (seen, mut changes) = portal.store().read(read).await?;
    if !seen.gate().open {
        return Ok(contact::closed(&visit, seen));
    }
    let more = changes.len() > CHANGES as usize;
    changes.truncate(CHANGES as usize);
    let older = changes.last().filter(|_| more).map(|(number, _)| *number);
    let target = Tab::History.target(&seen.profile.id);
    let content = html! {
        h1 { (visit.say(id::PAGE_HISTORY)) }
        @if changes.is_empty() {
            p.quiet { (visit.say(id::PAGE_NO_HISTORY)) }
        } @else {
            ol.history { @for (_, change) in &changes { li { (entry(&visit, change)) } } }
        }
        @if let Some(before) = older {
            p { a href={ (target) "?before=" (before) } rel="next" { (visit.say(id::PAGE_OLDER)) } }
        }
    };
    Ok(framed(
        StatusCode::OK,
        &visit,
        &seen,
        Tab::History,
        &content,
    ))
}

fn entry(visit: &Visit, change: &HistoryEntry) -> Markup {
    let environment = match change.environment {
        Environment::Production => id::PAGE_PRODUCTION,
        Environment::Sandbox => id::PAGE_SANDBOX,
    };
    html! {
        p.quiet {
            @if let Ok(at) = change.at.parse::<Timestamp>() { (time(at)) }
            " · " (visit.say(environment)) " · " strong { (change.by) } " · "
            @match &change.commit {
                Some(commit) => {
                    (visit.say(id::PAGE_FROM_COMMIT)) " " code title=(commit) { (short(commit)) }
                }
                None => (visit.say(id::PAGE_BY_HAND)),
            }
        }
        @if change.fields.is_empty() { p { (visit.say(id::PAGE_SOURCE_CHANGED)) } }
        @else {
            dl { @for field in &change.fields { (before_and_after(visit, field)) } }
        }
    }
}

fn before_and_after(visit: &Visit, change: &FieldChange) -> Markup {
    html! {
        div {
            dt lang="en" { (change.field.label()) }
            dd {
                @if !change.old.is_null() {
                    del { span.hidden { (visit.say(id::PAGE_WAS)) " " } (words(&change.old)) } " "
                }
                @if change.new.is_null() { em { (visit.say(id::PAGE_EMPTIED)) } }
                @else { ins { span.hidden { (visit.say(id::PAGE_IS)) " " } (words(&change.new)) } }
            }
        }
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
