//! The directory entries by the age of their last test.

use jiff::civil::Date;

use crate::contact::Directory;

/// The age of the last test of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AgeBucket {
    /// More than 365 days ago.
    Stale,
    /// Without a test.
    Never,
    /// 181 to 365 days ago.
    Year,
    /// 91 to 180 days ago.
    Half,
    /// At most 90 days ago.
    Quarter,
    /// In the future, which is an error.
    Future,
    /// Not a date, which is an error.
    Unreadable,
}

impl AgeBucket {
    /// All ages, from the most urgent one.
    pub const ALL: [Self; 7] = [
        Self::Stale,
        Self::Never,
        Self::Year,
        Self::Half,
        Self::Quarter,
        Self::Future,
        Self::Unreadable,
    ];
}

/// The directory entries of one age.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgeGroup {
    /// The age.
    pub bucket: AgeBucket,
    /// The ids of the entries with the day of the test, the oldest first.
    pub entries: Vec<(Option<Date>, String)>,
}

/// Groups the entries of `directory` by the age of their last test on the day `date`. A group may be
/// empty.
pub(super) fn ages(directory: &Directory, date: Date) -> Vec<AgeGroup> {
    let mut groups: Vec<_> = AgeBucket::ALL
        .map(|bucket| AgeGroup {
            bucket,
            entries: Vec::new(),
        })
        .into();
    for entry in directory.entries() {
        let (bucket, tested) = match &entry.verified_on {
            None => (AgeBucket::Never, None),
            Some(written) => match written.value.parse::<Date>() {
                Ok(tested) => (bucket(tested, date), Some(tested)),
                Err(_) => (AgeBucket::Unreadable, None),
            },
        };
        let group = groups.iter_mut().find(|group| group.bucket == bucket);
        group
            .expect("every age has a group")
            .entries
            .push((tested, entry.id.value.clone()));
    }
    for group in &mut groups {
        group.entries.sort();
    }
    groups
}

fn bucket(tested: Date, date: Date) -> AgeBucket {
    // It may already be tomorrow where the file was written.
    let latest = date.tomorrow().unwrap_or(date);
    if tested > latest {
        return AgeBucket::Future;
    }
    match tested.duration_until(date).as_hours() / 24 {
        ..=90 => AgeBucket::Quarter,
        91..=180 => AgeBucket::Half,
        181..=365 => AgeBucket::Year,
        _ => AgeBucket::Stale,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::document::parse;

    #[test]
    fn every_age_has_its_first_and_its_last_day() {
        let text = "\
            [a]\nverified_on = 2026-11-25\n[b]\nverified_on = 2026-11-26\n\
            [c]\nverified_on = 2026-08-26\n[d]\nverified_on = 2026-08-25\n\
            [e]\nverified_on = 2026-05-28\n[f]\nverified_on = 2026-05-27\n\
            [g]\nverified_on = 2025-11-24\n[h]\nverified_on = 2025-11-23\n\
            [i]\n[j]\nverified_on = \"soon\"\n";
        let (document, _) = parse(text);
        let mut directory = Directory::default();
        directory.read(&Arc::from("directory.toml"), &document);
        let groups = ages(&directory, "2026-11-24".parse().expect("a date"));
        let shown = groups.iter().map(|group| {
            let ids: Vec<_> = group.entries.iter().map(|(_, id)| id.as_str()).collect();
            format!("{:?} {}", group.bucket, ids.join(","))
        });
        assert_eq!(
            shown.collect::<Vec<_>>(),
            [
                "Stale h",
                "Never i",
                "Year g,f",
                "Half e,d",
                "Quarter c,a",
                "Future b",
                "Unreadable j",
            ]
        );
    }
}
