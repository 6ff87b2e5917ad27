//! Events that people are notified of, raised by the API or on a page.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use jiff::Timestamp;

use crate::contact::{Environment, Field, Record, limits};
use crate::language::{MessageId, Text, id};
use crate::portal::wire::{EventView, EventWrite};
use crate::routing::{Event, recipients};
use crate::server::gate;
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::rules::accounts::find_account;
use crate::server::store::StoreFault;
use crate::server::store::Tx;
use crate::server::store::accounts::StoredAccount;
use crate::server::store::audit::AuditedAction;
use crate::server::store::events::NewEvent;
use crate::server::violation::Violation;

/// Returns the id of an event's name.
pub(in crate::server) const fn event_name(event: Event) -> MessageId {
    match event {
        Event::ProductionIssue => id::PAGE_EVENT_PRODUCTION_ISSUE,
        Event::IntegrationDisabled => id::PAGE_EVENT_INTEGRATION_DISABLED,
        Event::TechnicalRequest => id::PAGE_EVENT_TECHNICAL_REQUEST,
        Event::MerchantIssue => id::PAGE_EVENT_MERCHANT_ISSUE,
        Event::UserEscalation => id::PAGE_EVENT_USER_ESCALATION,
        Event::UserSupport => id::PAGE_EVENT_USER_SUPPORT,
    }
}

/// Returns the text about the state of support when an event was raised.
pub(in crate::server) fn support_then(is_open: bool) -> Text {
    let state = if is_open {
        id::PAGE_SUPPORT_OPEN
    } else {
        id::PAGE_SUPPORT_CLOSED
    };
    Text::new(state).attribute("then")
}

/// Returns the fault of an event's text, if it has one.
pub(in crate::server) fn fault_of_text(text: &str) -> Option<Violation> {
    let detail = if text.chars().count() > limits::EVENT_TEXT {
        Text::new(id::REFUSED_TEXT_LENGTH).with("most", limits::EVENT_TEXT)
    } else if !text.chars().all(limits::is_of_text) {
        Text::new(id::REFUSED_TEXT_CHARACTERS)
    } else {
        return None;
    };
    Some(Violation::new("/text", "bad-format", detail))
}

/// Returns an account whose gate is open, with its complete production record.
///
/// # Errors
///
/// If there is no such account, or its gate is closed.
pub(in crate::server) fn behind_gate(
    tx: &dyn Tx,
    id: &str,
) -> Result<(StoredAccount, Record), Refusal> {
    let account = find_account(tx, id)?;
    let record = tx
        .record(id, Environment::Production)?
        .map(|stored| stored.record)
        .unwrap_or_default();
    let has_merchant_issues = account.merchant_issues_field;
    let gate = gate::gate(Environment::Production, has_merchant_issues, Some(&record));
    if gate.open {
        return Ok((account, record));
    }
    Err(closed(&gate.missing))
}

fn closed(missing: &[Field]) -> Refusal {
    let fields: Vec<_> = missing.iter().map(|field| format!("`{field}`")).collect();
    let detail = Text::new(id::REFUSED_FIELDS_MISSING).with("fields", fields.join(", "));
    Refusal::new(RefusalKind::ContactInformationRequired, detail)
}

/// The circumstances of an event.
#[derive(Debug, Clone, Copy)]
pub(in crate::server) struct EventContext<'a> {
    /// The name of the token or user that raises the event.
    pub by: &'a str,
    pub now: Timestamp,
    /// The domain that the portal sends mail from. `None` if it does not send mail.
    pub mail_domain: Option<&'a str>,
}

/// Stores an event of an account with this record, and queues a mail to each recipient.
pub(in crate::server) fn raise(
    tx: &dyn Tx,
    account: &str,
    record: &Record,
    event: &EventWrite,
    context: EventContext<'_>,
) -> Result<EventView, Refusal> {
    let recipients = recipients(event.event, record, context.now);
    let new = NewEvent {
        account,
        at: context.now,
        by: context.by,
        event: event.event,
        test: event.test,
        text: &event.text,
        support_open: recipients.support_open,
    };
    let id = tx.add_event(&new)?;
    for address in recipients.addresses.iter().collect::<BTreeSet<_>>() {
        let message_id = context.mail_domain.map(message_id).transpose()?;
        tx.add_mail(id, address, message_id.as_deref(), context.now)?;
    }
    let kind = if event.test { "test event" } else { "event" };
    let audited = AuditedAction {
        by: context.by,
        action: &format!("{kind} {}", event.event),
        account: Some(account),
    };
    tx.audit_done(context.now, audited)?;
    tx.event(account, id)?
        .ok_or_else(|| StoreFault::Failed("an event is not where it was put".into()).into())
}

/// Returns a new `Message-ID` (RFC 5322, section 3.6.4).
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
