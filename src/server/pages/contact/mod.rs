//! Configuration > Contact information: the form, under the gate's modal too.

mod conflict;
mod draft;
pub(super) mod fields;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use rusqlite::Connection;
use serde::Deserialize;
use serde_json::{Map, Value as Json};

use self::conflict::Conflict;
use self::draft::Draft;
use self::fields::{Fieldset, place, words, zones};
use super::account::{Seen, Tab, framed};
use super::form::{Fields, Form, csrf};
use super::gate::modal;
use super::instead::Instead;
use super::layout::{done, minute, short};
use super::session::Session;
use super::visit::Visit;
use crate::contact::{Environment, Field, Record};
use crate::language::{Text, id};
use crate::server::edit::{self, Change, Place};
use crate::server::extract::{AccountId, Parameters};
use crate::server::gate;
use crate::server::refusal::Refusal;
use crate::server::state::Portal;
use crate::server::store::records::{self, StoredRecord};
use crate::server::validate::{Judge, Objection};

/// Which record, and what was just done with it.
#[derive(Debug, Deserialize)]
pub(super) struct Query {
    environment: Option<Environment>,
    saved: Option<String>,
}

/// The form and all that stands around it.
struct View {
    seen: Seen,
    environment: Environment,
    stored: Option<StoredRecord>,
    /// The entity tag of what the form starts from; empty where there was nothing.
    version: String,
    draft: Draft,
    /// What the form started from, for whoever saves after somebody else.
    base: Record,
    objections: Vec<Objection>,
    conflict: Option<Conflict>,
    more_hours: bool,
    saved: bool,
}

impl View {
    /// The form as it is opened.
    fn of(seen: Seen, environment: Environment, stored: Option<StoredRecord>) -> Self {
        let base = stored.as_ref().map(|stored| stored.record.clone());
        let base = base.unwrap_or_default();
        Self {
            seen,
            environment,
            version: etag(stored.as_ref()),
            stored,
            draft: Draft::of_record(&base),
            base,
            objections: Vec::new(),
            conflict: None,
            more_hours: false,
            saved: false,
        }
    }
}

/// `GET /accounts/{id}/contact-information`.
pub(super) async fn show(
    State(portal): State<Portal>,
    visit: Visit,
    session: Session,
    id: Result<AccountId, Refusal>,
    query: Result<Parameters<Query>, Refusal>,
) -> Result<Response, Instead> {
    let (AccountId(id), Parameters(query)) = (id?, query?);
    let read = move |connection: &Connection| -> Result<View, Refusal> {
        let seen = Seen::read(connection, &session, &id)?;
        let environment = chosen(&seen, query.environment);
        let stored = records::find(connection, &id, environment)?;
        let mut view = View::of(seen, environment, stored);
        view.saved = query.saved.is_some();
        Ok(view)
    };
    let view = portal.store().read(read).await?;
    Ok(page(StatusCode::OK, &visit, &view))
}

/// The gate's modal over another page of an account: with the form in it.
pub(super) fn closed(visit: &Visit, seen: Seen) -> Response {
    let stored = seen.production.clone();
    page(
        StatusCode::OK,
        visit,
        &View::of(seen, Environment::Production, stored),
    )
}

/// The environment that is asked for; production while the gate is closed.
fn chosen(seen: &Seen, asked: Option<Environment>) -> Environment {
    match asked {
        Some(environment) if seen.gate().open => environment,
        _ => Environment::Production,
    }
}

/// What became of a form.
enum Outcome {
    Saved { opened: bool },
    Again(Box<View>),
}

