//! The form that raises a test event.

use maud::{Markup, html};

use super::view::EventsPage;
use crate::language::{Text, id};
use crate::routing::Event;
use crate::server::pages::account::AccountTab;
use crate::server::pages::layout::csrf;
use crate::server::pages::visit::Visit;
use crate::server::rules::events::event_name;

/// Renders the form, or the reason why there is no form.
pub(super) fn form(visit: &Visit, view: &EventsPage) -> Markup {
    let fault = view.draft.fault();
    let wrong = fault.is_some();
    let hint = Text::new(id::PAGE_EVENT_TEXT_HINT);
    html! {
        section aria-labelledby="send" {
            h2 #send { (visit.say(id::PAGE_EVENT_SEND)) }
            @if !view.sends_mail {
                p { (visit.say(id::PAGE_EVENT_NO_MAIL)) }
            } @else if !view.account.may_edit() {
                p { (visit.say(id::PAGE_EVENT_EDITORS)) }
            } @else {
                p { (visit.say(id::PAGE_EVENT_SEND_WHAT)) }
                form method="post" action=(AccountTab::Events.target(&view.account.profile.id)) {
                    (csrf(visit.session.as_ref()))
                    input type="hidden" name="key" value=(view.draft.key);
                    div.field {
                        label for="test" { (visit.say(id::PAGE_EVENT)) }
                        br;
                        (select(visit, "test", &view.draft.event))
                    }
                    div.field {
                        label for="text" { (visit.say(id::PAGE_EVENT_TEXT)) }
                        p.hint #text-hint { (visit.tell(&hint)) }
                        textarea #text name="text" rows="3" aria-describedby="text-hint text-error"
                            aria-invalid=[wrong.then_some("true")] autofocus[wrong] {
                            (view.draft.text)
                        }
                        ul.errors #text-error hidden[!wrong] {
                            @if let Some(fault) = &fault { li { (fault.in_form(visit.language)) } }
                        }
                    }
                    button.main type="submit" { (visit.say(id::PAGE_EVENT_SEND_NOW)) }
                }
            }
        }
    }
}

/// Renders the choice of an event.
pub(super) fn select(visit: &Visit, id: &str, chosen: &str) -> Markup {
    html! {
        select #(id) name="event" {
            @for event in Event::ALL {
                option value=(event) selected[event.as_str() == chosen] { (visit.say(event_name(event))) }
            }
        }
    }
}
