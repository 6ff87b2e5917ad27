//! What was read of a portal's page, what was entered by a sheet, and which pages to look at next.

use std::fmt::Write as _;

use jiff::{SignedDuration, Timestamp};

use super::plan::{list, members};
use super::redact::private;
use super::word;
use crate::check::reason_text;
use crate::contact::Field;
use crate::language::{Argument, Language, MessageId, Text, id};
use crate::paste::{FieldReading, Verdict};
use crate::portal::manual::LedgerAccount;
use crate::sync::ManualChoice;
use crate::sync::entered::EnteredAccount;
use crate::sync::pasted::PasteResult;
use crate::text::printable;

/// The verdicts, each with its word.
const fn verdict(verdict: Verdict) -> MessageId {
    match verdict {
        Verdict::Same => id::VERDICT_SAME,
        Verdict::Differs => id::VERDICT_DIFFERS,
        Verdict::NotSeen => id::VERDICT_NOT_SEEN,
        Verdict::Unclear => id::VERDICT_UNCLEAR,
    }
}

/// The verdict for each field of a page.
#[must_use]
pub fn text(result: &PasteResult, chosen: ManualChoice<'_>, language: Language) -> String {
    let header = Text::new(id::PASTE_HEADER)
        .with("account", result.account.as_str())
        .with("portal", chosen.name)
        .with("environment", chosen.portal.environment.as_str());
    let mut out = header.say(language) + "\n";
    if result.reading.problem.is_some() {
        return out;
    }
    let all = [
        Verdict::Same,
        Verdict::Differs,
        Verdict::NotSeen,
        Verdict::Unclear,
    ];
    let widths = all.map(|one| word(verdict(one), language).chars().count());
    let widest = widths.into_iter().max().unwrap_or_default();
    for (field, read) in &result.reading.fields {
        let word = word(verdict(read.verdict), language);
        let label = field.label_in(language);
        let _ = writeln!(out, "  {word:widest$}  {field} - {label}");
        details(&mut out, result, (*field, read), language);
    }
    let recorded = if result.is_recorded {
        id::PASTE_RECORDED
    } else {
        id::PASTE_NOT_RECORDED
    };
    let _ = writeln!(out, "{}", word(recorded, language));
    if result.is_pasted_elsewhere {
        let _ = writeln!(out, "{}", word(id::PASTE_ELSEWHERE, language));
    }
    out
}

fn shown(text: &str) -> Argument {
    private(&printable(text)).into()
}

/// Adds what a page shows in a field that differs, and why a field has no verdict.
fn details(
    out: &mut String,
    result: &PasteResult,
    (field, read): (Field, &FieldReading),
    language: Language,
) {
    if read.verdict == Verdict::Differs {
        let expected = members(result.expected.get(field).as_ref());
        let text = Text::new(id::PASTE_EXPECTED).with("value", list(&expected, language));
        let _ = writeln!(out, "      {}", text.say(language));
        if let Some(shows) = &read.shows {
            let shows: Vec<_> = shows.iter().map(|one| private(&printable(one))).collect();
            let text = Text::new(id::PASTE_SHOWS).with("value", list(&shows, language));
            let _ = writeln!(out, "      {}", text.say(language));
        }
    }
    if let Some(reason) = &read.reason {
        let _ = writeln!(out, "      {}", reason_text(reason, shown).say(language));
    }
}

/// What became of each account of a sheet.
#[must_use]
pub fn entered(accounts: &[EnteredAccount], language: Language) -> String {
    let mut out = String::new();
    for account in accounts {
        let id = if account.is_complete {
            id::CODE_COMPLETE
        } else {
            id::CODE_PARTLY
        };
        let text = Text::new(id)
            .with("account", account.id.as_str())
            .with("recorded", account.recorded);
        let _ = writeln!(out, "{}", text.say(language));
        for (id, keys) in [
            (id::CODE_LEFT, &account.left),
            (id::CODE_TAKEN, &account.overtaken),
        ] {
            if !keys.is_empty() {
                let keys: Vec<_> = keys.iter().map(|key| private(&printable(key))).collect();
                let text = Text::new(id).with("keys", keys.join(", "));
                let _ = writeln!(out, "  {}", text.say(language));
            }
        }
    }
    out
}

/// The accounts, each with when its page was seen last; `max_age` is in days.
#[must_use]
pub fn stale(
    accounts: &[LedgerAccount],
    (now, max_age): (Timestamp, i64),
    language: Language,
) -> String {
    let widest = accounts.iter().map(|account| account.id.len());
    let widest = widest.max().unwrap_or_default();
    let most = SignedDuration::from_hours(24 * max_age);
    let mut out = String::new();
    for account in accounts {
        let text = match account.seen_at() {
            None => Text::new(id::STALE_NEVER),
            Some(at) => {
                let age = now.duration_since(at);
                let days = age.as_hours() / 24;
                let text = match days {
                    _ if age > most => Text::new(id::STALE_OLD).with("days", days),
                    ..=0 => Text::new(id::STALE_TODAY),
                    _ => Text::new(id::STALE_SEEN).with("days", days),
                };
                text.with("at", format!("{at:.0}"))
            }
        };
        let id = printable(&account.id);
        let _ = writeln!(out, "{id:widest$}  {}", text.say(language));
    }
    out
}
