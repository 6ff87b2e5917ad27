//! The contact record of an account: read, and replaced as a whole.

use axum::extract::State;
use axum::http::StatusCode;

use super::EnvironmentQuery;
use super::description::{ReadRefusals, WriteRefusals};
use crate::language::Text;
use crate::portal::wire::{ContactInformation, ContactInformationWrite, Source};
use crate::server::http::extract::{AccountId, Caller, JsonBody, QueryParameters};
use crate::server::http::once::{JsonAnswer, write_once};
use crate::server::http::precondition::Precondition;
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::rules::edit::{self, RecordChange, RecordKey};
use crate::server::rules::people::find_profile;
use crate::server::rules::validate::RecordCheck;
use crate::server::state::Portal;
use crate::server::store::records::StoredRecord;
use crate::server::store::{accounts, records};
use crate::server::token::Scope;
use crate::server::violation::{Violation, problem};

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
    AccountId(id): AccountId,
    QueryParameters(EnvironmentQuery { environment }): QueryParameters<EnvironmentQuery>,
) -> Result<JsonAnswer, Refusal> {
    caller.may(Scope::Read, &id)?;
    portal
        .store()
        .read(move |connection| {
            if let Some(stored) = records::find(connection, &id, environment)? {
                return answer(StatusCode::OK, stored);
            }
            let account = accounts::find(connection, &id)?;
            account.ok_or_else(|| Refusal::no_account(&id))?;
            let detail = format!("`{id}` has no record in the {environment} environment");
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
    AccountId(id): AccountId,
    QueryParameters(EnvironmentQuery { environment }): QueryParameters<EnvironmentQuery>,
    precondition: Precondition,
    JsonBody { body, request }: JsonBody<ContactInformationWrite>,
) -> Result<JsonAnswer, Refusal> {
    caller.may(Scope::Write, &id)?;
    let validator = portal.validator();
    write_once(&portal, caller, request, move |connection, caller, now| {
        let profile = find_profile(connection, &id)?;
        let old = records::find(connection, &id, environment)?;
        precondition.check(old.as_ref().map(StoredRecord::etag).as_deref())?;
        if let Some(Some(source)) = &body.source {
            plausible(source)?;
        }
        let judge = RecordCheck {
            validator,
            now,
            profile: &profile,
            unfinished: false,
        };
        let record = judge.record(environment, &body.record).map_err(refused)?;
        let place = RecordKey {
            account: &id,
            environment,
        };
        let recorded = || old.as_ref().and_then(|old| old.source.clone());
        let change = RecordChange {
            record,
            by_hand: body.source.is_none(),
            source: body.source.unwrap_or_else(recorded),
            by: &caller.0.name,
            now,
        };
        let status = match old {
            Some(_) => StatusCode::OK,
            None => StatusCode::CREATED,
        };
        answer(status, edit::store(connection, place, old, change)?)
    })
    .await
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

/// Whether a source can be what it says: pages show it, and the next sync looks it up.
fn plausible(source: &Source) -> Result<(), Refusal> {
    let hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    let mut problems = Vec::new();
    if !(matches!(source.commit.len(), 40 | 64) && source.commit.bytes().all(hex)) {
        let detail = "a commit is its full id in lower-case hexadecimal digits";
        problems.push(problem(
            "/source/commit",
            "bad-format",
            Text::verbatim(detail),
        ));
    }
    if source.repository.is_empty() || source.repository.len() > 500 {
        let detail = "a repository's identity has 1 to 500 bytes";
        problems.push(problem(
            "/source/repository",
            "bad-format",
            Text::verbatim(detail),
        ));
    }
    if problems.is_empty() {
        return Ok(());
    }
    Err(refused(problems))
}

fn refused(problems: Vec<Violation>) -> Refusal {
    Refusal::new(RefusalKind::RecordRefused, "nothing was changed").violations(problems)
}
