//! Shows the users of an account.

use axum::extract::State;
use axum::response::Response;

use super::page::page;
use super::query::UsersQuery;
use super::report::UsersReport;
use crate::server::http::extract::{AccountPath, QueryParameters};
use crate::server::pages::account::ViewedAccount;
use crate::server::pages::layout::PageError;
use crate::server::pages::visit::{PageSession, Visit};
use crate::server::refusal::Refusal;
use crate::server::state::Portal;

/// `GET /accounts/{id}/users`.
pub(in crate::server::pages) async fn show(
    State(portal): State<Portal>,
    visit: Visit,
    session: PageSession,
    path: Result<AccountPath, Refusal>,
    query: Result<QueryParameters<UsersQuery>, Refusal>,
) -> Result<Response, PageError> {
    let (id, QueryParameters(query)) = (path?.id()?, query?);
    let account = portal
        .store()
        .read(move |tx| ViewedAccount::read(tx, &session, &id))
        .await?;
    Ok(page(&visit, &account, &query, &UsersReport::default()))
}
