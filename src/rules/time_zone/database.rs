//! The IANA database that is compiled in.

use std::sync::LazyLock;

use jiff::tz::{TimeZone, TimeZoneDatabase};

/// The database that is compiled in, and no other.
pub(super) static DATABASE: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// The zone of this name in exactly these letters. The database has two names that are not of a zone.
pub(super) fn exact(name: &str) -> Option<TimeZone> {
    let zone = DATABASE.get(name).ok()?;
    let is_real = zone.iana_name() == Some(name) && !matches!(name, "Factory" | "Etc/Unknown");
    is_real.then_some(zone)
}
