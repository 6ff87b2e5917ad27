//! What a pull wrote, for people.

use std::fmt::Write as _;

use super::plan::{listed, members};
use crate::contact::{Record, Seats};
use crate::language::{Language, Text};
use crate::text::printable;

/// Names that a note lists.
const NAMED: usize = 5;

/// A file that was written.
#[derive(Debug, Clone, Copy)]
pub struct Pulled<'p> {
    /// The account.
    pub id: &'p str,
    /// Its file.
    pub path: &'p str,
    /// What the file said before; none for a new one.
    pub old: Option<&'p Record>,
    /// What it says now.
    pub new: &'p Record,
    /// The users before and after, where the file manages access.
    pub users: Option<&'p (Seats, Seats)>,
}

/// A paragraph for each file, and the counts; `unchanged` accounts had the values already.
#[must_use]
pub fn text(pulled: &[Pulled<'_>], unchanged: usize, language: Language) -> String {
    let mut out = String::new();
    for file in pulled {
        paragraph(&mut out, file, language);
    }
    let new = pulled.iter().filter(|file| file.old.is_none()).count();
    let counts = [
        ("pull-count-new", new),
        ("pull-count-edited", pulled.len() - new),
        ("plan-count-unchanged", unchanged),
    ];
    let counts = counts.into_iter().filter(|(_, number)| *number > 0);
    let counts = listed(counts.map(|(id, number)| Text::new(id).with("number", number)));
    let summary = match (counts, pulled.is_empty()) {
        (None, _) => Text::new("plan-no-accounts"),
        (Some(counts), true) => Text::new("pull-nothing").with("counts", counts),
        (Some(counts), false) => {
            out.push('\n');
            Text::new("pull-counts").with("counts", counts)
        }
    };
    let _ = writeln!(out, "{}", summary.say(language));
    if !pulled.is_empty() {
        let _ = writeln!(out, "{}", Text::new("pull-look").say(language));
    }
    out
}

/// `names`, the first of them by name.
#[must_use]
pub fn named(names: &[String]) -> Text {
    let shown: Vec<_> = names
        .iter()
        .take(NAMED)
        .map(|name| format!("`{name}`"))
        .collect();
    let shown = shown.join(", ");
    match names.len().checked_sub(NAMED) {
        Some(more @ 1..) => Text::new("names-and-more")
            .with("names", shown)
            .with("more", more),
        _ => Text::verbatim(shown),
    }
}

fn paragraph(out: &mut String, file: &Pulled<'_>, language: Language) {
    let Some(old) = file.old else {
        let new = Text::new("history-new").with("path", file.path);
        let _ = writeln!(out, "{}: {}", file.id, new.say(language));
        return;
    };
    let _ = writeln!(out, "{}: {}", file.id, file.path);
    for field in old.differences(file.new) {
        let of = |record: &Record| members(record.get(field).as_ref());
        let (old, new) = (of(old), of(file.new));
        let _ = writeln!(out, "  {} - {}", field.key(), field.label());
        for gone in old.iter().filter(|member| !new.contains(member)) {
            let _ = writeln!(out, "    - {gone}");
        }
        for come in new.iter().filter(|member| !old.contains(member)) {
            let _ = writeln!(out, "    + {come}");
        }
    }
    if let Some((old, new)) = file.users.filter(|(old, new)| old != new) {
        out.push_str("  users\n");
        let mut differing = |sign: char, these: &Seats, those: &Seats| {
            let others = these
                .iter()
                .filter(|(email, role)| those.role(email) != Some(*role));
            for (email, role) in others {
                let _ = writeln!(out, "    {sign} {}: {}", printable(email), role.as_str());
            }
        };
        differing('-', old, new);
        differing('+', new, old);
    }
}
