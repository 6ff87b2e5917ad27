//! Hours that cross midnight without saying so.

use super::AccountScope;
use crate::contact::{Field, SupportWindow, Time};
use crate::document::Change;
use crate::finding::{Draft, Safety};
use crate::language::{Text, id};

rule! {
    /// A window of support hours closes earlier than it opens, but does not have
    /// `overnight = true`.
    ///
    /// ## Why
    ///
    /// Two times in the wrong order look just like a window past midnight; `overnight = true` tells
    /// them apart. A window past midnight belongs to the day on which it opens.
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
    let windows = scope.account.support.iter();
    let found = windows.filter_map(|window| judge(window, scope.whole));
    drafts.extend(found.map(|draft| draft.field(Field::OperationalSupport.name())));
}

fn judge(window: &SupportWindow<'_>, whole: bool) -> Option<Draft> {
    // A window that opens at `24:00` has the finding `bad-format`.
    let opens = window.opens.filter(|opens| opens.value < Time::DAY)?;
    let closes = window.closes?;
    let overnight = window.overnight;
    // A part that could not be read may be `overnight = true`.
    if overnight.is_none() && !whole {
        return None;
    }
    if closes.value >= opens.value || overnight.is_some_and(|overnight| overnight.value) {
        return None;
    }
    let message = Text::new(id::IMPLICIT_OVERNIGHT)
        .with("opens", opens.value.to_string())
        .with("closes", closes.value.to_string());
    let draft = RULE.at(closes.span, message).other(opens.span, "opens");
    let fixed = if closes.value.minutes() == 0 {
        let write = Change::String {
            span: closes.span,
            value: Time::DAY.to_string(),
        };
        draft
            .help("help-midnight")
            .fix("fix-midnight", Safety::Safe, [write])
    } else if let Some(not) = overnight {
        let write = Change::True { span: not.span };
        // The file says `overnight = false`: either that or the times are wrong.
        draft
            .help("help-overnight")
            .fix("fix-overnight", Safety::Unsafe, [write])
    } else {
        let add = Change::AddAfter {
            value: closes.span,
            line: "overnight = true",
        };
        draft.fix("fix", Safety::Safe, [add])
    };
    Some(match overnight {
        Some(not) => fixed.other(not.span, "overnight"),
        None => fixed,
    })
}
