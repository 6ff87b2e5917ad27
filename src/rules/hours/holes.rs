//! The times in the coming year that no window covers.

use super::ValidHours;
use crate::rules::time_zone::DAY;

/// The holes between the windows in the coming year.
pub(in crate::rules) struct CoverageHoles {
    /// The first hole: its beginning and end, in seconds since 1970.
    pub(in crate::rules) first: (i64, i64),
    /// The number of days, in UTC, that have a hole.
    pub(in crate::rules) days: usize,
}

impl CoverageHoles {
    /// Finds the holes in the coming year; `None` if every minute is covered.
    pub(in crate::rules) fn of(windows: &[ValidHours<'_>]) -> Option<Self> {
        let year = &windows.first()?.known.year;
        let mut open = Vec::new();
        for window in windows {
            let days = year.start().div_euclid(DAY) - 2..=year.end().div_euclid(DAY) + 1;
            let clocks = &window.known.year;
            open.extend(days.filter(|day| window.opens_on(*day)).map(|day| {
                let opens = clocks.instant(day * DAY + window.opening());
                (opens, clocks.instant(day * DAY + window.closing()))
            }));
        }
        open.sort_unstable();
        let mut holes: Option<Self> = None;
        let (mut covered, mut last_day) = (year.start(), i64::MIN);
        for (opens, closes) in open.into_iter().chain([(year.end(), year.end())]) {
            let until = opens.min(year.end());
            if until > covered {
                let days = covered.div_euclid(DAY)..=(until - 1).div_euclid(DAY);
                let new = days.filter(|day| *day > last_day).count();
                last_day = (until - 1).div_euclid(DAY);
                let holes = holes.get_or_insert(Self {
                    first: (covered, until),
                    days: 0,
                });
                holes.days += new;
            }
            covered = covered.max(closes);
        }
        holes
    }
}
