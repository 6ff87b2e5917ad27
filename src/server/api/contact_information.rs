//! The contact record of an account, read and replaced as a whole.

use axum::extract::State;
use axum::http::StatusCode;

use super::description::{ReadRefusals, WriteRefusals};
use super::environment::EnvironmentQuery;
use crate::contact::Environment;
use crate::language::{Text, id};
use crate::portal::wire::{ContactInformation, ContactInformationWrite, PushSource};
use crate::server::http::extract::{AccountPath, Caller, JsonBody, QueryParameters};
use crate::server::http::once::{JsonAnswer, write_once};
use crate::server::http::precondition::Precondition;
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::rules::accounts::find_account;
use crate::server::rules::edit::{self, RecordChange, RecordKey};
use crate::server::rules::users::find_profile;
use crate::server::rules::validate::RecordCheck;
use crate::server::state::Portal;
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
                return answer(StatusCode::OK, stored);
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
    write_once(&portal, caller, request, move |tx, caller, now| {
        let profile = find_profile(tx, id.as_str())?;
        let old = tx.record(id.as_str(), environment)?;
        precondition.check(old.as_ref().map(StoredRecord::etag).as_deref())?;
        let check = RecordCheck {
            validator,
            now,
            profile: &profile,
            unfinished: false,
        };
        let change = change(
            body.clone(),
            &check,
            environment,
            old.as_ref(),
            &caller.0.name,
        )?;
        let key = RecordKey {
            account: id.as_str(),
            environment,
        };
        let status = match old {
            Some(_) => StatusCode::OK,
            None => StatusCode::CREATED,
        };
        answer(status, edit::store(tx, key, old, change)?)
    })
    .await
}

/// Checks a body, and returns the change that it asks for.
fn change<'a>(
    body: ContactInformationWrite,
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
        source: match body.source {
            Some(source) => source,
            None => old.and_then(|old| old.source.clone()),
        },
        by,
        now: check.now,
    })
}

fn answer(status: StatusCode, stored: StoredRecord) -> Result<JsonAnswer, Refusal> {
    let etag = stored.etag();
    let body = ContactInformation {
        record: stored.record.to_json(),
        digest: stored.digest,
        source: stored.source,
        updated_at: stored.updated_at.to_string(),
        updated_by: stored.updated_by,
    };
    Ok(JsonAnswer::new(status, &body)?.etag(etag))
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
