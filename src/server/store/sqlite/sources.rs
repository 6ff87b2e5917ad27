//! The sources of all writes.

use rusqlite::{Connection, named_params, params};

use super::columns;
use crate::contact::Environment;
use crate::portal::wire::PushSource;
use crate::server::store::fault::StoreFault;
use crate::server::store::tx::sources::SourceTx;

/// Notes that a record is written from `source`, in the transaction of the write. Returns the number
/// of the source.
pub(super) fn note(
    connection: &Connection,
    environment: Environment,
    source: &PushSource,
) -> Result<i64, StoreFault> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO sources (environment, repository, commit_id, config, written)
         VALUES (?1, ?2, ?3, ?4, (SELECT ifnull(max(written), 0) + 1 FROM sources))
         ON CONFLICT (environment, repository, commit_id, ifnull(config, ''))
         DO UPDATE SET written = excluded.written
         RETURNING id",
    )?;
    let values = params![
        environment.as_str(),
        source.repository,
        source.commit,
        source.config
    ];
    Ok(statement.query_row(values, |row| row.get(0))?)
}

impl SourceTx for Connection {
    fn newest_source(
        &self,
        environment: Option<Environment>,
    ) -> Result<Option<PushSource>, StoreFault> {
        let mut statement = self.prepare_cached(
            "SELECT repository, commit_id, config FROM sources
             WHERE ?1 IS NULL OR environment = ?1 ORDER BY written DESC LIMIT 1",
        )?;
        let mut rows = statement.query([environment.map(Environment::as_str)])?;
        match rows.next()? {
            Some(row) => Ok(columns::source(row, 0)?),
            None => Ok(None),
        }
    }

    fn sources(
        &self,
        environment: Option<Environment>,
        only: Option<&[String]>,
    ) -> Result<Vec<PushSource>, StoreFault> {
        let mut statement = self.prepare_cached(
            "SELECT repository, commit_id, config FROM sources
             WHERE (:environment IS NULL OR environment = :environment)
               AND (:only IS NULL OR id IN (
                 SELECT h.source FROM json_each(:only) o
                 JOIN history h INDEXED BY history_by_source
                   ON h.account = o.value AND h.source IS NOT NULL))
             GROUP BY repository, commit_id, config
             ORDER BY max(written) DESC",
        )?;
        let only = only.map(serde_json::to_string).transpose()?;
        let mut rows = statement.query(named_params! {
            ":environment": environment.map(Environment::as_str),
            ":only": only,
        })?;
        let mut sources = Vec::new();
        while let Some(row) = rows.next()? {
            sources.extend(columns::source(row, 0)?);
        }
        Ok(sources)
    }
}
