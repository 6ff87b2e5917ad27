//! Shows the events of an account.

use axum::extract::State;
use axum::response::Response;

use super::draft::TestDraft;
use super::page::page;
use super::view::{EventsPage, EventsQuery};
use crate::server::http::extract::{AccountPath, QueryParameters};
use crate::server::pages::account::ViewedAccount;
use crate::server::pages::layout::PageError;
use crate::server::pages::visit::{PageSession, Visit};
use crate::server::refusal::Refusal;
use crate::server::state::Portal;

/// `GET /accounts/{id}/events`.
pub(in crate::server::pages) async fn show(
    State(portal): State<Portal>,
    visit: Visit,
    session: PageSession,
    path: Result<AccountPath, Refusal>,
    query: Result<QueryParameters<EventsQuery>, Refusal>,
) -> Result<Response, PageError> {
    let (id, QueryParameters(query)) = (path?.id()?, query?);
    let (sends_mail, now) = (portal.mail().is_some(), portal.now());
    let view = portal
        .store()
        .read(move |tx| -> Result<_, Refusal> {
            let account = ViewedAccount::read(tx, &session, &id)?;
            EventsPage::read(tx, account, query, TestDraft::new()?, sends_mail, now)
        })
        .await?;
    Ok(page(&visit, view))
}
