//! Hours that can be read in two ways.

use super::AccountScope;
use crate::contact::{Field, SupportWindow, Time};
use crate::finding::Draft;
use crate::language::{Text, id};

rule! {
    /// A window of support hours closes at the time at which it opens, or more than a day later.
    ///
    /// ## Why
    ///
    /// Equal times mean an empty window to one reader, but the whole day to another. With
    /// `overnight = true`, a window that closes later than it opens means two days to one reader,
    /// but a mistake to another. The whole day is `00:00` to `24:00`.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// opens = "00:00"
    /// closes = "00:00"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// opens = "00:00"
    /// closes = "24:00"
    /// ```
    RULE = "ambiguous-hours", Error, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    let found = scope.account.support.iter().filter_map(judge);
    drafts.extend(found.map(|draft| draft.field(Field::OperationalSupport.name())));
}

fn judge(window: &SupportWindow<'_>) -> Option<Draft> {
    // A window that opens at `24:00` has the finding `bad-format`.
    let opens = window.opens.filter(|opens| opens.value < Time::DAY)?;
    let closes = window.closes?;
    if opens.value == closes.value {
        let message = Text::new(id::AMBIGUOUS_HOURS).with("time", closes.value.to_string());
        return Some(RULE.at(closes.span, message).other(opens.span, "opens"));
    }
    let overnight = window.overnight.filter(|overnight| overnight.value)?;
    (closes.value > opens.value).then(|| {
        let message = Text::new(id::AMBIGUOUS_HOURS_OVERNIGHT)
            .with("opens", opens.value.to_string())
            .with("closes", closes.value.to_string());
        RULE.at(overnight.span, message)
            .other(closes.span, "closes")
    })
}
