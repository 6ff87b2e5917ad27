//! The report of a pull, for people.

use std::fmt::Write as _;

use super::plan::{listed, members};
use super::redact::private;
use super::word;
use crate::contact::{Record, Seats};
use crate::language::{Language, Text, id};
use crate::text::printable;

/// The most names that a note lists.
const NAMED: usize = 5;

/// A file that was written.
#[derive(Debug, Clone, Copy)]
pub struct Pulled<'p> {
    /// The account.
    pub id: &'p str,
    /// Its file.
    pub path: &'p str,
    /// The file's record before; `None` if the file is new.
    pub old: Option<&'p Record>,
    /// The file's record now.
    pub new: &'p Record,
    /// The users before and after; `None` if the file does not manage access.
    pub users: Option<&'p (Seats, Seats)>,
}

/// A paragraph for each file, and the counts. `unchanged` accounts had the values already.
#[must_use]
pub fn text(pulled: &[Pulled<'_>], unchanged: usize, language: Language) -> String {
    let mut out = String::new();
    for file in pulled {
        paragraph(&mut out, file, language);
    }
    let new = pulled.iter().filter(|file| file.old.is_none()).count();
    let counts = [
        (id::PULL_COUNT_NEW, new),
        (id::PULL_COUNT_EDITED, pulled.len() - new),
        (id::PLAN_COUNT_UNCHANGED, unchanged),
    ]
    .into_iter()
    .filter(|(_, number)| *number > 0)
    .map(|(id, number)| Text::new(id).with("number", number));
    let summary = match (listed(counts), pulled.is_empty()) {
        (None, _) => Text::new(id::PLAN_NO_ACCOUNTS),
        (Some(counts), true) => Text::new(id::PULL_NOTHING).with("counts", counts),
        (Some(counts), false) => {
            out.push('\n');
            Text::new(id::PULL_COUNTS).with("counts", counts)
        }
    };
    let _ = writeln!(out, "{}", summary.say(language));
    if !pulled.is_empty() {
        let _ = writeln!(out, "{}", word(id::PULL_LOOK, language));
    }
    out
}

/// Lists the first of `names`, and counts the others.
#[must_use]
pub fn named(names: &[String]) -> Text {
    let shown = names
        .iter()
        .take(NAMED)
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ");
    match names.len().checked_sub(NAMED) {
        Some(more @ 1..) => Text::new(id::NAMES_AND_MORE)
            .with("names", shown)
            .with("more", more),
        _ => Text::verbatim(shown),
    }
}

fn paragraph(out: &mut String, file: &Pulled<'_>, language: Language) {
    let Some(old) = file.old else {
        let new = Text::new(id::HISTORY_NEW).with("path", file.path);
        let _ = writeln!(out, "{}: {}", printable(file.id), new.say(language));
        return;
    };
    let _ = writeln!(out, "{}: {}", printable(file.id), printable(file.path));
    for field in old.differences(file.new) {
        let [old, new] = [old, file.new].map(|record| members(record.get(field).as_ref()));
        let _ = writeln!(out, "  {} - {}", field.key(), field.label_in(language));
        for gone in old.iter().filter(|member| !new.contains(member)) {
            let _ = writeln!(out, "    - {gone}");
        }
        for come in new.iter().filter(|member| !old.contains(member)) {
            let _ = writeln!(out, "    + {come}");
        }
    }
    if let Some((old, new)) = file.users.filter(|(old, new)| old != new) {
        out.push_str("  users\n");
        for (sign, these, those) in [('-', old, new), ('+', new, old)] {
            let others = these
                .iter()
                .filter(|(email, role)| those.role(email) != Some(*role));
            for (email, role) in others {
                let _ = writeln!(
                    out,
                    "    {sign} {}: {}",
                    private(&printable(email)),
                    role.as_str()
                );
            }
        }
    }
}
