//! The page of all accounts that the visitor has access to.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;

use crate::contact::Environment;
use crate::portal::wire::AccountRow;
use crate::server::http::extract::Parameters;
use crate::server::pages::layout::instead::Instead;
use crate::server::pages::layout::page::{page, short, state};
use crate::server::pages::visit::session::Session;
use crate::server::pages::visit::visitor::Visit;
use crate::server::refusal::Refusal;
use crate::server::state::Portal;
use crate::server::store::accounts::{self, Search};
use crate::server::store::{Fault, users};

/// Rows of one page: few enough for a phone.
const ROWS: usize = 100;

/// What is looked for, and where the page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Query {
    search: String,
    state: String,
    managed: String,
    after: String,
}

impl Query {
    fn yes_or_no(text: &str, yes: &str, no: &str) -> Option<bool> {
        (text == yes)
            .then_some(true)
            .or((text == no).then_some(false))
    }

    fn search(&self, only: Option<Vec<String>>) -> Search {
        Search {
            environment: Environment::Production,
            after: self.after.clone(),
            text: self.search.trim().to_lowercase(),
            complete: Self::yes_or_no(&self.state, "complete", "incomplete"),
            managed: Self::yes_or_no(&self.managed, "yes", "no"),
            size: ROWS + 1,
            only,
        }
    }

    /// The next page of the same search.
    fn next(&self, after: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("search", self.search.as_str()),
            ("state", &self.state),
            ("managed", &self.managed),
            ("after", after),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        format!("/accounts?{}", query.finish())
    }

    fn is_filtered(&self) -> bool {
        [&self.search, &self.state, &self.managed]
            .iter()
            .any(|text| !text.is_empty())
    }
}

/// `GET /accounts`.
pub(super) async fn show(
    State(portal): State<Portal>,
    visit: Visit,
    session: Session,
    query: Result<Parameters<Query>, Refusal>,
) -> Result<Response, Instead> {
    let Parameters(query) = query?;
    let holder = session.holder().clone();
    let search = query.search(None);
    let read = move |connection: &rusqlite::Connection| -> Result<Vec<AccountRow>, Fault> {
        let only = match &holder.email {
            None => None,
            Some(email) => Some(users::accounts(
                connection,
                email,
                holder.account.as_deref(),
            )?),
        };
        accounts::search(connection, &Search { only, ..search })
    };
    let mut rows = portal.store().read(read).await?;
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let next = rows.last().filter(|_| more).map(|row| query.next(&row.id));
    let title = visit.say("page-accounts");
    let content = html! {
        h1 { (title) }
        (filter(&visit, &query))
        (table(&visit, &rows, &query))
        @if let Some(next) = next {
            p { a href=(next) rel="next" { (visit.say("page-more-accounts")) } }
        }
    };
    Ok(page(StatusCode::OK, &visit, &title, &content))
}

fn filter(visit: &Visit, query: &Query) -> Markup {
    let choice =
        |id: &str, label: &'static str, value: &str, options: [(&str, &'static str); 3]| {
            html! {
                div {
                    label for=(id) { (visit.say(label)) }
                    select #(id) name=(id) {
                        @for (option, name) in options {
                            option value=(option) selected[option == value] { (visit.say(name)) }
                        }
                    }
                }
            }
        };
    html! {
        search {
            form.filter method="get" action="/accounts" {
                div {
                    label for="search" { (visit.say("page-search")) }
                    input #search name="search" type="search" value=(query.search) autocomplete="off";
                }
                (choice("state", "page-state", &query.state, [
                    ("", "page-any"), ("complete", "page-complete"), ("incomplete", "page-incomplete"),
                ]))
                (choice("managed", "page-managed-by", &query.managed, [
                    ("", "page-any"), ("yes", "page-by-repository"), ("no", "page-by-hand"),
                ]))
                button type="submit" { (visit.say("page-filter")) }
            }
        }
    }
}

fn table(visit: &Visit, rows: &[AccountRow], query: &Query) -> Markup {
    html! {
        @if rows.is_empty() {
            @if query.is_filtered() {
                p role="status" { (visit.say("page-no-such-accounts")) " "
                    a href="/accounts" { (visit.say("page-all-accounts")) } }
            } @else {
                p { (visit.say("page-no-accounts")) }
            }
        } @else {
            div.wide tabindex="0" role="region" aria-label=(visit.say("page-accounts")) {
                table.stack {
                    thead {
                        tr {
                            th scope="col" { (visit.say("page-account")) }
                            th scope="col" { (visit.say("page-record")) }
                            th scope="col" { (visit.say("page-managed-by")) }
                        }
                    }
                    tbody { @for row in rows { (line(visit, row)) } }
                }
            }
        }
    }
}

fn line(visit: &Visit, row: &AccountRow) -> Markup {
    html! {
        tr {
            th scope="row" {
                a href={ "/accounts/" (row.id) } { (row.name) }
                br;
                span.quiet { (row.id) }
            }
            td { (state(visit, row.complete)) }
            td {
                @match &row.source {
                    Some(source) => {
                        (visit.say("page-by-repository")) br;
                        code title=(source.commit) { (short(&source.commit)) }
                    }
                    None if row.etag.is_some() => span.quiet { (visit.say("page-by-hand")) },
                    None => span.quiet { (visit.say("page-nothing-yet")) },
                }
            }
        }
    }
}
