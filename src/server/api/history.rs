//! The changes of an account's records.

use axum::extract::State;

use super::description::ReadRefusals;
use super::page::NewestFirstQuery;
use crate::portal::wire::History;
use crate::server::http::extract::{AccountPath, Caller, QueryParameters};
use crate::server::http::once::JsonAnswer;
use crate::server::refusal::Refusal;
use crate::server::rules::accounts::find_account;
use crate::server::state::Portal;
use crate::server::token::TokenScope;

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
    path: AccountPath,
    QueryParameters(query): QueryParameters<NewestFirstQuery>,
) -> Result<JsonAnswer, Refusal> {
    let id = caller.authorize(TokenScope::Read, &path)?;
    let page = query.page()?;
    portal
        .store()
        .read(move |tx| {
            find_account(tx, id.as_str())?;
            let mut changes = tx.history(id.as_str(), page.before, page.limit())?;
            JsonAnswer::ok(&History {
                next_page_token: page.cut(&mut changes, |(number, _)| *number),
                changes: changes.into_iter().map(|(_, entry)| entry).collect(),
            })
        })
        .await
}