/// `POST /accounts/{id}/contact-information`.
pub(super) async fn save(
    State(portal): State<Portal>,
    visit: Visit,
    id: Result<AccountId, Refusal>,
    query: Result<Parameters<Query>, Refusal>,
    Form { session, fields }: Form,
) -> Result<Response, Instead> {
    let (AccountId(id), Parameters(query)) = (id?, query?);
    let (validator, now) = (portal.validator(), portal.now());
    let account = id.clone();
    let work = move |connection: &Connection| -> Result<Outcome, Refusal> {
        let seen = Seen::read(connection, &session, &account)?;
        if !seen.may_edit() {
            return Err(seen.forbidden());
        }
        let environment = chosen(&seen, query.environment);
        let stored = records::find(connection, &account, environment)?;
        let mut view = View::of(seen, environment, stored);
        view.draft = Draft::of_fields(&fields);
        if fields.get("action") == "add-hours" {
            fields.get("version").clone_into(&mut view.version);
            view.base = base(&fields);
            view.more_hours = true;
            return Ok(Outcome::Again(Box::new(view)));
        }
        if view.version != fields.get("version") {
            let base = base(&fields);
            let conflict = Conflict::of(view.stored.as_ref(), &base, &view.draft);
            view.draft = conflict.draft.clone();
            view.conflict = Some(conflict);
            return Ok(Outcome::Again(Box::new(view)));
        }
        let was_open = view.seen.gate().open;
        match view.judge(validator, now) {
            Err(mut objections) => {
                objections.sort_by_key(|objection| Field::from_key(key(objection)));
                view.objections = objections;
                Ok(Outcome::Again(Box::new(view)))
            }
            Ok(record) => {
                let shown = view.seen.profile.merchant_issues_field;
                let opened = !was_open && gate::gate(environment, shown, Some(&record)).open;
                let place = Place {
                    account: &account,
                    environment,
                };
                let change = Change {
                    record,
                    source: view
                        .stored
                        .as_ref()
                        .and_then(|stored| stored.source.clone()),
                    by_hand: true,
                    by: session.name(),
                    now,
                };
                edit::store(connection, place, view.stored, change)?;
                Ok(Outcome::Saved { opened })
            }
        }
    };
    Ok(match portal.store().write(work).await? {
        Outcome::Saved { opened: true } => {
            Redirect::to(&format!("/accounts/{id}?opened=yes")).into_response()
        }
        Outcome::Saved { opened: false } => {
            let environment = query.environment.unwrap_or(Environment::Production);
            let form = Tab::ContactInformation.target(&id);
            Redirect::to(&format!("{form}?environment={environment}&saved=yes")).into_response()
        }
        Outcome::Again(view) => {
            let status = match (&view.conflict, &view.objections[..]) {
                (Some(_), _) => StatusCode::CONFLICT,
                (None, []) => StatusCode::OK,
                (None, _) => StatusCode::UNPROCESSABLE_ENTITY,
            };
            page(status, &visit, &view)
        }
    })
}

impl View {
    /// The record that was typed. While the gate is closed, it may be saved in parts.
    fn judge(
        &self,
        validator: crate::server::Validator,
        now: jiff::Timestamp,
    ) -> Result<Record, Vec<Objection>> {
        let judge = |unfinished| Judge {
            validator,
            now,
            profile: &self.seen.profile,
            unfinished,
        };
        let members = self.draft.members();
        let is_closed = self.environment == Environment::Production && !self.seen.gate().open;
        let record = judge(is_closed).record(self.environment, &members)?;
        if is_closed && record == self.base {
            return judge(false).record(self.environment, &members);
        }
        Ok(record)
    }
}

fn etag(stored: Option<&StoredRecord>) -> String {
    stored.map(StoredRecord::etag).unwrap_or_default()
}

/// The record that a form started from.
fn base(fields: &Fields) -> Record {
    let members: Map<String, Json> = serde_json::from_str(fields.get("base")).unwrap_or_default();
    Record::from_json(members)
        .map(|(record, _)| record)
        .unwrap_or_default()
}

fn page(status: StatusCode, visit: &Visit, view: &View) -> Response {
    let seen = &view.seen;
    let content = content(visit, view);
    if seen.gate().open {
        return framed(status, visit, seen, Tab::ContactInformation, &content);
    }
    modal(status, visit, seen, Tab::ContactInformation, &content)
}

fn content(visit: &Visit, view: &View) -> Markup {
    let seen = &view.seen;
    let open = seen.gate().open;
    html! {
        @if open {
            p.crumbs { (visit.say(id::PAGE_CONFIGURATION)) " › " }
            h1 { (visit.say(id::PAGE_CONTACT_INFORMATION)) }
            (environments(visit, view))
        } @else {
            h2 { (visit.say(id::PAGE_CONTACT_INFORMATION)) }
        }
        @if view.saved {
            (done(&visit.say(if open { id::PAGE_SAVED } else { id::PAGE_SAVED_PART })))
        }
        (summary(visit, &view.objections))
        @if let Some(conflict) = &view.conflict { (conflict.notice(visit)) }
        (origin(visit, view.stored.as_ref()))
        @if view.environment == Environment::Sandbox {
            p.notice.plain { (visit.say(id::PAGE_SANDBOX_ALERT)) }
        }
        @if seen.may_edit() { (form(visit, view)) }
        @else { (values(visit, view)) }
    }
}

