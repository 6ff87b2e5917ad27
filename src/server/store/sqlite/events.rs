//! Events that were raised.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::outbox;
use crate::portal::wire::EventView;
use crate::server::store::columns::{self, instant};
use crate::server::store::fault::StoreFault;
use crate::server::store::tx::events::{EventTx, NewEvent};

const COLUMNS: &str = "id, at, by, event, test, text, support_open";

impl EventTx for Connection {
    fn add_event(&self, event: &NewEvent<'_>) -> Result<i64, StoreFault> {
        let mut insert = self.prepare_cached(
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

    fn event(&self, account: &str, id: i64) -> Result<Option<EventView>, StoreFault> {
        let query = format!("SELECT {COLUMNS} FROM events WHERE account = ?1 AND id = ?2");
        let mut statement = self.prepare_cached(&query)?;
        let found = statement.query_row(params![account, id], |row| Ok(event(self, row)));
        found.optional()?.transpose()
    }

    fn events(&self, account: &str, before: i64, size: u32) -> Result<Vec<EventView>, StoreFault> {
        let query = format!(
            "SELECT {COLUMNS} FROM events WHERE account = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3"
        );
        let mut statement = self.prepare_cached(&query)?;
        let mut rows = statement.query(params![account, before, size])?;
        let mut page = Vec::new();
        while let Some(row) = rows.next()? {
            page.push(event(self, row)?);
        }
        Ok(page)
    }
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
