//! The page of one account: its records, its users and what happened to them.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use rusqlite::Connection;

use super::layout::{page, state, time};
use super::session::Session;
use super::{Instead, Visit, past};
use crate::contact::{Environment, Field};
use crate::portal::server::extract::AccountId;
use crate::portal::server::gate;
use crate::portal::server::refusal::Refusal;
use crate::portal::server::state::Portal;
use crate::portal::server::store::accounts::{self, Account};
use crate::portal::server::store::records::{self, StoredRecord};
use crate::portal::server::store::{history, users};
use crate::portal::wire::{Gate, HistoryEntry, PortalUser};

/// Changes that the page shows.
const CHANGES: u32 = 20;

/// All that the page shows.
struct View {
    account: Account,
    production: Option<StoredRecord>,
    sandbox: Option<StoredRecord>,
    users: Vec<PortalUser>,
    changes: Vec<HistoryEntry>,
}

/// `GET /accounts/{id}`.
pub(super) async fn show(
    State(portal): State<Portal>,
    visit: Visit,
    session: Session,
    id: Result<AccountId, Refusal>,
) -> Result<Response, Instead> {
    let AccountId(id) = id?;
    let view = portal
        .store()
        .read(move |connection| {
            session.role(connection, &id)?;
            read(connection, &id)
        })
        .await?;
    Ok(page(
        StatusCode::OK,
        &visit,
        &view.account.name,
        &content(&view),
    ))
}

fn read(connection: &Connection, id: &str) -> Result<View, Refusal> {
    let account = accounts::find(connection, id)?;
    let changes = history::page(connection, id, i64::MAX, CHANGES)?;
    Ok(View {
        account: account.ok_or_else(|| Refusal::no_account(id))?,
        production: records::find(connection, id, Environment::Production)?,
        sandbox: records::find(connection, id, Environment::Sandbox)?,
        users: users::all(connection, id)?,
        changes: changes.into_iter().map(|(_, entry)| entry).collect(),
    })
}

fn content(view: &View) -> Markup {
    let account = &view.account;
    let gate = |environment, stored: &Option<StoredRecord>| {
        let record = stored.as_ref().map(|stored| &stored.record);
        gate::gate(environment, account.merchant_issues_field, record)
    };
    let production = gate(Environment::Production, &view.production);
    let sandbox = gate(Environment::Sandbox, &view.sandbox);
    html! {
        h1 { (account.name) }
        p.quiet {
            code { (account.id) } " · " (account.integration)
            @for domain in &account.brand_domains { " · " (domain) }
        }
        (notice(&production))
        (record(account, Environment::Production, view.production.as_ref(), &production))
        (record(account, Environment::Sandbox, view.sandbox.as_ref(), &sandbox))
        (people(&view.users))
        (past::section(&view.changes))
    }
}

fn notice(gate: &Gate) -> Markup {
    html! {
        @if !gate.open {
            section.notice aria-labelledby="gate" {
                h2 #gate { "The portal is closed for this account" }
                p { "It opens once the production record is complete. Still missing:" }
                ul {
                    @for field in &gate.missing {
                        li { a href={ "#production-" (field) } { (field.label()) } }
                    }
                }
            }
        }
    }
}

fn record(
    account: &Account,
    environment: Environment,
    stored: Option<&StoredRecord>,
    gate: &Gate,
) -> Markup {
    let shown = gate::fields(environment, account.merchant_issues_field);
    html! {
        section aria-labelledby=(environment) {
            h2 #(environment) {
                "Contact information, " (environment) " " (state(gate.open))
            }
            (origin(stored))
            @if stored.is_some() || environment == Environment::Production {
                dl {
                    @for field in shown { (value(environment, field, stored)) }
                }
            }
        }
    }
}

/// Who changed the record last, and from where.
fn origin(stored: Option<&StoredRecord>) -> Markup {
    html! {
        p.quiet {
            @match stored {
                None => "Nothing has been entered yet.",
                Some(stored) => {
                    "Changed " (time(stored.updated_at)) " by " (stored.updated_by)
                    @match &stored.source {
                        None => ", not managed from a repository",
                        Some(source) => {
                            ", managed from a repository at commit " code { (source.commit) }
                        }
                    }
                    "."
                }
            }
        }
    }
}

fn value(environment: Environment, field: Field, stored: Option<&StoredRecord>) -> Markup {
    let value = stored.and_then(|stored| stored.record.get(field));
    html! {
        div #{ (environment) "-" (field) } {
            dt { (field.label()) }
            dd {
                @match value {
                    None => span.state.bad { "Missing" },
                    Some(value) => {
                        ul {
                            @for member in value.members() { li { (member) } }
                        }
                    }
                }
            }
        }
    }
}

fn people(users: &[PortalUser]) -> Markup {
    html! {
        section aria-labelledby="users" {
            h2 #users { "Users" }
            @if users.is_empty() {
                p.quiet { "Nobody has access." }
            } @else {
                div.wide {
                    table {
                        thead {
                            tr { th scope="col" { "Address" } th scope="col" { "Role" } }
                        }
                        tbody {
                            @for user in users {
                                tr {
                                    th scope="row" { (user.email) }
                                    td { (user.role.as_str()) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
