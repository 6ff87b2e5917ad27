//! The page with the users of an account.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};

use super::query::UsersQuery;
use super::report::{UsersReport, invitation_field};
use super::roles::{roles, select};
use super::table::UsersTable;
use crate::contact::Role;
use crate::language::{Text, id};
use crate::server::pages::account::{AccountTab, ViewedAccount, framed};
use crate::server::pages::gate::modal;
use crate::server::pages::layout::{csrf, done, errors};
use crate::server::pages::visit::Visit;

/// Renders the page: in the gate's modal while the gate is closed.
pub(super) fn page(
    visit: &Visit,
    account: &ViewedAccount,
    query: &UsersQuery,
    report: &UsersReport,
) -> Response {
    let status = if report.violations.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let content = content(visit, account, query, report);
    if account.gate().open {
        return framed(status, visit, account, AccountTab::Users, &content);
    }
    modal(status, visit, account, AccountTab::Users, &content)
}

fn content(
    visit: &Visit,
    account: &ViewedAccount,
    query: &UsersQuery,
    report: &UsersReport,
) -> Markup {
    let table = UsersTable {
        visit,
        account,
        query,
        report,
    };
    html! {
        @if account.gate().open { h1 { (visit.say(id::PAGE_USERS)) } }
        @else { h2 { (visit.say(id::PAGE_USERS)) } }
        @if !report.violations.is_empty() {
            section.notice role="alert" tabindex="-1" autofocus aria-labelledby="wrong" {
                h2 #wrong {
                    (visit.tell(&Text::new(id::PAGE_WRONG).with("number", report.violations.len())))
                }
                ul {
                    @for violation in &report.violations {
                        li {
                            @if report.is_invitation {
                                a href={ "#" (invitation_field(violation)) } { (violation.in_form(visit.language)) }
                            } @else { (violation.in_form(visit.language)) }
                        }
                    }
                }
            }
        }
        @if let Some(text) = &report.done { (done(&visit.tell(text))) }
        @if let Some(link) = &report.link { (handed_over(visit, link)) }
        p { (visit.say(if account.may_manage() { id::PAGE_USERS_WHAT } else { id::PAGE_USERS_READ })) }
        (table.render())
        @if account.may_manage() { (invitation(visit, account, query, report)) }
        (roles(visit, account))
    }
}

/// Renders a new sign-in link, to be handed over by the administrator.
fn handed_over(visit: &Visit, link: &str) -> Markup {
    html! {
        section aria-labelledby="link" {
            h2 #link { (visit.say(id::PAGE_LINK)) }
            p { (visit.say(id::PAGE_LINK_WHAT)) }
            p { code.typed { (link) } }
        }
    }
}

fn invitation(
    visit: &Visit,
    account: &ViewedAccount,
    query: &UsersQuery,
    report: &UsersReport,
) -> Markup {
    let (email, role) = if report.is_invitation {
        (report.email.as_str(), report.role)
    } else {
        ("", None)
    };
    let wrong = report.violations_at("email");
    html! {
        section aria-labelledby="invite" {
            h2 #invite { (visit.say(id::PAGE_INVITE)) }
            p { (visit.say(id::PAGE_INVITE_WHAT)) }
            form.filter method="post" action=(query.target(&account.profile.id)) novalidate {
                (csrf(visit.session.as_ref()))
                div {
                    label for="email" { (visit.say(id::PAGE_ADDRESS)) }
                    input #email name="email" type="text" inputmode="email" autocomplete="off"
                        spellcheck="false" value=(email) aria-describedby="email-error"
                        aria-invalid=[(!wrong.is_empty()).then_some("true")];
                    (errors(visit, "email", &wrong))
                }
                div {
                    label for="role" { (visit.say(id::PAGE_ROLE)) }
                    (select(visit, account, "role", role.unwrap_or(Role::ReadOnly)))
                    (errors(visit, "role", &report.violations_at("role")))
                }
                button.main type="submit" name="action" value="invite" { (visit.say(id::PAGE_INVITE_NOW)) }
            }
        }
    }
}
