//! The database of the portal, behind one seam: the operations of a unit of work ([`Tx`]), which each
//! kind of database implements in a folder of its own.
//!
//! A write is acknowledged after its commit is on the disk. Each read sees one state of the
//! database. The rules for what may be written are elsewhere.

mod columns;
mod commands;
mod fault;
mod handle;
mod sqlite;
mod tx;
mod uuid;

pub(super) use self::fault::StoreFault;
pub use self::handle::Store;
pub(super) use self::tx::{
    Tx, accounts, audit, events, idempotency, outbox, records, sessions, tokens, users,
};
