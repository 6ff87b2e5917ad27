//! An account as its pages see it, and the frame of these pages.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};

use super::layout::page;
use super::visit::{PageSession, Visit};
use crate::contact::{AccountId, Environment, Role, has_testers};
use crate::language::{MessageId, Text, id};
use crate::portal::wire::{Gate, Profile};
use crate::server::gate;
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::rules::users::find_profile;
use crate::server::store::Tx;
use crate::server::store::records::StoredRecord;

/// An account, with what its visitor may do in it.
#[derive(Debug)]
pub(super) struct ViewedAccount {
    pub profile: Profile,
    /// The visitor's role.
    pub role: Role,
    /// The production record.
    pub production: Option<StoredRecord>,
}

impl ViewedAccount {
    /// Reads the account `id`.
    ///
    /// # Errors
    ///
    /// If the visitor has no role in the account, or there is no such account.
    pub fn read(tx: &dyn Tx, session: &PageSession, id: &AccountId) -> Result<Self, Refusal> {
        let id = id.as_str();
        Ok(Self {
            role: session.role(tx, id)?,
            profile: find_profile(tx, id)?,
            production: tx.record(id, Environment::Production)?,
        })
    }

    /// Returns the state of the gate, which a complete production record opens.
    pub fn gate(&self) -> Gate {
        let record = self.production.as_ref().map(|stored| &stored.record);
        let has_merchant_issues = self.profile.merchant_issues_field;
        gate::gate(Environment::Production, has_merchant_issues, record)
    }

    /// Returns `true` if the visitor may edit contact information.
    pub fn may_edit(&self) -> bool {
        matches!(self.role, Role::Editor | Role::Administrator)
    }

    /// Returns `true` if the visitor may manage users.
    pub fn may_manage(&self) -> bool {
        self.role == Role::Administrator
    }

    /// Returns `true` if the account's integration has users with `role`.
    pub fn has_role(&self, role: Role) -> bool {
        role != Role::Tester || has_testers(&self.profile.integration)
    }

    /// Returns the refusal of a form that the visitor's role does not allow to send.
    pub fn forbidden(&self) -> Refusal {
        let detail = Text::new(id::REFUSED_ROLE).with("role", self.role.as_str());
        Refusal::new(RefusalKind::Forbidden, detail)
    }
}

/// A page of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AccountTab {
    Overview,
    ContactInformation,
    Users,
    History,
    Events,
}

impl AccountTab {
    const ALL: [Self; 5] = [
        Self::Overview,
        Self::ContactInformation,
        Self::Users,
        Self::History,
        Self::Events,
    ];

    /// Returns the id of the page's name.
    pub const fn name(self) -> MessageId {
        match self {
            Self::Overview => id::PAGE_OVERVIEW,
            Self::ContactInformation => id::PAGE_CONTACT_INFORMATION,
            Self::Users => id::PAGE_USERS,
            Self::History => id::PAGE_HISTORY,
            Self::Events => id::PAGE_EVENTS,
        }
    }

    /// Returns the path of the page.
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

/// Renders links to pages of an account, with the current one marked.
pub(super) fn tabs(
    visit: &Visit,
    account: &str,
    tabs: &[AccountTab],
    current: AccountTab,
) -> Markup {
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

/// Renders the account's id, with its caption: whoever copies the page has it.
pub(super) fn account_id(visit: &Visit, account: &str) -> Markup {
    html! {
        p.quiet { (visit.tell(&Text::new(id::PAGE_ACCOUNT_ID).with("id", account))) }
    }
}

/// Renders a page of an account whose gate is open.
pub(super) fn framed(
    status: StatusCode,
    visit: &Visit,
    account: &ViewedAccount,
    tab: AccountTab,
    content: &Markup,
) -> Response {
    let profile = &account.profile;
    let name = visit.say(tab.name());
    let body = html! {
        p.account {
            strong { (profile.name) }
            span.quiet {
                " · " (profile.integration)
                @for domain in &profile.brand_domains { " · " (domain) }
            }
        }
        (account_id(visit, &profile.id))
        (tabs(visit, &profile.id, &AccountTab::ALL, tab))
        (content)
    };
    page(status, visit, &format!("{name} · {}", profile.name), &body)
}
