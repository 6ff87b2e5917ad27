//! An entry that nobody has tested for a long time.

use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};

use super::DirectoryScope;
use crate::finding::Draft;
use crate::language::{Text, id};

rule! {
    /// The `verified_on` of a directory entry is more than 365 days ago, or in the future.
    ///
    /// ## Why
    ///
    /// Addresses stop working unnoticed: people leave, and aliases lose their last member. Only a
    /// test, at least once a year, shows that an address still reaches somebody.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// [oncall]
    /// kind = "paging-alias"
    /// email = "oncall@bistro.example"
    /// verified_on = 2025-03-01
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// [oncall]
    /// kind = "paging-alias"
    /// email = "oncall@bistro.example"
    /// verified_on = 2026-10-01
    /// ```
    RULE = "stale-contact", Warn, directory: check,
}

/// The number of days for which a test counts.
const DAYS: i64 = 365;

fn check(scope: &DirectoryScope<'_>, drafts: &mut Vec<Draft>) {
    let today = TimeZone::UTC.to_datetime(scope.now).date();
    // It may already be tomorrow where the file was written.
    let latest = TimeZone::fixed(Offset::constant(14))
        .to_datetime(scope.now)
        .date();
    let entries = scope.directory.entries();
    for entry in entries.filter(|entry| &*entry.path == scope.path) {
        let Some(written) = &entry.verified_on else {
            continue;
        };
        // Any other format has the finding `bad-format`.
        let Ok(date) = written.value.parse::<Date>() else {
            continue;
        };
        let id = &entry.id.value;
        let days = date.duration_until(today).as_hours() / 24;
        let message = if date > latest {
            Text::new(id::STALE_CONTACT_FUTURE).with("date", date.to_string())
        } else if days > DAYS {
            Text::new(id::STALE_CONTACT)
                .with("days", days)
                .with("limit", DAYS)
        } else {
            continue;
        };
        drafts.push(RULE.at(written.span, message.with("id", id.as_str())));
    }
}
