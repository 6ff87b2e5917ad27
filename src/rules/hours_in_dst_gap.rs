//! Hours that begin or end at a time that does not exist on some day.

use super::AccountScope;
use super::hours::{self, ValidHours};
use super::time_zone::{DAY, date};
use crate::contact::{Field, Time};
use crate::finding::Draft;
use crate::language::{Text, id};
use crate::text::Spanned;

rule! {
    /// A window of support hours opens or closes at a local time that does not exist on some day of
    /// the coming year.
    ///
    /// ## Why
    ///
    /// When the clocks go forward, some time is missing, usually an hour. In New York, there is no
    /// 02:00 to 02:59 on the second Sunday of March. Systems disagree on what a missing time means.
    /// The whole day, `00:00` to `24:00`, is never ambiguous.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// time_zone = "America/New_York"
    /// days = ["fri", "sat"]
    /// opens = "16:00"
    /// closes = "02:30"
    /// overnight = true
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// time_zone = "America/New_York"
    /// days = ["fri", "sat"]
    /// opens = "16:00"
    /// closes = "01:30"
    /// overnight = true
    /// ```
    RULE = "hours-in-dst-gap", Warn, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    for window in hours::of(scope) {
        // `24:00` is the end of the day, and the whole day begins with it, whatever the clocks do.
        let is_whole_day = window.closes.value == Time::DAY && window.opens.value.minutes() == 0;
        if !is_whole_day {
            drafts.extend(judge(&window, window.opens, window.opening()));
        }
        if window.closes.value != Time::DAY {
            drafts.extend(judge(&window, window.closes, window.closing()));
        }
    }
}

/// Returns the finding for `end`, which is `after` seconds after the midnight before the window
/// opens.
fn judge(window: &ValidHours<'_>, end: Spanned<Time>, after: i64) -> Option<Draft> {
    let zone = window.zone;
    let (from, until, day) = window.known.year.gaps().find_map(|(from, until)| {
        let first = (from - after).div_euclid(DAY);
        let mut days = first..=(until - after).div_euclid(DAY);
        days.find(|day| (from..until).contains(&(day * DAY + after)) && window.opens_on(*day))
            .map(|day| (from, until, day))
    })?;
    let at = day * DAY + after;
    let message = Text::new(id::HOURS_IN_DST_GAP)
        .with("time", end.value.to_string())
        .with("zone", zone.value)
        .with("date", date(at.div_euclid(DAY)).to_string())
        .with("before", clock(from))
        .with("from", clock(until));
    let draft = RULE
        .at(end.span, message)
        .other(zone.span, "zone")
        .help(help(window, at, (from, until), after == window.opening()))
        .field(Field::OperationalSupport.name());
    Some(draft)
}

/// Returns the attribute with the advice for an end at the local time `at` within a gap: only times
/// of the same day, except `24:00`.
fn help(
    window: &ValidHours<'_>,
    at: i64,
    (from, until): (i64, i64),
    is_opening: bool,
) -> &'static str {
    let midnight = at.div_euclid(DAY) * DAY;
    match (from > midnight, until < midnight + DAY) {
        (true, true) => "help",
        // The gap ends with the day.
        (true, false) if is_opening || window.is_overnight() => "help-before",
        (true, false) => "help-before-midnight",
        // The gap begins with the day.
        (false, _) if !is_opening && window.is_overnight() => "help-until-midnight",
        (false, _) => "help-after",
    }
}

/// Formats the time of day of a local time, which is in seconds.
fn clock(local: i64) -> String {
    let minutes = local.rem_euclid(DAY) / 60;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
