//! What every page of an account starts from: who looks at it, and whether the gate is open.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use rusqlite::Connection;

use super::layout::page;
use super::session::Session;
use super::visit::Visit;
use crate::contact::{Environment, Role};
use crate::language::{MessageId, id};
use crate::portal::wire::{Gate, Profile};
use crate::server::gate;
use crate::server::people::find_profile;
use crate::server::refusal::{Refusal, Sort};
use crate::server::store::records::{self, StoredRecord};

/// An account as its pages see it.
#[derive(Debug)]
pub(super) struct Seen {
    pub profile: Profile,
    /// The visitor's.
    pub role: Role,
    /// The production record.
    pub production: Option<StoredRecord>,
}

impl Seen {
    /// The account of this id, for somebody who has a role in it.
    pub fn read(connection: &Connection, session: &Session, id: &str) -> Result<Self, Refusal> {
        Ok(Self {
            role: session.role(connection, id)?,
            profile: find_profile(connection, id)?,
            production: records::find(connection, id, Environment::Production)?,
        })
    }

    /// The gate, which the production record opens.
    pub fn gate(&self) -> Gate {
        let record = self.production.as_ref().map(|stored| &stored.record);
        let shown = self.profile.merchant_issues_field;
        gate::gate(Environment::Production, shown, record)
    }

    /// Whether the visitor may edit contact information.
    pub fn may_edit(&self) -> bool {
        matches!(self.role, Role::Editor | Role::Administrator)
    }

    /// Whether the visitor may manage users.
    pub fn may_manage(&self) -> bool {
        self.role == Role::Administrator
    }

    /// That the visitor's role does not reach as far as a form that they sent.
    pub fn forbidden(&self) -> Refusal {
        let detail = format!("the role `{}` does not reach this far", self.role.as_str());
        Refusal::new(Sort::Forbidden, detail)
    }
}

/// A page of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    Overview,
    ContactInformation,
    Users,
    History,
    Events,
}

impl Tab {
    const ALL: [Self; 5] = [
        Self::Overview,
        Self::ContactInformation,
        Self::Users,
        Self::History,
        Self::Events,
    ];

    /// The id of its name.
    pub const fn name(self) -> MessageId {
        match self {
            Self::Overview => id::PAGE_OVERVIEW,
            Self::ContactInformation => id::PAGE_CONTACT_INFORMATION,
            Self::Users => id::PAGE_USERS,
            Self::History => id::PAGE_HISTORY,
            Self::Events => id::PAGE_EVENTS,
        }
    }

    /// Where it is.
    pub fn target(self, account: &str) -> String {
        let page = match self {
            Self::Overview => return format!("/accounts/{account}"),
            Self::ContactInformation => "contact-information",
            Self::Users => "users",
            Self::History => "history",
            Self::Events => "events",
        };
        format!("/accounts/{account}/{page}")
    }
}

/// Links to pages of an account, of which one is looked at.
pub(super) fn tabs(visit: &Visit, account: &str, tabs: &[Tab], current: Tab) -> Markup {
    html! {
        nav.tabs aria-label=(visit.say(id::PAGE_OF_ACCOUNT)) {
            ul {
                @for tab in tabs {
                    li {
                        a href=(tab.target(account)) aria-current=[(*tab == current).then_some("page")] {
                            (visit.say(tab.name()))
                        }
                    }
                }
            }
        }
    }
}

/// A page of an account whose gate is open.
pub(super) fn framed(
    status: StatusCode,
    visit: &Visit,
    seen: &Seen,
    tab: Tab,
    content: &Markup,
) -> Response {
    let profile = &seen.profile;
    let name = visit.say(tab.name());
    let content = html! {
        p.account {
            strong { (profile.name) }
            span.quiet {
                " " code { (profile.id) } " · " (profile.integration)
                @for domain in &profile.brand_domains { " · " (domain) }
            }
        }
        (tabs(visit, &profile.id, &Tab::ALL, tab))
        (content)
    };
    page(
        status,
        visit,
        &format!("{name} · {}", profile.name),
        &content,
    )
}
