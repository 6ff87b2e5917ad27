//! What is known of each portal.

use maud::{Markup, html};

use super::cells::wide;
use super::words::{Words, date, name};
use crate::git::short_id;
use crate::language::{MessageId, Text, id};
use crate::sync::overview::{
    Overview, PortalAccount, PortalGroup, PortalOverview, PortalSource, PortalState,
};

/// The most accounts of one state that are listed.
const LISTED: usize = 500;
/// The most accounts that are listed without unfolding.
const OPEN: usize = 10;

pub(super) fn section(words: Words, overview: &Overview) -> Markup {
    html! {
        section #portals aria-labelledby="portals-title" {
            h2 #portals-title { (words.word(id::REPORT_PORTALS)) }
            @if overview.portals.is_empty() { p { (words.word(id::REPORT_PORTALS_NONE)) } }
            @for portal in &overview.portals { (one(words, portal)) }
        }
    }
}

/// Returns the title of a portal.
pub(super) fn title(words: Words, portal: &PortalOverview) -> Text {
    Text::new(id::REPORT_PORTAL_TITLE)
        .with("name", words.value(&portal.name))
        .with("kind", portal.kind)
        .with("environment", words.environment(portal.environment))
}

/// Returns the sentence about where the knowledge comes from.
pub(super) fn source(portal: &PortalOverview) -> Text {
    match &portal.source {
        PortalSource::Nothing if portal.kind == "manual" => {
            Text::new(id::REPORT_PORTAL_NOTHING_MANUAL)
        }
        PortalSource::Nothing => Text::new(id::REPORT_PORTAL_NOTHING),
        PortalSource::Receipts { newest, commit } => Text::new(id::REPORT_PORTAL_RECEIPTS)
            .with("date", newest.to_string())
            .with("commit", short_id(commit)),
        PortalSource::Ledger => Text::new(id::REPORT_PORTAL_LEDGER),
        // A portal without an API cannot be asked: its ledger was compared.
        PortalSource::Portal if portal.kind == "manual" => Text::new(id::REPORT_PORTAL_LEDGER),
        PortalSource::Portal => Text::new(id::REPORT_PORTAL_ASKED),
        PortalSource::Unreadable(why) => {
            Text::new(id::REPORT_PORTAL_UNREADABLE).with("why", why.clone())
        }
    }
}

/// Returns the command that asks a portal with an API. `None` if it was asked, or has none.
pub(super) fn ask(words: Words, portal: &PortalOverview) -> Option<Text> {
    if portal.source == PortalSource::Portal || portal.kind == "manual" {
        return None;
    }
    let name = words.value(&portal.name);
    let command = format!("`contactctl report contacts.html --portal {name}`");
    Some(Text::new(id::REPORT_PORTAL_ASK).with("command", command))
}

fn one(words: Words, portal: &PortalOverview) -> Markup {
    let title = title(words, portal);
    let is_known = portal.source != PortalSource::Nothing && !portal.groups.is_empty();
    html! {
        h3 { (words.rich(&title)) }
        p { (words.rich(&source(portal))) }
        @if let Some(ask) = ask(words, portal) { p { (words.rich(&ask)) } }
        @if is_known {
            (wide(&words.say(&title), &html! {
                table border="1" {
                    thead {
                        tr {
                            th scope="col" { (words.word(id::REPORT_STATE)) }
                            th scope="col" { (words.word(id::REPORT_SEEN)) }
                            th scope="col" { (words.word(id::REPORT_ACCOUNTS)) }
                        }
                    }
                    tbody { @for group in &portal.groups { (row(words, group)) } }
                }
            }))
        }
    }
}

fn row(words: Words, group: &PortalGroup) -> Markup {
    let number = group.accounts.len();
    html! {
        tr {
            th scope="row" {
                @if group.state.needs_attention() {
                    mark { (words.word(state(group.state))) }
                } @else {
                    (words.word(state(group.state)))
                }
            }
            td { (date(group.day)) }
            td {
                details open[number <= OPEN] {
                    summary { (number) }
                    @for (at, account) in group.accounts.iter().take(LISTED).enumerate() {
                        @if at > 0 { ", " } (name(&listed(words, account)))
                    }
                    @if number > LISTED {
                        " " (words.say(&Text::new(id::REPORT_MORE).with("number", number - LISTED)))
                    }
                }
            }
        }
    }
}

/// Returns an account with the fields that the state is about.
pub(super) fn listed(words: Words, account: &PortalAccount) -> String {
    let id = words.value(&account.id);
    if account.fields.is_empty() {
        return id;
    }
    let fields: Vec<_> = account.fields.iter().map(|field| field.key()).collect();
    format!("{id} ({})", fields.join(", "))
}

/// Returns the words for a state.
pub(super) const fn state(state: PortalState) -> MessageId {
    match state {
        PortalState::Drift => id::REPORT_STATE_DRIFT,
        PortalState::Failed => id::REPORT_STATE_FAILED,
        PortalState::Missing => id::REPORT_STATE_MISSING,
        PortalState::Foreign => id::REPORT_STATE_FOREIGN,
        PortalState::Pending => id::REPORT_STATE_PENDING,
        PortalState::Unknown => id::REPORT_STATE_UNKNOWN,
        PortalState::Partly => id::REPORT_STATE_PARTLY,
        PortalState::Same => id::REPORT_STATE_SAME,
        PortalState::OnlyThere => id::REPORT_STATE_ONLY_THERE,
    }
}
