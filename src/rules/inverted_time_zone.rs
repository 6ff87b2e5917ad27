//! A time zone whose name has the opposite sign of its offset.

use super::AccountScope;
use super::time_zone::offset_of_inverted;
use crate::contact::Field;
use crate::finding::Draft;
use crate::language::{Text, id};
use crate::text::quoted;

rule! {
    /// A time zone is one of `Etc/GMT+1` to `Etc/GMT+12` or `Etc/GMT-1` to `Etc/GMT-14`, whose sign
    /// is inverted.
    ///
    /// ## Why
    ///
    /// By an old convention, `Etc/GMT+5` is five hours *behind* Greenwich. Nearly everybody who
    /// writes it means five hours ahead, so the support hours would be ten hours off. A fixed
    /// offset also ignores that clocks change.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// time_zone = "Etc/GMT+5"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// time_zone = "America/Bogota"
    /// ```
    RULE = "inverted-time-zone", Error, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    for name in scope
        .account
        .support
        .iter()
        .filter_map(|window| window.time_zone)
    {
        let Some(hours) = offset_of_inverted(name.value) else {
            continue;
        };
        let message = Text::new(id::INVERTED_TIME_ZONE)
            .with("zone", quoted(name.value))
            .with("offset", format!("UTC{hours:+}"));
        drafts.push(
            RULE.at(name.span, message)
                .field(Field::OperationalSupport.name()),
        );
    }
}
