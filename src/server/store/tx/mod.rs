//! The unit of work: what the portal does with its database, by name. Each database implements it.

pub(in crate::server) mod accounts;
pub(in crate::server) mod audit;
pub(in crate::server) mod events;
pub(super) mod history;
pub(in crate::server) mod idempotency;
pub(super) mod identity;
pub(in crate::server) mod outbox;
pub(in crate::server) mod records;
pub(in crate::server) mod sessions;
pub(super) mod sources;
pub(in crate::server) mod tokens;
pub(in crate::server) mod users;

use self::accounts::AccountTx;
use self::audit::AuditTx;
use self::events::EventTx;
use self::history::HistoryTx;
use self::idempotency::IdempotencyTx;
use self::identity::IdentityTx;
use self::outbox::OutboxTx;
use self::records::RecordTx;
use self::sessions::SessionTx;
use self::sources::SourceTx;
use self::tokens::TokenTx;
use self::users::UserTx;

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
