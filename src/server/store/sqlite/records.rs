//! Contact records.

use rusqlite::{Connection, Row, params};
use serde_json::{Map, Value as Json};

use super::columns::source;
use crate::contact::{Environment, Record};
use crate::server::store::columns::{self, instant};
use crate::server::store::fault::StoreFault;
use crate::server::store::tx::records::{RecordTx, StoredRecord};

impl RecordTx for Connection {
    fn record(
        &self,
        account: &str,
        environment: Environment,
    ) -> Result<Option<StoredRecord>, StoreFault> {
        let mut statement = self.prepare_cached(
            "SELECT version, record, digest, source_repository, source_commit, source_config,
               updated_at, updated_by
             FROM records WHERE account = ?1 AND environment = ?2",
        )?;
        let mut rows = statement.query([account, environment.as_str()])?;
        rows.next()?.map(stored).transpose()
    }

    fn put_record(
        &self,
        account: &str,
        environment: Environment,
        stored: &StoredRecord,
    ) -> Result<(), StoreFault> {
        let members = stored.record.to_json();
        let keys: Vec<_> = members.keys().map(String::as_str).collect();
        let fields = keys.join(" ");
        let text = serde_json_canonicalizer::to_string(&Json::Object(members))?;
        let mut statement = self.prepare_cached(
            "INSERT INTO records
               (account, environment, version, record, digest, fields,
                source_repository, source_commit, source_config, updated_at, updated_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
             ON CONFLICT (account, environment) DO UPDATE SET
               version = excluded.version, record = excluded.record, digest = excluded.digest,
               fields = excluded.fields, source_repository = excluded.source_repository,
               source_commit = excluded.source_commit, source_config = excluded.source_config,
               updated_at = excluded.updated_at, updated_by = excluded.updated_by",
        )?;
        statement.execute(params![
            account,
            environment.as_str(),
            stored.version,
            text,
            stored.digest.to_string(),
            fields,
            stored.source.as_ref().map(|source| &source.repository),
            stored.source.as_ref().map(|source| &source.commit),
            stored
                .source
                .as_ref()
                .and_then(|source| source.config.as_ref()),
            stored.updated_at.as_millisecond(),
            stored.updated_by,
        ])?;
        Ok(())
    }
}

fn stored(row: &Row<'_>) -> Result<StoredRecord, StoreFault> {
    let members: Map<String, Json> = serde_json::from_str(&row.get::<_, String>(1)?)?;
    let (record, _) = Record::from_json(members).map_err(|(_, error)| error)?;
    Ok(StoredRecord {
        version: row.get(0)?,
        record,
        digest: columns::digest(&row.get::<_, String>(2)?)?,
        source: source(row, 3)?,
        updated_at: instant(row.get(6)?)?,
        updated_by: row.get(7)?,
    })
}
