//! The first page of an account: who is told what, and when support is open.

mod week;

use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use maud::{Markup, html};
use rusqlite::Connection;
use serde::Deserialize;

use self::week::Week;
use crate::contact::{Field, Record, Value, Window};
use crate::language::Text;
use crate::routing::{Event, is_open, recipients};
use crate::server::http::extract::{AccountId, Parameters};
use crate::server::pages::account::{Seen, Tab, framed};
use crate::server::pages::contact::{self, fields::zones};
use crate::server::pages::layout::instead::Instead;
use crate::server::pages::layout::page::{done, minute, short};
use crate::server::pages::visit::session::Session;
use crate::server::pages::visit::visitor::Visit;
use crate::server::refusal::Refusal;
use crate::server::rules::events::name;
use crate::server::state::Portal;

/// Keeps the zone that a visitor chose.
pub(in crate::server::pages) const ZONE_COOKIE: &str = "contactctl-zone";

/// The viewer's zone, and what was just done.
#[derive(Debug, Deserialize)]
pub(in crate::server::pages) struct Query {
    zone: Option<String>,
    opened: Option<String>,
}

/// `GET /accounts/{id}`.
pub(in crate::server::pages) async fn show(
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
    let changed = Text::new("page-changed")
        .with("by", stored.updated_by.as_str())
        .with("at", minute(stored.updated_at));
    let now = portal.now();
    let content = html! {
        h1 { (visit.say("page-overview")) }
        @if query.opened.is_some() { (done(&visit.say("page-opened"))) }
        p.quiet {
            (visit.tell(&changed)) " "
            @if let Some(source) = &stored.source {
                (visit.say("page-last-push")) " " code title=(source.commit) { (short(&source.commit)) }
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
            h2 #told { (visit.say("page-told")) }
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
            h2 #hours { (visit.say("page-hours")) }
            p {
                @if is_open(windows, now) { span.state.good { (visit.say("page-support-open")) } }
                @else { span.state.bad { (visit.say("page-support-closed")) } }
            }
            (week.table(visit, &viewer.name))
            form.filter method="get" action=(Tab::Overview.target(&seen.profile.id)) {
                div {
                    label for="zone" { (visit.say("page-your-zone")) }
                    input #zone name="zone" type="text" value=(viewer.unknown.as_deref().unwrap_or(&viewer.name))
                        list="zones" autocomplete="off" spellcheck="false" aria-describedby="zone-error"
                        aria-invalid=[viewer.unknown.is_some().then_some("true")];
                    ul.errors #zone-error hidden[viewer.unknown.is_none()] {
                        @if let Some(unknown) = &viewer.unknown {
                            li { (visit.tell(&Text::new("page-zone-unknown").with("zone", unknown.as_str()))) }
                        }
                    }
                }
                button type="submit" { (visit.say("page-zone-show")) }
            }
            (zones())
            h3 { (visit.say("page-windows")) }
            ul { @for window in windows { li { (window) } } }
        }
    }
}
