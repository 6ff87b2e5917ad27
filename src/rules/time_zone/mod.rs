//! Time zones by name: those of the bundled IANA database, and their old names.
//!
//! Only the database that is compiled in is used, so that a verdict does not depend on the machine.

mod abbreviations;
mod database;
mod meant;
mod names;
mod year;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

pub(super) use meant::{MeantZone, meant};
pub(super) use names::{LegacyName, offset_of_inverted};
pub(super) use year::{DAY, ZoneYear, date};

use database::exact;
use names::legacy;
pub use names::time_zones;

/// The result of looking up the name of a zone.
#[derive(Debug, Clone)]
pub(super) enum ZoneLookup {
    /// The name is not in the database, or not with this upper and lower case.
    Unknown,
    /// The name is one like `Etc/GMT+5`, with an inverted sign.
    Inverted,
    /// A zone of the database.
    Known(Rc<KnownZone>),
}

/// A zone of the database.
#[derive(Debug)]
pub(super) struct KnownZone {
    /// The new name, if this one is a legacy name.
    pub(super) legacy: Option<LegacyName>,
    /// The zone itself.
    pub(super) zone: TimeZone,
    /// Its clocks in the coming year.
    pub(super) year: ZoneYear,
}

/// Looks `name` up, for the year from `now` on.
pub(super) fn look_up(name: &str, now: Timestamp) -> ZoneLookup {
    thread_local! {
        // A run needs the same few zones in every file. A kept value depends on nothing but the
        // name and the instant.
        static KEPT: RefCell<(Timestamp, HashMap<String, ZoneLookup>)> = RefCell::default();
    }
    KEPT.with_borrow_mut(|(instant, zones)| {
        if *instant != now {
            zones.clear();
            *instant = now;
        }
        if let Some(zone) = zones.get(name) {
            return zone.clone();
        }
        let zone = read(name, now);
        if !matches!(zone, ZoneLookup::Unknown) {
            zones.insert(name.to_owned(), zone.clone());
        }
        zone
    })
}

/// Returns names of zones as a text has them, in backticks.
pub(super) fn listed(zones: &[&str]) -> String {
    let quoted: Vec<_> = zones.iter().map(|zone| format!("`{zone}`")).collect();
    quoted.join(", ")
}

fn read(name: &str, now: Timestamp) -> ZoneLookup {
    if offset_of_inverted(name).is_some() {
        return ZoneLookup::Inverted;
    }
    match exact(name) {
        Some(zone) => ZoneLookup::Known(Rc::new(KnownZone {
            legacy: legacy(name),
            year: ZoneYear::of(&zone, now),
            zone,
        })),
        None => ZoneLookup::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> ZoneLookup {
        look_up(name, Timestamp::UNIX_EPOCH)
    }

    #[test]
    fn a_legacy_name_is_a_link_without_a_place_in_a_country() {
        for name in [
            "Europe/Bratislava",
            "America/Coyhaique",
            "Etc/UTC",
            "Etc/GMT",
            "UTC",
        ] {
            assert!(matches!(zone(name), ZoneLookup::Known(known) if known.legacy.is_none()));
        }
        for name in [
            "US/Eastern",
            "EST",
            "Asia/Calcutta",
            "GB",
            "Etc/UCT",
            "America/Montreal",
            "Europe/Kiev",
        ] {
            assert!(matches!(zone(name), ZoneLookup::Known(known) if known.legacy.is_some()));
        }
    }

    #[test]
    fn a_name_counts_in_exactly_its_letters() {
        for name in ["europe/warsaw", "Factory", "Etc/Unknown", "UTC+2", "", "/"] {
            assert!(matches!(zone(name), ZoneLookup::Unknown), "{name}");
        }
        assert!(matches!(zone("Etc/GMT+5"), ZoneLookup::Inverted));
        assert_eq!(offset_of_inverted("etc/gmt-14"), Some(14));
        assert_eq!(offset_of_inverted("Etc/GMT-15"), None);
    }
}
