//! Mail about events: waiting, sent and failed.

use jiff::Timestamp;
use rusqlite::{Connection, Row, params};

use super::columns::{self, instant};
use super::fault::StoreFault;
use crate::portal::wire::{Delivery, DeliveryState};
use crate::routing::Event;

/// A mail to be sent, with all that it is composed from.
#[derive(Debug, Clone)]
pub(in crate::server) struct QueuedMail {
    /// The number of its event.
    pub number: i64,
    pub address: String,
    pub message_id: String,
    /// The number of failed attempts.
    pub attempts: u32,
    /// The time of the event.
    pub at: Timestamp,
    pub event: Event,
    pub test: bool,
    pub text: String,
    pub support_open: Option<bool>,
    pub account: String,
    pub account_name: String,
}

/// The outcome of an attempt to send a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::server) struct MailAttempt {
    pub state: DeliveryState,
    /// The time of the next attempt, if the mail still waits.
    pub due_at: Timestamp,
    /// The code of the mail server's reply, if there was one.
    pub code: Option<u16>,
}

/// The mail that waits, for the metrics.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::server) struct WaitingMail {
    pub number: i64,
    /// The time of the oldest event with mail that waits.
    pub since: Option<Timestamp>,
}

/// Adds a mail about an event. A mail without a message id is listed, but not sent.
pub(in crate::server) fn add(
    connection: &Connection,
    event: i64,
    address: &str,
    message_id: Option<&str>,
    now: Timestamp,
) -> Result<(), StoreFault> {
    let state = match message_id {
        Some(_) => DeliveryState::Queued,
        None => DeliveryState::NotSent,
    };
    let mut insert = connection.prepare_cached(
        "INSERT INTO outbox (event, address, message_id, state, attempts, due_at, changed_at)
         VALUES (?1, ?2, ?3, ?4, 0, ?5, ?5)",
    )?;
    let now = now.as_millisecond();
    insert.execute(params![event, address, message_id, state.as_str(), now])?;
    Ok(())
}

/// Returns all mail about an event, by address.
pub(super) fn of_event(connection: &Connection, event: i64) -> Result<Vec<Delivery>, StoreFault> {
    let mut statement = connection.prepare_cached(
        "SELECT address, state, attempts, code, changed_at FROM outbox
         WHERE event = ?1 ORDER BY address",
    )?;
    let mut rows = statement.query([event])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let state: String = row.get(1)?;
        all.push(Delivery {
            address: row.get(0)?,
            state: DeliveryState::from_name(&state)
                .ok_or_else(|| StoreFault::unreadable("state"))?,
            attempts: row.get(2)?,
            code: row.get(3)?,
            since: instant(row.get(4)?)?.to_string(),
        });
    }
    Ok(all)
}

/// Returns up to `size` mails that are due, in the order in which they are due.
pub(in crate::server) fn due(
    connection: &Connection,
    now: Timestamp,
    size: u32,
) -> Result<Vec<QueuedMail>, StoreFault> {
    let mut statement = connection.prepare_cached(
        "SELECT o.event, o.address, o.message_id, o.attempts, e.at, e.event, e.test, e.text,
           e.support_open, a.id, a.name
         FROM outbox AS o JOIN events AS e ON e.id = o.event JOIN accounts AS a ON a.id = e.account
         WHERE o.state = 'queued' AND o.due_at <= ?1
         ORDER BY o.due_at, o.event, o.address LIMIT ?2",
    )?;
    let mut rows = statement.query(params![now.as_millisecond(), size])?;
    let mut due = Vec::new();
    while let Some(row) = rows.next()? {
        due.push(letter(row)?);
    }
    Ok(due)
}

fn letter(row: &Row<'_>) -> Result<QueuedMail, StoreFault> {
    Ok(QueuedMail {
        number: row.get(0)?,
        address: row.get(1)?,
        message_id: row.get(2)?,
        attempts: row.get(3)?,
        at: instant(row.get(4)?)?,
        event: columns::event(&row.get::<_, String>(5)?)?,
        test: row.get(6)?,
        text: row.get(7)?,
        support_open: row.get(8)?,
        account: row.get(9)?,
        account_name: row.get(10)?,
    })
}

/// Stores the outcome of an attempt to send a mail.
pub(in crate::server) fn set_outcome(
    connection: &Connection,
    letter: &QueuedMail,
    attempt: MailAttempt,
    now: Timestamp,
) -> Result<(), StoreFault> {
    let mut update = connection.prepare_cached(
        "UPDATE outbox SET state = ?3, attempts = ?4, due_at = ?5, code = ?6, changed_at = ?7
         WHERE event = ?1 AND address = ?2 AND state = 'queued'",
    )?;
    update.execute(params![
        letter.number,
        letter.address,
        attempt.state.as_str(),
        letter.attempts + 1,
        attempt.due_at.as_millisecond(),
        attempt.code,
        now.as_millisecond(),
    ])?;
    Ok(())
}

/// Counts the mail that waits.
pub(in crate::server) fn waiting(connection: &Connection) -> Result<WaitingMail, StoreFault> {
    let mut statement = connection.prepare_cached(
        "SELECT count(*), min(e.at) FROM outbox AS o JOIN events AS e ON e.id = o.event
         WHERE o.state = 'queued'",
    )?;
    let (number, since) =
        statement.query_row([], |row| Ok((row.get(0)?, row.get::<_, Option<i64>>(1)?)))?;
    Ok(WaitingMail {
        number,
        since: since.map(instant).transpose()?,
    })
}
