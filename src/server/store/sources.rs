//! The sources of all writes: what a push to this portal is judged from. None is ever forgotten.

use rusqlite::{Connection, params};

use super::fault::StoreFault;
use crate::contact::Environment;
use crate::portal::wire::PushSource;

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
