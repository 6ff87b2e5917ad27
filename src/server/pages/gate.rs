//! The modal that covers every page of an account until its production record is complete.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};

use super::account::{AccountTab, ViewedAccount, account_id, tabs};
use super::layout::{bar, bare};
use super::support;
use super::visit::Visit;
use crate::contact::{Field, Role};
use crate::language::{Text, id};
use crate::portal::wire::Gate;
use crate::server::gate::closed_by_integration;

/// The pages of an account that the modal leads to.
const TABS: [AccountTab; 2] = [AccountTab::ContactInformation, AccountTab::Users];

/// Renders the modal, with `content` as the page `tab`.
pub(super) fn modal(
    status: StatusCode,
    visit: &Visit,
    account: &ViewedAccount,
    tab: AccountTab,
    content: &Markup,
) -> Response {
    let profile = &account.profile;
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
                p.account { strong { (profile.name) } }
                (account_id(visit, &profile.id))
                div #gate-why { (reason(visit, account, &account.gate(), tab)) }
                (tabs(visit, &profile.id, &TABS, tab))
                (content)
                footer { (bar(visit)) }
            }
        }
    };
    bare(status, visit, &format!("{title} · {}", profile.name), &body)
}

/// The most addresses that are named as able to fill in the form.
const NAMED: usize = 10;

/// Renders who can fill in the form, for a visitor whose role does not allow it.
fn who_can(visit: &Visit, account: &ViewedAccount) -> Markup {
    let users = account.profile.users.iter();
    let administrators: Vec<_> = users
        .filter(|user| user.role == Role::Administrator)
        .map(|user| user.email.as_str())
        .take(NAMED)
        .collect();
    html! {
        div.notice.plain {
            @if administrators.is_empty() {
                p { (visit.say(id::PAGE_GATE_NO_ADMINISTRATOR)) }
            } @else {
                p { (visit.say(id::PAGE_GATE_ASK)) }
                ul {
                    @for address in administrators {
                        li { a href={ "mailto:" (address) } { (address) } }
                    }
                }
            }
            p { (support::link(visit)) }
        }
    }
}

/// Renders the reason why the portal is closed: the missing fields, each with a link to it.
fn reason(visit: &Visit, account: &ViewedAccount, gate: &Gate, tab: AccountTab) -> Markup {
    let record = account.production.as_ref().map(|stored| &stored.record);
    // On the form's own page, a link needs the fragment only.
    let form = match tab {
        AccountTab::ContactInformation => String::new(),
        _ => AccountTab::ContactInformation.target(&account.profile.id),
    };
    html! {
        @if closed_by_integration(gate, record) {
            p.notice {
                (visit.tell(&Text::new(id::PAGE_GATE_INTEGRATION)
                    .with("integration", account.profile.integration.as_str())
                    .with("label", visit.label(Field::MerchantIssues))))
            }
        } @else {
            p { (visit.say(id::PAGE_GATE_WHY)) }
        }
        @if !account.may_edit() { (who_can(visit, account)) }
        p { (visit.tell(&Text::new(id::PAGE_GATE_MISSING).with("number", gate.missing.len()))) }
        ul.missing {
            @for field in &gate.missing {
                li { a href={ (form) "#" (field) } { (visit.label(*field)) } }
            }
        }
    }
}
