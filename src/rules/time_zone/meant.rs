//! The zones that an unknown name was most likely meant to be: by its letters, by a city, by an
//! abbreviation or by a name of Windows.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use strsim::osa_distance;

use super::abbreviations::zones_of;
use super::database::DATABASE;
use super::names::{LEGACY, offset_of_inverted};

/// The most zones that a text can be taken for. More are no help.
const MOST: usize = 4;

/// The zones that an unknown name was most likely meant to be; never a legacy name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) enum MeantZone {
    /// The same name with other upper and lower case, or an old name that leads to it.
    Respelt(&'static str),
    /// One zone.
    Likely(&'static str),
    /// Several zones: only the writer knows the right one.
    OneOf(Vec<&'static str>),
}

/// The zones of cities of one name, each with `true` if the city only counts within its area.
type CityZones = Vec<(&'static str, bool)>;

/// The names with an area that are not legacy ones, and `UTC`.
static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let all = DATABASE.available().map(|name| name.as_str().to_owned());
    all.filter(|name| {
        (name.contains('/') || name == "UTC")
            && !LEGACY.contains_key(name.as_str())
            && offset_of_inverted(name).is_none()
    })
    .collect()
});

/// The zones of cities, by the [`key`] of the city.
static CITIES: LazyLock<BTreeMap<String, CityZones>> = LazyLock::new(|| {
    let mut cities: BTreeMap<String, CityZones> = BTreeMap::new();
    let own = NAMES.iter().map(|name| (name.as_str(), name.as_str()));
    let legacy = LEGACY.iter().map(|(old, canonical)| (*old, *canonical));
    // `America/Indiana/Vincennes` is not what people mean by Vincennes.
    for (name, zone) in own.chain(legacy) {
        if let Some((area, place)) = name.split_once('/')
            && !place.contains('/')
            && area_of(zone) == area
            && area != "Etc"
        {
            cities.entry(key(place)).or_default().push((zone, false));
        }
    }
    let mut zone = "";
    for line in include_str!("cities.txt").lines() {
        match line.strip_prefix(' ') {
            None => zone = line,
            Some(city) => {
                let name = city.trim_end_matches('?');
                let zones = cities.entry(name.to_owned()).or_default();
                zones.push((zone, name != city));
            }
        }
    }
    cities
});

/// The zones of the names that Windows has, in lower case.
static WINDOWS: LazyLock<BTreeMap<String, &str>> = LazyLock::new(|| {
    let lines = include_str!("windows.txt").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let (zone, name) = line.split_once(' ').expect("a zone and a name");
            (name.to_lowercase(), zone)
        })
        .collect()
});

/// Returns the zones that an unknown name was most likely meant to be; `None` if nothing is likely.
pub(in crate::rules) fn meant(name: &str) -> Option<MeantZone> {
    /// A longer text is not a name, and comparing it takes long.
    const LONGEST: usize = 80;
    let name = name.trim();
    if name.len() > LONGEST {
        return None;
    }
    let abbreviated = zones_of(&name.to_ascii_uppercase());
    if !abbreviated.is_empty() {
        return one_of(abbreviated.to_vec());
    }
    if let Some(zone) = respelt(name) {
        return Some(MeantZone::Respelt(zone));
    }
    if let Some(zone) = windows(name) {
        return Some(MeantZone::Likely(zone));
    }
    one_of(by_city(name)).or_else(|| one_of(by_letters(name)))
}

fn one_of(mut zones: Vec<&'static str>) -> Option<MeantZone> {
    match zones.len() {
        1 => zones.pop().map(MeantZone::Likely),
        2..=MOST => Some(MeantZone::OneOf(zones)),
        _ => None,
    }
}

/// Returns the name that has the same letters, or its new name.
fn respelt(name: &str) -> Option<&'static str> {
    let zone = DATABASE.get(&name.replace(' ', "_")).ok()?;
    let found = zone.iana_name()?;
    if let Some(canonical) = LEGACY.get(found) {
        return Some(canonical);
    }
    let mut names = NAMES.iter().map(String::as_str);
    names.find(|name| *name == found)
}

/// Returns the zone that Windows calls by this name.
fn windows(name: &str) -> Option<&'static str> {
    let lower = name.to_lowercase();
    let standard = lower
        .replace(" daylight time", " standard time")
        .replace(" summer time", " standard time");
    WINDOWS.get(&standard).copied()
}

/// Returns the zones of the city at the name's end: within the area that the name has, if it is
/// there, and of the best-known cities otherwise.
fn by_city(name: &str) -> Vec<&'static str> {
    let place = name.rsplit('/').next().unwrap_or(name);
    let Some(zones) = CITIES.get(&key(place)) else {
        return Vec::new();
    };
    let within = zones.iter().filter(|(zone, _)| {
        name.contains('/') && area_of(name).eq_ignore_ascii_case(area_of(zone))
    });
    let known = zones.iter().filter(|(_, is_small)| !is_small);
    let chosen: Vec<_> = within.map(|(zone, _)| *zone).collect();
    if chosen.is_empty() {
        return known.map(|(zone, _)| *zone).collect();
    }
    chosen
}

/// Returns the names that are nearest by edits, if they are near: an edit or two, by length.
fn by_letters(name: &str) -> Vec<&'static str> {
    let lower = name.replace(' ', "_").to_lowercase();
    let mut nearest = usize::MAX;
    let mut found = Vec::new();
    for known in NAMES.iter() {
        let Some(distance) = distance(&lower, &known.to_lowercase()) else {
            continue;
        };
        if distance < nearest {
            (nearest, found) = (distance, Vec::new());
        }
        if distance == nearest {
            found.push(known.as_str());
        }
    }
    found
}

