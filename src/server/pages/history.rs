//! The changes of an account's records: field by field, with author, time and commit.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::Value as Json;

use super::account::{AccountTab, ViewedAccount, framed};
use super::contact;
use super::layout::{PageError, short, time};
use super::visit::{PageSession, Visit};
use crate::contact::{Environment, Window};
use crate::language::id;
use crate::portal::wire::{FieldChange, HistoryEntry};
use crate::server::http::extract::{AccountPath, QueryParameters};
use crate::server::refusal::Refusal;
use crate::server::state::Portal;

/// The number of changes on a page.
const CHANGES: u32 = 25;

/// The start of the page: only changes with a lower number.
#[derive(Debug, Deserialize)]
pub(super) struct HistoryQuery {
    before: Option<i64>,
}

/// `GET /accounts/{id}/history`.
pub(super) async fn show(
    State(portal): State<Portal>,
    visit: Visit,
    session: PageSession,
    path: Result<AccountPath, Refusal>,
    query: Result<QueryParameters<HistoryQuery>, Refusal>,
) -> Result<Response, PageError> {
    let (id, QueryParameters(HistoryQuery { before })) = (path?.id()?, query?);
    let (account, mut changes) = portal
        .store()
        .read(move |tx| -> Result<_, Refusal> {
            let account = ViewedAccount::read(tx, &session, &id)?;
            // One more tells whether there is a next page.
            let start = before.unwrap_or(i64::MAX);
            let changes = tx.history(id.as_str(), start, CHANGES + 1)?;
            Ok((account, changes))
        })
        .await?;
    if !account.gate().open {
        return Ok(contact::closed(&visit, account));
    }
    let has_more = changes.len() > CHANGES as usize;
    changes.truncate(CHANGES as usize);
    let content = content(&visit, &account, &changes, before.is_some(), has_more);
    Ok(framed(
        StatusCode::OK,
        &visit,
        &account,
        AccountTab::History,
        &content,
    ))
}

fn content(
    visit: &Visit,
    account: &ViewedAccount,
    changes: &[(i64, HistoryEntry)],
    has_newer: bool,
    has_more: bool,
) -> Markup {
    let target = AccountTab::History.target(&account.profile.id);
    html! {
        h1 { (visit.say(id::PAGE_HISTORY)) }
        @if changes.is_empty() {
            p.quiet { (visit.say(id::PAGE_NO_HISTORY)) }
        } @else {
            ol.history { @for (_, change) in changes { li { (entry(visit, change)) } } }
        }
        p.pages {
            @if has_newer { a href=(target) { (visit.say(id::PAGE_NEWEST)) } " " }
            @if let Some((last, _)) = changes.last().filter(|_| has_more) {
                a href={ (target) "?before=" (last) } rel="next" { (visit.say(id::PAGE_OLDER)) }
            }
        }
    }
}

fn entry(visit: &Visit, change: &HistoryEntry) -> Markup {
    let environment = match change.environment {
        Environment::Production => id::PAGE_PRODUCTION,
        Environment::Sandbox => id::PAGE_SANDBOX,
    };
    html! {
        p.quiet {
            @if let Ok(at) = change.at.parse::<Timestamp>() { (time(visit, at)) }
            " · " (visit.say(environment)) " · " strong { (change.by) } " · "
            @match &change.commit {
                Some(commit) => {
                    (visit.say(id::PAGE_FROM_COMMIT)) " " code title=(commit) { (short(commit)) }
                }
                // Only a sync that stops managing a record changes no field and leaves no commit.
                None if change.fields.is_empty() => (visit.say(id::PAGE_BY_SYNC)),
                None => (visit.say(id::PAGE_BY_HAND)),
            }
        }
        @if change.fields.is_empty() {
            p {
                @if change.commit.is_some() { (visit.say(id::PAGE_SOURCE_CHANGED)) }
                @else { (visit.say(id::PAGE_RELEASED)) }
            }
        }
        @else {
            dl { @for field in &change.fields { (before_and_after(visit, field)) } }
        }
    }
}

fn before_and_after(visit: &Visit, change: &FieldChange) -> Markup {
    html! {
        div {
            dt { (visit.label(change.field)) }
            dd {
                @if !change.old.is_null() {
                    del { span.hidden { (visit.say(id::PAGE_WAS)) " " } (words(visit, &change.old)) } " "
                }
                @if change.new.is_null() { em { (visit.say(id::PAGE_EMPTIED)) } }
                @else { ins { span.hidden { (visit.say(id::PAGE_IS)) " " } (words(visit, &change.new)) } }
            }
        }
    }
}

/// Returns a field's value in a form for people.
fn words(visit: &Visit, value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        Json::Array(items) => {
            let items: Vec<_> = items.iter().map(|item| words(visit, item)).collect();
            items.join(", ")
        }
        other => match serde_json::from_value::<Window>(other.clone()) {
            Ok(window) => contact::hours_of(visit, &window),
            Err(_) => other.to_string(),
        },
    }
}
