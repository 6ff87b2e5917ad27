//! The page of all accounts.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;

use super::layout::{page, state};
use super::session::Session;
use super::{Instead, Visit};
use crate::contact::Environment;
use crate::portal::server::extract::Parameters;
use crate::portal::server::refusal::Refusal;
use crate::portal::server::state::Portal;
use crate::portal::server::store::accounts::{self, PageQuery};
use crate::portal::server::store::{Fault, users};
use crate::portal::wire::AccountRow;

/// Rows of one page: few enough for a phone.
const ROWS: u32 = 200;

/// Where the page begins.
#[derive(Debug, Deserialize)]
pub(super) struct From {
    #[serde(default)]
    after: String,
}

/// `GET /accounts`.
pub(super) async fn show(
    State(portal): State<Portal>,
    visit: Visit,
    session: Session,
    from: Result<Parameters<From>, Refusal>,
) -> Result<Response, Instead> {
    let Parameters(From { after }) = from?;
    let query = PageQuery {
        environment: Environment::Production,
        after,
        size: ROWS + 1,
        only: None,
    };
    let holder = session.holder().clone();
    let read = move |connection: &rusqlite::Connection| -> Result<Vec<AccountRow>, Fault> {
        let only = match &holder.email {
            None => None,
            Some(email) => Some(users::accounts(
                connection,
                email,
                holder.account.as_deref(),
            )?),
        };
        accounts::page(connection, &PageQuery { only, ..query })
    };
    let mut rows = portal.store().read(read).await?;
    let more = rows.len() > ROWS as usize;
    rows.truncate(ROWS as usize);
    let next = rows.last().filter(|_| more).map(|row| row.id.as_str());
    Ok(page(
        StatusCode::OK,
        &visit,
        "Accounts",
        &content(&rows, next),
    ))
}

fn content(rows: &[AccountRow], next: Option<&str>) -> Markup {
    html! {
        h1 { "Accounts" }
        @if rows.is_empty() {
            p { "There are no accounts here." }
        } @else {
            div.wide {
                table {
                    thead {
                        tr {
                            th scope="col" { "Account" }
                            th scope="col" { "Production record" }
                            th scope="col" { "From commit" }
                        }
                    }
                    tbody {
                        @for row in rows { (line(row)) }
                    }
                }
            }
        }
        @if let Some(next) = next {
            p { a href={ "/accounts?after=" (next) } rel="next" { "More accounts" } }
        }
    }
}

fn line(row: &AccountRow) -> Markup {
    html! {
        tr {
            th scope="row" {
                a href={ "/accounts/" (row.id) } { (row.name) }
                br;
                span.quiet { (row.id) }
            }
            td { (state(row.complete)) }
            td {
                @match &row.source {
                    Some(source) => code { (source.commit.get(..12).unwrap_or(&source.commit)) },
                    None if row.etag.is_some() => span.quiet { "by hand" },
                    None => span.quiet { "nothing yet" },
                }
            }
        }
    }
}
