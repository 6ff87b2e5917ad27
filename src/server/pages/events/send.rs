//! The form that raises a test event.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use rusqlite::Connection;

use super::{EVENTS, Query, View, page, select};
use crate::language::{Text, id};
use crate::portal::wire::EventWrite;
use crate::routing::Event;
use crate::server::events::{self, Raised, TEXT};
use crate::server::extract::AccountId;
use crate::server::mail::Mail;
use crate::server::pages::account::{Seen, Tab};
use crate::server::pages::form::{Fields, Form, csrf};
use crate::server::pages::instead::Instead;
use crate::server::pages::session::Session;
use crate::server::pages::visit::Visit;
use crate::server::refusal::{Refusal, Sort};
use crate::server::state::Portal;
use crate::server::store;
use crate::server::store::idempotency::{self, Key};
use crate::server::token::{Hash, Secret};

/// What is in the form.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// Tells this form from every other, so that sending it twice raises one event.
    key: String,
    event: String,
    text: String,
}

impl Draft {
    /// An empty form.
    pub fn new() -> Result<Self, Refusal> {
        let key = Secret::random().map_err(|error| Refusal::internal(&error))?;
        Ok(Self {
            key: Hash::of(key.expose().as_bytes()).to_string(),
            ..Self::default()
        })
    }

    fn of(fields: &Fields) -> Self {
        Self {
            key: fields.get("key").to_owned(),
            event: fields.get("event").to_owned(),
            text: fields.get("text").trim().replace("\r\n", "\n"),
        }
    }

    pub fn too_long(&self) -> bool {
        self.text.chars().count() > TEXT
    }
}

/// What became of the form.
enum Outcome {
    Raised(i64),
    Again(Box<View>),
}

/// `POST /accounts/{id}/events`.
pub(in crate::server::pages) async fn send(
    State(portal): State<Portal>,
    visit: Visit,
    id: Result<AccountId, Refusal>,
    Form { session, fields }: Form,
) -> Result<Response, Instead> {
    let AccountId(id) = id?;
    let draft = Draft::of(&fields);
    let Some(event) = Event::from_name(&draft.event) else {
        return Err(Refusal::new(Sort::MalformedRequest, "there is no such event").into());
    };
    let (now, sends) = (portal.now(), portal.mail().is_some());
    let domain = portal.mail().map(Mail::domain).map(ToOwned::to_owned);
    let account = id.clone();
    let work = move |connection: &Connection| -> Result<Outcome, Refusal> {
        let seen = Seen::read(connection, &session, &account)?;
        if !seen.may_edit() {
            return Err(seen.forbidden());
        }
        if !seen.gate().open || draft.too_long() {
            return Ok(Outcome::Again(Box::new(View {
                events: store::events::page(connection, &account, i64::MAX, EVENTS + 1)?,
                query: Query::default(),
                seen,
                draft,
                sends,
                now,
            })));
        }
        let raised = Raised {
            by: session.name(),
            now,
            mail_domain: domain.as_deref(),
        };
        raise_once(connection, &session, seen, &draft, event, raised).map(Outcome::Raised)
    };
    match portal.store().write(work).await? {
        Outcome::Raised(number) => {
            portal.outbox().notify_one();
            let target = format!("{}?sent={number}", Tab::Events.target(&id));
            Ok(Redirect::to(&target).into_response())
        }
        Outcome::Again(view) => Ok(page(&visit, *view)),
    }
}

/// Raises the event, unless this form raised it before; gives its number.
fn raise_once(
    connection: &Connection,
    session: &Session,
    seen: Seen,
    draft: &Draft,
    event: Event,
    raised: Raised<'_>,
) -> Result<i64, Refusal> {
    let id = &seen.profile.id;
    let parts = ["event", id, &draft.event, &draft.text];
    let request = Hash::of_parts(parts.map(str::as_bytes));
    let key = Key {
        token: &session.hash(),
        key: &draft.key,
    };
    if let Some((before, number)) = idempotency::find(connection, &key, raised.now)? {
        if before == request {
            return Ok(serde_json::from_str(&number)?);
        }
        let detail = "this form was sent before with another text";
        return Err(Refusal::new(Sort::IdempotencyKeyReused, detail));
    }
    let record = seen.production.map(|stored| stored.record);
    let write = EventWrite {
        event,
        text: draft.text.clone(),
        test: true,
    };
    let record = record.unwrap_or_default();
    let number = events::raise(connection, id, &record, &write, raised)?.id;
    let answer = number.to_string();
    idempotency::keep(connection, &key, &request, &answer, raised.now)?;
    Ok(number)
}

/// The form; what it takes where it is not there.
pub(super) fn form(visit: &Visit, view: &View) -> Markup {
    let wrong = view.draft.too_long();
    let hint = Text::new(id::PAGE_EVENT_TEXT_HINT);
    let too_long = Text::new(id::PAGE_EVENT_TEXT_LONG).with("number", TEXT);
    html! {
        section aria-labelledby="send" {
            h2 #send { (visit.say(id::PAGE_EVENT_SEND)) }
            @if !view.sends {
                p { (visit.say(id::PAGE_EVENT_NO_MAIL)) }
            } @else if !view.seen.may_edit() {
                p { (visit.say(id::PAGE_EVENT_EDITORS)) }
            } @else {
                p { (visit.say(id::PAGE_EVENT_SEND_WHAT)) }
                form method="post" action=(Tab::Events.target(&view.seen.profile.id)) {
                    (csrf(visit.session.as_ref()))
                    input type="hidden" name="key" value=(view.draft.key);
                    div.field {
                        label for="test" { (visit.say(id::PAGE_EVENT)) }
                        br;
                        (select(visit, "test", &view.draft.event))
                    }
                    div.field {
                        label for="text" { (visit.say(id::PAGE_EVENT_TEXT)) }
                        p.hint #text-hint { (visit.tell(&hint)) }
                        textarea #text name="text" rows="3" aria-describedby="text-hint text-error"
                            aria-invalid=[wrong.then_some("true")] autofocus[wrong] {
                            (view.draft.text)
                        }
                        ul.errors #text-error hidden[!wrong] {
                            @if wrong { li { (visit.tell(&too_long)) } }
                        }
                    }
                    button.main type="submit" { (visit.say(id::PAGE_EVENT_SEND_NOW)) }
                }
            }
        }
    }
}