/// Returns the number of edits between a written name and a known one, both in lower case; `None`
/// if they are too many. A name without an area is compared with the place alone.
fn distance(written: &str, known: &str) -> Option<usize> {
    let (known_area, known_place) = known.split_once('/')?;
    let (area, place) = written.split_once('/').unwrap_or((known_area, written));
    let allowed = match known_place.len() {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    if place.len().abs_diff(known_place.len()) > 2 * allowed {
        return None;
    }
    let in_area = osa_distance(area, known_area);
    let in_place = osa_distance(place, known_place);
    (in_area <= 2 && in_place <= allowed).then_some(in_area + in_place)
}

/// Returns the area of a zone: the part before the first `/`.
fn area_of(name: &str) -> &str {
    name.split('/').next().unwrap_or(name)
}

/// Returns a city's name in the form that is compared.
fn key(place: &str) -> String {
    let letters = place
        .chars()
        .filter(|letter| !" _-'’ʼ‘`.".contains(*letter));
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::Timestamp;
    use jiff::tz::TimeZone;

    use super::super::database::exact;
    use super::*;

    fn likely(name: &str) -> Option<&'static str> {
        match meant(name) {
            Some(MeantZone::Respelt(zone) | MeantZone::Likely(zone)) => Some(zone),
            Some(MeantZone::OneOf(_)) | None => None,
        }
    }

    /// Returns the offsets of a zone at noon of each day of a year.
    fn clock(name: &str) -> Vec<i32> {
        let zone = exact(name).expect(name);
        let start: Timestamp = "2027-01-01T12:00:00Z".parse().expect("an instant");
        (0..365)
            .map(|day| start.as_second() + day * 24 * 60 * 60)
            .map(|second| Timestamp::from_second(second).expect("an instant"))
            .map(|instant| TimeZone::to_offset(&zone, instant).seconds())
            .collect()
    }

    #[test]
    fn the_largest_cities_have_the_right_clock() {
        let lines = include_str!("largest.txt").lines();
        let cities: Vec<_> = lines
            .filter(|line| !line.starts_with('#'))
            .map(|line| line.split_once(' ').expect("a zone and a city"))
            .collect();
        assert_eq!(cities.len(), 80);
        let spellings: [fn(&str, &str) -> String; 2] = [
            |_, city| city.to_owned(),
            |zone, city| format!("{}/{}", area_of(zone), city.replace(' ', "_")),
        ];
        for spell in spellings {
            let mut right = 0;
            for (zone, city) in &cities {
                let name = spell(zone, city);
                if let Some(suggested) = likely(&name) {
                    assert_eq!(clock(zone), clock(suggested), "{name}: {suggested}");
                    right += 1;
                }
            }
            assert!(right >= 78, "{right}");
        }
    }

    #[test]
    fn every_city_has_a_zone_of_the_database() {
        for zones in CITIES.values() {
            let distinct: BTreeSet<_> = zones.iter().collect();
            assert_eq!(distinct.len(), zones.len(), "{zones:?}");
        }
        for (zone, _) in CITIES.values().flatten() {
            assert!(
                exact(zone).is_some() && !LEGACY.contains_key(zone),
                "{zone}"
            );
        }
        for zone in WINDOWS.values() {
            assert!(
                exact(zone).is_some() && !LEGACY.contains_key(zone),
                "{zone}"
            );
        }
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
            ("utc", "UTC"),
            (" Europe/Warsaw ", "Europe/Warsaw"),
            ("Amercia/New_York", "America/New_York"),
            ("Europa/Berlin", "Europe/Berlin"),
            ("Europe/Pariss", "Europe/Paris"),
            ("Warsw", "Europe/Warsaw"),
            ("America/Los_Angelos", "America/Los_Angeles"),
            ("Ho Chi Minh City", "Asia/Ho_Chi_Minh"),
            ("Kiev", "Europe/Kyiv"),
            ("Asia/Mumbai", "Asia/Kolkata"),
            ("America/Boston", "America/New_York"),
            ("US/Boston", "America/New_York"),
            ("Europe/Milano", "Europe/Rome"),
            ("America/São Paulo", "America/Sao_Paulo"),
            ("America/Birmingham", "America/Chicago"),
            ("Europe/Birmingham", "Europe/London"),
            ("Birmingham", "Europe/London"),
            ("Europe/Cordoba", "Europe/Madrid"),
            ("Asia/Cairo", "Africa/Cairo"),
            ("W. Europe Standard Time", "Europe/Berlin"),
            ("eastern standard time", "America/New_York"),
            ("Eastern Daylight Time", "America/New_York"),
            ("JST", "Asia/Tokyo"),
        ] {
            assert_eq!(likely(name), Some(known), "{name}");
        }
    }

    #[test]
    fn only_the_writer_knows_what_an_ambiguous_name_means() {
        for (name, zones) in [
            ("PST", vec!["America/Los_Angeles", "Asia/Manila"]),
            (
                "ist",
                vec!["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"],
            ),
            (
                "CEST",
                vec!["Europe/Berlin", "Europe/Paris", "Europe/Warsaw"],
            ),
            ("Asia/Hyderabad", vec!["Asia/Karachi", "Asia/Kolkata"]),
        ] {
            assert_eq!(meant(name), Some(MeantZone::OneOf(zones)), "{name}");
        }
    }

    #[test]
    fn nothing_is_suggested_that_is_not_likely() {
        let long = "Europe/Warsaw".repeat(100_000);
        for name in [
            "",
            "+02:00",
            "UTC+2",
            "GMT+2",
            "Europe",
            "Europe/",
            "/",
            "Local",
            "Asia/Atlantis",
            &long,
        ] {
            assert_eq!(meant(name), None, "{name}");
        }
    }
}
