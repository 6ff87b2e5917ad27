//! A test write, to find out if the disk has room again.

use rusqlite::{Connection, params};

use super::Database;
use crate::server::store::fault::StoreFault;
use crate::server::token::Sha256Hash;

/// The size of the test write: as much as a large record with its history.
const BYTES: usize = 64 * 1024;

/// The key of the test write. No request has an empty key.
const KEY: &str = "";

impl Database {
    /// Writes something, and deletes it.
    pub(in crate::server::store) async fn check_room(&self) -> Result<(), StoreFault> {
        self.write(|connection| {
            delete(connection)?;
            // An answer of 1970 is too old for any request.
            let mut insert = connection.prepare_cached(
                "INSERT INTO idempotency (token, key, request, answer, at) VALUES (?1, ?2, ?1, ?3, 0)",
            )?;
            insert.execute(params![token(), KEY, " ".repeat(BYTES)])?;
            Ok::<_, StoreFault>(())
        })
        .await?;
        self.write(delete).await
    }
}

fn token() -> Sha256Hash {
    Sha256Hash::of(b"room")
}

fn delete(connection: &Connection) -> Result<(), StoreFault> {
    let mut statement =
        connection.prepare_cached("DELETE FROM idempotency WHERE token = ?1 AND key = ?2")?;
    statement.execute(params![token(), KEY])?;
    Ok(())
}
