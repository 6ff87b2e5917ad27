//! Hours that can be read in two ways.

use super::AccountScope;
use crate::contact::{Field, SupportWindow, Time};
use crate::finding::Draft;

rule! {
    /// A window closes at the time at which it opens, or a day and more after it.
    ///
    /// ## Why
    ///
    /// Equal ends are no minute to one reader and the whole day to the next; `overnight = true` on a
    /// window that closes later than it opens is two days to one and a slip to the next. The whole
    /// day is `00:00` to `24:00`.
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
    // A day that opens at its end is `bad-format`.
    let opens = window.opens.filter(|opens| opens.value < Time::DAY)?;
    let closes = window.closes?;
    if opens.value == closes.value {
        let draft = RULE
            .at(
                closes.span,
                format!("support opens and closes at `{}`", closes.value),
            )
            .label("the same time")
            .other(opens.span, "opens here")
            .help("write `00:00` and `24:00` for the whole day, or two times that differ");
        return Some(draft);
    }
    let overnight = window.overnight.filter(|overnight| overnight.value)?;
    (closes.value > opens.value).then(|| {
        RULE.at(
            overnight.span,
            format!(
                "support that opens at `{}` and closes at `{}` of the next day is open for more \
                 than a day",
                opens.value, closes.value
            ),
        )
        .label("the next day")
        .other(closes.span, "later than it opens")
        .help("remove `overnight`, or write a time before it opens")
    })
}
