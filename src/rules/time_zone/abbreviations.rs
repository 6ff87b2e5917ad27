//! Abbreviations of zones, such as `CEST`, and the zones of the places that use them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

static ABBREVIATIONS: LazyLock<BTreeMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let lines = include_str!("abbreviations.txt").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let (abbreviation, zones) = line.split_once(' ').expect("an abbreviation and zones");
            (abbreviation, zones.split(' ').collect())
        })
        .collect()
});

/// Returns the zones that use an abbreviation, in upper case; empty for any other name.
pub(super) fn zones_of(abbreviation: &str) -> &'static [&'static str] {
    ABBREVIATIONS
        .get(abbreviation)
        .map_or(&[], |zones| zones.as_slice())
}

#[cfg(test)]
mod tests {
    use super::super::database::exact;
    use super::super::names::LEGACY;
    use super::*;

    #[test]
    fn abbreviations_are_sorted_and_stand_for_zones() {
        let lines: Vec<_> = include_str!("abbreviations.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .collect();
        assert!(lines.is_sorted(), "{lines:?}");
        for zone in ABBREVIATIONS.values().flatten() {
            assert!(
                exact(zone).is_some() && !LEGACY.contains_key(zone),
                "{zone}"
            );
        }
    }
}
