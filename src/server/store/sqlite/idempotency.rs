//! Answers to writes with an `Idempotency-Key`.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use crate::server::store::fault::StoreFault;
use crate::server::store::tx::idempotency::{IdempotencyKey, IdempotencyTx, oldest};
use crate::server::token::Sha256Hash;

impl IdempotencyTx for Connection {
    fn answer(
        &self,
        key: &IdempotencyKey<'_>,
        now: Timestamp,
    ) -> Result<Option<(Sha256Hash, String)>, StoreFault> {
        let mut statement = self.prepare_cached(
            "SELECT request, answer FROM idempotency WHERE token = ?1 AND key = ?2 AND at > ?3",
        )?;
        let found = statement.query_row(params![key.token, key.key, oldest(now)], |row| {
            Ok((row.get(0)?, row.get(1)?))
        });
        Ok(found.optional()?)
    }

    fn keep_answer(
        &self,
        key: &IdempotencyKey<'_>,
        request: &Sha256Hash,
        answer: &str,
        now: Timestamp,
    ) -> Result<(), StoreFault> {
        self.prepare_cached("DELETE FROM idempotency WHERE at <= ?1")?
            .execute([oldest(now)])?;
        let mut insert = self.prepare_cached(
            "INSERT INTO idempotency (token, key, request, answer, at) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        insert.execute(params![
            key.token,
            key.key,
            request,
            answer,
            now.as_millisecond(),
        ])?;
        Ok(())
    }
}
