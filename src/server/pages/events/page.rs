//! The page with events.

use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use maud::{Markup, html};

use super::view::{EventsPage, EventsQuery};
use super::{list, test_form};
use crate::contact::Record;
use crate::language::{Text, id};
use crate::routing::{Event, recipients};
use crate::server::pages::account::{AccountTab, ViewedAccount, framed};
use crate::server::pages::contact;
use crate::server::pages::layout::time;
use crate::server::pages::visit::Visit;
use crate::server::rules::events::event_name;
use crate::server::store::records::StoredRecord;

/// Renders the page, or the gate's modal.
pub(super) fn page(visit: &Visit, view: EventsPage) -> Response {
    if !view.account.gate().open {
        return contact::closed(visit, view.account);
    }
    let at = instant(&view.query.at, view.now);
    let event = Event::from_name(&view.query.event);
    let wrong = at.is_none();
    let status = if wrong || view.draft.fault().is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let content = html! {
        h1 { (visit.say(id::PAGE_EVENTS)) }
        (list::sent(visit, &view))
        p { (visit.say(id::PAGE_EVENTS_WHAT)) }
        (form(visit, &view.account, &view.query, wrong))
        @if let (Some(event), Some(at)) = (event, at) {
            (notified(visit, event, view.account.production.as_ref(), at))
        }
        (test_form::form(visit, &view))
        (list::list(visit, &view))
    };
    framed(status, visit, &view.account, AccountTab::Events, &content)
}

/// Reads a time as it is typed: in UTC unless it has an offset, and `now` if it is empty.
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

fn form(visit: &Visit, account: &ViewedAccount, query: &EventsQuery, wrong: bool) -> Markup {
    html! {
        form.filter method="get" action=(AccountTab::Events.target(&account.profile.id)) {
            div {
                label for="event" { (visit.say(id::PAGE_EVENT)) }
                (test_form::select(visit, "event", &query.event))
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

/// Renders the recipients of an event at a time.
fn notified(visit: &Visit, event: Event, stored: Option<&StoredRecord>, at: Timestamp) -> Markup {
    let empty = Record::default();
    let record = stored.map_or(&empty, |stored| &stored.record);
    let told = recipients(event, record, at);
    html! {
        section role="status" aria-labelledby="told" {
            h2 #told { (visit.say(event_name(event))) }
            p.quiet { code { (event) } " · " (time(visit, at)) " · " (visit.label(told.field)) }
            @if told.addresses.is_empty() {
                p.bad { (visit.say(id::PAGE_EVENT_NOBODY)) }
            } @else {
                p { (visit.tell(&Text::new(id::PAGE_EVENT_TOLD).with("number", told.addresses.len()))) }
                ul { @for address in &told.addresses { li { (address) } } }
            }
            (list::support(visit, told.support_open))
            p.quiet { (visit.say(id::PAGE_EVENT_NOT_SENT)) }
        }
    }
}
