//! Events and their recipients, behind the gate.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;
use utoipa::IntoResponses;
use utoipa::openapi::{RefOr, Response};

use super::description::{ReadRefusals, described};
use super::page::NewestFirstQuery;
use crate::contact::AccountId;
use crate::language::{Text, id};
use crate::portal::wire::{EventPage, EventView, EventWrite};
use crate::server::http::extract::{AccountPath, Caller, JsonBody, QueryParameters};
use crate::server::http::once::{AnswerHead, JsonAnswer, OnceWrite, write_once};
use crate::server::mail::Mail;
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::rules::events::{self, EventContext, behind_gate};
use crate::server::state::Portal;
use crate::server::store::{StoreFault, Tx};
use crate::server::token::TokenScope;

/// The events of an account, newest first, and what became of the mail about each.
#[utoipa::path(
    get,
    path = "/v1/accounts/{id}/events",
    operation_id = "getEvents",
    tag = "events",
    params(("id" = String, Path, description = "The account's id"), NewestFirstQuery),
    responses((status = 200, description = "A page of events", body = EventPage), ReadRefusals),
    security(("token" = []))
)]
pub(super) async fn list(
    State(portal): State<Portal>,
    caller: Caller,
    path: AccountPath,
    QueryParameters(query): QueryParameters<NewestFirstQuery>,
) -> Result<JsonAnswer, Refusal> {
    let id = caller.authorize(TokenScope::Read, &path)?;
    let page = query.page()?;
    portal
        .store()
        .read(move |tx| {
            behind_gate(tx, id.as_str())?;
            let mut events = tx.events(id.as_str(), page.before, page.limit())?;
            JsonAnswer::ok(&EventPage {
                next_page_token: page.cut(&mut events, |event| event.id),
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
        RaiseRefusals,
    ),
    security(("token" = []))
)]
pub(super) async fn raise(
    State(portal): State<Portal>,
    caller: Caller,
    path: AccountPath,
    JsonBody { body, request }: JsonBody<EventWrite>,
) -> Result<JsonAnswer, Refusal> {
    let id = caller.authorize(TokenScope::Write, &path)?;
    if let Some(violation) = events::fault_of_text(&body.text) {
        return Err(Refusal::new(
            RefusalKind::BodyRefused,
            Text::new(id::REFUSED_NOTHING_CHANGED),
        )
        .violations(vec![violation]));
    }
    let domain = portal.mail().map(Mail::domain).map(ToOwned::to_owned);
    let work = Raise { id, body, domain };
    let answer = write_once(&portal, caller, request, work).await?;
    portal.outbox().notify_one();
    Ok(answer)
}

/// The event to raise.
struct Raise {
    id: AccountId,
    body: EventWrite,
    /// The domain of the message ids, if mail is sent.
    domain: Option<String>,
}

impl OnceWrite for Raise {
    fn write(&self, tx: &dyn Tx, caller: &Caller, now: Timestamp) -> Result<JsonAnswer, Refusal> {
        let (_, record) = behind_gate(tx, self.id.as_str())?;
        let context = EventContext {
            by: &caller.0.name,
            now,
            mail_domain: self.domain.as_deref(),
        };
        let event = events::raise(tx, self.id.as_str(), &record, &self.body, context)?;
        Ok(JsonAnswer::new(StatusCode::CREATED, &event)?.number(event.id))
    }

    /// The event, with what has become of its mail.
    fn body_again(
        &self,
        tx: &dyn Tx,
        _caller: &Caller,
        head: &AnswerHead,
        _at: Timestamp,
    ) -> Result<String, Refusal> {
        let number = head.number.unwrap_or_default();
        let event = tx.event(self.id.as_str(), number)?;
        Ok(serde_json::to_string(&event.ok_or_else(|| {
            Refusal::internal(&StoreFault::unreadable("event"))
        })?)?)
    }
}

/// The refusals of an event.
struct RaiseRefusals;

impl IntoResponses for RaiseRefusals {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let others = [
            RefusalKind::NoRecord,
            RefusalKind::AccountExists,
            RefusalKind::Changed,
            RefusalKind::RecordRefused,
            RefusalKind::ProfileRefused,
            RefusalKind::UsersRefused,
            RefusalKind::PreconditionRequired,
        ];
        described(
            RefusalKind::ALL
                .into_iter()
                .filter(|kind| !others.contains(kind)),
        )
    }
}
