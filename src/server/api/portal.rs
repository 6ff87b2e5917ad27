//! The portal itself: its id, and what a push to it is judged from.

use axum::extract::State;
use serde::Deserialize;

use super::description::ReadRefusals;
use crate::contact::Environment;
use crate::portal::wire::{AllAccounts, PortalView, TokenAccounts, TokenView};
use crate::server::http::extract::{Caller, QueryParameters};
use crate::server::http::once::JsonAnswer;
use crate::server::refusal::Refusal;
use crate::server::state::Portal;
use crate::server::token::Access;

/// The sources to return.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct PortalQuery {
    /// The records whose sources are told: `sandbox` or `production`; both if absent.
    #[param(value_type = String, required = false, pattern = "^(sandbox|production)$",
        example = "production")]
    environment: Option<Environment>,
}

/// The portal's id. With a token, also what the token allows, the source of the newest push to
/// whichever account, and every source that the accounts of the token were ever pushed from.
#[utoipa::path(
    get,
    path = "/v1/portal",
    operation_id = "getPortal",
    tag = "portal",
    params(PortalQuery),
    responses((status = 200, description = "The portal", body = PortalView), ReadRefusals),
    security((), ("token" = []))
)]
pub(super) async fn show(
    State(portal): State<Portal>,
    caller: Option<Caller>,
    QueryParameters(PortalQuery { environment }): QueryParameters<PortalQuery>,
) -> Result<JsonAnswer, Refusal> {
    portal
        .store()
        .read(move |tx| {
            let mut view = PortalView {
                id: tx.portal_id()?,
                token: None,
                newest_source: None,
                sources: None,
            };
            if let Some(caller) = caller {
                let only = caller.only();
                view.newest_source = Some(tx.newest_source(environment)?);
                view.sources = Some(tx.sources(environment, only.as_deref())?);
                view.token = Some(token(&caller));
            }
            JsonAnswer::ok(&view)
        })
        .await
}

/// Returns what the caller's token allows.
fn token(caller: &Caller) -> TokenView {
    TokenView {
        scope: caller.0.scope,
        accounts: match &caller.0.access {
            Access::All => TokenAccounts::All(AllAccounts::All),
            Access::Only(accounts) => TokenAccounts::Listed(accounts.clone()),
        },
    }
}
