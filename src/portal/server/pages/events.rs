//! Who would be told of an event.

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
use crate::language::Text;
use crate::portal::server::extract::{AccountId, Parameters};
use crate::portal::server::refusal::Refusal;
use crate::portal::server::state::Portal;
use crate::routing::{Event, recipients};

/// Which event, and when.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Query {
    event: String,
    at: String,
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
    let read = move |connection: &Connection| Seen::read(connection, &session, &id);
    let seen = portal.store().read(read).await?;
    if !seen.gate().open {
        return Ok(contact::closed(&visit, seen));
    }
    let at = instant(&query.at, portal.now());
    let event = Event::from_name(&query.event);
    let wrong = at.is_none();
    let status = if wrong {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let record = seen.production.as_ref().map(|stored| stored.record.clone());
    let content = html! {
        h1 { (visit.say("page-events")) }
        p { (visit.say("page-events-what")) }
        (form(&visit, &seen, &query, wrong))
        @if let (Some(event), Some(at)) = (event, at) {
            (told(&visit, event, &record.unwrap_or_default(), at))
        }
    };
    Ok(framed(status, &visit, &seen, Tab::Events, &content))
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

/// The id of an event's name.
pub(super) const fn event_name(event: Event) -> &'static str {
    match event {
        Event::ProductionIssue => "page-event-production-issue",
        Event::IntegrationDisabled => "page-event-integration-disabled",
        Event::TechnicalRequest => "page-event-technical-request",
        Event::MerchantIssue => "page-event-merchant-issue",
        Event::UserEscalation => "page-event-user-escalation",
        Event::UserSupport => "page-event-user-support",
    }
}

fn form(visit: &Visit, seen: &Seen, query: &Query, wrong: bool) -> Markup {
    html! {
        form.filter method="get" action=(Tab::Events.target(&seen.profile.id)) {
            div {
                label for="event" { (visit.say("page-event")) }
                select #event name="event" {
                    @for event in Event::ALL {
                        option value=(event) selected[event.as_str() == query.event] {
                            (visit.say(event_name(event)))
                        }
                    }
                }
            }
            div {
                label for="at" { (visit.say("page-event-at")) }
                input #at name="at" type="text" value=(query.at) autocomplete="off"
                    placeholder="2026-12-24 18:00" aria-describedby="at-hint at-error"
                    aria-invalid=[wrong.then_some("true")] autofocus[wrong];
                span.hint #at-hint { (visit.say("page-event-at-hint")) }
                ul.errors #at-error hidden[!wrong] {
                    @if wrong { li { (visit.say("page-event-at-wrong")) } }
                }
            }
            button type="submit" { (visit.say("page-event-show")) }
        }
    }
}

fn told(visit: &Visit, event: Event, record: &Record, at: Timestamp) -> Markup {
    let told = recipients(event, record, at);
    html! {
        section role="status" aria-labelledby="told" {
            h2 #told { (visit.say(event_name(event))) }
            p.quiet { code { (event) } " · " (time(at)) " · " span lang="en" { (told.field.label()) } }
            @if told.addresses.is_empty() {
                p.bad { (visit.say("page-event-nobody")) }
            } @else {
                p { (visit.tell(&Text::new("page-event-told").with("number", told.addresses.len()))) }
                ul { @for address in &told.addresses { li { (address) } } }
            }
            @match told.support_open {
                Some(true) => p.good { (visit.say("page-support-open")) },
                Some(false) => p.bad { (visit.say("page-support-closed")) },
                None => {}
            }
            p.quiet { (visit.say("page-event-not-sent")) }
        }
    }
}
