//! The events that were raised, and the state of their mail.

use jiff::Timestamp;
use maud::{Markup, html};

use super::view::EventsPage;
use crate::language::Text;
use crate::portal::wire::{Delivery, DeliveryState, EventView};
use crate::server::pages::account::AccountTab;
use crate::server::pages::layout::{done, time};
use crate::server::pages::visit::Visit;
use crate::server::rules::events::event_name;

/// Reports a test event that was just raised.
pub(super) fn sent(visit: &Visit, view: &EventsPage) -> Markup {
    let number = view.query.sent;
    html! {
        @if let Some(event) = view.events.iter().find(|event| Some(event.id) == number) {
            @let waits = event.recipients.iter().any(|mail| mail.state != DeliveryState::NotSent);
            @if event.recipients.is_empty() {
                (done(&visit.say("page-event-nobody")))
            } @else if waits {
                @let number = event.recipients.len();
                (done(&visit.tell(&Text::new("page-event-sent").with("number", number))))
            } @else {
                (done(&visit.say("page-event-noted")))
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
        h2 { (visit.say("page-event-raised")) }
        @if events.is_empty() {
            p.quiet { (visit.say("page-event-none")) }
        } @else {
            @if waits {
                @if !view.sends_mail { p.bad { (visit.say("page-event-mail-waits")) } }
                p { a href=(target) { (visit.say("page-event-look-again")) } }
            }
            ol.history { @for event in events { li { (entry(visit, event)) } } }
        }
        @if let Some(last) = events.last().filter(|_| view.has_more) {
            p { a href={ (target) "?before=" (last.id) } rel="next" { (visit.say("page-event-older")) } }
        }
    }
}

fn entry(visit: &Visit, event: &EventView) -> Markup {
    html! {
        p.quiet {
            @if let Ok(at) = event.at.parse::<Timestamp>() { (time(at)) }
            " · " strong { (event.by) }
            @if event.test { " · " (visit.say("page-event-test")) }
        }
        p { strong { (visit.say(event_name(event.event))) } }
        @if !event.text.is_empty() { p.typed { (event.text) } }
        (support(visit, event.support_open))
        @if event.recipients.is_empty() { p.bad { (visit.say("page-event-nobody")) } }
        @else {
            ul { @for mail in &event.recipients { li { (mail.address) ": " (state(visit, mail)) } } }
        }
    }
}

/// Renders the state of a mail, in words and colour.
fn state(visit: &Visit, mail: &Delivery) -> Markup {
    let attempts = Text::new("page-mail-again").with("number", u64::from(mail.attempts));
    let code = mail
        .code
        .map(|code| Text::new("page-mail-code").with("code", code.to_string()));
    let since = mail.since.parse::<Timestamp>().ok();
    html! {
        @match mail.state {
            DeliveryState::NotSent => span.quiet { (visit.say("page-mail-not-sent")) },
            DeliveryState::Sent => {
                span.good { (visit.say("page-mail-sent")) }
                @if let Some(since) = since { " · " (time(since)) }
            }
            DeliveryState::Failed => {
                span.bad { (visit.say("page-mail-failed")) }
                @if let Some(code) = &code { " · " (visit.tell(code)) }
                @if let Some(since) = since { " · " (time(since)) }
            }
            DeliveryState::Queued => {
                span { (visit.say("page-mail-queued")) }
                @if mail.attempts > 0 {
                    " · " (visit.tell(&attempts))
                    @if let Some(code) = &code { " · " (visit.tell(code)) }
                }
            }
        }
    }
}

/// Renders the state of support. `None` if the event does not depend on it.
pub(super) fn support(visit: &Visit, open: Option<bool>) -> Markup {
    html! {
        @match open {
            Some(true) => p.good { (visit.say("page-support-open")) },
            Some(false) => p.bad { (visit.say("page-support-closed")) },
            None => {}
        }
    }
}
