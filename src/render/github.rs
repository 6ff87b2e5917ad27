//! Workflow commands of GitHub Actions: annotations on the lines of a pull request.
//!
//! Errors come first, since GitHub shows ten annotations of a kind per step and drops the rest. Of
//! each kind, the first finding of every rule and file comes first, so that one cause with many
//! findings does not use up all ten. The last command reports how many GitHub drops. The format is
//! GitHub's own and has no place for a version.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::hash::Hash;

use super::entry::{FindingEntry, entries};
use super::text::problems;
use super::{Export, word};
use crate::finding::Severity;
use crate::language::{Text, id};
use crate::text::printable;

/// The number of annotations of a kind that GitHub shows per step.
const SHOWN: usize = 10;

/// The findings, one command each; empty if there are no findings.
#[must_use]
pub fn render(export: &Export<'_>) -> String {
    let entries = entries(export);
    let mut out = String::new();
    let kinds = [(Severity::Error, "error"), (Severity::Warn, "warning")];
    let [errors, warnings] = kinds.map(|(severity, command)| {
        let of_kind = entries.iter().filter(|entry| entry.severity == severity);
        let of_kind = varied(of_kind.collect());
        for entry in &of_kind {
            annotation(&mut out, export, command, entry);
        }
        of_kind.len().saturating_sub(SHOWN)
    });
    if let Some(dropped) = problems(errors, warnings) {
        let notice = Text::new(id::ANNOTATIONS_DROPPED)
            .with("counts", dropped)
            .with("shown", SHOWN)
            .say(export.checked.language);
        writeln!(out, "::notice title=contactctl check::{}", data(&notice))
            .expect("a string takes everything");
    }
    out
}

/// Sorts entries of one kind so that the first ones are of as many rules, and then of as many files,
/// as there are.
fn varied<'e, 'f>(entries: Vec<&'e FindingEntry<'f>>) -> Vec<&'e FindingEntry<'f>> {
    // Of each rule, the first in every file, then the second in every file, and so on.
    let by_file = in_turn(entries, |entry| (entry.rule, entry.place.path.to_string()));
    // The first of every rule, then the second of every rule, and so on.
    in_turn(by_file, |entry| entry.rule)
}

/// Sorts `entries` so that the first with each key comes first, then the second with each key, and so
/// on.
fn in_turn<'e, 'f, K: Eq + Hash>(
    entries: Vec<&'e FindingEntry<'f>>,
    key: impl Fn(&FindingEntry<'f>) -> K,
) -> Vec<&'e FindingEntry<'f>> {
    let mut seen: HashMap<K, usize> = HashMap::new();
    let mut turns: Vec<_> = entries
        .into_iter()
        .map(|entry| {
            let turn = seen.entry(key(entry)).or_insert(0);
            *turn += 1;
            (*turn, entry)
        })
        .collect();
    turns.sort_by_key(|(turn, _)| *turn);
    turns.into_iter().map(|(_, entry)| entry).collect()
}

fn annotation(out: &mut String, export: &Export<'_>, command: &str, entry: &FindingEntry<'_>) {
    let (start, end) = (entry.place.start, entry.place.end);
    let path = format!("{}{}", export.folder, entry.place.path);
    let path = property(&printable(&path));
    write!(
        out,
        "::{command} file={path},line={},endLine={},col={}",
        start.line, end.line, start.column
    )
    .expect("a string takes everything");
    // GitHub takes a last column on the first line only.
    if start.line == end.line {
        write!(out, ",endColumn={}", end.column).expect("a string takes everything");
    }
    let mut message = printable(&entry.message).into_owned();
    if let Some(help) = &entry.help {
        let word = word(id::WORD_HELP, export.checked.language);
        let line = format!("\n{word} {}", printable(help));
        message.push_str(&line);
    }
    writeln!(out, ",title={}::{}", property(entry.rule), data(&message))
        .expect("a string takes everything");
}

/// Escapes `text` for the message of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes `text` for the value of a command's property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_a_command_or_a_property_is_escaped() {
        let text = "100 %,\r\n::error file=a:b::";
        assert_eq!(data(text), "100 %25,%0D%0A::error file=a:b::");
        assert_eq!(
            property(text),
            "100 %25%2C%0D%0A%3A%3Aerror file=a%3Ab%3A%3A"
        );
    }
}
