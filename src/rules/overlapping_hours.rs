//! Two windows of support hours that could be one.

use std::collections::BTreeSet;

use super::AccountScope;
use super::hours::{self, Hours};
use super::time_zone::DAY;
use crate::contact::{Day, Field, Time};
use crate::document::Change;
use crate::finding::{Draft, Safety};
use crate::language::Text;

rule! {
    /// Two windows overlap, or one opens as the other closes, on the same day in the same zone.
    ///
    /// ## Why
    ///
    /// Users are shown both. An overlap is most often a window that was copied and not changed, or
    /// one that was replaced and left in place. Windows of different zones are compared by what
    /// their clocks show all through the coming year: hours that overlap only in the weeks in which
    /// one zone has changed its clocks and the other has not, are no finding.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// [[operational_support]]
    /// time_zone = "Europe/Warsaw"
    /// days = ["mon", "tue", "wed", "thu", "fri"]
    /// opens = "09:00"
    /// closes = "17:00"
    ///
    /// [[operational_support]]
    /// time_zone = "Europe/Warsaw"
    /// days = ["fri"]
    /// opens = "16:00"
    /// closes = "20:00"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// [[operational_support]]
    /// time_zone = "Europe/Warsaw"
    /// days = ["mon", "tue", "wed", "thu"]
    /// opens = "09:00"
    /// closes = "17:00"
    ///
    /// [[operational_support]]
    /// time_zone = "Europe/Warsaw"
    /// days = ["fri"]
    /// opens = "09:00"
    /// closes = "20:00"
    /// ```
    RULE = "overlapping-hours", Warn, account: check,
}

/// More windows than this are not compared with each other: no account has them, and a file that
/// does must not take long.
const MOST: usize = 100;

/// Seconds of a week.
const WEEK: i64 = 7 * DAY;

/// What two windows have in common.
enum Meeting {
    /// The second opens while the first is open.
    Overlap(Day),
    /// The second opens as the first closes.
    Touch(Day),
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    if scope.account.support.len() < 2 {
        return;
    }
    let windows = hours::of(scope);
    let windows = &windows[..windows.len().min(MOST)];
    for (at, window) in windows.iter().enumerate() {
        let found = windows[..at].iter().find_map(|earlier| {
            let forth = meet(earlier, window).map(|meeting| (earlier, window, meeting));
            forth.or_else(|| meet(window, earlier).map(|meeting| (window, earlier, meeting)))
        });
        drafts.extend(found.map(|(first, second, meeting)| draft(first, second, &meeting)));
    }
}

fn draft(first: &Hours<'_>, second: &Hours<'_>, meeting: &Meeting) -> Draft {
    let (message, day) = match meeting {
        Meeting::Overlap(day) => ("overlapping-hours", day),
        Meeting::Touch(day) => ("overlapping-hours-touching", day),
    };
    let message = Text::new(message)
        .with("day", day.as_str())
        .with("opens", second.opens.value.to_string())
        .with("closes", first.closes.value.to_string());
    let draft = RULE
        .at(second.opens.span, message)
        .other(first.closes.span, "first")
        .field(Field::OperationalSupport.name());
    match merged(first, second) {
        Some((from, until, changes)) => draft
            .with("from", from.to_string())
            .with("until", until.to_string())
            .fix("fix", Safety::Safe, changes),
        None => draft,
    }
}

/// What makes one window of two, and when it opens and closes: only of those on the same days.
fn merged(first: &Hours<'_>, second: &Hours<'_>) -> Option<(Time, Time, Vec<Change>)> {
    let days = |hours: &Hours<'_>| -> BTreeSet<Day> {
        let days = hours.window.days.iter();
        days.map(|day| day.value).collect()
    };
    let is_alike = first.zone.value == second.zone.value && days(first) == days(second);
    if !is_alike || first.is_overnight() || second.is_overnight() {
        return None;
    }
    let from = first.opens.value.min(second.opens.value);
    let until = first.closes.value.max(second.closes.value);
    let (kept, gone) = if first.window.span < second.window.span {
        (first, second)
    } else {
        (second, first)
    };
    let ends = [(kept.opens, from), (kept.closes, until)];
    let moved = ends.into_iter().filter(|(old, new)| old.value != *new);
    let mut changes: Vec<_> = moved
        .map(|(old, new)| Change::String {
            span: old.span,
            value: new.to_string(),
        })
        .collect();
    let header = gone.window.span;
    changes.push(Change::RemoveTable { header });
    Some((from, until, changes))
}

/// How `second` opens during or right after `first`, if it does so in every week of the year.
fn meet(first: &Hours<'_>, second: &Hours<'_>) -> Option<Meeting> {
    let is_one_zone = first.zone.value == second.zone.value;
    let pairs = first.window.days.iter().flat_map(|day| {
        let seconds = second.window.days.iter();
        seconds.map(move |other| (day.value, other.value))
    });
    let ahead = if is_one_zone {
        vec![0]
    } else {
        differences(first, second)
    };
    for (day, other) in pairs {
        let apart = (other as i64 - day as i64) * DAY + second.opening() - first.opening();
        let length = first.closing() - first.opening();
        let is_open = |ahead: &i64| (apart + ahead).rem_euclid(WEEK) < length;
        if ahead.iter().all(is_open) {
            return Some(Meeting::Overlap(other));
        }
        if is_one_zone && day == other && second.opening() == first.closing() {
            return Some(Meeting::Touch(other));
        }
    }
    None
}

/// By how many seconds the first window's clock is ahead of the second's, at any time of the year.
fn differences(first: &Hours<'_>, second: &Hours<'_>) -> Vec<i64> {
    let (first, second) = (&first.known.year, &second.known.year);
    let mut all: Vec<_> = first
        .changes()
        .chain(second.changes())
        .map(|instant| first.offset_at(instant) - second.offset_at(instant))
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}
