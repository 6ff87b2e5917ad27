//! Values that take several columns.

use rusqlite::Row;
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, ValueRef};

use crate::portal::wire::PushSource;
use crate::server::token::Sha256Hash;

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

impl ToSql for Sha256Hash {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.as_bytes().as_slice().into())
    }
}

impl FromSql for Sha256Hash {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        <[u8; 32]>::column_result(value).map(Self::from_bytes)
    }
}
