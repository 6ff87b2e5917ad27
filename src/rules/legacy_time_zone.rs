//! A time zone under an old name.

use super::AccountScope;
use super::time_zone::{LegacyName, ZoneLookup, listed, look_up};
use crate::contact::Field;
use crate::document::Change;
use crate::finding::{Draft, Safety};
use crate::language::{Text, id};

rule! {
    /// A time zone has a legacy name, which the IANA database keeps only for old systems: it refers
    /// to another zone, and is not a place in any country.
    ///
    /// ## Why
    ///
    /// Not every system knows legacy names, and some do not mean what people think: `EST` is five
    /// hours behind UTC even in summer. Current names have the format `Area/Location`, or are
    /// `UTC`.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// time_zone = "US/Eastern"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// time_zone = "America/New_York"
    /// ```
    RULE = "legacy-time-zone", Warn, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    for name in scope
        .account
        .support
        .iter()
        .filter_map(|window| window.time_zone)
    {
        let ZoneLookup::Known(known) = look_up(name.value, scope.now) else {
            continue;
        };
        let Some(LegacyName { canonical, others }) = &known.legacy else {
            continue;
        };
        let message = Text::new(id::LEGACY_TIME_ZONE)
            .with("zone", name.value)
            .with("canonical", *canonical);
        let draft = RULE
            .at(name.span, message)
            .field(Field::OperationalSupport.name());
        let write = [Change::String {
            span: name.span,
            value: (*canonical).to_owned(),
        }];
        drafts.push(match others.first() {
            None => draft.fix("fix", Safety::Safe, write),
            Some(other) if known.year.gaps().next().is_none() => draft
                .with("or", *other)
                .help("help-or")
                .fix("fix", Safety::Unsafe, write),
            Some(_) => draft.with("zones", listed(others)).help("help-place").fix(
                "fix",
                Safety::Unsafe,
                write,
            ),
        });
    }
}
