//! What happened to an account's records.

use axum::extract::State;

use super::description::ReadRefusals;
use super::newest::NewestFirstQuery;
use crate::portal::wire::History;
use crate::server::http::extract::{AccountId, Caller, QueryParameters};
use crate::server::http::once::JsonAnswer;
use crate::server::refusal::Refusal;
use crate::server::state::Portal;
use crate::server::store::{accounts, history};
use crate::server::token::Scope;

/// Every change of an account's records, newest first.
#[utoipa::path(
    get,
    path = "/v1/accounts/{id}/history",
    operation_id = "getHistory",
    tag = "contact information",
    params(("id" = String, Path, description = "The account's id"), NewestFirstQuery),
    responses((status = 200, description = "A page of changes", body = History), ReadRefusals),
    security(("token" = []))
)]
pub(super) async fn show(
    State(portal): State<Portal>,
    caller: Caller,
    AccountId(id): AccountId,
    QueryParameters(query): QueryParameters<NewestFirstQuery>,
) -> Result<JsonAnswer, Refusal> {
    caller.may(Scope::Read, &id)?;
    let page = query.page()?;
    portal
        .store()
        .read(move |connection| {
            let account = accounts::find(connection, &id)?;
            account.ok_or_else(|| Refusal::no_account(&id))?;
            let mut changes = history::page(connection, &id, page.before, page.limit())?;
            JsonAnswer::ok(&History {
                next_page_token: page.cut(&mut changes, |(number, _)| *number),
                changes: changes.into_iter().map(|(_, entry)| entry).collect(),
            })
        })
        .await
}
