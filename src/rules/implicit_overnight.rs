//! Hours that cross midnight without saying so.

use super::AccountScope;
use crate::contact::{Field, SupportWindow, Time};
use crate::finding::Draft;

rule! {
    /// A window closes earlier than it opens, and does not say `overnight = true`.
    ///
    /// ## Why
    ///
    /// Two times in the wrong order look just like a window past midnight. Said in so many words, the
    /// one cannot be taken for the other. A window past midnight belongs to the day on which it
    /// opens.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// opens = "16:00"
    /// closes = "01:30"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// opens = "16:00"
    /// closes = "01:30"
    /// overnight = true
    /// ```
    RULE = "implicit-overnight", Error, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    if scope.is_at_fault("overnight") {
        return;
    }
    let found = scope.account.support.iter().filter_map(judge);
    drafts.extend(found.map(|draft| draft.field(Field::OperationalSupport.name())));
}

fn judge(window: &SupportWindow<'_>) -> Option<Draft> {
    // A day that opens at its end is `bad-format`.
    let opens = window.opens.filter(|opens| opens.value < Time::DAY)?;
    let closes = window.closes?;
    let overnight = window.overnight;
    if closes.value >= opens.value || overnight.is_some_and(|overnight| overnight.value) {
        return None;
    }
    let draft = RULE
        .at(
            closes.span,
            format!(
                "support closes at `{}`, before it opens at `{}`",
                closes.value, opens.value
            ),
        )
        .label("earlier than it opens")
        .other(opens.span, "opens here")
        .help(if closes.value.minutes() == 0 {
            format!("write `{}` for the end of the day", Time::DAY)
        } else if overnight.is_some() {
            "write `overnight = true` if it is on the next day, or a later time".to_owned()
        } else {
            "add `overnight = true` if it is on the next day, or write a later time".to_owned()
        });
    Some(match overnight {
        Some(not) => draft.other(not.span, "not the next day"),
        None => draft,
    })
}
