//! The page with the users of an account.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};

use crate::contact::{Field, Role};
use crate::language::{MessageId, Text, id};
use crate::portal::wire::PortalUser;
use crate::server::pages::account::{AccountTab, ViewedAccount, framed};
use crate::server::pages::gate::modal;
use crate::server::pages::layout::{csrf, done};
use crate::server::pages::visit::Visit;
use crate::server::violation::Violation;

/// The outcome of a form, to be reported on the page.
#[derive(Debug, Default)]
pub(super) struct UsersReport {
    pub violations: Vec<Violation>,
    /// The address that was typed into a refused invitation.
    pub email: String,
    /// The role that was chosen in a refused invitation.
    pub role: Option<Role>,
    /// A message about what was done.
    pub done: Option<Text>,
    /// A new sign-in link.
    pub link: Option<String>,
}

/// Renders the page: in the gate's modal while the gate is closed.
pub(super) fn page(visit: &Visit, account: &ViewedAccount, report: &UsersReport) -> Response {
    let status = if report.violations.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let content = content(visit, account, report);
    if account.gate().open {
        return framed(status, visit, account, AccountTab::Users, &content);
    }
    modal(status, visit, account, AccountTab::Users, &content)
}

fn content(visit: &Visit, account: &ViewedAccount, report: &UsersReport) -> Markup {
    html! {
        @if account.gate().open { h1 { (visit.say(id::PAGE_USERS)) } }
        @else { h2 { (visit.say(id::PAGE_USERS)) } }
        @if !report.violations.is_empty() {
            section.notice role="alert" tabindex="-1" autofocus aria-labelledby="wrong" {
                h2 #wrong {
                    (visit.tell(&Text::new(id::PAGE_WRONG).with("number", report.violations.len())))
                }
                ul { @for violation in &report.violations { li { (violation.in_form(visit.language)) } } }
            }
        }
        @if let Some(text) = &report.done { (done(&visit.tell(text))) }
        @if let Some(link) = &report.link { (handed_over(visit, link)) }
        p { (visit.say(if account.may_manage() { id::PAGE_USERS_WHAT } else { id::PAGE_USERS_READ })) }
        (table(visit, account))
        @if account.may_manage() { (invitation(visit, account, report)) }
        (roles(visit))
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

fn table(visit: &Visit, account: &ViewedAccount) -> Markup {
    let alerts = account
        .production
        .as_ref()
        .and_then(|stored| stored.record.get(Field::Alert))
        .map(|alert| alert.members())
        .unwrap_or_default();
    html! {
        div.wide tabindex="0" role="region" aria-label=(visit.say(id::PAGE_USERS)) {
            table.stack {
                thead {
                    tr {
                        th scope="col" { (visit.say(id::PAGE_ADDRESS)) }
                        th scope="col" { (visit.say(id::PAGE_ROLE)) }
                        @if account.may_manage() { th scope="col" { (visit.say(id::PAGE_ACCESS)) } }
                    }
                }
                tbody {
                    @for (at, user) in account.profile.users.iter().enumerate() {
                        tr {
                            th scope="row" {
                                (user.email)
                                @if alerts.contains(&user.email) {
                                    " " span.mark { (visit.say(id::PAGE_ALERT_CONTACT)) }
                                }
                            }
                            @if account.may_manage() { (controls(visit, account, at, user)) }
                            @else { td { (visit.say(role_name(user.role))) } }
                        }
                    }
                }
            }
        }
    }
}

/// Renders the forms of one user.
fn controls(visit: &Visit, account: &ViewedAccount, at: usize, user: &PortalUser) -> Markup {
    let target = AccountTab::Users.target(&account.profile.id);
    html! {
        td {
            form.inline method="post" action=(target) {
                (csrf(visit.session.as_ref()))
                input type="hidden" name="email" value=(user.email);
                label.hidden for={ "role-" (at) } { (with_email(visit, id::PAGE_ROLE_OF, user)) }
                (select(visit, &format!("role-{at}"), user.role))
                button type="submit" name="action" value="change" aria-label=(with_email(visit, id::PAGE_CHANGE_ROLE, user)) {
                    (visit.say(id::PAGE_CHANGE))
                }
            }
        }
        td {
            form method="post" action=(target) {
                (csrf(visit.session.as_ref()))
                input type="hidden" name="email" value=(user.email);
                button.plain type="submit" name="action" value="link" aria-label=(with_email(visit, id::PAGE_NEW_LINK_FOR, user)) {
                    (visit.say(id::PAGE_NEW_LINK))
                }
                details {
                    summary aria-label=(with_email(visit, id::PAGE_REMOVE_USER, user)) { (visit.say(id::PAGE_REMOVE)) }
                    button.danger type="submit" name="action" value="remove" { (with_email(visit, id::PAGE_REMOVE_NOW, user)) }
                }
            }
        }
    }
}

/// Returns a message about one user.
fn with_email(visit: &Visit, id: MessageId, user: &PortalUser) -> String {
    visit.tell(&Text::new(id).with("email", user.email.as_str()))
}

fn select(visit: &Visit, id: &str, chosen: Role) -> Markup {
    html! {
        select #(id) name="role" {
            @for role in Role::ALL {
                option value=(role.as_str()) selected[role == chosen] { (visit.say(role_name(role))) }
            }
        }
    }
}

fn invitation(visit: &Visit, account: &ViewedAccount, report: &UsersReport) -> Markup {
    let wrong = !report.violations.is_empty();
    html! {
        section aria-labelledby="invite" {
            h2 #invite { (visit.say(id::PAGE_INVITE)) }
            p { (visit.say(id::PAGE_INVITE_WHAT)) }
            form.filter method="post" action=(AccountTab::Users.target(&account.profile.id)) novalidate {
                (csrf(visit.session.as_ref()))
                div {
                    label for="email" { (visit.say(id::PAGE_ADDRESS)) }
                    input #email name="email" type="text" inputmode="email" autocomplete="off"
                        spellcheck="false" value=(report.email) aria-invalid=[wrong.then_some("true")];
                }
                div {
                    label for="role" { (visit.say(id::PAGE_ROLE)) }
                    (select(visit, "role", report.role.unwrap_or(Role::ReadOnly)))
                }
                button.main type="submit" name="action" value="invite" { (visit.say(id::PAGE_INVITE_NOW)) }
            }
        }
    }
}

fn roles(visit: &Visit) -> Markup {
    html! {
        details.roles {
            summary { (visit.say(id::PAGE_ROLES)) }
            dl {
                @for (role, what) in [
                    (Role::ReadOnly, id::PAGE_ROLE_READ_ONLY_MAY),
                    (Role::Editor, id::PAGE_ROLE_EDITOR_MAY),
                    (Role::Administrator, id::PAGE_ROLE_ADMINISTRATOR_MAY),
                    (Role::Tester, id::PAGE_ROLE_TESTER_MAY),
                ] {
                    div { dt { (visit.say(role_name(role))) } dd { (visit.say(what)) } }
                }
            }
        }
    }
}

/// Returns the id of a role's name.
pub(in crate::server::pages) const fn role_name(role: Role) -> MessageId {
    match role {
        Role::ReadOnly => id::PAGE_ROLE_READ_ONLY,
        Role::Editor => id::PAGE_ROLE_EDITOR,
        Role::Administrator => id::PAGE_ROLE_ADMINISTRATOR,
        Role::Tester => id::PAGE_ROLE_TESTER,
    }
}
