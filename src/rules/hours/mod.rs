//! The valid windows of support hours, for all rules about hours.
//!
//! A window whose zone is unknown or inverted, or whose times are ambiguous, has another finding
//! and is not among them.

mod holes;

use std::rc::Rc;

pub(super) use holes::CoverageHoles;

use super::AccountScope;
use super::time_zone::{DAY, KnownZone, ZoneLookup, look_up};
use crate::contact::{SupportWindow, Time};
use crate::text::Spanned;

/// A valid window, with the clocks of its zone.
pub(super) struct ValidHours<'a> {
    /// The window as it is written.
    pub(super) window: &'a SupportWindow<'a>,
    /// The name of its zone.
    pub(super) zone: Spanned<&'a str>,
    /// The zone itself.
    pub(super) known: Rc<KnownZone>,
    /// The time at which it opens.
    pub(super) opens: Spanned<Time>,
    /// The time at which it closes.
    pub(super) closes: Spanned<Time>,
}

impl<'a> ValidHours<'a> {
    fn of(scope: &AccountScope<'a>, window: &'a SupportWindow<'a>) -> Option<Self> {
        let (opens, closes) = (window.opens?, window.closes?);
        let overnight = window.overnight.is_some_and(|overnight| overnight.value);
        if window.days.is_empty()
            || opens.value == Time::DAY
            || opens.value == closes.value
            || (closes.value < opens.value) != overnight
        {
            return None;
        }
        let zone = window.time_zone?;
        match look_up(zone.value, scope.now) {
            ZoneLookup::Known(known) => Some(Self {
                window,
                zone,
                known,
                opens,
                closes,
            }),
            ZoneLookup::Unknown | ZoneLookup::Inverted => None,
        }
    }

    /// Returns the canonical name of its zone.
    pub(super) fn canonical_zone(&self) -> &str {
        let legacy = self.known.legacy.as_ref();
        legacy.map_or(self.zone.value, |legacy| legacy.canonical)
    }

    /// Returns true if it closes on the day after it opens. `24:00` is still the same day.
    pub(super) fn is_overnight(&self) -> bool {
        self.closes.value < self.opens.value
    }

    /// Returns the time at which it opens, in seconds after midnight.
    pub(super) fn opening(&self) -> i64 {
        seconds(self.opens.value)
    }

    /// Returns the time at which it closes, in seconds after the midnight before it opens.
    pub(super) fn closing(&self) -> i64 {
        seconds(self.closes.value) + if self.is_overnight() { DAY } else { 0 }
    }

    /// Returns true if it opens on the day that is `day` days after 1 January 1970.
    pub(super) fn opens_on(&self, day: i64) -> bool {
        // 1 January 1970 was a Thursday, and `Day` begins with Monday.
        let weekday = (day + 3).rem_euclid(7);
        self.window
            .days
            .iter()
            .any(|open| open.value as i64 == weekday)
    }
}

fn seconds(time: Time) -> i64 {
    i64::from(time.minutes()) * 60
}

/// Returns the valid windows of the account, in the file's order.
pub(super) fn of<'a>(scope: &AccountScope<'a>) -> Vec<ValidHours<'a>> {
    scope
        .account
        .support
        .iter()
        .filter_map(|window| ValidHours::of(scope, window))
        .collect()
}
