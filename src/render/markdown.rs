//! Markdown for a step summary, or for a comment on a pull request.
//!
//! It is a list, since a `|` in a value would break a table. Values are in code spans, where nothing
//! is markup or a mention; all other text is escaped. A comment may have 65,536 characters and a
//! step summary 1 MiB, so findings that do not fit in the smaller one are only counted.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::code_span::{MessagePart, code, message_parts};
use super::entry::{FindingEntry, entries};
use super::extent::filter;
use super::text::{counted, fixing, level, problems};
use super::{Checked, Export, word};
use crate::finding::Severity;
use crate::language::{Language, Text, id};
use crate::rules::{self, Page};
use crate::text::printable;

/// The number of bytes that fit everywhere, in a comment and in a step summary.
const LARGEST: usize = 65_536;

/// Bytes kept free for the line that counts what did not fit.
const RESERVED: usize = 256;

/// The mark by which a program finds an earlier comment to replace, with the version of the format.
const MARK: &str = "<!-- contactctl check: form 1 -->";

/// The report as one document.
#[must_use]
pub fn render(export: &Export<'_>) -> String {
    let language = export.checked.language;
    let entries = entries(export);
    let mut items: Vec<_> = entries.iter().collect();
    items.sort_by_key(|entry| entry.severity);
    let mut out = format!("{MARK}\n## contactctl check: {}\n\n", headline(export));
    let mut shown = 0;
    for entry in items {
        let item = item(export, entry);
        if out.len() + item.len() + RESERVED > LARGEST {
            break;
        }
        out.push_str(&item);
        shown += 1;
    }
    let left = entries.len() - shown;
    if left > 0 {
        let left = Text::new(id::DID_NOT_FIT).with("number", left);
        writeln!(out, "\n{}", left.say(language)).expect("a string takes everything");
        return out;
    }
    let pages = pages(&entries, language);
    if out.len() + pages.len() <= LARGEST {
        out.push_str(&pages);
    }
    out
}

fn headline(export: &Export<'_>) -> String {
    let Checked {
        report,
        accounts,
        language,
        ..
    } = export.checked;
    let files = counted(id::FILES, report.files());
    let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warn));
    let headline = match problems(errors, warnings) {
        None => {
            let nothing = if report.left_out() > 0 {
                id::NO_SELECTED_FINDINGS
            } else {
                id::NO_FINDINGS
            };
            format!(
                "{}\n\n{}, {}",
                word(nothing, language),
                files.say(language),
                counted(id::ACCOUNTS, accounts).say(language)
            )
        }
        Some(problems) => {
            let checked = Text::new(id::FILES_CHECKED).with("files", files);
            format!("{}\n\n{}", problems.say(language), checked.say(language))
        }
    };
    let rules = report.extent().and_then(|extent| extent.rules.as_ref());
    let filter = rules.map(filter).unwrap_or_default();
    filter.iter().fold(headline, |headline, part| {
        format!("{headline}, {}", prose(&part.say(language)))
    })
}

/// One finding: its place, the problem, and what to do.
fn item(export: &Export<'_>, entry: &FindingEntry<'_>) -> String {
    let path = format!("{}{}", export.folder, entry.place.path);
    let place = format!(
        "{}:{}:{}",
        printable(&path),
        entry.place.start.line,
        entry.place.start.column
    );
    let language = export.checked.language;
    let mut item = format!(
        "- **{}** {}: {} ({})\n",
        level(entry.severity).say(language),
        code(&place),
        prose(&entry.message),
        code(entry.rule)
    );
    if let Some(help) = &entry.help {
        let word = word(id::WORD_HELP, language);
        writeln!(item, "  <br>{word} {}", prose(help)).expect("a string takes everything");
    }
    if let Some((key, label)) = entry.field {
        let line = Text::new(id::FIELD_LINE)
            .with("key", code(key))
            .with("label", prose(label));
        writeln!(item, "  <br>{}", line.say(language)).expect("a string takes everything");
    }
    if let Some(fix) = &entry.fix {
        let line = Text::new(id::FIX_LINE)
            .with("title", prose(&fix.title))
            .with("command", code(fixing(fix.safety)));
        writeln!(item, "  <br>{}", line.say(language)).expect("a string takes everything");
    }
    item
}

/// The pages of the rules that found something, folded.
fn pages(entries: &[FindingEntry<'_>], language: Language) -> String {
    let [matters, wrong, right] = [id::MATTERS, id::BAD, id::GOOD].map(|id| word(id, language));
    let mut names: Vec<_> = entries.iter().map(|entry| entry.rule).collect();
    names.sort_unstable();
    names.dedup();
    let mut out = String::new();
    for rule in names.into_iter().filter_map(rules::find) {
        let Page {
            summary,
            why,
            bad,
            good,
        } = Page::of(rule, language);
        write!(
            out,
            "\n<details><summary><code>{}</code>: {matters}</summary>\n\n{summary}\n\n{why}\n\n\
             {wrong}:\n\n```toml\n{bad}\n```\n\n{right}:\n\n```toml\n{good}\n```\n\n</details>\n",
            rule.name
        )
        .expect("a string takes everything");
    }
    out
}

/// Returns Markdown as it may be in the cell of a table: there, a bar ends the cell even in code.
pub(super) fn cell(markdown: &str) -> String {
    // A bar outside of code is escaped already.
    let bare = markdown.replace("\\|", "|");
    bare.replace('|', "\\|")
}

/// Turns a message, with its values in backticks, into Markdown.
pub(super) fn prose(text: &str) -> String {
    let text = printable(text);
    let mut out = String::with_capacity(text.len() + 16);
    for part in message_parts(&text) {
        match part {
            MessagePart::Value("") => out.push_str("\\`\\`"),
            MessagePart::Value(value) => out.push_str(&code(value)),
            MessagePart::Prose(prose) => out.push_str(&escaped(prose)),
        }
    }
    out
}

/// Escapes `text` so that it contains no markup, mention or reference. Forges look for mentions
/// and references in the displayed text, so a backslash does not help against them: an invisible
/// character is put in between.
fn escaped(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if !is_plain(c) {
            out.push('\\');
        }
        out.push(c);
        if "@#!$%~&".contains(c) {
            out.push('\u{200b}');
        }
    }
    Cow::Owned(out)
}

/// Returns `true` if `c` is never markup.
fn is_plain(c: char) -> bool {
    !c.is_ascii_punctuation() || ",;'\"/()=?-".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_code_and_all_else_is_text() {
        for (text, markdown) in [
            (
                "`a|b` is not <b>known</b>",
                "`a|b` is not \\<b\\>known\\</b\\>",
            ),
            ("ask @team, see #1", "ask \\@\u{200b}team, see \\#\u{200b}1"),
            ("`x` @team `y`", "`x` \\@\u{200b}team `y`"),
            ("`o`b|<i>\\@x` it", "``o`b|<i>\\@x`` it"),
            ("a ` alone @b", "a \\` alone \\@\u{200b}b"),
            ("`` is empty", "\\`\\` is empty"),
            ("` ` is a space", "`   ` is a space"),
            ("two\nlines", "two\\\\u000Alines"),
            ("https://a.example", "https\\://a\\.example"),
        ] {
            assert_eq!(prose(text), markdown, "{text}");
        }
    }
}
