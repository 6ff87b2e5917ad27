//! Names of zones: the new names of legacy ones, and the names that unknown ones were meant to be.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::database::{DATABASE, exact};
use crate::text::suggest;

/// The successor of a legacy name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) struct LegacyName {
    /// The canonical name of the same zone.
    pub(in crate::rules) canonical: &'static str,
    /// Another zone that people may mean by the old name.
    pub(in crate::rules) or: Option<&'static str>,
}

/// Returns the offset from UTC, in hours, of a name like `Etc/GMT+5`, which is -5; `None` for any
/// other name.
pub(in crate::rules) fn offset_of_inverted(name: &str) -> Option<i8> {
    let prefix = name.get(..7)?;
    if !prefix.eq_ignore_ascii_case("Etc/GMT") || !name[7..].starts_with(['+', '-']) {
        return None;
    }
    let hours: i8 = name[7..].parse().ok()?;
    (hours != 0 && exact(&format!("Etc/GMT{hours:+}")).is_some()).then_some(-hours)
}

/// Returns the successor of a legacy name.
pub(super) fn legacy(name: &str) -> Option<LegacyName> {
    static LEGACY: LazyLock<HashMap<&str, LegacyName>> = LazyLock::new(|| {
        let lines = include_str!("legacy.txt").lines();
        let entries = lines.filter(|line| !line.starts_with('#')).map(|line| {
            let (old, rest) = line.split_once(' ').expect("the old name");
            let (canonical, or) = match rest.split_once(' ') {
                Some((canonical, or)) => (canonical, Some(or)),
                None => (rest, None),
            };
            (old, LegacyName { canonical, or })
        });
        entries.collect()
    });
    LEGACY.get(name).copied()
}

/// Returns the name that an unknown one was most likely meant to be; never a legacy name.
pub(in crate::rules) fn meant(name: &str) -> Option<&'static str> {
    static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
        let all = DATABASE.available().map(|name| name.as_str().to_owned());
        all.filter(|name| {
            name.contains('/') && legacy(name).is_none() && offset_of_inverted(name).is_none()
        })
        .collect()
    });
    if let Ok(zone) = DATABASE.get(name)
        && let Some(LegacyName { canonical, .. }) = zone.iana_name().and_then(legacy)
    {
        return Some(canonical);
    }
    let city = name.replace(' ', "_");
    let mut names = NAMES.iter().map(String::as_str);
    names
        .clone()
        .find(|known| {
            known
                .rsplit('/')
                .next()
                .is_some_and(|last| last.eq_ignore_ascii_case(&city))
        })
        .or_else(|| suggest(name, names.by_ref()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_legacy_name_and_its_successor_are_in_the_database() {
        let lines: Vec<_> = include_str!("legacy.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .collect();
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
