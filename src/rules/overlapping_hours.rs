//! Two windows of support hours that could be one.

use std::collections::BTreeSet;

use super::AccountScope;
use super::hours::{self, ValidHours};
use super::time_zone::DAY;
use crate::contact::{Day, Field, Time};
use crate::document::Change;
use crate::finding::{Draft, Safety};
use crate::language::{Text, id};

rule! {
    /// Two windows of support hours in the same zone overlap, or one opens as the other closes on
    /// the same day.
    ///
    /// ## Why
    ///
    /// The portal shows both windows. Most often, one of them was copied but not changed, or
    /// replaced but not removed. Windows in different zones may overlap: that is how two offices
    /// work.
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

/// The most windows that are compared with each other. No real account has more, and a file that
/// does must not take long.
const MOST: usize = 100;

/// The length of a week in seconds.
const WEEK: i64 = 7 * DAY;

/// The way in which two windows meet, with the day on which the second one opens.
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
    for (at, window) in windows.iter().take(MOST).enumerate() {
        let found = windows[..at].iter().find_map(|earlier| {
            let forth = meet(earlier, window).map(|meeting| (earlier, window, meeting));
            forth.or_else(|| meet(window, earlier).map(|meeting| (window, earlier, meeting)))
        });
        drafts.extend(found.map(|(first, second, meeting)| draft(first, second, &meeting)));
    }
}

fn draft(first: &ValidHours<'_>, second: &ValidHours<'_>, meeting: &Meeting) -> Draft {
    let (message, day) = match meeting {
        Meeting::Overlap(day) => (id::OVERLAPPING_HOURS, day),
        Meeting::Touch(day) => (id::OVERLAPPING_HOURS_TOUCHING, day),
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

/// Returns the times of one window in place of two, and the changes that make it; `None` if they
/// are on different days.
fn merged(first: &ValidHours<'_>, second: &ValidHours<'_>) -> Option<(Time, Time, Vec<Change>)> {
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

fn days(hours: &ValidHours<'_>) -> BTreeSet<Day> {
    hours.window.days.iter().map(|day| day.value).collect()
}

/// Returns the meeting of two windows of one zone if `second` opens during or right after `first`.
fn meet(first: &ValidHours<'_>, second: &ValidHours<'_>) -> Option<Meeting> {
    if first.canonical_zone() != second.canonical_zone() {
        return None;
    }
    let pairs = first.window.days.iter().flat_map(|day| {
        let seconds = second.window.days.iter();
        seconds.map(move |other| (day.value, other.value))
    });
    for (day, other) in pairs {
        let apart = (other as i64 - day as i64) * DAY + second.opening() - first.opening();
        if apart.rem_euclid(WEEK) < first.closing() - first.opening() {
            return Some(Meeting::Overlap(other));
        }
        if day == other && second.opening() == first.closing() {
            return Some(Meeting::Touch(other));
        }
    }
    None
}
