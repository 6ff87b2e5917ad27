//! The events that were raised, and the state of their mail.

use jiff::Timestamp;
use maud::{Markup, html};

use super::view::EventsPage;
use crate::language::{Text, id};
use crate::portal::wire::{Delivery, DeliveryState, EventView};
use crate::server::pages::account::AccountTab;
use crate::server::pages::layout::{done, time};
use crate::server::pages::visit::Visit;
use crate::server::rules::events::{event_name, support_then};

/// Reports a test event that was just raised.
pub(super) fn sent(visit: &Visit, view: &EventsPage) -> Markup {
    let number = view.query.sent;
    html! {
        @if let Some(event) = view.events.iter().find(|event| Some(event.id) == number) {
            @let waits = event.recipients.iter().any(|mail| mail.state != DeliveryState::NotSent);
            @if event.recipients.is_empty() {
                (done(&visit.say(id::PAGE_EVENT_NOBODY)))
            } @else if waits {
                @let number = event.recipients.len();
                (done(&visit.tell(&Text::new(id::PAGE_EVENT_SENT).with("number", number))))
            } @else {
                (done(&visit.say(id::PAGE_EVENT_NOTED)))
            }
        }
    }
}

/// Renders the events that were raised, with the state of each mail.
pub(super) fn list(visit: &Visit, view: &EventsPage) -> Markup {
    let events = &view.events;
    let waits = events
        .iter()
        .flat_map(|event| &event.recipients)
        .any(|mail| mail.state == DeliveryState::Queued);
    let target = AccountTab::Events.target(&view.account.profile.id);
    html! {
        h2 { (visit.say(id::PAGE_EVENT_RAISED)) }
        @if events.is_empty() {
            p.quiet { (visit.say(id::PAGE_EVENT_NONE)) }
        } @else {
            @if waits {
                @if !view.sends_mail { p.bad { (visit.say(id::PAGE_EVENT_MAIL_WAITS)) } }
                p { a href=(target) { (visit.say(id::PAGE_EVENT_LOOK_AGAIN)) } }
            }
            ol.history { @for event in events { li { (entry(visit, event)) } } }
        }
        p.pages {
            @if view.query.before.is_some() { a href=(target) { (visit.say(id::PAGE_NEWEST)) } " " }
            @if let Some(last) = events.last().filter(|_| view.has_more) {
                a href={ (target) "?before=" (last.id) } rel="next" { (visit.say(id::PAGE_EVENT_OLDER)) }
            }
        }
    }
}

fn entry(visit: &Visit, event: &EventView) -> Markup {
    html! {
        p.quiet {
            @if let Ok(at) = event.at.parse::<Timestamp>() { (time(visit, at)) }
            " · " strong { (event.by) }
            @if event.test { " · " (visit.say(id::PAGE_EVENT_TEST)) }
        }
        p { strong { (visit.say(event_name(event.event))) } }
        @if !event.text.is_empty() { p.typed { (event.text) } }
        @if let Some(is_open) = event.support_open {
            p class=(if is_open { "good" } else { "bad" }) { (visit.tell(&support_then(is_open))) }
        }
        @if event.recipients.is_empty() {
            p.bad { (visit.tell(&Text::new(id::PAGE_EVENT_NOBODY).attribute("then"))) }
        } @else {
            ul { @for mail in &event.recipients { li { (mail.address) ": " (state(visit, mail)) } } }
        }
    }
}

/// Renders the state of a mail, in words and colour.
fn state(visit: &Visit, mail: &Delivery) -> Markup {
    let attempts = Text::new(id::PAGE_MAIL_AGAIN).with("number", u64::from(mail.attempts));
    let code = mail
        .code
        .map(|code| Text::new(id::PAGE_MAIL_CODE).with("code", code.to_string()));
    let since = mail.since.parse::<Timestamp>().ok();
    html! {
        @match mail.state {
            DeliveryState::NotSent => span.quiet { (visit.say(id::PAGE_MAIL_NOT_SENT)) },
            DeliveryState::Sent => {
                span.good { (visit.say(id::PAGE_MAIL_SENT)) }
                @if let Some(since) = since { " · " (time(visit, since)) }
            }
            DeliveryState::Failed => {
                span.bad { (visit.say(id::PAGE_MAIL_FAILED)) }
                @if let Some(code) = &code { " · " (visit.tell(code)) }
                @if let Some(since) = since { " · " (time(visit, since)) }
            }
            DeliveryState::Queued => {
                span { (visit.say(id::PAGE_MAIL_QUEUED)) }
                @if mail.attempts > 0 {
                    " · " (visit.tell(&attempts))
                    @if let Some(code) = &code { " · " (visit.tell(code)) }
                }
            }
        }
    }
}

/// Renders the state of support in a preview. `None` if the event does not depend on it.
pub(super) fn support(visit: &Visit, open: Option<bool>) -> Markup {
    html! {
        @match open {
            Some(true) => p.good { (visit.say(id::PAGE_SUPPORT_OPEN)) },
            Some(false) => p.bad { (visit.say(id::PAGE_SUPPORT_CLOSED)) },
            None => {}
        }
    }
}
