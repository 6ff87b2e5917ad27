//! Shows the contact form.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::form::{ContactForm, visible_environment};
use super::page::page;
use crate::contact::Environment;
use crate::server::http::extract::{AccountPath, QueryParameters};
use crate::server::pages::account::ViewedAccount;
use crate::server::pages::layout::PageError;
use crate::server::pages::visit::{PageSession, Visit};
use crate::server::refusal::Refusal;
use crate::server::state::Portal;

/// The record to show, and the event to report.
#[derive(Debug, Deserialize)]
pub(in crate::server::pages) struct ContactQuery {
    pub(super) environment: Option<Environment>,
    /// Present if the form was just saved.
    saved: Option<String>,
}

/// `GET /accounts/{id}/contact-information`.
pub(in crate::server::pages) async fn show(
    State(portal): State<Portal>,
    visit: Visit,
    session: PageSession,
    path: Result<AccountPath, Refusal>,
    query: Result<QueryParameters<ContactQuery>, Refusal>,
) -> Result<Response, PageError> {
    let (id, QueryParameters(query)) = (path?.id()?, query?);
    let form = portal
        .store()
        .read(move |tx| -> Result<_, Refusal> {
            let account = ViewedAccount::read(tx, &session, &id)?;
            let environment = visible_environment(&account, query.environment);
            let stored = tx.record(id.as_str(), environment)?;
            Ok(ContactForm {
                saved: query.saved.is_some(),
                ..ContactForm::new(account, environment, stored)
            })
        })
        .await?;
    Ok(page(StatusCode::OK, &visit, &form))
}

/// Renders the gate's modal over another page of the account, with the form in it.
pub(in crate::server::pages) fn closed(visit: &Visit, account: ViewedAccount) -> Response {
    let stored = account.production.clone();
    let form = ContactForm::new(account, Environment::Production, stored);
    page(StatusCode::OK, visit, &form)
}
