//! Events that people are told of, whoever raises them: the API or a page.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use jiff::Timestamp;
use rusqlite::Connection;

use super::gate;
use super::refusal::{Refusal, Sort};
use super::store::accounts::Account;
use super::store::audit::{self, Deed};
use super::store::events::NewEvent;
use super::store::{Fault, accounts, events, outbox, records};
use crate::contact::{Environment, Field, Record};
use crate::language::{MessageId, id};
use crate::portal::wire::{EventView, EventWrite};
use crate::routing::{Event, recipients};

/// The longest text, in characters.
pub(super) const TEXT: usize = 10_000;

/// The id of an event's name.
pub(super) const fn name(event: Event) -> MessageId {
    match event {
        Event::ProductionIssue => id::PAGE_EVENT_PRODUCTION_ISSUE,
        Event::IntegrationDisabled => id::PAGE_EVENT_INTEGRATION_DISABLED,
        Event::TechnicalRequest => id::PAGE_EVENT_TECHNICAL_REQUEST,
        Event::MerchantIssue => id::PAGE_EVENT_MERCHANT_ISSUE,
        Event::UserEscalation => id::PAGE_EVENT_USER_ESCALATION,
        Event::UserSupport => id::PAGE_EVENT_USER_SUPPORT,
    }
}

/// What is behind the gate: an account with its complete production record.
///
/// # Errors
///
/// If there is no such account, or its gate is closed.
pub(super) fn behind_gate(connection: &Connection, id: &str) -> Result<(Account, Record), Refusal> {
    let account = accounts::find(connection, id)?;
    let account = account.ok_or_else(|| Refusal::no_account(id))?;
    let stored = records::find(connection, id, Environment::Production)?;
    let record = stored.map(|stored| stored.record).unwrap_or_default();
    let shown = account.merchant_issues_field;
    let gate = gate::gate(Environment::Production, shown, Some(&record));
    if gate.open {
        return Ok((account, record));
    }
    Err(closed(&gate.missing))
}

fn closed(missing: &[Field]) -> Refusal {
    let missing: Vec<_> = missing.iter().map(|field| format!("`{field}`")).collect();
    let detail = format!("the production record lacks {}", missing.join(", "));
    Refusal::new(Sort::ContactInformationRequired, detail)
}

/// Who raises an event, and when.
#[derive(Debug, Clone, Copy)]
pub(super) struct Raised<'a> {
    pub by: &'a str,
    pub now: Timestamp,
    /// The domain of the mail's sender; none where no mail is sent.
    pub mail_domain: Option<&'a str>,
}

/// Stores an event of an account whose record is `record`, and a mail to everybody who is told.
pub(super) fn raise(
    connection: &Connection,
    account: &str,
    record: &Record,
    event: &EventWrite,
    raised: Raised<'_>,
) -> Result<EventView, Refusal> {
    let told = recipients(event.event, record, raised.now);
    let new = NewEvent {
        account,
        at: raised.now,
        by: raised.by,
        event: event.event,
        test: event.test,
        text: &event.text,
        support_open: told.support_open,
    };
    let id = events::add(connection, &new)?;
    for address in told.addresses.iter().collect::<BTreeSet<_>>() {
        let message_id = raised.mail_domain.map(message_id).transpose()?;
        outbox::add(connection, id, address, message_id.as_deref(), raised.now)?;
    }
    let kind = if event.test { "test event" } else { "event" };
    let deed = Deed {
        by: raised.by,
        action: &format!("{kind} {}", event.event),
        account: Some(account),
    };
    audit::done(connection, raised.now, deed)?;
    let stored = events::find(connection, account, id)?;
    stored.ok_or_else(|| Fault::Failed("an event is not where it was put".into()).into())
}

/// An id that no other message has.
fn message_id(domain: &str) -> Result<String, Refusal> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| Refusal::internal(&error))?;
    let mut id = String::from("<event.");
    for byte in bytes {
        let _ = write!(id, "{byte:02x}");
    }
    let _ = write!(id, "@{domain}>");
    Ok(id)
}
