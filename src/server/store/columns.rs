//! Values as columns hold them.

use jiff::Timestamp;

use super::fault::Fault;
use crate::routing::Event;

/// An instant as it is stored.
pub(super) fn instant(milliseconds: i64) -> Result<Timestamp, Fault> {
    Timestamp::from_millisecond(milliseconds)
        .map_err(|_| Fault::Failed("a stored instant cannot be read".into()))
}

/// The event of a stored name.
pub(super) fn kind(name: &str) -> Result<Event, Fault> {
    Event::from_name(name).ok_or_else(|| Fault::Failed("a stored event cannot be read".into()))
}
