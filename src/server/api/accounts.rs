//! The listing of accounts, and one account.

use axum::extract::State;
use serde::Deserialize;

use super::description::ReadRefusals;
use super::environment::EnvironmentQuery;
use crate::contact::Environment;
use crate::language::{Text, id};
use crate::portal::wire::{AccountPage, AccountView};
use crate::server::gate;
use crate::server::http::extract::{AccountPath, Caller, QueryParameters};
use crate::server::http::once::JsonAnswer;
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::rules::accounts::find_account;
use crate::server::state::Portal;
use crate::server::store::accounts::AccountPageQuery;
use crate::server::token::TokenScope;

const PAGE_SIZE: u32 = 1000;
const LARGEST_PAGE: u32 = 5000;

/// The page of the listing to return.
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
        let detail = Text::new(id::REFUSED_PAGE_SIZE).with("limit", LARGEST_PAGE.to_string());
        return Err(Refusal::new(RefusalKind::MalformedRequest, detail));
    }
    let query = AccountPageQuery {
        environment: query.environment,
        after: query.page_token.unwrap_or_default(),
        // One more tells whether there is a next page.
        size: size + 1,
        only: caller.only(),
    };
    let mut accounts = portal
        .store()
        .read(move |tx| tx.account_page(&query))
        .await?;
    let has_more = accounts.len() > size as usize;
    accounts.truncate(size as usize);
    let last = accounts.last().filter(|_| has_more);
    JsonAnswer::ok(&AccountPage {
        next_page_token: last.map(|row| row.id.clone()),
        accounts,
    })
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
    path: AccountPath,
    QueryParameters(EnvironmentQuery { environment }): QueryParameters<EnvironmentQuery>,
) -> Result<JsonAnswer, Refusal> {
    let id = caller.authorize(TokenScope::Read, &path)?;
    portal
        .store()
        .read(move |tx| {
            let account = find_account(tx, id.as_str())?;
            let stored = tx.record(id.as_str(), environment)?;
            let record = stored.as_ref().map(|stored| &stored.record);
            let has_merchant_issues = account.merchant_issues_field;
            JsonAnswer::ok(&AccountView {
                id: account.id,
                name: account.name,
                integration: account.integration,
                brand_domains: account.brand_domains,
                environment,
                fields: gate::form(environment, has_merchant_issues),
                gate: gate::gate(environment, has_merchant_issues, record),
            })
        })
        .await
}
