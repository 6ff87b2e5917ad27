//! The modal that covers every page of an account until its production record is complete.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};

use super::account::{Seen, Tab, tabs};
use super::layout::{bar, bare};
use super::support;
use super::visit::Visit;
use crate::contact::Field;
use crate::language::{Text, id};
use crate::portal::wire::Gate;
use crate::server::gate::closed_by_integration;

/// The pages that the modal has.
const TABS: [Tab; 2] = [Tab::ContactInformation, Tab::Users];

/// The modal, with `content` under one of its tabs.
pub(super) fn modal(
    status: StatusCode,
    visit: &Visit,
    seen: &Seen,
    tab: Tab,
    content: &Markup,
) -> Response {
    let profile = &seen.profile;
    let title = visit.say(id::PAGE_GATE);
    let body = html! {
        a.skip href="#content" { (visit.say(id::PAGE_SKIP)) }
        div.behind aria-hidden="true" inert {
            div.top { span.brand { "contactctl portal" } }
            div.ghost {}
            div.ghost {}
            div.ghost {}
        }
        main #content {
            div.modal role="dialog" aria-modal="true" aria-labelledby="gate" aria-describedby="gate-why" {
                div.modal-top {
                    h1 #gate { (title) }
                    (support::link(visit))
                }
                p.account { strong { (profile.name) } span.quiet { " " code { (profile.id) } } }
                div #gate-why { (why(visit, seen, &seen.gate(), tab)) }
                (tabs(visit, &profile.id, &TABS, tab))
                (content)
                footer { (bar(visit)) }
            }
        }
    };
    bare(status, visit, &format!("{title} · {}", profile.name), &body)
}

/// Why the portal is closed: what is missing, with the way there.
fn why(visit: &Visit, seen: &Seen, gate: &Gate, tab: Tab) -> Markup {
    let record = seen.production.as_ref().map(|stored| &stored.record);
    let form = Tab::ContactInformation.target(&seen.profile.id);
    let target = |field: &Field| match tab {
        Tab::ContactInformation => format!("#{field}"),
        _ => format!("{form}#{field}"),
    };
    let reopened = closed_by_integration(gate, record);
    html! {
        @if reopened {
            p.notice {
                (visit.tell(&Text::new(id::PAGE_GATE_INTEGRATION)
                    .with("integration", seen.profile.integration.as_str())
                    .with("label", Field::MerchantIssues.label())))
            }
        } @else {
            p { (visit.say(id::PAGE_GATE_WHY)) }
        }
        p { (visit.tell(&Text::new(id::PAGE_GATE_MISSING).with("number", gate.missing.len()))) }
        ul.missing {
            @for field in &gate.missing {
                li { a lang="en" href=(target(field)) { (field.label()) } }
            }
        }
    }
}
