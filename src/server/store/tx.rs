//! The unit of work: what the portal does with its database, by name. Each database implements it.

use super::accounts::AccountTx;
use super::audit::AuditTx;
use super::events::EventTx;
use super::history::HistoryTx;
use super::idempotency::IdempotencyTx;
use super::identity::IdentityTx;
use super::outbox::OutboxTx;
use super::records::RecordTx;
use super::sessions::SessionTx;
use super::sources::SourceTx;
use super::tokens::TokenTx;
use super::users::UserTx;

/// A unit of work. In a read, all operations see one state of the database. In a write, they are
/// done together or not at all.
pub(in crate::server) trait Tx:
    AccountTx
    + UserTx
    + RecordTx
    + HistoryTx
    + SourceTx
    + EventTx
    + OutboxTx
    + SessionTx
    + TokenTx
    + IdempotencyTx
    + AuditTx
    + IdentityTx
{
}

impl<T> Tx for T where
    T: AccountTx
        + UserTx
        + RecordTx
        + HistoryTx
        + SourceTx
        + EventTx
        + OutboxTx
        + SessionTx
        + TokenTx
        + IdempotencyTx
        + AuditTx
        + IdentityTx
{
}