/// The switch between the two records.
fn environments(visit: &Visit, view: &View) -> Markup {
    let form = Tab::ContactInformation.target(&view.seen.profile.id);
    html! {
        nav.switch aria-label=(visit.say(id::PAGE_ENVIRONMENT)) {
            ul {
                @for (environment, name) in [
                    (Environment::Production, id::PAGE_PRODUCTION),
                    (Environment::Sandbox, id::PAGE_SANDBOX),
                ] {
                    li {
                        a href={ (form) "?environment=" (environment) }
                            aria-current=[(environment == view.environment).then_some("page")] {
                            (visit.say(name))
                        }
                    }
                }
            }
        }
    }
}

/// Everything that is wrong, with the way to each field; it takes the focus.
fn summary(visit: &Visit, objections: &[Objection]) -> Markup {
    html! {
        @if !objections.is_empty() {
            section.notice role="alert" tabindex="-1" autofocus aria-labelledby="wrong" {
                h2 #wrong {
                    (visit.tell(&Text::new(id::PAGE_WRONG).with("number", objections.len())))
                }
                p { (visit.say(id::PAGE_NOTHING_LOST)) }
                ul {
                    @for objection in objections {
                        @let field = Field::from_key(key(objection));
                        li {
                            a href={ "#" (place(objection)) } {
                                @if let Some(field) = field { span lang="en" { (field.label()) } ": " }
                                (words(visit, objection))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The key of the field that an objection is about.
fn key(objection: &Objection) -> &str {
    objection.pointer.split('/').nth(1).unwrap_or_default()
}

/// Who changed the record last, and whether a repository manages it.
fn origin(visit: &Visit, stored: Option<&StoredRecord>) -> Markup {
    let Some(stored) = stored else {
        return html! { p.quiet { (visit.say(id::PAGE_NOTHING_ENTERED)) } };
    };
    let changed = Text::new(id::PAGE_CHANGED)
        .with("by", stored.updated_by.as_str())
        .with("at", minute(stored.updated_at));
    html! {
        p.quiet { (visit.tell(&changed)) }
        @if let Some(source) = &stored.source {
            div.notice.plain {
                p {
                    strong { (visit.say(id::PAGE_MANAGED)) } " "
                    (visit.say(id::PAGE_MANAGED_WHAT))
                }
                p.quiet {
                    (visit.say(id::PAGE_LAST_PUSH)) " "
                    code title=(source.commit) { (short(&source.commit)) }
                }
            }
        }
    }
}

fn form(visit: &Visit, view: &View) -> Markup {
    let profile = &view.seen.profile;
    let gate = view.seen.gate();
    let users: Vec<_> = profile
        .users
        .iter()
        .map(|user| user.email.clone())
        .collect();
    let fieldset = Fieldset {
        visit,
        draft: &view.draft,
        objections: &view.objections,
        users: &users,
        missing: &gate.missing,
        more_hours: view.more_hours,
    };
    let base = Json::Object(view.base.to_json()).to_string();
    let target = Tab::ContactInformation.target(&profile.id);
    html! {
        form.contact method="post" novalidate
            action={ (target) "?environment=" (view.environment) } {
            // Enter in a field presses the first button.
            button.first type="submit" name="action" value="save" tabindex="-1" aria-hidden="true" {}
            (csrf(visit.session.as_ref()))
            input type="hidden" name="version" value=(view.version);
            input type="hidden" name="base" value=(base);
            @for field in gate::fields(view.environment, profile.merchant_issues_field) {
                (fieldset.field(field))
            }
            p.save {
                button.main type="submit" name="action" value="save" {
                    @if gate.open { (visit.say(id::PAGE_SAVE)) } @else { (visit.say(id::PAGE_SUBMIT)) }
                }
            }
            (zones())
        }
    }
}

/// The record for whoever may only read it.
fn values(visit: &Visit, view: &View) -> Markup {
    let record = view.stored.as_ref().map(|stored| &stored.record);
    let shown = view.seen.profile.merchant_issues_field;
    html! {
        p.quiet {
            (visit.tell(&Text::new(id::PAGE_READ_ONLY).with("role", view.seen.role.as_str())))
        }
        dl {
            @for field in gate::fields(view.environment, shown) {
                div #(field) {
                    dt lang="en" { (field.label()) }
                    dd {
                        @match record.and_then(|record| record.get(field)) {
                            None => span.state.bad { (visit.say(id::PAGE_MISSING)) },
                            Some(value) => ul { @for member in value.members() { li { (member) } } },
                        }
                    }
                }
            }
        }
    }
}
