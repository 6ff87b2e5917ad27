//! Events: who would be told of one, a test that mail arrives, and those that were raised.

mod list;
mod send;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use maud::{Markup, html};
use rusqlite::Connection;
use serde::Deserialize;

use super::account::{Seen, Tab, framed};
use super::contact;
use super::instead::Instead;
use super::layout::time;
use super::session::Session;
use super::visit::Visit;
use crate::contact::Record;
use crate::language::{Text, id};
use crate::portal::wire::EventView;
use crate::routing::{Event, recipients};
use crate::server::events::name;
use crate::server::extract::{AccountId, Parameters};
use crate::server::refusal::Refusal;
use crate::server::state::Portal;
use crate::server::store::events;

pub(super) use self::send::send;

/// Events on one page.
const EVENTS: u32 = 20;

/// Which event, and when; and which page of those that were raised.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Query {
    event: String,
    at: String,
    /// An event that was just raised.
    sent: Option<i64>,
    before: Option<i64>,
}

/// The page, whatever is asked of it.
#[derive(Debug)]
struct View {
    seen: Seen,
    query: Query,
    /// What was typed into a test that was not sent.
    draft: send::Draft,
    /// Whether the portal sends mail.
    sends: bool,
    events: Vec<EventView>,
    now: Timestamp,
}

/// `GET /accounts/{id}/events`.
pub(super) async fn show(
    State(portal): State<Portal>,
    visit: Visit,
    session: Session,
    id: Result<AccountId, Refusal>,
    query: Result<Parameters<Query>, Refusal>,
) -> Result<Response, Instead> {
    let (AccountId(id), Parameters(query)) = (id?, query?);
    let (sends, now) = (portal.mail().is_some(), portal.now());
    let read = move |connection: &Connection| -> Result<View, Refusal> {
        let seen = Seen::read(connection, &session, &id)?;
        let before = query.before.unwrap_or(i64::MAX);
        Ok(View {
            // One more tells whether there is a next page.
            events: events::page(connection, &id, before, EVENTS + 1)?,
            draft: send::Draft::new()?,
            seen,
            query,
            sends,
            now,
        })
    };
    let view = portal.store().read(read).await?;
    Ok(page(&visit, view))
}

fn page(visit: &Visit, view: View) -> Response {
    if !view.seen.gate().open {
        return contact::closed(visit, view.seen);
    }
    let at = instant(&view.query.at, view.now);
    let event = Event::from_name(&view.query.event);
    let wrong = at.is_none();
    let status = if wrong || view.draft.too_long() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let record = view.seen.production.as_ref();
    let record = record.map(|stored| stored.record.clone());
    let content = html! {
        h1 { (visit.say(id::PAGE_EVENTS)) }
        (list::sent(visit, &view))
        p { (visit.say(id::PAGE_EVENTS_WHAT)) }
        (form(visit, &view.seen, &view.query, wrong))
        @if let (Some(event), Some(at)) = (event, at) {
            (told(visit, event, &record.unwrap_or_default(), at))
        }
        (send::form(visit, &view))
        (list::list(visit, &view))
    };
    framed(status, visit, &view.seen, Tab::Events, &content)
}

/// The instant that was typed, in UTC; that of now if nothing was.
fn instant(text: &str, now: Timestamp) -> Option<Timestamp> {
    let text = text.trim();
    if text.is_empty() {
        return Some(now);
    }
    if let Ok(instant) = text.parse() {
        return Some(instant);
    }
    let shown: DateTime = text.parse().ok()?;
    TimeZone::UTC.to_timestamp(shown).ok()
}

/// The choice of an event.
fn select(visit: &Visit, id: &str, chosen: &str) -> Markup {
    html! {
        select #(id) name="event" {
            @for event in Event::ALL {
                option value=(event) selected[event.as_str() == chosen] { (visit.say(name(event))) }
            }
        }
    }
}

fn form(visit: &Visit, seen: &Seen, query: &Query, wrong: bool) -> Markup {
    html! {
        form.filter method="get" action=(Tab::Events.target(&seen.profile.id)) {
            div {
                label for="event" { (visit.say(id::PAGE_EVENT)) }
                (select(visit, "event", &query.event))
            }
            div {
                label for="at" { (visit.say(id::PAGE_EVENT_AT)) }
                input #at name="at" type="text" value=(query.at) autocomplete="off"
                    placeholder="2026-12-24 18:00" aria-describedby="at-hint at-error"
                    aria-invalid=[wrong.then_some("true")] autofocus[wrong];
                span.hint #at-hint { (visit.say(id::PAGE_EVENT_AT_HINT)) }
                ul.errors #at-error hidden[!wrong] {
                    @if wrong { li { (visit.say(id::PAGE_EVENT_AT_WRONG)) } }
                }
            }
            button type="submit" { (visit.say(id::PAGE_EVENT_SHOW)) }
        }
    }
}

fn told(visit: &Visit, event: Event, record: &Record, at: Timestamp) -> Markup {
    let told = recipients(event, record, at);
    html! {
        section role="status" aria-labelledby="told" {
            h2 #told { (visit.say(name(event))) }
            p.quiet { code { (event) } " · " (time(at)) " · " span lang="en" { (told.field.label()) } }
            @if told.addresses.is_empty() {
                p.bad { (visit.say(id::PAGE_EVENT_NOBODY)) }
            } @else {
                p { (visit.tell(&Text::new(id::PAGE_EVENT_TOLD).with("number", told.addresses.len()))) }
                ul { @for address in &told.addresses { li { (address) } } }
            }
            (support(visit, told.support_open))
            p.quiet { (visit.say(id::PAGE_EVENT_NOT_SENT)) }
        }
    }
}

/// Whether support is open, of the event that asks for it.
fn support(visit: &Visit, open: Option<bool>) -> Markup {
    html! {
        @match open {
            Some(true) => p.good { (visit.say(id::PAGE_SUPPORT_OPEN)) },
            Some(false) => p.bad { (visit.say(id::PAGE_SUPPORT_CLOSED)) },
            None => {}
        }
    }
}
