//! The contact record of an account, read and replaced as a whole.

use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;
use serde_json::Map;

use super::description::{ReadRefusals, WriteRefusals};
use super::environment::EnvironmentQuery;
use crate::contact::{AccountId, Environment, Record};
use crate::language::{Text, id};
use crate::portal::wire::{ContactInformation, ContactInformationWrite, PushSource};
use crate::server::http::extract::{AccountPath, Caller, JsonBody, QueryParameters};
use crate::server::http::once::{AnswerHead, JsonAnswer, OnceWrite, write_once};
use crate::server::http::precondition::Precondition;
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::rules::accounts::find_account;
use crate::server::rules::edit::{self, RecordChange, RecordKey};
use crate::server::rules::users::find_profile;
use crate::server::rules::validate::{RecordCheck, Validator};
use crate::server::state::Portal;
use crate::server::store::Tx;
use crate::server::store::records::StoredRecord;
use crate::server::token::TokenScope;
use crate::server::violation::Violation;

/// The record of an account in one environment.
#[utoipa::path(
    get,
    path = "/v1/accounts/{id}/contact-information",
    operation_id = "getContactInformation",
    tag = "contact information",
    params(("id" = String, Path, description = "The account's id"), EnvironmentQuery),
    responses(
        (status = 200, description = "The record", body = ContactInformation,
         headers(("ETag" = String, description = "For `If-Match`"))),
        ReadRefusals,
    ),
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
            if let Some(stored) = tx.record(id.as_str(), environment)? {
                return answer(StatusCode::OK, &stored);
            }
            find_account(tx, id.as_str())?;
            let detail = Text::new(id::REFUSED_RECORD_MISSING)
                .with("account", id.as_str())
                .with("environment", environment.as_str());
            Err(Refusal::new(RefusalKind::NoRecord, detail))
        })
        .await
}

/// Replaces the record of an account in one environment. Nothing of it is stored unless all of it
/// passes.
#[utoipa::path(
    put,
    path = "/v1/accounts/{id}/contact-information",
    operation_id = "putContactInformation",
    tag = "contact information",
    params(
        ("id" = String, Path, description = "The account's id"),
        EnvironmentQuery,
        ("If-Match" = Option<String>, Header, description = "The entity tag that was read, or `*`"),
        ("If-None-Match" = Option<String>, Header, description = "`*` to create, instead of `If-Match`",
         pattern = r"^\*$"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes it safe to send again",
         min_length = 1, max_length = 255, pattern = "^[!-~]+$"),
    ),
    request_body = ContactInformationWrite,
    responses(
        (status = 200, description = "The record as it is now", body = ContactInformation,
         headers(("ETag" = String, description = "For `If-Match`"))),
        (status = 201, description = "The account's first record", body = ContactInformation,
         headers(("ETag" = String, description = "For `If-Match`"))),
        WriteRefusals,
    ),
    security(("token" = []))
)]
pub(super) async fn replace(
    State(portal): State<Portal>,
    caller: Caller,
    path: AccountPath,
    QueryParameters(EnvironmentQuery { environment }): QueryParameters<EnvironmentQuery>,
    precondition: Precondition,
    JsonBody { body, request }: JsonBody<ContactInformationWrite>,
) -> Result<JsonAnswer, Refusal> {
    let id = caller.authorize(TokenScope::Write, &path)?;
    let validator = portal.validator();
    let work = Replace {
        id,
        environment,
        precondition,
        body,
        validator,
    };
    write_once(&portal, caller, request, work).await
}

/// The record to store.
struct Replace {
    id: AccountId,
    environment: Environment,
    precondition: Precondition,
    body: ContactInformationWrite,
    validator: Validator,
}

impl OnceWrite for Replace {
    fn write(&self, tx: &dyn Tx, caller: &Caller, now: Timestamp) -> Result<JsonAnswer, Refusal> {
        let (id, environment) = (self.id.as_str(), self.environment);
        let profile = find_profile(tx, id)?;
        let old = tx.record(id, environment)?;
        self.precondition
            .check(old.as_ref().map(StoredRecord::etag).as_deref())?;
        let check = RecordCheck {
            validator: self.validator,
            now,
            profile: &profile,
            unfinished: false,
        };
        let change = change(
            &self.body,
            &check,
            environment,
            old.as_ref(),
            &caller.0.name,
        )?;
        let key = RecordKey {
            account: id,
            environment,
        };
        let status = match old {
            Some(_) => StatusCode::OK,
            None => StatusCode::CREATED,
        };
        answer(status, &edit::store(tx, key, old, change)?)
    }

    /// The record as it was stored, although somebody may have changed it since.
    fn body_again(
        &self,
        tx: &dyn Tx,
        caller: &Caller,
        head: &AnswerHead,
        at: Timestamp,
    ) -> Result<String, Refusal> {
        let now = tx.record(self.id.as_str(), self.environment)?;
        if let Some(stored) = &now
            && Some(stored.etag()) == head.etag
        {
            return Ok(serde_json::to_string(&view(stored))?);
        }
        let (record, _) =
            Record::from_json(self.body.record.clone()).map_err(|(_, error)| error)?;
        let stored = StoredRecord {
            version: 0,
            digest: record.digest(&Map::new()),
            record,
            source: match &self.body.source {
                Some(source) => source.clone(),
                None => now.and_then(|now| now.source),
            },
            updated_at: at,
            updated_by: caller.0.name.clone(),
        };
        Ok(serde_json::to_string(&view(&stored))?)
    }
}

/// Checks a body, and returns the change that it asks for.
fn change<'a>(
    body: &ContactInformationWrite,
    check: &RecordCheck<'_>,
    environment: Environment,
    old: Option<&StoredRecord>,
    by: &'a str,
) -> Result<RecordChange<'a>, Refusal> {
    if let Some(Some(source)) = &body.source {
        check_source(source)?;
    }
    let record = check.record(environment, &body.record).map_err(refused)?;
    Ok(RecordChange {
        record,
        by_hand: body.source.is_none(),
        source: match &body.source {
            Some(source) => source.clone(),
            None => old.and_then(|old| old.source.clone()),
        },
        by,
        now: check.now,
    })
}

fn answer(status: StatusCode, stored: &StoredRecord) -> Result<JsonAnswer, Refusal> {
    Ok(JsonAnswer::new(status, &view(stored))?.etag(stored.etag()))
}

fn view(stored: &StoredRecord) -> ContactInformation {
    ContactInformation {
        record: stored.record.to_json(),
        digest: stored.digest,
        source: stored.source.clone(),
        updated_at: stored.updated_at.to_string(),
        updated_by: stored.updated_by.clone(),
    }
}

/// Checks that a source is well-formed: pages show it, and the next sync looks it up.
fn check_source(source: &PushSource) -> Result<(), Refusal> {
    let violations: Vec<_> = source
        .faults()
        .into_iter()
        .map(|(member, form)| {
            let pointer = format!("/source/{member}");
            Violation::new(&pointer, "bad-format", Text::verbatim(form))
        })
        .collect();
    if violations.is_empty() {
        return Ok(());
    }
    Err(refused(violations))
}

fn refused(violations: Vec<Violation>) -> Refusal {
    Refusal::new(
        RefusalKind::RecordRefused,
        Text::new(id::REFUSED_NOTHING_CHANGED),
    )
    .violations(violations)
}
