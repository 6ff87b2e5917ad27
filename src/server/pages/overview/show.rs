//! The overview of an account.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::Response;
use jiff::Timestamp;
use maud::{Markup, html};
use serde::Deserialize;

use super::viewer::Viewer;
use super::week::Week;
use crate::contact::{Field, Record, Value, Window};
use crate::language::{Text, id};
use crate::routing::{Event, is_open, recipients};
use crate::server::http::extract::{AccountPath, QueryParameters};
use crate::server::pages::account::{AccountTab, ViewedAccount, framed};
use crate::server::pages::contact::{self, hours_of, zones};
use crate::server::pages::layout::{PageError, done, minute, short};
use crate::server::pages::visit::{PageSession, Visit};
use crate::server::refusal::Refusal;
use crate::server::rules::events::event_name;
use crate::server::state::Portal;
use crate::server::store::records::StoredRecord;

/// The visitor's time zone, and the event to report.
#[derive(Debug, Deserialize)]
pub(in crate::server::pages) struct OverviewQuery {
    zone: Option<String>,
    /// Present if a form just opened the gate.
    opened: Option<String>,
}

/// `GET /accounts/{id}`.
pub(in crate::server::pages) async fn show(
    State(portal): State<Portal>,
    visit: Visit,
    session: PageSession,
    path: Result<AccountPath, Refusal>,
    query: Result<QueryParameters<OverviewQuery>, Refusal>,
) -> Result<Response, PageError> {
    let (id, QueryParameters(query)) = (path?.id()?, query?);
    let account = portal
        .store()
        .read(move |tx| ViewedAccount::read(tx, &session, &id))
        .await?;
    let Some(stored) = account.production.clone().filter(|_| account.gate().open) else {
        return Ok(contact::closed(&visit, account));
    };
    let windows = match stored.record.get(Field::OperationalSupport) {
        Some(Value::Hours(windows)) => windows,
        _ => Vec::new(),
    };
    let viewer = Viewer::new(query.zone.as_deref(), visit.zone.as_deref(), &windows);
    let now = portal.now();
    let content = html! {
        h1 { (visit.say(id::PAGE_OVERVIEW)) }
        @if query.opened.is_some() { (done(&visit.say(id::PAGE_OPENED))) }
        (changed(&visit, &stored))
        (notified(&visit, &stored.record, now))
        (hours(&visit, &account, &windows, &viewer, now))
    };
    let tab = AccountTab::Overview;
    let mut response = framed(StatusCode::OK, &visit, &account, tab, &content);
    if let Some(cookie) = viewer.cookie() {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Renders the author and time of the last change, and the commit of the last push.
fn changed(visit: &Visit, stored: &StoredRecord) -> Markup {
    let changed = Text::new(id::PAGE_CHANGED)
        .with("by", stored.updated_by.as_str())
        .with("at", minute(visit, stored.updated_at));
    html! {
        p.quiet {
            (visit.tell(&changed)) " "
            @if let Some(source) = &stored.source {
                (visit.say(id::PAGE_LAST_PUSH)) " " code title=(source.commit) { (short(&source.commit)) }
            }
        }
    }
}

/// Renders the recipients of each event.
fn notified(visit: &Visit, record: &Record, now: Timestamp) -> Markup {
    html! {
        section aria-labelledby="told" {
            h2 #told { (visit.say(id::PAGE_TOLD)) }
            dl {
                @for event in Event::ALL {
                    @let told = recipients(event, record, now);
                    @if !told.addresses.is_empty() {
                        div {
                            dt {
                                (visit.label(told.field))
                                br;
                                span.hint { (visit.say(event_name(event))) }
                            }
                            dd { ul { @for address in &told.addresses { li { (address) } } } }
                        }
                    }
                }
            }
        }
    }
}

/// Renders this week's support hours, with a form to change the zone.
fn hours(
    visit: &Visit,
    account: &ViewedAccount,
    windows: &[Window],
    viewer: &Viewer,
    now: Timestamp,
) -> Markup {
    let week = Week::new(windows, &viewer.zone, now);
    html! {
        section aria-labelledby="hours" {
            h2 #hours { (visit.say(id::PAGE_HOURS)) }
            p {
                @if is_open(windows, now) { span.state.good { (visit.say(id::PAGE_SUPPORT_OPEN)) } }
                @else { span.state.bad { (visit.say(id::PAGE_SUPPORT_CLOSED)) } }
            }
            (week.table(visit, &viewer.name))
            form.filter method="get" action=(AccountTab::Overview.target(&account.profile.id)) {
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
            ul { @for window in windows { li { (hours_of(visit, window)) } } }
        }
    }
}
