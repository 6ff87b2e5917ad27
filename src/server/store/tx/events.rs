//! Events that were raised, each with its recipients.

use jiff::Timestamp;

use crate::portal::wire::EventView;
use crate::routing::Event;
use crate::server::store::fault::StoreFault;

/// An event to be raised.
#[derive(Debug, Clone, Copy)]
pub(in crate::server) struct NewEvent<'a> {
    pub account: &'a str,
    pub at: Timestamp,
    pub by: &'a str,
    pub event: Event,
    pub test: bool,
    pub text: &'a str,
    pub support_open: Option<bool>,
}

/// The events.
pub(in crate::server) trait EventTx {
    /// Adds an event, and returns its number.
    fn add_event(&self, event: &NewEvent<'_>) -> Result<i64, StoreFault>;

    /// Finds an event by its number.
    fn event(&self, account: &str, id: i64) -> Result<Option<EventView>, StoreFault>;

    /// Returns up to `size` events with a number below `before`, newest first.
    fn events(&self, account: &str, before: i64, size: u32) -> Result<Vec<EventView>, StoreFault>;
}
