//! The table of an account's users, with a search and the forms of each.

use maud::{Markup, html};

use super::query::{UsersQuery, UsersRows};
use super::report::UsersReport;
use super::roles::{role_name, select};
use crate::contact::Field;
use crate::language::{MessageId, Text, id};
use crate::portal::wire::PortalUser;
use crate::server::pages::account::{AccountTab, ViewedAccount};
use crate::server::pages::layout::csrf;
use crate::server::pages::visit::Visit;

/// The table of users.
#[derive(Debug, Clone, Copy)]
pub(super) struct UsersTable<'a> {
    pub visit: &'a Visit,
    pub account: &'a ViewedAccount,
    pub query: &'a UsersQuery,
    pub report: &'a UsersReport,
}

impl UsersTable<'_> {
    /// Renders the search, a page of users, and the links to other pages.
    pub fn render(self) -> Markup {
        let users = &self.account.profile.users;
        let rows = self.query.rows(users);
        html! {
            @if !UsersQuery::is_short(users) { (self.search(&rows)) }
            @if rows.users.is_empty() && !self.query.search.is_empty() {
                p role="status" { (self.visit.say(id::PAGE_NO_SUCH_USERS)) " " (self.link_to_all()) }
            } @else {
                (self.rows(&rows))
            }
            (self.links(&rows))
        }
    }

    fn search(self, rows: &UsersRows<'_>) -> Markup {
        let visit = self.visit;
        html! {
            search {
                form.filter method="get" action=(AccountTab::Users.target(&self.account.profile.id)) {
                    div {
                        label for="search" { (visit.say(id::PAGE_SEARCH_USERS)) }
                        input #search name="search" type="search" value=(self.query.search) autocomplete="off";
                    }
                    button type="submit" { (visit.say(id::PAGE_FILTER)) }
                }
            }
            p.quiet { (visit.tell(&Text::new(id::PAGE_USERS_FOUND).with("number", rows.found))) }
        }
    }

    fn rows(self, rows: &UsersRows<'_>) -> Markup {
        let (visit, account) = (self.visit, self.account);
        let alerts = account
            .production
            .as_ref()
            .and_then(|stored| stored.record.get(Field::Alert))
            .map(|alert| alert.members())
            .unwrap_or_default();
        html! {
            div.wide tabindex="0" role="region" aria-label=(visit.say(id::PAGE_USERS)) {
                table.stack.people {
                    thead {
                        tr {
                            th scope="col" { (visit.say(id::PAGE_ADDRESS)) }
                            th scope="col" { (visit.say(id::PAGE_ROLE)) }
                            @if account.may_manage() { th scope="col" { (visit.say(id::PAGE_ACCESS)) } }
                        }
                    }
                    tbody {
                        @for (at, user) in rows.users.iter().enumerate() {
                            tr {
                                th scope="row" {
                                    (user.email)
                                    @if alerts.contains(&user.email) {
                                        " " span.mark { (visit.say(id::PAGE_ALERT_CONTACT)) }
                                    }
                                }
                                @if account.may_manage() { (self.controls(at, user)) }
                                @else { td { (visit.say(role_name(user.role))) } }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Renders the form of one user. Its last buttons are in another cell.
    fn controls(self, at: usize, user: &PortalUser) -> Markup {
        let visit = self.visit;
        let form = format!("user-{at}");
        let error = format!("user-{at}-error");
        let violations = self.report.violations_of(&user.email);
        html! {
            td {
                form.inline #(form) method="post" action=(self.query.target(&self.account.profile.id)) {
                    (csrf(visit.session.as_ref()))
                    input type="hidden" name="email" value=(user.email);
                    label.hidden for={ "role-" (at) } { (with_email(visit, id::PAGE_ROLE_OF, user)) }
                    (select(visit, self.account, &format!("role-{at}"), user.role))
                    button type="submit" name="action" value="change"
                        aria-label=(with_email(visit, id::PAGE_CHANGE_ROLE, user))
                        aria-describedby=[(!violations.is_empty()).then_some(&error)] {
                        (visit.say(id::PAGE_CHANGE))
                    }
                }
                @if !violations.is_empty() {
                    ul.errors #(error) {
                        @for violation in violations { li { (violation.in_form(visit.language)) } }
                    }
                }
            }
            td {
                button.plain form=(form) type="submit" name="action" value="link"
                    aria-label=(with_email(visit, id::PAGE_NEW_LINK_FOR, user)) {
                    (visit.say(id::PAGE_NEW_LINK))
                }
                details {
                    summary aria-label=(with_email(visit, id::PAGE_REMOVE_USER, user)) { (visit.say(id::PAGE_REMOVE)) }
                    button.danger form=(form) type="submit" name="action" value="remove" {
                        (with_email(visit, id::PAGE_REMOVE_NOW, user))
                    }
                }
            }
        }
    }

    fn links(self, rows: &UsersRows<'_>) -> Markup {
        let account = &self.account.profile.id;
        html! {
            @if rows.next.is_some() || !self.query.after.is_empty() {
                p.pages {
                    @if !self.query.after.is_empty() {
                        a href=(self.query.target_after(account, "")) { (self.visit.say(id::PAGE_FIRST)) } " "
                    }
                    @if let Some(next) = rows.next {
                        a href=(self.query.target_after(account, next)) rel="next" { (self.visit.say(id::PAGE_MORE_USERS)) }
                    }
                }
            }
        }
    }

    fn link_to_all(self) -> Markup {
        html! {
            a href=(AccountTab::Users.target(&self.account.profile.id)) { (self.visit.say(id::PAGE_ALL_ACCOUNTS)) }
        }
    }
}

/// Returns a message about one user.
fn with_email(visit: &Visit, id: MessageId, user: &PortalUser) -> String {
    visit.tell(&Text::new(id).with("email", user.email.as_str()))
}
