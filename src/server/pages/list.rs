//! The page of all accounts that the visitor has access to.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;

use super::instead::Instead;
use super::layout::{page, short, state};
use super::session::Session;
use super::visit::Visit;
use crate::contact::Environment;
use crate::language::{MessageId, id};
use crate::portal::wire::AccountRow;
use crate::server::extract::Parameters;
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
    let title = visit.say(id::PAGE_ACCOUNTS);
    let content = html! {
        h1 { (title) }
        (filter(&visit, &query))
        (table(&visit, &rows, &query))
        @if let Some(next) = next {
            p { a href=(next) rel="next" { (visit.say(id::PAGE_MORE_ACCOUNTS)) } }
        }
    };
    Ok(page(StatusCode::OK, &visit, &title, &content))
}

fn filter(visit: &Visit, query: &Query) -> Markup {
    let choice = |id: &str, label: MessageId, value: &str, options: [(&str, MessageId); 3]| {
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
                    label for="search" { (visit.say(id::PAGE_SEARCH)) }
                    input #search name="search" type="search" value=(query.search) autocomplete="off";
                }
                (choice("state", id::PAGE_STATE, &query.state, [
                    ("", id::PAGE_ANY), ("complete", id::PAGE_COMPLETE), ("incomplete", id::PAGE_INCOMPLETE),
                ]))
                (choice("managed", id::PAGE_MANAGED_BY, &query.managed, [
                    ("", id::PAGE_ANY), ("yes", id::PAGE_BY_REPOSITORY), ("no", id::PAGE_BY_HAND),
                ]))
                button type="submit" { (visit.say(id::PAGE_FILTER)) }
            }
        }
    }
}

fn table(visit: &Visit, rows: &[AccountRow], query: &Query) -> Markup {
    html! {
        @if rows.is_empty() {
            @if query.is_filtered() {
                p role="status" { (visit.say(id::PAGE_NO_SUCH_ACCOUNTS)) " "
                    a href="/accounts" { (visit.say(id::PAGE_ALL_ACCOUNTS)) } }
            } @else {
                p { (visit.say(id::PAGE_NO_ACCOUNTS)) }
            }
        } @else {
            div.wide tabindex="0" role="region" aria-label=(visit.say(id::PAGE_ACCOUNTS)) {
                table.stack {
                    thead {
                        tr {
                            th scope="col" { (visit.say(id::PAGE_ACCOUNT)) }
                            th scope="col" { (visit.say(id::PAGE_RECORD)) }
                            th scope="col" { (visit.say(id::PAGE_MANAGED_BY)) }
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
                        (visit.say(id::PAGE_BY_REPOSITORY)) br;
                        code title=(source.commit) { (short(&source.commit)) }
                    }
                    None if row.etag.is_some() => span.quiet { (visit.say(id::PAGE_BY_HAND)) },
                    None => span.quiet { (visit.say(id::PAGE_NOTHING_YET)) },
                }
            }
        }
    }
}
