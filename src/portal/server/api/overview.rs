//! Behind the gate: who gets what.

use axum::extract::State;

use super::description::Reading;
use crate::contact::{Environment, Field, Record, Value};
use crate::portal::server::extract::{AccountId, Caller};
use crate::portal::server::gate;
use crate::portal::server::once::Answer;
use crate::portal::server::refusal::{Refusal, Sort};
use crate::portal::server::state::Portal;
use crate::portal::server::store::{accounts, records};
use crate::portal::server::token::Scope;
use crate::portal::wire::{Overview, Recipients};

/// Who is told what, by the production record. It opens once that record is complete.
#[utoipa::path(
    get,
    path = "/v1/accounts/{id}/overview",
    operation_id = "getOverview",
    tag = "accounts",
    params(("id" = String, Path, description = "The account's id")),
    responses((status = 200, description = "The overview", body = Overview), Reading),
    security(("token" = []))
)]
pub(super) async fn show(
    State(portal): State<Portal>,
    caller: Caller,
    AccountId(id): AccountId,
) -> Result<Answer, Refusal> {
    caller.may(Scope::Read, &id)?;
    portal
        .store()
        .read(move |connection| {
            let account = accounts::find(connection, &id)?;
            let account = account.ok_or_else(|| Refusal::no_account(&id))?;
            let stored = records::find(connection, &id, Environment::Production)?;
            let record = stored.map(|stored| stored.record).unwrap_or_default();
            let shown = account.merchant_issues_field;
            let gate = gate::gate(Environment::Production, shown, Some(&record));
            if !gate.open {
                return Err(closed(&gate.missing));
            }
            Answer::ok(&Overview {
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

fn closed(missing: &[Field]) -> Refusal {
    let missing: Vec<_> = missing.iter().map(|field| format!("`{field}`")).collect();
    let detail = format!("the production record lacks {}", missing.join(", "));
    Refusal::new(Sort::ContactInformationRequired, detail)
}
