//! The first page of an account: who is told what, and when support is open.

use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use maud::{Markup, html};
use rusqlite::Connection;
use serde::Deserialize;

use super::account::{Seen, Tab, framed};
use super::contact::{self, fields::zones};
use super::instead::Instead;
use super::layout::{done, minute, short};
use super::session::Session;
use super::visit::Visit;
use super::week::Week;
use crate::contact::{Field, Record, Value, Window};
use crate::language::{Text, id};
use crate::routing::{Event, is_open, recipients};
use crate::server::events::name;
use crate::server::extract::{AccountId, Parameters};
use crate::server::refusal::Refusal;
use crate::server::state::Portal;

/// Keeps the zone that a visitor chose.
pub(super) const ZONE_COOKIE: &str = "contactctl-zone";

/// The viewer's zone, and what was just done.
#[derive(Debug, Deserialize)]
pub(super) struct Query {
    zone: Option<String>,
    opened: Option<String>,
}

/// `GET /accounts/{id}`.
pub(super) async fn show(
    State(portal): State<Portal>,
    visit: Visit,
    session: Session,
    id: Result<AccountId, Refusal>,
    query: Result<Parameters<Query>, Refusal>,
) -> Result<Response, Instead> {
    let (AccountId(id), Parameters(query)) = (id?, query?);
    let read = move |connection: &Connection| Seen::read(connection, &session, &id);
    let seen = portal.store().read(read).await?;
    let Some(stored) = seen.production.clone().filter(|_| seen.gate().open) else {
        return Ok(contact::closed(&visit, seen));
    };
    let windows = match stored.record.get(Field::OperationalSupport) {
        Some(Value::Hours(windows)) => windows,
        _ => Vec::new(),
    };
    let viewer = Viewer::of(query.zone.as_deref(), visit.zone.as_deref(), &windows);
    let changed = Text::new(id::PAGE_CHANGED)
        .with("by", stored.updated_by.as_str())
        .with("at", minute(stored.updated_at));
    let now = portal.now();
    let content = html! {
        h1 { (visit.say(id::PAGE_OVERVIEW)) }
        @if query.opened.is_some() { (done(&visit.say(id::PAGE_OPENED))) }
        p.quiet {
            (visit.tell(&changed)) " "
            @if let Some(source) = &stored.source {
                (visit.say(id::PAGE_LAST_PUSH)) " " code title=(source.commit) { (short(&source.commit)) }
            }
        }
        (people(&visit, &stored.record, now))
        (hours(&visit, &seen, &windows, &viewer, now))
    };
    let mut response = framed(StatusCode::OK, &visit, &seen, Tab::Overview, &content);
    if let Some(cookie) = viewer.cookie() {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(response.into_response())
}

/// Whose clocks the week is shown by.
struct Viewer {
    zone: TimeZone,
    name: String,
    /// Whether it was chosen now.
    chosen: bool,
    /// A name that was typed and is no zone's.
    unknown: Option<String>,
}

impl Viewer {
    /// The zone that was typed, else the one that was chosen before, else that of the first window.
    fn of(typed: Option<&str>, kept: Option<&str>, windows: &[Window]) -> Self {
        let typed = typed.map(str::trim).filter(|typed| !typed.is_empty());
        let database = TimeZoneDatabase::bundled();
        let first = windows.first().map(|window| window.time_zone.as_str());
        let mut names = [typed, kept, first].into_iter().flatten();
        let found = names.find_map(|name| {
            let zone = database.get(name).ok()?;
            let name = zone.iana_name()?.to_owned();
            Some((zone, name))
        });
        let (zone, name) = found.unwrap_or((TimeZone::UTC, "UTC".to_owned()));
        let chosen = typed.is_some_and(|typed| typed.eq_ignore_ascii_case(&name));
        Self {
            zone,
            name,
            chosen,
            unknown: typed.filter(|_| !chosen).map(ToOwned::to_owned),
        }
    }

    fn cookie(&self) -> Option<HeaderValue> {
        let text = format!(
            "{ZONE_COOKIE}={}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax",
            self.name
        );
        HeaderValue::from_str(&text).ok().filter(|_| self.chosen)
    }
}

/// Who is told of what.
fn people(visit: &Visit, record: &Record, now: Timestamp) -> Markup {
    html! {
        section aria-labelledby="told" {
            h2 #told { (visit.say(id::PAGE_TOLD)) }
            dl {
                @for event in Event::ALL {
                    @let told = recipients(event, record, now);
                    @if !told.addresses.is_empty() {
                        div {
                            dt {
                                span lang="en" { (told.field.label()) }
                                br;
                                span.hint { (visit.say(name(event))) }
                            }
                            dd { ul { @for address in &told.addresses { li { (address) } } } }
                        }
                    }
                }
            }
        }
    }
}

/// When support is open, this week.
fn hours(
    visit: &Visit,
    seen: &Seen,
    windows: &[Window],
    viewer: &Viewer,
    now: Timestamp,
) -> Markup {
    let week = Week::of(windows, &viewer.zone, now);
    html! {
        section aria-labelledby="hours" {
            h2 #hours { (visit.say(id::PAGE_HOURS)) }
            p {
                @if is_open(windows, now) { span.state.good { (visit.say(id::PAGE_SUPPORT_OPEN)) } }
                @else { span.state.bad { (visit.say(id::PAGE_SUPPORT_CLOSED)) } }
            }
            (week.table(visit, &viewer.name))
            form.filter method="get" action=(Tab::Overview.target(&seen.profile.id)) {
                div {
                    label for="zone" { (visit.say(id::PAGE_YOUR_ZONE)) }
                    input #zone name="zone" type="text" value=(viewer.unknown.as_deref().unwrap_or(&viewer.name))
                        list="zones" autocomplete="off" spellcheck="false" aria-describedby="zone-error"
                        aria-invalid=[viewer.unknown.is_some().then_some("true")];
                    ul.errors #zone-error hidden[viewer.unknown.is_none()] {
                        @if let Some(unknown) = &viewer.unknown {
                            li { (visit.tell(&Text::new(id::PAGE_ZONE_UNKNOWN).with("zone", unknown.as_str()))) }
                        }
                    }
                }
                button type="submit" { (visit.say(id::PAGE_ZONE_SHOW)) }
            }
            (zones())
            h3 { (visit.say(id::PAGE_WINDOWS)) }
            ul { @for window in windows { li { (window) } } }
        }
    }
}
