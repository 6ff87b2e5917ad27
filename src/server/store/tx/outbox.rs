//! Mail about events: waiting, sent and failed.

use jiff::Timestamp;

use crate::portal::wire::DeliveryState;
use crate::routing::Event;
use crate::server::store::fault::StoreFault;

/// A mail to be sent, with all that it is composed from.
#[derive(Debug, Clone)]
pub(in crate::server) struct QueuedMail {
    /// The number of its event.
    pub number: i64,
    pub address: String,
    pub message_id: String,
    /// The number of failed attempts.
    pub attempts: u32,
    /// The time of the event.
    pub at: Timestamp,
    pub event: Event,
    pub test: bool,
    pub text: String,
    pub support_open: Option<bool>,
    pub account: String,
    pub account_name: String,
}

/// The outcome of an attempt to send a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::server) struct MailAttempt {
    pub state: DeliveryState,
    /// The time of the next attempt, if the mail still waits.
    pub due_at: Timestamp,
    /// The code of the mail server's reply, if there was one.
    pub code: Option<u16>,
}

/// The mail that waits, for the metrics.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::server) struct WaitingMail {
    pub number: i64,
    /// The time of the oldest event with mail that waits.
    pub since: Option<Timestamp>,
}

/// The outbox.
pub(in crate::server) trait OutboxTx {
    /// Adds a mail about an event. A mail without a message id is listed, but not sent.
    fn add_mail(
        &self,
        event: i64,
        address: &str,
        message_id: Option<&str>,
        now: Timestamp,
    ) -> Result<(), StoreFault>;

    /// Returns up to `size` mails that are due, in the order in which they are due.
    fn due_mail(&self, now: Timestamp, size: u32) -> Result<Vec<QueuedMail>, StoreFault>;

    /// Stores the outcome of an attempt to send a mail.
    fn set_mail_outcome(
        &self,
        mail: &QueuedMail,
        attempt: MailAttempt,
        now: Timestamp,
    ) -> Result<(), StoreFault>;

    /// Counts the mail that waits.
    fn waiting_mail(&self) -> Result<WaitingMail, StoreFault>;
}
