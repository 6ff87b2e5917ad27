//! The page of all accounts that the visitor has access to.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;

use super::layout::{PageError, page, short, state};
use super::visit::{PageSession, Visit};
use crate::contact::Environment;
use crate::language::{MessageId, id};
use crate::portal::wire::AccountRow;
use crate::server::http::extract::QueryParameters;
use crate::server::refusal::Refusal;
use crate::server::state::Portal;
use crate::server::store::StoreFault;
use crate::server::store::accounts::AccountSearch;

/// The number of rows on a page: few enough for a phone.
const ROWS: usize = 100;

/// The filters, and the start of the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AccountsQuery {
    search: String,
    /// `complete`, `incomplete`, or empty for both.
    state: String,
    /// `yes`, `no`, or empty for both.
    managed: String,
    /// The id that the page starts after.
    after: String,
}

impl AccountsQuery {
    fn search(&self, only: Option<Vec<String>>) -> AccountSearch {
        AccountSearch {
            environment: Environment::Production,
            after: self.after.clone(),
            text: self.search.trim().to_lowercase(),
            complete: choice(&self.state, "complete", "incomplete"),
            managed: choice(&self.managed, "yes", "no"),
            // One more tells whether there is a next page.
            size: ROWS + 1,
            only,
        }
    }

    /// Returns the target of the page of the same search that starts after `after`.
    fn target_after(&self, after: &str) -> String {
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
        match query.finish() {
            query if query.is_empty() => "/accounts".to_owned(),
            query => format!("/accounts?{query}"),
        }
    }

    fn is_filtered(&self) -> bool {
        [&self.search, &self.state, &self.managed]
            .iter()
            .any(|text| !text.is_empty())
    }
}

/// Reads a choice of two. Returns `None` if `text` is neither.
fn choice(text: &str, yes: &str, no: &str) -> Option<bool> {
    [yes, no].contains(&text).then_some(text == yes)
}

/// `GET /accounts`.
pub(super) async fn show(
    State(portal): State<Portal>,
    visit: Visit,
    session: PageSession,
    query: Result<QueryParameters<AccountsQuery>, Refusal>,
) -> Result<Response, PageError> {
    let QueryParameters(query) = query?;
    let mut rows = find(&portal, &session, query.search(None)).await?;
    let has_more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let title = visit.say(id::PAGE_ACCOUNTS);
    let content = html! {
        h1 { (title) }
        (filter(&visit, &query))
        (table(&visit, &rows, &query))
        p.pages {
            @if !query.after.is_empty() { a href=(query.target_after("")) { (visit.say(id::PAGE_FIRST)) } " " }
            @if let Some(last) = rows.last().filter(|_| has_more) {
                a href=(query.target_after(&last.id)) rel="next" { (visit.say(id::PAGE_MORE_ACCOUNTS)) }
            }
        }
    };
    Ok(page(StatusCode::OK, &visit, &title, &content))
}

/// Searches the accounts that the session opens.
async fn find(
    portal: &Portal,
    session: &PageSession,
    search: AccountSearch,
) -> Result<Vec<AccountRow>, StoreFault> {
    let holder = session.holder().clone();
    portal
        .store()
        .read(move |tx| {
            let only = match &holder.email {
                None => None,
                Some(email) => {
                    let account = holder.account.as_deref();
                    Some(tx.accounts_of(email, account)?)
                }
            };
            tx.search_accounts(&AccountSearch { only, ..search })
        })
        .await
}

fn filter(visit: &Visit, query: &AccountsQuery) -> Markup {
    html! {
        search {
            form.filter method="get" action="/accounts" {
                div {
                    label for="search" { (visit.say(id::PAGE_SEARCH)) }
                    input #search name="search" type="search" value=(query.search) autocomplete="off";
                }
                (select(visit, "state", id::PAGE_STATE, &query.state, [
                    ("", id::PAGE_ANY), ("complete", id::PAGE_COMPLETE), ("incomplete", id::PAGE_INCOMPLETE),
                ]))
                (select(visit, "managed", id::PAGE_MANAGED_BY, &query.managed, [
                    ("", id::PAGE_ANY), ("yes", id::PAGE_BY_REPOSITORY), ("no", id::PAGE_NOT_BY_REPOSITORY),
                ]))
                button type="submit" { (visit.say(id::PAGE_FILTER)) }
            }
        }
    }
}

/// Renders a choice of `options`, each a value and the id of its name.
fn select(
    visit: &Visit,
    id: &str,
    label: MessageId,
    value: &str,
    options: [(&str, MessageId); 3],
) -> Markup {
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
}

fn table(visit: &Visit, rows: &[AccountRow], query: &AccountsQuery) -> Markup {
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
