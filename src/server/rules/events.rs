//! Events that people are told of, whoever raises them: the API or a page.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use jiff::Timestamp;
use rusqlite::Connection;

use crate::contact::{Environment, Field, Record};
use crate::portal::wire::{EventView, EventWrite};
use crate::routing::{Event, recipients};
use crate::server::gate;
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::store::accounts::StoredAccount;
use crate::server::store::audit::{self, AuditedAction};
use crate::server::store::events::NewEvent;
use crate::server::store::{StoreFault, accounts, events, outbox, records};

/// The longest text, in characters.
pub(in crate::server) const TEXT: usize = 10_000;

/// The id of an event's name.
pub(in crate::server) const fn name(event: Event) -> &'static str {
    match event {
        Event::ProductionIssue => "page-event-production-issue",
        Event::IntegrationDisabled => "page-event-integration-disabled",
        Event::TechnicalRequest => "page-event-technical-request",
        Event::MerchantIssue => "page-event-merchant-issue",
        Event::UserEscalation => "page-event-user-escalation",
        Event::UserSupport => "page-event-user-support",
    }
}

/// What is behind the gate: an account with its complete production record.
///
/// # Errors
///
/// If there is no such account, or its gate is closed.
pub(in crate::server) fn behind_gate(
    connection: &Connection,
    id: &str,
) -> Result<(StoredAccount, Record), Refusal> {
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
    Refusal::new(RefusalKind::ContactInformationRequired, detail)
}

/// Who raises an event, and when.
#[derive(Debug, Clone, Copy)]
pub(in crate::server) struct EventContext<'a> {
    pub by: &'a str,
    pub now: Timestamp,
    /// The domain of the mail's sender; none where no mail is sent.
    pub mail_domain: Option<&'a str>,
}

/// Stores an event of an account whose record is `record`, and a mail to everybody who is told.
pub(in crate::server) fn raise(
    connection: &Connection,
    account: &str,
    record: &Record,
    event: &EventWrite,
    raised: EventContext<'_>,
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
    let deed = AuditedAction {
        by: raised.by,
        action: &format!("{kind} {}", event.event),
        account: Some(account),
    };
    audit::done(connection, raised.now, deed)?;
    let stored = events::find(connection, account, id)?;
    stored.ok_or_else(|| StoreFault::Failed("an event is not where it was put".into()).into())
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
