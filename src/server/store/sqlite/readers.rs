//! The connections that read. Each is used by one piece of work at a time.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use tokio::sync::Semaphore;

use super::open;
use crate::error::{Error, Result};
use crate::server::store::fault::StoreFault;

/// The number of connections. More would only wait for the same disk.
const CONNECTIONS: usize = 4;

pub(super) struct Readers {
    free: Arc<Mutex<Vec<Connection>>>,
    permits: Arc<Semaphore>,
}

/// A borrowed connection. It is given back even if the work panics.
struct Loan {
    connection: Option<Connection>,
    free: Arc<Mutex<Vec<Connection>>>,
}

impl Readers {
    pub(super) fn open(path: &Path) -> Result<Self> {
        let connections: Result<Vec<_>, StoreFault> =
            (0..CONNECTIONS).map(|_| open::reader(path)).collect();
        Ok(Self {
            free: Arc::new(Mutex::new(connections.map_err(Error::from)?)),
            permits: Arc::new(Semaphore::new(CONNECTIONS)),
        })
    }

    pub(super) async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
        F: FnOnce(&Connection) -> Result<T, E> + Send + 'static,
    {
        let permit = Arc::clone(&self.permits)
            .acquire_owned()
            .await
            .map_err(|_closed| StoreFault::Closed)?;
        let free = Arc::clone(&self.free);
        tokio::task::spawn_blocking(move || {
            let loan = Loan::take(free)?;
            let outcome = on_snapshot(loan.connection()?, work);
            drop(loan);
            drop(permit);
            outcome
        })
        .await
        .map_err(|_panic| StoreFault::Panicked)?
    }
}

/// Runs `work` in a transaction, so that all its statements see one state of the database.
fn on_snapshot<T, E: From<StoreFault>>(
    connection: &Connection,
    work: impl FnOnce(&Connection) -> Result<T, E>,
) -> Result<T, E> {
    let transaction = connection
        .unchecked_transaction()
        .map_err(StoreFault::from)?;
    work(&transaction)
}

impl Loan {
    fn take(free: Arc<Mutex<Vec<Connection>>>) -> Result<Self, StoreFault> {
        let connection = free.lock().unwrap_or_else(PoisonError::into_inner).pop();
        Ok(Self {
            connection: Some(connection.ok_or(StoreFault::Closed)?),
            free,
        })
    }

    fn connection(&self) -> Result<&Connection, StoreFault> {
        self.connection.as_ref().ok_or(StoreFault::Closed)
    }
}

impl Drop for Loan {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
            free.push(connection);
        }
    }
}
