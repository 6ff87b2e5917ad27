//! The recipients of an account, behind the gate.

use axum::extract::State;

use super::description::ReadRefusals;
use crate::contact::{Field, Record, Value};
use crate::portal::wire::{Overview, Recipients};
use crate::server::http::extract::{AccountPath, Caller};
use crate::server::http::once::JsonAnswer;
use crate::server::refusal::Refusal;
use crate::server::rules::events::behind_gate;
use crate::server::state::Portal;
use crate::server::token::TokenScope;

/// Who is told what, by the production record. It opens once that record is complete.
#[utoipa::path(
    get,
    path = "/v1/accounts/{id}/overview",
    operation_id = "getOverview",
    tag = "accounts",
    params(("id" = String, Path, description = "The account's id")),
    responses((status = 200, description = "The overview", body = Overview), ReadRefusals),
    security(("token" = []))
)]
pub(super) async fn show(
    State(portal): State<Portal>,
    caller: Caller,
    path: AccountPath,
) -> Result<JsonAnswer, Refusal> {
    let id = caller.authorize(TokenScope::Read, &path)?;
    portal
        .store()
        .read(move |tx| {
            let (account, record) = behind_gate(tx, id.as_str())?;
            JsonAnswer::ok(&Overview {
                id: account.id,
                name: account.name,
                recipients: recipients(&record),
            })
        })
        .await
}

fn recipients(record: &Record) -> Vec<Recipients> {
    Field::ALL
        .into_iter()
        .filter(|field| *field != Field::OperationalSupport)
        .filter_map(|key| {
            let value = record.get(key)?;
            Some(Recipients {
                key,
                label: key.label().to_owned(),
                addresses: Value::members(&value),
            })
        })
        .collect()
}
