//! A time zone that does not exist.

use super::AccountScope;
use super::time_zone::{Zone, look_up, meant};
use crate::contact::Field;
use crate::finding::Draft;
use crate::text::quoted;

rule! {
    /// A time zone is not in the IANA database.
    ///
    /// ## Why
    ///
    /// Hours without a zone say nothing. Names are written as the database has them, upper and lower
    /// case included. An offset such as `+02:00` or an abbreviation such as `CEST` is no zone: it
    /// does not know when the clocks change.
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
        if !matches!(look_up(name.value, scope.now), Zone::Unknown) {
            continue;
        }
        drafts.push(
            RULE.at(
                name.span,
                format!("time zone {} does not exist", quoted(name.value)),
            )
            .label("no such zone")
            .field(Field::OperationalSupport.name())
            .help(match meant(name.value) {
                Some(known) => format!("did you mean `{known}`?"),
                None => "write an `Area/Location` name of the IANA time zone database, such as \
                         `Europe/Warsaw`"
                    .to_owned(),
            }),
        );
    }
}
