//! Raises a test event: load, decide, answer.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::draft::TestDraft;
use super::page::page;
use super::view::{EventsPage, EventsQuery};
use crate::language::{Text, id};
use crate::portal::wire::EventWrite;
use crate::routing::Event;
use crate::server::http::extract::AccountPath;
use crate::server::mail::Mail;
use crate::server::pages::account::{AccountTab, ViewedAccount};
use crate::server::pages::form::SentForm;
use crate::server::pages::layout::{PageError, kept};
use crate::server::pages::visit::{PageSession, Visit};
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::rules::events::{self, EventContext};
use crate::server::state::Portal;
use crate::server::store::Tx;
use crate::server::store::idempotency::IdempotencyKey;
use crate::server::token::Sha256Hash;

/// The outcome of a form.
enum Outcome {
    /// The event of this account has this number.
    Raised { account: String, number: i64 },
    /// The form is shown again.
    Again(Box<EventsPage>),
}

/// `POST /accounts/{id}/events`.
pub(in crate::server::pages) async fn send(
    State(portal): State<Portal>,
    visit: Visit,
    path: Result<AccountPath, Refusal>,
    SentForm { session, fields }: SentForm,
) -> Result<Response, PageError> {
    let id = path?.id()?;
    let draft = TestDraft::of_fields(&fields);
    let Some(event) = Event::from_name(&draft.event) else {
        return Err(
            Refusal::new(RefusalKind::MalformedRequest, Text::new(id::REFUSED_EVENT)).into(),
        );
    };
    let now = portal.now();
    let mail_domain = portal.mail().map(Mail::domain).map(ToOwned::to_owned);
    let outcome = portal
        .store()
        .write(move |tx| {
            let account = ViewedAccount::read(tx, &session, &id)?;
            let context = EventContext {
                by: session.name(),
                now,
                mail_domain: mail_domain.as_deref(),
            };
            decide(tx, &session, account, draft.clone(), event, context)
        })
        .await?;
    match outcome {
        Outcome::Raised { account, number } => {
            portal.outbox().notify_one();
            let target = format!("{}?sent={number}", AccountTab::Events.target(&account));
            Ok(Redirect::to(&target).into_response())
        }
        Outcome::Again(view) => Ok(kept(page(&visit, *view))),
    }
}

/// Raises the event, or returns the page with what keeps it from being raised.
fn decide(
    tx: &dyn Tx,
    session: &PageSession,
    account: ViewedAccount,
    draft: TestDraft,
    event: Event,
    context: EventContext<'_>,
) -> Result<Outcome, Refusal> {
    if !account.may_edit() {
        return Err(account.forbidden());
    }
    if !account.gate().open || draft.fault().is_some() {
        let query = EventsQuery::default();
        let sends_mail = context.mail_domain.is_some();
        let view = EventsPage::read(tx, account, query, draft, sends_mail, context.now)?;
        return Ok(Outcome::Again(Box::new(view)));
    }
    let id = account.profile.id.clone();
    let number = raise_once(tx, session, account, &draft, event, context)?;
    Ok(Outcome::Raised {
        account: id,
        number,
    })
}

/// Raises the event, unless this form has raised it before. Returns its number.
fn raise_once(
    tx: &dyn Tx,
    session: &PageSession,
    account: ViewedAccount,
    draft: &TestDraft,
    event: Event,
    context: EventContext<'_>,
) -> Result<i64, Refusal> {
    let id = &account.profile.id;
    let parts = ["event", id, &draft.event, &draft.text];
    let request = Sha256Hash::of_parts(parts.map(str::as_bytes));
    let key = IdempotencyKey {
        token: &session.hash(),
        key: &draft.key,
    };
    if let Some(kept) = tx.answer(&key, context.now)? {
        if kept.request == request {
            return Ok(serde_json::from_str(&kept.answer)?);
        }
        let detail = Text::new(id::REFUSED_FORM_SENT);
        return Err(Refusal::new(RefusalKind::IdempotencyKeyReused, detail));
    }
    let record = account
        .production
        .map(|stored| stored.record)
        .unwrap_or_default();
    let write = EventWrite {
        event,
        text: draft.text.clone(),
        test: true,
    };
    let number = events::raise(tx, id, &record, &write, context)?.id;
    tx.keep_answer(&key, &request, &number.to_string(), context.now)?;
    Ok(number)
}
