//! The contact record of an account: read, and replaced as a whole.

use axum::extract::State;
use axum::http::StatusCode;

use super::EnvironmentQuery;
use super::description::{Reading, Writing};
use crate::language::Text;
use crate::portal::wire::{ContactInformation, ContactInformationWrite, Source};
use crate::server::http::extract::{AccountId, Caller, Parameters, Payload};
use crate::server::http::once::{Answer, write_once};
use crate::server::http::precondition::Precondition;
use crate::server::refusal::{Refusal, Sort};
use crate::server::rules::edit::{self, Change, Place};
use crate::server::rules::people::find_profile;
use crate::server::rules::validate::Judge;
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
        Reading,
    ),
    security(("token" = []))
)]
pub(super) async fn show(
    State(portal): State<Portal>,
    caller: Caller,
    AccountId(id): AccountId,
    Parameters(EnvironmentQuery { environment }): Parameters<EnvironmentQuery>,
) -> Result<Answer, Refusal> {
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
            Err(Refusal::new(Sort::NoRecord, detail))
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
        Writing,
    ),
    security(("token" = []))
)]
pub(super) async fn replace(
    State(portal): State<Portal>,
    caller: Caller,
    AccountId(id): AccountId,
    Parameters(EnvironmentQuery { environment }): Parameters<EnvironmentQuery>,
    precondition: Precondition,
    Payload { body, request }: Payload<ContactInformationWrite>,
) -> Result<Answer, Refusal> {
    caller.may(Scope::Write, &id)?;
    let validator = portal.validator();
    write_once(&portal, caller, request, move |connection, caller, now| {
        let profile = find_profile(connection, &id)?;
        let old = records::find(connection, &id, environment)?;
        precondition.check(old.as_ref().map(StoredRecord::etag).as_deref())?;
        if let Some(Some(source)) = &body.source {
            plausible(source)?;
        }
        let judge = Judge {
            validator,
            now,
            profile: &profile,
            unfinished: false,
        };
        let record = judge.record(environment, &body.record).map_err(refused)?;
        let place = Place {
            account: &id,
            environment,
        };
        let recorded = || old.as_ref().and_then(|old| old.source.clone());
        let change = Change {
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

fn answer(status: StatusCode, stored: StoredRecord) -> Result<Answer, Refusal> {
    let etag = stored.etag();
    let body = ContactInformation {
        record: stored.record.to_json(),
        digest: stored.digest,
        source: stored.source,
        updated_at: stored.updated_at.to_string(),
        updated_by: stored.updated_by,
    };
    Ok(Answer::new(status, &body)?.etag(etag))
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
    Refusal::new(Sort::RecordRefused, "nothing was changed").errors(problems)
}
