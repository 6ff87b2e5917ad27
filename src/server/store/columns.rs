//! Values as columns hold them.

use jiff::Timestamp;

use super::fault::StoreFault;
use crate::routing::Event;

/// An instant as it is stored.
pub(super) fn instant(milliseconds: i64) -> Result<Timestamp, StoreFault> {
    Timestamp::from_millisecond(milliseconds)
        .map_err(|_| StoreFault::Failed("a stored instant cannot be read".into()))
}

/// The event of a stored name.
pub(super) fn kind(name: &str) -> Result<Event, StoreFault> {
    Event::from_name(name).ok_or_else(|| StoreFault::Failed("a stored event cannot be read".into()))
}
