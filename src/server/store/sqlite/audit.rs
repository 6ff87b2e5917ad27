//! The audit of writes.

use jiff::Timestamp;
use rusqlite::{Connection, Row, params};

use crate::server::store::columns::instant;
use crate::server::store::fault::StoreFault;
use crate::server::store::tx::audit::{AuditEntry, AuditTx, AuditedAction, DONE, REFUSALS_KEPT};

impl AuditTx for Connection {
    fn audit_done(&self, at: Timestamp, audited: AuditedAction<'_>) -> Result<(), StoreFault> {
        add(self, at, audited, DONE)
    }

    fn audit_refused(
        &self,
        at: Timestamp,
        audited: AuditedAction<'_>,
        outcome: &str,
    ) -> Result<(), StoreFault> {
        let oldest = at.as_millisecond() - REFUSALS_KEPT;
        self.prepare_cached("DELETE FROM audit WHERE outcome <> 'done' AND at < ?1")?
            .execute([oldest])?;
        add(self, at, audited, outcome)
    }

    fn audit(&self, account: Option<&str>, newest: u32) -> Result<Vec<AuditEntry>, StoreFault> {
        let mut statement = self.prepare_cached(
            "SELECT at, by, action, account, outcome FROM audit
             WHERE ?1 IS NULL OR account = ?1 ORDER BY id DESC LIMIT ?2",
        )?;
        let mut rows = statement.query(params![account, newest])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            entries.push(entry(row)?);
        }
        entries.reverse();
        Ok(entries)
    }
}

fn add(
    connection: &Connection,
    at: Timestamp,
    audited: AuditedAction<'_>,
    outcome: &str,
) -> Result<(), StoreFault> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO audit (at, by, action, account, outcome) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    insert.execute(params![
        at.as_millisecond(),
        audited.by,
        audited.action,
        audited.account,
        outcome,
    ])?;
    Ok(())
}

fn entry(row: &Row<'_>) -> Result<AuditEntry, StoreFault> {
    Ok(AuditEntry {
        at: instant(row.get(0)?)?,
        by: row.get(1)?,
        action: row.get(2)?,
        account: row.get(3)?,
        outcome: row.get(4)?,
    })
}
