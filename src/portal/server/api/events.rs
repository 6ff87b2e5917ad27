//! Behind the gate: events, and who is told of them.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::IntoResponses;
use utoipa::openapi::{RefOr, Response};

use super::description::{Reading, described};
use crate::language::Text;
use crate::portal::server::events::{self, Raised, TEXT, behind_gate};
use crate::portal::server::extract::{AccountId, Caller, Parameters, Payload};
use crate::portal::server::mail::Mail;
use crate::portal::server::once::{Answer, write_once};
use crate::portal::server::refusal::{Refusal, Sort};
use crate::portal::server::state::Portal;
use crate::portal::server::store;
use crate::portal::server::token::Scope;
use crate::portal::server::validate::problem;
use crate::portal::wire::{EventPage, EventView, EventWrite};

const PAGE_SIZE: u32 = 100;
const LARGEST_PAGE: u32 = 1000;

/// Which page of the events.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct EventsQuery {
    /// How many events at most; 100 if absent.
    #[param(minimum = 1, maximum = 1000)]
    page_size: Option<u32>,
    /// `next_page_token` of the page before.
    #[param(pattern = "^[0-9]{1,18}$")]
    page_token: Option<String>,
}

/// The events of an account, newest first, and what became of the mail about each.
#[utoipa::path(
    get,
    path = "/v1/accounts/{id}/events",
    operation_id = "getEvents",
    tag = "events",
    params(("id" = String, Path, description = "The account's id"), EventsQuery),
    responses((status = 200, description = "A page of events", body = EventPage), Reading),
    security(("token" = []))
)]
pub(super) async fn list(
    State(portal): State<Portal>,
    caller: Caller,
    AccountId(id): AccountId,
    Parameters(query): Parameters<EventsQuery>,
) -> Result<Answer, Refusal> {
    caller.may(Scope::Read, &id)?;
    let size = query.page_size.unwrap_or(PAGE_SIZE);
    if !(1..=LARGEST_PAGE).contains(&size) {
        let detail = format!("`page_size` has to be 1 to {LARGEST_PAGE}");
        return Err(Refusal::new(Sort::MalformedRequest, detail));
    }
    let before = match query.page_token.as_deref().map(str::parse) {
        None => i64::MAX,
        Some(Ok(before)) => before,
        Some(Err(_)) => {
            let detail = "`page_token` is not one that a page ended with";
            return Err(Refusal::new(Sort::MalformedRequest, detail));
        }
    };
    portal
        .store()
        .read(move |connection| {
            behind_gate(connection, &id)?;
            // One more tells whether there is a next page.
            let mut events = store::events::page(connection, &id, before, size + 1)?;
            let more = events.len() > size as usize;
            events.truncate(size as usize);
            let last = events.last().filter(|_| more);
            Answer::ok(&EventPage {
                next_page_token: last.map(|event| event.id.to_string()),
                events,
            })
        })
        .await
}

/// Raises an event: who is told is answered, and mail is sent to them if the portal sends any.
#[utoipa::path(
    post,
    path = "/v1/accounts/{id}/events",
    operation_id = "raiseEvent",
    tag = "events",
    params(
        ("id" = String, Path, description = "The account's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes it safe to send again",
         min_length = 1, max_length = 255, pattern = "^[!-~]+$"),
    ),
    request_body = EventWrite,
    responses(
        (status = 201, description = "The event, and who is told", body = EventView),
        Raising,
    ),
    security(("token" = []))
)]
pub(super) async fn raise(
    State(portal): State<Portal>,
    caller: Caller,
    AccountId(id): AccountId,
    Payload { body, request }: Payload<EventWrite>,
) -> Result<Answer, Refusal> {
    caller.may(Scope::Write, &id)?;
    if body.text.chars().count() > TEXT {
        let detail = Text::verbatim(format!("a text has at most {TEXT} characters"));
        let problem = problem("/text", "bad-format", detail);
        return Err(Refusal::new(Sort::BodyRefused, "nothing was changed").errors(vec![problem]));
    }
    let domain = portal.mail().map(Mail::domain).map(ToOwned::to_owned);
    let raised = write_once(&portal, caller, request, move |connection, caller, now| {
        let (_, record) = behind_gate(connection, &id)?;
        let raised = Raised {
            by: &caller.0.name,
            now,
            mail_domain: domain.as_deref(),
        };
        let event = events::raise(connection, &id, &record, &body, raised)?;
        Answer::new(StatusCode::CREATED, &event)
    });
    let answer = raised.await?;
    portal.outbox().notify_one();
    Ok(answer)
}

/// The refusals of an event.
struct Raising;

impl IntoResponses for Raising {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let others = [
            Sort::NoRecord,
            Sort::AccountExists,
            Sort::Changed,
            Sort::RecordRefused,
            Sort::ProfileRefused,
            Sort::UsersRefused,
            Sort::PreconditionRequired,
        ];
        described(Sort::ALL.into_iter().filter(|sort| !others.contains(sort)))
    }
}
