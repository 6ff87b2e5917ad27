//! Saves the contact form: load, decide, answer.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use serde_json::{Map, Value as Json};

use super::conflict::EditConflict;
use super::draft::ContactDraft;
use super::form::{ContactForm, visible_environment};
use super::page::page;
use super::show::ContactQuery;
use crate::contact::{AccountId, Environment, Record};
use crate::server::gate;
use crate::server::http::extract::{AccountPath, QueryParameters};
use crate::server::pages::account::{AccountTab, ViewedAccount};
use crate::server::pages::form::{FormFields, SentForm};
use crate::server::pages::layout::{PageError, kept};
use crate::server::pages::visit::Visit;
use crate::server::refusal::Refusal;
use crate::server::rules::edit::{self, RecordChange, RecordKey};
use crate::server::rules::validate::Validator;
use crate::server::state::Portal;
use crate::server::store::Tx;

/// The outcome of a form.
enum Outcome {
    Saved {
        /// `true` if the record opened the gate.
        opened: bool,
    },
    /// The form is shown again.
    Again(Box<ContactForm>),
}

/// `POST /accounts/{id}/contact-information`.
pub(in crate::server::pages) async fn save(
    State(portal): State<Portal>,
    visit: Visit,
    path: Result<AccountPath, Refusal>,
    query: Result<QueryParameters<ContactQuery>, Refusal>,
    sent: SentForm,
) -> Result<Response, PageError> {
    let (id, QueryParameters(ContactQuery { environment, .. })) = (path?.id()?, query?);
    let (validator, now) = (portal.validator(), portal.now());
    let account = id.clone();
    let outcome = portal
        .store()
        .write(move |tx| {
            let form = load(tx, &sent, &account, environment)?;
            decide(tx, &sent, form, validator, now)
        })
        .await?;
    Ok(answer(&visit, id.as_str(), environment, outcome))
}

/// Loads the account and its record, with the values of the sent form.
fn load(
    tx: &dyn Tx,
    sent: &SentForm,
    id: &AccountId,
    requested: Option<Environment>,
) -> Result<ContactForm, Refusal> {
    let account = ViewedAccount::read(tx, &sent.session, id)?;
    if !account.may_edit() {
        return Err(account.forbidden());
    }
    let environment = visible_environment(&account, requested);
    let stored = tx.record(id.as_str(), environment)?;
    Ok(ContactForm {
        draft: ContactDraft::of_fields(&sent.fields),
        ..ContactForm::new(account, environment, stored)
    })
}

/// Stores the record, or returns the form with what keeps it from being stored.
fn decide(
    tx: &dyn Tx,
    SentForm { session, fields }: &SentForm,
    mut form: ContactForm,
    validator: Validator,
    now: Timestamp,
) -> Result<Outcome, Refusal> {
    if fields.get("action") == "add-hours" {
        // Nothing is checked yet, so the form still starts from what it was opened with.
        fields.get("version").clone_into(&mut form.version);
        form.base = base(fields);
        form.more_hours = true;
        return Ok(Outcome::Again(Box::new(form)));
    }
    if form.version != fields.get("version") {
        let conflict = EditConflict::new(form.stored.as_ref(), &base(fields), &form.draft);
        form.draft = conflict.draft.clone();
        form.conflict = Some(conflict);
        return Ok(Outcome::Again(Box::new(form)));
    }
    match form.check(validator, now) {
        Ok(record) => store(tx, session.name(), form, record, now),
        Err(violations) => {
            form.violations = violations;
            Ok(Outcome::Again(Box::new(form)))
        }
    }
}

fn store(
    tx: &dyn Tx,
    by: &str,
    form: ContactForm,
    record: Record,
    now: Timestamp,
) -> Result<Outcome, Refusal> {
    let has_merchant_issues = form.account.profile.merchant_issues_field;
    let is_complete = gate::gate(form.environment, has_merchant_issues, Some(&record)).open;
    let opened = is_complete && !form.account.gate().open;
    let place = RecordKey {
        account: &form.account.profile.id,
        environment: form.environment,
    };
    let change = RecordChange {
        record,
        source: form
            .stored
            .as_ref()
            .and_then(|stored| stored.source.clone()),
        by_hand: true,
        by,
        now,
    };
    edit::store(tx, place, form.stored, change)?;
    Ok(Outcome::Saved { opened })
}

fn answer(visit: &Visit, id: &str, environment: Option<Environment>, outcome: Outcome) -> Response {
    match outcome {
        Outcome::Saved { opened: true } => {
            Redirect::to(&format!("/accounts/{id}?opened=yes")).into_response()
        }
        Outcome::Saved { opened: false } => {
            let environment = environment.unwrap_or(Environment::Production);
            let form = AccountTab::ContactInformation.target(id);
            Redirect::to(&format!("{form}?environment={environment}&saved=yes")).into_response()
        }
        Outcome::Again(form) => {
            let status = match (&form.conflict, &form.violations[..]) {
                (Some(_), _) => StatusCode::CONFLICT,
                (None, []) => StatusCode::OK,
                (None, _) => StatusCode::UNPROCESSABLE_ENTITY,
            };
            kept(page(status, visit, &form))
        }
    }
}

/// Reads the record that a form was opened with. A form without one started from an empty record.
fn base(fields: &FormFields) -> Record {
    let members: Map<String, Json> = serde_json::from_str(fields.get("base")).unwrap_or_default();
    Record::from_json(members)
        .map(|(record, _)| record)
        .unwrap_or_default()
}
