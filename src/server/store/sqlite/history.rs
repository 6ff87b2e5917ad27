//! The history of records.

use rusqlite::{Connection, Row, params};

use super::sources;
use crate::contact::{Digest, Environment};
use crate::portal::wire::{HistoryEntry, PushSource};
use crate::server::store::columns::{digest, instant};
use crate::server::store::fault::StoreFault;
use crate::server::store::tx::history::HistoryTx;

impl HistoryTx for Connection {
    fn add_history(
        &self,
        account: &str,
        at: jiff::Timestamp,
        entry: &HistoryEntry,
        source: Option<&PushSource>,
    ) -> Result<(), StoreFault> {
        let source = source
            .map(|source| sources::note(self, entry.environment, source))
            .transpose()?;
        let mut statement = self.prepare_cached(
            "INSERT INTO history
               (account, environment, at, by, source_commit, old_digest, new_digest, fields, source)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?;
        statement.execute(params![
            account,
            entry.environment.as_str(),
            at.as_millisecond(),
            entry.by,
            entry.commit,
            entry.old_digest.map(|digest| digest.to_string()),
            entry.new_digest.to_string(),
            serde_json::to_string(&entry.fields)?,
            source,
        ])?;
        Ok(())
    }

    fn history(
        &self,
        account: &str,
        before: i64,
        size: u32,
    ) -> Result<Vec<(i64, HistoryEntry)>, StoreFault> {
        let mut statement = self.prepare_cached(
            "SELECT id, environment, at, by, source_commit, old_digest, new_digest, fields
             FROM history WHERE account = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3",
        )?;
        let mut rows = statement.query(params![account, before, size])?;
        let mut page = Vec::new();
        while let Some(row) = rows.next()? {
            page.push((row.get(0)?, entry(row)?));
        }
        Ok(page)
    }
}

fn entry(row: &Row<'_>) -> Result<HistoryEntry, StoreFault> {
    let environment: String = row.get(1)?;
    let old_digest: Option<String> = row.get(5)?;
    let new_digest: String = row.get(6)?;
    Ok(HistoryEntry {
        at: instant(row.get(2)?)?.to_string(),
        by: row.get(3)?,
        environment: match environment.as_str() {
            "sandbox" => Environment::Sandbox,
            _ => Environment::Production,
        },
        commit: row.get(4)?,
        old_digest: old_digest.as_deref().and_then(Digest::parse),
        new_digest: digest(&new_digest)?,
        fields: serde_json::from_str(&row.get::<_, String>(7)?)?,
    })
}
