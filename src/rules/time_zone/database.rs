//! The IANA database that is compiled in.

use std::sync::LazyLock;

use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::names::LEGACY;

/// The database that is compiled in, and no other.
pub(super) static DATABASE: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// Returns the names of all zones, sorted, without old names.
pub fn time_zones() -> impl Iterator<Item = String> {
    let names = DATABASE.available().map(|name| name.as_str().to_owned());
    let mut names: Vec<_> = names
        .filter(|name| {
            name.contains('/') && exact(name).is_some() && !LEGACY.contains_key(name.as_str())
        })
        .filter(|name| !name.starts_with("Etc/"))
        .collect();
    names.sort();
    names.into_iter()
}

/// The zone of this name in exactly these letters. The database has two names that are not of a zone.
pub(super) fn exact(name: &str) -> Option<TimeZone> {
    let zone = DATABASE.get(name).ok()?;
    let is_real = zone.iana_name() == Some(name) && !matches!(name, "Factory" | "Etc/Unknown");
    is_real.then_some(zone)
}
