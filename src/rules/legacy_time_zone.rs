//! A time zone under an old name.

use super::AccountScope;
use super::time_zone::{LegacyName, ZoneLookup, look_up};
use crate::contact::Field;
use crate::document::Change;
use crate::finding::{Draft, Safety};
use crate::language::{Text, id};

rule! {
    /// A time zone has a legacy name, which the IANA database keeps for old systems only.
    ///
    /// ## Why
    ///
    /// Not every system knows legacy names, and some do not mean what people think: `EST` is five
    /// hours behind UTC in summer, too. Names are `Area/Location`, or `Etc/UTC`.
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
        let Some(LegacyName { canonical, or }) = known.legacy else {
            continue;
        };
        let message = Text::new(id::LEGACY_TIME_ZONE)
            .with("zone", name.value)
            .with("canonical", canonical);
        let draft = RULE
            .at(name.span, message)
            .field(Field::OperationalSupport.name());
        let write = [Change::String {
            span: name.span,
            value: canonical.to_owned(),
        }];
        drafts.push(match or {
            Some(or) => draft
                .with("or", or)
                .help("help-or")
                .fix("fix", Safety::Unsafe, write),
            None => draft.fix("fix", Safety::Safe, write),
        });
    }
}
