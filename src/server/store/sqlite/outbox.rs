//! Mail about events.

use jiff::Timestamp;
use rusqlite::{Connection, Row, params};

use crate::portal::wire::{Delivery, DeliveryState};
use crate::server::store::columns::{self, instant};
use crate::server::store::fault::StoreFault;
use crate::server::store::tx::outbox::{MailAttempt, OutboxTx, QueuedMail, WaitingMail};

impl OutboxTx for Connection {
    fn add_mail(
        &self,
        event: i64,
        address: &str,
        message_id: Option<&str>,
        now: Timestamp,
    ) -> Result<(), StoreFault> {
        let state = match message_id {
            Some(_) => DeliveryState::Queued,
            None => DeliveryState::NotSent,
        };
        let mut insert = self.prepare_cached(
            "INSERT INTO outbox (event, address, message_id, state, attempts, due_at, changed_at)
             VALUES (?1, ?2, ?3, ?4, 0, ?5, ?5)",
        )?;
        let now = now.as_millisecond();
        insert.execute(params![event, address, message_id, state.as_str(), now])?;
        Ok(())
    }

    fn due_mail(&self, now: Timestamp, size: u32) -> Result<Vec<QueuedMail>, StoreFault> {
        let mut statement = self.prepare_cached(
            "SELECT o.event, o.address, o.message_id, o.attempts, e.at, e.event, e.test, e.text,
               e.support_open, a.id, a.name
             FROM outbox AS o JOIN events AS e ON e.id = o.event
             JOIN accounts AS a ON a.id = e.account
             WHERE o.state = 'queued' AND o.due_at <= ?1
             ORDER BY o.due_at, o.event, o.address LIMIT ?2",
        )?;
        let mut rows = statement.query(params![now.as_millisecond(), size])?;
        let mut due = Vec::new();
        while let Some(row) = rows.next()? {
            due.push(mail(row)?);
        }
        Ok(due)
    }

    fn set_mail_outcome(
        &self,
        mail: &QueuedMail,
        attempt: MailAttempt,
        now: Timestamp,
    ) -> Result<(), StoreFault> {
        let mut update = self.prepare_cached(
            "UPDATE outbox SET state = ?3, attempts = ?4, due_at = ?5, code = ?6, changed_at = ?7
             WHERE event = ?1 AND address = ?2 AND state = 'queued'",
        )?;
        update.execute(params![
            mail.number,
            mail.address,
            attempt.state.as_str(),
            mail.attempts + 1,
            attempt.due_at.as_millisecond(),
            attempt.code,
            now.as_millisecond(),
        ])?;
        Ok(())
    }

    fn waiting_mail(&self) -> Result<WaitingMail, StoreFault> {
        let mut statement = self.prepare_cached(
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

fn mail(row: &Row<'_>) -> Result<QueuedMail, StoreFault> {
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
