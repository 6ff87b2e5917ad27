//! A time zone that does not exist.

use super::AccountScope;
use super::time_zone::{MeantZone, ZoneLookup, listed, look_up, meant};
use crate::contact::Field;
use crate::document::Change;
use crate::finding::{Draft, Safety};
use crate::language::{Text, id};
use crate::text::{Span, quoted};

rule! {
    /// A time zone is not in the IANA database.
    ///
    /// ## Why
    ///
    /// Hours without a time zone are ambiguous. Names are written as in the database, including
    /// upper and lower case. An offset such as `+02:00` or an abbreviation such as `CEST` is not a
    /// zone: it does not determine when the clocks change. Most zones have the name of a large
    /// city, which is not always the nearest: Mumbai is in `Asia/Kolkata`, Boston in
    /// `America/New_York`.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// time_zone = "Europe/Warszawa"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// time_zone = "Europe/Warsaw"
    /// ```
    RULE = "unknown-time-zone", Error, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    for name in scope
        .account
        .support
        .iter()
        .filter_map(|window| window.time_zone)
    {
        if !matches!(look_up(name.value, scope.now), ZoneLookup::Unknown) {
            continue;
        }
        let is_empty = name.value.trim().is_empty();
        let message = if is_empty {
            Text::new(id::UNKNOWN_TIME_ZONE_EMPTY)
        } else {
            Text::new(id::UNKNOWN_TIME_ZONE).with("zone", quoted(name.value))
        };
        let draft = RULE
            .at(name.span, message)
            .field(Field::OperationalSupport.name());
        drafts.push(match meant(name.value).filter(|_| !is_empty) {
            Some(MeantZone::Respelt(zone)) => likely(draft, name.span, zone, Safety::Safe),
            Some(MeantZone::Likely(zone)) => likely(draft, name.span, zone, Safety::Unsafe),
            Some(MeantZone::OneOf(zones)) => {
                draft.with("zones", listed(&zones)).help("help-one-of")
            }
            None => draft,
        });
    }
}

fn likely(draft: Draft, span: Span, zone: &str, safety: Safety) -> Draft {
    let write = Change::String {
        span,
        value: zone.to_owned(),
    };
    draft
        .with("near", zone)
        .help("help-near")
        .fix("fix", safety, [write])
}
