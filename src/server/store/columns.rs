//! Values as columns hold them.

use jiff::Timestamp;

use super::fault::StoreFault;
use crate::contact::{Digest, Role};
use crate::routing::Event;

/// Reads an instant, which is stored in milliseconds.
pub(super) fn instant(milliseconds: i64) -> Result<Timestamp, StoreFault> {
    Timestamp::from_millisecond(milliseconds)
        .map_err(|_out_of_range| StoreFault::unreadable("instant"))
}

/// Reads the name of an event.
pub(super) fn event(name: &str) -> Result<Event, StoreFault> {
    Event::from_name(name).ok_or_else(|| StoreFault::unreadable("event"))
}

/// Reads a digest.
pub(super) fn digest(text: &str) -> Result<Digest, StoreFault> {
    Digest::parse(text).ok_or_else(|| StoreFault::unreadable("digest"))
}

/// Reads the name of a role.
pub(super) fn role(name: &str) -> Result<Role, StoreFault> {
    Role::from_name(name).ok_or_else(|| StoreFault::unreadable("role"))
}
