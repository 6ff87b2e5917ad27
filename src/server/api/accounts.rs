//! Accounts as the portal shows them: the listing, and one of them.

use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;

use super::EnvironmentQuery;
use super::description::ReadRefusals;
use crate::contact::Environment;
use crate::portal::wire::{AccountPage, AccountView};
use crate::server::gate;
use crate::server::http::extract::{AccountId, Caller, QueryParameters};
use crate::server::http::once::JsonAnswer;
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::state::Portal;
use crate::server::store::accounts::{self, AccountPageQuery};
use crate::server::store::records;
use crate::server::token::Scope;

const PAGE_SIZE: u32 = 1000;
const LARGEST_PAGE: u32 = 5000;

/// Which page of the listing.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct ListQuery {
    /// Which record the rows tell of: `sandbox` or `production`.
    #[param(value_type = String, pattern = "^(sandbox|production)$", example = "production")]
    environment: Environment,
    /// How many rows at most; 1000 if absent.
    #[param(minimum = 1, maximum = 5000)]
    page_size: Option<u32>,
    /// `next_page_token` of the page before.
    page_token: Option<String>,
}

/// All accounts that the token reaches, ordered by id. An account that is there during the whole
/// walk through the pages is on exactly one of them.
#[utoipa::path(
    get,
    path = "/v1/accounts",
    operation_id = "listAccounts",
    tag = "accounts",
    params(ListQuery),
    responses((status = 200, description = "A page", body = AccountPage), ReadRefusals),
    security(("token" = []))
)]
pub(super) async fn list(
    State(portal): State<Portal>,
    caller: Caller,
    QueryParameters(query): QueryParameters<ListQuery>,
) -> Result<JsonAnswer, Refusal> {
    let size = query.page_size.unwrap_or(PAGE_SIZE);
    if !(1..=LARGEST_PAGE).contains(&size) {
        let detail = format!("`page_size` has to be 1 to {LARGEST_PAGE}");
        return Err(Refusal::new(RefusalKind::MalformedRequest, detail));
    }
    let query = AccountPageQuery {
        environment: query.environment,
        after: query.page_token.unwrap_or_default(),
        // One more tells whether there is a next page.
        size: size + 1,
        only: caller.only(),
    };
    portal
        .store()
        .read(move |connection| {
            let mut accounts = accounts::page(connection, &query)?;
            let more = accounts.len() > size as usize;
            accounts.truncate(size as usize);
            let last = accounts.last().filter(|_| more);
            let next_page_token = last.map(|row| row.id.clone());
            JsonAnswer::new(
                StatusCode::OK,
                &AccountPage {
                    accounts,
                    next_page_token,
                },
            )
        })
        .await
}

/// One account: its integration, the fields of its form, and whether the gate is open.
#[utoipa::path(
    get,
    path = "/v1/accounts/{id}",
    operation_id = "getAccount",
    tag = "accounts",
    params(("id" = String, Path, description = "The account's id"), EnvironmentQuery),
    responses((status = 200, description = "The account", body = AccountView), ReadRefusals),
    security(("token" = []))
)]
pub(super) async fn show(
    State(portal): State<Portal>,
    caller: Caller,
    AccountId(id): AccountId,
    QueryParameters(EnvironmentQuery { environment }): QueryParameters<EnvironmentQuery>,
) -> Result<JsonAnswer, Refusal> {
    caller.may(Scope::Read, &id)?;
    portal
        .store()
        .read(move |connection| {
            let account = accounts::find(connection, &id)?;
            let account = account.ok_or_else(|| Refusal::no_account(&id))?;
            let stored = records::find(connection, &id, environment)?;
            let record = stored.as_ref().map(|stored| &stored.record);
            let shown = account.merchant_issues_field;
            JsonAnswer::ok(&AccountView {
                id,
                name: account.name,
                integration: account.integration,
                brand_domains: account.brand_domains,
                environment,
                fields: gate::form(environment, shown),
                gate: gate::gate(environment, shown, record),
            })
        })
        .await
}
