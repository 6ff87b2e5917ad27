//! Answers to writes with an `Idempotency-Key`.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::server::store::columns::instant;
use crate::server::store::fault::StoreFault;
use crate::server::store::tx::idempotency::{IdempotencyKey, IdempotencyTx, KeptAnswer, oldest};
use crate::server::token::Sha256Hash;

impl IdempotencyTx for Connection {
    fn answer(
        &self,
        key: &IdempotencyKey<'_>,
        now: Timestamp,
    ) -> Result<Option<KeptAnswer>, StoreFault> {
        let mut statement = self.prepare_cached(
            "SELECT request, answer, at FROM idempotency WHERE token = ?1 AND key = ?2 AND at > ?3",
        )?;
        let mut rows = statement.query(params![key.token, key.key, oldest(now)])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        Ok(Some(KeptAnswer {
            request: row.get(0)?,
            answer: row.get(1)?,
            at: instant(row.get(2)?)?,
        }))
    }

    fn keep_answer(
        &self,
        key: &IdempotencyKey<'_>,
        request: &Sha256Hash,
        answer: &str,
        now: Timestamp,
    ) -> Result<(), StoreFault> {
        // A day after a first sync, all of its answers are too old at once.
        self.prepare_cached(
            "DELETE FROM idempotency WHERE (token, key) IN
               (SELECT token, key FROM idempotency WHERE at <= ?1 ORDER BY at LIMIT 100)",
        )?
        .execute([oldest(now)])?;
        let mut insert = self.prepare_cached(
            "INSERT INTO idempotency (token, key, request, answer, at) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (token, key) DO UPDATE SET
               request = excluded.request, answer = excluded.answer, at = excluded.at",
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
