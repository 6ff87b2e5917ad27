//! Whether the disk takes writes again.

use rusqlite::{Connection, params};

use super::Store;
use super::fault::StoreFault;
use crate::server::token::Sha256Hash;

/// As much as a large record and its history need.
const BYTES: usize = 64 * 1024;

/// What nobody's key is.
const KEY: &str = "";

impl Store {
    /// Writes something, and takes it back.
    pub(in crate::server) async fn find_room(&self) -> Result<(), StoreFault> {
        self.write(|connection| {
            take_back(connection)?;
            // An answer that is too old for anybody to ask for.
            let mut insert = connection.prepare_cached(
                "INSERT INTO idempotency (token, key, request, answer, at) VALUES (?1, ?2, ?1, ?3, 0)",
            )?;
            insert.execute(params![nobody(), KEY, " ".repeat(BYTES)])?;
            Ok::<_, StoreFault>(())
        })
        .await?;
        self.write(take_back).await
    }
}

fn nobody() -> Sha256Hash {
    Sha256Hash::of(b"room")
}

fn take_back(connection: &Connection) -> Result<(), StoreFault> {
    let delete = "DELETE FROM idempotency WHERE token = ?1 AND key = ?2";
    let mut statement = connection.prepare_cached(delete)?;
    statement.execute(params![nobody(), KEY])?;
    Ok(())
}
