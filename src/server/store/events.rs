//! Events that were raised, each with its recipients.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::columns::{self, instant};
use super::fault::StoreFault;
use super::outbox;
use crate::portal::wire::EventView;
use crate::routing::Event;

/// An event to be raised.
#[derive(Debug, Clone, Copy)]
pub(in crate::server) struct NewEvent<'a> {
    pub account: &'a str,
    pub at: Timestamp,
    pub by: &'a str,
    pub event: Event,
    pub test: bool,
    pub text: &'a str,
    pub support_open: Option<bool>,
}

/// Adds an event, and returns its number.
pub(in crate::server) fn add(
    connection: &Connection,
    event: &NewEvent<'_>,
) -> Result<i64, StoreFault> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO events (account, at, by, event, test, text, support_open)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    Ok(insert.insert(params![
        event.account,
        event.at.as_millisecond(),
        event.by,
        event.event.as_str(),
        event.test,
        event.text,
        event.support_open,
    ])?)
}

const COLUMNS: &str = "id, at, by, event, test, text, support_open";

/// Finds an event by its number.
pub(in crate::server) fn find(
    connection: &Connection,
    account: &str,
    id: i64,
) -> Result<Option<EventView>, StoreFault> {
    let query = format!("SELECT {COLUMNS} FROM events WHERE account = ?1 AND id = ?2");
    let mut statement = connection.prepare_cached(&query)?;
    let found = statement.query_row(params![account, id], |row| Ok(event(connection, row)));
    found.optional()?.transpose()
}

/// Returns up to `size` events with a number below `before`, newest first.
pub(in crate::server) fn page(
    connection: &Connection,
    account: &str,
    before: i64,
    size: u32,
) -> Result<Vec<EventView>, StoreFault> {
    let query = format!(
        "SELECT {COLUMNS} FROM events WHERE account = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3"
    );
    let mut statement = connection.prepare_cached(&query)?;
    let mut rows = statement.query(params![account, before, size])?;
    let mut page = Vec::new();
    while let Some(row) = rows.next()? {
        page.push(event(connection, row)?);
    }
    Ok(page)
}

fn event(connection: &Connection, row: &Row<'_>) -> Result<EventView, StoreFault> {
    let id = row.get(0)?;
    let event = columns::event(&row.get::<_, String>(3)?)?;
    let key = event.field();
    Ok(EventView {
        id,
        at: instant(row.get(1)?)?.to_string(),
        by: row.get(2)?,
        event,
        test: row.get(4)?,
        text: row.get(5)?,
        key,
        label: key.label().to_owned(),
        support_open: row.get(6)?,
        recipients: outbox::of_event(connection, id)?,
    })
}
