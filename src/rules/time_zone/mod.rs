//! Time zones by name: those of the bundled IANA database, and what their names were once.
//!
//! Only the database that is compiled in is asked, so that a verdict does not depend on the
//! machine.

mod year;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::tz::{TimeZone, TimeZoneDatabase};

pub(super) use year::{DAY, Year, date};

use crate::text::suggest;

/// The database that is compiled in, and no other.
static DATABASE: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// What a name is.
#[derive(Debug, Clone)]
pub(super) enum Zone {
    /// Not in the database, or there in other letters.
    Unknown,
    /// `Etc/GMT+5` and its like.
    Inverted,
    /// A zone of the database.
    Known(Rc<Known>),
}

/// A zone of the database.
#[derive(Debug)]
pub(super) struct Known {
    /// What the name is now, if it is a legacy one.
    pub(super) legacy: Option<Legacy>,
    /// The zone itself.
    pub(super) zone: TimeZone,
    /// Its clocks in the coming year.
    pub(super) year: Year,
}

/// The successor of a legacy name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Legacy {
    /// The canonical name of the same zone.
    pub(super) canonical: &'static str,
    /// What people may mean by the old name instead.
    pub(super) or: Option<&'static str>,
}

/// Looks `name` up, for the year from `now` on.
pub(super) fn look_up(name: &str, now: Timestamp) -> Zone {
    thread_local! {
        // A run asks for the same few zones in every file. What is kept follows from the name
        // and the instant alone.
        static KEPT: RefCell<(Timestamp, HashMap<String, Zone>)> = RefCell::default();
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
        if !matches!(zone, Zone::Unknown) {
            zones.insert(name.to_owned(), zone.clone());
        }
        zone
    })
}

fn read(name: &str, now: Timestamp) -> Zone {
    if offset_of_inverted(name).is_some() {
        return Zone::Inverted;
    }
    match exact(name) {
        Some(zone) => Zone::Known(Rc::new(Known {
            legacy: legacy(name),
            year: Year::of(&zone, now),
            zone,
        })),
        None => Zone::Unknown,
    }
}

/// The zone of this name in exactly these letters. The database has two that stand for none.
fn exact(name: &str) -> Option<TimeZone> {
    let zone = DATABASE.get(name).ok()?;
    let is_real = zone.iana_name() == Some(name) && !matches!(name, "Factory" | "Etc/Unknown");
    is_real.then_some(zone)
}

/// How far `Etc/GMT+5` and its like are from UTC, in hours: 5 behind, so -5.
pub(super) fn offset_of_inverted(name: &str) -> Option<i8> {
    let prefix = name.get(..7)?;
    if !prefix.eq_ignore_ascii_case("Etc/GMT") || !name[7..].starts_with(['+', '-']) {
        return None;
    }
    let hours: i8 = name[7..].parse().ok()?;
    (hours != 0 && exact(&format!("Etc/GMT{hours:+}")).is_some()).then_some(-hours)
}

/// What a legacy name is called now.
fn legacy(name: &str) -> Option<Legacy> {
    static LEGACY: LazyLock<HashMap<&str, Legacy>> = LazyLock::new(|| {
        let lines = include_str!("legacy.txt").lines();
        let entries = lines.filter(|line| !line.starts_with('#')).map(|line| {
            let mut names = line.split(' ');
            let mut next = || names.next();
            let old = next().expect("the old name");
            let canonical = next().expect("the canonical name");
            (
                old,
                Legacy {
                    canonical,
                    or: next(),
                },
            )
        });
        entries.collect()
    });
    LEGACY.get(name).copied()
}

/// The name that an unknown one was most likely meant to be; never a legacy one.
pub(super) fn meant(name: &str) -> Option<&'static str> {
    static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
        let all = DATABASE.available().map(|name| name.as_str().to_owned());
        all.filter(|name| {
            name.contains('/') && legacy(name).is_none() && offset_of_inverted(name).is_none()
        })
        .collect()
    });
    if let Ok(zone) = DATABASE.get(name)
        && let Some(Legacy { canonical, .. }) = zone.iana_name().and_then(legacy)
    {
        return Some(canonical);
    }
    let plain = name.replace(' ', "_");
    let is_city = |known: &&str| {
        let city = known.rsplit('/').next();
        city.is_some_and(|city| city.eq_ignore_ascii_case(&plain))
    };
    let mut names = NAMES.iter().map(String::as_str);
    names
        .clone()
        .find(is_city)
        .or_else(|| suggest(name, names.by_ref()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> Zone {
        look_up(name, Timestamp::UNIX_EPOCH)
    }

    #[test]
    fn every_legacy_name_and_its_successor_are_in_the_database() {
        let lines = include_str!("legacy.txt").lines();
        let lines: Vec<_> = lines.filter(|line| !line.starts_with('#')).collect();
        assert!(lines.is_sorted() && lines.len() > 100, "{}", lines.len());
        for name in lines.iter().flat_map(|line| line.split(' ')) {
            assert!(exact(name).is_some(), "{name}");
        }
        for line in lines {
            let names: Vec<_> = line.split(' ').collect();
            let chained = names[1..].iter().find(|name| legacy(name).is_some());
            assert_eq!(chained, None, "{line}");
        }
    }

    #[test]
    fn every_name_without_an_area_is_a_legacy_one() {
        let names = DATABASE.available().map(|name| name.as_str().to_owned());
        let bare = names.filter(|name| !name.contains('/') && name != "Factory");
        let silent: Vec<_> = bare.filter(|name| legacy(name).is_none()).collect();
        assert_eq!(silent, [""; 0]);
    }

    #[test]
    fn places_of_their_own_are_no_legacy_names() {
        for name in [
            "Europe/Bratislava",
            "America/Montreal",
            "Etc/UTC",
            "Etc/GMT",
        ] {
            assert!(matches!(zone(name), Zone::Known(known) if known.legacy.is_none()));
        }
        for name in [
            "US/Eastern",
            "EST",
            "Asia/Calcutta",
            "GB",
            "UTC",
            "Europe/Kiev",
        ] {
            assert!(matches!(zone(name), Zone::Known(known) if known.legacy.is_some()));
        }
    }

    #[test]
    fn a_name_counts_in_exactly_its_letters() {
        for name in ["europe/warsaw", "Factory", "Etc/Unknown", "UTC+2", "", "/"] {
            assert!(matches!(zone(name), Zone::Unknown), "{name}");
        }
        assert!(matches!(zone("Etc/GMT+5"), Zone::Inverted));
        assert_eq!(offset_of_inverted("etc/gmt-14"), Some(14));
        assert_eq!(offset_of_inverted("Etc/GMT-15"), None);
    }

    #[test]
    fn the_zone_that_was_meant_is_found() {
        for (name, known) in [
            ("europe/warsaw", "Europe/Warsaw"),
            ("Warsaw", "Europe/Warsaw"),
            ("new york", "America/New_York"),
            ("America/New York", "America/New_York"),
            ("Europe/Warszawa", "Europe/Warsaw"),
            ("us/eastern", "America/New_York"),
            ("gmt", "Etc/GMT"),
        ] {
            assert_eq!(meant(name), Some(known), "{name}");
        }
        assert_eq!(meant("+02:00"), None);
    }
}
