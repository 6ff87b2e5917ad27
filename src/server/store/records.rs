//! Contact records: one for each account and environment.

use jiff::Timestamp;
use rusqlite::{Connection, Row, params};
use serde_json::{Map, Value as Json};

use super::columns::{self, instant};
use super::fault::StoreFault;
use crate::contact::{Digest, Environment, Field, Record};
use crate::portal::wire::PushSource;

/// A record as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::server) struct StoredRecord {
    pub version: i64,
    pub record: Record,
    pub digest: Digest,
    pub source: Option<PushSource>,
    pub updated_at: Timestamp,
    pub updated_by: String,
}

impl StoredRecord {
    /// Returns the entity tag of this version.
    pub fn etag(&self) -> String {
        etag(self.version, &self.digest)
    }
}

/// Returns the entity tag of a record. It is strong, and changes with every write.
pub(super) fn etag(version: i64, digest: &Digest) -> String {
    let digest = digest.to_string();
    let start = digest.trim_start_matches("sha256:").get(..16);
    format!("\"{version}-{}\"", start.unwrap_or_default())
}

/// Reads a list of fields.
pub(super) fn fields(text: &str) -> Vec<Field> {
    text.split(' ').filter_map(Field::from_key).collect()
}

/// Reads a source from the three columns that begin at `column`. Returns `None` if it has no
/// repository or no commit.
pub(super) fn source(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<PushSource>> {
    let repository: Option<String> = row.get(column)?;
    let commit: Option<String> = row.get(column + 1)?;
    let config = row.get(column + 2)?;
    Ok(repository
        .zip(commit)
        .map(|(repository, commit)| PushSource {
            repository,
            commit,
            config,
        }))
}

/// Finds the record of an account in an environment.
pub(in crate::server) fn find(
    connection: &Connection,
    account: &str,
    environment: Environment,
) -> Result<Option<StoredRecord>, StoreFault> {
    let mut statement = connection.prepare_cached(
        "SELECT version, record, digest, source_repository, source_commit, source_config,
           updated_at, updated_by
         FROM records WHERE account = ?1 AND environment = ?2",
    )?;
    let mut rows = statement.query([account, environment.as_str()])?;
    rows.next()?.map(stored).transpose()
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

/// Stores the record of an account in an environment.
pub(in crate::server) fn put(
    connection: &Connection,
    account: &str,
    environment: Environment,
    stored: &StoredRecord,
) -> Result<(), StoreFault> {
    let members = stored.record.to_json();
    let keys: Vec<_> = members.keys().map(String::as_str).collect();
    let fields = keys.join(" ");
    let text = serde_json_canonicalizer::to_string(&Json::Object(members))?;
    let mut statement = connection.prepare_cached(
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
