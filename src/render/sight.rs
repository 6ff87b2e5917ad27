//! How sure the values of a portal without an API are: which fields were seen in the portal's page, and
//! which were only said to be there.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use super::word;
use crate::contact::{Field, Grade};
use crate::language::{Language, MessageId, Text, id};
use crate::plan::{Action, Plan, Sight};
use crate::text::printable;

/// The most accounts whose fields are listed.
const MOST_LISTED: usize = 20;

/// The grades, from the surest.
const GRADES: [Grade; 3] = [Grade::SeenAgain, Grade::Seen, Grade::Confirmed];

/// Returns the title of a grade.
pub(super) const fn title(grade: Grade) -> MessageId {
    match grade {
        Grade::SeenAgain => id::SIGHT_SEEN_AGAIN,
        Grade::Seen => id::SIGHT_SEEN,
        Grade::Confirmed => id::SIGHT_CONFIRMED,
    }
}

/// Returns what is known of the fields of `plan`. Empty for a portal that was read itself.
pub(super) fn text(plan: &Plan, language: Language) -> String {
    let sights: Vec<_> = plan
        .accounts
        .iter()
        .filter_map(|account| Some((account, account.sight.as_ref()?)))
        .collect();
    let number = |grade: Grade| {
        let grades = sights.iter().flat_map(|(_, sight)| sight.grades.values());
        grades.filter(|own| **own == grade).count()
    };
    let [again, seen, confirmed] = GRADES.map(number);
    if again + seen + confirmed == 0 {
        return String::new();
    }
    let counts = Text::new(id::SIGHT_COUNTS)
        .with("again", again)
        .with("entered", seen + confirmed)
        .with("seen", seen)
        .with("confirmed", confirmed);
    let mut out = format!("{}\n", counts.say(language));
    let unchanged: Vec<_> = sights
        .iter()
        .filter(|(account, sight)| account.action == Action::Unchanged && !sight.grades.is_empty())
        .collect();
    if unchanged.len() > MOST_LISTED {
        let many = Text::new(id::SIGHT_MANY).with("portal", plan.portal.as_str());
        let _ = writeln!(out, "{}", many.say(language));
        return out;
    }
    for (account, sight) in unchanged {
        let _ = writeln!(
            out,
            "\n{}: {}",
            printable(&account.id),
            last(sight).say(language)
        );
        out += &fields(sight, language);
    }
    out
}

/// Returns when the page of an account was seen last.
fn last(sight: &Sight) -> Text {
    match sight.seen_at {
        Some(at) => Text::new(id::SIGHT_LAST).with("at", format!("{at:.0}")),
        None => Text::new(id::SIGHT_NEVER),
    }
}

/// Returns a line for each grade, with the fields of that grade.
fn fields(sight: &Sight, language: Language) -> String {
    let titles = GRADES.map(|grade| (grade, word(title(grade), language)));
    let widest = titles.iter().map(|(_, title)| title.chars().count());
    let widest = widest.max().unwrap_or_default();
    let mut out = String::new();
    for (grade, title) in titles {
        let keys: Vec<_> = sight
            .grades
            .iter()
            .filter(|(_, own)| **own == grade)
            .map(|(field, _)| field.key())
            .collect();
        if !keys.is_empty() {
            let _ = writeln!(out, "  {title:widest$}  {}", keys.join(", "));
        }
    }
    out
}

/// What is known of an account's fields, in machine formats.
#[derive(Debug, Serialize)]
pub(super) struct SightJson {
    fields: BTreeMap<Field, Grade>,
    seen_at: Option<String>,
}

impl SightJson {
    /// Returns what is known of each account of `plan`. `None` for a portal that was read itself.
    pub(super) fn of(plan: &Plan) -> Option<BTreeMap<&str, Self>> {
        let sights = plan.accounts.iter().filter_map(|account| {
            let sight = account.sight.as_ref()?;
            let form = Self {
                fields: sight.grades.clone(),
                seen_at: sight.seen_at.map(|at| at.to_string()),
            };
            Some((account.id.as_str(), form))
        });
        let sights: BTreeMap<_, _> = sights.collect();
        (!sights.is_empty()).then_some(sights)
    }
}
