//! A claim to be always open that does not hold.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::AccountScope;
use super::hours::{self, CoverageHoles};
use crate::contact::Field;
use crate::finding::Draft;
use crate::language::{Text, id};

rule! {
    /// The account claims `always_open = true`, but not every minute of the coming year is covered.
    ///
    /// ## Why
    ///
    /// Hours in two zones that fit together in January may not do so in July, or in March. Clocks
    /// change on different dates or not at all, so for days or months there can be an hour in which
    /// nobody answers. That is why the rule checks every minute of the coming year, in UTC.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// always_open = true
    ///
    /// [[operational_support]]
    /// time_zone = "Europe/Warsaw"
    /// days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    /// opens = "08:00"
    /// closes = "20:00"
    ///
    /// [[operational_support]]
    /// time_zone = "America/Bogota"
    /// days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    /// opens = "14:00"
    /// closes = "02:00"
    /// overnight = true
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// always_open = true
    ///
    /// [[operational_support]]
    /// time_zone = "Europe/Warsaw"
    /// days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    /// opens = "00:00"
    /// closes = "24:00"
    /// ```
    RULE = "coverage-gap", Error, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    let account = scope.account;
    let Some(claim) = account.always_open.filter(|claim| claim.value) else {
        return;
    };
    let windows = hours::of(scope);
    // An invalid window has another finding, and may be the one that would close the gap.
    let has_faults = scope
        .faults
        .iter()
        .any(|fault| fault.field == Some(Field::OperationalSupport.name()));
    if windows.len() < account.support.len() || has_faults || !scope.whole {
        return;
    }
    let (Some(first), Some(holes)) = (windows.first(), CoverageHoles::of(&windows)) else {
        return;
    };
    let often = match holes.days {
        365.. => Text::new(id::COVERAGE_GAP_DAILY),
        days => Text::new(id::COVERAGE_GAP_DAYS).with("days", days),
    };
    let (from, until) = range(&first.known.zone, holes.first);
    let (utc_from, utc_until) = range(&TimeZone::UTC, holes.first);
    let message = Text::new(id::COVERAGE_GAP)
        .with("zone", first.zone.value)
        .with("from", from)
        .with("until", until)
        .with("utc-from", utc_from)
        .with("utc-until", utc_until)
        .with("often", often);
    drafts.push(
        RULE.at(claim.span, message)
            .other(first.window.span, "first")
            .field(Field::OperationalSupport.name()),
    );
}

/// Formats both ends of a range of seconds since 1970 on the clock of `zone`; the end has a date
/// only if it is another one.
fn range(zone: &TimeZone, (first, last): (i64, i64)) -> (String, String) {
    let (from, until) = (civil(zone, first), civil(zone, last));
    let format = if from.date() == until.date() {
        "%H:%M"
    } else {
        "%Y-%m-%d %H:%M"
    };
    (
        from.strftime("%Y-%m-%d %H:%M").to_string(),
        until.strftime(format).to_string(),
    )
}

/// Returns date and time on the clock of `zone`, `second` seconds after 1970.
fn civil(zone: &TimeZone, second: i64) -> DateTime {
    Timestamp::from_second(second).map_or(DateTime::ZERO, |instant| zone.to_datetime(instant))
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;
    use crate::contact::{Account, Directory};
    use crate::document::parse;

    /// Returns the message for an account that is open every day in these hours, if there is one.
    fn message(now: &str, windows: &[(&str, &str, &str)]) -> Option<String> {
        let mut text = "[account]\nalways_open = true\n".to_owned();
        for (zone, opens, closes) in windows {
            let overnight = closes < opens;
            write!(
                text,
                "[[operational_support]]\ntime_zone = \"{zone}\"\nopens = \"{opens}\"\n\
                 closes = \"{closes}\"\novernight = {overnight}\n\
                 days = [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\", \"sat\", \"sun\"]\n"
            )
            .expect("a string is written to");
        }
        let (document, errors) = parse(&text);
        assert!(errors.is_empty(), "{errors:?}");
        let (account, directory) = (Account::read(&document), Directory::default());
        let scope = AccountScope::new(&account, &directory, now.parse().expect("an instant"));
        let mut drafts = Vec::new();
        check(&scope, &mut drafts);
        assert!(drafts.len() <= 1, "{drafts:?}");
        drafts.pop().map(|draft| draft.message.to_string())
    }

    #[test]
    fn hours_of_two_zones_leave_holes_where_the_clocks_change_on_different_dates() {
        let windows = [
            ("Europe/Warsaw", "08:00", "20:00"),
            ("America/New_York", "14:00", "02:00"),
        ];
        // 15 to 27 March and 31 October to 6 November.
        insta::assert_snapshot!(
            message("2026-12-31T00:00:00Z", &windows).expect("a hole"),
            @"support is not always open: it is closed from 2027-03-15 07:00 to 08:00 in `Europe/Warsaw` (2027-03-15 06:00 to 07:00 in UTC); 20 days of the coming year have a gap"
        );
    }

    #[test]
    fn the_whole_day_in_one_zone_covers_the_year_whatever_its_clocks_do() {
        for zone in [
            "Europe/Warsaw",
            "Africa/Cairo",
            "America/Havana",
            "America/Nuuk",
        ] {
            for now in ["2026-11-24T12:00:00Z", "2027-03-28T00:30:00Z"] {
                assert_eq!(message(now, &[(zone, "00:00", "24:00")]), None, "{zone}");
            }
        }
    }

    #[test]
    fn a_single_minute_is_a_hole() {
        let windows = [("UTC", "00:00", "12:00"), ("UTC", "12:01", "24:00")];
        insta::assert_snapshot!(
            message("2026-11-24T12:00:30Z", &windows).expect("a hole"),
            @"support is not always open: it is closed from 2026-11-24 12:00 to 12:01 in `UTC` (2026-11-24 12:00 to 12:01 in UTC); every day of the coming year has a gap"
        );
        let whole = [("UTC", "00:00", "12:00"), ("UTC", "12:00", "00:00")];
        assert_eq!(message("2026-11-24T12:00:30Z", &whole), None);
    }
}
