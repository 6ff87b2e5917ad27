//! Behind the gate: who gets what.

use axum::extract::State;

use super::description::ReadRefusals;
use crate::contact::{Field, Record, Value};
use crate::portal::wire::{Overview, Recipients};
use crate::server::http::extract::{AccountId, Caller};
use crate::server::http::once::JsonAnswer;
use crate::server::refusal::Refusal;
use crate::server::rules::events::behind_gate;
use crate::server::state::Portal;
use crate::server::token::Scope;

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
    AccountId(id): AccountId,
) -> Result<JsonAnswer, Refusal> {
    caller.may(Scope::Read, &id)?;
    portal
        .store()
        .read(move |connection| {
            let (account, record) = behind_gate(connection, &id)?;
            JsonAnswer::ok(&Overview {
                id,
                name: account.name,
                recipients: recipients(&record),
            })
        })
        .await
}

fn recipients(record: &Record) -> Vec<Recipients> {
    let contacts = Field::ALL
        .into_iter()
        .filter(|field| *field != Field::OperationalSupport);
    contacts
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
