//! What happened to an account's records.

use axum::extract::State;
use serde::Deserialize;

use super::description::Reading;
use crate::portal::server::extract::{AccountId, Caller, Parameters};
use crate::portal::server::once::Answer;
use crate::portal::server::refusal::{Refusal, Sort};
use crate::portal::server::state::Portal;
use crate::portal::server::store::{accounts, history};
use crate::portal::server::token::Scope;
use crate::portal::wire::History;

const PAGE_SIZE: u32 = 100;
const LARGEST_PAGE: u32 = 1000;

/// Which page of the history.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct HistoryQuery {
    /// How many changes at most; 100 if absent.
    #[param(minimum = 1, maximum = 1000)]
    page_size: Option<u32>,
    /// `next_page_token` of the page before.
    #[param(pattern = "^[0-9]{1,18}$")]
    page_token: Option<String>,
}

/// Every change of an account's records, newest first.
#[utoipa::path(
    get,
    path = "/v1/accounts/{id}/history",
    operation_id = "getHistory",
    tag = "contact information",
    params(("id" = String, Path, description = "The account's id"), HistoryQuery),
    responses((status = 200, description = "A page of changes", body = History), Reading),
    security(("token" = []))
)]
pub(super) async fn show(
    State(portal): State<Portal>,
    caller: Caller,
    AccountId(id): AccountId,
    Parameters(query): Parameters<HistoryQuery>,
) -> Result<Answer, Refusal> {
    caller.may(Scope::Read, &id)?;
    let size = query.page_size.unwrap_or(PAGE_SIZE);
    if !(1..=LARGEST_PAGE).contains(&size) {
        let detail = format!("`page_size` has to be 1 to {LARGEST_PAGE}");
        return Err(Refusal::new(Sort::MalformedRequest, detail));
    }
    let before = match query.page_token.as_deref().map(str::parse) {
        None => i64::MAX,
        Some(Ok(before)) => before,
        Some(Err(_)) => {
            let detail = "`page_token` is not one that a page ended with";
            return Err(Refusal::new(Sort::MalformedRequest, detail));
        }
    };
    portal
        .store()
        .read(move |connection| {
            let account = accounts::find(connection, &id)?;
            account.ok_or_else(|| Refusal::no_account(&id))?;
            // One more tells whether there is a next page.
            let mut page = history::page(connection, &id, before, size + 1)?;
            let more = page.len() > size as usize;
            page.truncate(size as usize);
            let last = page.last().filter(|_| more);
            Answer::ok(&History {
                next_page_token: last.map(|(number, _)| number.to_string()),
                changes: page.into_iter().map(|(_, entry)| entry).collect(),
            })
        })
        .await
}
